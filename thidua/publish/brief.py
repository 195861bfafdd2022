"""One page of a seal to be sent by phone: a picture of 1080 by 1920 dots, or an A4 page as PDF."""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import typst

from thidua.charts.chart import Chart
from thidua.charts.marks import verdict_at
from thidua.charts.palette import LIGHT, verdict_word
from thidua.exhibits.wording import LONGEST_AT_A_GLANCE, at_a_glance
from thidua.stories.seal import Seal
from thidua.stories.slide import Slide
from thidua.text.language import speaking
from thidua.text.language import translate as _

Form = Literal["png", "pdf"]
TEMPLATE = Path(__file__).with_suffix(".typ")
PAGES: dict[Form, tuple[float, float, tuple[float, ...]]] = {
    "png": (1080, 1920, (46, 44, 42, 40, 38, 36, 34, 33)),
    "pdf": (595.28, 841.89, (17, 16, 15, 14, 13, 12, 11, 10.5)),
}
"""Width and height in points, at 72 dots an inch for the picture, and the sizes of letters to be tried: the smallest
of a picture is 11 dots high on a screen of 360."""
MOST_FIGURES, MOST_CONCERNS, MOST_NAMES = 6, 3, 3
NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:/\d+(?:[.,]\d+)*)?%?")
ENDLESS = re.compile(r"\w{30}(?=\w)")
"""So many letters without a space that a line may be broken after them."""
YEAR = re.compile(r"(?:19|20)\d\d")
PERIOD = re.compile(r"\b\d+ (?:tháng|months?)\b")


@dataclass(frozen=True)
class Told:
    """One figure: the number that stands large, what it is of, and the sentence that says all of it."""

    number: str
    name: str
    sentence: str


@dataclass(frozen=True)
class Brief:
    """What stands on the page."""

    title: str
    whose: str
    mark: str
    figures: tuple[Told, ...]
    concerns: tuple[str, ...]
    seal: str


def brief(seal: Seal, form: Form) -> bytes:
    """The page as a .png or .pdf file, in the largest letters in which it fits; the last figures go where none do."""
    with speaking(seal.language):
        told = brief_of(seal)
        return _fitting(told, seal.language, form)


def brief_of(seal: Seal) -> Brief:
    """The meeting's name, at most six figures, three concerns, seal and time."""
    slides = [slide for slide in seal.slides if slide.kind == "exhibit"]
    cover = next((slide for slide in seal.slides if slide.kind == "title"), None)
    marks = dict.fromkeys(mark for slide in slides for mark in slide.marks)
    year = _("{story} năm {year}", story=seal.title, year=seal.occasion.year)
    return Brief(
        title=cover.headline if cover else year,
        whose=" · ".join(dict.fromkeys((seal.occasion.whose, seal.occasion.place_name))),
        mark=" · ".join(marks),
        figures=tuple(_figures(slides)),
        concerns=tuple(_concerns(seal, slides))[:MOST_CONCERNS],
        seal=seal.footer,
    )


def numbers_of(sentence: str) -> list[str]:
    """The numbers of a sentence with their whole or percent sign, but for years and the months of a period."""
    return [found for found in NUMBER.findall(PERIOD.sub("", sentence)) if not YEAR.fullmatch(found)]


def _figures(slides: list[Slide]) -> list[Told]:
    """The first sentences that say a number which none before them says, each led by the first such number."""
    told: list[Told] = []
    known: set[str] = set()
    for slide in slides:
        sentence = _short(slide.headline)
        fresh = [number for number in numbers_of(sentence) if number not in known]
        if fresh and len(told) < MOST_FIGURES:
            told.append(Told(fresh[0], slide.lead, sentence))
            known.update(fresh)
    return told


def _short(sentence: str) -> str:
    """What can be read of it at a glance; a clause that alone is longer is cut at a space."""
    told = at_a_glance(sentence)
    if len(told) <= LONGEST_AT_A_GLANCE:
        return told
    begun = told[:LONGEST_AT_A_GLANCE]
    return f"{begun.rpartition(' ')[0] or begun} …"


def _concerns(seal: Seal, slides: list[Slide]) -> list[str]:
    """What the office wrote of shortcomings, then what is missed or behind, then what has no figures yet."""
    written = [_short(line) for slide in seal.slides if slide.kind == "shortcomings" for line in slide.lines]
    missed = [words for slide in slides if slide.chart for words in _missed(slide.chart, slide.lead)]
    empty = [answer.title for answer in seal.answers if not next(iter(answer.frame.values()), [])]
    without = [_("Chưa có số liệu: {names}.", names=_few(list(dict.fromkeys(empty))))] if empty else []
    return list(dict.fromkeys((*written, *missed, *without)))


def _missed(chart: Chart, name: str) -> list[str]:
    """A sentence for each verdict that needs care, with the first few that have it.

    A series named by the verdict counts what has it: where it counts none, there is nothing to tell.
    """
    told = []
    for verdict in ("missed", "behind"):
        word = verdict_word(verdict)
        having = [
            category if series.name == word or len(chart.series) == 1 else f"{series.name}: {category}"
            for series in chart.series
            for at, category in enumerate(chart.categories)
            if verdict_at(series, at) == verdict and (series.values[at] or series.name != word)
        ]
        if having:
            told.append(_short(f"{word} ({name}): {_few(having)}."))
    return told


def _few(names: list[str]) -> str:
    """The first names, and how many more there are."""
    few = "; ".join(names[:MOST_NAMES])
    if len(names) <= MOST_NAMES:
        return few
    return _("{names} và {count} nội dung khác", names=few, count=len(names) - MOST_NAMES)


def _fitting(told: Brief, language: str, form: Form) -> bytes:
    sizes = PAGES[form][2]
    for few in range(len(told.figures), -1, -1):
        shorter = Brief(**{**vars(told), "figures": told.figures[:few]})
        for size in sizes if few == len(told.figures) else sizes[-1:]:
            if len(_compiled(shorter, language, form, size, "png", 6)) == 1:
                return _compiled(shorter, language, form, size, form, 72)[0]
    return _compiled(Brief(**{**vars(told), "figures": ()}), language, form, sizes[-1], form, 72)[0]


def _compiled(told: Brief, language: str, page: Form, size: float, form: Form, dots: float) -> list[bytes]:
    """The pages of a picture, or a PDF alone."""
    width, height, _sizes = PAGES[page]
    colours = {"text": LIGHT.text, "muted": LIGHT.muted, "main": LIGHT.tones["main"], "rule": LIGHT.rule}
    stated = asdict(told) | {
        "language": language,
        "width": width,
        "height": height,
        "size": size,
        "colours": colours,
        "concerns_title": _("Điều cần lưu ý"),
    }
    made = typst.compile(
        TEMPLATE.read_bytes(),
        format=form,
        ppi=dots if form == "png" else None,
        sys_inputs={"told": ENDLESS.sub("\\g<0>\u200b", json.dumps(stated, ensure_ascii=False))},
        ignore_system_fonts=True,
    )
    return made if isinstance(made, list) else [made]

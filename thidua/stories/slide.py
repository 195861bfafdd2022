"""What one slide says, whatever draws it: a typed description that deck, offline copy and brief render alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from thidua.charts.chart import Band, Break, Chart, Series, TargetLine
from thidua.stories.story import Kind
from thidua.text.language import translate as _

MOST_ROWS, MOST_LINES, MOST_LETTERS = 10, 7, 480
MOST_CALLED = 8
"""As many as stand side by side on a stage."""


@dataclass(frozen=True)
class Slide:
    """One slide.

    kind      what part of the meeting it is; a renderer may give each its own look.
    headline  the one sentence to be remembered.
    lead      the part's name, in small letters above the headline.
    remark    a sentence of the office below the headline.
    chart     the figures as a chart; where there is one, `headings` and `rows` are its table twin.
    headings, rows  a table, every figure written out; `numbers` are the columns set to the right.
    lines     paragraphs, or names.
    photo     a picture as a `data:` address.
    source    where the figures come from.
    notes     what the speaker reads: the question and how its answer is computed.
    marks     what the figures are, in capitals: "SỐ LIỆU MINH HỌA", "DỰ KIẾN – TÀI LIỆU HỌP".
    """

    kind: Kind
    headline: str
    lead: str = ""
    remark: str = ""
    chart: Chart | None = None
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[int, ...] = ()
    lines: tuple[str, ...] = ()
    photo: str = ""
    source: str = ""
    notes: str = ""
    marks: tuple[str, ...] = ()


def slide_from(stated: Mapping[str, Any]) -> Slide:
    """A slide from its plain form as `dataclasses.asdict` and JSON give it."""
    given = dict(stated)
    chart = given.pop("chart")
    return Slide(
        **_with_tuples(given),
        chart=None
        if chart is None
        else Chart(
            **_with_tuples(chart)
            | {
                "series": tuple(Series(**_with_tuples(one)) for one in chart["series"]),
                "targets": tuple(TargetLine(**_with_tuples(one)) for one in chart["targets"]),
                "bands": tuple(Band(**one) for one in chart["bands"]),
                "breaks": tuple(Break(**one) for one in chart["breaks"]),
            }
        ),
    )


def paged(slides: Sequence[Slide]) -> list[Slide]:
    """The slides as they are shown: tables and texts that are too long for one continue on the next, and those called
    up come in turns of six to eight, award by award.

    A slide with a chart keeps its table whole: the table is not drawn beside the chart.
    """
    shown: list[Slide] = []
    for slide in slides:
        if slide.kind == "call_up":
            shown += _turns(slide)
        elif slide.chart is not None:
            shown.append(slide)
        elif slide.rows:
            shown += _numbered([replace(slide, rows=tuple(rows)) for rows in _evenly(slide.rows, MOST_ROWS)])
        else:
            shown += _numbered([replace(slide, lines=tuple(lines)) for lines in _by_length(slide.lines)])
    return shown


def _turns(slide: Slide) -> list[Slide]:
    """One slide a turn: the rows of a call-up are (year, award, who, decision), the highest award first."""
    turns: list[Slide] = []
    for award in dict.fromkeys(row[1] for row in slide.rows):
        called = [row for row in slide.rows if row[1] == award]
        decisions = {row[3] for row in called}
        remark = _("Theo Quyết định {decision}", decision=called[0][3]) if len(decisions) == 1 and called[0][3] else ""
        told = [who if remark or not decision else f"{who} – {decision}" for _year, _award, who, decision in called]
        turns += _numbered(
            [
                replace(slide, headline=award, remark=remark, lines=tuple(turn), headings=(), rows=())
                for turn in _evenly(told, MOST_CALLED)
            ]
        )
    return turns


def _evenly(items: Sequence[Any], most: int) -> list[Sequence[Any]]:
    """Parts of nearly equal length, none longer than `most`; one empty part where there is nothing."""
    parts = max(-(-len(items) // most), 1)
    edges = [len(items) * at // parts for at in range(parts + 1)]
    return [items[edges[at] : edges[at + 1]] for at in range(parts)]


def _by_length(lines: Sequence[str]) -> list[list[str]]:
    """Parts that hold as many lines and letters as fit on one slide."""
    parts: list[list[str]] = [[]]
    for line in lines:
        full = len(parts[-1]) >= MOST_LINES or sum(map(len, parts[-1])) + len(line) > MOST_LETTERS
        if full and parts[-1]:
            parts.append([])
        parts[-1].append(line)
    return parts


def _numbered(slides: list[Slide]) -> list[Slide]:
    if len(slides) < 2:
        return slides
    return [
        replace(slide, lead=" ".join(filter(None, (slide.lead, f"({at}/{len(slides)})"))))
        for at, slide in enumerate(slides, start=1)
    ]


def _with_tuples(stated: Mapping[str, Any]) -> dict[str, Any]:
    """The values with tuples in place of the lists that JSON made of them."""
    return {
        key: tuple(tuple(one) if isinstance(one, list) else one for one in value) if isinstance(value, list) else value
        for key, value in stated.items()
    }

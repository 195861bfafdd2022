"""The words under a native chart: what signs and hatches mean, where figures stop being comparable, what is missing."""

from math import ceil
from typing import NamedTuple

from pptx.util import Emu, Pt

from thidua.charts.chart import Chart
from thidua.charts.extent import constant
from thidua.charts.marks import break_positions, has_provisional, keyed_verdicts, provisional_word, value_label
from thidua.charts.palette import SIGNS, Palette, verdict_word
from thidua.charts.render.pptx.shapes import put_box
from thidua.charts.render.pptx.text import LABEL_SIZE, Native, printable, run
from thidua.charts.render.pptx.workbook import BREAK_SIGN, references
from thidua.text.format import figure
from thidua.text.language import translate as _

LINE_HEIGHT = LABEL_SIZE * 1.3
LETTER_WIDTH = LABEL_SIZE * 0.52
MOST_NAMES = 6


class Piece(NamedTuple):
    """Some words of a note and their colour."""

    words: str
    colour: str


def note_of(chart: Chart, colours: Palette) -> list[list[Piece]]:
    """The paragraphs of a chart's note, in pieces; none where nothing needs saying."""
    keys = []
    for verdict in keyed_verdicts(chart):
        keys += [
            Piece(SIGNS[verdict], colours.verdicts[verdict]),
            Piece(f" {verdict_word(verdict)}     ", colours.text),
        ]
    sentences = [*_provisional(chart), *_breaks(chart), *_missing(chart), *_untold_targets(chart)]
    return [keys] * bool(keys) + [[Piece(printable(words), colours.muted)] for words in sentences]


def note_height(paragraphs: list[list[Piece]], width: int) -> int:
    """About the height that a note takes in a width, both in EMU."""
    letters = max(Emu(width).pt / LETTER_WIDTH, 1)
    lines = sum(ceil(sum(len(piece.words) for piece in pieces) / letters) for pieces in paragraphs)
    return int(Pt(lines * LINE_HEIGHT + 6)) if lines else 0


def write_note(slide: Native, paragraphs: list[list[Piece]], *, left: int, top: int, width: int, height: int) -> None:
    """Put a note on a slide, at a place and in a size in EMU."""
    drawn = [f"<a:p>{''.join(run(piece.words, piece.colour) for piece in pieces)}</a:p>" for pieces in paragraphs]
    put_box(slide, drawn, left=left, top=top, width=width, height=height)


def _provisional(chart: Chart) -> list[str]:
    if not has_provisional(chart):
        return []
    match chart.kind:
        case "bars" | "stacked_bars":
            look = _("Gạch chéo")
        case "lines" | "ranks":
            look = _("Nét đứt, chấm rỗng")
        case "matrix":
            look = "*"
    return [f"{look}: {provisional_word()}"]


def _breaks(chart: Chart) -> list[str]:
    if chart.kind == "matrix":
        return [f"{chart.categories[at]}: {reason}" for at, reason in break_positions(chart).items()]
    return [f"{BREAK_SIGN} {chart.categories[at]}: {reason}" for at, reason in break_positions(chart).items()]


def _missing(chart: Chart) -> list[str]:
    """The categories of a row of bars that have no bar, by what stands in its stead."""
    if chart.kind != "bars" or len(chart.series) != 1:
        return []
    series = chart.series[0]
    names: dict[str, list[str]] = {}
    for at, value in enumerate(series.values):
        if value is None:
            words = value_label(chart, series, at) or figure(None, chart.number)
            names.setdefault(words, []).append(chart.categories[at])
    return [
        f"{words[:1].upper()}{words[1:]}: {', '.join(some[:MOST_NAMES])}{' …' * (len(some) > MOST_NAMES)}"
        for words, some in names.items()
    ]


def _untold_targets(chart: Chart) -> list[str]:
    """The values of bands and constant targets over bars that lie; of all of them where no native chart draws them."""
    if not chart.horizontal and references(chart):
        return []
    told = [
        f"{band.name}: {figure(band.low, chart.number)} – {figure(band.high, chart.number)}" for band in chart.bands
    ]
    for target in chart.targets:
        value = constant(target.values)
        if value is not None:
            told.append(f"{target.name}: {figure(value, chart.number)}")
        elif not references(chart):
            pairs = zip(chart.categories, target.values, strict=True)
            told.append(f"{target.name}: {'; '.join(f'{name} {figure(v, chart.number)}' for name, v in pairs)}")
    return told

"""A matrix as a native table: PowerPoint has no chart of coloured cells."""

from dataclasses import dataclass
from typing import NamedTuple

from thidua.charts.chart import Chart, Series
from thidua.charts.excerpt import parted
from thidua.charts.extent import extent
from thidua.charts.marks import is_provisional, keyed_verdicts, value_label, verdict_at
from thidua.charts.palette import Palette, ink_on
from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.pptx.shapes import ABOVE, LINE, PADDING, Cell, Rules, put_table
from thidua.charts.render.pptx.text import EMU, LABEL_SIZE, Native

SIZES = (LABEL_SIZE, 14, 12)
"""The sizes of letters that a hall can read, from the largest."""
SAFE, BOLD = 1.04, 1.1
"""How much wider letters are taken to be than they are likely to be, and how much wider bold ones are."""
MOST_NAMES, MOST_HEAD, LONGEST_WORD = 0.34, 0.45, 14
"""The most of the width that the names of rows take and of the height that those of columns take; the longest word,
in ems, that is not broken."""
STRETCHED = 34
"""How high a row may become, in points, where there is room to spare."""
PROVISIONAL_SIGN = " *"


class Span(NamedTuple):
    """The values that the palest and the strongest colour stand for."""

    low: float
    high: float


@dataclass(frozen=True)
class Plan:
    """How a matrix stands in a rectangle: letters, columns and rows in points, and whether that is room enough."""

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    fits_across: bool
    fits_down: bool


def matrix_parts(chart: Chart, *, width: float, height: float) -> list[Chart]:
    """The matrix whole where it fits a rectangle in points, else cut into as few columns, then rows, as do fit."""
    if any(plan.fits_across and plan.fits_down for plan in (_plan(chart, width, height, size) for size in SIZES)):
        return [chart]
    columns = _fewest(chart, width, height, columns=True)
    return [row for share in columns for row in _fewest(share, width, height, columns=False)]


def add_table(
    slide: Native,
    chart: Chart,
    colours: Palette,
    *,
    left: int,
    top: int,
    width: int,
    height: int,
    span: tuple[float, float] | None,
) -> Native:
    """Put a table on a slide, a row for each series under a row of categories; returns its graphic frame.

    span  the values that the palest and the strongest colour stand for, where parts of a matrix are shaded alike.
    """
    plans = [_plan(chart, width / EMU, height / EMU, size) for size in SIZES]
    plan = next((plan for plan in plans if plan.fits_across and plan.fits_down), plans[-1])
    low, high = span or extent(chart)
    ends = Span(high, low) if chart.number == "rank" else Span(low, high)
    keyed = bool(keyed_verdicts(chart))
    rows = [[Cell(name, colours.paper, colours.muted, "ctr", bold=True) for name in ("", *chart.categories)]]
    for series in chart.series:
        rows.append([Cell(series.name, colours.paper, colours.text)])
        for at in range(len(chart.categories)):
            fill = _fill(chart, series, at, colours, ends, keyed=keyed)
            rows[-1].append(Cell(_words(chart, series, at), fill, ink_on(fill), "ctr"))
    return put_table(
        slide,
        rows,
        left=left,
        top=top,
        widths=[round(one * EMU) for one in plan.widths],
        heights=[round(one * EMU) for one in plan.heights],
        size=plan.size,
        rules=Rules(around=colours.paper),
    )


def _fewest(chart: Chart, width: float, height: float, *, columns: bool) -> list[Chart]:
    """The fewest parts of a matrix that fit across, or down, in the smallest letters; single ones where none do."""
    most = len(chart.categories) if columns else len(chart.series)
    for number in range(1, most):
        shares = parted(chart, number, columns=columns)
        plans = [_plan(one, width, height, SIZES[-1]) for one in shares]
        if all(plan.fits_across if columns else plan.fits_down for plan in plans):
            return shares
    return parted(chart, most, columns=columns)


def _plan(chart: Chart, width: float, height: float, size: float) -> Plan:
    """Names as wide as they ask within bounds, other columns alike; rows as high as their texts, or a little more."""
    free = 2 * PADDING
    letter = size * SAFE
    asked = max(text_width(series.name, letter) for series in chart.series) + free + 1
    names = min(asked, width * MOST_NAMES)
    step = (width - names) / max(len(chart.categories), 1)
    heads = max((len(wrapped(name, step - free, letter * BOLD)) for name in chart.categories), default=1)
    texts = [
        (series.name, *(_words(chart, series, at) for at in range(len(chart.categories)))) for series in chart.series
    ]
    widths = (names, *[step] * len(chart.categories))
    lines = [
        max(len(wrapped(text, one - free, letter)) for text, one in zip(row, widths, strict=True)) for row in texts
    ]
    natural = [count * size * LINE + 2 * ABOVE for count in (heads, *lines)]
    words = [word for name in chart.categories for word in name.split()]
    longest = max((text_width(word, letter * BOLD) for word in words), default=0)
    longest = max([longest, *(text_width(word, letter) for row in texts for text in row[1:] for word in text.split())])
    spare = max(height - sum(natural), 0) / len(natural)
    heights = (natural[0], *(max(one, min(one + spare, STRETCHED)) for one in natural[1:]))
    fits_across = min(longest, LONGEST_WORD * size) + free <= step and natural[0] <= height * MOST_HEAD
    return Plan(size, widths, heights, fits_across, sum(natural) <= height)


def _fill(chart: Chart, series: Series, at: int, colours: Palette, ends: Span, *, keyed: bool) -> str:
    """The colour of a verdict, else of how far the value is between the palest and the strongest."""
    verdict, value = verdict_at(series, at), series.values[at]
    if verdict:
        return colours.verdicts[verdict]
    if not _words(chart, series, at):
        return colours.paper
    if keyed or value is None:
        return colours.sequential[0]
    share = (value - ends.low) / ((ends.high - ends.low) or 1.0)
    return colours.sequential[round(min(max(share, 0), 1) * (len(colours.sequential) - 1))]


def _words(chart: Chart, series: Series, at: int) -> str:
    label = value_label(chart, series, at)
    return label + PROVISIONAL_SIGN if label and is_provisional(series, at) else label

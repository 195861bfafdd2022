"""The first rows of a long chart and the last ones, for a page that one reads at a glance."""

from dataclasses import replace
from typing import TypeVar

from thidua.charts.chart import Break, Chart, Series, TargetLine

V = TypeVar("V")

FIRST, LAST = 20, 3
MOST = FIRST + LAST


def length(chart: Chart) -> int:
    """How many rows a chart has from top to bottom: of a matrix its series, of lying bars its categories, else none."""
    if chart.kind == "matrix":
        return len(chart.series)
    return len(chart.categories) if chart.horizontal and chart.kind in ("bars", "stacked_bars") else 0


def excerpt(chart: Chart) -> Chart:
    """The chart with its first FIRST rows and its last LAST ones; a chart of at most MOST rows as it is."""
    count = length(chart)
    if count <= MOST:
        return chart
    kept = [*range(FIRST), *range(count - LAST, count)]
    if chart.kind == "matrix":
        return replace(chart, series=tuple(chart.series[at] for at in kept))
    names = tuple(chart.categories[at] for at in kept)
    return replace(
        chart,
        categories=names,
        series=tuple(_series(series, kept) for series in chart.series),
        targets=tuple(TargetLine(target.name, _at(target.values, kept)) for target in chart.targets),
        breaks=tuple(Break(mark.before, mark.reason) for mark in chart.breaks if mark.before in names),
    )


def _series(series: Series, kept: list[int]) -> Series:
    return replace(
        series,
        values=_at(series.values, kept),
        labels=_at(series.labels, kept),
        provisional=_at(series.provisional, kept),
        verdicts=_at(series.verdicts, kept),
    )


def _at(values: tuple[V, ...], kept: list[int]) -> tuple[V, ...]:
    return tuple(values[at] for at in kept) if values else ()

"""Some rows of a long chart: the first and last ones for a page that one reads at a glance, or part by part."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
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
    return of_categories(chart, kept)


def parted(chart: Chart, number: int, *, columns: bool) -> list[Chart]:
    """A chart in a number of parts of nearly equal length, by its categories or, for rows of a matrix, its series."""
    by_series = chart.kind == "matrix" and not columns
    count = len(chart.series) if by_series else len(chart.categories)
    edges = [count * at // number for at in range(number + 1)]
    return [
        replace(chart, series=chart.series[start:end]) if by_series else of_categories(chart, range(start, end))
        for start, end in pairwise(edges)
        if end > start
    ]


def of_categories(chart: Chart, kept: Sequence[int]) -> Chart:
    """The chart with some of its categories, by their index."""
    names = tuple(chart.categories[at] for at in kept)
    return replace(
        chart,
        categories=names,
        series=tuple(_series(series, kept) for series in chart.series),
        targets=tuple(TargetLine(target.name, _at(target.values, kept)) for target in chart.targets),
        breaks=tuple(Break(mark.before, mark.reason) for mark in chart.breaks if mark.before in names),
        base=_at(chart.base, kept),
    )


def _series(series: Series, kept: Sequence[int]) -> Series:
    return replace(
        series,
        values=_at(series.values, kept),
        labels=_at(series.labels, kept),
        provisional=_at(series.provisional, kept),
        verdicts=_at(series.verdicts, kept),
    )


def _at(values: tuple[V, ...], kept: Sequence[int]) -> tuple[V, ...]:
    return tuple(values[at] for at in kept) if values else ()

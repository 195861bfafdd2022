"""How far the figures of a chart reach, and the round numbers of an axis."""

from collections.abc import Sequence
from math import ceil, floor, log10

from thidua.charts.chart import Chart


def extent(chart: Chart) -> tuple[float, float]:
    """The least and greatest value drawn: of marks or their stacks, targets and bands; (0, 1) where there is none."""
    rows = (*chart.targets,) if floats(chart) else chart.rows
    values = [value for row in rows for value in row.values if value is not None] + list(chart.base)
    values += [edge for band in chart.bands for edge in (band.low, band.high)]
    if chart.kind == "stacked_bars":
        values += stack_heights(chart)
    return (min(values), max(values)) if values else (0.0, 1.0)


def floats(chart: Chart) -> bool:
    """Whether bars stand off the axis everywhere: they tell where a range lies, not how much there is from zero on."""
    return min(chart.base, default=0.0) > 0


def extent_of_bars(chart: Chart) -> tuple[float, float]:
    """The extent of a chart of bars, never empty: widened to hold zero, unless they float."""
    if floats(chart):
        return extent_of_lines(chart)
    low, high = extent(chart)
    return min(low, 0.0), max(high, 0.0) or float(low == 0)


def extent_of_lines(chart: Chart) -> tuple[float, float]:
    """The values shown of lines: from zero where the figures come near it, else around them with some room."""
    low, high = extent(chart)
    room = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    return (min(low, 0.0) if low <= high / 2 else low - room), high + room * 0.2


def stack_heights(chart: Chart) -> list[float]:
    """Where the stack of each category ends: its base and the sum of its series."""
    stacks = zip(*(series.values for series in chart.series), strict=True)
    bases = chart.base or (0.0,) * len(chart.categories)
    return [
        base + sum(value for value in stack if value is not None) for base, stack in zip(bases, stacks, strict=True)
    ]


def relative_values(chart: Chart) -> list[list[float | None]]:
    """Every value between the least (0) and the greatest (1); for ranks between the last (0) and the first (1)."""
    low, high = extent(chart)
    weak, strong = (high, low) if chart.number == "rank" else (low, high)
    width = strong - weak or 1.0
    return [[None if value is None else (value - weak) / width for value in series.values] for series in chart.series]


def round_values(low: float, high: float) -> list[float]:
    """Some four to seven round numbers within a span: steps of 1, 2 or 5 times a power of ten."""
    width = (high - low) / 6
    power = 10.0 ** floor(log10(width))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= width)
    return [at * step for at in range(ceil(low / step), floor(high / step) + 1)]


def constant(values: Sequence[float | None]) -> float | None:
    """The one value that a target has at every category; None where it varies or is missing somewhere."""
    return values[0] if values and len(set(values)) == 1 else None

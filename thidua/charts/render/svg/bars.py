"""What bars that stand and bars that lie have in common: fills, labels, targets that vary, fixed lines."""

from thidua.charts.chart import Chart, Series
from thidua.charts.extent import constant
from thidua.charts.marks import keyed_verdicts, value_label, verdict_at
from thidua.charts.palette import Palette, series_colours
from thidua.charts.render.keys import target_sign
from thidua.text.format import figure

DASHES = ("", "18 10", "18 8 4 8")


def fills(chart: Chart, row: int, colours: Palette) -> list[str]:
    """The colour of each bar of a series: its verdict's where verdicts have a key, else the series'."""
    series, colour = chart.series[row], series_colours(chart, colours)[row]
    if not keyed_verdicts(chart):
        return [colour] * len(series.values)
    marks = [verdict_at(series, at) for at in range(len(series.values))]
    return [colours.verdicts[mark] if mark else colour for mark in marks]


def label_of(chart: Chart, series: Series, at: int) -> str:
    """What stands beside one bar; where there is none, why."""
    label = value_label(chart, series, at)
    return label or (figure(None, chart.number) if series.values[at] is None else "")


def told_targets(chart: Chart, row: int, at: int, *, lying: bool) -> str:
    """The targets that vary, with their signs, for the first bar of a category."""
    return "  ".join(
        f"{target_sign(order, lying=lying)} {figure(target.values[at], chart.number)}"
        for order, target in enumerate(chart.targets)
        if row == 0 and constant(target.values) is None and target.values[at] is not None
    )


def fixed(chart: Chart) -> list[tuple[float, float, str, str]]:
    """Bands, and targets that are the same everywhere, as (low, high, words, dash); a band has a high above its low."""
    found = [
        (band.low, band.high, f"{band.name} {figure(band.low, chart.number)} – {figure(band.high, chart.number)}", "")
        for band in chart.bands
    ]
    for order, target in enumerate(chart.targets):
        value = constant(target.values)
        if value is not None:
            words = f"{target.name} {figure(value, chart.number)}"
            found.append((value, value, words, DASHES[order % len(DASHES)]))
    return found


def pieces(chart: Chart, at: int) -> list[tuple[int, float, float]]:
    """The stacked values of a category as (series, from, to)."""
    found, end = [], chart.base[at] if chart.base else 0.0
    for row, series in enumerate(chart.series):
        value = series.values[at]
        if value:
            found.append((row, end, end + value))
            end += value
    return found

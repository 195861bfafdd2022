"""Targets and bands that are the same at every category, drawn across the whole plot."""

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart
from thidua.charts.extent import constant
from thidua.charts.palette import Palette
from thidua.text.format import figure

TARGET_DASHES = ("solid", "longdash", "dashdot")


@dataclass(frozen=True)
class Fixed:
    """A constant target (`low` is `high`, with a dash) or a band, with the words that name it and tell its value."""

    low: float
    high: float
    words: str
    dash: str = ""

    @property
    def middle(self) -> float:
        """The value its words stand at."""
        return (self.low + self.high) / 2


def fixed_lines(chart: Chart) -> list[Fixed]:
    """The bands of a chart and those of its targets that do not vary."""
    lines = []
    for band in chart.bands:
        words = f"{band.name} {figure(band.low, chart.number)} – {figure(band.high, chart.number)}"
        lines.append(Fixed(band.low, band.high, words))
    for order, target in enumerate(chart.targets):
        value = constant(target.values)
        if value is not None:
            words = f"{target.name} {figure(value, chart.number)}"
            lines.append(Fixed(value, value, words, target_dash(order)))
    return lines


def target_dash(order: int) -> str:
    """The dash that tells the targets of one chart apart."""
    return TARGET_DASHES[order % len(TARGET_DASHES)]


def target_strokes(colours: Palette, dash: str) -> list[dict[str, Any]]:
    """The two strokes of a target line: a wide one of the paper's colour, so that the other shows on dark bars."""
    return [{"color": colours.paper, "width": 5}, {"color": colours.target, "width": 2.5, "dash": dash}]


def draw_fixed(drawn: go.Figure, line: Fixed, colours: Palette, *, lying: bool) -> None:
    """Draw a constant target as a line over the marks, a band as a shaded strip under them."""
    value, across = ("x", "y") if lying else ("y", "x")
    looks: list[dict[str, Any]] = [{"type": "rect", "fillcolor": colours.band, "line": {"width": 0}, "layer": "below"}]
    if line.dash:
        looks = [{"type": "line", "line": stroke} for stroke in target_strokes(colours, line.dash)]
    for look in looks:
        drawn.add_shape(
            **look,
            **{f"{value}0": line.low, f"{value}1": line.high, f"{value}ref": value},
            **{f"{across}0": 0, f"{across}1": 1, f"{across}ref": "paper"},
        )

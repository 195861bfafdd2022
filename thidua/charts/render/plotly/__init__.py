"""A `Chart` as an interactive plotly figure."""

from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart
from thidua.charts.marks import has_values
from thidua.charts.palette import palette
from thidua.charts.render.plotly.canvas import LEGEND_SIZE, NARROW, TITLE_SIZE, WIDE, blank, no_figures
from thidua.charts.render.plotly.keys import heading
from thidua.charts.render.plotly.lines import draw_lines
from thidua.charts.render.plotly.lying import draw_lying_bars
from thidua.charts.render.plotly.matrix import draw_matrix, fits_matrix
from thidua.charts.render.plotly.upright import draw_upright_bars, fits_upright
from thidua.text.language import Language, current

__all__ = ["CONFIG", "NARROW", "WIDE", "figure", "fits_matrix"]

CONFIG: dict[str, Any] = {"displayModeBar": False, "showTips": False, "doubleClick": False, "scrollZoom": False}
"""How a figure behaves in the browser: no tool bar, no tips in the library's language, no zooming."""


def figure(chart: Chart, *, dark: bool = False, title: str = "", width: float = WIDE) -> go.Figure:
    """The chart as a figure with a transparent ground, its height set by what it holds, its width free.

    `width` is about how many pixels there are (WIDE, NARROW): where upright bars with their labels would not fit, they
    lie; lines are named above the plot instead of at their ends; fewer years are written under an axis.

    Above the plot stand the title, where one is given, and the measure. Every mark carries `customdata` of its series
    index and category index. Texts may hold any character: none is read as mark-up. What was drawn is kept and given
    again: nobody may change it.
    """
    return _figure(chart, current(), dark, title, width)


@lru_cache(maxsize=256)
def _figure(chart: Chart, _language: Language, dark: bool, title: str, width: float) -> go.Figure:
    colours = palette(dark=dark)
    drawn = blank(heading(chart, colours, width, title=title), colours, size=TITLE_SIZE if title else LEGEND_SIZE)
    match chart.kind:
        case "bars" | "stacked_bars":
            upright = not chart.horizontal and fits_upright(chart, colours, width)
            (draw_upright_bars if upright else draw_lying_bars)(drawn, chart, colours, width)
        case "lines" | "ranks":
            draw_lines(drawn, chart, colours, width)
        case "matrix":
            draw_matrix(drawn, chart, colours, width)
    if not has_values(chart):
        no_figures(drawn, colours)
    return drawn

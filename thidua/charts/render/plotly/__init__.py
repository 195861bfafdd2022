"""A `Chart` as an interactive plotly figure."""

from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart
from thidua.charts.marks import has_values
from thidua.charts.palette import palette
from thidua.charts.render.plotly.canvas import LEGEND_SIZE, TITLE_SIZE, blank, no_figures
from thidua.charts.render.plotly.keys import heading
from thidua.charts.render.plotly.lines import draw_lines
from thidua.charts.render.plotly.lying import draw_lying_bars
from thidua.charts.render.plotly.matrix import draw_matrix
from thidua.charts.render.plotly.upright import draw_upright_bars

CONFIG: dict[str, Any] = {"displayModeBar": False, "showTips": False, "doubleClick": False, "scrollZoom": False}
"""How a figure behaves in the browser: no tool bar, no tips in the library's language, no zooming."""


def figure(chart: Chart, *, dark: bool = False, title: str = "") -> go.Figure:
    """The chart as a figure with a transparent ground, its height set by what it holds, its width free.

    Above the plot stand the title, where one is given, and the measure. Every mark carries `customdata` of its series
    index and category index. Texts may hold any character: none is read as mark-up.
    """
    colours = palette(dark=dark)
    drawn = blank(heading(chart, colours, title=title), colours, size=TITLE_SIZE if title else LEGEND_SIZE)
    match chart.kind:
        case "bars" | "stacked_bars":
            (draw_lying_bars if chart.horizontal else draw_upright_bars)(drawn, chart, colours)
        case "lines" | "ranks":
            draw_lines(drawn, chart, colours)
        case "matrix":
            draw_matrix(drawn, chart, colours)
    if not has_values(chart):
        no_figures(drawn, colours)
    return drawn

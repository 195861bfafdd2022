"""Native bars: their colours, hatches and labels, and the targets over them."""

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_PATTERN_TYPE
from pptx.util import Pt

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import is_provisional, value_label, verdict_at
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.pptx.plots import fill_label, move_to_line_plot
from thidua.charts.render.pptx.text import printable, rgb, write_in

MOST_LABELS = 40
SHORT = 0.15


def bar_type(chart: Chart) -> XL_CHART_TYPE:
    """PowerPoint's name for the bars of a chart."""
    if chart.kind == "stacked_bars":
        return XL_CHART_TYPE.BAR_STACKED if chart.horizontal else XL_CHART_TYPE.COLUMN_STACKED
    return XL_CHART_TYPE.BAR_CLUSTERED if chart.horizontal else XL_CHART_TYPE.COLUMN_CLUSTERED

"""Where the bars of a native chart stand: lying ones leave their names and values the room they need."""

from thidua.charts.chart import Chart
from thidua.charts.marks import value_label
from thidua.charts.render.letters import names_width, text_width
from thidua.charts.render.pptx.bars import labels_every_bar
from thidua.charts.render.pptx.text import LABEL_SIZE
from thidua.charts.render.pptx.workbook import Sheet

AUTOMATIC = "<c:layout/>"
LINE, GAP, KEY = 1.5, 0.5, 2.0
"""A line of the legend or the axis, the gap beside the bars, a legend's sign with its gaps; in the letters' size."""


def plot_layout(chart: Chart, sheet: Sheet, width: float, height: float) -> str:
    """The place of lying bars within a frame of so many points; of all other charts PowerPoint finds it itself."""
    if not (chart.horizontal and chart.kind in ("bars", "stacked_bars")):
        return AUTOMATIC
    left = names_width(chart.categories, width, LABEL_SIZE) + GAP * LABEL_SIZE
    lines = _legend_lines(sheet, width) + (not labels_every_bar(chart))
    top = (lines * LINE + GAP) * LABEL_SIZE
    right, bottom = _beyond(chart) + GAP * LABEL_SIZE, GAP * LABEL_SIZE
    place = {
        "x": left / width,
        "y": top / height,
        "w": max(width - left - right, LABEL_SIZE) / width,
        "h": max(height - top - bottom, LABEL_SIZE) / height,
    }
    shares = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in place.items())
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{shares}</c:manualLayout></c:layout>"
    )


def _legend_lines(sheet: Sheet, width: float) -> int:
    """How many lines the legend takes; it has one only for several series."""
    if len(sheet.columns) < 2:
        return 0
    lines, used = 1, 0.0
    for name, _values in sheet.columns:
        needed = text_width(name, LABEL_SIZE) + KEY * LABEL_SIZE
        if used and used + needed > width:
            lines, used = lines + 1, 0.0
        used += needed
    return lines


def _beyond(chart: Chart) -> float:
    """How far the values written beyond the bars reach."""
    if chart.kind == "stacked_bars" or not labels_every_bar(chart):
        return 0.0
    return max(
        (
            text_width(value_label(chart, series, at), LABEL_SIZE)
            for series in chart.series
            for at, value in enumerate(series.values)
            if value is not None
        ),
        default=0.0,
    )

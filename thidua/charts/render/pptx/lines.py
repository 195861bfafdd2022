"""Native lines: values over time, ranks with the first place on top, targets and the edges of bands."""

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from thidua.charts.chart import Chart, Series
from thidua.charts.extent import constant
from thidua.charts.marks import (
    MOST_LABELLED_LINES,
    break_positions,
    drawing_order,
    is_provisional,
    labels_below,
    labels_every_point,
    verdict_at,
)
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.pptx.labels import label_mark, label_series
from thidua.charts.render.pptx.plots import ground_all_labels
from thidua.charts.render.pptx.text import Native, rgb

DASHES = (MSO_LINE_DASH_STYLE.SOLID, MSO_LINE_DASH_STYLE.LONG_DASH, MSO_LINE_DASH_STYLE.DASH_DOT)
RANK_MARK, MARK, CONTEXT_MARK, TARGET_MARK = 28, 10, 5, 30


def style_lines(native: Native, chart: Chart, colours: Palette) -> None:
    """Give native lines the chart's colours, dashes, open marks and labels, and cut them at breaks."""
    drawn = list(native.plots[0].series)
    shades = series_colours(chart, colours)
    for line, row in zip(drawn, drawing_order(chart), strict=False):
        _style_series(line, chart, row, shades[row], colours)
    for order, line in enumerate(drawn[len(chart.series) :]):
        style_reference(line, chart, order, colours)


def style_reference(native: Native, chart: Chart, order: int, colours: Palette) -> None:
    """Draw a target as a line, or as short strokes where it varies, and the edges of bands as dots, with values."""
    native.smooth = False
    values = tuple(native.values)
    stroke = native.format.line
    if order < len(chart.targets) and (constant(values) is None or len(values) == 1):
        stroke.fill.background()
        native.marker.style, native.marker.size = XL_MARKER_STYLE.DASH, TARGET_MARK
        _paint_mark(native.marker, colours.target, colours.paper)
        label_series(native, chart, values, colours.text, XL_LABEL_POSITION.ABOVE)
    else:
        is_target = order < len(chart.targets)
        stroke.color.rgb = rgb(colours.target if is_target else colours.muted)
        stroke.width = Pt(2.25 if is_target else 1.5)
        stroke.dash_style = DASHES[order % len(DASHES)] if is_target else MSO_LINE_DASH_STYLE.ROUND_DOT
        native.marker.style = XL_MARKER_STYLE.NONE
        reference = Series(native.name, values)
        label_mark(native, len(values) - 1, chart, reference, colours.text, XL_LABEL_POSITION.RIGHT)
    ground_all_labels(native, colours.paper)


def _style_series(native: Native, chart: Chart, row: int, colour: str, colours: Palette) -> None:
    series = chart.series[row]
    context, ranked = series.tone == "context", chart.kind == "ranks"
    native.smooth = False
    native.format.line.color.rgb, native.format.line.width = rgb(colour), Pt(1.25 if context else 3)
    native.marker.style = XL_MARKER_STYLE.CIRCLE
    native.marker.size = CONTEXT_MARK if context else RANK_MARK if ranked else MARK
    _paint_mark(native.marker, colour, colour)
    for at, value in enumerate(series.values):
        if value is not None:
            _style_point(native, chart, series, at, colour, colours)
    if not context:
        _label_points(native, chart, row, colour, colours)


def _style_point(native: Native, chart: Chart, series: Series, at: int, colour: str, colours: Palette) -> None:
    """Colour a mark by its verdict, open it where it is provisional, and dash or cut the stroke that leads to it."""
    verdict, hollow = verdict_at(series, at), is_provisional(series, at)
    fill = colours.verdicts[verdict] if verdict else colour
    if hollow or verdict:
        _paint_mark(native.points[at].marker, colours.paper if hollow else fill, fill)
    if at in break_positions(chart):
        native.points[at].format.line.fill.background()
    elif hollow or (at and is_provisional(series, at - 1)):
        stroke = native.points[at].format.line
        stroke.color.rgb, stroke.width = rgb(colour), native.format.line.width
        stroke.dash_style = MSO_LINE_DASH_STYLE.DASH


def _label_points(native: Native, chart: Chart, row: int, colour: str, colours: Palette) -> None:
    """Label ranks within their marks, values above or below them; the last one only where there are many."""
    series, below = chart.series[row], labels_below(chart, row)
    known = [at for at, value in enumerate(series.values) if value is not None]
    ranked = chart.kind == "ranks"
    if not ranked and not labels_every_point(chart):
        few = len([one for one in chart.series if one.tone != "context"]) <= MOST_LABELLED_LINES
        known = known[-1:] if few else []
    for at in known:
        verdict = verdict_at(series, at)
        fill = colours.verdicts[verdict] if verdict else colour
        place, ink = XL_LABEL_POSITION.BELOW if below[at] else XL_LABEL_POSITION.ABOVE, colours.text
        if ranked:
            place, ink = XL_LABEL_POSITION.CENTER, fill if is_provisional(series, at) else ink_on(fill)
        label_mark(native, at, chart, series, ink, place)


def _paint_mark(marker: Native, fill: str, edge: str) -> None:
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb(fill)
    marker.format.line.color.rgb, marker.format.line.width = rgb(edge), Pt(2)

"""Native lines: values over time, ranks with the first place on top, targets and the edges of bands."""

from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import break_positions, is_provisional, labels_every_point, verdict_at
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.pptx.labels import ABOVE, BELOW, MIDDLE, has_words, label_point, label_series
from thidua.charts.render.pptx.text import Native, rgb

DASHES = (MSO_LINE_DASH_STYLE.SOLID, MSO_LINE_DASH_STYLE.LONG_DASH, MSO_LINE_DASH_STYLE.DASH_DOT)
RANK_MARK, MARK, CONTEXT_MARK, TARGET_MARK = 28, 10, 5, 24


def style_lines(native: Native, chart: Chart, colours: Palette) -> None:
    """Give native lines the chart's colours, dashes, open marks and labels, and cut them at breaks."""
    drawn = list(native.plots[0].series)
    for row, colour in enumerate(series_colours(chart, colours)):
        _style_series(drawn[row], chart, row, colour, colours)
    for order, line in enumerate(drawn[len(chart.series) :]):
        style_reference(line, chart, order, colours)


def style_reference(native: Native, chart: Chart, order: int, colours: Palette) -> None:
    """Draw a target as a line, or as short strokes where it varies, and the edges of a band as dots; label its end."""
    native.smooth = False
    stroke = native.format.line
    is_target = order < len(chart.targets)
    values = chart.targets[order].values if is_target else tuple(native.values)
    if is_target and (len(set(values)) > 1 or len(values) == 1):
        stroke.fill.background()
        native.marker.style, native.marker.size = XL_MARKER_STYLE.DASH, TARGET_MARK
        for paint in (native.marker.format.fill, native.marker.format.line.fill):
            paint.solid()
            paint.fore_color.rgb = rgb(colours.target)
        label_series(native, chart, values, colours.text, ABOVE)
        return
    stroke.color.rgb = rgb(colours.target if is_target else colours.muted)
    stroke.width = Pt(2.25 if is_target else 1.5)
    stroke.dash_style = DASHES[order % len(DASHES)] if is_target else MSO_LINE_DASH_STYLE.ROUND_DOT
    native.marker.style = XL_MARKER_STYLE.NONE
    reference = Series(native.name, values)
    label_point(native, chart, reference, len(values) - 1, colours.text, ABOVE)


def _style_series(native: Native, chart: Chart, row: int, colour: str, colours: Palette) -> None:
    series = chart.series[row]
    context, ranked = series.tone == "context", chart.kind == "ranks"
    native.smooth = False
    native.format.line.color.rgb = rgb(colour)
    native.format.line.width = Pt(1.25 if context else 3)
    native.marker.style = XL_MARKER_STYLE.CIRCLE
    native.marker.size = CONTEXT_MARK if context else RANK_MARK if ranked else MARK
    _paint_mark(native.marker, colour, colour)
    labelled = not context and (ranked or labels_every_point(chart))
    place = MIDDLE if ranked else ABOVE if row == 0 else BELOW
    if labelled:
        label_series(native, chart, series.values, ink_on(colour) if ranked else colours.text, place)
    breaks = break_positions(chart)
    known = [at for at, value in enumerate(series.values) if value is not None]
    for at in known:
        verdict = verdict_at(series, at)
        fill = colours.verdicts[verdict] if verdict else colour
        hollow = is_provisional(series, at)
        if hollow or verdict:
            _paint_mark(native.points[at].marker, colours.paper if hollow else fill, fill)
        if hollow or (at and is_provisional(series, at - 1)):
            _draw_segment(native, at, colour).dash_style = MSO_LINE_DASH_STYLE.DASH
        if at in breaks:
            native.points[at].format.line.fill.background()
        last = not context and at == known[-1]
        if (labelled and (has_words(chart, series, at) or (ranked and hollow))) or (last and not labelled):
            ink = colours.text if not ranked else fill if hollow else ink_on(fill)
            label_point(native, chart, series, at, ink, place)


def _paint_mark(marker: Native, fill: str, edge: str) -> None:
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb(fill)
    marker.format.line.color.rgb, marker.format.line.width = rgb(edge), Pt(2)


def _draw_segment(native: Native, at: int, colour: str) -> Native:
    """The stroke that leads to a point, ready to be changed."""
    stroke = native.points[at].format.line
    stroke.color.rgb, stroke.width = rgb(colour), native.format.line.width
    return stroke

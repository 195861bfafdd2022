"""Native bars: their colours, hatches and labels, and the targets over them."""

from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.util import Pt

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import is_provisional, verdict_at
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.pptx.labels import BASE, MIDDLE, OUTSIDE, has_words, label_point, label_series
from thidua.charts.render.pptx.lines import style_reference
from thidua.charts.render.pptx.plots import move_to_line_plot
from thidua.charts.render.pptx.text import Native, rgb

MOST_LABELS = 40
SHORT = 0.15
SOLITARY_GAP, GAP = 250, 60


def bar_type(chart: Chart) -> XL_CHART_TYPE:
    """PowerPoint's name for the bars of a chart."""
    if chart.kind == "stacked_bars":
        return XL_CHART_TYPE.BAR_STACKED if chart.horizontal else XL_CHART_TYPE.COLUMN_STACKED
    return XL_CHART_TYPE.BAR_CLUSTERED if chart.horizontal else XL_CHART_TYPE.COLUMN_CLUSTERED


def labels_every_bar(chart: Chart) -> bool:
    """Whether the bars are few enough to bear their values; else an axis tells them."""
    return len(chart.categories) * len(chart.series) <= MOST_LABELS


def style_bars(native: Native, chart: Chart, colours: Palette) -> None:
    """Give native bars the chart's colours, hatches and labels, and turn its targets and bands into lines.

    Over bars that lie PowerPoint draws no line: there a target is an empty frame to be filled by its bar.
    """
    own = len(chart.series)
    plot = native.plots[0]
    others = len(plot.series) - own
    plot.gap_width = SOLITARY_GAP if len(chart.categories) <= 2 else GAP
    if chart.kind == "stacked_bars" or (chart.horizontal and own == 1 and others):
        plot.overlap = 100
    drawn = list(plot.series)
    for row, colour in enumerate(series_colours(chart, colours)):
        _style_series(drawn[row], chart, chart.series[row], colour, colours, over_targets=bool(others))
    if chart.horizontal:
        for frame in drawn[own:]:
            frame.format.fill.background()
            frame.format.line.color.rgb, frame.format.line.width = rgb(colours.target), Pt(2)
        return
    move_to_line_plot(native, own)
    for plot in list(native.plots)[1:]:
        for order, line in enumerate(plot.series):
            style_reference(line, chart, order, colours)


def _style_series(
    native: Native, chart: Chart, series: Series, colour: str, colours: Palette, *, over_targets: bool
) -> None:
    native.format.fill.solid()
    native.format.fill.fore_color.rgb = rgb(colour)
    native.invert_if_negative = False
    inside = chart.kind == "stacked_bars" or (over_targets and not chart.horizontal)
    labelled = labels_every_bar(chart)
    if labelled:
        place = MIDDLE if chart.kind == "stacked_bars" else BASE if inside else OUTSIDE
        label_series(native, chart, series.values, ink_on(colour) if inside else colours.text, place)
    longest = max((abs(value) for row in chart.rows for value in row.values if value is not None), default=0)
    for at, value in enumerate(series.values):
        if value is None:
            continue
        verdict = verdict_at(series, at)
        fill = colours.verdicts[verdict] if verdict else colour
        hatched = is_provisional(series, at)
        _fill_point(native, at, fill, colour, colours, hatched=hatched)
        short = inside and chart.kind == "bars" and abs(value) < SHORT * longest
        if labelled and (has_words(chart, series, at) or (inside and hatched) or short):
            place = OUTSIDE if short or not inside else MIDDLE if chart.kind == "stacked_bars" else BASE
            ink = colours.text if short or hatched or not inside else ink_on(fill)
            label_point(native, chart, series, at, ink, place, ground=colours.paper if inside and hatched else "")


def _fill_point(native: Native, at: int, fill: str, colour: str, colours: Palette, *, hatched: bool) -> None:
    if not hatched and fill == colour:
        return
    look = native.points[at].format
    if hatched:
        look.fill.patterned()
        look.fill.pattern = MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL
        look.fill.fore_color.rgb, look.fill.back_color.rgb = rgb(fill), rgb(colours.paper)
        look.line.color.rgb = rgb(fill)
    else:
        look.fill.solid()
        look.fill.fore_color.rgb = rgb(fill)

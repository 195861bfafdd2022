"""Native bars: their colours, hatches and labels, and the targets over them."""

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.util import Pt

from thidua.charts.chart import Chart, Series
from thidua.charts.extent import constant, extent_from_zero
from thidua.charts.marks import is_provisional, verdict_at
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.pptx.labels import label_mark, label_series
from thidua.charts.render.pptx.lines import style_reference
from thidua.charts.render.pptx.plots import ground_all_labels, ground_labels, hide_label, move_to_line_plot
from thidua.charts.render.pptx.text import Native, rgb

MOST_LABELS = 40
SHORT, SMALL = 0.15, 0.05
OUTSIDE, BASE, MIDDLE = XL_LABEL_POSITION.OUTSIDE_END, XL_LABEL_POSITION.INSIDE_BASE, XL_LABEL_POSITION.CENTER
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
            if constant(tuple(frame.values)) is None:
                label_series(frame, chart, tuple(frame.values), colours.text, OUTSIDE)
                ground_all_labels(frame, colours.paper)
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
    for at, value in enumerate(series.values):
        if value is not None:
            verdict = verdict_at(series, at)
            fill = colours.verdicts[verdict] if verdict else colour
            _fill_point(native, at, fill, colour, colours, hatched=is_provisional(series, at))
    if labels_every_bar(chart):
        _label_bars(native, chart, series, colour, colours, over_targets=over_targets)


def _label_bars(
    native: Native, chart: Chart, series: Series, colour: str, colours: Palette, *, over_targets: bool
) -> None:
    """Label bars beyond their end, at their foot where targets pass their end, in their middle where they are stacked.

    A piece of a stack that is too small for its label bears none; a bar that is too short has it beyond its end.
    """
    stacked = chart.kind == "stacked_bars"
    longest = max(map(abs, extent_from_zero(chart)))
    usual = MIDDLE if stacked else BASE if over_targets else OUTSIDE
    label_series(native, chart, series.values, ink_on(colour) if usual != OUTSIDE else colours.text, usual)
    for at, value in enumerate(series.values):
        if value is None:
            continue
        verdict, hatched = verdict_at(series, at), is_provisional(series, at)
        fill = colours.verdicts[verdict] if verdict else colour
        place = OUTSIDE if over_targets and not stacked and abs(value) < SHORT * longest else usual
        ink = colours.text if hatched or place == OUTSIDE else ink_on(fill)
        if stacked and abs(value) < SMALL * longest:
            hide_label(native, at)
        elif place != usual or hatched or series.labels or verdict or chart.number == "amount":
            label_mark(native, at, chart, series, ink, place)
    if any(series.provisional) and usual != OUTSIDE:
        ground_labels(native, [at for at, hatched in enumerate(series.provisional) if hatched], colours.paper)


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

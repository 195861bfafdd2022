"""Native bars: their colours, hatches and labels, and the targets over them."""

from thidua.charts.chart import Chart, Series
from thidua.charts.extent import constant, extent_of_bars, floats
from thidua.charts.marks import drawn_rows, is_provisional, one_each, verdict_at
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.pptx.labels import Place, label_mark, no_label, series_labels
from thidua.charts.render.pptx.lines import reference_look
from thidua.charts.render.pptx.series import Look, bar_series, base_series, line_series
from thidua.charts.render.pptx.text import NO_FILL, hatched, solid, stroke
from thidua.charts.render.pptx.workbook import Sheet

MOST_LABELS = 40
SHORT, SMALL = 0.15, 0.05
OVERLAP = 100
GAPS, GAP = {1: 500, 2: 250}, 60
"""What bars leave free between them, in percent of their width: more where there are few."""


def labels_every_bar(chart: Chart) -> bool:
    """Whether the bars are few enough to bear their values; else an axis tells them."""
    return len(chart.categories) * len(chart.series) <= MOST_LABELS


def bar_plots(chart: Chart, sheet: Sheet, colours: Palette, axes: str) -> str:
    """The bars, on a base that is not drawn where there is one, and the line plot of targets and bands over the axes.

    Over bars that lie PowerPoint draws no line: there a target is an empty frame to be filled by its bar.
    """
    own, everything = len(chart.series), len(sheet.columns) - bool(chart.base)
    over_targets = everything > own
    looks = [
        _look(chart, series, colour, colours, over_targets=over_targets)
        for series, colour in zip(chart.series, series_colours(chart, colours), strict=True)
    ]
    if chart.horizontal:
        looks += [_frame_look(chart, sheet.columns[at][1], colours) for at in range(own, everything)]
        lines = ""
    else:
        lines = "".join(
            line_series(sheet, at, reference_look(chart, at - own, *sheet.columns[at], colours))
            for at in range(own, everything)
        )
    under = base_series(sheet) if chart.base else ""
    drawn = under + "".join(bar_series(sheet, at, look, at + bool(under)) for at, look in enumerate(looks))
    stacked = chart.kind == "stacked_bars"
    over = stacked or (chart.horizontal and own == 1 and over_targets) or (not over_targets and one_each(chart))
    return (
        f'<c:barChart><c:barDir val="{"bar" if chart.horizontal else "col"}"/>'
        f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>{drawn}'
        f'<c:gapWidth val="{GAPS.get(len(chart.categories), GAP)}"/>'
        + (f'<c:overlap val="{OVERLAP}"/>' if over else "")
        + f"{axes}</c:barChart>"
        + (lines and f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{lines}'
           f'<c:marker val="1"/>{axes}</c:lineChart>')
    )  # fmt: skip


def _look(chart: Chart, series: Series, colour: str, colours: Palette, *, over_targets: bool) -> Look:
    points = {}
    for at, value in enumerate(series.values):
        verdict, open_ = verdict_at(series, at), is_provisional(series, at)
        fill = colours.verdicts[verdict] if verdict else colour
        if value is not None and open_:
            points[at] = f"<c:spPr>{hatched(fill, colours.paper)}{stroke(fill, 1)}</c:spPr>"
        elif value is not None and fill != colour:
            points[at] = f"<c:spPr>{solid(fill)}</c:spPr>"
    labels = _labels(chart, series, colour, colours, over_targets=over_targets) if labels_every_bar(chart) else ""
    return Look(solid(colour), points=points, labels=labels)


def _frame_look(chart: Chart, values: tuple[float | None, ...], colours: Palette) -> Look:
    labels = ""
    if constant(values) is None:
        labels = series_labels((), chart, values, colours.text, "outEnd", ground=colours.paper)
    return Look(NO_FILL + stroke(colours.target, 2), labels=labels)


def _labels(chart: Chart, series: Series, colour: str, colours: Palette, *, over_targets: bool) -> str:
    """Label bars beyond their end, at their foot where targets pass their end, in their middle where they are stacked.

    A piece of a stack that is too small for its label bears none, nor a bar of nothing in the place of another's; a bar
    that is too short has it beyond its end. On hatches a label has a ground of its own, unless it would hide a range.
    """
    row = chart.series.index(series)
    stacked = chart.kind == "stacked_bars"
    low, high = extent_of_bars(chart)
    longest = high - low if floats(chart) else max(abs(low), abs(high))
    usual: Place = "ctr" if stacked else "inBase" if over_targets else "outEnd"
    own = []
    for at, value in enumerate(series.values):
        if value is None:
            continue
        verdict, open_ = verdict_at(series, at), is_provisional(series, at)
        fill = colours.verdicts[verdict] if verdict else colour
        place: Place = "outEnd" if over_targets and not stacked and abs(value) < SHORT * longest else usual
        ink = colours.text if open_ or place == "outEnd" else ink_on(fill)
        if abs(value) < SMALL * longest if stacked else row not in drawn_rows(chart, at):
            own.append(no_label(at))
        elif place != usual or open_ or series.labels or verdict or chart.number == "amount":
            ground = colours.paper if open_ and usual != "outEnd" and not floats(chart) else ""
            own.append(label_mark(at, chart, series, ink, place, ground=ground))
    ink = ink_on(colour) if usual != "outEnd" else colours.text
    return series_labels(own, chart, series.values, ink, usual)

"""Native lines: values over time, ranks with the first place on top, targets and the edges of bands."""

from thidua.charts.chart import Chart, Series
from thidua.charts.extent import constant
from thidua.charts.marks import (
    MOST_LABELLED_LINES,
    break_positions,
    drawing_order,
    is_provisional,
    labels_below,
    labels_every_point,
    value_label,
    verdict_at,
)
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.pptx.labels import Place, label_mark, only_labels, series_labels
from thidua.charts.render.pptx.series import Look, line_series
from thidua.charts.render.pptx.text import NO_STROKE, solid, stroke
from thidua.charts.render.pptx.workbook import Sheet

DASHES = ("solid", "lgDash", "dashDot")
RANK_MARK, MARK, CONTEXT_MARK, TARGET_MARK = 28, 10, 5, 30
THICK, THIN = 3, 1.25
WITHIN_MARK = 3
"""As many letters as the mark of a rank holds; longer words stand beside it."""


def line_plots(chart: Chart, sheet: Sheet, colours: Palette, axes: str) -> str:
    """The lines, dashed and open where provisional, cut at breaks; targets and bands among them."""
    own, shades = len(chart.series), series_colours(chart, colours)
    looks = [_look(chart, row, shades[row], colours) for row in drawing_order(chart)]
    looks += [reference_look(chart, order, *column, colours) for order, column in enumerate(sheet.columns[own:])]
    drawn = "".join(line_series(sheet, at, look) for at, look in enumerate(looks))
    grouping = '<c:grouping val="standard"/><c:varyColors val="0"/>'
    return f'<c:lineChart>{grouping}{drawn}<c:marker val="1"/>{axes}</c:lineChart>'


def reference_look(chart: Chart, order: int, name: str, values: tuple[float | None, ...], colours: Palette) -> Look:
    """A target as a line, or as short strokes where it varies, and the edges of bands as dots, with values."""
    is_target = order < len(chart.targets)
    if is_target and (constant(values) is None or len(values) == 1):
        labels = series_labels((), chart, values, colours.text, "t", ground=colours.paper)
        return Look(NO_STROKE, _marker("dash", TARGET_MARK, colours.target, colours.paper), labels=labels)
    dash = DASHES[order % len(DASHES)] if is_target else "sysDot"
    colour, width = (colours.target, 2.25) if is_target else (colours.muted, 1.5)
    last = label_mark(len(values) - 1, chart, Series(name, values), colours.text, "r", ground=colours.paper)
    return Look(stroke(colour, width, dash), _marker("none"), labels=only_labels([last]))


def _look(chart: Chart, row: int, colour: str, colours: Palette) -> Look:
    series = chart.series[row]
    context, ranked = series.tone == "context", chart.kind == "ranks"
    width = THIN if context else THICK
    size = CONTEXT_MARK if context else RANK_MARK if ranked else MARK
    looks = {
        at: _point(chart, series, at, size, colour, width, colours)
        for at, value in enumerate(series.values)
        if value is not None
    }
    return Look(
        stroke(colour, width),
        _marker("circle", size, colour, colour),
        points={at: look for at, look in looks.items() if look},
        labels="" if context else _labels(chart, row, colour, colours),
    )


def _point(chart: Chart, series: Series, at: int, size: int, colour: str, width: float, colours: Palette) -> str:
    """Colour a mark by its verdict, open it where it is provisional, and dash or cut the stroke that leads to it."""
    verdict, hollow = verdict_at(series, at), is_provisional(series, at)
    fill = colours.verdicts[verdict] if verdict else colour
    marker = _marker("circle", size, colours.paper if hollow else fill, fill) if hollow or verdict else ""
    if at in break_positions(chart):
        return f"{marker}<c:spPr>{NO_STROKE}</c:spPr>"
    if hollow or (at and is_provisional(series, at - 1)):
        return f"{marker}<c:spPr>{stroke(colour, width, 'dash')}</c:spPr>"
    return marker


def _labels(chart: Chart, row: int, colour: str, colours: Palette) -> str:
    """Label ranks within their marks, values and words above or below them; the last one only where there are many."""
    series, below = chart.series[row], labels_below(chart, row)
    known = [at for at, value in enumerate(series.values) if value is not None]
    ranked = chart.kind == "ranks"
    if not ranked and not labels_every_point(chart):
        few = len([one for one in chart.series if one.tone != "context"]) <= MOST_LABELLED_LINES
        known = known[-1:] if few else []
    own = []
    for at in known:
        verdict = verdict_at(series, at)
        fill = colours.verdicts[verdict] if verdict else colour
        place: Place = "r" if ranked else "b" if below[at] else "t"
        ink = colours.text
        if ranked and len(value_label(chart, series, at)) <= WITHIN_MARK:
            place, ink = "ctr", fill if is_provisional(series, at) else ink_on(fill)
        own.append(label_mark(at, chart, series, ink, place))
    return only_labels(own)


def _marker(symbol: str, size: int = 0, fill: str = "", edge: str = "") -> str:
    if symbol == "none":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/>'
        f"<c:spPr>{solid(fill)}{stroke(edge, 2)}</c:spPr></c:marker>"
    )

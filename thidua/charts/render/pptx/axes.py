"""The two axes of a native chart as XML, and the ids by which its plots refer to them."""

from thidua.charts.chart import Chart
from thidua.charts.extent import extent, extent_of_bars, extent_of_lines, floats, round_values
from thidua.charts.marks import labels_every_point
from thidua.charts.palette import Palette
from thidua.charts.render.pptx.bars import labels_every_bar
from thidua.charts.render.pptx.labels import text_style
from thidua.charts.render.pptx.text import NO_STROKE, stroke

CATEGORIES, VALUES = 111111111, 222222222
IDS = f'<c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/>'
Span = tuple[float | None, float | None, float | None]
"""Least and greatest value of an axis and the step between its marks, each None where PowerPoint may choose."""


def axes(chart: Chart, colours: Palette, number_code: str, span: tuple[float, float] | None) -> str:
    """Categories with the first on top where bars lie; values with the first rank on top, hidden where labels tell all.

    span  the least and greatest value of lying bars, where parts of one chart are to be drawn alike.
    """
    lying = chart.horizontal and chart.kind in ("bars", "stacked_bars")
    ranked = chart.kind == "ranks"
    low, high, step = (*span, None) if span and lying else _span(chart)
    return _category_axis(colours, lying=lying, crossed_at_end=ranked) + _value_axis(
        colours, number_code, (low, high, step), lying=lying, reversed_=ranked, hidden=_labels_tell(chart)
    )


def _labels_tell(chart: Chart) -> bool:
    if chart.kind == "ranks":
        return True
    return labels_every_point(chart) if chart.kind == "lines" else labels_every_bar(chart)


def _span(chart: Chart) -> Span:
    if chart.kind == "ranks":
        return 0, extent(chart)[1] + 1, 1
    if chart.kind == "lines":
        low, high = extent_of_lines(chart)
        marks = round_values(low, high)
        step = marks[1] - marks[0]
        first = marks[0] if marks[0] <= low else marks[0] - step
        return first, marks[-1] if marks[-1] >= high else marks[-1] + step, step
    low, high = extent_of_bars(chart)
    if floats(chart):
        return low, high, None
    return (0 if low == 0 else None), None, None


def _category_axis(colours: Palette, *, lying: bool, crossed_at_end: bool) -> str:
    return (
        f'<c:catAx><c:axId val="{CATEGORIES}"/><c:scaling><c:orientation val="{"maxMin" if lying else "minMax"}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{"l" if lying else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{"nextTo" if crossed_at_end else "low"}"/><c:spPr>{stroke(colours.rule, 1)}</c:spPr>'
        f'{text_style(colours.text, level=True)}<c:crossAx val="{VALUES}"/>'
        f'<c:crosses val="{"max" if crossed_at_end else "autoZero"}"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/>{_EVERY_NAME if lying else ""}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


_EVERY_NAME = '<c:tickLblSkip val="1"/>'


def _value_axis(colours: Palette, number_code: str, span: Span, *, lying: bool, reversed_: bool, hidden: bool) -> str:
    low, high, step = span
    scale = "".join(f'<c:{tag} val="{value!r}"/>' for tag, value in (("max", high), ("min", low)) if value is not None)
    grid = "" if hidden else f"<c:majorGridlines><c:spPr>{stroke(colours.rule, 0.75)}</c:spPr></c:majorGridlines>"
    return (
        f'<c:valAx><c:axId val="{VALUES}"/><c:scaling><c:orientation val="{"maxMin" if reversed_ else "minMax"}"/>'
        f'{scale}</c:scaling><c:delete val="{int(hidden)}"/><c:axPos val="{"b" if lying else "l"}"/>{grid}'
        f'<c:numFmt formatCode="{number_code}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>{NO_STROKE}</c:spPr>'
        f'{text_style(colours.muted)}<c:crossAx val="{CATEGORIES}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/>' + ("" if step is None else f'<c:majorUnit val="{step!r}"/>') + "</c:valAx>"
    )

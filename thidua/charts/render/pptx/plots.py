"""What python-pptx has no call for: a second plot over the same axes, grounds of labels, gaps, legend entries."""

from collections.abc import Collection, Iterable

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from thidua.charts.render.pptx.text import Native

LINE_PLOT = """
<c:lineChart {namespaces}>
  <c:grouping val="standard"/>
  <c:varyColors val="0"/>
  <c:marker val="1"/>
  <c:axId val="{category_axis}"/>
  <c:axId val="{value_axis}"/>
</c:lineChart>
"""
AFTER_GROUND = ("c:txPr", "c:dLblPos", "c:showLegendKey")
NOT_IN_A_LINE = ("c:invertIfNegative", "c:pictureOptions", "c:shape")


def move_to_line_plot(chart: Native, first: int) -> None:
    """Move the series of a bar chart from index `first` on to a line plot over the same axes.

    Their figures stay where they are in the workbook. Does nothing where there is no such series.
    """
    bars = chart.plots[0]._element
    series = [ser for ser in bars.findall(qn("c:ser")) if int(ser.find(qn("c:idx")).get("val")) >= first]
    if not series:
        return
    category_axis, value_axis = (axis.get("val") for axis in bars.findall(qn("c:axId")))
    lines = parse_xml(
        LINE_PLOT.format(namespaces=nsdecls("c", "a"), category_axis=category_axis, value_axis=value_axis)
    )
    bars.addnext(lines)
    before = lines.find(qn("c:marker"))
    for ser in series:
        for tag in NOT_IN_A_LINE:
            for element in ser.findall(qn(tag)):
                ser.remove(element)
        ser.append(parse_xml(f'<c:smooth {nsdecls("c")} val="0"/>'))
        before.addprevious(ser)


def ground_labels(native: Native, marks: Collection[int], colour: str) -> None:
    """Put a ground of a colour (`#RRGGBB`) behind the labels of some marks, so that they read over what is there."""
    labels = native._element.find(qn("c:dLbls"))
    for label in labels.findall(qn("c:dLbl")):
        if int(label.find(qn("c:idx")).get("val")) in marks and label.find(qn("c:delete")) is None:
            _put_ground(label, colour)


def ground_all_labels(native: Native, colour: str) -> None:
    """Put such a ground behind every label of a series."""
    labels = native._element.find(qn("c:dLbls"))
    for element in (labels, *labels.findall(qn("c:dLbl"))):
        _put_ground(element, colour)


def set_number_code(label: Native, code: str) -> None:
    """Give the label of one mark, made by python-pptx, the format code that its series' labels have."""
    element = label._get_or_add_dLbl()
    number = parse_xml(f'<c:numFmt {nsdecls("c")} sourceLinked="0"/>')
    number.set("formatCode", code)
    _insert_before(element, number, ("c:spPr", *AFTER_GROUND))


def hide_label(native: Native, at: int) -> None:
    """Leave one mark of a labelled series without its label."""
    label = native.points[at].data_label._get_or_add_dLbl()
    for element in list(label)[1:]:
        label.remove(element)
    label.append(parse_xml(f'<c:delete {nsdecls("c")} val="1"/>'))


def hide_from_legend(chart: Native, series: Iterable[int]) -> None:
    """Leave series, by their index, out of the legend of a chart."""
    after = chart.legend._element.find(qn("c:legendPos"))
    for index in series:
        entry = f'<c:legendEntry {nsdecls("c")}><c:idx val="{index}"/><c:delete val="1"/></c:legendEntry>'
        after.addnext(parse_xml(entry))
        after = after.getnext()


def _put_ground(label: Native, colour: str) -> None:
    for empty in label.findall(qn("c:spPr")):
        label.remove(empty)
    fill = f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'
    _insert_before(label, parse_xml(f"<c:spPr {nsdecls('c', 'a')}>{fill}</c:spPr>"), AFTER_GROUND)


def _insert_before(parent: Native, child: Native, tags: Iterable[str]) -> None:
    """Put a child before the first of the elements that may follow it."""
    followers = (parent.find(qn(tag)) for tag in tags)
    next(follower for follower in followers if follower is not None).addprevious(child)


def name_every_category(chart: Native) -> None:
    """Write the name of every category, however little room its axis has."""
    axis = chart.category_axis._element
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    _insert_before(axis, skip, ("c:tickMarkSkip", "c:noMultiLvlLbl"))


def keep_gaps(chart: Native) -> None:
    """Leave a gap where a value is missing."""
    space = chart._chartSpace.chart
    for element in space.findall(qn("c:dispBlanksAs")):
        space.remove(element)
    parts = [space.find(qn(tag)) for tag in ("c:plotVisOnly", "c:legend", "c:plotArea")]
    gap = parse_xml(f'<c:dispBlanksAs {nsdecls("c")} val="gap"/>')
    next(part for part in parts if part is not None).addnext(gap)

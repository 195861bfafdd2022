"""A second plot on a native chart: python-pptx draws one plot a chart, PowerPoint as many as share the axes."""

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


def fill_label(data_label: Native, colour: str) -> None:
    """Give one data label a ground of a colour (`#RRGGBB`), so that it reads over a hatched bar."""
    label = data_label._get_or_add_dLbl()
    ground = parse_xml(
        f'<c:spPr {nsdecls("c", "a")}><a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill></c:spPr>'
    )
    after = [label.find(qn(tag)) for tag in ("c:numFmt", "c:tx", "c:layout", "c:idx")]
    next(element for element in after if element is not None).addnext(ground)


def keep_gaps(chart: Native) -> None:
    """Leave a gap where a value is missing."""
    space = chart._chartSpace.chart
    for element in space.findall(qn("c:dispBlanksAs")):
        space.remove(element)
    parts = [space.find(qn(tag)) for tag in ("c:plotVisOnly", "c:legend", "c:plotArea")]
    gap = parse_xml(f'<c:dispBlanksAs {nsdecls("c")} val="gap"/>')
    next(part for part in parts if part is not None).addnext(gap)

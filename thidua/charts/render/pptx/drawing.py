"""A whole native chart as python-pptx embeds it: the XML of its parts in the order of ECMA-376, and its workbook."""

from thidua.charts.chart import Chart
from thidua.charts.marks import MOST_NAMED_LINES, drawing_order
from thidua.charts.palette import Palette
from thidua.charts.render.pptx.axes import IDS, axes
from thidua.charts.render.pptx.bars import bar_plots
from thidua.charts.render.pptx.labels import text_style
from thidua.charts.render.pptx.lines import line_plots
from thidua.charts.render.pptx.workbook import Sheet, workbook_bytes

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


class Drawing:
    """What python-pptx asks of a chart to be added: its XML and its workbook."""

    def __init__(
        self, chart: Chart, sheet: Sheet, colours: Palette, span: tuple[float, float] | None, layout: str
    ) -> None:
        """Draw a chart whose figures stand in a sheet; `span` as `axes` takes it, `layout` of `plot_layout`."""
        self._chart, self._sheet, self._colours, self._span, self._layout = chart, sheet, colours, span, layout

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook that opens on "Edit data"."""
        return workbook_bytes(self._sheet)

    def xml_bytes(self, _chart_type: object) -> bytes:
        """The chart's part; the kind of its plots follows from the chart."""
        chart, sheet, colours = self._chart, self._sheet, self._colours
        plots = (line_plots if chart.kind in ("lines", "ranks") else bar_plots)(chart, sheet, colours, IDS)
        drawn_axes = axes(chart, colours, sheet.number_code, self._span)
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f'<c:chartSpace {NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>'
            f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{self._layout}{plots}{drawn_axes}</c:plotArea>'
            f'{_legend(chart, sheet, colours)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
            f"{text_style(colours.text)}</c:chartSpace>"
        ).encode()


def _legend(chart: Chart, sheet: Sheet, colours: Palette) -> str:
    """The names of the series on top, where there are several; without grey lines where there are many."""
    if len(sheet.columns) < 2:
        return ""
    many = len(chart.series) > MOST_NAMED_LINES
    unnamed = [at for at, row in enumerate(drawing_order(chart)) if many and chart.series[row].tone == "context"]
    left_out = "".join(f'<c:legendEntry><c:idx val="{at}"/><c:delete val="1"/></c:legendEntry>' for at in unnamed)
    return f'<c:legend><c:legendPos val="t"/>{left_out}<c:overlay val="0"/>{text_style(colours.text)}</c:legend>'

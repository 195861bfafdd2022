"""A `Chart` as a native PowerPoint chart that can be edited, with its figures in an embedded workbook."""

from dataclasses import replace

from pptx.enum.chart import XL_CHART_TYPE

from thidua.charts.chart import Chart
from thidua.charts.marks import has_values, one_each
from thidua.charts.palette import palette
from thidua.charts.render.pptx.drawing import Drawing
from thidua.charts.render.pptx.layout import plot_layout
from thidua.charts.render.pptx.note import Piece, note_height, note_of, write_note
from thidua.charts.render.pptx.table import add_table, matrix_parts
from thidua.charts.render.pptx.text import EMU, LABEL_SIZE, Native, printable
from thidua.charts.render.pptx.workbook import sheet_of
from thidua.charts.render.svg import parts
from thidua.text.language import translate as _

Span = tuple[float, float]


def add_chart(
    slide: Native, chart: Chart, *, left: int, top: int, width: int, height: int, span: Span | None = None
) -> Native:
    """Put a chart on a slide, in a rectangle given in EMU, with a note under it where signs or gaps need words.

    span  the least and greatest value of lying bars or of a matrix, for parts of one chart to be drawn alike.
    Returns the graphic frame of a native chart; of a table for a matrix; the text box "Chưa có số liệu" where there
    is no figure to draw.
    """
    colours = palette()
    if not has_values(chart):
        words = [[Piece(_("Chưa có số liệu"), colours.muted)]]
        write_note(slide, words, left=left, top=top + height // 2, width=width, height=note_height(words, width))
        return slide.shapes[-1]
    note = note_of(chart, colours)
    below = note_height(note, width)
    if note:
        write_note(slide, note, left=left, top=top + height - below, width=width, height=below)
    place = {"left": left, "top": top, "width": width, "height": height - below}
    if chart.kind == "matrix":
        frame = add_table(slide, chart, colours, **place, span=span)
    else:
        sheet = sheet_of(chart)
        layout = plot_layout(chart, sheet, width / EMU, (height - below) / EMU)
        drawing = Drawing(chart, sheet, colours, span, layout)
        frame = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, left, top, width, height - below, drawing)
    frame.element.nvGraphicFramePr.cNvPr.set("descr", printable(chart.measure))
    return frame


def native_parts(chart: Chart, *, width: int, height: int) -> list[Chart]:
    """The chart in as few parts as let the letters of each be read in a rectangle given in EMU."""
    if not has_values(chart):
        return [chart]
    room = height - note_height(note_of(chart, palette()), width)
    if chart.kind == "matrix":
        return matrix_parts(chart, width=width / EMU, height=room / EMU)
    rows = replace(chart, kind="stacked_bars") if chart.kind == "bars" and one_each(chart) else chart
    shares = parts(rows, width=width / EMU, height=room / EMU, size=LABEL_SIZE)
    return [replace(share, kind=chart.kind) for share in shares]

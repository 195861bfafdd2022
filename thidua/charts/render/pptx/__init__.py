"""A `Chart` as a native PowerPoint chart that can be edited, with its figures in an embedded workbook."""

from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_MARK

from thidua.charts.chart import Chart
from thidua.charts.extent import extent, extent_from_zero, extent_of_lines, round_values
from thidua.charts.marks import MOST_NAMED_LINES, drawing_order, has_values, labels_every_point
from thidua.charts.palette import Palette, palette
from thidua.charts.render.pptx.bars import bar_type, labels_every_bar, style_bars
from thidua.charts.render.pptx.lines import style_lines
from thidua.charts.render.pptx.note import Piece, note_height, note_of, write_note
from thidua.charts.render.pptx.plots import hide_from_legend, keep_gaps, name_every_category
from thidua.charts.render.pptx.table import add_table
from thidua.charts.render.pptx.text import LABEL_SIZE, Native, printable, rgb, write_in
from thidua.charts.render.pptx.workbook import chart_data, sheet_of, workbook_bytes
from thidua.text.language import translate as _


def add_chart(slide: Native, chart: Chart, *, left: int, top: int, width: int, height: int) -> Native:
    """Put a chart on a slide, in a rectangle given in EMU, with a note under it where signs or gaps need words.

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
    add = add_table if chart.kind == "matrix" else _add_native
    frame = add(slide, chart, colours, **place)
    frame.element.nvGraphicFramePr.cNvPr.set("descr", printable(chart.measure))
    return frame


def _add_native(
    slide: Native, chart: Chart, colours: Palette, *, left: int, top: int, width: int, height: int
) -> Native:
    sheet = sheet_of(chart)
    lines = chart.kind in ("lines", "ranks")
    kind = XL_CHART_TYPE.LINE_MARKERS if lines else bar_type(chart)
    frame = slide.shapes.add_chart(kind, left, top, width, height, chart_data(sheet))
    native = frame.chart
    native.part.chart_workbook.update_from_xlsx_blob(workbook_bytes(sheet))
    native.has_title = False
    write_in(native.font, colours.text)
    native.has_legend = len(sheet.columns) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
        write_in(native.legend.font, colours.text)
        if len(chart.series) > MOST_NAMED_LINES:
            grey = [at for at, row in enumerate(drawing_order(chart)) if chart.series[row].tone == "context"]
            hide_from_legend(native, grey)
    keep_gaps(native)
    _style_axes(native, chart, colours, sheet.number_code)
    (style_lines if lines else style_bars)(native, chart, colours)
    return frame


def _style_axes(native: Native, chart: Chart, colours: Palette, number_code: str) -> None:
    categories, values = native.category_axis, native.value_axis
    categories.major_tick_mark = categories.minor_tick_mark = XL_TICK_MARK.NONE
    categories.has_major_gridlines = False
    categories.format.line.color.rgb = rgb(colours.rule)
    write_in(categories.tick_labels.font, colours.text)
    lines = chart.kind in ("lines", "ranks")
    labelled = chart.kind == "ranks" or (labels_every_point(chart) if lines else labels_every_bar(chart))
    values.visible = not labelled
    values.has_major_gridlines = not labelled
    if not labelled:
        values.major_gridlines.format.line.color.rgb = rgb(colours.rule)
        values.format.line.fill.background()
        values.tick_labels.number_format, values.tick_labels.number_format_is_linked = number_code, False
        write_in(values.tick_labels.font, colours.muted, size=LABEL_SIZE)
    if chart.horizontal and not lines:
        categories.reverse_order = True
        name_every_category(native)
    if chart.kind == "ranks":
        values.reverse_order = True
        values.minimum_scale, values.maximum_scale, values.major_unit = 0, extent(chart)[1] + 1, 1
        values.crosses = XL_AXIS_CROSSES.MAXIMUM
    elif lines:
        _set_round_span(values, *extent_of_lines(chart))
    elif extent_from_zero(chart)[0] == 0:
        values.minimum_scale = 0


def _set_round_span(axis: Native, low: float, high: float) -> None:
    """Let an axis run between the round numbers around a span."""
    marks = round_values(low, high)
    step = marks[1] - marks[0]
    axis.minimum_scale = marks[0] if marks[0] <= low else marks[0] - step
    axis.maximum_scale = marks[-1] if marks[-1] >= high else marks[-1] + step
    axis.major_unit = step

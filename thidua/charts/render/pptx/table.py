"""A matrix as a native table: PowerPoint has no chart of coloured cells."""

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from thidua.charts.chart import Chart
from thidua.charts.extent import relative_values
from thidua.charts.marks import is_provisional, keyed_verdicts, value_label, verdict_at
from thidua.charts.palette import Palette, ink_on
from thidua.charts.render.pptx.text import LABEL_SIZE, Native, printable, rgb, write_in

NAME_SHARE = 0.3
PROVISIONAL_SIGN = " *"


def add_table(slide: Native, chart: Chart, colours: Palette, *, left: int, top: int, width: int, height: int) -> Native:
    """Put a table on a slide, a row for each series under a row of categories; returns its graphic frame."""
    rows, columns = len(chart.series) + 1, len(chart.categories) + 1
    frame = slide.shapes.add_table(rows, columns, left, top, width, min(height, rows * Pt(LABEL_SIZE * 3)))
    table = frame.table
    shades, keyed = relative_values(chart), bool(keyed_verdicts(chart))
    names_width = int(width * NAME_SHARE)
    table.columns[0].width = names_width
    for column in list(table.columns)[1:]:
        column.width = (width - names_width) // len(chart.categories)
    _write(table.cell(0, 0), "", colours.paper, colours.text)
    for at, name in enumerate(chart.categories, start=1):
        _write(table.cell(0, at), name, colours.paper, colours.text, bold=True)
    for row, series in enumerate(chart.series, start=1):
        _write(table.cell(row, 0), series.name, colours.paper, colours.text, align=PP_ALIGN.LEFT)
        for at in range(len(chart.categories)):
            verdict, shade = verdict_at(series, at), shades[row - 1][at]
            strength = 0 if keyed or shade is None else round(shade * (len(colours.sequential) - 1))
            label = value_label(chart, series, at)
            fill = colours.verdicts[verdict] if verdict else colours.sequential[strength] if label else colours.paper
            sign = PROVISIONAL_SIGN if label and is_provisional(series, at) else ""
            _write(table.cell(row, at + 1), label + sign, fill, ink_on(fill))
    return frame


def _write(
    cell: Native, words: str, fill: str, ink: str, *, bold: bool = False, align: PP_ALIGN = PP_ALIGN.CENTER
) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(fill)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Pt(2)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run()
    run.text = printable(words)
    write_in(run.font, ink, bold=bold)

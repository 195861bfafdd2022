"""An exhibit as an Excel workbook: its table with real numbers, and its chart as Excel's own where Excel has one."""

import io
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from thidua.charts.chart import Chart, Kind
from thidua.charts.marks import drawing_order, has_values
from thidua.charts.palette import palette, series_colours
from thidua.charts.render.pptx.text import number_code
from thidua.charts.render.pptx.workbook import sheet_of
from thidua.exhibits.exhibit import Column, Shown
from thidua.text.language import translate as _

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
HEAD_ROW = 3
WIDEST, NARROWEST = 60, 8
CHART_SIZE = {"width": 1000, "height": 480}
TYPES: dict[Kind, dict[str, str]] = {
    "bars": {"type": "column"},
    "stacked_bars": {"type": "column", "subtype": "stacked"},
    "lines": {"type": "line"},
    "ranks": {"type": "line"},
}


def exhibit_workbook(shown: Shown) -> bytes:
    """The file: a sheet with headline, table, source and notes; one with the chart and its figures, unless a matrix.

    A text of the data stays text, even one that starts with `=`.
    """
    file = io.BytesIO()
    with Workbook(file, AS_TEXT) as book:
        _write_table(book, shown)
        if shown.chart is not None and shown.chart.kind in TYPES and has_values(shown.chart):
            _write_chart(book, shown.chart, shown.title)
    return file.getvalue()


def _write_table(book: Workbook, shown: Shown) -> None:
    page = book.add_worksheet(_("Số liệu"))
    page.write_string(0, 0, shown.title, book.add_format({"font_color": palette().muted}))
    page.write_string(1, 0, shown.headline, book.add_format({"bold": True, "font_size": 14}))
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    page.write_row(HEAD_ROW, 0, shown.headings, head)
    for at, column in enumerate(shown.exhibit.columns):
        texts = [row[at] for row in shown.rows]
        _write_column(book, page, at, column, shown.frame[column.name].to_list(), texts)
        widest = max(map(len, (shown.headings[at], *texts)))
        page.set_column(at, at, min(max(widest + 2, NARROWEST), WIDEST))
    page.freeze_panes(HEAD_ROW + 1, 0)
    for row, line in enumerate((shown.source_line, *shown.notes), start=HEAD_ROW + len(shown.rows) + 2):
        page.write_string(row, 0, line)


def _write_column(
    book: Workbook, page: Worksheet, at: int, column: Column, values: list[Any], texts: list[str]
) -> None:
    """Write figures as numbers that look as on the page, all else as on the page."""
    numeric = column.format not in ("text", "year")
    code = number_code(column.format, values) if numeric else "@"  # type: ignore[arg-type]
    look = book.add_format({"num_format": code})
    for row, (value, text) in enumerate(zip(values, texts, strict=True), start=HEAD_ROW + 1):
        if numeric and isinstance(value, int | float):
            page.write_number(row, at, value, look)
        elif column.format == "year" and isinstance(value, int):
            page.write_number(row, at, value)
        else:
            page.write_string(row, at, text)


def _write_chart(book: Workbook, chart: Chart, title: str) -> None:
    sheet = sheet_of(chart)
    name = _("Biểu đồ")
    page = book.add_worksheet(name)
    look = book.add_format({"num_format": sheet.number_code})
    page.write_column(1, 0, sheet.categories)
    page.set_column(0, 0, WIDEST / 2)
    kind = TYPES[chart.kind]
    lying = chart.horizontal and kind["type"] == "column"
    drawn = book.add_chart({**kind, "type": "bar"} if lying else kind)
    shades = series_colours(chart, palette())
    fills = [shades[row] for row in drawing_order(chart)]
    last = len(sheet.categories)
    for column, (words, values) in enumerate(sheet.columns, start=1):
        page.write_string(0, column, words)
        for row, value in enumerate(values, start=1):
            if value is not None:
                page.write_number(row, column, value, look)
        colour = fills[column - 1] if column <= len(fills) else palette().target
        drawn.add_series(
            {
                "name": [name, 0, column],
                "categories": [name, 1, 0, last, 0],
                "values": [name, 1, column, last, column],
                "fill": {"color": colour},
                "line": {"color": colour},
                "data_labels": {"value": last <= WIDEST / 4},
            }
        )
    drawn.set_title({"name": title, "overlay": False})
    drawn.set_size(CHART_SIZE)
    (drawn.set_x_axis if not lying else drawn.set_y_axis)({"reverse": lying})
    if chart.kind == "ranks":
        drawn.set_y_axis({"reverse": True, "min": 1})
    page.insert_chart(1, len(sheet.columns) + 2, drawn)

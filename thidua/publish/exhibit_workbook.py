"""An exhibit as an Excel workbook: its table with real numbers, and its chart as Excel's own where Excel has one."""

import io
from math import ceil, floor
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from thidua.charts.chart import Chart, Kind
from thidua.charts.extent import extent_of_bars, floats
from thidua.charts.marks import drawing_order, has_values, value_label
from thidua.charts.palette import palette, series_colours
from thidua.charts.render.pptx.text import number_code
from thidua.charts.render.pptx.workbook import sheet_of
from thidua.exhibits.exhibit import Column, Format, Shown
from thidua.text.language import translate as _

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
HEADLINE_ROW, HEAD_ROW = 1, 3
WIDEST, NARROWEST = 60, 8
HEADLINE_SIZE, LINE = 14, 1.35
HEADLINE_LETTERS = 0.7
"""How many letters of the headline stand in the width of one of a column's characters."""
A4, UPRIGHT = 9, 95
"""The paper's number in Excel, and the characters that stand side by side on it upright."""
ALIGNED: dict[Format, str] = {"text": "left", "year": "center", "rank": "center"}
"""How a column is set; figures to the right."""
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
    widths = []
    for at, column in enumerate(shown.exhibit.columns):
        head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", **_side(column)}
        page.write_string(HEAD_ROW, at, shown.headings[at], book.add_format(head))
        texts = [row[at] for row in shown.rows]
        _write_column(book, page, at, column, shown.frame[column.name].to_list(), texts)
        widths.append(min(max(*map(len, (shown.headings[at], *texts)), NARROWEST) + 2, WIDEST))
        page.set_column(at, at, widths[-1])
    _write_headline(book, page, shown.headline, widths)
    page.freeze_panes(HEAD_ROW + 1, 0)
    for row, line in enumerate((shown.source_line, *shown.notes), start=HEAD_ROW + len(shown.rows) + 2):
        page.write_string(row, 0, line)
    _set_print(page, sum(widths), last_row=HEAD_ROW + len(shown.rows) + 2 + len(shown.notes), last=len(widths) - 1)


def _write_headline(book: Workbook, page: Worksheet, headline: str, widths: list[int]) -> None:
    """The sentence over all columns, on as many lines as it needs."""
    look = book.add_format({"bold": True, "font_size": HEADLINE_SIZE, "text_wrap": True, "valign": "top"})
    if len(widths) > 1:
        page.merge_range(HEADLINE_ROW, 0, HEADLINE_ROW, len(widths) - 1, "", look)
    page.write_string(HEADLINE_ROW, 0, headline, look)
    lines = len(wrap(headline, max(int(sum(widths) * HEADLINE_LETTERS), 1))) or 1
    page.set_row(HEADLINE_ROW, lines * HEADLINE_SIZE * LINE)


def _set_print(page: Worksheet, width: int, *, last_row: int, last: int) -> None:
    """All columns on one sheet of A4, the headings on each."""
    page.set_paper(A4)
    if width > UPRIGHT:
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEAD_ROW)
    page.print_area(0, 0, last_row, last)


def _write_column(
    book: Workbook, page: Worksheet, at: int, column: Column, values: list[Any], texts: list[str]
) -> None:
    """Write figures as numbers that look as on the page, all else as on the page."""
    numeric = column.format not in ("text", "year")
    code = number_code(column.format, values) if numeric else "@"  # type: ignore[arg-type]
    look, plain = book.add_format({"num_format": code, **_side(column)}), book.add_format(_side(column))
    for row, (value, text) in enumerate(zip(values, texts, strict=True), start=HEAD_ROW + 1):
        if numeric and isinstance(value, int | float):
            page.write_number(row, at, value, look)
        elif column.format == "year" and isinstance(value, int):
            page.write_number(row, at, value, plain)
        else:
            page.write_string(row, at, text, plain)


def _side(column: Column) -> dict[str, str | int]:
    """To which side a column is set; words stand off from the figures on their left."""
    side = ALIGNED.get(column.format, "right")
    return {"align": side, "indent": int(side == "left")}


def _value_axis(chart: Chart) -> dict[str, float | bool]:
    """Bars begin at zero, where none goes below it; the first rank stands on top."""
    if chart.kind == "ranks":
        return {"reverse": True, "min": 1}
    low, high = extent_of_bars(chart)
    if floats(chart):
        return {"min": floor(low), "max": ceil(high)}
    return {"min": 0} if chart.kind != "lines" and low == 0 else {}


def _write_chart(book: Workbook, chart: Chart, title: str) -> None:
    sheet = sheet_of(chart)
    name = _("Biểu đồ")
    page = book.add_worksheet(name)
    look = book.add_format({"num_format": sheet.number_code})
    page.write_column(1, 0, sheet.categories)
    page.set_column(0, 0, WIDEST / 2)
    page.set_column(1, len(sheet.columns), WIDEST / 4)
    page.set_paper(A4)
    page.set_landscape()
    page.fit_to_pages(1, 1)
    kind = TYPES[chart.kind]
    lying = chart.horizontal and kind["type"] == "column"
    drawn = book.add_chart({**kind, "type": "bar"} if lying else kind)
    shades = series_colours(chart, palette())
    order = drawing_order(chart)
    last = len(sheet.categories)
    for column, (words, values) in enumerate(sheet.columns, start=1):
        page.write_string(0, column, words, book.add_format({"text_wrap": True, "valign": "top"}))
        for row, value in enumerate(values, start=1):
            if value is not None:
                page.write_number(row, column, value, look)
    columns = list(range(len(sheet.columns)))
    for column in columns[-1:] + columns[:-1] if chart.base else columns:
        own = order[column] if column < len(order) else None
        looks = _unseen() if chart.base and column == columns[-1] else _seen(chart, own, shades)
        drawn.add_series(
            {
                "name": [name, 0, column + 1],
                "categories": [name, 1, 0, last, 0],
                "values": [name, 1, column + 1, last, column + 1],
                **looks,
            }
        )
    drawn.set_title({"name": title, "overlay": False})
    drawn.set_size(CHART_SIZE)
    drawn.set_legend({"position": "top", "none": len(columns) == 1, "delete_series": [0] if chart.base else []})
    names, figures = (drawn.set_y_axis, drawn.set_x_axis) if lying else (drawn.set_x_axis, drawn.set_y_axis)
    names({"reverse": lying})
    figures({**_value_axis(chart), "num_format": sheet.number_code, "major_gridlines": {"visible": False}})
    page.insert_chart(1, len(sheet.columns) + 2, drawn)


def _unseen() -> dict[str, Any]:
    """The look of what a stack stands on."""
    return {"fill": {"none": True}, "line": {"none": True}}


def _seen(chart: Chart, own: int | None, shades: tuple[str, ...]) -> dict[str, Any]:
    """The look of a series of the chart (`own`), or of a target: the labels say what they say on the page.

    The library takes a label that begins with `=` for a formula.
    """
    colour = palette().target if own is None else shades[own]
    labels: dict[str, Any] = {"value": len(chart.categories) <= WIDEST / 4}
    series = None if own is None else chart.series[own]
    if series is not None and series.labels and labels["value"]:
        words = [value_label(chart, series, at) for at in range(len(series.values))]
        labels["custom"] = [{"value": f" {word}" if word.startswith("=") else word} for word in words]
    return {"fill": {"color": colour}, "line": {"color": colour}, "data_labels": labels}

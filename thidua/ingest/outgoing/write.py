"""Writes pages as a workbook (.xlsx): headings, drop-downs, locked totals; text stays text, whatever it begins with."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from textwrap import wrap
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name, xl_range, xl_range_abs

from thidua.ingest.outgoing.page import Page, PageColumn, PageRow, Value

LISTS = "Danh sách chọn"
TOTAL = "Tổng cộng"
LINE_HEIGHT = 16.5
NARROW, WIDE, NAMES = 13.0, 24.0, 42.0
BOLD = 0.95
"""How many bold letters of Times New Roman 12 stand in the width of one of a column's characters."""
FIRST = 1
"""The first column is the running number."""
LONGEST_NAME = 31
UNFIT = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
"""What a sheet's name may not hold."""


def write(pages: Sequence[Page], *, title: str, guide: Sequence[str] = ()) -> bytes:
    """The workbook of some pages; `guide` becomes a sheet of its own that says how to fill them in."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": title})
        pen = _Pen(book)
        taken: set[str] = set()
        lists = _Lists()
        for page in pages:
            _Sheet(book.add_worksheet(_sheet_name(page.name, taken)), page, pen, lists).draw()
        if guide:
            _write_guide(book.add_worksheet("Hướng dẫn"), guide, pen)
        lists.write(book)
    return file.getvalue()


def _sheet_name(name: str, taken: set[str]) -> str:
    wanted = name.translate(UNFIT).strip("' ")[:LONGEST_NAME] or "Bảng"
    found, number = wanted, 2
    while found.casefold() in taken:
        found = f"{wanted[: LONGEST_NAME - 4]} ({number})"
        number += 1
    taken.add(found.casefold())
    return found


def _write_guide(sheet: Any, lines: Sequence[str], pen: "_Pen") -> None:  # noqa: ANN401
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, "Hướng dẫn", pen.style(bold=True, font_size=14))
    for row, line in enumerate(lines, 2):
        sheet.write_string(row, 0, line, pen.style(text_wrap=True))


@dataclass
class _Pen:
    """Formats of one workbook, each made once."""

    book: xlsxwriter.Workbook
    made: dict[tuple[tuple[str, object], ...], Any] = field(default_factory=dict)

    def style(self, **properties: object) -> Any:  # noqa: ANN401
        full = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", **properties}
        key = tuple(sorted(full.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(full)
        return self.made[key]


@dataclass
class _Lists:
    """The lists of choices of a workbook, each once, in a hidden sheet of their own."""

    known: dict[tuple[str, ...], int] = field(default_factory=dict)

    def source(self, choices: tuple[str, ...]) -> str:
        column = self.known.setdefault(choices, len(self.known))
        return f"='{LISTS}'!{xl_range_abs(0, column, len(choices) - 1, column)}"

    def write(self, book: xlsxwriter.Workbook) -> None:
        if not self.known:
            return
        sheet = book.add_worksheet(LISTS)
        for choices, column in self.known.items():
            for row, choice in enumerate(choices):
                sheet.write_string(row, column, choice)
        sheet.hide()


class _Sheet:
    """One worksheet being filled from top to bottom; `self.row` is the next free row."""

    def __init__(self, sheet: Any, page: Page, pen: _Pen, lists: _Lists) -> None:  # noqa: ANN401
        self.sheet, self.page, self.style, self.lists = sheet, page, pen.style, lists
        self.row = 0
        self.last = FIRST + len(page.columns) - 1
        self.widths = [_width(page, at) for at in range(len(page.columns))]

    def draw(self) -> None:
        self._set_page()
        self._lines()
        self._headings()
        first = self.row
        for row in self.page.rows:
            self._body_row(row)
        self._total(first)
        self._choices(first)
        if self.page.to_fill:
            self.sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True})

    def _set_page(self) -> None:
        self.sheet.set_column(0, 0, 6)
        for at, width in enumerate(self.widths):
            self.sheet.set_column(FIRST + at, FIRST + at, width)
        self.sheet.set_paper(9)
        if sum(self.widths) > 85:
            self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)

    def _lines(self) -> None:
        for at, line in enumerate(self.page.lines):
            is_title = at == len(self.page.lines) - 1
            style = self.style(bold=True, align="center" if is_title else "left", font_size=14 if is_title else 12)
            self._span(self.row, 0, self.last, line, style)
            self.row += 1
        self.row += 1

    def _span(self, row: int, first: int, last: int, text: str, style: Any) -> None:  # noqa: ANN401
        if first < last:
            self.sheet.merge_range(row, first, row, last, "", style)
        self.sheet.write_string(row, first, text, style)

    def _headings(self) -> None:
        columns = self.page.columns
        style = self.style(bold=True, align="center", text_wrap=True, border=1, bg_color="#F3E9D8")
        lower = self.row + (1 if any(column.under for column in columns) else 0)
        lines = max(_lines_of(column.heading, width) for column, width in zip(columns, self.widths, strict=True))
        self.sheet.set_row(lower, LINE_HEIGHT * max(lines, 2))
        self._heading(self.row, lower, 0, "STT", style)
        at, tallest = FIRST, 1
        for under, neighbours in groupby(columns, key=lambda column: column.under):
            members = list(neighbours)
            if under:
                width = sum(self.widths[at - FIRST : at - FIRST + len(members)])
                tallest = max(tallest, _lines_of(under, 0.8 * width))
                self._span(self.row, at, at + len(members) - 1, under, style)
            for index, column in enumerate(members, at):
                self._heading(lower if under else self.row, lower, index, column.heading, style)
                if column.hint:
                    self.sheet.write_comment(lower if under else self.row, index, column.hint, {"x_scale": 1.6})
            at += len(members)
        if lower > self.row:
            self.sheet.set_row(self.row, LINE_HEIGHT * tallest)
        self.row = lower + 1
        self.sheet.repeat_rows(lower)
        self.sheet.freeze_panes(self.row, FIRST + 1)

    def _heading(self, first: int, last: int, column: int, text: str, style: Any) -> None:  # noqa: ANN401
        if first < last:
            self.sheet.merge_range(first, column, last, column, "", style)
        self.sheet.write_string(first, column, text, style)

    def _body_row(self, row: PageRow) -> None:
        look = {"bold": True} if row.is_group else {}
        self._cell(0, row.ordinal, align="center", border=1, **look)
        lines = 1
        for at, (column, value) in enumerate(zip(self.page.columns, row.cells, strict=True)):
            align = "left" if isinstance(value, str) and not column.is_summed else "center"
            number_format = {"num_format": "dd/mm/yyyy"} if column.is_date else {}
            self._cell(
                FIRST + at,
                value,
                border=1,
                align=align,
                text_wrap=True,
                locked=not self.page.to_fill,
                **look,
                **number_format,
            )
            lines = max(lines, _lines_of(value, self.widths[at])) if isinstance(value, str) else lines
        self.sheet.set_row(self.row, LINE_HEIGHT * lines)
        self.row += 1

    def _cell(self, column: int, value: Value, **look: object) -> None:
        style = self.style(**look)
        if value is None or value == "":
            self.sheet.write_blank(self.row, column, None, style)
        elif isinstance(value, str):
            self.sheet.write_string(self.row, column, value, style)
        elif isinstance(value, date):
            self.sheet.write_datetime(self.row, column, value, style)
        else:
            self.sheet.write_number(self.row, column, value, style)

    def _total(self, first: int) -> None:
        """A locked row of sums below a template's rows, each with the sum of what stands there now."""
        summed = [at for at, column in enumerate(self.page.columns) if column.is_summed]
        if not self.page.to_fill or not summed:
            return
        style = self.style(border=1, bold=True, align="center", locked=True, bg_color="#EDEDED")
        self.sheet.write_blank(self.row, 0, None, style)
        for at in range(len(self.page.columns)):
            self.sheet.write_blank(self.row, FIRST + at, None, style)
        self.sheet.write_string(self.row, FIRST, TOTAL, style)
        for at in summed:
            figures = [value for row in self.page.rows if isinstance(value := row.cells[at], int | float)]
            cells = xl_range(first, FIRST + at, self.row - 1, FIRST + at)
            self.sheet.write_formula(self.row, FIRST + at, f"=SUM({cells})", style, sum(figures))
        self.row += 1

    def _choices(self, first: int) -> None:
        if not self.page.to_fill or not self.page.rows:
            return
        last = first + len(self.page.rows) - 1
        for at, column in enumerate(self.page.columns):
            if column.choices:
                rule = {
                    "validate": "list",
                    "source": self.lists.source(column.choices),
                    "error_type": "warning",
                    "error_title": "Không có trong danh sách",
                    "error_message": f"Hãy chọn một mục trong danh sách của cột {xl_col_to_name(FIRST + at)}.",
                }
                self.sheet.data_validation(first, FIRST + at, last, FIRST + at, rule)


def _width(page: Page, at: int) -> float:
    column: PageColumn = page.columns[at]
    if at == 0:
        return NAMES
    longest = max((len(value) for row in page.rows if isinstance(value := row.cells[at], str)), default=0)
    return WIDE if longest > NARROW or (column.choices and not column.is_summed) else NARROW


def _lines_of(text: str, width: float) -> int:
    """How many printed lines a text takes, broken between words, in a column `width` characters wide."""
    letters = max(int(BOLD * width), 1)
    return sum(len(wrap(part, letters)) or 1 for part in text.split("\n"))

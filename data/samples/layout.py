"""Lays out tables on worksheets the way an emulation office prints them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import Any, Literal

import xlsxwriter

Cell = str | int | float | date | None
RowKind = Literal["group", "line", "maximum", "total"]

STATE_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY_MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
CREATED = datetime(2025, 1, 1)
LINE_HEIGHT = 16.5


@dataclass(frozen=True)
class Column:
    """One column: its heading, the heading it shares with its neighbours above, width in characters and alignment."""

    heading: str
    width: float
    under: str = ""
    align: str = "center"
    format: str = "General"


@dataclass(frozen=True)
class Row:
    """One printed row: `group` names what follows, `total` sums what came before, `maximum` holds a scale's maxima."""

    kind: RowKind
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Letterhead:
    """Who issued the table: lines at the left, the motto at the right, and the place and date below it."""

    issuer: tuple[str, ...]
    motto: tuple[str, ...]
    place_and_date: str
    signatory: str


@dataclass(frozen=True)
class Sheet:
    """A printed table; `start` is the (row, column) of its top left cell, counted from 0."""

    name: str
    letterhead: Letterhead
    titles: tuple[str, ...]
    captions: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    measure: str = ""
    notes: tuple[str, ...] = ()
    start: tuple[int, int] = (0, 0)
    column_numbers: bool = False


def line(*cells: Cell) -> Row:
    """An ordinary row of the table."""
    return Row("line", cells)


def group(numeral: str, name: str) -> Row:
    """A Roman group row."""
    return Row("group", (numeral, name))


def write_workbook(path: Path, *, title: str, sheets: Sequence[Sheet]) -> None:
    """Write the sheets to one .xlsx file; the same sheets always give the same bytes."""
    workbook = xlsxwriter.Workbook(path)
    workbook.set_properties({"title": title, "created": CREATED})
    pen = _Pen(workbook)
    for sheet in sheets:
        _Page(workbook.add_worksheet(sheet.name), sheet, pen).draw()
    workbook.close()


@dataclass
class _Pen:
    """Formats of one workbook, each made once."""

    workbook: xlsxwriter.Workbook
    made: dict[tuple[tuple[str, Any], ...], Any] = field(default_factory=dict)

    def style(self, **properties: Any) -> Any:  # noqa: ANN401
        full = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", **properties}
        key = tuple(sorted(full.items()))
        if key not in self.made:
            self.made[key] = self.workbook.add_format(full)
        return self.made[key]


class _Page:
    """One worksheet being filled from top to bottom; `self.row` is the next free row."""

    def __init__(self, worksheet: Any, sheet: Sheet, pen: _Pen) -> None:  # noqa: ANN401
        self.worksheet = worksheet
        self.sheet = sheet
        self.style = pen.style
        self.row, self.left = sheet.start
        self.right = self.left + len(sheet.columns) - 1

    def draw(self) -> None:
        self._set_page()
        self._letterhead()
        self._titles()
        self._headings()
        for row in self.sheet.rows:
            self._table_row(row)
        self._foot()

    def _set_page(self) -> None:
        for offset, column in enumerate(self.sheet.columns):
            self.worksheet.set_column(self.left + offset, self.left + offset, column.width)
        if self.left:
            self.worksheet.set_column(0, self.left - 1, 2)
        self.worksheet.set_paper(9)
        if sum(column.width for column in self.sheet.columns) > 95:
            self.worksheet.set_landscape()
        self.worksheet.fit_to_pages(1, 0)
        self.worksheet.set_margins(left=0.6, right=0.5, top=0.6, bottom=0.6)

    def _span(self, first: int, last: int, text: str, **properties: Any) -> None:  # noqa: ANN401
        """Write text over the columns first..last of the current row."""
        style = self.style(**properties)
        if first == last:
            self.worksheet.write_string(self.row, first, text, style)
        else:
            self.worksheet.merge_range(self.row, first, self.row, last, text, style)

    def _middle(self) -> int:
        """The last column of the left half, measured by width."""
        half, width = sum(column.width for column in self.sheet.columns) * 0.45, 0.0
        for offset, column in enumerate(self.sheet.columns[:-1]):
            width += column.width
            if width >= half:
                return self.left + offset
        return self.right - 1

    def _letterhead(self) -> None:
        head, middle = self.sheet.letterhead, self._middle()
        right_lines = (*head.motto, head.place_and_date)
        for index in range(max(len(head.issuer), len(right_lines))):
            if index < len(head.issuer):
                self._span(self.left, middle, head.issuer[index], bold=True, align="center")
            if index < len(right_lines):
                dated = index == len(right_lines) - 1
                underline = 1 if index == len(head.motto) - 1 else 0
                look = {"italic": True} if dated else {"bold": True, "underline": underline}
                self._span(middle + 1, self.right, right_lines[index], align="center", **look)
            self.row += 1
        self.row += 1

    def _titles(self) -> None:
        for title in self.sheet.titles:
            self.worksheet.set_row(self.row, 20)
            self._span(self.left, self.right, title, bold=True, font_size=14, align="center")
            self.row += 1
        for caption in self.sheet.captions:
            self._span(self.left, self.right, caption, italic=True, align="center")
            self.row += 1
        if self.sheet.measure:
            self._span(self.left, self.right, self.sheet.measure, italic=True, align="right")
        self.row += 1

    def _headings(self) -> None:
        columns = self.sheet.columns
        style = self.style(bold=True, align="center", text_wrap=True, border=1)
        lower = self.row + (1 if any(column.under for column in columns) else 0)
        lines = max(_lines(column.heading, 0.8 * column.width) for column in columns)
        self.worksheet.set_row(lower, LINE_HEIGHT * max(lines, 2))
        offset = self.left
        for under, neighbours in groupby(columns, key=lambda column: column.under):
            members = list(neighbours)
            if under:
                self._span(
                    offset, offset + len(members) - 1, under, bold=True, align="center", text_wrap=True, border=1
                )
            for index, column in enumerate(members, start=offset):
                if under or lower == self.row:
                    self.worksheet.write_string(lower, index, column.heading, style)
                else:
                    self.worksheet.merge_range(self.row, index, lower, index, column.heading, style)
            offset += len(members)
        self.row = lower + 1
        if self.sheet.column_numbers:
            self._column_numbers()
        self.worksheet.repeat_rows(lower)

    def _column_numbers(self) -> None:
        style = self.style(italic=True, align="center", border=1, font_size=10)
        labels: list[Cell] = ["A", "B", *range(1, len(self.sheet.columns) - 1)]
        for offset, label in enumerate(labels):
            self.worksheet.write(self.row, self.left + offset, label, style)
        self.row += 1

    def _table_row(self, row: Row) -> None:
        cells = (*row.cells, *[None] * (len(self.sheet.columns) - len(row.cells)))
        look: dict[str, Any] = {"bold": row.kind != "line", "italic": row.kind == "maximum"}
        lines = 1
        for offset, (column, cell) in enumerate(zip(self.sheet.columns, cells, strict=True)):
            number_format = "dd/mm/yyyy" if isinstance(cell, date) else column.format
            style = self.style(border=1, text_wrap=True, align=column.align, num_format=number_format, **look)
            self._write(self.left + offset, cell, style)
            lines = max(lines, _lines(cell, column.width)) if isinstance(cell, str) else lines
        self.worksheet.set_row(self.row, LINE_HEIGHT * lines)
        self.row += 1

    def _write(self, column: int, cell: Cell, style: Any) -> None:  # noqa: ANN401
        if cell is None:
            self.worksheet.write_blank(self.row, column, None, style)
        elif isinstance(cell, str):
            self.worksheet.write_string(self.row, column, cell, style)
        elif isinstance(cell, date):
            self.worksheet.write_datetime(self.row, column, cell, style)
        else:
            self.worksheet.write_number(self.row, column, cell, style)

    def _foot(self) -> None:
        width = sum(column.width for column in self.sheet.columns)
        for note in self.sheet.notes:
            self.worksheet.set_row(self.row, LINE_HEIGHT * _lines(note, width))
            self._span(self.left, self.right, note, italic=True, text_wrap=True)
            self.row += 1
        self.row += 1
        middle = self._middle()
        self._span(self.left, middle, "NGƯỜI LẬP BIỂU", bold=True, align="center")
        self._span(middle + 1, self.right, self.sheet.letterhead.signatory, bold=True, align="center")


def _lines(text: str, width: float) -> int:
    """How many printed lines a text takes in a column `width` characters wide."""
    return sum(max(1, ceil(len(part) / width)) for part in text.split("\n"))

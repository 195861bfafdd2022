"""Rows typed by hand, as a workbook that is read, checked and stored like any that an office brings."""

import io
import re
import tomllib
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter import Workbook

from thidua.ingest.forms import Form, all_forms
from thidua.ingest.workbook import position
from thidua.paths import FORMS
from thidua.text.fold import tidy
from thidua.text.language import translate as _

CREATED = datetime(2000, 1, 1)
"""What the workbook says of its own age: the same rows are the same file."""
BLANK_ROWS = 1
ADDRESS = r"[A-Z]{1,3}[1-9][0-9]*"
NAMED_CELLS = re.compile(rf"\b(?:các ô|ô|cells?|(?<=sum )of) ({ADDRESS}(?:, {ADDRESS})*)\b")
NAMED_ROWS = re.compile(r"((?:Các dòng|Rows)\b[^:“]*: )([1-9][0-9]*(?:, [1-9][0-9]*)*)")
"""How messages name cells and rows of a file, in each language."""
FILE, SHEET = "Nhập tay – {}", "Nhập tay"
PLACE, TITLE, REASON = "Địa bàn: {}", "{} NĂM {}", "Lý do sửa: {}"
"""What stands in the workbook is Vietnamese whatever language the page speaks: so it is read."""


def forms_to_type() -> tuple[Form, ...]:
    """The forms that can be typed: those whose needed columns all have a fixed heading."""
    return tuple(form for form in all_forms() if not any(column.required and column.names for column in form.columns))


def headings(form: Form) -> tuple[tuple[str, bool], ...]:
    """The headings of a form's fixed columns, as people write them, and whether each is needed."""
    raw = tomllib.loads((FORMS / f"{form.name}.toml").read_text(encoding="utf-8"))
    return tuple(
        (_as_written(column["headings"]), column.get("required", False))
        for column in raw["columns"]
        if column.get("headings") and not column.get("names")
    )


def _as_written(spellings: Sequence[str]) -> str:
    """The first spelling that is no code of a computer's table."""
    return next((spelling for spelling in spellings if spelling[:1].isupper()), spellings[0])


def has_own_columns(form: Form) -> bool:
    """Whether further columns may be named by what they hold: criteria, indicators, classes, awards."""
    return any(column.names for column in form.columns)


def place_typed(cell: str, lines: Sequence[str], headings: Sequence[str]) -> str:
    """Where a cell of a typed workbook stands on the screen: its row, counted from the first typed, and its heading."""
    if not cell:
        return ""
    row, column = position(cell.partition(":")[0])
    typed_row = _typed_row(row, lines)
    if typed_row < 1 or not 1 <= column <= len(headings):
        return _("phần trên bảng")
    return _("dòng {row}, cột {column}", row=typed_row, column=headings[column - 1])


def in_typed_words(text: str, lines: Sequence[str], headings: Sequence[str]) -> str:
    """A message about a typed table, with the cells and rows it names told as they stand on the screen."""

    def cells(found: re.Match[str]) -> str:
        return "; ".join(place_typed(cell, lines, headings) for cell in found[1].split(", "))

    def rows(found: re.Match[str]) -> str:
        return found[1] + ", ".join(str(_typed_row(int(row) - 1, lines)) for row in found[2].split(", "))

    return NAMED_ROWS.sub(rows, NAMED_CELLS.sub(cells, text))


def _typed_row(row: int, lines: Sequence[str]) -> int:
    """The number, from 1 on, of the typed row that is the zero-based row of the sheet; its headings are row 0."""
    return row - len(_above(lines)) - BLANK_ROWS


def _above(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line]


def typed_workbook(
    lines: Sequence[str], headings: Sequence[str], rows: Sequence[Sequence[str]], ordinals: Sequence[str] = ()
) -> bytes:
    """A .xlsx with lines above a table of typed rows; every cell is text, rows of blanks are left out.

    ordinals  what stands in the first column, one for each row; without them rows are numbered.
    """
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": CREATED})
        sheet = book.add_worksheet(SHEET)
        above = _above(lines)
        for row, line in enumerate(above):
            sheet.write_string(row, 0, line)
        typed = [[tidy(cell) for cell in row] for row in rows]
        filled = [(at, row) for at, row in enumerate(typed) if any(row)]
        numbered = [[ordinals[at] if ordinals else str(number), *row] for number, (at, row) in enumerate(filled, 1)]
        for at, cells in enumerate([["STT", *headings], *numbered], len(above) + BLANK_ROWS):
            for column, cell in enumerate(cells):
                if cell:
                    sheet.write_string(at, column, cell)
    return file.getvalue()

"""What became of every filled cell of a sheet: read as a value, taken as a heading or a label, or left out, and why."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from thidua.ingest.finding import Finding
from thidua.ingest.table import BodyRow, Table, is_blank
from thidua.ingest.workbook import Sheet, address
from thidua.text.language import translate as _

CellRole = Literal[
    "title", "heading", "documentation", "ordinal", "label", "description", "value", "no_data", "total", "maximum",
    "group", "note", "ignored", "error",
]  # fmt: skip
"""value: stored as a fact.  description: says something of its row.  documentation: column numbers, names in a machine.
no_data: a dash or a word for "none".  total: compared with its rows.  note: below or beside the table."""


@dataclass(frozen=True)
class Fate:
    """What became of a cell, and in a sentence why, '' where its role says it."""

    role: CellRole
    reason: str = ""


def fates(
    sheet: Sheet, tables: Sequence[tuple[Table, Set[str], Set[str]]], findings: Sequence[Finding]
) -> dict[str, Fate]:
    """What became of each filled cell of a sheet, by its address; no filled cell is left out.

    tables    the tables of this sheet from the top down, each with the cells read as values and those that only say
              again what another table of the file says.
    findings  of the whole file.
    """
    found: dict[str, Fate] = {}
    errors = {one.cell: one for one in findings if one.sheet == sheet.name and one.cell and one.severity == "error"}
    for table, read, again in tables:
        for where, fate in _of_table(table, read, again, errors).items():
            if fate.role != "ignored" or where not in found:
                found[where] = fate
    rest = _unread(sheet, bool(tables))
    for row, column in _filled(sheet):
        found.setdefault(address(row, column), rest)
    return found


def _filled(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for row in sheet.filled_rows():
        for column, cell in enumerate(sheet.rows[row]):
            if not is_blank(cell):
                yield row, column


def _unread(sheet: Sheet, has_tables: bool) -> Fate:
    """What becomes of cells outside every table."""
    if not sheet.visible:
        return Fate("ignored", _("Sheet ẩn không được đọc."))
    if not has_tables:
        return Fate("ignored", _("Sheet này không có bảng nào được nhận ra."))
    return Fate("note", _("Nằm ngoài các bảng: không được đọc."))


def _of_table(table: Table, read: Set[str], again: Set[str], errors: dict[str, Finding]) -> dict[str, Fate]:
    found: dict[str, Fate] = {}
    for row in range(*table.title_rows):
        for column in table.grid.filled(row, (0, table.grid.width)):
            found[address(row, column)] = Fate("title")
    unused = {index for index, _heading in table.unused} | table.left_out
    for row in table.heading_rows:
        for column in table.grid.filled(row, table.span):
            found[address(row, column)] = Fate("ignored", _unused()) if column in unused else Fate("heading")
    for row in table.documented:
        for column in table.grid.filled(row, table.span):
            found[address(row, column)] = Fate("documentation", _("Dòng chú giải cột: không phải số liệu."))
    fields = {column.index: column.column for column in table.columns}
    for body_row in table.body:
        for column in table.grid.filled(body_row.index, table.span):
            where = address(body_row.index, column)
            value = fields[column].value if column in fields else None
            if where in errors:
                found[where] = Fate("error", errors[where].message)
            elif where in read and body_row.role not in PASSED:
                found[where] = Fate("value")
            elif where in again:
                found[where] = Fate("ignored", _("Đã có ở bảng khác trong tệp, với cùng giá trị."))
            elif column in fields and fields[column].field == "label":
                found[where] = _of_label(body_row)
            elif column in table.ordinals:
                found[where] = Fate("ordinal")
            elif column not in fields:
                found[where] = _beside(table, body_row, column, unused)
            elif fields[column].compared and body_row.role in ("data", "part"):
                found[where] = Fate("total", _("Tổng, hoặc cách chia khác của cùng số liệu: dùng để đối chiếu."))
            else:
                found[where] = _of_field(body_row, bool(value))
    return found


PASSED = ("example", "repeat", "heading", "idle")


def _of_label(row: BodyRow) -> Fate:
    match row.role:
        case "data" | "part" | "unnamed":
            return Fate("label")
        case "group":
            return Fate("group")
        case "heading":
            return Fate("heading")
        case _:
            return _of_field(row, has_value=True)


def _of_field(row: BodyRow, has_value: bool) -> Fate:
    """The fate of a cell in a column that is understood, but of which no value was taken."""
    match row.role:
        case "total":
            return Fate("total", _("Dòng tổng: dùng để đối chiếu, không nhập."))
        case "group":
            return Fate("total", _("Số của nhóm: dùng để đối chiếu, không nhập.")) if has_value else Fate("group")
        case "statistic":
            return Fate("ignored", _("Dòng thống kê của cột (nhỏ nhất, lớn nhất, trung vị): không nhập."))
        case "maximum":
            return Fate("maximum", _("Điểm tối đa của cột."))
        case "example":
            return Fate("ignored", _("Dòng ví dụ: không nhập."))
        case "heading":
            return Fate("heading")
        case "repeat":
            return Fate("ignored", _("Dòng nhắc lại một đơn vị đã có ở trên: không nhập."))
        case "idle":
            return Fate("ignored", _("Dòng không có tên và số liệu của bảng: không nhập."))
        case _:
            return Fate("no_data", _("Ô ghi không có số liệu.")) if has_value else Fate("description")


def _beside(table: Table, row: BodyRow, column: int, unused: set[int]) -> Fate:
    """The fate of a cell in a column of no field: left of the names it numbers or names its row."""
    if column in unused:
        return Fate("ignored", _unused())
    if table.grid.own(row.index, column) in (row.ordinal, row.label):
        return Fate("ordinal") if row.label != table.grid.own(row.index, column) else _of_label(row)
    return Fate("ignored", _("Cột không có tiêu đề: không nhập."))


def _unused() -> str:
    return _("Cột này không được dùng.")

"""What is said of a sheet, or of rows of it, of which nothing is read."""

import re
from collections.abc import Iterator, Sequence

from thidua.ingest.finding import Finding
from thidua.ingest.table import Table, is_blank, is_figure, text_of
from thidua.ingest.workbook import Cell, Sheet, address
from thidua.text.format import number
from thidua.text.language import translate as _

MOST_COLUMNS = 1000
"""No table of the field comes near it; a row of more cells is a text taken apart at its commas."""

YEAR = re.compile(r"(?:19|20)\d\d")
WRITTEN = re.compile(r"\d+(?:[.,]\d+)* ?%?")
FEWEST_ROWS = 2
SHOWN = 5


def is_too_wide(sheet: Sheet) -> bool:
    """Whether a row of a sheet is wider than any table."""
    return sheet.width > MOST_COLUMNS and sheet.most_filled > MOST_COLUMNS


def hidden(sheet: Sheet) -> Finding:
    """A hidden sheet was left out."""
    return Finding(
        code="hidden_sheet",
        severity="info",
        message=_("Sheet ẩn “{sheet}” được bỏ qua.", sheet=sheet.name),
        remedy=_("Nếu sheet này có số liệu, hãy bỏ ẩn rồi nhập lại."),
        sheet=sheet.name,
    )


def instruction(sheet: Sheet) -> Finding:
    """A sheet that only says how to fill in the form was left out."""
    return Finding(
        code="instruction_sheet",
        severity="info",
        message=_("Sheet “{sheet}” là hướng dẫn, không phải số liệu: được bỏ qua.", sheet=sheet.name),
        remedy=_("Nếu sheet này có số liệu cần nhập, hãy đổi tên sheet rồi nhập lại."),
        sheet=sheet.name,
    )


def listed(sheet: Sheet) -> Finding:
    """The list of findings of an annotated copy was left out."""
    return Finding(
        code="list_of_findings",
        severity="info",
        message=_("Sheet “{sheet}” do phần mềm ghi khi kiểm tra, không phải số liệu: được bỏ qua.", sheet=sheet.name),
        sheet=sheet.name,
    )


def too_wide(sheet: Sheet) -> Finding:
    """A sheet has a row far wider than any table."""
    return Finding(
        code="too_large",
        severity="error",
        message=_(
            "Sheet “{sheet}” có dòng với {count} ô; một bảng có nhiều nhất {most} cột.",
            sheet=sheet.name,
            count=number(sheet.most_filled),
            most=number(MOST_COLUMNS),
        ),
        remedy=_("Hãy kiểm tra dấu phân cách của tệp, hoặc tách bảng thành nhiều sheet, rồi nhập lại."),
        sheet=sheet.name,
    )


def no_table(sheet: Sheet) -> Finding:
    """A sheet holds cells, but no table that is understood."""
    return Finding(
        code="no_table",
        severity="warning",
        message=_("Không tìm thấy bảng nào trong sheet “{sheet}”.", sheet=sheet.name),
        remedy=_("Bảng cần một dòng tiêu đề cột, ví dụ: STT, Tên đơn vị, Xếp loại."),
        sheet=sheet.name,
    )


def beside_tables(sheet: Sheet, tables: Sequence[Table]) -> Finding | None:
    """Rows with names and figures above, between or below the tables: perhaps a table that was not understood."""
    taken = [range(table.heading_rows[0], max(table.end, table.heading_rows[-1] + 1)) for table in tables]
    rows = [
        row for row in sheet.filled_rows() if not any(row in one for one in taken) and _looks_like_data(sheet.rows[row])
    ]
    if len(rows) < FEWEST_ROWS:
        return None
    listed = ", ".join(str(row + 1) for row in rows[:SHOWN]) + (" …" if len(rows) > SHOWN else "")
    return Finding(
        code="rows_not_read",
        severity="warning",
        message=_("Các dòng {rows} có tên và số nhưng không thuộc bảng nào đã hiểu: không được đọc.", rows=listed),
        remedy=_("Nếu đó là số liệu, hãy đặt ngay trên chúng một dòng tiêu đề cột, ví dụ: STT, Tên đơn vị, Xếp loại."),
        sheet=sheet.name,
        cell=address(rows[0], next(at for at, cell in enumerate(sheet.rows[rows[0]]) if not is_blank(cell))),
    )


def _looks_like_data(cells: Sequence[Cell]) -> bool:
    """Whether a row holds a figure that is no year beside a name."""
    filled = [cell for cell in cells if not is_blank(cell)]
    figures = [cell for cell in filled if is_figure(cell) or WRITTEN.fullmatch(text_of(cell))]
    is_named = any(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in filled)
    return is_named and any(not YEAR.fullmatch(text_of(cell)) for cell in figures)


def without_figures(tables: Sequence[Table], *, of_all: bool) -> Iterator[Finding]:
    """Tables with a heading and no figure below it; where all of a file are so, there is nothing to store."""
    for table in tables:
        yield Finding(
            code="no_figures",
            severity="error" if of_all else "warning",
            message=_("Bảng này có tiêu đề nhưng không có số liệu nào bên dưới."),
            remedy=_("Hãy điền số liệu, hoặc bỏ bảng này rồi nhập lại."),
            sheet=table.sheet.name,
            cell=address(table.heading_rows[0], table.span[0]),
        )

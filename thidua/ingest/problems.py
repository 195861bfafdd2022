"""Says of which cells nothing could be taken because the spreadsheet itself shows no value there."""

from collections.abc import Iterator, Sequence

from thidua.ingest.finding import Finding
from thidua.ingest.layout import Table
from thidua.ingest.workbook import NO_VALUE, Sheet, address
from thidua.text.format import number
from thidua.text.language import translate as _


def problems(sheet: Sheet, tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each such cell within a table, and one for all cells beside the tables together."""
    if not sheet.problems:
        return
    within = {
        (row, column.index)
        for table in tables
        for row in (*table.heading_rows, *(body.index for body in table.body))
        for column in table.columns
    }
    beside = []
    for cell, written in sorted(sheet.problems.items()):
        if cell not in within:
            beside.append(cell)
        elif written == NO_VALUE:
            yield _without_value(sheet, cell)
        else:
            yield _error(sheet, cell, written)
    if beside:
        yield _beside(sheet, beside)


def _error(sheet: Sheet, cell: tuple[int, int], written: str) -> Finding:
    return Finding(
        code="error_cell",
        severity="warning",
        message=_("Ô này báo lỗi {error} của bảng tính nên không có số liệu.", error=written),
        remedy=_("Hãy sửa công thức, hoặc để trống nếu chưa có số liệu, rồi nhập lại."),
        sheet=sheet.name,
        cell=address(*cell),
        value=written,
    )


def _without_value(sheet: Sheet, cell: tuple[int, int]) -> Finding:
    return Finding(
        code="formula_without_value",
        severity="error",
        message=_("Ô này có công thức nhưng tệp không ghi kết quả, nên không đọc được số liệu."),
        remedy=_("Hãy mở tệp bằng Excel hoặc LibreOffice, bấm Lưu để tính lại, rồi nhập lại."),
        sheet=sheet.name,
        cell=address(*cell),
    )


def _beside(sheet: Sheet, cells: list[tuple[int, int]]) -> Finding:
    return Finding(
        code="cells_without_value",
        severity="info",
        message=_(
            "{count} ô ngoài các bảng đã đọc báo lỗi hoặc có công thức chưa tính, bắt đầu từ ô {cell}.",
            count=number(len(cells)),
            cell=address(*cells[0]),
        ),
        remedy=_("Không cần sửa nếu các ô này không chứa số liệu cần nhập."),
        sheet=sheet.name,
        cell=address(*cells[0]),
    )

"""What is said of a sheet of which nothing is read."""

from thidua.ingest.finding import Finding
from thidua.ingest.workbook import Sheet
from thidua.text.format import number
from thidua.text.language import translate as _

MOST_COLUMNS = 1000
"""No table of the field comes near it; a row of more cells is a text taken apart at its commas."""


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

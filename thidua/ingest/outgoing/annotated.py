"""The office's own workbook with every finding in its cell, coloured and explained, and a sheet that lists them."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from openpyxl import Workbook as Copy
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from thidua.ingest.finding import Finding, Severity
from thidua.ingest.floods import folded
from thidua.ingest.left_out import LIST_OF_FINDINGS, title_of_findings
from thidua.ingest.outgoing.formulas import Results, with_results
from thidua.ingest.understand import Understanding
from thidua.ingest.workbook import Workbook
from thidua.text.language import translate as _

KEPT = (".xlsx", ".xlsm")
"""Formats whose files are kept as they are but for the findings; others are written anew from what was read."""
COLOURS: dict[Severity, str] = {"error": "F4B183", "question": "FFE699", "warning": "FFF2CC", "info": "DDEBF7"}
WIDTHS = (14, 18, 10, 28, 60, 60)
COMMENT_WIDTH, COMMENT_HEIGHT = 320, 160
FORMULA_SIGNS = ("=", "+", "-", "@")


def annotated(understanding: Understanding, content: bytes, findings: Sequence[Finding]) -> tuple[str, bytes]:
    """The ending (.xlsx, .xlsm) and the bytes of the annotated copy.

    content   the file as received.
    findings  those to be shown: of the file, and of holding it against the store.
    A file with a password, and one that cannot be opened for writing, is written anew from what was read.
    """
    book = understanding.workbook
    ending = PurePath(book.file_name).suffix.lower()
    copy = _opened(content, ending)
    is_kept = copy is not None
    copy = copy or _anew(book)
    _take_out_old_marks(copy)
    by_cell: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.cell and finding.sheet in copy.sheetnames:
            by_cell[finding.sheet, finding.cell].append(finding)
    for (sheet, address), found in by_cell.items():
        _mark(copy[sheet], address, found)
    _list(copy, folded(findings))
    file = io.BytesIO()
    copy.save(file)
    written = with_results(file.getvalue(), _results(content)) if is_kept else file.getvalue()
    return (ending if ending in KEPT and copy.vba_archive is not None else ".xlsx"), written


def _opened(content: bytes, ending: str) -> Copy | None:
    """The file as it is, None where its format is none that can be kept."""
    if ending not in KEPT:
        return None
    try:
        return load_workbook(io.BytesIO(content), keep_vba=ending == ".xlsm", rich_text=True)
    except Exception:  # whatever a damaged or locked file does here, what was read of it is at hand
        return None


def _results(content: bytes) -> Results:
    """What the formulas of a file came to when it was saved, by sheet and cell."""
    book = load_workbook(io.BytesIO(content), data_only=True)
    return {
        sheet.title: {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        for sheet in book.worksheets
    }


def _anew(book: Workbook) -> Copy:
    """A workbook of what was read: cells and merged ranges, sheet by sheet."""
    copy = Copy()
    copy.remove(copy.worksheets[0])
    for sheet in book.sheets:
        target = copy.create_sheet(sheet.name)
        target.sheet_state = "visible" if sheet.visible else "hidden"
        for row, cells in enumerate(sheet.rows, 1):
            for column, value in enumerate(cells, 1):
                if value is not None and value != "":
                    _put(target.cell(row, column), value)
        for first, last in sheet.merges:
            target.merge_cells(
                start_row=first[0] + 1, start_column=first[1] + 1, end_row=last[0] + 1, end_column=last[1] + 1
            )
    return copy


def _put(cell: Cell | MergedCell, value: object) -> None:
    """Write a value; text that looks like a formula stays text."""
    cell.value = value
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        cell.data_type = "s"


def _take_out_old_marks(copy: Copy) -> None:
    """Without the list of an earlier check."""
    if LIST_OF_FINDINGS in copy.sheetnames:
        copy.remove(copy[LIST_OF_FINDINGS])


def _mark(sheet: Worksheet, address: str, findings: Sequence[Finding]) -> None:
    """Colour a cell by its gravest finding and say in a comment what was found; of a merged cell, its first."""
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        within = next(one for one in sheet.merged_cells.ranges if address in one)
        cell = sheet.cell(within.min_row, within.min_col)
    gravest = min((finding.severity for finding in findings), key=list(COLOURS).index)
    cell.fill = PatternFill("solid", start_color=COLOURS[gravest])
    said = "\n\n".join(" ".join(filter(None, (one.message, one.remedy))) for one in findings)
    own = f"{cell.comment.text}\n\n" if cell.comment else ""
    cell.comment = Comment(own + said, "Thi Đua", height=COMMENT_HEIGHT, width=COMMENT_WIDTH)


def _list(copy: Copy, findings: Iterable[Finding]) -> None:
    """The sheet of findings, the gravest first, each with a link to its cell."""
    sheet = copy.create_sheet(LIST_OF_FINDINGS, 0)
    _put(sheet.cell(1, 1), title_of_findings())
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    for row, cells in enumerate(_lines(findings), 3):
        for column, text in enumerate(cells, 1):
            cell = sheet.cell(row, column)
            _put(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=row == 3)
    for row, finding in enumerate(_in_order(findings), 4):
        sheet.cell(row, 1).fill = PatternFill("solid", start_color=COLOURS[finding.severity])
        if finding.cell and finding.sheet in copy.sheetnames:
            link = sheet.cell(row, 3)
            quoted = finding.sheet.replace("'", "''")
            link.hyperlink = Hyperlink(ref=link.coordinate, location=f"'{quoted}'!{finding.cell}")
            link.font = Font(color="0563C1", underline="single")
    for letter, width in zip("ABCDEF", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A4"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for other in copy.worksheets[1:]:
        other.sheet_view.tabSelected = False
    copy.active = 0


def _lines(findings: Iterable[Finding]) -> Iterator[tuple[str, ...]]:
    words = {"error": _("Lỗi"), "question": _("Cần xác nhận"), "warning": _("Lưu ý"), "info": _("Thông tin")}
    yield _("Mức độ"), _("Sheet"), _("Ô"), _("Giá trị"), _("Vì sao"), _("Cách sửa")
    for one in _in_order(findings):
        yield words[one.severity], one.sheet, one.cell, one.value, one.message, one.remedy


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: list(COLOURS).index(finding.severity))

"""Reads a file into sheets of cells, or says clearly why it cannot be read."""

import csv
import hashlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import PurePath

import python_calamine
from charset_normalizer import from_bytes

from thidua.errors import ThiduaError
from thidua.text.language import translate as _

Cell = str | float | int | bool | date | datetime | time | timedelta | None
Merge = tuple[tuple[int, int], tuple[int, int]]

LARGEST_FILE = 50 * 1024 * 1024
LARGEST_UNPACKED = 400 * 1024 * 1024
MOST_CELLS = 5_000_000


class Unreadable(ThiduaError):
    """A file that cannot be read at all; `code` names the reason for programs."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.code = code
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True)
class Sheet:
    """One sheet: its cells from A1 on (zero-based rows and columns, blank is ''), its merged ranges, all inclusive."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merges: tuple[Merge, ...] = ()
    visible: bool = True

    def cell(self, row: int, column: int) -> Cell:
        """The value of a cell, '' outside the sheet."""
        if row < 0 or column < 0 or row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(row) for row in self.rows), default=0)


@dataclass(frozen=True)
class Workbook:
    """A file as received: its name, its SHA-256, its size in bytes and its sheets in order."""

    file_name: str
    file_hash: str
    size: int
    sheets: tuple[Sheet, ...]


def column_letter(column: int) -> str:
    """The letters of a zero-based column: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The address of a zero-based cell: (11, 5) is F12."""
    return f"{column_letter(column)}{row + 1}"


def file_hash(content: bytes) -> str:
    """The SHA-256 of a file, by which it is known again."""
    return hashlib.sha256(content).hexdigest()


def read_workbook(file_name: str, content: bytes) -> Workbook:
    """Read a .xlsx or .csv file. Raises Unreadable with the reason and the remedy."""
    if not content:
        raise Unreadable("empty_file", _("Tệp {name} rỗng.", name=file_name), _("Hãy gửi lại tệp có số liệu."))
    if len(content) > LARGEST_FILE:
        raise too_large(file_name, len(content))
    suffix = PurePath(file_name).suffix.lower()
    if suffix == ".xlsx":
        sheets = _read_excel(file_name, content)
    elif suffix == ".csv":
        sheets = (_read_csv(file_name, content),)
    else:
        raise Unreadable(
            "unknown_format",
            _("Chưa đọc được tệp loại {suffix}.", suffix=suffix or _("không có đuôi")),
            _("Hãy lưu lại dưới dạng .xlsx (Excel) hoặc .csv rồi nhập lại."),
        )
    return Workbook(file_name=file_name, file_hash=file_hash(content), size=len(content), sheets=sheets)


def too_large(file_name: str, size: int) -> Unreadable:
    """The refusal of a file over the limit."""
    return Unreadable(
        "too_large",
        _(
            "Tệp {name} quá lớn ({size} MB, tối đa {limit} MB).",
            name=file_name,
            size=size // 1024**2,
            limit=LARGEST_FILE // 1024**2,
        ),
        _("Hãy xóa ảnh và sheet không dùng, hoặc tách thành nhiều tệp."),
    )


def _read_excel(file_name: str, content: bytes) -> tuple[Sheet, ...]:
    _refuse_bomb(file_name, content)
    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return tuple(_sheet(book, meta) for meta in book.sheets_metadata if _is_worksheet(meta))
    except python_calamine.PasswordError as error:
        raise _locked(file_name) from error
    except python_calamine.CalamineError as error:
        raise Unreadable(
            "not_a_workbook",
            _("Tệp {name} không phải là bảng tính Excel đọc được.", name=file_name),
            _("Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dưới dạng .xlsx rồi nhập lại."),
        ) from error


def _refuse_bomb(file_name: str, content: bytes) -> None:
    """Look at the sizes a .xlsx declares before anything is unpacked."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise _locked(file_name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            declared = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OverflowError) as error:
        raise Unreadable(
            "not_a_workbook",
            _("Tệp {name} bị hỏng hoặc không phải là bảng tính Excel.", name=file_name),
            _("Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dưới dạng .xlsx rồi nhập lại."),
        ) from error
    if declared > LARGEST_UNPACKED:
        raise too_large(file_name, declared)


def _locked(file_name: str) -> Unreadable:
    return Unreadable(
        "password",
        _("Tệp {name} được bảo vệ bằng mật khẩu hoặc ở định dạng Excel cũ.", name=file_name),
        _("Hãy mở tệp, bỏ mật khẩu, lưu lại dưới dạng .xlsx rồi nhập lại."),
    )


def _is_worksheet(meta: python_calamine.SheetMetadata) -> bool:
    return bool(meta.typ == python_calamine.SheetTypeEnum.WorkSheet)


def _sheet(book: python_calamine.CalamineWorkbook, meta: python_calamine.SheetMetadata) -> Sheet:
    sheet = book.get_sheet_by_name(meta.name)
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise Unreadable(
            "too_large",
            _("Sheet {sheet} có vùng dữ liệu quá rộng.", sheet=meta.name),
            _("Hãy xóa các hàng, cột trống đã định dạng ở ngoài bảng rồi nhập lại."),
        )
    rows: Sequence[Sequence[Cell]] = sheet.to_python(skip_empty_area=False)
    return Sheet(
        name=meta.name,
        rows=tuple(tuple(row) for row in rows),
        merges=tuple(sheet.merged_cell_ranges or ()),
        visible=bool(meta.visible == python_calamine.SheetVisibleEnum.Visible),
    )


def _read_csv(file_name: str, content: bytes) -> Sheet:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(content).best()
        if best is None:
            raise Unreadable(
                "unknown_encoding",
                _("Không nhận ra bảng mã của tệp {name}.", name=file_name),
                _("Hãy lưu lại dưới dạng CSV UTF-8 hoặc .xlsx rồi nhập lại."),
            ) from None
        text = str(best)
    if "\x00" in text:
        raise Unreadable(
            "not_a_workbook",
            _("Tệp {name} không phải là tệp CSV.", name=file_name),
            _("Hãy lưu lại dưới dạng CSV UTF-8 hoặc .xlsx rồi nhập lại."),
        )
    delimiter = max(",;\t", key=text[:10_000].count)
    rows = tuple(tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    return Sheet(name=PurePath(file_name).stem, rows=rows)

"""Checks single figures: below zero, parts of persons, more than the whole, numbers as text, two decimal marks."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding, Severity
from thidua.ingest.stated import figures
from thidua.ingest.table import TableColumn
from thidua.ingest.workbook import address
from thidua.text.format import number, share
from thidua.text.language import translate as _

COUNTED = ("award", "person_award", "rating", "headcount", "discipline")
"""Tables whose counts are of persons and collectives."""
WHOLES = ("award", "rating")
"""Tables whose shares and ratios are of a whole, which they cannot pass."""
SAME = 1e-6
FEW_AMONG = 4
"""A number stored as text is worth a word where so many times as many cells of its column hold typed numbers."""
LETTER_FOR_DIGIT = r"^\d+[lIoO]\d*$"
DECIMAL_POINT = r"^\d{1,3}\.\d{1,2} ?%?$"
DECIMAL_COMMA = r"^\d{1,3},\d{1,2} ?%?$"


def check_figures(cells: Cells) -> Iterator[Finding]:
    """What no figure of its kind can be, and how figures are written that a spreadsheet will not add up."""
    columns = [(column, figures(cells, column)) for column in cells.table.columns if _is_figure(column)]
    for column, frame in columns:
        if column.column.value == "count" and cells.table.form.table in COUNTED:
            yield from _counts(cells, column, frame)
        if cells.table.form.table in WHOLES:
            yield from _wholes(cells, column, frame)
        if column.column.value in ("count", "points", "share"):
            yield from _letters(cells, column, frame)
            yield from _as_text(cells, column, frame)
    yield from _decimal_marks(cells, columns)


def _is_figure(column: TableColumn) -> bool:
    return column.column.value in ("count", "share", "points", "rank", "measure", "target")


def _counts(cells: Cells, column: TableColumn, frame: pl.DataFrame) -> Iterator[Finding]:
    for at, value in frame.filter(pl.col("value") < 0).select("at", "value").rows():
        yield _at(
            cells, at, column, "negative_count", "error",
            _("Số lượng không thể âm: {value}.", value=number(value)),
            _("Hãy ghi lại số đúng; nếu là số giảm so với kỳ trước, hãy đưa sang cột khác."),
        )  # fmt: skip
    parted = (pl.col("value") - pl.col("value").round()).abs() > SAME
    for at, value in frame.filter(parted & (pl.col("value") >= 0)).select("at", "value").rows():
        yield _at(
            cells, at, column, "fractional_count", "error",
            _("Số người, số tập thể phải là số nguyên, không thể là {value}.", value=number(value)),
            _("Hãy kiểm tra xem số này có phải tỷ lệ hoặc điểm đặt nhầm cột không."),
        )  # fmt: skip


def _wholes(cells: Cells, column: TableColumn, frame: pl.DataFrame) -> Iterator[Finding]:
    is_share = (pl.col("kind") == "share") & (pl.col("role") != "total")
    for at, value in frame.filter(is_share & (pl.col("value") > 1 + SAME)).select("at", "value").rows():
        yield _at(
            cells, at, column, "share_over_whole", "warning",
            _("{share} vượt quá 100%, trong khi đây là một phần của tổng số.", share=share(value)),
            _("Hãy kiểm tra lại tỷ lệ, hoặc số đếm và tổng số."),
        )  # fmt: skip
    for at, value, of in frame.filter(pl.col("value") > pl.col("of")).select("at", "value", "of").rows():
        yield _at(
            cells, at, column, "part_over_whole", "error",
            _("{part} trên tổng số {whole}: phần lớn hơn tổng số.", part=number(value), whole=number(of)),
            _("Hãy kiểm tra xem hai số có bị ghi ngược không."),
        )  # fmt: skip


def _letters(cells: Cells, column: TableColumn, frame: pl.DataFrame) -> Iterator[Finding]:
    """A letter typed for a digit: 3l for 31, 1O for 10."""
    if frame["is_number"].all():
        return
    for at, text, value in (
        frame.filter(pl.col("text").str.contains(LETTER_FOR_DIGIT), pl.col("value").is_not_null())
        .select("at", "text", "value")
        .rows()
    ):
        yield _at(
            cells, at, column, "letter_in_number", "warning",
            _("“{text}” có chữ cái lẫn trong số; được đọc là {value}.", text=text, value=number(value)),
            _("Hãy ghi lại số này, ví dụ chữ l thành số 1, chữ O thành số 0."),
        )  # fmt: skip


def _as_text(cells: Cells, column: TableColumn, frame: pl.DataFrame) -> Iterator[Finding]:
    """Numbers stored as text where the others are typed, unless a person has just corrected them here.

    In a column with "05" text is how the office writes.
    """
    typed = frame["is_number"].sum()
    if typed == frame.height or frame["text"].str.contains(r"^0\d").any():
        return
    plain = frame.filter(
        ~pl.col("is_number"), pl.col("kind") == "number", pl.col("text").str.contains(r"^([1-9][\d.,]*|0[.,]\d+)$")
    )
    if 0 < plain.height * FEW_AMONG <= typed:
        body, sheet = cells.table.body, cells.table.sheet
        of_the_file = (at for at in plain["at"] if not sheet.is_rewritten(body[at].index, column.index))
        for at in of_the_file:
            yield _at(
                cells, at, column, "text_number", "info",
                _("Số này được lưu dạng văn bản, khác các ô cùng cột: bảng tính sẽ không cộng nó."),
                _("Hệ thống vẫn đọc đúng. Trong tệp, hãy đổi định dạng ô sang số (Number)."),
            )  # fmt: skip


def _decimal_marks(cells: Cells, columns: list[tuple[TableColumn, pl.DataFrame]]) -> Iterator[Finding]:
    """Decimal points and decimal commas in one table: the first figure of the rarer mark is named."""
    marked: dict[str, list[tuple[int, TableColumn, str]]] = {"point": [], "comma": []}
    for column, frame in columns:
        if column.column.value not in ("share", "points") or frame["is_number"].all():
            continue
        for mark, pattern in (("point", DECIMAL_POINT), ("comma", DECIMAL_COMMA)):
            found = frame.filter(~pl.col("is_number"), pl.col("text").str.contains(pattern))
            marked[mark] += [(at, column, text) for at, text in found.select("at", "text").rows()]
    rare, usual = sorted(marked.values(), key=len)
    if rare:
        at, column, _text = rare[0]
        yield _at(
            cells, at, column, "mixed_decimal_marks", "warning",
            _("Bảng dùng lẫn dấu chấm và dấu phẩy thập phân: ô này khác với “{other}”.", other=usual[0][2]),
            _("Hãy dùng dấu phẩy cho phần thập phân trong cả bảng, và xem lại các số đã đọc."),
        )  # fmt: skip


def _at(
    cells: Cells, at: int, column: TableColumn, code: str, severity: Severity, message: str, remedy: str
) -> Finding:
    row = cells.table.body[at]
    return Finding(
        code=code,
        severity=severity,
        message=message,
        remedy=remedy,
        sheet=cells.table.sheet.name,
        cell=address(row.index, column.index),
        value=cells.table.grid.own(row.index, column.index),
    )

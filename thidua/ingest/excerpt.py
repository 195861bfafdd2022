"""The part of a kept file around one cell: its sheet as received, letters of legacy fonts made legible."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from thidua.ingest.commit import file_suffix
from thidua.ingest.legible import legible
from thidua.ingest.reading.columns import Cell
from thidua.ingest.workbook import Sheet, position, read_workbook
from thidua.store.kept import kept
from thidua.text.format import number

ABOVE, BELOW, BESIDE = 4, 3, 7
HEAD = 12
"""Rows from the sheet's top that are always shown where they hold something: its titles and most headings."""
NAMES = 2
"""Columns from the left that are always shown: in most tables the number and the name of a row."""
FILES_READ = 4


@dataclass(frozen=True)
class Excerpt:
    """Rows of a sheet with what stands in their cells, as written.

    columns  zero-based numbers of the columns shown, ascending.
    rows     zero-based number of each row shown, ascending, and its cells in those columns.
    at       the cell in question, as row and column.
    """

    columns: tuple[int, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    at: tuple[int, int]


def excerpt(file_name: str, file_hash: str, sheet_name: str, cell: str) -> Excerpt | None:
    """What stands around a cell of a kept file; None where the sheet or the cell is not in it.

    Raises NotKept where the file is gone or was changed, Unreadable where it cannot be read (it has a password).
    """
    sheet = sheet_of(file_name, file_hash, sheet_name)
    try:
        row, column = at = position(cell)
    except ValueError:
        return None
    if sheet is None or row >= len(sheet.rows) or column >= sheet.width:
        return None
    last = min(row + BELOW, len(sheet.rows) - 1)
    head = (
        number for number in range(min(HEAD, last + 1)) if any(cell not in ("", None) for cell in sheet.rows[number])
    )
    shown = sorted({*head, *range(max(row - ABOVE, 0), last + 1)})
    right = min(column + BESIDE + 1, sheet.width)
    columns = tuple(sorted({*range(min(NAMES, sheet.width)), *range(max(column - BESIDE, 0), right)}))
    return Excerpt(columns, tuple((row, _written(sheet.rows[row], columns)) for row in shown), at)


def sheet_of(file_name: str, file_hash: str, sheet_name: str) -> Sheet | None:
    """A sheet of a kept file, its letters legible; None where the file has none of that name. Raises as `excerpt`."""
    return next((sheet for sheet in _sheets(file_name, file_hash) if sheet.name == sheet_name), None)


def _written(row: Sequence[Cell], columns: Sequence[int]) -> tuple[str, ...]:
    return tuple(_text(row[column]) for column in columns)


def _text(cell: Cell) -> str:
    return number(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else str(cell)


@lru_cache(maxsize=FILES_READ)
def _sheets(file_name: str, file_hash: str) -> tuple[Sheet, ...]:
    book = read_workbook(file_name, kept(file_hash, file_suffix(file_name), file_name))
    return tuple(legible(sheet, sheet.font)[0] for sheet in book.sheets)

"""A file as sheets of cells: what the rest of the importer knows of it, whatever its format."""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from thidua.ingest.reading.columns import (
    BLANK,
    BLOCK_ROWS,
    FLOAT,
    INTEGER,
    Block,
    Cell,
    Column,
    Rows,
    pack,
    pack_column,
)
from thidua.ingest.reading.limits import LARGEST_FILE
from thidua.ingest.reading.process import ask
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import NO_VALUE, Merge
from thidua.ingest.reading.wording import Unreadable, empty_file, too_large, unreadable

__all__ = ["FILE_TYPES", "LARGEST_FILE", "NO_VALUE", "Cell", "Merge", "Sheet", "Unreadable", "Workbook", "too_large"]

FILE_TYPES = ("xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt", "docx", "html", "htm", "mht", "xml")
"""The endings of the files that are read; what a file is, its content tells."""


Looks = Mapping[int, list[Any]]
"""What a file tells of how its cells look, by column."""


def _no_looks(_what: str) -> Looks:
    return {}


@dataclass(frozen=True)
class Sheet:
    """One sheet: its cells from A1 on (zero-based rows and columns, blank is ''), its merged ranges, all inclusive.

    blocks    the cells column by column, BLOCK_ROWS rows at a time: the form for a million rows.
    problems  cells that are blank here but not in the file: the error as written ("#DIV/0!"), or NO_VALUE for a
              formula that nobody has computed.
    """

    name: str
    blocks: tuple[Block, ...] = field(repr=False)
    merges: tuple[Merge, ...] = ()
    visible: bool = True
    problems: Mapping[tuple[int, int], str] = field(default_factory=dict)
    _ask: Callable[[str], Looks] = field(default=_no_looks, repr=False, compare=False)
    _written: frozenset[tuple[int, int]] = frozenset()

    @classmethod
    def of(cls, name: str, rows: Iterable[Sequence[Cell]], merges: tuple[Merge, ...] = ()) -> "Sheet":
        """A sheet of rows that are at hand; short ones are filled with blanks."""
        rows = list(rows)
        return cls(name, tuple(pack(rows, max(map(len, rows), default=0))), merges)

    def with_cells(self, cells: Mapping[tuple[int, int], Cell]) -> "Sheet":
        """The sheet with other values in some cells, by zero-based row and column."""
        changes: dict[int, dict[int, dict[int, Cell]]] = {}
        for (row, column), cell in cells.items():
            block, at = divmod(row, BLOCK_ROWS)
            changes.setdefault(block, {}).setdefault(column, {})[at] = cell
        blocks = list(self.blocks)
        for block, columns in changes.items():
            changed = list(blocks[block])
            for column, values in columns.items():
                old = changed[column].cells()
                changed[column] = pack_column([values.get(at, cell) for at, cell in enumerate(old)])
            blocks[block] = tuple(changed)
        return replace(self, blocks=tuple(blocks), _written=self._written | cells.keys())

    @cached_property
    def rows(self) -> Rows:
        """The rows as tuples of cells, all of the same width; cheap from top to bottom."""
        return Rows(self.blocks)

    def filled_rows(self, first: int = 0, end: int | None = None) -> list[int]:
        """The rows in which something stands, from one on and before another; blank rows between cost nothing."""
        rows = self._filled_rows
        return rows[bisect_left(rows, first) : None if end is None else bisect_left(rows, end)]

    @cached_property
    def _filled_rows(self) -> list[int]:
        found: list[int] = []
        for number, block in enumerate(self.blocks):
            kinds = np.vstack([np.frombuffer(column.kinds, np.uint8) for column in block])
            found += ((kinds != BLANK).any(axis=0).nonzero()[0] + number * BLOCK_ROWS).tolist()
        return found

    @cached_property
    def most_filled(self) -> int:
        """How many cells are filled in the row that has most of them."""
        filled = (
            sum((np.frombuffer(column.kinds, np.uint8) != BLANK).astype(np.uint32) for column in block)
            for block in self.blocks
        )
        return max((int(np.max(counts, initial=0)) for counts in filled), default=0)

    def cell(self, row: int, column: int) -> Cell:
        """The value of a cell, '' outside the sheet."""
        block, at = divmod(row, BLOCK_ROWS)
        if not (0 <= block < len(self.blocks) and 0 <= column < self.width):
            return ""
        found = self.blocks[block][column]
        return found.cell(at) if at < len(found.kinds) else ""

    def numbers(self, column: int) -> NDArray[np.float64]:
        """The typed numbers of a column, one a row of the sheet; NaN where none stands."""
        blocks = [block[column] for block in self.blocks]
        kinds = np.frombuffer(b"".join(block.kinds for block in blocks), np.uint8)
        numbers = np.frombuffer(b"".join(block.numbers for block in blocks))
        return np.where((kinds == FLOAT) | (kinds == INTEGER), numbers, np.nan)

    @cached_property
    def width(self) -> int:
        """How many columns the sheet has."""
        return len(self.blocks[0]) if self.blocks else 0

    def font(self, row: int, column: int) -> str:
        """The font a text cell is written in, as the file names it (".VnTime"); '' where the file does not tell.

        The file is looked at once more when this is first asked of a sheet. Known for .xlsx, .xlsm and .xls.
        """
        runs = self._fonts.get(column, [])
        at = bisect_right(runs, row, key=lambda run: run[0])
        return runs[at - 1][1] if at else ""

    def is_rewritten(self, row: int, column: int) -> bool:
        """Whether a cell holds another value than the file, as where a person corrected it."""
        return (row, column) in self._written

    def percents(self, column: int) -> list[int]:
        """The rows of a column whose number the file shows as a percentage; none where the file does not tell.

        The file is looked at once more when this is first asked of a sheet. Known for all formats of Excel and .ods.
        """
        return [row for row in self._percents.get(column, []) if not self.is_rewritten(row, column)]

    @cached_property
    def _fonts(self) -> Looks:
        return self._ask("fonts")

    @cached_property
    def _percents(self) -> Looks:
        return self._ask("percents")


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


def position(cell: str) -> tuple[int, int]:
    """The zero-based row and column of an address: F12 is (11, 5). ValueError where it is none."""
    found = re.fullmatch(r"([A-Z]{1,3})([1-9][0-9]{0,6})", cell)
    if found is None:
        raise ValueError(f"no address of a cell: {cell}")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def file_hash(content: bytes) -> str:
    """The SHA-256 of a file, by which it is known again."""
    return hashlib.sha256(content).hexdigest()


def read_workbook(file_name: str, content: bytes, *, password: str = "") -> Workbook:
    """Read a file of any format that is read. Raises Unreadable with the reason and the remedy.

    password  what a person gave for a file that has one.
    """
    if not content:
        raise empty_file(file_name)
    if len(content) > LARGEST_FILE:
        raise too_large(file_name, len(content))
    try:
        sheets = tuple(_sheets(file_name, content, password))
    except Refused as refusal:
        raise unreadable(refusal, file_name) from refusal
    return Workbook(file_name=file_name, file_hash=file_hash(content), size=len(content), sheets=sheets)


def opened(file_name: str, content: bytes, password: str) -> bytes:
    """A file as it is without its password; the very same bytes where it has none. Raises Unreadable."""
    if not password:
        return content
    try:
        ((_what, found),) = ask("opened", file_name, content, password)
    except Refused as refusal:
        raise unreadable(refusal, file_name) from refusal
    without: bytes = found
    return without


def _sheets(file_name: str, content: bytes, password: str) -> Iterator[Sheet]:
    """The sheets, put together from what the reading process sends."""
    head: tuple[str, bool, tuple[Merge, ...], Mapping[tuple[int, int], str]] | None = None
    blocks: list[Block] = []
    for what, *parts in ask("sheets", file_name, content, password):
        if what == "block":
            blocks.append(tuple(Column(*column) for column in parts[0]))
            continue
        if head is not None:
            yield _sheet(head, blocks, file_name, content, password)
        head, blocks = (parts[0], parts[1], parts[2], parts[3]), []
    if head is not None:
        yield _sheet(head, blocks, file_name, content, password)


def _sheet(
    head: tuple[str, bool, tuple[Merge, ...], Mapping[tuple[int, int], str]],
    blocks: list[Block],
    file_name: str,
    content: bytes,
    password: str,
) -> Sheet:
    name, visible, merges, problems = head

    def looks(what: str) -> Looks:
        try:
            ((_what, found),) = ask(what, file_name, content, password, name)
        except Refused:
            # Looks are evidence, not data: letters and figures alone must then tell.
            return {}
        known: Looks = found
        return known

    return Sheet(name, tuple(blocks), merges, visible, problems, looks)

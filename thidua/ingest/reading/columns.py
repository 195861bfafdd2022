"""Cells kept column by column: nine bytes a number, each text once, and no type lost."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from struct import Struct
from typing import Any, NamedTuple, overload

_DOUBLE = Struct("=d")

Cell = str | float | int | bool | date | datetime | time | timedelta | None

BLOCK_ROWS = 16_384
"""Rows packed together: a block is what the reading process sends at once."""

BLANK, FLOAT, INTEGER, TRUTH, TEXT, MOMENT = range(6)
_KIND = {
    type(None): BLANK,
    float: FLOAT,
    int: INTEGER,
    bool: TRUTH,
    str: TEXT,
    date: MOMENT,
    datetime: MOMENT,
    time: MOMENT,
    timedelta: MOMENT,
}


class Column(NamedTuple):
    """One column of a block.

    kinds    one byte a cell: BLANK, FLOAT, INTEGER, TRUTH, TEXT or MOMENT (a date, a time, a duration).
    numbers  one double a cell, in the machine's own byte order: the number itself, of TEXT and MOMENT the place in
             `values`. `numpy.frombuffer(numbers)` and `polars.Series` take it as it is.
    values   each different text and moment once.
    """

    kinds: bytes
    numbers: bytes
    values: tuple[Cell, ...]

    def cell(self, row: int) -> Cell:
        """One cell as a Python value; a blank one is ''."""
        kind = self.kinds[row]
        if kind == BLANK:
            return ""
        (number,) = _DOUBLE.unpack_from(self.numbers, _DOUBLE.size * row)
        if kind == FLOAT:
            return float(number)
        if kind >= TEXT:
            return self.values[int(number)]
        return bool(number) if kind == TRUTH else int(number)

    def part(self, first: int, end: int) -> "Column":
        """Some of the cells, from one on and before another."""
        return Column(self.kinds[first:end], self.numbers[_DOUBLE.size * first : _DOUBLE.size * end], self.values)

    def cells(self) -> list[Cell]:
        """The cells as Python values; a blank one is ''."""
        numbers = memoryview(self.numbers).cast("d")
        only = set(self.kinds)
        if only == {FLOAT}:
            return numbers.tolist()  # type: ignore[return-value]
        values = self.values
        if only <= {TEXT, MOMENT}:
            return [values[int(number)] for number in numbers]
        return [
            values[int(number)]
            if kind >= TEXT
            else number
            if kind == FLOAT
            else ""
            if kind == BLANK
            else bool(number)
            if kind == TRUTH
            else int(number)
            for kind, number in zip(self.kinds, numbers, strict=True)
        ]


Block = tuple[Column, ...]
"""Columns of the same length, at most BLOCK_ROWS: some rows of a sheet."""


def pack_column(cells: Sequence[Cell]) -> Column:
    """Cells as a column; None and texts of nothing but spaces are blank."""
    types = set(map(type, cells))
    if types == {float}:
        return Column(bytes([FLOAT]) * len(cells), array("d", cells).tobytes(), ())  # type: ignore[type-var]
    places: defaultdict[Cell, int] = defaultdict()
    places.default_factory = places.__len__
    if types == {str}:
        different = dict.fromkeys(cells)
        kind_of = {text: TEXT if text.strip() else BLANK for text in different}  # type: ignore[union-attr]
        place_of = {text: places[text] if kind_of[text] else 0 for text in different}
        numbers = array("d", map(place_of.__getitem__, cells))
        return Column(bytes(map(kind_of.__getitem__, cells)), numbers.tobytes(), tuple(places))
    kinds = bytearray(map(_KIND.__getitem__, map(type, cells)))
    numbers_of: list[Any] = list(cells)
    for row in [row for row, kind in enumerate(kinds) if kind != FLOAT]:
        cell = cells[row]
        if kinds[row] == TEXT and not cell.strip():  # type: ignore[union-attr]
            kinds[row] = BLANK
        if kinds[row] == BLANK:
            numbers_of[row] = 0
        elif kinds[row] >= TEXT:
            numbers_of[row] = places[cell]
    return Column(bytes(kinds), array("d", numbers_of).tobytes(), tuple(places))


def pack(rows: Iterable[Sequence[Cell]], width: int) -> Iterator[Block]:
    """Rows as blocks; a short row is filled with blanks to the width."""
    rows = iter(rows)
    while taken := list(islice(rows, BLOCK_ROWS)):
        blank = ("",) * width
        even = (row if len(row) == width else (*row, *blank[len(row) :]) for row in taken)
        yield tuple(map(pack_column, zip(*even, strict=True)))


class Rows(Sequence[tuple[Cell, ...]]):
    """The rows of packed blocks as tuples of cells, each unpacked when it is looked at."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks
        self._length = sum(len(block[0].kinds) for block in blocks)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> tuple[Cell, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[Cell, ...]]: ...
    def __getitem__(self, index: int | slice) -> tuple[Cell, ...] | list[tuple[Cell, ...]]:
        if isinstance(index, slice):
            return [self[row] for row in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        block, row = divmod(index, BLOCK_ROWS)
        return tuple([column.cell(row) for column in self._blocks[block]])

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        for block in self._blocks:
            yield from zip(*(column.cells() for column in block), strict=True)

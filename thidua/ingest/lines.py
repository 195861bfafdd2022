"""The rows below a heading as plain facts about each, worked out of whole columns: what is filled, and with what."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from thidua.ingest.forms import starts_with, words
from thidua.ingest.reading.columns import BLANK, BLOCK_ROWS, FLOAT, INTEGER, TEXT, Block, Cell, Column
from thidua.ingest.reading.waiting import hear
from thidua.ingest.table import text_of
from thidua.ingest.workbook import Sheet
from thidua.text.fold import fold

FIRST_LOOK = 64
"""Rows looked at first, twice as many each time: a short table costs little, a long one is read by whole blocks."""
NO_COLUMN = -1

Truths = NDArray[np.bool_]
Places = NDArray[np.int64]


class Line(NamedTuple):
    """A row within the columns of a table.

    is_filled    whether anything stands in it.    has_figures  whether a typed number does.
    ends         whether its first filled cell says that the table is over.
    is_example   whether one of its first two filled cells says that it is an example.
    holds        whether one of the columns of values is filled.
    label        the text that names it.    at_left  the texts left of it.
    """

    row: int
    is_filled: bool
    has_figures: bool
    ends: bool
    is_example: bool
    holds: bool
    label: str
    at_left: list[str]


def lines(sheet: Sheet, first: int, span: range, label: int, values: Collection[int]) -> Iterator[Line]:
    """Every row of a sheet from one on, looked at in the columns of a span, of which some hold values."""
    row, count = first, FIRST_LOOK
    while row < len(sheet.rows):
        hear()
        number, at = divmod(row, BLOCK_ROWS)
        block = sheet.blocks[number]
        end = min(at + count, len(block[0].kinds))
        part = tuple(column.part(at, end) for column in block)
        yield from map(Line, range(row, row + end - at), *_told(part, span, values), *_named(part, span, label))
        row, count = row + end - at, min(2 * count, BLOCK_ROWS)


def _named(block: Block, span: range, label: int) -> tuple[Sequence[str], Sequence[list[str]]]:
    """The texts that name rows, and those left of them."""
    names = _texts(block[label], _name)
    at_left = [_texts(block[column], text_of) for column in range(span.start, label)]
    texts = [list(filter(None, row)) for row in zip(*at_left, strict=True)]
    return names, texts or [[]] * len(names)


def _texts(column: Column, text: Callable[[Cell], str]) -> list[str]:
    """The cells of a column as texts; each different cell is made one once."""
    kinds, numbers = np.frombuffer(column.kinds, np.uint8), np.frombuffer(column.numbers)
    texts = np.full(len(kinds), "", dtype=object)
    for kind in np.unique(kinds[kinds != BLANK]).tolist():
        chosen = (kinds == kind).nonzero()[0]
        _different, first, which = np.unique(numbers[chosen], return_index=True, return_inverse=True)
        made = np.array([text(column.cell(at)) for at in chosen[first].tolist()], dtype=object)
        texts[chosen] = made[which]
    return texts.tolist()


def _told(block: Block, span: range, values: Collection[int]) -> Iterator[list[bool]]:
    """What Line says of rows, from is_filled to holds."""
    kinds = np.vstack([np.frombuffer(block[column].kinds, np.uint8) for column in span])
    is_filled = kinds != BLANK
    first = _first(is_filled)
    second = _first(is_filled & (np.arange(len(span))[:, None] != first))
    ends, is_example = np.zeros_like(first, dtype=bool), np.zeros_like(first, dtype=bool)
    for at, column in enumerate(span):
        ends |= _says(block[column], first == at, _ends)
        is_example |= _says(block[column], (first == at) | (second == at), _is_example)
    yield (first != NO_COLUMN).tolist()
    yield ((kinds == FLOAT) | (kinds == INTEGER)).any(axis=0).tolist()
    yield ends.tolist()
    yield is_example.tolist()
    yield is_filled[[at for at, column in enumerate(span) if column in values]].any(axis=0).tolist()


def _first(is_filled: Truths) -> Places:
    """In which column each row is filled first, NO_COLUMN where in none."""
    return np.where(is_filled.any(axis=0), is_filled.argmax(axis=0), NO_COLUMN)


def _says(column: Column, chosen: Truths, says: Callable[[str], bool]) -> Truths:
    """Which of the chosen rows hold a text that says something; each different text is asked once."""
    is_text = chosen & (np.frombuffer(column.kinds, np.uint8) == TEXT)
    places = np.where(is_text, np.frombuffer(column.numbers), NO_COLUMN).astype(np.int64)
    saying = [place for place in np.unique(places[is_text]).tolist() if says(str(column.values[place]))]
    return np.isin(places, saying) if saying else np.zeros_like(chosen)


def _name(cell: Cell) -> str:
    """What names a row, without lines of English below the Vietnamese."""
    if not isinstance(cell, str) or "\n" not in cell:
        return text_of(cell)
    lines = cell.splitlines()
    kept = next((at for at, line in enumerate(lines[1:], 1) if line.isascii() and len(line.split()) > 1), len(lines))
    vietnamese = " ".join(lines[:kept])
    return text_of(cell if vietnamese.isascii() else vietnamese)


@lru_cache(maxsize=65536)
def _ends(text: str) -> bool:
    """Whether a row's first cell says that the table is over."""
    return bool(starts_with(fold(text), words().endings))


@lru_cache(maxsize=65536)
def _is_example(text: str) -> bool:
    """Whether one of a row's first cells says that it is an example."""
    return bool(starts_with(fold(text), words().examples))

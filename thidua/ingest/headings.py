"""Finds where headings stand in a sheet, how deep they are, and what each column is headed by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from thidua.ingest.forms import starts_with, words
from thidua.ingest.table import Grid, is_figure
from thidua.ingest.wording import (
    heads_persons,
    heads_units,
    is_known,
    is_open_label,
    is_ordinal,
    resembles,
)
from thidua.ingest.workbook import Cell
from thidua.text.fold import fold

DEEPEST_HEADING = 8
"""Rows of one heading: four levels, or one text broken over as many cells."""
COUNTED_WITHIN = 4
"""Rows below a heading's first row within which rows begin to be counted."""
FIRST_ORDINALS = ("1", "01", "I", "A", "1.", "I.")
COLUMN_NUMBER = re.compile(r"^[(\[]?([A-ZĐ]|\d{1,2})[)\]]?(?: ?[=(:].*)?$")
FORMULA = re.compile(r"^[(\[]?(\d{1,2})[)\]]? ?[=(]+ ?(\d{1,2}(?: ?[-+] ?\d{1,2})+) ?\)*$")
YEAR = re.compile(r"(?:19|20)\d\d")
MACHINE_NAME = re.compile(r"\w_|_\w|^[a-z]{1,3}\d+(?:[._]\d+)*$")
MEASURED_IN = re.compile(r"(?:don vi|dvt|don vi tinh) ")
FIGURE = re.compile(r"[\d.,%/ ]+")


@dataclass(frozen=True)
class Heading:
    """A heading: its rows, the rows that only document it, the first row below, and what heads each column.

    levels   by column, the texts above it from the top down, each once.
    sources  by column, what rows within the heading say of it that only document the columns.
    formulas by column, the columns that a row of column numbers says it is the sum of, with a sign each.
    """

    rows: tuple[int, ...]
    documented: tuple[int, ...]
    first: int
    levels: Mapping[int, tuple[str, ...]]
    sources: Mapping[int, tuple[str, ...]]
    formulas: Mapping[int, tuple[tuple[int, int], ...]]

    @property
    def whole(self) -> dict[int, str]:
        """By column, all that heads it, level by level: what answers about it go by."""
        return {column: " / ".join(levels) for column, levels in self.levels.items()}

    def name(self, column: int) -> str:
        """All that heads a column, as one text."""
        return " ".join(self.levels.get(column, ()))


def headings_at(grid: Grid, start: int, row: int) -> Iterator[Heading]:
    """The headings that may stand at a row, none where none does; its upper rows lie below `start`."""
    cells = grid.sheet.rows[row]
    texts = [(column, cell) for column, cell in enumerate(cells) if isinstance(cell, str) and cell.strip()]
    if len(texts) < 2 or any(_counts(cell) for cell in cells):
        return
    known = [column for column, cell in texts if is_known(cell) or heads_units(cell) or heads_persons(cell)]
    label = next((column for column, cell in texts if is_open_label(cell)), None)
    if len(known) < 2 and label is None and not _heads_in_own_words(grid, row, texts, known):
        return
    first = label if label is not None else _names_at(grid, row, texts, known)
    top = row
    while top > start and row - top < DEEPEST_HEADING - 1 and _is_upper(grid, top - 1, first):
        top -= 1
    for depth in _depths(grid, top, row, first):
        yield _heading(grid, top, depth)


def _heads_in_own_words(grid: Grid, row: int, texts: list[tuple[int, str]], known: list[int]) -> bool:
    """Whether a row with one known heading heads columns: others are like known ones, or rows are counted below."""
    if not known:
        return False
    if is_ordinal(grid.own(row, known[0])):
        below = (grid.own(one, known[0]) for one in range(row + 1, min(row + COUNTED_WITHIN, len(grid.sheet.rows))))
        return len(texts) > 2 and next(filter(None, below), "") in FIRST_ORDINALS
    return any(resembles(cell) for column, cell in texts if column not in known)


def _names_at(grid: Grid, row: int, texts: list[tuple[int, str]], known: list[int]) -> int:
    """The column that probably names rows: so headed alone, else the first that is known, else right of the numbers."""
    alone = [(column, cell) for column, cell in texts if not grid.is_merged_across(row, column)]
    headed = [column for column, cell in alone if heads_units(cell) or heads_persons(cell)]
    right = [column for column in known if not is_ordinal(grid.own(row, column))]
    beside = [column for column, _cell in texts if column > known[0]]
    return (headed or right or beside or known)[0]


def _counts(cell: Cell) -> bool:
    """Whether a cell holds a figure, typed or, as in a CSV, written: no heading does, but for years."""
    if isinstance(cell, str):
        return _is_written_figure(cell) and not _is_year(cell)
    return is_figure(cell) and not _is_year(str(cell))


def _is_written_figure(text: str) -> bool:
    """Whether a text is a figure: "41,6%", but not the "%" that heads shares."""
    return FIGURE.fullmatch(text) is not None and any(map(str.isdigit, text))


def _is_upper(grid: Grid, row: int, label: int) -> bool:
    """Whether a row above known headings heads them: it heads several columns right of the names of rows."""
    span = (label + 1, grid.width)
    filled = list(grid.filled(row, span))
    if not filled or any(is_figure(grid.sheet.cell(row, column)) for column in filled):
        return False
    if any(MEASURED_IN.match(fold(grid.own(row, column))) for column in filled):
        return False
    if grid.text(row, label) and len(filled) < 3:
        return False
    return len(filled) >= 2 or grid.is_merged_across(row, filled[0])


def _depths(grid: Grid, top: int, row: int, label: int) -> Iterator[int]:
    """The depths a heading may have, from the surest on; a row of column numbers below tells it for certain."""
    span = (0, grid.width)
    least = deepest = row - top + 1
    for depth in range(deepest + 1, DEEPEST_HEADING + 2):
        below = top + depth - 1
        if below >= len(grid.sheet.rows):
            break
        filled = list(grid.filled(below, span))
        if filled and is_column_numbers(grid, below):
            yield depth - 1
            return
        if not filled and deepest == depth - 1 and least < deepest:
            break
        if depth > DEEPEST_HEADING or not filled or not _continues(grid, below, top, label, filled):
            break
        deepest = depth
        if _heads_more(grid, below, top, filled) or grid.text(below, label):
            least = depth
    numbered = next(
        (
            below
            for below in range(top + deepest, min(top + deepest + 2, len(grid.sheet.rows)))
            if is_column_numbers(grid, below)
        ),
        None,
    )
    if numbered is not None:
        least = deepest
    yield from range(least, deepest + 1)


def _continues(grid: Grid, row: int, top: int, label: int, filled: list[int]) -> bool:
    """Whether a row may go on with a heading: no figures but years, no new name of a row."""
    own = grid.own(row, label)
    first = filled[0]
    above = {fold(grid.text(upper, label)) for upper in range(top, row)}
    if own and fold(own) not in above and not _completes(grid, row, top, label):
        return False
    if first < label and grid.own(row, first) and not _goes_on_at_left(grid, row, top, first):
        return False
    return all(
        not is_figure(grid.sheet.cell(row, column)) and not _is_written_figure(grid.own(row, column))
        for column in filled
        if not _is_year(grid.own(row, column)) or column <= label
    )


def _completes(grid: Grid, row: int, top: int, column: int) -> bool:
    """Whether a cell and those above it are one known heading of no names: "Đơn vị" over "tính"."""
    whole = " ".join(text for upper in range(top, row + 1) if (text := grid.own(upper, column)))
    return is_known(whole) and not is_open_label(whole)


def _goes_on_at_left(grid: Grid, row: int, top: int, column: int) -> bool:
    """Whether a cell left of the names goes on with a heading there: "Số" over "TT", "Mã" over "Mã"."""
    above = [grid.text(upper, column) for upper in range(top, row) if grid.text(upper, column)]
    own = grid.own(row, column)
    return own in above or is_ordinal(" ".join((*above, own))) or is_ordinal("".join((*above, own)))


def _heads_more(grid: Grid, row: int, top: int, filled: list[int]) -> bool:
    """Whether a row heads a column that nothing above heads, or parts what a cell above heads together."""
    return any(
        all(not grid.own(upper, column) for upper in range(top, row))
        and (grid.is_merged_across(row - 1, column) or all(not grid.text(upper, column) for upper in range(top, row)))
        for column in filled
    ) or any(grid.is_merged_across(upper, column) for column in filled for upper in range(top, row))


def _is_year(text: str) -> bool:
    return YEAR.fullmatch(text.removesuffix(".0")) is not None


def _heading(grid: Grid, top: int, depth: int) -> Heading:
    rows = list(range(top, top + depth))
    documented = [row for row in rows if row > top and _is_document(grid, row, rows[0])]
    first = top + depth
    numbers: dict[int, int] = {}
    formulas: dict[int, list[tuple[int, int]]] = {}
    while first < len(grid.sheet.rows):
        cells = list(grid.filled(first, (0, grid.width)))
        if cells and is_column_numbers(grid, first):
            numbers, formulas = _numbers(grid, first, cells)
            documented.append(first)
        elif cells and _is_document(grid, first, top):
            documented.append(first)
        elif cells or not _documented_follows(grid, first + 1, top):
            break
        first += 1
    headed = [row for row in rows if row not in documented]
    by_number = {number: column for column, number in numbers.items()}
    return Heading(
        rows=tuple(rows),
        documented=tuple(documented),
        first=first,
        levels=_levels(grid, headed, [row for row in documented if row in rows or not is_column_numbers(grid, row)]),
        sources={
            column: tuple(texts)
            for column in range(grid.width)
            if (texts := [text for row in documented if row in rows and (text := grid.own(row, column))])
        },
        formulas={
            column: tuple((by_number[number], sign) for number, sign in parts)
            for column, parts in formulas.items()
            if all(number in by_number for number, _sign in parts)
        },
    )


def _documented_follows(grid: Grid, row: int, top: int) -> bool:
    """Whether, after a blank row, a row that documents the columns follows."""
    if row >= len(grid.sheet.rows) or not list(grid.filled(row, (0, grid.width))):
        return False
    return is_column_numbers(grid, row) or _is_document(grid, row, top)


def _levels(grid: Grid, rows: list[int], documented: list[int]) -> dict[int, tuple[str, ...]]:
    """What heads each column; an upper cell that is not merged heads its right neighbours where a lower row goes on."""
    found: dict[int, tuple[str, ...]] = {}
    for column in range(grid.width):
        texts = [grid.text(row, column) for row in rows]
        for level, row in enumerate(rows):
            if texts[level] or not any(texts[level + 1 :]):
                continue
            left = next((one for one in range(column - 1, -1, -1) if grid.text(row, one)), None)
            if left is None or is_ordinal(grid.text(row, left)) or grid.is_merged_across(row, left):
                continue
            between = all(any(grid.own(lower, one) for lower in rows[level + 1 :]) for one in range(left, column))
            if between and not is_open_label(grid.text(row, left)) and not is_open_label(" ".join(filter(None, texts))):
                texts[level] = grid.text(row, left)
        levels = tuple(dict.fromkeys(filter(None, texts)))
        if not levels:
            levels = tuple(dict.fromkeys(filter(None, (grid.own(row, column) for row in documented))))
        if levels:
            found[column] = levels
    return found


def is_column_numbers(grid: Grid, row: int) -> bool:
    """Whether a row only numbers the columns: `A B 1 2 3=(1+2)`."""
    texts = [grid.own(row, column) for column in grid.filled(row, (0, grid.width))]
    if len(texts) < 3 or not all(COLUMN_NUMBER.match(text) for text in texts):
        return False
    numbers = [int(match[1]) for text in texts if (match := COLUMN_NUMBER.match(text)) and match[1].isdigit()]
    rising = all(one < other for one, other in pairwise(numbers))
    in_order = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    named = any(text.isalpha() for text in texts) or any(FORMULA.match(text) for text in texts)
    return len(numbers) >= 2 and rising and numbers[0] in (1, 2) and (in_order or named)


def _numbers(grid: Grid, row: int, columns: list[int]) -> tuple[dict[int, int], dict[int, list[tuple[int, int]]]]:
    """The number of each column, and of which numbers it is the sum, with their signs."""
    numbers: dict[int, int] = {}
    formulas: dict[int, list[tuple[int, int]]] = {}
    for column in columns:
        text = grid.own(row, column)
        match = COLUMN_NUMBER.match(text)
        if match and match[1].isdigit():
            numbers[column] = int(match[1])
        if formula := FORMULA.match(text):
            signed = re.findall(r"([-+]?) ?(\d{1,2})", formula[2])
            formulas[column] = [(int(number), -1 if sign == "-" else 1) for sign, number in signed]
    return numbers, formulas


def _is_document(grid: Grid, row: int, top: int) -> bool:
    """Whether a row under headings only says what its columns are called in a machine, or where they come from."""
    columns = list(grid.filled(row, (0, grid.width)))
    texts = [grid.own(row, column) for column in columns]
    if not texts or any(is_figure(grid.sheet.cell(row, column)) for column in columns):
        return False
    headed = [column for column in columns if any(grid.text(upper, column) for upper in range(top, row))]
    if len(headed) < len(columns) - 1:
        return False
    if any(fold(part) in words().sources or starts_with(fold(part), words().sources) for part in texts[0].split("/")):
        return True
    new = [text for text in texts if text not in {grid.text(up, one) for up in range(top, row) for one in columns}]
    coded = [text for text in new if MACHINE_NAME.search(text)]
    if len(texts) < 3:
        return len(coded) == len(texts)
    return 3 * len(coded) >= len(new) > 0 and all(one in coded for one in texts[:2] if one in new)

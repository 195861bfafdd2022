"""Finds the tables of a sheet: which rows are headings, which column is what, and what each row below is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from thidua.ingest.forms import Form, FormColumn, all_forms, starts_with, words
from thidua.ingest.vocabulary import Vocabulary
from thidua.ingest.workbook import Cell, Sheet
from thidua.rules.catalogue import Row
from thidua.text.fold import fold, tidy

Role = Literal["data", "part", "group", "total", "maximum", "unnamed"]

DEEPEST_HEADING = 4
BLANK_ROWS_END = 3
LONGEST_HEADING = 200
GROUP_ORDINAL = re.compile(r"^([IVXLC]+|[A-ZĐ])(\.\d+)*[.)]?$")
SUMMANDS = re.compile(r"([ivxlc]+|[a-z]|\d+)( ([ivxlc]+|[a-z]|\d+))*")
COLUMN_NUMBER = re.compile(r"^\(?([A-Z]|\d{1,2})\)?( ?[=(].*)?$")


@dataclass(frozen=True)
class TableColumn:
    """A column of a table found: its place, the form's column it is, its heading, and what the heading names."""

    index: int
    column: FormColumn
    heading: str
    names: Row | None = None


@dataclass(frozen=True)
class BodyRow:
    """A row below the headings: its zero-based index, its role, its ordinal and its label."""

    index: int
    role: Role
    ordinal: str
    label: str


@dataclass(frozen=True)
class Table:
    """One table of a sheet: the lines above it, its heading rows, columns, and rows; all indices zero-based."""

    form: Form
    sheet: Sheet
    lines: tuple[str, ...]
    heading_rows: tuple[int, ...]
    columns: tuple[TableColumn, ...]
    unused: tuple[tuple[int, str], ...]
    body: tuple[BodyRow, ...]
    end: int


def text_of(cell: Cell) -> str:
    """A cell as tidy text; whole floats without their decimal point."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return tidy(str(cell))


class _Grid:
    """A sheet whose merged cells all hold the value of their first."""

    def __init__(self, sheet: Sheet, vocabulary: Vocabulary) -> None:
        self.sheet = sheet
        self.vocabulary = vocabulary
        self._origin = {
            (row, column): first
            for first, last in sheet.merges
            if (last[0] - first[0] + 1) * (last[1] - first[1] + 1) <= 10_000
            for row in range(first[0], last[0] + 1)
            for column in range(first[1], last[1] + 1)
        }

    def text(self, row: int, column: int) -> str:
        return text_of(self.sheet.cell(*self._origin.get((row, column), (row, column))))

    def own(self, row: int, column: int) -> str:
        return text_of(self.sheet.cell(row, column))


def find_tables(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Table]:
    """Every table of a sheet, from the top down."""
    grid = _Grid(sheet, vocabulary)
    start = 0
    while (found := _heading(grid, start)) is not None:
        top, depth, form, columns, unused = found
        first = top + depth
        while first < len(sheet.rows) and _is_column_numbers(sheet.rows[first]):
            first += 1
        body, end = _body(grid, columns, first)
        yield Table(
            form=form,
            sheet=sheet,
            lines=tuple(_lines(grid, start, top)),
            heading_rows=tuple(range(top, top + depth)),
            columns=columns,
            unused=unused,
            body=body,
            end=end,
        )
        start = max(end, first)


def _lines(grid: _Grid, start: int, top: int) -> Iterator[str]:
    for row in range(start, top):
        for cell in grid.sheet.rows[row]:
            if isinstance(cell, str):
                yield from (line for line in map(tidy, cell.splitlines()) if line)


Found = tuple[int, int, Form, tuple[TableColumn, ...], tuple[tuple[int, str], ...]]


def _heading(grid: _Grid, start: int) -> Found | None:
    """The first heading at or below a row: its top, its depth, the form and the columns that fit it best."""
    return next((found for top in range(start, len(grid.sheet.rows)) if (found := _heading_at(grid, start, top))), None)


def _heading_at(grid: _Grid, start: int, top: int) -> Found | None:
    """The heading that begins at a row, None where none does; the lines from `start` on are its title."""
    if sum(_may_head(cell) and _is_known_heading(str(cell)) for cell in grid.sheet.rows[top]) < 2:
        return None
    title = fold(" ".join((grid.sheet.name, *_lines(grid, start, top))))
    candidates = [
        (_score(form, columns, title), -depth, form, columns, unused)
        for depth in _depths(grid, top)
        for form in all_forms()
        for columns, unused in [_columns(grid, top, depth, form)]
        if {column.field for column in form.columns if column.required} <= {c.column.field for c in columns}
    ]
    if not candidates:
        return None
    _best, depth, form, columns, unused = max(candidates, key=lambda candidate: candidate[:2])
    return top, -depth, form, columns, unused


@lru_cache(maxsize=65536)
def _is_known_heading(text: str) -> bool:
    return fold(text) in _known_headings() or any(is_code(column, text) for column in _coded_columns())


@cache
def _known_headings() -> frozenset[str]:
    return frozenset(heading for form in all_forms() for column in form.columns for heading in column.headings)


@cache
def _coded_columns() -> tuple[FormColumn, ...]:
    return tuple(column for form in all_forms() for column in form.columns if column.coded)


def is_code(column: FormColumn, heading: str) -> bool:
    """Whether a heading is a code that a column of criteria goes by."""
    return bool(column.coded) and re.fullmatch(column.coded, tidy(heading)) is not None


def _may_head(cell: Cell) -> bool:
    return isinstance(cell, str) and 0 < len(cell) <= LONGEST_HEADING


def _score(form: Form, columns: tuple[TableColumn, ...], title: str) -> float:
    """How well a form fits: columns understood, and as a tie-break a word of its title above the table."""
    return len(columns) + 0.5 * any(word in title for word in form.title)


def _depths(grid: _Grid, top: int) -> Iterator[int]:
    """The depths a heading may have: a further row belongs to it while it holds no number and no new first cell."""
    yield 1
    width = grid.sheet.width
    first = next(column for column in range(width) if grid.own(top, column))
    for depth in range(2, DEEPEST_HEADING + 1):
        row = top + depth - 1
        own = [grid.own(row, column) for column in range(width)]
        if not any(own) or own[first] or any(re.fullmatch(r"[\d.,%/ ]+", text) for text in own if text):
            return
        yield depth


def _columns(
    grid: _Grid, top: int, depth: int, form: Form
) -> tuple[tuple[TableColumn, ...], tuple[tuple[int, str], ...]]:
    """Which column is which column of the form, and the headings that are none."""
    found: list[TableColumn] = []
    unused: list[tuple[int, str]] = []
    taken: set[str] = set()
    for index in range(grid.sheet.width):
        levels = list(dict.fromkeys(filter(None, (grid.text(row, index) for row in range(top, top + depth)))))
        if not levels or fold(levels[0]) in words().ordinals:
            continue
        match = _column(grid.vocabulary, form, levels, taken)
        if match is None:
            unused.append((index, " / ".join(levels)))
        else:
            column, names = match
            taken.update(() if column.names else (column.field,))
            found.append(TableColumn(index=index, column=column, heading=levels[-1], names=names))
    return tuple(found), tuple(unused)


def _column(
    vocabulary: Vocabulary, form: Form, levels: list[str], taken: set[str]
) -> tuple[FormColumn, Row | None] | None:
    last, whole, first = fold(levels[-1]), fold(" ".join(levels)), fold(levels[0])
    for column in form.columns:
        if column.field not in taken and (last in column.headings or whole in column.headings):
            return column, None
    for column in form.columns:
        if column.names == "rating_class" and (row := vocabulary.named("rating_class", levels[-1])) is not None:
            return column, row
        if column.names == "criterion" and ((len(levels) > 1 and first in column.under) or is_code(column, levels[-1])):
            return column, None
    return None


def _is_column_numbers(row: tuple[Cell, ...]) -> bool:
    """Whether a row only numbers the columns: `A B 1 2 3=(1+2)`."""
    texts = [text_of(cell) for cell in row if text_of(cell)]
    if len(texts) < 3 or not all(COLUMN_NUMBER.match(text) for text in texts):
        return False
    numbers = [int(match[1]) for text in texts if (match := COLUMN_NUMBER.match(text)) and match[1].isdigit()]
    return len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (1, 2)


def _body(grid: _Grid, columns: tuple[TableColumn, ...], first: int) -> tuple[tuple[BodyRow, ...], int]:
    """The rows of a table and the row at which it is over: titles of a table below are no groups of this one."""
    label = next(column.index for column in columns if column.column.field == "label")
    values = [column.index for column in columns if column.column.value]
    left = range(label)
    body: list[BodyRow] = []
    blank = 0
    for row in range(first, len(grid.sheet.rows)):
        texts = [text for cell in grid.sheet.rows[row] if (text := text_of(cell))]
        if not texts:
            blank += 1
            if blank == BLANK_ROWS_END:
                break
            continue
        if starts_with(fold(texts[0]), words().endings) or _heading_at(grid, row, row):
            break
        blank = 0
        name = grid.text(row, label) or next(
            (grid.own(row, c) for c in left if len(grid.own(row, c)) > 4 or _is_total(grid.own(row, c))), ""
        )
        ordinal = next((grid.own(row, c) for c in left if grid.own(row, c) and grid.own(row, c) != name), "")
        filled = any(grid.own(row, column) for column in values)
        role = _role(name, ordinal, filled)
        if role:
            body.append(BodyRow(index=row, role=role, ordinal=ordinal, label=name))
    _keep_filled_groups(grid, body, values)
    while body and body[-1].role == "group" and not any(grid.own(body[-1].index, column) for column in values):
        body.pop()
    return tuple(body), body[-1].index + 1 if body else first


def _name_at_left(grid: _Grid, row: int, left: range) -> str:
    """The name of a row that stands in the column of its number: "Tổng cộng", a merged group."""
    return next((text for c in left if len(text := grid.own(row, c)) > 4 or (text and _is_total(text))), "")


def _keep_filled_groups(grid: _Grid, body: list[BodyRow], values: list[int]) -> None:
    """A numbered row that holds figures and has no rows of its own below is no subtotal: it is data."""
    for at, row in enumerate(body):
        last = at + 1 == len(body) or body[at + 1].role in ("group", "total")
        if row.role == "group" and last and any(grid.own(row.index, column) for column in values):
            body[at] = replace(row, role="data")


def _is_total(label: str) -> bool:
    """Whether a label is that of a total: "Cộng", "Cộng (I + II)", "Tổng cộng toàn khối", but not "Công an tỉnh"."""
    folded = fold(label)
    word = max((word for word in words().totals if starts_with(folded, (word,))), key=len, default="")
    rest = folded.removeprefix(word).strip()
    if not word or not rest or " " in word:
        return bool(word)
    return bool(SUMMANDS.fullmatch(rest)) or _is_total(rest)


def _role(name: str, ordinal: str, filled: bool) -> Role | None:
    folded = fold(name)
    if not name:
        return "unnamed" if filled else None
    if _is_total(name):
        return "total"
    if starts_with(folded, words().maxima):
        return "maximum"
    if starts_with(folded, words().parts) or (name[0] in "-–+•" and not ordinal):
        return "part"
    if ordinal.isdigit():
        return "data"
    return "group" if not filled or GROUP_ORDINAL.match(ordinal) else "data"

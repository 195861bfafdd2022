"""What a table of a sheet is, once found: its form, its heading, its columns, its rows."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeGuard

from thidua.ingest.forms import Form, FormColumn
from thidua.ingest.stretches import LOOKED_AT, Stretches
from thidua.ingest.vocabulary import Vocabulary
from thidua.ingest.wording import heads_persons, heads_units, is_known, is_ordinal
from thidua.ingest.workbook import Cell, Sheet
from thidua.rules.catalogue import Row
from thidua.text.dates import Period
from thidua.text.fold import tidy

Role = Literal[
    "data", "part", "group", "total", "statistic", "maximum", "unnamed", "example", "heading", "repeat", "idle"
]
"""What a row below the headings is.

statistic  a least, greatest or median value, which no sum checks.    example  a row that shows how to fill in the form.
heading    the headings again.    repeat  a row of a small table below that says again what a row above says.
idle       a row without a name and without figures.
"""
LARGEST_MERGE = 10_000


@dataclass(frozen=True)
class TableColumn:
    """A column of a table found: its place, the form's column it is, its heading, and what the heading names.

    names   the row of a catalogue that its heading names.
    period  the period its heading speaks of, None where it speaks of none.
    says    what its heading states besides, where headings are not fixed: indicator, unit_of_measure, criterion,
            stage, unit.
    sure    1 where its heading says which column it is, less where its heading only resembles that of the form, 0 where
            nothing but its cells says so.
    """

    index: int
    column: FormColumn
    heading: str
    names: Row | None = None
    period: Period | None = None
    says: Mapping[str, str] = dataclass_field(default_factory=dict, hash=False)
    sure: float = 1.0

    @property
    def is_titled(self) -> bool:
        """Whether it is the award that the title names for all rows, so that their names are its cells."""
        return self.column.value == "award" and self.names is not None


class BodyRow(NamedTuple):
    """A row below the headings: its zero-based index, its role, its ordinal and its label."""

    index: int  # type: ignore[assignment]  # nobody asks a row where it holds a value
    role: Role
    ordinal: str
    label: str


@dataclass(frozen=True)
class Table:
    """One table of a sheet: the lines above it, its heading rows, columns, and rows; all indices zero-based.

    title_rows  the rows above the heading that are its title, first and one past the last.
    span        its first column and one past its last: several tables may stand side by side.
    documented  rows under the headings that only document columns: their numbers, their names in a machine, sources.
    formulas    by column, the columns it is said to be the sum of, with a sign each.
    rivals      other forms that fit the headings as well as `form` does, so that a person must say which is meant.
    headings    by column, all that heads it from the top down: "Danh hiệu / Cá nhân"; what answers about it go by.
    left_out    columns of figures of which it is not known of which period they are: they are told and not stored.
    own_lines   of tables side by side, the lines that stand above this one alone.
    cluster     the cluster that a group row within it names, of which all its rows are; '' where none does.
    confidence  from 0 to 1, how sure it is that the table is of this form.
    fingerprint what tells its headings from others, whatever the year; answers about it go by this.
    """

    form: Form
    grid: "Grid"
    lines: tuple[str, ...]
    title_rows: tuple[int, int]
    heading_rows: tuple[int, ...]
    documented: tuple[int, ...]
    span: tuple[int, int]
    columns: tuple[TableColumn, ...]
    unused: tuple[tuple[int, str], ...]
    ordinals: tuple[int, ...]
    formulas: Mapping[int, tuple[tuple[int, int], ...]] = dataclass_field(hash=False)
    body: tuple[BodyRow, ...] = ()
    end: int = 0
    confidence: float = 1.0
    fingerprint: str = ""
    rivals: tuple[Form, ...] = ()
    headings: Mapping[int, str] = dataclass_field(default_factory=dict, hash=False)
    left_out: frozenset[int] = frozenset()
    own_lines: tuple[str, ...] = ()
    cluster: str = ""

    @property
    def sheet(self) -> Sheet:
        """The sheet it stands in."""
        return self.grid.sheet


@lru_cache(maxsize=65536)
def _tidy(text: str) -> str:
    return tidy(text)


def text_of(cell: Cell) -> str:
    """A cell as tidy text; whole floats without their decimal point."""
    if isinstance(cell, str):
        return _tidy(cell) if cell else ""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return tidy(str(cell))


def is_figure(cell: Cell) -> TypeGuard[int | float]:
    """Whether a cell holds a typed number."""
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or cell == "" or (isinstance(cell, str) and not cell.strip())


class Grid:
    """A sheet whose merged cells all hold the value of their first, with the names that its cells may use.

    kinds    what columns hold below a row, looked at once.
    alike    the columns that say the same as a column of names below a row, looked at once.
    spread   the merges whose value holds for all their cells: those that are not larger than any table's.
    covered  the rows of each column whose cells are in such a merge, but not its first.
    """

    def __init__(self, sheet: Sheet, vocabulary: Vocabulary) -> None:
        self.sheet = sheet
        self.vocabulary = vocabulary
        self.spread = tuple(
            (first, last)
            for first, last in sheet.merges
            if (last[0] - first[0] + 1) * (last[1] - first[1] + 1) <= LARGEST_MERGE
        )
        self._origin = {
            (row, column): first
            for first, last in self.spread
            for row in range(first[0], last[0] + 1)
            for column in range(first[1], last[1] + 1)
        }
        self._last = {first: last for first, last in sheet.merges}
        self.covered: dict[int, list[int]] = defaultdict(list)
        for (row, column), first in self._origin.items():
            if (row, column) != first:
                self.covered[column].append(row)
        self.width = sheet.width
        self.kinds: dict[tuple[int, int], Any] = {}
        self.alike: dict[tuple[int, int], tuple[int, ...]] = {}
        self._looks: dict[str, Stretches] = {}
        self._reaches: dict[int, int] = {}

    def below(self, what: str, work: Callable[[Cell], str], first: int, column: int) -> list[str]:
        """What `work`, known as `what`, makes of the cells of a column from a row on; '' where it makes nothing.

        Rows from the next heading on are of another table and say nothing of this one.
        """
        looks = self._looks.setdefault(what, Stretches(self.sheet, work))
        return looks.below(first, column)[: self._reach(first)]

    def _reach(self, first: int) -> int:
        """How many rows from one on stand above the next heading, as far as anyone looks."""
        if first not in self._reaches:
            looked_at = range(first, min(first + LOOKED_AT, len(self.sheet.rows)))
            self._reaches[first] = next((row - first for row in looked_at if self._heads_again(row)), LOOKED_AT)
        return self._reaches[first]

    def _heads_again(self, row: int) -> bool:
        """Whether a row heads running numbers and, beside them, something else that is known: "STT", "Đơn vị"."""
        texts = [cell for cell in self.sheet.rows[row] if isinstance(cell, str) and cell]
        if len(texts) < 2 or not any(is_ordinal(text) for text in texts):
            return False
        return any(
            (is_known(text) and not is_ordinal(text)) or heads_units(text) or heads_persons(text) for text in texts
        )

    def text(self, row: int, column: int) -> str:
        """A cell as text; of a merged one, the text of the whole."""
        return text_of(self.sheet.cell(*self._origin.get((row, column), (row, column))))

    def own(self, row: int, column: int) -> str:
        """A cell as text; '' in a merged one but the first."""
        return text_of(self.sheet.cell(row, column))

    def is_merged_across(self, row: int, column: int) -> bool:
        """Whether a cell is part of one that spans several columns."""
        first = self._origin.get((row, column))
        return first is not None and self._last[first][1] > first[1]

    def filled(self, row: int, span: tuple[int, int]) -> Iterator[int]:
        """The columns of a row, within a span, in which something stands."""
        cells = self.sheet.rows[row]
        return (column for column in range(span[0], min(span[1], len(cells))) if not is_blank(cells[column]))

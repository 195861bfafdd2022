"""From the rows of a table to its values: what is alike in rows is read once, figures are read as columns.

A meaning is asked once for all the cells that say the same in the same place: one column, one group, alike in whatever
else their rows say. Typed numbers are alike whatever they are, because they only differ in the value they state. So it
is with what a row names and the meaning does not look into: its unit, its person.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
import polars as pl

from thidua.ingest.alike import Chosen, Figures, Numbers, Places, at_places, kinds_of, numbered
from thidua.ingest.births import births
from thidua.ingest.cells import Cells, power_of_ten
from thidua.ingest.context import Context
from thidua.ingest.facts import SCHEMA, Facts
from thidua.ingest.groups import groups_of
from thidua.ingest.meanings import MEANINGS, Group, Place
from thidua.ingest.meanings.score import criteria
from thidua.ingest.namesakes import told_apart
from thidua.ingest.question import Answers
from thidua.ingest.record import Record
from thidua.ingest.rows import SPREAD, scaled
from thidua.ingest.table import BodyRow, Table, TableColumn
from thidua.ingest.told import told_rows
from thidua.ingest.vocabulary import Vocabulary
from thidua.text.language import translate as _

FIGURES = ("count", "share", "points", "rank", "measure", "target")
"""Columns whose typed numbers are figures; elsewhere a number is a name or a code."""
SHARES = ("share", "measure", "target")
"""Columns whose figures may be shares."""
BY_ITSELF = ("unit_registry", "unit_list", "criterion", "cluster_member", "recipient_award", "recipient_count")
"""Tables whose rows are numbered or speak of one another, so that each is read by itself."""
OF_A_ROW = {"unit": ("note",), "indicator": ("note", "unit"), "person": ("note", "unit", "code", "birth_date")}
"""Describing columns that are told of each row as they stand, by what the rows of a form name."""
NAMING = ("person", "recipient_name")
"""Attributes that are the row's own label."""

OF_NO_UNIT, OF_ITS_ROW = -1, -2
"""What stands for a unit where a value is of none, and where it is of the unit that its row names."""


class Outcome(NamedTuple):
    """What came of reading one cell for all that are alike: the statement with its value, and the figure read.

    statement  its place among the statements, -1 where nothing is stated.
    unit       the place of the unit stated among those stated so far, else one of the two above.
    exponent   the power of ten by which typed numbers are multiplied, None where value and figure are those of all.
    """

    statement: int = -1
    value: float | None = None
    of: float | None = None
    unit: int = OF_NO_UNIT
    exponent: int | None = None
    figure: float | None = None
    figure_of: float | None = None
    figure_share: float | None = None
    figure_kind: str | None = None


class Piece(NamedTuple):
    """Values read of one column: the places of their rows, the column's order, and of each as in Outcome."""

    at: Places
    order: Places
    statement: Places
    value: Numbers
    of: Numbers
    unit: Places
    written: pl.Series


Read = Callable[[int], Record | None]


def read_facts(table: Table, context: Context, vocabulary: Vocabulary, answers: Answers) -> tuple[Facts, Cells]:
    """Every value of a table, and its cells with their figures and what could not be understood."""
    cells = Cells(table, context, vocabulary, answers)
    reader = _Reader(cells)
    reader.criteria()
    for row in table.body:
        if row.role == "unnamed":
            _unnamed(cells, row)
    for column in _value_columns(table):
        reader.read(column)
    return told_apart(cells, reader.facts()), cells


def _value_columns(table: Table) -> Iterator[TableColumn]:
    return (column for column in table.columns if column.column.value)


def _figures(cells: Cells, row: BodyRow) -> None:
    """Read the figures of a total or a subtotal, which are no facts but check the rows they add up."""
    for column in _value_columns(cells.table):
        if column.column.value not in SPREAD and cells.text(row, column):
            unit = column.says.get("unit_of_measure") or cells.context.unit_of_measure
            cells.figure(row, column, unit=unit if column.column.value == "measure" else "")


def _unnamed(cells: Cells, row: BodyRow) -> None:
    """A row that holds values must say of what."""
    column = next((column for column in _value_columns(cells.table) if cells.text(row, column)), None)
    if column is None:  # its only cells hold signs that nobody sees
        return
    cells.find(
        row,
        column,
        "unnamed_row",
        _("Dòng này có số liệu nhưng ô tên để trống."),
        _("Hãy ghi tên vào từng dòng (hoặc gộp ô tên cho các dòng cùng tên) rồi nhập lại."),
    )


@dataclass
class _Reader:
    """Reads the columns of one table, one after the other.

    rows        the rows of the body with what groups say of them and what is told of each row alone.
    alike       for each row, the first that says the same, whatever their values.
    statements  what was stated so far, each once; `places` tells where.
    units       the units that were stated otherwise than by a row of their own.
    headed      the values that stand in the heading.
    """

    cells: Cells
    groups: list[Group] = field(init=False)
    rows: pl.DataFrame = field(init=False)
    alike: Places = field(init=False)
    statements: list[Record] = field(default_factory=list)
    places: dict[object, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)
    headed: list[dict[str, object]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.groups = groups_of(self.cells)
        form = self.cells.table.form
        self.rows = births(self.cells, told_rows(self.cells, self.groups))
        of_a_row = OF_A_ROW.get(form.rows, OF_A_ROW["unit"])
        describing = [
            column.index
            for column in self.cells.table.columns
            if not column.column.value and column.column.field not in (*of_a_row, "label")
        ]
        alike: list[str | pl.Expr] = ["role", "named_alike", "has_unit", "subject_kind", "field", "part_above", "owner"]
        alike += [f"text_{index}" for index in describing]
        alike += [pl.col(f"number_{index}").is_not_null() for index in describing]
        alike += ["index"] if form.table in BY_ITSELF else []
        self.alike = self.rows.select(pl.col("at").first().over(alike)).to_series().to_numpy().astype(np.int64)

    def criteria(self) -> None:
        """The criteria that columns are headed by come before all rows."""
        if self.cells.table.form.table not in ("score", "criterion_score"):
            return
        for record in criteria(self.cells):
            values: dict[str, object] = {
                "row": int(record.cell.removeprefix(record.column)) - 1,
                "statement": self._place(record),
                "value": record.value,
                "of": record.of,
                "as_written": record.as_written,
            }
            self.headed.append(values)

    def read(self, column: TableColumn) -> None:
        """Read the values of a column, and its totals and subtotals, which are no facts but check what they add up."""
        figures = Figures(self.rows.height)
        meaning = _compared if column.column.compared else MEANINGS[self.cells.table.form.table]
        states, sums = (self.rows[name].to_numpy() for name in ("states", "sums"))
        self._read(column, states, self.alike, lambda at: meaning(self.cells, self._at(at, column)), figures)
        if column.column.value not in SPREAD:
            unit = column.says.get("unit_of_measure") or self.cells.context.unit_of_measure

            def total(at: int) -> None:
                row = self.cells.table.body[at]
                self.cells.figure(row, column, unit=unit if column.column.value == "measure" else "")

            self._read(column, sums, np.zeros_like(self.alike), total, figures)
        self.cells.figures[column.index] = figures.frame()

    def _at(self, at: int, column: TableColumn) -> Place:
        row = self.cells.table.body[at]
        described = {
            one.column.field: self.cells.text(row, one) for one in self.cells.table.columns if not one.column.value
        }
        above = self.rows["part_above"][at] or ""
        return Place(row, column, self.groups[self.rows["group"][at]], described, above, self.rows["owner"][at])

    def _read(self, column: TableColumn, chosen: Chosen, alike: Places, read: Read, figures: Figures) -> None:
        """Read each kind of cell of a column once, and state of all its cells what it states."""
        texts, numbers = self.rows[f"text_{column.index}"], self.rows[f"number_{column.index}"].to_numpy()
        is_said = (texts != "").to_numpy()
        if column.column.blank:
            is_said = is_said | (self.rows["role"] == "data").to_numpy()
        at = np.flatnonzero(chosen & is_said)
        if not len(at):
            return
        typed = ~np.isnan(numbers[at]) & (column.column.value in FIGURES)
        cells = np.zeros_like(at)
        cells[~typed] = 2 + numbered(texts[pl.Series(at[~typed])].to_list())
        if column.column.value in SHARES and (percents := self.cells.shares(column).percents):
            cells[typed & np.isin(self.rows["index"].to_numpy()[at], list(percents))] = 1
        undecided = self._read_kinds(column, at, typed, kinds_of(alike[at], cells), read, figures)
        if len(undecided):
            kinds = kinds_of(alike[undecided], np.unique(numbers[undecided], return_inverse=True)[1])
            self._read_kinds(column, undecided, np.zeros_like(undecided, dtype=bool), kinds, read, figures)

    def _read_kinds(
        self,
        column: TableColumn,
        at: Places,
        typed: Chosen,
        kinds: tuple[Places, Places],
        read: Read,
        figures: Figures,
    ) -> Places:
        """Read rows, those of one kind once; returns the rows whose number decides how it is read."""
        kind, firsts = kinds
        by_kind = np.split(at[np.argsort(kind, kind="stable")], np.cumsum(np.bincount(kind))[:-1])
        outcomes = [
            self._outcome(column, members.tolist(), bool(typed[first]), read)
            for members, first in zip(by_kind, firsts, strict=True)
        ]
        is_decided = np.array([one is not None for one in outcomes], dtype=bool)[kind]
        undecided: Places = at[~is_decided]
        at, kind = at[is_decided], kind[is_decided]
        told = [one or Outcome() for one in outcomes]
        worth = self._worth(column, at, kind, [one.exponent for one in told])
        value, of, figure, figure_of, share = (
            np.array([one[place] for one in told], dtype=float)[kind] for place in (1, 2, 5, 6, 7)
        )
        value, figure = (np.where(np.isnan(one) | np.isnan(worth), one, worth) for one in (value, figure))
        figures.note(at, (figure, figure_of, share), kind, [one.figure_kind for one in told])
        statement, unit = (np.array([one[place] for one in told], dtype=np.int64)[kind] for place in (0, 3))
        is_stated = statement >= 0
        at = at[is_stated]
        written = self.rows[f"text_{column.index}"][pl.Series(at)]
        order = np.full_like(at, column.index)
        self.pieces.append(
            Piece(at, order, statement[is_stated], value[is_stated], of[is_stated], unit[is_stated], written)
        )
        return undecided

    def _worth(self, column: TableColumn, at: Places, kind: Places, exponents: Sequence[int | None]) -> Numbers:
        """What typed numbers are worth: times a power of ten by their kind; NaN where it has none."""
        worth: Numbers = np.full(len(at), np.nan)
        of_kind = np.array([np.nan if one is None else one for one in exponents], dtype=float)[kind]
        for exponent in {one for one in exponents if one is not None}:
            chosen = np.flatnonzero(of_kind == exponent)
            worth[chosen] = scaled(self.rows[f"text_{column.index}"][pl.Series(at[chosen])], exponent)
        return worth

    def _outcome(self, column: TableColumn, members: list[int], typed: bool, read: Read) -> Outcome | None:
        """What the cells of one column in some rows state, read in the first; None where their numbers decide it."""
        cells, first = self.cells, members[0]
        row = cells.table.body[first]
        found = len(cells.found)
        record = read(first)
        known, reading = cells.readings.get((row.index, column.index), (None, None))
        exponent = power_of_ten(known) if typed and known else None
        if typed and known and exponent is None and len(members) > 1:
            del cells.found[found:]
            return None
        new = cells.found[found:]
        for other in members[1:] if new else ():
            cells.find_again(new, cells.table.body[other])
        unit = OF_NO_UNIT
        if record is not None and record.unit is not None:
            is_of_row = record.unit == self.rows["row_unit"][first]
            unit = OF_ITS_ROW if is_of_row else self.units.setdefault(record.unit, len(self.units))
        return Outcome(
            statement=-1 if record is None else self._place(record),
            value=record.value if record else None,
            of=record.of if record else None,
            unit=unit,
            exponent=exponent,
            figure=reading.value if reading else None,
            figure_of=reading.of if reading else None,
            figure_share=reading.share if reading else None,
            figure_kind=reading.kind if reading else None,
        )

    def _place(self, record: Record) -> int:
        """The place of what a record states among the statements."""
        attributes = {key: value for key, value in record.attributes.items() if key not in NAMING}
        stated = replace(
            record, as_written="", value=None, of=None, unit=None, note="", cell=record.column, attributes={}
        )
        key = (stated, tuple(sorted(attributes.items())), *(name in record.attributes for name in NAMING))
        if key not in self.places:
            self.places[key] = len(self.statements)
            self.statements.append(record)
        return self.places[key]

    def facts(self) -> Facts:
        """All that was read, in the order of rows and columns, as its statements come first."""
        values = pl.concat([pl.DataFrame(self.headed, schema=SCHEMA), *self._values()])
        places, firsts = kinds_of(values["statement"].to_numpy().astype(np.int64))
        stated = tuple(self.statements[place] for place in values["statement"][pl.Series(firsts)])
        return Facts(values.with_columns(pl.Series("statement", places, dtype=pl.UInt32)), stated)

    def _values(self) -> Iterator[pl.DataFrame]:
        """The values below the heading, in the order of rows and columns."""
        if not self.pieces:
            return
        at, order, statement, value, of, unit = (
            np.concatenate(parts) for parts in list(zip(*self.pieces, strict=True))[:6]
        )
        by_row = np.argsort(at * (int(order.max(initial=0)) + 1) + order, kind="stable")
        unit = unit[by_row]
        rows = self.rows.select(
            pl.col("index", "row_unit", "note", "person_code", "birth_date"),
            named="label" if self.cells.table.form.rows in ("person", "recipient") else pl.lit(None, pl.String),
        )[pl.Series(at[by_row])]
        columns = {
            "at": at[by_row],
            "row": rows["index"],
            "statement": statement[by_row],
            "value": pl.Series(value[by_row], nan_to_null=True),
            "of": pl.Series(of[by_row], nan_to_null=True),
            "as_written": pl.concat([piece.written for piece in self.pieces])[pl.Series(by_row)],
            "unit": rows["row_unit"].zip_with(pl.Series(unit == OF_ITS_ROW), at_places(list(self.units), unit)),
            "note": rows["note"],
            "named": rows["named"],
            "person_code": rows["person_code"],
            "birth_date": rows["birth_date"],
            "namesake": pl.Series([None], dtype=pl.String).new_from_index(0, len(at)),
        }
        yield pl.DataFrame(columns, schema=SCHEMA)


def _compared(cells: Cells, at: Place) -> None:
    """A figure that is no fact, but is compared with others of its row."""
    cells.number(at.row, at.column)

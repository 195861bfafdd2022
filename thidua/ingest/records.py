"""From the rows of a table to its values: what is alike in rows is read once, figures are read as columns.

A meaning is asked once for all the cells that say the same in the same place: one column, one group, alike in whatever
else their rows say. Typed numbers are alike whatever they are, because they only differ in the value they state. So it
is with what a row names and the meaning does not look into: its unit, its person.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import polars as pl

from thidua.ingest.births import births
from thidua.ingest.cells import Cells, power_of_ten
from thidua.ingest.context import Context
from thidua.ingest.facts import SCHEMA, Facts
from thidua.ingest.groups import groups_of
from thidua.ingest.meanings import MEANINGS, Group, Place
from thidua.ingest.meanings.score import criteria
from thidua.ingest.namesakes import told_apart
from thidua.ingest.owners import owners
from thidua.ingest.question import Answers
from thidua.ingest.record import Record
from thidua.ingest.rows import SPREAD, scaled
from thidua.ingest.table import BodyRow, Table, TableColumn
from thidua.ingest.vocabulary import Vocabulary
from thidua.text.language import translate as _

FIGURES = ("count", "share", "points", "rank", "measure", "target")
"""Columns whose typed numbers are figures; elsewhere a number is a name or a code."""
BY_ITSELF = ("unit_registry", "unit_list", "criterion", "cluster_member")
"""Tables whose rows are numbered or speak of one another, so that each is read by itself."""
OF_A_ROW = {"unit": ("note",), "indicator": ("note", "unit"), "person": ("note", "unit", "code", "birth_date")}
"""Describing columns that are told of each row as they stand, by what the rows of a form name."""
NAMING = ("person", "recipient_name")
"""Attributes that are the row's own label."""

OUTCOME = {
    "undecided": pl.Boolean, "statement": pl.UInt32, "value": pl.Float64, "of": pl.Float64, "unit": pl.String,
    "is_of_row": pl.Boolean, "exponent": pl.Int64, "figure": pl.Float64, "figure_of": pl.Float64,
    "figure_share": pl.Float64, "figure_kind": pl.String,
}  # fmt: skip
"""What came of reading one cell for all that are alike: the statement with its value, and the figure read.

undecided  the numbers themselves decide how they are read.
unit       the unit stated; `is_of_row`, where it is each row's own.
exponent   the power of ten by which typed numbers are multiplied, null where value and figure are those of all.
"""

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
        reader.values(column)
        reader.totals(column)
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
    alike       the columns of `rows` in which rows agree that say the same.
    statements  what was stated so far, each once.
    """

    cells: Cells
    groups: list[Group] = field(init=False)
    rows: pl.DataFrame = field(init=False)
    alike: list[str] = field(init=False)
    statements: list[Record] = field(default_factory=list)
    places: dict[object, int] = field(default_factory=dict)
    pieces: list[pl.DataFrame] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.groups = groups_of(self.cells)
        form = self.cells.table.form
        self.rows = births(self.cells, self._told(self.cells.rows))
        of_a_row = OF_A_ROW.get(form.rows, OF_A_ROW["unit"])
        describing = [
            column.index
            for column in self.cells.table.columns
            if not column.column.value and column.column.field not in (*of_a_row, "label")
        ]
        self.rows = self.rows.with_columns(
            pl.col(f"number_{index}").is_not_null().alias(f"typed_{index}") for index in describing
        )
        self.alike = ["role", "named_alike", "has_unit", "subject_kind", "field", "part_above", "owner"]
        self.alike += [f"{kind}_{index}" for index in describing for kind in ("text", "typed")]
        self.alike += ["index"] if form.table in BY_ITSELF else []

    def _told(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The rows with their group, unit, note, code, and what of their labels a meaning may look into."""
        form = self.cells.table.form
        label, role = pl.col("label"), pl.col("role")
        group = (role == "group").cum_sum()
        said = pl.DataFrame(
            {
                "group": range(len(self.groups)),
                "group_unit": [one.unit for one in self.groups],
                "subject_kind": [one.subject_kind for one in self.groups],
                "field": [one.field for one in self.groups],
            },
            schema_overrides={"group": pl.UInt32},
        )
        rows = rows.with_columns(
            group=group.cast(pl.UInt32),
            part_above=pl.when(role == "part").then(pl.when(role == "data").then(label).forward_fill().fill_null("")),
            note=self._described("note"),
            person_code=self._described("code"),
            owner=pl.Series(owners(self.cells), dtype=pl.String),
        ).join(said, on="group", how="left", maintain_order="left")
        own_unit = self._described("unit")
        unit = {
            "unit": label,
            "person": _first_filled(own_unit, pl.col("group_unit")),
            "indicator": _first_filled(own_unit, pl.col("group_unit"), pl.lit(self.cells.context.unit)),
        }.get(form.rows, pl.lit(""))
        rows = rows.with_columns(self._stating()).with_columns(sums=role.is_in(("total", "group")) & ~pl.col("states"))
        rows = rows.with_columns(row_unit=unit).with_columns(has_unit=pl.col("row_unit") != "")
        unseen = {"unit": pl.lit(True), "person": pl.col("has_unit")}.get(form.rows, pl.lit(False))
        return rows.with_columns(named_alike=pl.when(~unseen).then(label))

    def _stating(self) -> pl.Expr:
        """Which rows state values: subtotals only where they are of no unit of their own."""
        form, role = self.cells.table.form, pl.col("role")
        states = role.is_in(("data", "part"))
        if form.rows == "criterion":
            states |= role == "group"
        elif form.rows == "indicator":
            states |= (role == "group") & (pl.col("group_unit") == pl.col("group_unit").shift(1, fill_value=""))
        if form.table == "criterion_score":
            states |= role == "total"
        return states.alias("states")

    def _described(self, name: str) -> pl.Expr:
        column = self.cells.column(name)
        return pl.col(f"text_{column.index}") if column and not column.column.value else pl.lit("")

    def criteria(self) -> None:
        """The criteria that columns are headed by come before all rows."""
        if self.cells.table.form.table not in ("score", "criterion_score"):
            return
        for order, record in enumerate(criteria(self.cells)):
            values = {
                "row": int(record.cell.removeprefix(record.column)) - 1,
                "order": order,
                "statement": self._place(record),
                "value": record.value,
                "of": record.of,
                "as_written": record.as_written,
            }
            self.pieces.append(pl.DataFrame([values], schema_overrides=SCHEMA))

    def values(self, column: TableColumn) -> None:
        """Read the values of a column."""
        meaning = _compared if column.column.compared else MEANINGS[self.cells.table.form.table]
        self._read(column, pl.col("states"), self.alike, lambda at: meaning(self.cells, self._at(at, column)))

    def totals(self, column: TableColumn) -> None:
        """Read the totals and subtotals of a column, which are no facts but check the rows they add up."""
        unit = column.says.get("unit_of_measure") or self.cells.context.unit_of_measure
        if column.column.value in SPREAD:
            return

        def total(at: int) -> None:
            row = self.cells.table.body[at]
            self.cells.figure(row, column, unit=unit if column.column.value == "measure" else "")

        self._read(column, pl.col("sums"), [], total)

    def _at(self, at: int, column: TableColumn) -> Place:
        row = self.cells.table.body[at]
        described = {
            one.column.field: self.cells.text(row, one) for one in self.cells.table.columns if not one.column.value
        }
        above = self.rows["part_above"][at] or ""
        return Place(row, column, self.groups[self.rows["group"][at]], described, above, self.rows["owner"][at])

    def _read(self, column: TableColumn, chosen: pl.Expr, alike: list[str], read: Read) -> None:
        """Read each kind of cell of a column once, and state of all its cells what it states."""
        text, number = pl.col(f"text_{column.index}"), pl.col(f"number_{column.index}")
        is_figure = number.is_not_null() & (column.column.value in FIGURES)
        is_said = text != "" if not column.column.blank else (text != "") | (pl.col("role") == "data")
        rows = self.rows.filter(chosen & is_said)
        if rows.is_empty():
            return
        rows = rows.with_columns(number=number, written=text, typed=is_figure, cell=pl.when(~is_figure).then(text))
        undecided = self._read_kinds(column, rows, [*alike, "typed", "cell"], read)
        if undecided.height:
            self._read_kinds(column, undecided.with_columns(typed=False), [*alike, "number"], read)

    def _read_kinds(self, column: TableColumn, rows: pl.DataFrame, alike: list[str], read: Read) -> pl.DataFrame:
        """Read rows, those once that agree in some columns; returns those whose number decides how it is read."""
        kinds = rows.group_by(alike, maintain_order=True).agg("at", are_typed=pl.col("typed").first())
        kinds = kinds.select("at", "are_typed")
        outcomes = [self._outcome(column, members, typed, read) for members, typed in kinds.iter_rows()]
        each = kinds.hstack(pl.DataFrame(outcomes, schema=OUTCOME, orient="row")).explode("at")
        each = each.join(rows, on="at", maintain_order="left")
        decided = each.filter(~pl.col("undecided"))
        worth = scaled(decided["written"], decided["exponent"])
        decided = decided.with_columns(
            pl.when(pl.col(name).is_not_null()).then(pl.coalesce(worth, name)).alias(name)
            for name in ("value", "figure")
        )
        self.cells.note_figures(column, decided)
        self.pieces.append(
            decided.filter(pl.col("statement").is_not_null()).select(
                "at",
                "statement",
                "value",
                "of",
                "person_code",
                "birth_date",
                "note",
                row="index",
                as_written="written",
                unit=pl.when("is_of_row").then("row_unit").otherwise("unit"),
                named="label" if self.cells.table.form.rows == "person" else pl.lit(None),
                order=pl.lit(column.index),
            )
        )
        return rows.join(each.filter("undecided").select("at"), on="at", how="semi", maintain_order="left")

    def _outcome(self, column: TableColumn, members: list[int], typed: bool, read: Read) -> tuple[object, ...]:
        """What the cells of one column in some rows state, read in the first of them; a row of OUTCOME."""
        cells, first = self.cells, members[0]
        row = cells.table.body[first]
        found = len(cells.found)
        record = read(first)
        known, reading = cells.readings.get((row.index, column.index), (None, None))
        exponent = power_of_ten(known) if typed and known else None
        if typed and known and exponent is None and len(members) > 1:
            del cells.found[found:]
            return (True, *(None,) * (len(OUTCOME) - 1))
        new = cells.found[found:]
        for other in members[1:] if new else ():
            cells.find_again(new, cells.table.body[other])
        is_of_row = record is not None and record.unit is not None and record.unit == self.rows["row_unit"][first]
        return (
            False,
            None if record is None else self._place(record),
            None if record is None else record.value,
            None if record is None else record.of,
            None if record is None else record.unit,
            is_of_row,
            exponent,
            reading.value if reading else None,
            reading.of if reading else None,
            reading.share if reading else None,
            reading.kind if reading else None,
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
        empty = pl.DataFrame(schema=SCHEMA | {"order": pl.Int32})
        pieces = [
            piece.cast({name: kind for name, kind in empty.schema.items() if name in piece.columns})
            for piece in self.pieces
        ]
        values = pl.concat([empty, *pieces], how="diagonal").sort("at", "order", nulls_last=False, maintain_order=True)
        first = values["statement"].unique(maintain_order=True)
        places = pl.Series(range(len(first)), dtype=pl.UInt32).gather(first.arg_sort())
        return Facts(
            values.drop("order").with_columns(statement=places.gather(values["statement"])),
            tuple(self.statements[place] for place in first),
        )


def _compared(cells: Cells, at: Place) -> None:
    """A figure that is no fact, but is compared with others of its row."""
    cells.number(at.row, at.column)


def _first_filled(*texts: pl.Expr) -> pl.Expr:
    """The first of some texts that is not blank; '' where all are."""
    return pl.coalesce(*(pl.when(text != "").then(text) for text in texts), pl.lit(""))

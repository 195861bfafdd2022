"""From the rows of a table to records: groups above, maxima, and each value with what it states."""

from collections.abc import Iterator
from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.context import Context
from thidua.ingest.forms import starts_with, words
from thidua.ingest.layout import BodyRow, Table, TableColumn
from thidua.ingest.meanings import MEANINGS, Group, Place
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import named
from thidua.text.fold import fold, slug


def read_records(table: Table, context: Context) -> tuple[list[Record], Cells]:
    """Every value of a table as a record, and its cells with their figures and what could not be understood."""
    cells = Cells(table, context)
    return list(_records(cells)), cells


def _records(cells: Cells) -> Iterator[Record]:
    group = Group()
    for row in cells.table.body:
        if row.role == "group":
            group = _group(cells, row, group)
            if cells.table.form.table == "criterion":
                yield from _values(cells, row, group)
        elif row.role == "maximum":
            yield from _maxima(cells, row)
        elif row.role == "total":
            for column in _value_columns(cells.table):
                cells.figure(row, column)
        else:
            yield from _values(cells, row, group)


def _value_columns(table: Table) -> Iterator[TableColumn]:
    return (column for column in table.columns if column.column.value)


def _group(cells: Cells, row: BodyRow, above: Group) -> Group:
    """What a group row says of the rows below it: their population, their unit or their field."""
    groups = cells.table.form.groups
    if "subject_kind" in groups:
        found = named("subject_kind", row.label)
        if found is None:
            cells.unknown("subject_kind", row, row.label)
        return replace(above, subject_kind=found["subject_kind"] if found else "")
    if "unit" in groups and starts_with(fold(row.label), words().units):
        return replace(above, unit=row.label, field="")
    return replace(above, field=row.label) if "field" in groups else above


def _maxima(cells: Cells, row: BodyRow) -> Iterator[Record]:
    """The criteria of the scheme with their maxima, in order."""
    ordinal = 0
    for column in _value_columns(cells.table):
        reading = cells.figure(row, column)
        if column.column.names == "criterion" and reading.value is not None:
            ordinal += 1
            cells.maxima[column.index] = reading.value
            yield cells.record(
                row,
                column,
                "criterion",
                measure=f"max_{slug(column.heading)}",
                reading=reading,
                attributes={"criterion": column.heading, "ordinal": str(ordinal)},
            )


def _values(cells: Cells, row: BodyRow, group: Group) -> Iterator[Record]:
    described = {
        column.column.field: cells.text(row, column) for column in cells.table.columns if not column.column.value
    }
    meaning = MEANINGS[cells.table.form.table]
    for column in _value_columns(cells.table):
        if cells.text(row, column):
            record = meaning(cells, Place(row, column, group, described))
            if record is not None:
                yield replace(record, note=described.get("note", ""))

"""From the rows of a table to records: groups above, maxima, and each value with what it states."""

from collections.abc import Iterator
from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.context import Context
from thidua.ingest.forms import starts_with, words
from thidua.ingest.layout import BodyRow, Table, TableColumn
from thidua.ingest.meanings import MEANINGS, Group, Place
from thidua.ingest.namesakes import told_apart
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import Vocabulary
from thidua.text.fold import fold, slug
from thidua.text.language import translate as _


def read_records(table: Table, context: Context, vocabulary: Vocabulary) -> tuple[list[Record], Cells]:
    """Every value of a table as a record, and its cells with their figures and what could not be understood."""
    cells = Cells(table, context, vocabulary)
    return told_apart(cells, list(_records(cells))), cells


def _records(cells: Cells) -> Iterator[Record]:
    group = Group()
    above = ""
    yield from _criteria(cells)
    for row in cells.table.body:
        if row.role == "group":
            group = _group(cells, row, group)
            if cells.table.form.table == "criterion":
                yield from _values(cells, row, group)
        elif row.role == "maximum":
            continue
        elif row.role == "unnamed":
            _unnamed(cells, row)
        elif row.role == "total":
            for column in _value_columns(cells.table):
                cells.figure(row, column)
        else:
            above = row.label if row.role == "data" else above
            yield from _values(cells, row, group, above=above)


def _unnamed(cells: Cells, row: BodyRow) -> None:
    """A row that holds values must say of what."""
    column = next(column for column in _value_columns(cells.table) if cells.text(row, column))
    cells.find(
        row,
        column,
        "unnamed_row",
        _("Dòng này có số liệu nhưng ô tên để trống."),
        _("Hãy ghi tên vào từng dòng (hoặc gộp ô tên cho các dòng cùng tên) rồi nhập lại."),
    )


def _value_columns(table: Table) -> Iterator[TableColumn]:
    return (column for column in table.columns if column.column.value)


def _group(cells: Cells, row: BodyRow, above: Group) -> Group:
    """What a group row says of the rows below it: their population, their unit or their field."""
    groups = cells.table.form.groups
    if "subject_kind" in groups:
        found = cells.vocabulary.named("subject_kind", row.label)
        if found is None:
            cells.unknown("subject_kind", row, row.label)
        return replace(above, subject_kind=found["subject_kind"] if found else "")
    if "unit" in groups and _style(row) in {_style(group) for group in cells.table.body if _names_unit(group)}:
        return replace(above, unit=row.label, field="")
    return replace(above, field=row.label) if "field" in groups else above


def _names_unit(row: BodyRow) -> bool:
    """Whether a group row names a unit: "Sở Nội vụ", "xã Suối Trong", not "Xã hội"."""
    if row.role != "group" or not (word := starts_with(fold(row.label), words().units)):
        return False
    after = row.label.split()[len(word.split()) :]
    is_place_word = word in dict(words().places)
    return not is_place_word or (bool(after) and after[0][0].isupper())


def _style(row: BodyRow) -> str:
    """How a group row is numbered: groups numbered alike are alike, all units or all fields."""
    if not row.ordinal:
        return ""
    return "roman" if set(row.ordinal.rstrip(".)")) <= set("IVXLC") else "letter"


def _criteria(cells: Cells) -> Iterator[Record]:
    """The criteria that columns are headed by, in order, with the maxima that a row below the headings states.

    A column without a maximum and blank in every row is no criterion of this table: nobody was to be scored for it.
    """
    maxima = next((row for row in cells.table.body if row.role == "maximum"), None)
    heading = BodyRow(index=cells.table.heading_rows[-1], role="maximum", ordinal="", label="")
    named_columns = [
        column
        for column in cells.table.columns
        if column.column.names == "criterion" and any(cells.text(row, column) for row in cells.table.body)
    ]
    for ordinal, column in enumerate(named_columns, 1):
        reading = cells.figure(maxima, column) if maxima else None
        if reading and reading.value is not None:
            cells.maxima[column.index] = reading.value
        yield cells.record(
            maxima or heading,
            column,
            "criterion",
            measure=f"max_{slug(column.heading)}",
            reading=reading,
            attributes={
                "criterion": column.heading,
                "ordinal": str(ordinal),
                "kind": kind["kind"] if (kind := cells.vocabulary.named("criterion_kind", column.heading)) else "",
            },
        )


def _values(cells: Cells, row: BodyRow, group: Group, *, above: str = "") -> Iterator[Record]:
    described = {
        column.column.field: cells.text(row, column) for column in cells.table.columns if not column.column.value
    }
    meaning = MEANINGS[cells.table.form.table]
    for column in _value_columns(cells.table):
        if cells.text(row, column):
            record = meaning(cells, Place(row, column, group, described, above))
            if record is not None:
                yield replace(record, note=described.get("note", ""))

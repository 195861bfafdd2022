"""From the rows of a table to records: groups above, maxima, and each value with what it states."""

from collections.abc import Iterator
from dataclasses import replace

from thidua.ingest.cells import SPREAD, Cells
from thidua.ingest.context import Context
from thidua.ingest.forms import starts_with, words
from thidua.ingest.layout import BodyRow, Table, TableColumn
from thidua.ingest.meanings import MEANINGS, Group, Place
from thidua.ingest.meanings.score import criteria
from thidua.ingest.namesakes import told_apart
from thidua.ingest.question import Answers
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import Vocabulary
from thidua.text.fold import fold
from thidua.text.language import translate as _

PASSED_OVER = ("maximum", "statistic", "example", "heading", "repeat", "idle")


def read_records(
    table: Table, context: Context, vocabulary: Vocabulary, answers: Answers
) -> tuple[list[Record], Cells]:
    """Every value of a table as a record, and its cells with their figures and what could not be understood."""
    cells = Cells(table, context, vocabulary, answers)
    return told_apart(cells, list(_records(cells))), cells


def _records(cells: Cells) -> Iterator[Record]:
    group = Group()
    above = ""
    if cells.table.form.table in ("score", "criterion_score"):
        yield from criteria(cells)
    for row in cells.table.body:
        if row.role == "group":
            before, group = group, _group(cells, row, group)
            own_figures = cells.table.form.rows == "criterion" or (
                cells.table.form.rows == "indicator" and group.unit == before.unit
            )
            if own_figures:
                yield from _values(cells, row, group)
            else:
                _figures(cells, row)
        elif row.role in PASSED_OVER:
            continue
        elif row.role == "unnamed":
            _unnamed(cells, row)
        elif row.role == "total" and cells.table.form.table == "criterion_score":
            yield from _values(cells, row, group)
        elif row.role == "total":
            _figures(cells, row)
        else:
            above = row.label if row.role == "data" else above
            yield from _values(cells, row, group, above=above)


def _figures(cells: Cells, row: BodyRow) -> None:
    """Read the figures of a total or a subtotal, which are no facts but check the rows they add up."""
    for column in _value_columns(cells.table):
        if column.column.value not in SPREAD and cells.text(row, column):
            unit = column.says.get("unit_of_measure") or cells.context.unit_of_measure
            cells.figure(row, column, unit=unit if column.column.value == "measure" else "")


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

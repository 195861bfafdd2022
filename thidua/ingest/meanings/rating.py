"""What a cell of a table of ratings states."""

from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.layout import BodyRow
from thidua.ingest.meanings.person import person, unit_of
from thidua.ingest.meanings.place import Place, part_label
from thidua.ingest.record import Record
from thidua.rules.catalogue import Row


def rating(cells: Cells, at: Place) -> Record | None:
    """How many of a population, or which unit, are in which class."""
    if at.column.column.value == "class":
        return _own_class(cells, at)
    by_unit = cells.table.form.rows == "unit"
    subject = at.column.says.get("subject_kind") or at.column.column.set.get("subject_kind") or at.group.subject_kind
    measure = at.column.column.set["measure"]
    class_row = at.column.names if by_unit else _class_of_label(cells, at.row)
    if class_row is None and not (by_unit and measure == "assessed"):
        return None
    reading = cells.number(at.row, at.column)
    if reading is None:
        return None
    return cells.record(
        at.row,
        at.column,
        "rating",
        measure=_rating_measure(class_row, subject, measure),
        reading=reading,
        part_of=f"{subject}_{class_row['part_of']}" if class_row and class_row["part_of"] else "",
        unit=at.row.label if by_unit else None,
        attributes={
            "subject_kind": subject,
            "scale_id": class_row["scale_id"] if class_row else "",
            "class_id": class_row["class_id"] if class_row else "",
            "measure": measure,
        },
    )


def person_rating(cells: Cells, at: Place) -> Record | None:
    """Which class a named person was rated."""
    who = person(cells, at)
    record = _own_class(cells, at)
    if who is None or record is None:
        return None
    return replace(record, unit=unit_of(at), attributes=record.attributes | who)


def _rating_measure(class_row: Row | None, subject: str, measure: str) -> str:
    if class_row is None or measure == "assessed":
        return f"{subject}_assessed"
    return class_row["measure"].format(subject=subject) + ("_pct" if measure == "share" else "")


def _class_of_label(cells: Cells, row: BodyRow) -> Row | None:
    label = part_label(row)
    found = cells.vocabulary.named("rating_class", label)
    if found is None:
        cells.unknown("rating_class", row, label)
    return found


def _own_class(cells: Cells, at: Place) -> Record | None:
    written = cells.text(at.row, at.column)
    found = cells.vocabulary.named("rating_class", written)
    if found is None:
        cells.unknown("rating_class", at.row, written, at.column)
        return None
    subject = at.column.column.set["subject_kind"]
    attributes = {
        "subject_kind": subject,
        "scale_id": found["scale_id"],
        "class_id": found["class_id"],
        "measure": "class",
    }
    return cells.record(
        at.row, at.column, "rating", measure=f"{subject}_rating", unit=at.row.label, attributes=attributes
    )

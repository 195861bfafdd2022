"""What a cell of a table of ratings states."""

import re
from dataclasses import replace

from thidua.ingest.cells import TICKED, Cells
from thidua.ingest.layout import BodyRow
from thidua.ingest.meanings.person import person, unit_of
from thidua.ingest.meanings.place import Place, part_label
from thidua.ingest.record import Record
from thidua.rules.catalogue import Row
from thidua.text.fold import fold

PARTY_RATED = {
    "chi bo": "party_cell",
    "to chuc dang": "party_cell",
    "to chuc co so dang": "party_cell",
    "dang vien": "party_member",
}
RATED = re.compile(rf"(?:xep loai|danh gia)(?: chat luong)?(?: cac)? ({'|'.join(PARTY_RATED)})\b(?! va| dang vien)")
"""A title, folded, that says which of the Party are rated."""
PARTY_CELLS = ("chi bo", "dang bo", "to chuc dang", "chi dang bo")
"""How a heading ends under which party cells are named."""


def rating(cells: Cells, at: Place) -> Record | None:
    """How many of a population, or which unit, are in which class."""
    if at.column.column.value == "class":
        return _own_class(cells, at)
    if is_marked(cells, at):
        return _marked_class(cells, at, at.column.says.get("subject_kind") or _heads_party_cells(cells) or "agency")
    by_unit = cells.table.form.rows == "unit"
    counted = _party_rated(cells) if by_unit else ""
    subject = (
        at.column.says.get("subject_kind")
        or counted
        or at.column.column.set.get("subject_kind")
        or at.group.subject_kind
    )
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


def _party_rated(cells: Cells) -> str:
    """party_cell or party_member where the count of all, else the title, says that those are rated; else ''."""
    assessed = cells.column("assessed")
    if assessed is not None and (said := assessed.says.get("subject_kind")):
        return said
    title = RATED.search(fold(cells.context.title))
    return PARTY_RATED.get(title[1], "") if title else ""


def person_rating(cells: Cells, at: Place) -> Record | None:
    """Which class a named person was rated."""
    who = person(cells, at)
    subject = at.column.column.set["subject_kind"]
    if at.column.column.value == "class":
        record = _own_class(cells, at)
    elif is_marked(cells, at):
        record = _marked_class(cells, at, subject)
    else:
        cells.number(at.row, at.column)
        return None
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
    return _class_record(cells, at, found, at.column.column.set["subject_kind"])


def is_marked(cells: Cells, at: Place) -> bool:
    """Whether a cell under a class is a mark that the row's own class is this one: "x"."""
    return at.column.names is not None and fold(cells.text(at.row, at.column)) in TICKED


def _marked_class(cells: Cells, at: Place, subject: str) -> Record | None:
    """The class of the column in which the row is marked."""
    cells.figure(at.row, at.column)
    return _class_record(cells, at, at.column.names, subject) if at.column.names else None


def _heads_party_cells(cells: Cells) -> str:
    """party_cell where the names of rows stand under a heading of party cells: "Tên chi bộ"; else ''."""
    label = cells.column("label")
    return "party_cell" if label and fold(label.heading).endswith(PARTY_CELLS) else ""


def _class_record(cells: Cells, at: Place, found: Row, subject: str) -> Record:
    attributes = {
        "subject_kind": subject,
        "scale_id": found["scale_id"],
        "class_id": found["class_id"],
        "measure": "class",
    }
    return cells.record(
        at.row, at.column, "rating", measure=f"{subject}_rating", unit=at.row.label, attributes=attributes
    )

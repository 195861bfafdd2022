"""What a cell of a list or a table of discipline states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.person import person, unit_of
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record


def discipline(cells: Cells, at: Place) -> Record | None:
    """The level of discipline of a named person."""
    written = cells.text(at.row, at.column)
    found = cells.vocabulary.named("discipline_level", written)
    if found is None:
        cells.unknown("discipline_level", at.row, written, at.column)
        return None
    who = person(cells, at)
    if who is None:
        return None
    attributes = {"subject_kind": "person", "level": found["level"], "on_date": cells.date(at.row, "on_date")}
    return cells.record(
        at.row, at.column, "discipline", measure="discipline", unit=unit_of(at), attributes=attributes | who
    )


def discipline_count(cells: Cells, at: Place) -> Record | None:
    """How many persons of a unit are under discipline, in all or at one level; a zero says that nobody is."""
    reading = cells.number(at.row, at.column)
    if reading is None:
        return None
    level = at.column.column.set.get("level", "")
    return cells.record(
        at.row,
        at.column,
        "discipline",
        measure=f"persons_disciplined_{level}" if level else "persons_disciplined",
        reading=reading,
        unit=at.row.label,
        attributes={"subject_kind": "person", "level": level},
    )

"""What a cell of a list of recognised initiatives states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.person import person, unit_of
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record


def initiative(cells: Cells, at: Place) -> Record | None:
    """The scope in which an initiative of a named person is recognised: grass roots, province or nation."""
    written = cells.text(at.row, at.column)
    found = cells.vocabulary.named("initiative_scope", written)
    if found is None:
        cells.unknown("initiative_scope", at.row, written, at.column)
        return None
    who = person(cells, at)
    if who is None:
        return None
    attributes = {
        "title": at.described.get("title", ""),
        "scope": found["scope"],
        "decision": at.described.get("decision", ""),
    }
    return cells.record(
        at.row, at.column, "initiative", measure="initiative", unit=unit_of(at), attributes=attributes | who
    )

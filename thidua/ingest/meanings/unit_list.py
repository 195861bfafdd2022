"""What a row of a list of units states: a unit with its code in a larger one, or another spelling of a unit."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.places import Place as Locality
from thidua.ingest.places import place_kind
from thidua.ingest.record import Record


def unit_list(cells: Cells, at: Place) -> Record:
    """A unit with its code, if it has one, in the unit of a row above whose code stands beside it, else in the table's
    place.
    """
    known = cells.whole if isinstance(cells.whole, dict) else {}
    cells.whole = known
    within = known.get(at.described["parent_code"], cells.context.place)
    subject = Locality(at.row.label, place_kind(at.row.label) or "agency", within, at.described["code"])
    if subject.code:
        known[subject.code] = subject
    return cells.record(at.row, at.column, "unit", measure="unit", attributes={}, unit=subject.name, subject=subject)


def unit_alias(cells: Cells, at: Place) -> Record:
    """Another spelling of a unit, or a code by which tables name it."""
    alias = cells.text(at.row, at.column)
    return cells.record(
        at.row, at.column, "unit_alias", measure="unit_alias", attributes={"alias": alias}, unit=at.row.label
    )

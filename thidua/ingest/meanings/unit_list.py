"""What a row of a list of units states: a unit with its code in a larger one, or another spelling of a unit."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.places import Place as Locality
from thidua.ingest.places import place_kind
from thidua.ingest.record import Record
from thidua.text.language import translate as _


def unit_list(cells: Cells, at: Place) -> Record:
    """A unit with its code, if it has one, in the unit of a row above whose code stands beside it.

    Where that code is blank or nothing but zeros it lies in the table's place; a code of no row above is a finding.
    """
    known = cells.whole if isinstance(cells.whole, dict) else {}
    cells.whole = known
    parent, column = at.described["parent_code"], cells.column("parent_code")
    if column and parent.strip("0") and parent not in known:
        cells.find(
            at.row,
            column,
            "unknown_parent_code",
            _("Mã cấp trên “{code}” không phải mã của dòng nào phía trên.", code=parent),
            _("Hãy ghi đơn vị cấp trên thành một dòng ở phía trên, hoặc sửa mã; cấp cao nhất thì để trống hoặc ghi 0."),
        )
    within = known.get(parent, cells.context.place)
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

"""What a cell of a list of a cluster's members states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import role
from thidua.text.language import translate as _

MOST_DIGITS = 4
"""A longer number before a unit is a code, not its place in the decision's order."""


def cluster_member(cells: Cells, at: Place) -> Record | None:
    """The role of a unit in its cluster, and its place in the decision's order."""
    written = cells.text(at.row, at.column) or at.column.column.blank
    found = role(written)
    if found is None:
        cells.find(
            at.row,
            at.column,
            "unknown_role",
            _("Không hiểu vai trò “{text}”.", text=written),
            _("Hãy ghi Trưởng khối, Phó khối hoặc Thành viên."),
        )
        return None
    is_place = at.row.ordinal.isdecimal() and len(at.row.ordinal) <= MOST_DIGITS
    ordinal = at.row.ordinal if is_place else ""
    return cells.record(
        at.row,
        at.column,
        "cluster_member",
        measure=f"cluster_{found}",
        unit=at.row.label,
        attributes={"role": found, "ordinal": ordinal},
    )

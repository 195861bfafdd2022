"""What a cell of a table of points states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.text.fold import slug


def score(cells: Cells, at: Place) -> Record | None:
    """The points of a unit for a criterion, its total, or its rank; "KP" is not applicable, never zero."""
    attributes = {"stage": cells.context.stage or "final", "measure": at.column.column.set["measure"]}
    measure = "rank" if at.column.column.value == "rank" else "score_total"
    if at.column.column.names == "criterion":
        attributes["criterion"] = at.column.heading
        measure = f"score_{slug(at.column.heading)}"
    if "not_applicable" in cells.figure(at.row, at.column).flags:
        attributes["not_applicable"] = "true"
        return cells.record(at.row, at.column, "score", measure=measure, unit=at.row.label, attributes=attributes)
    reading = cells.number(at.row, at.column)
    if reading is None:
        return None
    return cells.record(
        at.row, at.column, "score", measure=measure, reading=reading, unit=at.row.label, attributes=attributes
    )

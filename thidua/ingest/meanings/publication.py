"""What a cell of a table of published rankings and lists states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record


def publication(cells: Cells, at: Place) -> Record | None:
    """How far a cluster's ranking or list has come: draft, before the Council, published."""
    written, listed = cells.text(at.row, at.column), at.described.get("list", "")
    status, what = (
        cells.vocabulary.named("publication_status", written),
        cells.vocabulary.named("published_list", listed),
    )
    if status is None:
        cells.unknown("publication_status", at.row, written, at.column)
    if what is None:
        cells.unknown("published_list", at.row, listed, cells.column("list"))
    if status is None or what is None:
        return None
    return cells.record(
        at.row,
        at.column,
        "publication",
        measure=f"publication_{what['list']}",
        attributes={
            "cluster": at.row.label,
            "list": what["list"],
            "status": status["status"],
            "on_date": cells.date(at.row, "on_date"),
        },
    )

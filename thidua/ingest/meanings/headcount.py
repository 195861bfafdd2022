"""What a cell of a table of staff numbers states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record

AS_OF = ("tính đến", "đến ngày", "thời điểm", "có đến", "có mặt đến", "đến")


def headcount(cells: Cells, at: Place) -> Record | None:
    """How many staff a unit has at a date: in all, in a class of post, or of a gender."""
    reading = cells.number(at.row, at.column)
    if reading is None:
        return None
    part = at.column.column.set
    return cells.record(
        at.row,
        at.column,
        "headcount",
        measure="_".join(("headcount", *part.values())),
        reading=reading,
        unit=at.row.label,
        attributes=dict(part) | {"on_date": cells.date(at.row, "on_date") or _date_above(cells)},
    )


def _date_above(cells: Cells) -> str:
    """The date at which the title or the heading says the staff is counted ("có mặt đến 31/12/2025"), else ''."""
    return cells.date_above(AS_OF)

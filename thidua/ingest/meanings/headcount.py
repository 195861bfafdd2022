"""What a cell of a table of staff numbers states."""

from thidua.ingest.cells import Cells
from thidua.ingest.forms import starts_with
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.text.dates import read_date
from thidua.text.fold import fold

AS_OF = ("tinh den", "den ngay", "thoi diem", "co den ngay", "tai thoi diem")


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
    """The date that a line above the table counts the staff at ("Tính đến ngày 31/12/2025"), '' where none does."""
    for line in cells.table.lines:
        if starts_with(fold(line.lstrip("(")), AS_OF) and (found := read_date(line.strip("()"))):
            return found.isoformat()
    return ""

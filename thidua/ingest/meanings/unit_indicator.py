"""What a cell of a table of units and any indicators states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.text.fold import fold, slug

PLANNED = ("du toan", "ke hoach", "chi tieu giao")
"""Titles and headings of what is planned, not of what came."""


def unit_indicator(cells: Cells, at: Place) -> Record | None:
    """What an indicator, named by the column's heading, comes to in the unit of the row: a figure or a word."""
    unit_of_measure = at.column.says.get("unit_of_measure") or cells.context.unit_of_measure
    reading = None
    if at.column.column.value != "word":
        reading = cells.number(at.row, at.column, unit=unit_of_measure)
        if reading is None:
            return None
    indicator = at.column.says["indicator"] or cells.context.title
    found = cells.vocabulary.named("indicator", indicator)
    is_plan = any(word in fold(f"{cells.context.title} {indicator}") for word in PLANNED)
    stated = {"comparator": "=" if reading else "", "qualitative": "" if reading else cells.text(at.row, at.column)}
    return cells.record(
        at.row,
        at.column,
        "target" if is_plan else "result",
        measure=found["indicator_id"] if found else slug(indicator),
        reading=reading,
        unit=at.row.label,
        unit_of_measure=unit_of_measure if reading else "",
        attributes={"indicator": indicator} | (stated if is_plan else {"status": "actual", "measure": "value"}),
    )

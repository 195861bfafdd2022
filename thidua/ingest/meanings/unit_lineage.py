"""What a cell of a list of reorganised units states."""

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import lineage_kind


def unit_lineage(cells: Cells, at: Place) -> Record | None:
    """Which unit a unit went into, by which word, from when, by which decision."""
    word = at.described.get("word", "")
    return cells.record(
        at.row,
        at.column,
        "unit_lineage",
        measure="unit_lineage",
        unit=at.row.label,
        attributes={
            "to_unit": cells.text(at.row, at.column),
            "word": word,
            "change_kind": lineage_kind(word),
            "effective_on": cells.date(at.row, "effective_on"),
            "decision": at.described.get("decision", ""),
        },
    )

"""What a cell of a table of targets and results states."""

import re
from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.forms import words
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.text.dates import Period
from thidua.text.fold import fold, slug


def indicator(cells: Cells, at: Place) -> Record | None:
    """The plan of an indicator, or what came of it: a figure, or a word for a target in words."""
    if at.column.column.set["table"] == "target":
        return _target(cells, at)
    stated = at.column.column.set
    is_attainment = stated["measure"] == "attainment"
    unit_of_measure = "%" if is_attainment else _unit_of_measure(cells, at)
    is_word = not is_attainment and (
        fold(cells.text(at.row, at.column)) in words().results or _not_applicable(cells, at)
    )
    reading = None if is_word else cells.number(at.row, at.column, unit=unit_of_measure)
    if reading is None and not is_word:
        return None
    return cells.record(
        at.row,
        at.column,
        "result",
        measure=_indicator_measure(cells, at.row.label) + ("_attainment" if is_attainment else ""),
        reading=reading,
        unit=at.group.unit or None,
        unit_of_measure=unit_of_measure,
        attributes={
            "indicator": at.row.label,
            "field": at.group.field,
            "status": stated["status"],
            "measure": stated["measure"],
        },
    )


def _target(cells: Cells, at: Place) -> Record | None:
    """A plan: a figure with its comparator, a band with floor and ceiling, or words.

    The plan beside a first half-year's results is the plan of the whole year, unless its heading says otherwise.
    """
    unit_of_measure = _unit_of_measure(cells, at)
    reading = cells.figure(at.row, at.column, unit=unit_of_measure)
    is_word = reading.value is None and reading.kind == "word"
    if not is_word and cells.number(at.row, at.column, unit=unit_of_measure) is None:
        return None
    record = cells.record(
        at.row,
        at.column,
        "target",
        measure=_indicator_measure(cells, at.row.label),
        reading=reading,
        unit=at.group.unit or None,
        unit_of_measure=unit_of_measure,
        attributes={
            "indicator": at.row.label,
            "field": at.group.field,
            "comparator": "" if is_word else reading.comparator or "=",
            "ceiling": "" if reading.ceiling is None else str(reading.ceiling),
            "qualitative": reading.as_written if is_word and not _not_applicable(cells, at) else "",
        },
    )
    period = cells.context.period
    if period and (period.kind, period.part) == ("half", 1) and "own_period" not in at.column.column.set:
        return replace(record, period=Period("year", period.year).id)
    return record


def _not_applicable(cells: Cells, at: Place) -> bool:
    """Whether the cell says that the indicator is not assigned to the unit (KP)."""
    return "not_applicable" in cells.figure(at.row, at.column).flags


def _unit_of_measure(cells: Cells, at: Place) -> str:
    """The unit of measure of the row or of its label ("Tỷ lệ …", "… (hộ)"), else the one named above the table."""
    if stated := at.described.get("unit_of_measure"):
        return stated
    if in_label := re.search(r"\(([^()]{1,20})\)$", at.row.label):
        return in_label[1]
    label = fold(at.row.label)
    if label.startswith("ty le "):
        return "%"
    return "" if label.startswith("so ") and not label.startswith("so tien") else cells.context.unit_of_measure


def _indicator_measure(cells: Cells, label: str) -> str:
    found = cells.vocabulary.named("indicator", label)
    return found["indicator_id"] if found else slug(label)

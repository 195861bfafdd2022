"""What a cell of a table of targets and results states."""

import re
from collections import Counter
from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.forms import words
from thidua.ingest.meanings.place import Place, part_label
from thidua.ingest.parts_of_year import marks_of_part
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
    period = at.column.period or cells.context.period
    if period and (before := int(stated.get("years_before", "0"))):
        period = replace(period, year=period.year - before)
    name = _name(cells, at)
    return cells.record(
        at.row,
        at.column,
        "result",
        measure=_indicator_measure(cells, name) + ("_attainment" if is_attainment else ""),
        reading=reading,
        unit=_unit(cells, at),
        unit_of_measure=unit_of_measure,
        period=period,
        attributes={
            "indicator": name,
            "field": at.group.field,
            "status": stated["status"],
            "measure": stated["measure"],
        },
    )


def _target(cells: Cells, at: Place) -> Record | None:
    """A plan: a figure with its comparator, a band with floor and ceiling, or words.

    The plan beside the results of the first months or of a quarter is that of the whole year, as plans are given out
    by the year, unless its heading says otherwise.
    """
    unit_of_measure = _unit_of_measure(cells, at)
    reading = cells.figure(at.row, at.column, unit=unit_of_measure)
    is_word = reading.value is None and reading.kind == "word"
    if not is_word and cells.number(at.row, at.column, unit=unit_of_measure) is None:
        return None
    name = _name(cells, at)
    record = cells.record(
        at.row,
        at.column,
        "target",
        measure=_indicator_measure(cells, name),
        reading=reading,
        unit=_unit(cells, at),
        unit_of_measure=unit_of_measure,
        attributes={
            "indicator": name,
            "field": at.group.field,
            "comparator": "" if is_word else reading.comparator or "=",
            "ceiling": "" if reading.ceiling is None else str(reading.ceiling),
            "qualitative": reading.as_written if is_word and not _not_applicable(cells, at) else "",
        },
    )
    period = cells.context.period
    if period and at.column.period is None and _is_of_the_year(cells, at, period):
        return replace(record, period=Period("year", period.year).id)
    return record


def _is_of_the_year(cells: Cells, at: Place, period: Period) -> bool:
    """Whether a plan whose heading names no part of the year is of all of it, in a table of a part."""
    if "own_period" in at.column.column.set or marks_of_part(cells.table.headings.get(at.column.index, "")):
        return False
    if (period.kind, period.part) == ("half", 1):
        return True
    return period.kind in ("quarter", "nine_months") and any(one.column.is_result for one in cells.table.columns)


def _unit(cells: Cells, at: Place) -> str | None:
    """The unit that a figure is of: over its column, in a column of the row, in the group row or the lines above."""
    return at.column.says.get("unit") or at.described.get("unit") or at.group.unit or cells.context.unit or None


def _name(cells: Cells, at: Place) -> str:
    """The indicator of a row; of names that stand twice, with what they are of; of a part, with its heading.

    That is the group they stand in, or, where they stand twice in one group, the row above that they detail.
    """
    if not isinstance(cells.whole, Counter):
        cells.whole = Counter((fold(row.label), row.role) for row in cells.table.body)
    label = part_label(at.row)
    of = at.owner or at.group.field
    is_twice = cells.whole[fold(at.row.label), at.row.role] > 1 and of not in ("", at.row.label)
    name = f"{label} ({of})" if is_twice and "unit" not in at.described else label
    return f"{name}: {at.column.says['part']}" if "part" in at.column.says else name


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

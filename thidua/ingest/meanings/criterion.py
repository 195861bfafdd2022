"""What a row of a scoring scheme states: a criterion, what it is part of, its maximum and its kind."""

import re
from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.layout import BodyRow
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.ingest.workbook import address
from thidua.text.fold import slug

TOP = re.compile(r"[A-ZĐ]+")
"""Numbers of groups: I, II, A, B."""
DEEPEST = 9


def criterion(cells: Cells, at: Place) -> Record | None:
    """A criterion or a group of criteria; a line that has neither number nor maximum is none."""
    if at.column.column.field != "label":
        return None
    column = cells.column("maximum")
    reading = cells.number(at.row, column) if column and cells.text(at.row, column) else None
    if reading is None and not at.row.ordinal:
        return None
    above = parent(cells.table.body, at.row)
    indicator = cells.vocabulary.named("indicator", at.row.label)
    record = cells.record(
        at.row,
        at.column,
        "criterion",
        measure=f"max_{slug(at.row.label)}",
        reading=reading,
        attributes={
            "criterion": at.row.label,
            "parent": above.label if above else "",
            "ordinal": str(_order(cells.table.body, at.row)),
            "kind": _kind(cells, at.row),
            "indicator": indicator["indicator_id"] if indicator else slug(at.row.label),
        },
    )
    return replace(record, cell=address(at.row.index, column.index)) if column and reading else record


def parent(body: tuple[BodyRow, ...], row: BodyRow) -> BodyRow | None:
    """The row that a row is part of, as their numbers say: I > 1 > 1.1 > a > a row without a number."""
    above = [other for other in body if other.index < row.index and other.role in ("group", "data")][::-1]
    whole, dot, _last = _number(row).rpartition(".")
    if dot:
        return next((other for other in above if _number(other) == whole), None)
    return next((other for other in above if _level(other) < _level(row)), None)


def _number(row: BodyRow) -> str:
    return row.ordinal.rstrip(".)")


def _level(row: BodyRow) -> int:
    """How deep a row's number puts it: I or A is 0, 1 is 1, 1.1 is 2, a comes below all numbers, none is last."""
    number = _number(row)
    if TOP.fullmatch(number) or (row.role == "group" and not number):
        return 0
    if number[:1].isdigit():
        return 1 + number.count(".")
    return DEEPEST + (not number.isalpha())


def _order(body: tuple[BodyRow, ...], row: BodyRow) -> int:
    return [other for other in body if other.role in ("group", "data")].index(row) + 1


def _kind(cells: Cells, row: BodyRow) -> str:
    """The kind as written, else as the criterion's own name says it, else the kind of what it is part of."""
    column = cells.column("kind")
    written = cells.text(row, column) if column else ""
    found = cells.vocabulary.named("criterion_kind", written or row.label)
    if found:
        return found["kind"]
    if written:
        cells.unknown("criterion_kind", row, written, column)
        return ""
    above = parent(cells.table.body, row)
    return _kind(cells, above) if above else ""

"""Finds the cell that a doubt about a name is about."""

from collections.abc import Iterable
from dataclasses import replace

from thidua.ingest.finding import Finding
from thidua.ingest.understand import UnderstoodTable
from thidua.ingest.workbook import address


def located(doubts: Iterable[Finding], tables: Iterable[UnderstoodTable]) -> tuple[Finding, ...]:
    """The doubts with the sheet and cell where the name stands first; with the sheet alone where it stands above."""
    tables = tuple(tables)
    return tuple(_located(doubt, tables) for doubt in doubts)


def _located(doubt: Finding, tables: tuple[UnderstoodTable, ...]) -> Finding:
    for understood in tables:
        table = understood.table
        label = next((column.index for column in table.columns if column.column.field == "label"), None)
        row = next((row.index for row in table.body if row.label == doubt.value), None)
        if label is not None and row is not None:
            return replace(doubt, sheet=table.sheet.name, cell=address(row, label))
    for understood in tables:
        for one in understood.facts.statements:
            if one.attributes.get("indicator") == doubt.value:
                return replace(doubt, sheet=one.sheet, cell=one.cell)
    above = (
        one
        for one in tables
        if one.context.cluster == doubt.value or (one.context.place and one.context.place.name == doubt.value)
    )
    first = next(above, None) or (tables[0] if tables else None)
    return replace(doubt, sheet=first.table.sheet.name) if first else doubt

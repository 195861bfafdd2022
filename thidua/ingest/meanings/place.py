"""Where a value stands in its table: its row and column, and what groups and describing columns say of it."""

from dataclasses import dataclass

from thidua.ingest.layout import BodyRow, TableColumn
from thidua.text.fold import tidy


@dataclass(frozen=True)
class Group:
    """What the group rows above a row say of it."""

    subject_kind: str = ""
    unit: str = ""
    field: str = ""
    recipient_kind: str = ""


@dataclass(frozen=True)
class Place:
    """Where a value stands: its row and column, the groups above, and what describing columns say of the row."""

    row: BodyRow
    column: TableColumn
    group: Group
    described: dict[str, str]
    above: str = ""
    """The label of the last whole row above, which a "trong đó" is part of."""
    owner: str = ""
    """What a row of an indicator is of whose name stands several times in its group."""


def part_label(row: BodyRow) -> str:
    """The label of a row without what makes it a part: "Trong đó: tiêu biểu" and "- Tiêu biểu" are "tiêu biểu"."""
    if row.role != "part":
        return row.label
    _before, _colon, rest = row.label.rstrip(": ").partition(":")
    return tidy((rest or row.label).strip().lstrip("-–+•").rstrip(": ")) or row.label

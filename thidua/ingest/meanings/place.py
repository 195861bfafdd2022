"""Where a value stands in its table: its row and column, and what groups and describing columns say of it."""

from dataclasses import dataclass

from thidua.ingest.layout import BodyRow, TableColumn


@dataclass(frozen=True)
class Group:
    """What the group rows above a row say of it."""

    subject_kind: str = ""
    unit: str = ""
    field: str = ""


@dataclass(frozen=True)
class Place:
    """Where a value stands: its row and column, the groups above, and what describing columns say of the row."""

    row: BodyRow
    column: TableColumn
    group: Group
    described: dict[str, str]

"""What a row of a register of units states: which commune went into which, in which places."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from thidua.ingest.cells import Cells
from thidua.ingest.layout import BodyRow
from thidua.ingest.meanings.place import Place
from thidua.ingest.meanings.unit_lineage import share, word_of
from thidua.ingest.places import Place as Locality
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import lineage_kind
from thidua.text.fold import fold

PROVINCE, DISTRICT, COMMUNE = 2, 3, 5
"""How many digits the official codes of each level have."""
REORGANISED, UNCHANGED = "sắp xếp", "giữ nguyên"
"""The words for what happened to provinces and communes, where the register has no column for them."""


@dataclass
class Register:
    """All rows of a register: the old and the new unit of each row and level, and what went into what.

    pairs  by row and field (new_unit, new_province): the old unit and the one it went into.
    """

    pairs: dict[tuple[int, str], tuple[Locality, Locality]] = field(default_factory=dict)
    successors: dict[Locality, set[Locality]] = field(default_factory=lambda: defaultdict(set))
    predecessors: dict[Locality, set[Locality]] = field(default_factory=lambda: defaultdict(set))
    stated: set[tuple[Locality, Locality]] = field(default_factory=set)

    @classmethod
    def of(cls, cells: Cells) -> "Register":
        """The register of a table."""
        register = cls()
        formed: dict[Locality, set[Locality]] = defaultdict(set)
        rows = [row for row in cells.table.body if row.role == "data"]
        provinces = {row.index: _provinces(cells, row) for row in rows}
        for old, new in provinces.values():
            formed[new].add(old)
        for row in rows:
            old, new = provinces[row.index]
            if formed[new] != {new}:
                new = Locality(new.name, new.kind, new.within, new.code, made_in=_year(cells, row))
            register._note(row.index, "new_province", old, new)
            register._note(row.index, "new_unit", *_communes(cells, row, old, new))
        return register

    def _note(self, row: int, level: str, old: Locality, new: Locality) -> None:
        self.pairs[row, level] = (old, new)
        self.successors[old].add(new)
        self.predecessors[new].add(old)

    def change_kind(self, old: Locality, new: Locality) -> str:
        """split where the old unit went into several, rename where it alone went on, else merge."""
        if len(self.successors[old]) > 1:
            return "split"
        alone = len(self.predecessors[new]) == 1
        return "rename" if alone and fold(old.proper_name) == fold(new.proper_name) else "merge"


def unit_registry(cells: Cells, at: Place) -> Record | None:
    """The successor of a commune, or, once for all its rows, of a province; what stayed the same is only registered."""
    if not isinstance(cells.whole, Register):
        cells.whole = Register.of(cells)
    register = cells.whole
    old, new = pair = register.pairs[at.row.index, at.column.column.field]
    if pair in register.stated:
        return None
    register.stated.add(pair)
    if old == new:
        return cells.record(at.row, at.column, "unit", measure="unit", attributes={}, unit=new.name, subject=new)
    written = word_of(cells, at)
    kind = lineage_kind(written) if written else register.change_kind(old, new)
    attributes = {
        "word": written or (UNCHANGED if kind == "rename" else REORGANISED),
        "change_kind": kind,
        "effective_on": cells.date(at.row, "effective_on"),
        "decision": at.described.get("decision", ""),
        "share": share(cells, at),
    }
    return cells.record(
        at.row,
        at.column,
        "unit_lineage",
        measure="unit_lineage",
        attributes=attributes,
        unit=old.name,
        subject=old,
        successor=new,
    )


def _provinces(cells: Cells, row: BodyRow) -> tuple[Locality, Locality]:
    country = cells.context.place
    old, code, new, new_code = _texts(cells, row, "province", "province_code", "new_province", "new_province_code")
    return (
        Locality(old, "province", country, _code(code, PROVINCE)),
        Locality(new, "province", country, _code(new_code, PROVINCE)),
    )


def _communes(cells: Cells, row: BodyRow, old: Locality, new: Locality) -> tuple[Locality, Locality]:
    """The old and the new commune; a district that had none is itself what went into the new one."""
    district, district_code, name, code = _texts(cells, row, "district", "district_code", "label", "code")
    new_name, new_code = _texts(cells, row, "new_unit", "new_code")
    before = Locality(district, "district", old, _code(district_code, DISTRICT))
    return (
        Locality(name, "commune", before, _code(code, COMMUNE)) if name else before,
        Locality(new_name, "commune", new, _code(new_code, COMMUNE)),
    )


def _texts(cells: Cells, row: BodyRow, *fields: str) -> Iterator[str]:
    columns = (cells.column(name) for name in fields)
    return (cells.text(row, column) if column else "" for column in columns)


def _code(text: str, digits: int) -> str:
    """An official code with its leading zeros, which spreadsheets drop: "4.0" of a commune is "00004"."""
    number = re.sub(r"\.0$", "", text)
    return number.zfill(digits) if number.isdigit() else number


def _year(cells: Cells, row: BodyRow) -> int | None:
    """The year the row's change took effect, else the year the table speaks of."""
    day = cells.date(row, "effective_on")
    if day:
        return int(day[:4])
    return cells.context.period.year if cells.context.period else None

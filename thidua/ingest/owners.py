"""Finds what rows that repeat a name belong to: "So với tổng số" below each of several amounts is of that amount."""

import re
from collections import Counter, defaultdict
from itertools import accumulate

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import part_label
from thidua.ingest.rows import per_distinct
from thidua.ingest.table import BodyRow
from thidua.text.fold import fold

NUMBER = re.compile(r"^(?:\d{1,2}|[IVX]+|[A-ZĐ])[.)] *")
LEAD = re.compile(r"^(?:chia ra|trong đó|gồm)[: ]*[-–+•]? *", re.IGNORECASE)
SIGNS = "-–+•"
NAMED = ("data", "part", "group")


def owners(cells: Cells) -> list[str]:
    """What each row of the body is of, '' where its name says enough: the row above that it goes into detail of.

    Only rows without a number of their own whose name stands several times in one group, and all of those or none: else
    a row is there twice.
    """
    body = cells.table.body
    found = [""] * len(body)
    if cells.table.form.rows != "indicator" or cells.column("unit") is not None:
        return found
    rows = cells.rows.select(
        "role", group=(pl.col("role") == "group").cum_sum(), label=per_distinct(cells.rows["label"], fold)
    )
    if not rows.is_duplicated().any():
        return found
    folded = {label: fold(label) for label in {row.label for row in body}}
    groups = list(accumulate(int(row.role == "group") for row in body))
    keys = [(folded[row.label], row.role, group) for row, group in zip(body, groups, strict=True)]
    times = Counter(keys)
    alike: dict[object, dict[int, str]] = defaultdict(dict)
    everywhere = Counter(folded[row.label] for row in body)
    known: dict[int, str] = {}
    for at, row in enumerate(body):
        if times[keys[at]] > 1 and row.role in ("data", "part"):
            is_next = at - 1 in known and _sign(body[at - 1]) == _sign(row) and not _is_numbered(row)
            known[at] = known[at - 1] if is_next else _owner(cells, at, everywhere)
            alike[keys[at]][at] = known[at]
    for told in alike.values():
        if all(told.values()) and len(set(map(fold, told.values()))) == len(told):
            for at, owner in told.items():
                found[at] = owner
    return found


def _owner(cells: Cells, at: int, everywhere: Counter[str]) -> str:
    """The nearest row above, of a name of its own, that stands higher or is measured otherwise."""
    body = cells.table.body
    row = body[at]
    if _is_numbered(row):
        return ""
    sign = _sign(row)
    for above in (body[place] for place in range(at - 1, -1, -1)):
        name = _bare(above)
        if above.role not in NAMED or everywhere[fold(above.label)] > 1 or not name or (sign and _sign(above) == sign):
            continue
        is_higher = above.role == "group" or _is_numbered(above) or _sign(above) != sign
        return name if is_higher or _measured(cells, above) != _measured(cells, row) else ""
    return ""


def _is_numbered(row: BodyRow) -> bool:
    return bool(row.ordinal or NUMBER.match(row.label))


def _sign(row: BodyRow) -> str:
    return row.label[:1] if row.label[:1] in SIGNS else ""


def _bare(row: BodyRow) -> str:
    """The name of a row without its number, its sign and the words that only say that parts follow."""
    return NUMBER.sub("", LEAD.sub("", part_label(row))).strip(" :.")


def _measured(cells: Cells, row: BodyRow) -> str:
    column = cells.column("unit_of_measure")
    return cells.text(row, column) if column else ""

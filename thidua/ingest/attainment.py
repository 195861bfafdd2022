"""Whether printed shares of a plan are those of certain figures: each is the figure in its plan, or the other way."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from thidua.ingest.table import BodyRow, Table, TableColumn, is_figure

WITHIN = 0.006
"""Shares are printed whole or with decimals: half a percentage point, and what figures printed rounded add to it."""
MOSTLY = 0.5


class Attained(Enum):
    """Whether shares are those of figures: most are, most are not, or no row has typed numbers to tell by."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Printed(NamedTuple):
    """A share of a row with what it should be; `fits` where it is."""

    row: BodyRow
    share: float
    figure: float
    plan: float
    fits: bool

    @property
    def exact(self) -> float:
        """The figure as a part of its plan."""
        return self.figure / self.plan


def attained(table: Table, share: TableColumn, figure: TableColumn, plans: Sequence[TableColumn]) -> Attained:
    """Whether the shares of a column are those of figures of another in one of the plans."""
    by_plan = [list(printed_shares(table, share, figure, plan)) for plan in plans]
    known = [rows for rows in by_plan if rows]
    if not known:
        return Attained.UNKNOWN
    return Attained.YES if any(mostly_fits(rows) for rows in known) else Attained.NO


def mostly_fits(rows: Sequence[Printed]) -> bool:
    """Whether more than half of some shares are what they should be."""
    return sum(row.fits for row in rows) > MOSTLY * len(rows)


def printed_shares(table: Table, share: TableColumn, figure: TableColumn, plan: TableColumn) -> Iterator[Printed]:
    """The shares of rows in which share, figure and plan are typed numbers.

    Of a target that is to be kept below, offices print the plan in the figure.
    """
    for row in table.body:
        printed, value, planned = (table.sheet.cell(row.index, one.index) for one in (share, figure, plan))
        if row.role not in ("data", "part") or not (is_figure(printed) and is_figure(value) and is_figure(planned)):
            continue
        if not value or not planned:
            continue
        exact = (value / planned, planned / value)
        fits = any(abs(one - size) <= WITHIN for one in exact for size in (printed, printed / 100))
        yield Printed(row, printed, value, planned, fits)

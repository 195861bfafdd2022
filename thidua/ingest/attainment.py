"""Whether printed shares of a plan are those of certain figures: each is the figure in its plan, or the other way."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from thidua.ingest.table import Table, TableColumn

WITHIN = 0.006
"""Shares are printed whole or with decimals: half a percentage point, and what figures printed rounded add to it."""
MOSTLY = 0.5


class Attained(Enum):
    """Whether shares are those of figures: most are, most are not, or no row has typed numbers to tell by."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Printed:
    """The shares of the rows in which share, figure and plan are typed numbers, none of them zero but the share.

    at  the places of these rows in the body.    fits  whether the share is what it should be.
    """

    at: NDArray[np.int64]
    figures: NDArray[np.float64]
    plans: NDArray[np.float64]
    fits: NDArray[np.bool_]

    @property
    def mostly_fit(self) -> bool:
        """Whether more than half of them are what they should be."""
        return int(self.fits.sum()) > MOSTLY * len(self.fits)


def attained(table: Table, share: TableColumn, figure: TableColumn, plans: Sequence[TableColumn]) -> Attained:
    """Whether the shares of a column are those of figures of another in one of the plans."""
    by_plan = [printed_shares(table, share, figure, plan) for plan in plans]
    known = [printed for printed in by_plan if len(printed.at)]
    if not known:
        return Attained.UNKNOWN
    return Attained.YES if any(printed.mostly_fit for printed in known) else Attained.NO


def printed_shares(table: Table, share: TableColumn, figure: TableColumn, plan: TableColumn) -> Printed:
    """The shares of a column as parts of a plan, or the other way: of a target that is to be kept below, offices print
    the plan in the figure."""
    at = np.array([at for at, row in enumerate(table.body) if row.role in ("data", "part")], dtype=np.int64)
    rows = np.array([table.body[place].index for place in at.tolist()], dtype=np.int64)
    shares, figures, plans = (table.sheet.numbers(one.index)[rows] for one in (share, figure, plan))
    is_known = ~np.isnan(shares + figures + plans) & (figures != 0) & (plans != 0)
    at, shares, figures, plans = (one[is_known] for one in (at, shares, figures, plans))
    with np.errstate(over="ignore"):
        exact = np.stack((figures / plans, plans / figures))
    fits = np.zeros(len(at), dtype=bool)
    for size in (shares, shares / 100):
        fits |= (np.abs(exact - size) <= WITHIN).any(axis=0)
    return Printed(at, figures, plans, fits)

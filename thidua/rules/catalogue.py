"""The shipped catalogues of data/catalogue/ as rows: titles, commendations, classes, indicators, dated and sourced."""

import csv
from functools import cache

from thidua.paths import CATALOGUE

Row = dict[str, str]


@cache
def catalogue(name: str) -> tuple[Row, ...]:
    """The rows of data/catalogue/<name>.csv in file order; an empty cell is an empty string."""
    with (CATALOGUE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def several(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values parted by `|`."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())

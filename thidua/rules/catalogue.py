"""The catalogues as rows: as shipped in data/catalogue/, as an office changed them, and as they hold on a day."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import TypeVar

from thidua.paths import CATALOGUE

Row = dict[str, str]
Dated = TypeVar("Dated", bound=Mapping[str, str | None])


@cache
def catalogue(name: str) -> tuple[Row, ...]:
    """The rows of data/catalogue/<name>.csv in file order; an empty cell is an empty string."""
    with (CATALOGUE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def columns(name: str) -> tuple[str, ...]:
    """The columns of data/catalogue/<name>.csv, whether it is shipped with rows or not."""
    with (CATALOGUE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(next(csv.reader(file)))


def overlaid(name: str, changes: Mapping[str, Row | None]) -> tuple[Row, ...]:
    """The rows of a catalogue with an office's changes: stated anew in their place, taken out, or added at the end.

    changes  by key, the row as the office has it, columns it leaves empty left out; None where it took the row out.
    """
    if not changes:
        return catalogue(name)
    keys = next(one["key"].split("|") for one in catalogue("catalogue") if one["catalogue"] == name)
    blank = dict.fromkeys(columns(name), "")
    rows: dict[str, Row | None] = {"|".join(row[key] for key in keys): row for row in catalogue(name)}
    rows |= {key: None if row is None else blank | row for key, row in changes.items()}
    return tuple(row for row in rows.values() if row is not None)


def in_force(rows: Iterable[Dated], on: date) -> list[Dated]:
    """The rows that hold on a day, from valid_from to valid_to, both days included; an empty end is open."""
    return [row for row in rows if holds(row, on)]


def holds(row: Mapping[str, str | None], on: date) -> bool:
    """Whether a row holds on a day."""
    since, until = row.get("valid_from"), row.get("valid_to")
    return (not since or date.fromisoformat(since) <= on) and (not until or on <= date.fromisoformat(until))


def holds_in(row: Mapping[str, str], year: int | None) -> bool:
    """Whether a row holds at any time of a year; any row where that is None."""
    if year is None:
        return True
    return row.get("valid_from", "") <= f"{year}-12-31" and (row.get("valid_to") or "9999") >= f"{year}-01-01"


def several(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values parted by `|`."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())

"""What became of which unit when: chains of mergers, renamings, splits and endings, followed to the units of a day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

Schema = dict[str, type[pl.DataType] | pl.DataType]

LINEAGE: Schema = {
    "from_unit_id": pl.String,
    "to_unit_id": pl.String,
    "change_kind": pl.String,
    "effective_on": pl.Date,
    "year": pl.Int64,
    "share": pl.Float64,
}
"""One row a unit that went into another: change_kind is merge, rename, split, end or transfer_part.

Where the day is not known the last day of `year` counts; where that is not either, the change is older than any
figure. `share` is the part of one of the old unit's figures that goes to the new one. A unit that goes on besides says
so by change_kind transfer_part, or by a row from the unit to itself.
"""
ROUNDING = 1e-9


@dataclass(frozen=True)
class Change:
    """What became of a unit on a day: the units it went into with their shares, itself among them where it goes on."""

    unit: str
    day: date
    shares: Mapping[str, float | None]
    is_rename: bool

    @property
    def goes_on(self) -> bool:
        """Whether the unit is still there afterwards."""
        return self.unit in self.shares

    def parts(self) -> dict[str, float]:
        """The part of the unit's figures that goes to each successor; what they lack to one is unallocated."""
        if len(self.shares) == 1:
            return {unit: 1.0 if share is None else min(share, 1.0) for unit, share in self.shares.items()}
        known = {unit: share for unit, share in self.shares.items() if share is not None}
        if sum(known.values()) > 1 + ROUNDING:
            return {}
        if known and self.shares.get(self.unit, 0.0) is None and len(known) == len(self.shares) - 1:
            known[self.unit] = 1 - sum(known.values())
        return known


class Lineage:
    """What became of which unit when.

    Rows said twice count once; a unit that goes into itself alone, a circle on one day, and a change of a unit that had
    ended before are left out.
    """

    def __init__(self, rows: pl.DataFrame, *, on: date) -> None:
        """rows  of LINEAGE; changes after the day `on` do not count."""
        self._changes: dict[str, list[Change]] = defaultdict(list)
        self._gains: dict[str, list[Change]] = defaultdict(list)
        ended: set[str] = set()
        for day, changes in sorted(_stated(rows, on).items()):
            todays = [change for change in _without_circles(day, changes) if change.unit not in ended]
            for change in todays:
                self._changes[change.unit].append(change)
                for successor in change.shares.keys() - {change.unit}:
                    self._gains[successor].append(change)
            ended -= {unit for change in todays for unit in change.shares}
            ended |= {change.unit for change in todays if not change.goes_on}

    def successors(self, unit: str, year: int) -> dict[tuple[str, bool], float]:
        """The parts of a unit's figures of a year, by the unit they lie at and whether unallocated; together one."""
        return self._followed(unit, self._first(unit, date(year, 12, 31)))

    def is_same(self, unit: str, year: int) -> bool:
        """Whether a unit's figures of a year speak of what the unit is today: it was at most renamed since."""
        names = self.names_of(unit)
        stayed = {place for place, _ in self.successors(unit, year)} <= names
        return stayed and not any(self.touched(name, since=date(year + 1, 1, 1)) for name in names)

    def before(self, unit: str) -> set[str]:
        """The units that went into a unit, directly or by others, without itself."""
        found: set[str] = set()
        waiting = [unit]
        while waiting:
            new = {gain.unit for gain in self._gains[waiting.pop()]} - found
            found |= new
            waiting += new
        return found - {unit}

    def first_year(self, unit: str) -> int | None:
        """The year in which something first went into a unit; None where nothing ever did."""
        gains = self._gains[unit]
        return gains[0].day.year if gains else None

    def last_year(self, unit: str) -> int | None:
        """The year in which a unit ended for good; None where it is still there."""
        changes = self._changes[unit]
        return changes[-1].day.year if changes and self._first(unit, date.max) is changes[-1] else None

    def touched(self, unit: str, *, since: date) -> bool:
        """Whether a unit has gained or lost by a reorganisation since a day; another name is no such thing."""
        return any(
            change.day >= since and not change.is_rename for change in (*self._changes[unit], *self._gains[unit])
        )

    def names_of(self, unit: str) -> set[str]:
        """The unit itself, and all it was and will be by being renamed."""
        known, waiting = {unit}, [unit]
        while waiting:
            at = waiting.pop()
            renamed = [change for change in (*self._changes[at], *self._gains[at]) if change.is_rename]
            new = {one for change in renamed for one in (change.unit, *change.shares)} - known
            known |= new
            waiting += new
        return known

    def _first(self, unit: str, day: date) -> Change | None:
        """The change to follow from a day: the one that ended the unit before, unless it came back; else the next."""
        past = [change for change in self._changes[unit] if change.day <= day]
        if past and not past[-1].goes_on and not any(past[-1].day < gain.day <= day for gain in self._gains[unit]):
            return past[-1]
        return self._next(unit, day)

    def _next(self, unit: str, day: date) -> Change | None:
        return next((change for change in self._changes[unit] if change.day > day), None)

    def _followed(self, unit: str, change: Change | None) -> dict[tuple[str, bool], float]:
        if change is None:
            return {(unit, False): 1.0}
        found: dict[tuple[str, bool], float] = defaultdict(float)
        parts = change.parts()
        for successor, part in parts.items():
            at_once = [one for one in self._changes[successor] if one.day == change.day and not one.goes_on]
            later = at_once[0] if at_once else self._next(successor, change.day)
            for place, inner in self._followed(successor, later).items():
                found[place] += part * inner
        if (rest := 1 - sum(parts.values())) > ROUNDING:
            found[unit, True] += rest
        return found


def _stated(rows: pl.DataFrame, on: date) -> dict[date, dict[str, Change]]:
    """The changes by day and unit, each row said once; a row without a day gives way to one of its year with a day."""
    known = rows.filter(pl.col("to_unit_id").is_not_null())
    dated = known.filter(pl.col("effective_on").is_not_null()).with_columns(year=pl.col("effective_on").dt.year())
    pair = ["from_unit_id", "to_unit_id", "year"]
    undated = known.filter(pl.col("effective_on").is_null())
    said_with_a_day = dated.with_columns(pl.col("year").cast(pl.Int64))
    undated = undated.join(said_with_a_day, on=pair, how="anti", nulls_equal=True, maintain_order="left")
    shares: dict[tuple[date, str], dict[str, set[float | None]]] = defaultdict(lambda: defaultdict(set))
    kinds: dict[tuple[date, str], set[str]] = defaultdict(set)
    for row in (*dated.iter_rows(named=True), *undated.iter_rows(named=True)):
        day = row["effective_on"] or (date(row["year"], 12, 31) if row["year"] else date.min)
        at = (day, row["from_unit_id"])
        shares[at][row["to_unit_id"]].add(row["share"])
        kinds[at].add(row["change_kind"])
        if row["change_kind"] == "transfer_part":
            shares[at].setdefault(row["from_unit_id"], {None})
    found: dict[date, dict[str, Change]] = defaultdict(dict)
    for (day, unit), stated in shares.items():
        if day <= on:
            agreed = {successor: next(iter(said)) if len(said) == 1 else None for successor, said in stated.items()}
            renames = kinds[day, unit] == {"rename"} and list(agreed.values()) in ([None], [1.0])
            found[day][unit] = Change(unit, day, agreed, renames)
    return found


def _without_circles(day: date, changes: Mapping[str, Change]) -> Iterator[Change]:
    """The changes of a day without those that lead back to where they began."""
    for unit, change in changes.items():
        kept = {
            successor: share
            for successor, share in change.shares.items()
            if successor == unit or unit not in _reached(successor, changes)
        }
        if kept.keys() - {unit}:
            yield Change(unit, day, kept, change.is_rename)


def _reached(unit: str, changes: Mapping[str, Change]) -> set[str]:
    found, waiting = {unit}, [unit]
    while waiting:
        change = changes.get(waiting.pop())
        new = set(change.shares) - found if change else set()
        found |= new
        waiting += new
    return found

"""Caps on how many may be rated or awarded: the quota valid in the year, by its own denominator and rounding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Literal, cast, get_args

from thidua.rules.catalogue import Row

Rounding = Literal["floor", "nearest", "ceil"]


@dataclass(frozen=True)
class Quota:
    """A row of data/catalogue/quota.csv: who (class or award) may be at most which share of what, and since when.

    percentage   20 for 20%; `exception` likewise, for units that may go further, None where none may.
    denominator  what the share is of: good, good_plus (good or better), total (all rated), headcount (all staff), or
                 the id of an award whose recipients are counted.
    scope        what body the cap holds for: within one unit, a group of similar posts, a cluster, …
    verified     whether the text itself was read; what was not is "chưa kiểm chứng".
    """

    quota_id: str
    subject_kind: str
    class_id: str
    award_id: str
    percentage: Fraction
    exception: Fraction | None
    denominator: str
    rounding: Rounding
    scope: str
    source: str
    verified: bool


@dataclass(frozen=True)
class Cap:
    """What a quota allows: at most so many of a denominator; `missing` names a denominator that is not known."""

    quota: Quota
    base: int | None
    most: int | None
    exceptional_most: int | None

    @property
    def missing(self) -> str | None:
        """The denominator that is not known; then nothing can be said, neither yes nor no."""
        return self.quota.denominator if self.base is None else None

    def over(self, proposed: int) -> int:
        """By how many a proposal passes the cap; 0 within it. ValueError where the denominator is missing."""
        if self.most is None:
            raise ValueError(f"{self.quota.quota_id}: {self.quota.denominator} is not known")
        return max(proposed - self.most, 0)


def quotas(
    rows: Iterable[Row], *, on: date, subject_kind: str = "", class_id: str = "", award_id: str = ""
) -> list[Quota]:
    """The quotas valid on a day (the last of the period judged) for a class of a kind of subject, or for an award.

    A year before a quota's first day, or after its last, is not judged by it.
    """
    return [
        _quota(row)
        for row in rows
        if (row["subject_kind"], row["class_id"], row["award_id"]) == (subject_kind, class_id, award_id)
        and _valid(row, on)
    ]


def cap(quota: Quota, counts: Mapping[str, int | None]) -> Cap:
    """What a quota allows of these counts, by denominator: {"good": 7, "good_plus": 12, "total": 12}.

    20% of 7 rated good is 1,4: at most 1 rounded down or to the nearest, 2 rounded up.
    """
    base = counts.get(quota.denominator)
    if base is None:
        return Cap(quota, None, None, None)
    exceptional = None if quota.exception is None else _rounded(quota.exception * base / 100, quota.rounding)
    return Cap(quota, base, _rounded(quota.percentage * base / 100, quota.rounding), exceptional)


def denominators(
    *, excellent: int | None, good: int | None, total: int | None, headcount: int | None = None
) -> dict[str, int | None]:
    """The denominators that a population's classes give; what cannot be known of them is None."""
    good_plus = None if excellent is None or good is None else excellent + good
    return {"good": good, "good_plus": good_plus, "total": total, "headcount": headcount}


def _valid(row: Row, on: date) -> bool:
    since, until = row["valid_from"], row["valid_to"]
    return (not since or date.fromisoformat(since) <= on) and (not until or on <= date.fromisoformat(until))


def _quota(row: Row) -> Quota:
    if row["rounding"] not in get_args(Rounding):
        raise ValueError(f"{row['quota_id']}: rounding {row['rounding']!r}")
    return Quota(
        quota_id=row["quota_id"],
        subject_kind=row["subject_kind"],
        class_id=row["class_id"],
        award_id=row["award_id"],
        percentage=Fraction(row["percentage"]),
        exception=Fraction(row["exception_percentage"]) if row["exception_percentage"] else None,
        denominator=row["denominator"],
        rounding=cast(Rounding, row["rounding"]),
        scope=row["scope"],
        source=row["source"],
        verified=row["verified"] == "yes",
    )


def _rounded(value: Fraction, rounding: Rounding) -> int:
    """Halves go up: 2,5 to the nearest is 3."""
    match rounding:
        case "floor":
            return floor(value)
        case "ceil":
            return ceil(value)
        case "nearest":
            return floor(value + Fraction(1, 2))

"""Caps on how many may be rated or awarded: the quota valid in the year, by its own denominator and rounding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Literal, cast, get_args

from thidua.rules.catalogue import holds

QuotaRow = Mapping[str, str | None]
"""A row of data/catalogue/quota.csv, each cell as text; an empty cell is empty or None."""

Rounding = Literal["floor", "nearest", "ceil"]

EVERYWHERE = ("", "party", "state")
"""The systems whose quotas hold for all units."""
SCOPES_MET = {"group": ("group", "cluster")}
"""The scopes that counts of a body are right for: the units of a cluster are a group of similar units."""


@dataclass(frozen=True)
class Quota:
    """A row of data/catalogue/quota.csv: who (class or award) may be at most which share of what, and since when.

    percentage   20 for 20%; `exception` likewise, for units that may go further, None where none may.
    denominator  what the share is of: good, good_plus (good or better), total (all rated), headcount (all staff), or
                 the id of an award whose recipients are counted.
    scope        the body the cap holds within: unit, group (of similar units, or of similar duties), cluster, place.
    system       whose rule it is: party, state, army; empty for a law.
    verified     whether the text itself was read; what was not is "chưa kiểm chứng".
    valid_from, valid_to  the days it holds, as ISO dates; empty where there is no end.
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
    system: str
    source: str
    verified: bool
    valid_from: str
    valid_to: str


@dataclass(frozen=True)
class Cap:
    """What a quota allows: at most `most` of `base`, or `exceptional_most` where its exception is granted.

    `missing` names what is not known: the denominator, or the quota's scope where figures are not of such bodies. Then
    nothing can be said, neither yes nor no.
    """

    quota: Quota
    base: int | None = None
    most: int | None = None
    exceptional_most: int | None = None
    missing: str | None = None

    def over(self, proposed: int) -> int:
        """By how many a proposal passes the cap; 0 within it. ValueError where the denominator is missing."""
        if self.most is None:
            raise ValueError(f"{self.quota.quota_id}: {self.missing} is not known")
        return max(proposed - self.most, 0)


def quotas(
    rows: Iterable[QuotaRow],
    *,
    on: date,
    subject_kind: str = "",
    class_id: str = "",
    award_id: str = "",
    system: str = "",
) -> list[Quota]:
    """The quotas valid on a day (the last of the period judged) for a class of a kind of subject, or for an award.

    A year before a quota's first day, or after its last, is not judged by it. Quotas of Party and State hold for all;
    those of another system, as the army, only where it is the `system` of the unit.
    """
    return [
        _quota(row)
        for row in rows
        if tuple(row[key] or "" for key in ("subject_kind", "class_id", "award_id"))
        == (subject_kind, class_id, award_id)
        and (row["system"] or "") in {*EVERYWHERE, system}
        and holds(row, on)
    ]


def cap(quota: Quota, counts: Mapping[str, int | None], *, scope: str) -> Cap:
    """What a quota allows of a body's counts, by denominator: {"good": 7, "good_plus": 12, "total": 12}.

    20% of 7 rated good is 1,4: at most 1 rounded down or to the nearest, 2 rounded up.
    """
    if quota.scope not in SCOPES_MET.get(scope, (scope,)):
        return Cap(quota, missing=quota.scope)
    base = counts.get(quota.denominator)
    if base is None:
        return Cap(quota, missing=quota.denominator)
    exceptional = None if quota.exception is None else _rounded(quota.exception * base / 100, quota.rounding)
    return Cap(quota, base, _rounded(quota.percentage * base / 100, quota.rounding), exceptional)


def denominators(
    *, excellent: int | None, good: int | None, total: int | None, headcount: int | None = None
) -> dict[str, int | None]:
    """The denominators that a population's classes give; what cannot be known of them is None."""
    good_plus = None if excellent is None or good is None else excellent + good
    return {"good": good, "good_plus": good_plus, "total": total, "headcount": headcount}


def raised(counts: Mapping[str, int | None], by: int) -> dict[str, int | None]:
    """The denominators once `by` more are excellent: raised from good as long as there are any, then from below.

    With a negative `by`, that many fewer are excellent and are good instead.
    """
    good, good_plus = counts["good"], counts["good_plus"]
    if good is None or good_plus is None:
        return dict(counts)
    from_good = min(by, good)
    return dict(counts) | {"good": good - from_good, "good_plus": good_plus + by - from_good}


def strictest(found: Iterable[Cap]) -> Cap | None:
    """The cap that allows fewest; one that is not known only where no other is."""
    caps = list(found)
    known = [one for one in caps if one.most is not None]
    return min(known, key=lambda one: one.most or 0) if known else next(iter(caps), None)


def _quota(row: QuotaRow) -> Quota:
    cell = {key: value or "" for key, value in row.items()}
    if cell["rounding"] not in get_args(Rounding):
        raise ValueError(f"{cell['quota_id']}: rounding {cell['rounding']!r}")
    return Quota(
        quota_id=cell["quota_id"],
        subject_kind=cell["subject_kind"],
        class_id=cell["class_id"],
        award_id=cell["award_id"],
        percentage=Fraction(cell["percentage"]),
        exception=Fraction(cell["exception_percentage"]) if cell["exception_percentage"] else None,
        denominator=cell["denominator"],
        rounding=cast(Rounding, cell["rounding"]),
        scope=cell["scope"],
        system=cell["system"],
        source=cell["source"],
        verified=cell["verified"] == "yes",
        valid_from=cell["valid_from"],
        valid_to=cell["valid_to"],
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

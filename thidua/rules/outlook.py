"""The mid-year outlook: from a first half's result to the range of the year's, by what past years did, back-tested."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from statistics import quantiles
from typing import Literal

FEWEST_YEARS = 3
"""With fewer years there are not enough data for a range."""
MOST_YEARS = 5
"""Only the latest years speak: what was done long ago says little of this year."""
MANY = 10
"""From so many results on, the range leaves out the lowest and the highest tenth."""
TINY = 1e-6
"""Less than any figure is written to: what products of ratios may be off by."""

Basis = Literal["unit", "cluster"]
Method = Literal["ratio", "difference"]
Chance = Literal["likely", "open", "at_risk"]


@dataclass(frozen=True)
class Past:
    """What a unit had reached in the first half of a past year, and what in that whole year."""

    year: int
    half: float
    whole: float


@dataclass(frozen=True)
class Outlook:
    """The range that the year's result is expected in.

    basis    whose past it follows: the unit's own, or that of all units of its cluster.
    method   ratio: the half times past year/half; difference: the half plus what past second halves added.
    years    the past years it follows, oldest first.
    inside, tested  of so many past results, so many lay inside the range computed from the other years.
    """

    low: float
    high: float
    basis: Basis
    method: Method
    years: tuple[int, ...]
    inside: int
    tested: int


def outlook(
    half: float, *, own: Sequence[Past], cluster: Sequence[Past], most: float | None = None, before: int
) -> Outlook | None:
    """The range of a year's result from its first half's; None where neither history has three years.

    own, cluster  past results of the unit, and of all units of its cluster (the unit's own may be among them).
    before        the year of `half`: only years before it speak.
    most          what no result can pass: 1 for a share; None where there is no such bound.

    Ratios serve where every half is above zero, else what the second half added. The range reaches from the lowest to
    the highest of the past, or, of ten results and more, from the tenth to the ninetieth percentile; where all results
    are whole numbers, to the whole numbers next below and above. Tested by leaving out one year at a time.
    """
    histories: tuple[tuple[Basis, Sequence[Past]], ...] = (("unit", own), ("cluster", cluster))
    for basis, all_past in histories:
        past = _latest(all_past, before)
        years = sorted({one.year for one in past})
        if len(years) >= FEWEST_YEARS:
            method: Method = "ratio" if half > 0 and all(one.half > 0 for one in past) else "difference"
            low, high = _range(half, past, method, most)
            inside = sum(_held_out(one, past, method, most) for one in past)
            return Outlook(low, high, basis, method, tuple(years), inside, len(past))
    return None


def chance(
    low: float, high: float, fulfilled: Callable[[float], bool], *, floor: float, ceiling: float | None = None
) -> Chance:
    """Whether a plan is likely met, open, or at risk: fulfilled by both ends of the range, by some of it, by none.

    `floor` and `ceiling` are the plan's, for a range so wide that a whole band lies between its ends.
    """
    ends = (fulfilled(low), fulfilled(high))
    if all(ends):
        return "likely"
    spans_band = ceiling is not None and low < floor and high > ceiling
    return "open" if any(ends) or spans_band else "at_risk"


def _latest(past: Sequence[Past], before: int) -> list[Past]:
    years = sorted({one.year for one in past if one.year < before})[-MOST_YEARS:]
    return [one for one in past if one.year in years]


def _range(half: float, past: Sequence[Past], method: Method, most: float | None) -> tuple[float, float]:
    if method == "ratio":
        reached = [half * (one.whole / one.half) for one in past]
    else:
        reached = [half + (one.whole - one.half) for one in past]
    tenths = quantiles(reached, n=10, method="inclusive") if len(reached) >= MANY else reached
    low, high = min(tenths), max(tenths)
    if all(float(value).is_integer() for value in (half, *(one.half for one in past), *(one.whole for one in past))):
        low, high = float(floor(low + TINY)), float(ceil(high - TINY))
    return (low, high) if most is None else (min(low, most), min(high, most))


def _held_out(one: Past, past: Sequence[Past], method: Method, most: float | None) -> bool:
    """Whether a past result lay inside the range computed from the other years."""
    low, high = _range(one.half, [other for other in past if other.year != one.year], method, most)
    return low - TINY <= one.whole <= high + TINY

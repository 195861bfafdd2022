"""Points by rule: the relative formula for quantitative criteria, and maxima that do not add up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

EQUAL = 1e-9


@dataclass(frozen=True)
class Result:
    """What a unit achieved in a quantitative criterion and what it had pledged; None where there is none."""

    actual: float | None
    target: float | None


@dataclass(frozen=True)
class Mismatch:
    """A group whose stated maximum is not what its parts have together."""

    group: str
    stated: float
    summed: float


def relative_points(
    results: Mapping[str, Result], *, max_score: float, up_to_target_share: float, decimals: int
) -> dict[str, float | None]:
    """Points of each unit of a cluster in one quantitative criterion.

    Below the target: `up_to_target_share` of the maximum × actual / target; at the target that share; above it the
    rest is added in proportion to the over-achievement (actual / target − 1), the highest of the cluster getting the
    full maximum. Without a target (or with one of zero) a result above zero counts in proportion to the best such
    result, no result above zero is 0. A unit without a result has no points, never zero.

    Source: scoring table of a cluster of the police of Quảng Trị, 2025; shares and rounding are data
    (data/catalogue/scoring_rule.csv).
    """
    over = {unit: above for unit, result in results.items() if (above := _over(result)) is not None}
    best_over = max(over.values(), default=0.0)
    best_free = max((r.actual for r in results.values() if not r.target and r.actual is not None), default=0.0)
    at_target = max_score * up_to_target_share

    def of(unit: str, result: Result) -> float | None:
        if result.actual is None:
            return None
        if not result.target:
            return max_score * max(result.actual, 0.0) / best_free if best_free > 0 else 0.0
        if over[unit] <= EQUAL:
            return at_target * max(1 + over[unit], 0.0)
        return at_target + (max_score - at_target) * over[unit] / best_over

    points = {unit: of(unit, result) for unit, result in results.items()}
    return {unit: None if value is None else round(value + EQUAL, decimals) for unit, value in points.items()}


def maxima_that_differ(criteria: Sequence[tuple[str, str, float | None]]) -> list[Mismatch]:
    """The groups of a scheme whose maximum is not the sum of their parts', in order.

    A criterion is (name, name of what it is part of or "", maximum). Groups with a part without maximum are left out.
    """
    parts: dict[str, list[float | None]] = {}
    for _name, parent, maximum in criteria:
        parts.setdefault(parent, []).append(maximum)
    found = []
    for name, _parent, maximum in criteria:
        known = [part for part in parts.get(name, ()) if part is not None]
        if maximum is None or not known or len(known) < len(parts[name]):
            continue
        if abs(sum(known) - maximum) > EQUAL:
            found.append(Mismatch(group=name, stated=maximum, summed=sum(known)))
    return found


def _over(result: Result) -> float | None:
    """By which part of its target a result is above it, below zero where it falls short; None without a target."""
    if result.actual is None or not result.target:
        return None
    return result.actual / result.target - 1

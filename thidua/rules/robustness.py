"""How robust ranks are: how often each unit keeps its rank when the weights of criteria shift."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

SEED = 20220615
"""The day the Law on Emulation and Commendation was passed: the same scenarios every time."""


@dataclass(frozen=True)
class Robustness:
    """In how many of the scenarios a unit kept its rank, and the best and worst rank it had."""

    kept: int
    scenarios: int
    best: int
    worst: int

    @property
    def share(self) -> float:
        """The part of the scenarios in which the rank was kept."""
        return self.kept / self.scenarios


def rank_robustness(
    parts: Mapping[str, Mapping[str, float]],
    *,
    rest: Mapping[str, float],
    ranks: Mapping[str, int],
    shift: float,
    scenarios: int,
) -> dict[str, Robustness]:
    """How each unit's rank holds when every criterion's weight varies by up to ± `shift`.

    parts  points by unit and weighted criterion; a criterion that does not apply to a unit is left out.
    rest   what a unit's total holds besides (bonus, penalty): it does not vary.
    ranks  the ranks as they are; where a scenario makes units equal, those parted by a decision stay parted.

    Latin hypercube with a fixed seed: the range of each weight is cut into as many equal strata as there are
    scenarios, each stratum is used once, in an order of its own for each criterion. The order of units and criteria
    makes no difference.
    """
    criteria = sorted({criterion for points in parts.values() for criterion in points})
    random = Random(SEED)
    strata = {criterion: random.sample(range(scenarios), scenarios) for criterion in criteria}
    found: dict[str, list[int]] = {unit: [] for unit in parts}
    for scenario in range(scenarios):
        weights = {
            criterion: 1 - shift + 2 * shift * (strata[criterion][scenario] + 0.5) / scenarios for criterion in criteria
        }
        totals = {
            unit: round(rest[unit] + sum(weights[criterion] * value for criterion, value in points.items()), 4)
            for unit, points in parts.items()
        }
        keys = {unit: (-total, ranks[unit]) for unit, total in totals.items()}
        ordered = sorted(keys.values())
        for unit, key in keys.items():
            found[unit].append(ordered.index(key) + 1)
    return {
        unit: Robustness(kept=of_unit.count(ranks[unit]), scenarios=scenarios, best=min(of_unit), worst=max(of_unit))
        for unit, of_unit in found.items()
    }

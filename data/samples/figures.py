"""Plausible figures of the invented province of Minh Họa: every unit has a level that drifts slowly over the years."""

from dataclasses import dataclass
from functools import cache
from random import Random
from statistics import mean

from province import (
    CLUSTERS,
    MERGED_FROM,
    MERGED_UNIT,
    NOT_ASSIGNED,
    YEARS,
    Cluster,
    Indicator,
    units_in,
)

SEED = "minh-hoa"
STEEP_SLOPES = {
    "Ban Nội chính Tỉnh ủy": 0.009,
    "Liên đoàn Lao động tỉnh": -0.008,
    "Sở Khoa học và Công nghệ": 0.010,
    "Sở Xây dựng": -0.009,
    "xã Đồi Xanh": 0.010,
    "phường Nắng Mới": -0.008,
}
"""Climbers and droppers whose change is meant to be seen; the other units drift within ±0,003 a year."""

Points = float | None
"""Points of one criterion; None where it is not assigned to the unit."""


def source(*names: object) -> Random:
    """A random source of its own for what the names say, the same in every run."""
    return Random("/".join([SEED, *map(str, names)]))


@cache
def level(unit: str, year: int) -> float:
    """How well a unit does in a year, as a share of the maximum (about 0,78 to 0,98)."""
    if unit == MERGED_UNIT:
        return mean(level(name, year) for name in MERGED_FROM) + 0.01
    base = source(unit, "base").uniform(0.86, 0.94)
    slope = STEEP_SLOPES.get(unit, source(unit, "slope").uniform(-0.003, 0.003))
    wave, chance = 0.0, source(unit, "wave")
    for _ in range(YEARS[0], year + 1):
        wave = 0.6 * wave + chance.gauss(0, 0.008)
    return min(0.98, max(0.78, base + slope * (year - 2020.5) + wave))


@cache
def appraised(cluster: Cluster, unit: str, year: int, *, half: bool) -> tuple[Points, ...]:
    """Appraised points of each criterion, in quarters of a point, of the year or of its first half."""
    chance = source(unit, year, "half" if half else "year", "appraised")
    shift = -0.012 if half else 0.0
    points: list[Points] = []
    for _, maximum in cluster.criteria:
        share = min(1.0, level(unit, year) + shift + chance.gauss(0, 0.025))
        points.append(round(maximum * share * 4) / 4)
    if (unit, year) == NOT_ASSIGNED:
        points[-1] = None
    return tuple(points)


@cache
def self_scored(cluster: Cluster, unit: str, year: int) -> tuple[Points, ...]:
    """Points a unit gave itself: the appraised ones and, on some criteria, a little more."""
    chance = source(unit, year, "self")
    generosity = source(unit, "generosity").uniform(0.15, 0.5)
    return tuple(
        None
        if points is None
        else min(float(maximum), points + chance.choice((0.25, 0.5)) * (chance.random() < generosity))
        for points, (_, maximum) in zip(appraised(cluster, unit, year, half=False), cluster.criteria, strict=True)
    )


def total(points: tuple[Points, ...]) -> float:
    """Sum of the points given."""
    return sum(value for value in points if value is not None)


def ranks(totals: list[float]) -> list[int]:
    """Competition ranks (1, 2, 2, 4) of totals, the highest first."""
    return [1 + sum(other > value for other in totals) for value in totals]


@dataclass(frozen=True)
class Staff:
    """Civil servants of a unit rated in a year, by class."""

    excellent: int
    good: int
    completed: int
    failed: int

    @property
    def assessed(self) -> int:
        """All who were rated."""
        return self.excellent + self.good + self.completed + self.failed


@cache
def staff(unit: str, year: int) -> Staff:
    """Ratings of a unit's civil servants; the excellent stay within one fifth of the excellent and good."""
    head, chance = headcount(unit, year), source(unit, year, "staff")
    failed = int(chance.random() < 0.07)
    completed = round(head * max(0.02, (0.97 - level(unit, year)) * 0.9 + chance.gauss(0, 0.015)))
    rest = head - failed - completed
    excellent = int(rest * min(0.2, 0.12 + (level(unit, year) - 0.86) * 0.9))
    return Staff(excellent, rest - excellent, completed, failed)


def headcount(unit: str, year: int) -> int:
    """Civil servants of a unit: slowly falling over the years; a merged unit has those of both."""
    if unit == MERGED_UNIT:
        return sum(headcount(name, year) for name in MERGED_FROM) - 2
    chance = source(unit, "headcount")
    return round(chance.randint(24, 68) * (1 - chance.uniform(0.005, 0.018) * (year - YEARS[0])))


@cache
def totals(cluster: Cluster, year: int) -> dict[str, float]:
    """Appraised totals of the year, by unit in the decision's order."""
    return {unit: total(appraised(cluster, unit, year, half=False)) for unit in units_in(cluster, year=year)}


@cache
def ratings(cluster: Cluster, year: int) -> dict[str, str]:
    """Class of each unit, short (HTXSNV, HTTNV, HTNV): mostly by points, with the council's second thoughts."""
    points, chance = totals(cluster, year), source(cluster.code, year, "ratings")
    highest = max(points.values())
    merit = {unit: value + chance.gauss(0, 0.7) + 100 * (value == highest) for unit, value in points.items()}
    order = sorted(points, key=lambda unit: -merit[unit])
    excellent = order[: round(cluster.excellent_share[year - YEARS[0]] * len(points))]
    return {
        unit: "HTXSNV" if unit in excellent else "HTNV" if value < 84.5 else "HTTNV" for unit, value in points.items()
    }


def best_of_province(year: int) -> str:
    """The unit with most appraised points of all clusters."""
    points = {unit: value for cluster in CLUSTERS for unit, value in totals(cluster, year).items()}
    return max(points, key=lambda unit: points[unit])


@dataclass(frozen=True)
class Measured:
    """Plan and actual of one indicator of one unit; actual is None where nothing was reported."""

    plan: float
    actual: float | None


@cache
def measured(indicator: Indicator, unit: str, year: int, *, half: bool) -> Measured:
    """Plan of the year and what came of it, in the year or in its first half."""
    plan = _plan(indicator, unit, year)
    chance = source(unit, year, indicator.name, "actual")
    strength = level(unit, year) - 0.875
    actual: float
    match indicator.kind:
        case "rate":
            actual = round(min(100.0, plan + 1.6 + strength * 30 + chance.gauss(0, 1.6)), 1)
        case "ceiling":
            actual = round(max(0.4, plan * (0.93 - strength * 2 + chance.gauss(0, 0.06))), 1)
        case "count":
            actual = max(1, round(plan * (1.08 + strength * 2.5 + chance.gauss(0, 0.1))))
        case "money":
            actual = round(plan * (1.03 + strength + chance.gauss(0, 0.045)))
        case "none":
            actual = int(chance.random() < 0.08 - strength)
    if half:
        actual = _half(indicator, actual, chance)
    silent = indicator.kind != "none" and chance.random() < (0.045 if year >= 2023 else 0.012)
    return Measured(plan, None if silent else actual)


def _plan(indicator: Indicator, unit: str, year: int) -> float:
    """Plan of a year: between the first and the last year's; counts and money also follow the unit's size."""
    plan = indicator.first + (indicator.last - indicator.first) * (year - YEARS[0]) / (len(YEARS) - 1)
    match indicator.kind:
        case "count":
            return max(2, round(plan * source(unit, indicator.name, "size").uniform(0.7, 1.3)))
        case "money":
            return round(plan * source(unit, indicator.name, "size").uniform(0.5, 2.2), -2)
        case "ceiling":
            return round(plan * 2) / 2
        case _:
            return round(plan)


def _half(indicator: Indicator, actual: float, chance: Random) -> float:
    """What of a year's actual was reached after six months."""
    match indicator.kind:
        case "rate":
            return round(max(0.0, actual - chance.uniform(0.0, 3.0)), 1)
        case "ceiling":
            return round(actual + chance.uniform(0.0, 0.4), 1)
        case "none":
            return 0
        case _:
            return round(actual * chance.uniform(0.4, 0.58))

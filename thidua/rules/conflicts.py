"""Where ratings, rank, discipline and awards of one year disagree with the text they rest on, each with its article."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from thidua.rules.catalogue import in_force, several

StandardRow = Mapping[str, str | None]
"""A row of data/catalogue/conflict_rule.csv, each cell as text; an empty cell is empty or None."""

LOOKED_AT = ("proposed", "approved", "granted")
"""The statuses of an award that a standard is asked of: what was only registered, declined or withdrawn is none."""

Missing = Literal["state_class", "party_class", "rank", "discipline", "staff", "awards", "cadre_class", "unit_class"]


@dataclass(frozen=True)
class Standard:
    """What an award, a rank or a class goes together with, and where that is written.

    kind      which comparison it is: see `conflicts` and `person_conflicts`.
    award_id  the award it is asked of; empty where it is asked of a rank or a class.
    requires  the classes that fulfil it, or the levels of discipline, or the classes of staff, that break it.
    valid_from, valid_to  the days it holds, as ISO dates; empty where there is no end.
    """

    rule_id: str
    kind: str
    award_id: str
    requires: tuple[str, ...]
    article: str
    source: str
    verified: bool
    valid_from: str
    valid_to: str


@dataclass(frozen=True)
class UnitYear:
    """What is on record of a unit in one year; None is not known.

    rank         within its cluster.
    awards       (award, status) of the unit itself; None where no awards of its cluster and year are known at all.
    disciplined  persons by level of discipline, those of an unknown level under ""; empty where there are none.
    staff        persons by class.
    """

    state_class: str | None = None
    party_class: str | None = None
    rank: int | None = None
    awards: Sequence[tuple[str, str]] | None = None
    disciplined: Mapping[str, int] | None = None
    staff: Mapping[str, int] | None = None


@dataclass(frozen=True)
class PersonYear:
    """What is on record of a person in one year; None is not known. `is_head` where the person heads the unit."""

    member_class: str | None = None
    cadre_class: str | None = None
    unit_class: str | None = None
    is_head: bool | None = None


@dataclass(frozen=True)
class Conflict:
    """A standard that what is on record does not agree with; or, with `missing`, that cannot be looked at.

    award, status  what the standard is asked of, empty where it is no award.
    count          how many persons it is about.
    """

    standard: Standard
    award: str = ""
    status: str = ""
    count: int = 0
    missing: tuple[Missing, ...] = field(default=())


def standards(rows: Iterable[StandardRow], *, on: date) -> list[Standard]:
    """The standards valid on a day: the last of the year judged, so that no year is judged by later rules."""
    cells = [{key: value or "" for key, value in row.items()} for row in in_force(rows, on)]
    return [
        Standard(
            rule_id=row["rule_id"],
            kind=row["kind"],
            award_id=row["award_id"],
            requires=several(row["requires"]),
            article=row["article"],
            source=row["source"],
            verified=row["verified"] == "yes",
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
        )
        for row in cells
    ]


def conflicts(valid: Iterable[Standard], unit: UnitYear) -> list[Conflict]:
    """What of a unit's year disagrees, or cannot be looked at, in the order of the standards.

    Law 06/2022/QH15: an excellent collective is rated excellent (27.1a) and all its members completed their duties
    (27.1c); an advanced collective is rated good or excellent (28.1a) with nobody disciplined from a warning on
    (28.1c); flags go to the leaders of clusters (25.1, 26.1).
    """
    found: list[Conflict] = []
    for standard in valid:
        if standard.award_id:
            found += [
                conflict
                for award, status in unit.awards or ()
                if award == standard.award_id and status in LOOKED_AT
                for conflict in _of_award(standard, unit, award, status)
            ]
        else:
            found += _of_unit(standard, unit)
    return found


def person_conflicts(valid: Iterable[Standard], person: PersonYear, *, order: Sequence[str]) -> list[Conflict]:
    """What of a person's year disagrees, or cannot be looked at; `order` is the classes, the best first.

    A Party member who is a cadre is excellent only when excellent as a cadre (HD 21-HD/BTCTW of 2019); the head is not
    rated above the unit (ND 233/2026, 12.7, not verified).
    """
    found: list[Conflict] = []
    for standard in valid:
        if standard.kind == "member_within_cadre" and person.member_class in standard.requires:
            if person.cadre_class is None:
                found.append(Conflict(standard, missing=("cadre_class",)))
            elif person.cadre_class not in standard.requires:
                found.append(Conflict(standard))
        if standard.kind == "head_within_unit" and person.is_head and person.cadre_class in order:
            if person.unit_class not in order:
                found.append(Conflict(standard, missing=("unit_class",)))
            elif order.index(person.cadre_class) < order.index(person.unit_class):
                found.append(Conflict(standard))
    return found


def _of_award(standard: Standard, unit: UnitYear, award: str, status: str) -> list[Conflict]:
    missing: Missing | None = None
    count = 0
    broken = False
    match standard.kind:
        case "state_class_in":
            missing = "state_class" if unit.state_class is None else None
            broken = unit.state_class not in standard.requires
        case "party_class_in":
            missing = "party_class" if unit.party_class is None else None
            broken = unit.party_class not in standard.requires
        case "rank_first":
            missing = "rank" if unit.rank is None else None
            broken = unit.rank != 1
        case "nobody_at_level":
            known = unit.disciplined or {}
            count = sum(known.get(level, 0) for level in standard.requires)
            broken = count > 0
            missing = "discipline" if unit.disciplined is None or (not broken and known.get("")) else None
        case "nobody_in_class":
            missing = "staff" if unit.staff is None else None
            count = sum((unit.staff or {}).get(one, 0) for one in standard.requires)
            broken = count > 0
    if missing:
        return [Conflict(standard, award, status, missing=(missing,))]
    return [Conflict(standard, award, status, count)] if broken else []


def _of_unit(standard: Standard, unit: UnitYear) -> list[Conflict]:
    if standard.kind == "first_and_class_in" and unit.rank == 1:
        if unit.state_class is None:
            return [Conflict(standard, missing=("state_class",))]
        return [] if unit.state_class in standard.requires else [Conflict(standard)]
    if standard.kind == "class_and_award" and unit.state_class in standard.requires:
        if unit.awards is None:
            return [Conflict(standard, missing=("awards",))]
        return [] if any(status in LOOKED_AT for _award, status in unit.awards) else [Conflict(standard)]
    return []

"""From the rows of standing_evidence to the answer of every standard for every collective and person."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from thidua.rules.catalogue import catalogue
from thidua.rules.conditions import Ladders, Standard
from thidua.rules.standards import Judgement, judge
from thidua.rules.standing import Grant, Staff, Standing, Targets, is_beyond
from thidua.rules.verdicts import Verdict, verdict

Row = dict[str, Any]
FOUR_LEVELS = "four_level"


@dataclass(frozen=True)
class Subject:
    """A collective or person with all that is on record of it, and the facts that say so."""

    kind: str
    subject_id: str
    name: str
    unit_id: str
    unit: str
    standing: Standing
    statuses: dict[str, str] = field(hash=False)
    facts: list[str] = field(hash=False)
    illustrative: bool


@dataclass(frozen=True)
class Answered:
    """The answer of one rule for one subject in one year."""

    subject: Subject
    year: int
    judgement: Judgement


def answered(frame: pl.DataFrame, *, today: date) -> Iterator[Answered]:
    """The answer of every rule in force for every subject; `frame` holds the rows of queries/eligibility/.

    today  up to the last day of a year its targets without a result are not yet due.
    """
    rows = frame.to_dicts()
    rules = _rules(rows)
    ladders = _ladders()
    year = rows[0]["asked_year"] if rows else None
    if year is None:
        return
    for subject in _subjects(rows, year=year, today=today):
        for standards in rules.values():
            if standards[0].recipient_kind == subject.kind:
                judgement = judge(standards, subject.standing, year=year, ladders=ladders)
                if judgement is not None:
                    yield Answered(subject, year, judgement)


def _rules(rows: Iterable[Row]) -> dict[str, list[Standard]]:
    found: dict[str, list[Standard]] = defaultdict(list)
    for row in rows:
        if row["input"] == "standard":
            found[row["code"]].append(Standard.of(json.loads(row["detail"])))
    return {rule_id: sorted(rows, key=lambda one: one.number("alternative")) for rule_id, rows in found.items()}


def _ladders() -> Ladders:
    def ordinals(name: str, key: str) -> dict[str, int]:
        return {row[key]: int(row["ordinal"]) for row in catalogue(name)}

    classes = {
        row["class_id"]: int(row["ordinal"]) for row in catalogue("rating_class") if row["scale_id"] == FOUR_LEVELS
    }
    return Ladders(classes, ordinals("discipline_level", "level"), ordinals("initiative_scope", "scope"))


def _subjects(rows: Iterable[Row], *, year: int, today: date) -> Iterator[Subject]:
    by_subject: dict[tuple[str, str], list[Row]] = defaultdict(list)
    listed: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        if row["input"] == "listed":
            listed[row["unit_id"]][row["code"]].add(row["year"])
        if row["subject_id"] is not None:
            by_subject[row["subject_kind"], row["subject_id"]].append(row)
    for (kind, subject_id), own in by_subject.items():
        facts = sorted({fact for row in own for fact in row["facts"] if fact is not None})
        if not facts:
            continue
        lists = {what: frozenset(years) for what, years in listed[own[0]["unit_id"]].items()}
        yield Subject(
            kind=kind,
            subject_id=subject_id,
            name=own[0]["subject"],
            unit_id=own[0]["unit_id"],
            unit=own[0]["unit"],
            standing=_standing(kind, own, lists, year=year, today=today),
            statuses={row["code"]: row["status"] for row in own if row["input"] == "award" and row["year"] == year},
            facts=facts,
            illustrative=any(row["illustrative"] for row in own),
        )


def _standing(kind: str, rows: list[Row], listed: dict[str, frozenset[int]], *, year: int, today: date) -> Standing:
    of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        of[row["input"]].append(row)
    initiatives: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for row in of["initiative"]:
        initiatives[row["year"]] += (row["code"],)
    merged = [row["year"] for row in of["merged"] if row["year"] is not None]
    known = [row["year"] for row in (*of["founded"], *of["rating"], *of["award"], *of["rank"])]
    return Standing(
        is_person=kind == "person",
        ratings={row["year"]: row["code"] for row in of["rating"]},
        grants=tuple(_grant(row) for row in of["award"] if row["status"] == "granted"),
        initiatives=dict(initiatives),
        listed=listed,
        staff=_staff({what: [row for row in found if row["year"] == year] for what, found in of.items()}),
        rank=next((int(row["value"]) for row in of["rank"] if row["year"] == year), None),
        targets=_targets([json.loads(row["detail"]) for row in of["target"] if row["year"] == year], today=today),
        since=max(merged) if merged else min(known, default=None),
        merged_in=max(merged, default=None) if kind == "collective" else None,
        has_namesake=bool(of["namesake"]),
    )


def _grant(row: Row) -> Grant:
    return Grant(
        award_id=row["code"],
        year=row["year"],
        kind=row["detail"] or "",
        is_title=bool(row["is_title"]),
        of_movement=bool(row["of_movement"]),
    )


def _staff(of: dict[str, list[Row]]) -> Staff:
    def number(what: str) -> int | None:
        return next((int(row["value"]) for row in of.get(what, ()) if row["value"] is not None), None)

    discipline = of.get("discipline", [])
    return Staff(
        members=number("members"),
        advanced=number("advanced"),
        fighters=number("fighters"),
        assessed=number("assessed"),
        failed=number("failed"),
        disciplined={row["code"]: int(row["value"]) for row in discipline if row["value"]} if discipline else None,
    )


def _targets(targets: list[Row], *, today: date) -> Targets | None:
    """How many of the year's targets were gone beyond; those that do not apply are left out."""
    found = [_beyond(target, today) for target in targets if target["applicable"]]
    if not found:
        return None
    beyond = [one for _said, one in found]
    counted = sum(said == "met" and one is True for said, one in found)
    return Targets(len(beyond), beyond.count(True), beyond.count(None), counted)


def _beyond(target: Row, today: date) -> tuple[Verdict, bool | None]:
    """The verdict of a target, and whether it was gone beyond."""
    ends = target["period_ends"]
    stated = {name: target[name] for name in ("plan", "actual", "comparator", "ceiling", "direction", "is_share")}
    stated["is_share"] = bool(stated["is_share"])
    found = verdict(**stated, today=today, period_ends=date.fromisoformat(ends) if ends else None)
    return found, is_beyond(found, **stated)

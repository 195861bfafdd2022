"""Conflicts: each planted one is found with its article, its clean twin has none, and what is missing is named."""

from dataclasses import replace
from datetime import date

import pytest

from thidua.rules.catalogue import catalogue
from thidua.rules.conflicts import PersonYear, UnitYear, conflicts, person_conflicts, standards

TODAY = standards(catalogue("conflict_rule"), on=date(2025, 12, 31))
CLEAN = UnitYear(
    state_class="excellent",
    party_class="excellent",
    rank=1,
    awards=[
        ("flag_province", "proposed"),
        ("title_excellent_labour_collective", "granted"),
        ("title_advanced_labour_collective", "granted"),
    ],
    disciplined={"": 0},
    staff={"excellent": 3, "good": 12, "failed": 0},
)
ORDER = ("excellent", "good", "completed", "failed")


def found(unit, valid=TODAY):
    return {(one.standard.rule_id, one.missing) for one in conflicts(valid, unit)}


def test_a_clean_year_has_none():
    assert conflicts(TODAY, CLEAN) == []


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        ({"state_class": "good"}, {"excellent_collective_class", "first_not_excellent"}),
        (
            {"state_class": "completed"},
            {"excellent_collective_class", "advanced_collective_class", "first_not_excellent"},
        ),
        ({"rank": 2}, {"flag_province_first"}),
        ({"party_class": "completed"}, {"flag_province_party"}),
        ({"party_class": "clean_strong"}, set()),
        ({"disciplined": {"warning": 1}}, {"advanced_collective_discipline"}),
        ({"disciplined": {"expulsion": 1, "reprimand": 2, "": 1}}, {"advanced_collective_discipline"}),
        ({"disciplined": {"reprimand": 2}}, set()),
        ({"staff": {"excellent": 3, "failed": 1}}, {"excellent_collective_staff"}),
        ({"awards": []}, {"excellent_without_award"}),
        ({"awards": [("flag_government", "proposed")], "rank": 3}, {"flag_government_first"}),
    ],
)
def test_what_is_planted_is_found_and_nothing_else(change, rules):
    assert found(replace(CLEAN, **change)) == {(rule, ()) for rule in rules}


@pytest.mark.parametrize(
    ("change", "rule", "missing"),
    [
        ({"state_class": None}, "advanced_collective_class", "state_class"),
        ({"rank": None}, "flag_province_first", "rank"),
        ({"party_class": None}, "flag_province_party", "party_class"),
        ({"disciplined": None}, "advanced_collective_discipline", "discipline"),
        ({"disciplined": {"": 1}}, "advanced_collective_discipline", "discipline"),
        ({"staff": None}, "excellent_collective_staff", "staff"),
        ({"awards": None}, "excellent_without_award", "awards"),
    ],
)
def test_what_is_missing_is_named_and_never_a_conflict(change, rule, missing):
    told = found(replace(CLEAN, **change))
    assert (rule, (missing,)) in told
    assert all(what for _rule, what in told)


@pytest.mark.parametrize("status", ["registered", "declined", "withdrawn", "rescinded"])
def test_an_award_nobody_proposes_any_longer_is_not_looked_at(status):
    unit = UnitYear(state_class="failed", awards=[("title_advanced_labour_collective", status)])
    assert conflicts(TODAY, unit) == []


def test_each_conflict_quotes_the_article_of_its_own_time():
    unit = UnitYear(state_class="completed", awards=[("title_advanced_labour_collective", "granted")], disciplined={})
    [now] = conflicts(TODAY, unit)
    [before] = conflicts(standards(catalogue("conflict_rule"), on=date(2022, 12, 31)), unit)
    assert (now.standard.article, now.standard.source) == ("Điều 28 khoản 1 điểm a", "Luật 06/2022/QH15")
    assert (before.standard.source, before.standard.verified) == ("Luật 15/2003/QH11", False)
    assert standards(catalogue("conflict_rule"), on=date(2003, 12, 31)) == []


def test_a_member_is_excellent_only_when_excellent_as_a_cadre():
    def told(**classes):
        return [
            (one.standard.rule_id, one.missing) for one in person_conflicts(TODAY, PersonYear(**classes), order=ORDER)
        ]

    assert told(member_class="excellent", cadre_class="good") == [("member_above_cadre", ())]
    assert told(member_class="excellent", cadre_class="excellent") == []
    assert told(member_class="good", cadre_class="completed") == []
    assert told(member_class="excellent") == [("member_above_cadre", ("cadre_class",))]


def test_a_head_is_not_rated_above_the_unit_from_2026_on():
    rules = standards(catalogue("conflict_rule"), on=date(2026, 12, 31))

    def told(valid, **classes):
        return [one.missing for one in person_conflicts(valid, PersonYear(**classes), order=ORDER)]

    assert told(rules, cadre_class="excellent", unit_class="good", is_head=True) == [()]
    assert told(rules, cadre_class="good", unit_class="good", is_head=True) == []
    assert told(rules, cadre_class="excellent", unit_class="good", is_head=False) == []
    assert told(rules, cadre_class="excellent", is_head=True) == [("unit_class",)]
    assert told(TODAY, cadre_class="excellent", unit_class="good", is_head=True) == []

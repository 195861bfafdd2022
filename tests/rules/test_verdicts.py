"""Verdicts: every target gets exactly one, and each rule as an office would apply it."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.charts.chart import Verdict as DrawnVerdict
from thidua.rules.verdicts import Comparator, Direction, Verdict, more_needed, pledged, reason, verdict

NEW_YEAR_EVE, NEW_YEAR = date(2024, 12, 31), date(2025, 1, 1)


def judged(plan, actual, comparator="=", *, today=NEW_YEAR, **rest):
    return verdict(plan=plan, actual=actual, comparator=comparator, today=today, period_ends=NEW_YEAR_EVE, **rest)


def test_charts_draw_the_same_verdicts():
    assert get_args(Verdict) == get_args(DrawnVerdict)


@pytest.mark.parametrize(
    ("plan", "actual", "comparator", "rest", "expected"),
    [
        (38, 40, "=", {}, "exceeded"),
        (38, 38, "=", {}, "met"),
        (38, 37, "=", {}, "missed"),
        (1.0, 1.0, "=", {"is_share": True}, "met"),
        (1.0, 0.97, "=", {"is_share": True}, "missed"),
        (0.417, 5 / 12, "=", {"is_share": True}, "met"),
        (0.8, 0.83, ">", {"is_share": True}, "met"),
        (0.8, 0.8, ">", {"is_share": True}, "missed"),
        (0.8, 0.8, ">=", {"is_share": True}, "met"),
        (0.8, 0.7996, ">=", {"is_share": True}, "met"),
        (0.8, 0.799, ">=", {"is_share": True}, "missed"),
        (0.075, 0.07, "<=", {"is_share": True}, "met"),
        (0.075, 0.08, "<=", {"is_share": True}, "missed"),
        (3, 3, "<", {}, "missed"),
        (3, 2, "<", {}, "met"),
        (2, 1, "=", {"direction": "lower"}, "met"),
        (2, 3, "=", {"direction": "lower"}, "missed"),
        (0, 0, "=", {"direction": "lower"}, "met"),
        (0, 0, "=", {}, "met"),
        (0, 1, "=", {}, "missed"),
        (0.15, 0.2, None, {"ceiling": 0.2, "is_share": True}, "met"),
        (0.15, 0.21, None, {"ceiling": 0.2, "is_share": True}, "missed"),
        (0.15, 0.14, None, {"ceiling": 0.2, "is_share": True}, "missed"),
    ],
)
def test_a_result_against_its_plan(plan, actual, comparator, rest, expected):
    assert judged(plan, actual, comparator, **rest) == expected


def test_without_a_result_the_last_day_of_the_year_is_still_within_it():
    assert judged(38, None, today=NEW_YEAR_EVE) == "not_due"
    assert judged(38, None, today=NEW_YEAR) == "no_data"
    assert verdict(plan=38, actual=None, today=NEW_YEAR, period_ends=None) == "no_data"


def test_a_target_in_words_is_never_judged_by_a_figure():
    assert judged(None, None, None) == "no_data"
    assert judged(None, None, None, today=NEW_YEAR_EVE) == "not_due"
    assert judged(None, 0.1, None) == "not_applicable"
    assert judged(38, 1, applicable=False) == "not_applicable"


@pytest.mark.parametrize(
    ("plan", "actual", "comparator", "rest", "expected"),
    [
        (10, 5, "=", {}, "on_track"),
        (10, 4, "=", {}, "behind"),
        (0.9, 0.9, "=", {"is_share": True}, "on_track"),
        (0.9, 0.5, ">=", {"is_share": True}, "behind"),
        (4, 3, "<=", {}, "on_track"),
        (4, 5, "<=", {}, "behind"),
        (0, 0, "=", {"direction": "lower"}, "on_track"),
        (0, 1, "=", {"direction": "lower"}, "behind"),
    ],
)
def test_a_half_year_is_on_track_or_behind(plan, actual, comparator, rest, expected):
    assert judged(plan, actual, comparator, interim=True, **rest) == expected


figures = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@given(
    plan=figures,
    actual=figures,
    ceiling=figures,
    comparator=st.sampled_from([None, *get_args(Comparator)]),
    direction=st.sampled_from([None, *get_args(Direction)]),
    is_share=st.booleans(),
    interim=st.booleans(),
    applicable=st.booleans(),
    today=st.dates(),
    period_ends=st.none() | st.dates(),
)
def test_every_target_gets_exactly_one_verdict(**target):
    found = verdict(**target)
    assert found in get_args(Verdict)
    if target["actual"] is None:
        assert found in ("not_due", "no_data", "not_applicable")
    if target["interim"]:
        assert found not in ("missed", "met", "exceeded")


@pytest.mark.parametrize(
    ("count", "total", "share", "comparator", "needed"),
    [
        (3, 8, 0.35, ">=", 0),
        (3, 8, 0.4, ">", 1),
        (2, 8, 0.5, ">", 3),
        (2, 8, 0.5, ">=", 2),
        (8, 8, 1.0, ">", None),
        (0, 0, 0.5, ">=", None),
    ],
)
def test_what_it_takes_to_reach_a_share(count, total, share, comparator, needed):
    assert more_needed(count=count, total=total, share=share, comparator=comparator) == needed


@pytest.mark.parametrize(("count", "share", "needed"), [(2, 0.2, 0), (1, 0.2, 0), (3, 0.2, None)])
def test_a_share_not_to_be_passed_needs_nobody_more(count, share, needed):
    assert more_needed(count=count, total=10, share=share, comparator="<=") == needed


@given(
    total=st.integers(0, 40),
    part=st.integers(0, 40),
    tenths=st.integers(0, 1000),
    comparator=st.sampled_from([">", ">=", "="]),
)
def test_a_naive_search_needs_as_many_more(total, part, tenths, comparator):
    count, per_mille = min(part, total), tenths

    def reached(many):
        if comparator == ">":
            return many * 1000 > per_mille * total
        return many * 1000 >= per_mille * total or abs(many / total - per_mille / 1000) < 0.0005

    enough = [many - count for many in range(count, total + 1) if total and reached(many)]
    found = more_needed(count=count, total=total, share=per_mille / 1000, comparator=comparator)
    assert found == (min(enough) if enough else None)


def naive(plan, actual, comparator, ceiling, direction):
    """The verdict on counts, worked again in whole numbers from the labels' own words."""
    if ceiling is not None:
        return "met" if plan <= actual <= ceiling else "missed"
    less_is_better = {"<": True, "<=": True, ">": False, ">=": False}.get(
        comparator, direction == "lower" or (plan == 0 and direction is None)
    )
    if comparator in ("<", ">"):
        return "met" if (actual < plan if comparator == "<" else actual > plan) else "missed"
    if less_is_better:
        return "met" if actual <= plan else "missed"
    if comparator == ">=":
        return "met" if actual >= plan else "missed"
    return "missed" if actual < plan else "met" if actual == plan else "exceeded"


@given(
    plan=st.integers(0, 9),
    actual=st.integers(0, 12),
    comparator=st.sampled_from([None, *get_args(Comparator)]),
    ceiling=st.none() | st.integers(0, 12),
    direction=st.sampled_from([None, *get_args(Direction)]),
)
def test_a_naive_working_gives_the_same_verdict(plan, actual, comparator, ceiling, direction):
    target = {"comparator": comparator, "ceiling": ceiling, "direction": direction}
    found = judged(plan, actual, **target)
    assert found == naive(plan, actual, comparator, ceiling, direction)
    assert reason(found, plan=plan, **target)


@pytest.mark.parametrize(("actual", "expected"), [(0.18, "on_track"), (0.14, "behind"), (0.25, "behind")])
def test_at_mid_year_a_ceiling_must_not_be_passed(actual, expected):
    assert judged(0.15, actual, None, ceiling=0.2, is_share=True, interim=True) == expected


def test_a_plan_of_zero_of_what_is_better_the_higher_can_be_exceeded():
    assert judged(0, 2, direction="higher") == "exceeded"
    assert judged(0, 2) == "missed"


@pytest.mark.parametrize(
    ("plan", "last", "rest", "expected"),
    [
        (12, 10, {}, "higher"),
        (10, 10, {}, "equal"),
        (9, 10, {}, "lower"),
        (0.95, 0.95, {"comparator": ">", "is_share": True}, "higher"),
        (0.95, 0.9502, {"comparator": ">=", "is_share": True}, "equal"),
        (0.95, 0.96, {"comparator": ">=", "is_share": True}, "lower"),
        (0.03, 0.04, {"comparator": "<=", "is_share": True}, "higher"),
        (0.05, 0.04, {"comparator": "<=", "is_share": True}, "lower"),
        (1, 2, {"direction": "lower"}, "higher"),
        (0, 0, {}, "equal"),
        (0, 1, {}, "higher"),
    ],
)
def test_a_pledge_against_last_years_result(plan, last, rest, expected):
    assert pledged(plan=plan, last=last, **rest) == expected


@pytest.mark.parametrize("found", get_args(Verdict))
def test_every_verdict_tells_its_rule(found):
    for comparator in (None, *get_args(Comparator)):
        assert reason(found, plan=3, comparator=comparator)
    assert reason(found, plan=None)

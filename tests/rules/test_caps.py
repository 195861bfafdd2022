"""Caps: the quota of the year, its denominator and rounding, and no year judged by later rules."""

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.rules.caps import Rounding, cap, denominators, quotas, raised, strictest
from thidua.rules.catalogue import catalogue

ROW = {
    "quota_id": "person_excellent", "system": "state", "subject_kind": "person", "class_id": "excellent",
    "award_id": "", "percentage": "20", "denominator": "good", "rounding": "floor", "scope": "unit",
    "exception_percentage": "", "valid_from": "2020-01-01", "valid_to": "", "source": "Văn bản", "verified": "yes",
}  # fmt: skip
COUNTS = denominators(excellent=5, good=7, total=13, headcount=18)
DAY = date(2024, 12, 31)


def quota(**changes):
    [found] = quotas([ROW | changes], on=DAY, subject_kind="person", class_id="excellent")
    return found


@pytest.mark.parametrize(
    ("denominator", "rounding", "most"),
    [
        ("good", "floor", 1),
        ("good", "nearest", 1),
        ("good", "ceil", 2),
        ("good_plus", "floor", 2),
        ("good_plus", "ceil", 3),
        ("total", "floor", 2),
        ("total", "nearest", 3),
        ("headcount", "floor", 3),
        ("headcount", "nearest", 4),
    ],
)
def test_the_most_by_each_denominator_and_rounding(denominator, rounding, most):
    """20% of 7, 12, 13 and 18 are 1,4, 2,4, 2,6 and 3,6."""
    found = cap(quota(denominator=denominator, rounding=rounding), COUNTS, scope="unit")
    assert (found.most, found.missing) == (most, None)


def test_five_where_four_are_allowed_is_one_over():
    found = cap(quota(denominator="total"), denominators(excellent=5, good=15, total=20), scope="unit")
    assert (found.most, found.over(5), found.over(4), found.over(0)) == (4, 1, 0, 0)


def test_what_is_not_known_is_missing_and_judges_nobody():
    found = cap(quota(denominator="headcount"), denominators(excellent=5, good=7, total=12), scope="unit")
    assert (found.most, found.missing) == (None, "headcount")
    with pytest.raises(ValueError, match="headcount"):
        found.over(5)
    assert cap(quota(), COUNTS, scope="whole").missing == "unit"
    assert cap(quota(scope="cluster"), COUNTS, scope="group").missing is None


def test_the_exception_is_told_apart():
    found = cap(quota(exception_percentage="25", denominator="total"), {"total": 20}, scope="unit")
    assert (found.most, found.exceptional_most) == (4, 5)
    assert cap(quota(), COUNTS, scope="unit").exceptional_most is None


def test_a_year_is_judged_by_the_quotas_of_its_last_day():
    rows = [ROW | {"valid_from": "2019-10-18", "valid_to": "2023-10-03"}, ROW | {"valid_from": "2023-10-04"}]

    def on(*day):
        return len(quotas(rows, on=date(*day), subject_kind="person", class_id="excellent"))

    assert [on(2013, 12, 31), on(2018, 12, 31), on(2019, 12, 31), on(2023, 12, 31), on(2026, 12, 31)] == [0, 0, 1, 1, 1]


def test_2013_has_no_cap_and_today_has_one():
    rows = catalogue("quota")
    for kind in ("agency", "person", "party_member", "party_cell"):
        assert quotas(rows, on=date(2013, 12, 31), subject_kind=kind, class_id="excellent") == []
        assert quotas(rows, on=date(2026, 12, 31), subject_kind=kind, class_id="excellent")


def test_a_quota_of_the_army_holds_for_the_army_alone():
    rows = [ROW, ROW | {"quota_id": "army", "system": "army"}]
    asked = {"on": DAY, "subject_kind": "person", "class_id": "excellent"}
    assert [one.quota_id for one in quotas(rows, **asked)] == ["person_excellent"]
    assert [one.quota_id for one in quotas(rows, **asked, system="army")] == ["person_excellent", "army"]


def test_a_changed_row_changes_the_finding():
    found = cap(quota(percentage="30", denominator="total"), {"total": 20}, scope="unit")
    assert (found.most, found.over(5)) == (6, 0)


def test_an_unknown_rounding_is_refused():
    with pytest.raises(ValueError, match="person_excellent"):
        quota(rounding="up")


def test_more_excellent_come_from_good_first():
    assert raised(COUNTS, 2) == {"good": 5, "good_plus": 12, "total": 13, "headcount": 18}
    assert raised(COUNTS, 8) == {"good": 0, "good_plus": 13, "total": 13, "headcount": 18}
    assert raised(COUNTS, -3) == {"good": 10, "good_plus": 12, "total": 13, "headcount": 18}


def test_the_strictest_of_several_holds():
    caps = [cap(quota(percentage=share, denominator="total"), COUNTS, scope="unit") for share in ("20", "10")]
    unknown = cap(quota(), COUNTS, scope="group")
    assert strictest([unknown, *caps]).most == 1
    assert strictest([unknown]) == unknown
    assert strictest([]) is None


DECIMALS = {"floor": ROUND_FLOOR, "nearest": ROUND_HALF_UP, "ceil": ROUND_CEILING}


@given(
    percentage=st.decimals(0, 100, places=2),
    base=st.integers(0, 5000),
    rounding=st.sampled_from(get_args(Rounding)),
    proposed=st.integers(0, 5000),
)
def test_a_naive_working_with_decimals_agrees(percentage, base, rounding, proposed):
    found = cap(
        quota(percentage=str(percentage), rounding=rounding, denominator="total"), {"total": base}, scope="unit"
    )
    most = int((percentage * base / Decimal(100)).to_integral_value(DECIMALS[rounding]))
    assert found.most == most
    assert found.over(proposed) == (proposed - most if proposed > most else 0)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_raising_moves_people_and_makes_none(excellent, good, rest, by):
    by = min(by, good + rest)
    after = raised(denominators(excellent=excellent, good=good, total=excellent + good + rest), by)
    assert after["total"] == excellent + good + rest
    assert 0 <= after["good"] <= good
    assert after["good_plus"] - after["good"] == excellent + by

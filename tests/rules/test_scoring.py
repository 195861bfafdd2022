"""Points by formula and maxima of groups, worked by hand and against a naive second implementation."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.rules.scoring import Mismatch, Result, maxima_that_differ, relative_points


def points(results, *, max_score=10.0, up_to_target_share=0.5, decimals=2):
    return relative_points(
        {unit: Result(*result) for unit, result in results.items()},
        max_score=max_score, up_to_target_share=up_to_target_share, decimals=decimals,
    )  # fmt: skip


def test_half_marks_at_the_target_and_the_rest_relative_to_the_best():
    assert points({"A": (8, 10), "B": (10, 10), "C": (12, 10), "D": (15, 10), "E": (None, 10)}) == {
        "A": 4.0, "B": 5.0, "C": 7.0, "D": 10.0, "E": None,
    }  # fmt: skip


def test_without_a_target_results_count_relative_to_the_best():
    assert points({"A": (4, None), "B": (8, None), "C": (0, None), "D": (None, None), "E": (2, 0)}) == {
        "A": 5.0, "B": 10.0, "C": 0.0, "D": None, "E": 2.5,
    }  # fmt: skip


def test_units_with_and_without_a_target_do_not_set_each_others_best():
    assert points({"A": (20, 10), "B": (100, None), "C": (50, None)}) == {"A": 10.0, "B": 10.0, "C": 5.0}


def test_the_share_at_the_target_and_the_decimals_are_parameters():
    assert points({"A": (1, 3), "B": (4, 3), "C": (5, 3)}, up_to_target_share=0.6, decimals=1) == {
        "A": 2.0, "B": 8.0, "C": 10.0,
    }  # fmt: skip


def naive(results, max_score):
    """The rule of the sheet, line by line."""
    made = {}
    for unit, (actual, target) in results.items():
        if actual is None:
            made[unit] = None
        elif target in (None, 0):
            best = max(a for a, t in results.values() if t in (None, 0) and a is not None)
            made[unit] = max_score * actual / best if actual > 0 else 0.0
        elif actual < target:
            made[unit] = 0.5 * max_score * actual / target
        elif actual == target:
            made[unit] = 0.5 * max_score
        else:
            best = max(a / t for a, t in results.values() if t and a is not None) - 1
            made[unit] = 0.5 * max_score + 0.5 * max_score * (actual / target - 1) / best
    return made


RESULT = st.tuples(st.none() | st.integers(0, 60), st.none() | st.integers(0, 40))


@given(st.dictionaries(st.integers(0, 12), RESULT, max_size=10), st.sampled_from([5.0, 10.0, 12.5, 40.0]))
def test_the_formula_is_the_naive_one(results, max_score):
    found = points(results, max_score=max_score)
    expected = naive(results, max_score)
    assert found.keys() == expected.keys()
    for unit, value in expected.items():
        assert found[unit] == (None if value is None else pytest.approx(value, abs=0.00501))
        assert found[unit] is None or 0 <= found[unit] <= max_score


@given(st.integers(0, 10_000))
def test_points_have_two_decimals(hundredths):
    (value,) = points({"A": (hundredths, 10_000)}, max_score=20.0).values()
    exact = Decimal(hundredths) / Decimal(1000)
    assert Decimal(str(value)) == (Decimal(5) * 2 if hundredths == 10_000 else exact).quantize(
        Decimal("0.01"), ROUND_HALF_UP
    )


def test_a_group_whose_parts_do_not_make_its_maximum_is_named():
    criteria = [
        ("Nhiệm vụ", "", 60.0), ("Trọng tâm", "Nhiệm vụ", 40.0), ("Sáng kiến", "Nhiệm vụ", 15.0),
        ("Phong trào", "", 40.0), ("Tổ chức", "Phong trào", 25.0), ("Báo cáo", "Phong trào", 15.0),
        ("Thưởng", "", 5.0), ("Cờ", "Thưởng", None),
    ]  # fmt: skip
    assert maxima_that_differ(criteria) == [Mismatch(group="Nhiệm vụ", stated=60.0, summed=55.0)]
    assert maxima_that_differ([]) == []

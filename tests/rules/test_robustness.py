"""How often ranks hold when weights shift: against the exact probability, and the same whatever the order of rows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.rules.robustness import rank_robustness


def tried(parts, *, ranks, rest=None, shift=0.2, scenarios=1000):
    rest = rest or dict.fromkeys(parts, 0.0)
    return rank_robustness(parts, rest=rest, ranks=ranks, shift=shift, scenarios=scenarios)


def test_who_is_ahead_in_every_criterion_always_keeps_the_rank():
    found = tried({"A": {"x": 50, "y": 40}, "B": {"x": 49, "y": 39}}, ranks={"A": 1, "B": 2})
    assert (found["A"].kept, found["A"].scenarios, found["A"].share) == (1000, 1000, 1.0)
    assert (found["B"].best, found["B"].worst) == (2, 2)


def test_the_share_is_near_the_exact_probability():
    """10·w > 9·v with w, v even in [0.8, 1.2]: the area is 0.7278."""
    found = tried({"A": {"x": 10, "y": 0}, "B": {"x": 0, "y": 9}}, ranks={"A": 1, "B": 2})
    assert found["A"].share == pytest.approx(0.7278, abs=0.02)
    assert found["A"].share == found["B"].share
    assert (found["A"].best, found["A"].worst) == (1, 2)


def test_what_does_not_vary_counts_in_full():
    parts = {"A": {"x": 10, "y": 0}, "B": {"x": 0, "y": 9}}
    found = tried(parts, ranks={"A": 1, "B": 2}, rest={"A": 5.0, "B": 0.0})
    assert found["A"].share == 1.0


def test_units_alike_in_everything_stay_tied_or_parted():
    parts = {"A": {"x": 10}, "B": {"x": 10}}
    assert tried(parts, ranks={"A": 1, "B": 1})["B"].share == 1.0
    assert tried(parts, ranks={"A": 1, "B": 2})["B"].share == 1.0


POINTS = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 40).map(lambda quarters: quarters / 4), min_size=1)


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.sampled_from("ABCDE"), POINTS, min_size=2), st.randoms(use_true_random=False))
def test_no_order_of_units_or_criteria_matters(parts, random):
    totals = {unit: sum(points.values()) for unit, points in parts.items()}
    ranks = {unit: 1 + sum(other > total for other in totals.values()) for unit, total in totals.items()}
    units = list(parts)
    random.shuffle(units)
    shuffled = {unit: dict(sorted(parts[unit].items(), reverse=True)) for unit in units}
    found = tried(parts, ranks=ranks, scenarios=40)
    assert tried(shuffled, ranks=ranks, scenarios=40) == found
    assert all(one.best <= one.worst and 0 <= one.kept <= 40 for one in found.values())
    assert tried(parts, ranks=ranks, shift=0.0, scenarios=3) == {
        unit: type(one)(kept=3, scenarios=3, best=ranks[unit], worst=ranks[unit]) for unit, one in found.items()
    }

"""Ranks within a cluster: ties share a rank, the next is left out, and no order of rows breaks a tie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.rules.ranking import competition_ranks

POINTS = st.lists(st.none() | st.integers(0, 400).map(lambda quarters: quarters / 4), max_size=30)


@pytest.mark.parametrize(
    ("points", "ranks"),
    [
        ([90, 95, 90, None, 80], [2, 1, 2, None, 4]),
        ([95, 95, 90], [1, 1, 3]),
        ([107, 97], [1, 2]),
        ([0, None], [1, None]),
        ([None, None], [None, None]),
        ([], []),
    ],
)
def test_ties_share_a_rank_and_the_next_is_left_out(points, ranks):
    assert competition_ranks(points) == ranks


@given(POINTS)
def test_a_rank_is_one_more_than_the_units_with_more_points(points):
    known = [value for value in points if value is not None]
    assert competition_ranks(points) == [
        None if value is None else 1 + sum(other > value for other in known) for value in points
    ]


@given(POINTS, st.randoms(use_true_random=False))
def test_a_tie_never_depends_on_the_order_of_rows(points, random):
    shuffled = list(points)
    random.shuffle(shuffled)
    assert set(zip(points, competition_ranks(points), strict=True)) == set(
        zip(shuffled, competition_ranks(shuffled), strict=True)
    )

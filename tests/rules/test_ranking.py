"""Ranks within a cluster: ties share a rank, the next is left out, and no order of rows breaks a tie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.rules.ranking import Room, Step, competition_ranks, score_step, smallest_steps

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


def room(name, points, *, behind=0.0, group="", group_room=None):
    return Room(criterion=name, room=points, behind=behind, group=group or name, group_room=group_room)


def test_one_criterion_suffices_and_the_one_furthest_behind_is_named():
    rooms = [room("A", 3.0, behind=0.25), room("B", 1.0, behind=0.5), room("C", 0.5, behind=2.0)]
    assert smallest_steps(rooms, gap=0.5, step=0.25) == (Step("B", 0.75),)


def test_equal_points_do_not_suffice():
    assert smallest_steps([room("A", 2.0)], gap=0.0, step=0.5) == (Step("A", 0.5),)
    assert smallest_steps([room("A", 1.0)], gap=1.0, step=0.5) is None


def test_more_criteria_only_where_fewer_do_not_suffice():
    rooms = [room("A", 1.0, behind=0.5), room("B", 0.75, behind=1.0), room("C", 0.5)]
    assert smallest_steps(rooms, gap=1.0, step=0.25) == (Step("B", 0.75), Step("A", 0.5))
    assert smallest_steps(rooms, gap=2.0, step=0.25) == (Step("B", 0.75), Step("A", 1.0), Step("C", 0.5))
    assert smallest_steps(rooms, gap=2.25, step=0.25) is None


def test_a_group_never_passes_its_maximum():
    rooms = [
        room("A", 2.0, behind=1.0, group="G", group_room=1.0),
        room("B", 2.0, behind=1.0, group="G", group_room=1.0),
        room("C", 0.5),
    ]
    assert smallest_steps(rooms, gap=1.0, step=0.25) == (Step("A", 1.0), Step("C", 0.25))


@pytest.mark.parametrize(
    ("points", "step"),
    [([57, 36.5, 8.25], 0.25), ([57, 36.5], 0.5), ([57, 40], 1), ([8.4], 0.1), ([8.35], 0.05), ([8.33], 0.01), ([], 1)],
)
def test_the_step_of_points_is_the_coarsest_that_fits(points, step):
    assert score_step(points) == step


QUARTERS = st.integers(0, 12).map(lambda quarters: quarters / 4)


@given(st.lists(st.tuples(QUARTERS, QUARTERS), max_size=6), QUARTERS)
def test_the_smallest_steps_pass_within_the_maxima_and_no_fewer_criteria_would(pairs, gap):
    rooms = [room(str(at), points, behind=behind) for at, (points, behind) in enumerate(pairs)]
    found = smallest_steps(rooms, gap=gap, step=0.25)
    most = sorted((points for points, _behind in pairs), reverse=True)
    enough = [size for size in (1, 2, 3) if sum(most[:size]) > gap and size <= len(most)]
    if not enough:
        assert found is None
        return
    assert len(found) == enough[0]
    assert sum(step.gain for step in found) == gap + 0.25
    assert all(0 < step.gain <= pairs[int(step.criterion)][0] for step in found)

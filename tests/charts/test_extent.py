"""How far charts reach."""

import pytest

from thidua.charts.chart import Band, Chart, Series, TargetLine
from thidua.charts.extent import (
    constant,
    extent,
    extent_of_bars,
    extent_of_lines,
    floats,
    relative_values,
    round_values,
)


def _chart(*rows, kind="bars", **more):
    return Chart(kind, ("a", "b"), tuple(Series(str(at), row) for at, row in enumerate(rows)), "Điểm", **more)


def test_marks_targets_and_bands_count():
    chart = _chart((3, None), targets=(TargetLine("Kế hoạch", (1, None)),), bands=(Band("Khung", 4, 9),))
    assert extent(chart) == (1, 9)
    assert extent_of_bars(chart) == (0, 9)


def test_stacks_count_by_their_sum():
    assert extent_of_bars(_chart((3, 1), (4, None), kind="stacked_bars")) == (0, 7)


def test_bars_that_float_are_shown_around_their_ranges():
    ranges = _chart((4, 2), kind="stacked_bars", base=(82, 90))
    assert floats(ranges) and extent(ranges) == (82, 92)
    assert extent_of_bars(ranges) == (80.5, 92.3)
    steps = _chart((4, 2), kind="stacked_bars", base=(0, 4))
    assert not floats(steps) and extent_of_bars(steps) == (0, 6)


@pytest.mark.parametrize("rows", [(), ((None, None),), ((0, 0),)])
def test_bars_without_height_still_have_an_axis(rows):
    assert extent_of_bars(_chart(*rows)) == (0, 1)


def test_lines_start_at_zero_only_near_it():
    assert extent_of_lines(_chart((1, 4), kind="lines"))[0] == 0
    assert extent_of_lines(_chart((90, 100), kind="lines")) == (88.5, 100.3)
    low, high = extent_of_lines(_chart((5, 5), kind="lines"))
    assert low < 5 < high


def test_relative_values_take_the_first_rank_as_strongest():
    assert relative_values(_chart((7, 10), (None, 8.5))) == [[0, 1], [None, 0.5]]
    assert relative_values(_chart((1, 3), number="rank")) == [[1, 0]]
    assert relative_values(_chart((2, 2))) == [[0, 0]]


def test_round_values():
    assert round_values(0, 100) == [0, 20, 40, 60, 80, 100]
    assert round_values(87, 99.5) == [88, 90, 92, 94, 96, 98] or round_values(87, 99.5)[0] % 5 == 0


def test_constant():
    assert constant((2, 2)) == 2
    assert constant((2, None)) is None
    assert constant((None, None)) is None
    assert constant(()) is None

"""The mid-year outlook: ranges worked by hand, back-tested, and the same as a naive second working."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.rules.outlook import MOST_YEARS, Past, chance, outlook

OWN = [Past(2021, 4, 8), Past(2022, 5, 12), Past(2023, 6, 9)]


def ahead(half, own=(), cluster=(), **rest):
    return outlook(half, own=own, cluster=cluster, before=2024, **rest)


def test_the_range_is_this_half_times_the_ratios_of_the_past():
    """Ratios 2, 2,4 and 1,5 times 5 are 10, 12 and 7,5: in whole numbers from 7 to 12."""
    found = ahead(5, OWN)
    assert (found.low, found.high) == (7, 12)
    assert (found.basis, found.method, found.years) == ("unit", "ratio", (2021, 2022, 2023))


def test_it_is_tested_by_leaving_out_one_year_at_a_time():
    """2021 from the others: 4 × 1,5…2,4 is 6…10, holds 8; 2022: 5 × 1,5…2 is 7…10, not 12; 2023: 12…15, not 9."""
    found = ahead(5, OWN)
    assert (found.inside, found.tested) == (1, 3)


def test_shares_keep_their_decimals_and_do_not_pass_one():
    found = ahead(0.9, [Past(year, 0.8, whole) for year, whole in ((2021, 0.88), (2022, 0.84), (2023, 0.96))], most=1)
    assert (found.low, found.high) == (pytest.approx(0.945), 1)


def test_a_half_of_zero_adds_what_second_halves_added():
    past = [Past(2021, 0, 0), Past(2022, 0, 1), Past(2023, 1, 3)]
    found = ahead(0, past)
    assert (found.low, found.high, found.method) == (0, 2, "difference")


def test_under_three_years_of_its_own_the_cluster_speaks_and_under_three_of_it_nothing():
    cluster = [*OWN[:2], Past(2020, 2, 4), Past(2021, 3, 9)]
    found = ahead(5, OWN[:2], cluster)
    assert (found.basis, found.years, found.low, found.high) == ("cluster", (2020, 2021, 2022), 10, 15)
    assert ahead(5, OWN[:2], OWN[1:]) is None
    assert ahead(5) is None


def test_two_results_of_one_year_are_one_year():
    assert ahead(5, cluster=[Past(2022, 1, 2), Past(2022, 1, 3), Past(2023, 1, 2)]) is None


def test_only_the_latest_years_before_the_one_asked_for_speak():
    past = [Past(year, 10, 20 + year - 2010) for year in range(2010, 2030)]
    assert ahead(10, past).years == tuple(range(2024 - MOST_YEARS, 2024))


def test_of_many_results_the_outermost_tenths_are_left_out():
    """Eleven ratios 1,0, 1,1, … 2,0: the tenth percentile is 1,1, the ninetieth 1,9."""
    past = [Past(2021 + at % 3, 10.5, 10.5 * (1 + at / 10)) for at in range(11)]
    found = ahead(10, cluster=past)
    assert (found.low, found.high) == (pytest.approx(11), pytest.approx(19))


@pytest.mark.parametrize(
    ("low", "high", "plan", "ceiling", "expected"),
    [
        (10, 12, 10, None, "likely"),
        (9, 12, 10, None, "open"),
        (8, 9, 10, None, "at_risk"),
        (5, 30, 10, 20, "open"),
        (21, 30, 10, 20, "at_risk"),
        (12, 18, 10, 20, "likely"),
    ],
)
def test_a_plan_is_likely_met_open_or_at_risk(low, high, plan, ceiling, expected):
    def fulfilled(value):
        return value >= plan and (ceiling is None or value <= ceiling)

    assert chance(low, high, fulfilled, floor=plan, ceiling=ceiling) == expected


figures = st.floats(0.5, 50).map(lambda value: round(value, 2) + 0.001)
histories = st.lists(st.builds(Past, st.integers(2010, 2026), figures, figures), max_size=12)


@given(half=figures, past=histories)
def test_a_naive_working_agrees(half, past):
    years = sorted({one.year for one in past if one.year < 2024})[-5:]
    found = ahead(half, past)
    if len(years) < 3:
        assert found is None
        return
    reached = sorted(half * one.whole / one.half for one in past if one.year in years)
    if len(reached) >= 10:
        reached = [_percentile(reached, 0.1), _percentile(reached, 0.9)]
    assert found.low == pytest.approx(reached[0])
    assert found.high == pytest.approx(reached[-1])
    assert 0 <= found.inside <= found.tested == sum(one.year in years for one in past)


def _percentile(ordered, part):
    at = part * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)


@given(half=figures, past=histories, random=st.randoms(use_true_random=False))
def test_the_order_of_the_past_changes_nothing(half, past, random):
    shuffled = list(past)
    random.shuffle(shuffled)
    assert ahead(half, past) == ahead(half, shuffled)

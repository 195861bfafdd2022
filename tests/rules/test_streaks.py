"""Years in a row: a missing year breaks, a year not known does not; the same as counting them one by one."""

from hypothesis import given
from hypothesis import strategies as st

from thidua.rules.streaks import Streak, streak

UNTIL = 2024
years = st.dictionaries(st.integers(2010, 2026), st.sampled_from([True, False, None]))


def test_three_years_in_a_row() -> None:
    assert streak({2022: True, 2023: True, 2024: True}, until=2024) == Streak(certain=3, possible=3, until=2024)


def test_a_missing_year_breaks() -> None:
    assert streak({2021: True, 2023: True, 2024: True}, until=2024).certain == 2
    assert streak({2021: True, 2023: True, 2024: True}, until=2024).possible == 2


def test_a_year_not_known_is_no_break_and_no_year() -> None:
    found = streak({2021: True, 2022: None, 2023: True, 2024: True}, until=2024)
    assert (found.certain, found.possible, found.unknown) == (2, 4, (2022,))
    assert (list(found.years), list(found.possible_years)) == ([2023, 2024], [2021, 2022, 2023, 2024])
    assert [found.reaches(needed) for needed in (2, 3, 4, 5)] == [True, None, None, False]


def test_the_last_year_not_known_leaves_everything_open() -> None:
    found = streak({2023: True, 2024: None}, until=2024)
    assert (found.certain, found.possible, list(found.years)) == (0, 2, [])


def test_a_broken_last_year_is_no_streak() -> None:
    assert streak({2022: True, 2023: True, 2024: False}, until=2024) == Streak(certain=0, possible=0, until=2024)


def naive(known: dict[int, bool | None]) -> tuple[int, int]:
    """The longest certain and possible runs that end with UNTIL, by trying every length."""
    certain = possible = 0
    for length in range(1, 20):
        states = [known.get(UNTIL - back, False) for back in range(length)]
        if all(state is True for state in states):
            certain = length
        if all(state is not False for state in states):
            possible = length
    return certain, possible


@given(years)
def test_counting_back_equals_trying_every_length(known: dict[int, bool | None]) -> None:
    found = streak(known, until=UNTIL)
    assert (found.certain, found.possible) == naive(known)
    assert found.certain <= found.possible
    assert all(known[year] is None for year in found.unknown)


@given(years)
def test_learning_a_year_never_contradicts_what_was_said(known: dict[int, bool | None]) -> None:
    before = streak(known, until=UNTIL)
    for answer in (True, False):
        after = streak({year: answer if state is None else state for year, state in known.items()}, until=UNTIL)
        assert before.certain <= after.certain <= after.possible <= before.possible

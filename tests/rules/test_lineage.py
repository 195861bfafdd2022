"""Figures across reorganisations: nothing lost, nothing counted twice, nothing averaged, nothing guessed."""

from collections import defaultdict
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.rules.changes import LINEAGE
from thidua.rules.lineage import COUNTS, as_reported, rolled_up, unchanged_only, viewed

TODAY = date(2026, 6, 30)


def lineage(*rows):
    """Rows are (from, to, kind, day or year, share)."""
    full = [(*row, None)[:5] for row in rows]
    return pl.DataFrame(
        [
            (old, new, kind, when if isinstance(when, date) else None, when if isinstance(when, int) else None, share)
            for old, new, kind, when, share in full
        ],
        schema=LINEAGE,
        orient="row",
    )


def counts(*rows):
    """Rows are (unit, year, n, total) or (unit, year, rate)."""
    full = [(*row, None) if len(row) == 4 else (*row[:2], None, None, row[2]) for row in rows]
    return pl.DataFrame([(*row, [f"{row[0]}{row[1]}"]) for row in full], schema=COUNTS, orient="row")


def shown(frame, *columns):
    return frame.select("unit_id", "year", *columns).rows()


MERGER = lineage(("A", "C", "merge", date(2025, 3, 1)), ("B", "C", "merge", date(2025, 3, 1)))


def test_counts_are_added_and_the_rate_is_computed_anew():
    rolled = rolled_up(counts(("A", 2024, 5, 10), ("B", 2024, 9, 10), ("C", 2025, 12, 20)), MERGER, on=TODAY)
    assert shown(rolled, "n", "total", "rate") == [("C", 2024, 14, 20, 0.7), ("C", 2025, 12, 20, 0.6)]
    assert rolled["made_of"].to_list() == [["A", "B"], ["C"]]
    assert rolled["facts"].to_list() == [["A2024", "B2024"], ["C2025"]]
    assert rolled["reason"].to_list() == [None, None]


def test_a_rate_is_never_averaged():
    rolled = rolled_up(counts(("A", 2024, 1, 2), ("B", 2024, 1, 100)), MERGER, on=TODAY)
    assert rolled["rate"].to_list() == [2 / 102]


def test_a_rate_without_its_whole_is_not_rolled_up_and_says_so():
    rolled = rolled_up(counts(("A", 2024, 90.0), ("B", 2024, 80.0), ("C", 2025, 85.0)), MERGER, on=TODAY)
    assert shown(rolled, "rate", "reason") == [("C", 2024, None, "no_whole"), ("C", 2025, 85.0, None)]


def test_one_count_that_is_not_known_leaves_the_sum_unknown():
    rolled = rolled_up(counts(("A", 2024, 5, 10), ("B", 2024, None, 10)), MERGER, on=TODAY)
    assert shown(rolled, "n", "total", "rate", "reason") == [("C", 2024, None, 20, None, "no_whole")]


def test_a_missing_predecessor_is_named_and_is_not_zero():
    rolled = rolled_up(counts(("A", 2023, 5, 10), ("A", 2024, 5, 10), ("B", 2024, 9, 10)), MERGER, on=TODAY)
    assert shown(rolled, "reason", "missing") == [("C", 2023, "incomplete", ["B"]), ("C", 2024, None, [])]


def test_a_predecessor_that_had_ended_is_not_missing():
    rolled = rolled_up(counts(("A", 2024, 5, 10), ("B", 2024, 9, 10), ("C", 2025, 12, 20)), MERGER, on=TODAY)
    assert rolled["missing"].to_list() == [[], []]


def test_changes_after_the_day_do_not_count():
    frame = counts(("A", 2024, 5, 10), ("B", 2024, 9, 10))
    assert shown(rolled_up(frame, MERGER, on=date(2025, 2, 28)), "n") == [("A", 2024, 5), ("B", 2024, 9)]
    assert shown(rolled_up(frame, MERGER, on=date(2025, 3, 1)), "n") == [("C", 2024, 14)]


def test_chains_are_followed_also_within_a_year_whose_days_are_not_known():
    chain = lineage(
        ("A", "B", "rename", 2025), ("B", "C", "merge", 2025), ("X", "C", "merge", 2025), ("C", "D", "merge", 2026)
    )
    rolled = rolled_up(counts(("A", 2020, 1, 2), ("X", 2020, 3, 4)), chain, on=date(2026, 12, 31))
    assert shown(rolled, "n", "total") == [("D", 2020, 4, 6)]


def test_a_split_without_shares_stays_unallocated_in_a_row_of_its_own():
    split = lineage(("A", "B", "split", date(2025, 7, 1)), ("A", "C", "split", date(2025, 7, 1)))
    rolled = rolled_up(counts(("A", 2024, 6, 10), ("B", 2024, 1, 1), ("B", 2025, 2, 5)), split, on=TODAY)
    assert shown(rolled, "n", "unallocated", "reason") == [
        ("A", 2024, 6, True, "unallocated"),
        ("B", 2024, 1, False, None),
        ("B", 2025, 2, False, None),
    ]


def test_a_split_with_shares_is_divided_and_what_they_lack_is_unallocated():
    split = lineage(("A", "B", "split", 2025, 0.5), ("A", "C", "split", 2025, 0.3))
    rolled = rolled_up(counts(("A", 2024, 10, 20)), split, on=TODAY)
    assert shown(rolled, "n", "total", "unallocated") == [
        ("A", 2024, pytest.approx(2), pytest.approx(4), True), ("B", 2024, 5, 10, False), ("C", 2024, 3, 6, False),
    ]  # fmt: skip
    assert rolled["rate"].to_list() == pytest.approx([0.5, 0.5, 0.5])


def test_shares_above_one_are_no_shares():
    split = lineage(("A", "B", "split", 2025, 0.8), ("A", "C", "split", 2025, 0.3))
    assert shown(rolled_up(counts(("A", 2024, 10, 20)), split, on=TODAY), "unallocated") == [("A", 2024, True)]


def test_a_unit_that_gave_a_part_away_goes_on_and_keeps_its_later_figures():
    part = lineage(("A", "B", "transfer_part", 2025, 0.25))
    rolled = rolled_up(counts(("A", 2024, 8, 16), ("B", 2024, 1, 2), ("A", 2025, 5, 10)), part, on=TODAY)
    assert shown(rolled, "n") == [("A", 2024, 6), ("A", 2025, 5), ("B", 2024, 3)]
    unsaid = lineage(("A", "B", "transfer_part", 2025))
    rolled = rolled_up(counts(("A", 2024, 8, 16), ("A", 2025, 5, 10)), unsaid, on=TODAY)
    assert shown(rolled, "unallocated") == [("A", 2024, True), ("A", 2025, False)]


def test_a_unit_that_comes_back_keeps_its_own_years():
    back = lineage(("A", "B", "merge", 2015), ("B", "A", "split", 2020, 0.5), ("B", "B", "split", 2020, 0.5))
    rolled = rolled_up(counts(("A", 2014, 4, 8), ("A", 2021, 1, 2), ("B", 2021, 3, 4)), back, on=TODAY)
    assert shown(rolled, "n") == [("A", 2014, 2), ("A", 2021, 1), ("B", 2014, 2), ("B", 2021, 3)]


def test_rows_said_twice_self_mergers_and_circles_count_nothing_twice():
    messy = lineage(
        ("A", "C", "merge", date(2025, 3, 1)),
        ("A", "C", "merge", date(2025, 3, 1)),
        ("A", "C", "merge", 2025),
        ("B", "B", "merge", 2025),
        ("D", "E", "merge", 2025),
        ("E", "D", "merge", 2025),
        ("F", None, "end", 2025),
    )
    frame = counts(*((unit, 2024, 1, 2) for unit in "ABCDEF"))
    assert shown(rolled_up(frame, messy, on=TODAY), "n") == [
        ("B", 2024, 1), ("C", 2024, 2), ("D", 2024, 1), ("E", 2024, 1), ("F", 2024, 1),
    ]  # fmt: skip


def test_as_reported_changes_nothing_but_the_computed_rate():
    frame = counts(("A", 2024, 5, 10), ("B", 2024, 88.5))
    assert shown(as_reported(frame), "n", "rate", "reason") == [
        ("A", 2024, 5, 0.5, None),
        ("B", 2024, None, 88.5, None),
    ]


def test_unchanged_units_only():
    changes = lineage(
        ("A", "C", "merge", 2025),
        ("B", "C", "merge", 2025),
        ("O", "N", "rename", 2022),
        ("P", "Q", "transfer_part", 2023),
        ("Y", "Z", "merge", 2010),
    )
    frame = counts(*((unit, 2024, 1, 2) for unit in "ABCNPQUZ"), ("O", 2020, 1, 2), ("Z", 2020, 1, 2))
    assert shown(unchanged_only(frame, changes, on=TODAY), "n") == [
        ("N", 2020, 1), ("N", 2024, 1), ("U", 2024, 1), ("Z", 2020, 1), ("Z", 2024, 1),
    ]  # fmt: skip


UNITS = "ABCDEF"
days = st.dates(date(2019, 1, 1), date(2026, 1, 1))
some_lineage = st.lists(
    st.tuples(
        st.sampled_from(UNITS),
        st.sampled_from(UNITS),
        st.sampled_from(["merge", "rename", "split", "end", "transfer_part"]),
        st.one_of(days, st.integers(2019, 2025), st.none()),
        st.one_of(st.none(), st.floats(0.1, 1)),
    ),
    max_size=12,
).map(lambda rows: lineage(*rows))
some_counts = st.lists(
    st.tuples(st.sampled_from(UNITS), st.integers(2018, 2026), st.integers(0, 50), st.integers(50, 90)),
    unique_by=lambda row: row[:2],
    min_size=1,
    max_size=20,
).map(lambda rows: counts(*rows))


@settings(deadline=None)
@given(some_counts, some_lineage)
def test_rolling_up_then_adding_is_adding(frame, changes):
    def by_year(rows):
        return rows.group_by("year").agg(pl.col("n", "total").sum()).sort("year").rows()

    for (year, n, total), (same, rolled_n, rolled_total) in zip(
        by_year(frame), by_year(rolled_up(frame, changes, on=TODAY)), strict=True
    ):
        assert (year, pytest.approx(n), pytest.approx(total)) == (same, rolled_n, rolled_total)


@settings(deadline=None)
@given(some_counts, some_lineage, st.randoms())
def test_rolling_up_again_changes_nothing_and_neither_does_the_order_of_rows(frame, changes, random):
    once = rolled_up(frame, changes, on=TODAY)
    assert rolled_up(once, changes, on=TODAY).equals(once)
    rows = changes.rows()
    random.shuffle(rows)
    shuffled = rolled_up(frame, pl.DataFrame(rows, schema=LINEAGE, orient="row"), on=TODAY)
    for name in ("n", "total", "rate"):
        assert shuffled[name].to_list() == pytest.approx(once[name].to_list(), nan_ok=True)
    assert shuffled.drop("n", "total", "rate").equals(once.drop("n", "total", "rate"))


@settings(deadline=None)
@given(some_counts, some_lineage)
def test_figures_of_unchanged_units_are_the_same_in_every_view(frame, changes):
    for row in viewed(frame, changes, view="unchanged", on=TODAY).iter_rows(named=True):
        rolled = viewed(frame, changes, view="rolled_up", on=TODAY)
        same = rolled.filter((pl.col("unit_id") == row["unit_id"]) & (pl.col("year") == row["year"]))
        assert same.select("n", "total", "unallocated").rows() == [(row["n"], row["total"], False)]


@st.composite
def histories(draw):
    """Reorganisations that can have happened, one a day, each to units that were not there before, and figures of the
    units alive at the end of each year; with what is left of each figure by moving it forward day by day."""
    alive, rows, reports, fresh = set("ABCD"), [], [], iter("NOPQRSTUVWXYZ")
    for year in range(2018, 2026):
        if draw(st.booleans()):
            kind = draw(st.sampled_from(["merge", "rename", "split", "part"]))
            old = draw(st.permutations(sorted(alive)))[: 2 if kind == "merge" else 1]
            new = [next(fresh) for _ in range(2 if kind == "split" else 1)]
            share = draw(st.sampled_from([0.25, 0.5, None])) if kind in ("split", "part") else None
            day = date(year, draw(st.integers(1, 12)), 1)
            for unit in old:
                kinds = {"part": "transfer_part"}
                rows += [(unit, into, kinds.get(kind, kind), day, share) for into in new]
            alive = (alive - (set() if kind == "part" else set(old))) | set(new)
        reports += [(unit, year, draw(st.integers(1, 9)), 10) for unit in sorted(alive)]
    return rows, reports


def moved_day_by_day(rows, report):
    """The naive way: hold the figure as heaps by unit, and on each day of change shift every heap that it touches."""
    unit, year, n, _total = report
    heaps, lost = {unit: float(n)}, 0.0
    for day in sorted({row[3] for row in rows}):
        if day <= date(year, 12, 31):
            continue
        moves = defaultdict(list)
        for old, new, kind, _day, share in [row for row in rows if row[3] == day]:
            moves[old].append((new, kind, share))
        shifted = defaultdict(float)
        for at, heap in heaps.items():
            into = moves.get(at)
            if not into:
                shifted[at] += heap
            elif len(into) == 1 and into[0][1] != "transfer_part":
                shifted[into[0][0]] += heap
            elif any(share is None for _new, _kind, share in into):
                lost += heap
            else:
                given_away = sum(share for _new, _kind, share in into)
                for new, _kind, share in into:
                    shifted[new] += heap * share
                if into[0][1] == "transfer_part":
                    shifted[at] += heap * (1 - given_away)
                else:
                    lost += heap * (1 - given_away)
        heaps = shifted
    return heaps, lost


@settings(deadline=None)
@given(histories())
def test_agrees_with_moving_every_figure_day_by_day(history):
    rows, reports = history
    rolled = rolled_up(counts(*reports), lineage(*rows), on=TODAY)
    expected, unallocated = defaultdict(float), defaultdict(float)
    for report in reports:
        heaps, lost = moved_day_by_day(rows, report)
        for unit, heap in heaps.items():
            expected[unit, report[1]] += heap
        unallocated[report[1]] += lost
    found = {(row["unit_id"], row["year"]): row["n"] for row in rolled.iter_rows(named=True) if not row["unallocated"]}
    assert {key: value for key, value in found.items() if value} == pytest.approx(
        {key: value for key, value in expected.items() if value}
    )
    rest = rolled.filter("unallocated").group_by("year").agg(pl.col("n").sum())
    assert dict(rest.iter_rows()) == pytest.approx({year: lost for year, lost in unallocated.items() if lost})

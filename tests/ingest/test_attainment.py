"""Printed shares looked at by whole columns are those that a look at each cell finds."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.ingest.attainment import WITHIN, Attained, attained, printed_shares
from thidua.ingest.layout import find_tables
from thidua.ingest.question import Answers
from thidua.ingest.reading.columns import BLOCK_ROWS
from thidua.ingest.table import Table, is_figure
from thidua.ingest.vocabulary import SHIPPED
from thidua.ingest.workbook import Cell, Sheet

HEADINGS = ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)"]
PLAN, FIGURE, SHARE = 3, 4, 5
CELL = st.one_of(
    st.sampled_from([0, 0.0, 1, True, "", "80", 75.0, 0.75, 133.3, datetime.date(2025, 8, 8), -4]), st.integers(1, 200)
)


def table_of(rows: list[tuple[Cell, ...]]) -> Table:
    body = [[number, f"Chỉ tiêu {number}", "mô hình", *row] for number, row in enumerate(rows, 1)]
    (table,) = find_tables(Sheet.of("A", [["CHỈ TIÊU NĂM 2025"], HEADINGS, *body]), SHIPPED, Answers())
    return table


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=12))
def test_shares_of_columns_are_those_of_cells(rows: list[tuple[Cell, ...]]) -> None:
    table = table_of([(20, 15, 75), *rows])
    plan, figure, share = (next(one for one in table.columns if one.index == at) for at in (PLAN, FIGURE, SHARE))
    expected = []
    for at, row in enumerate(table.body):
        planned, value, printed = (table.sheet.cell(row.index, column) for column in (PLAN, FIGURE, SHARE))
        if row.role in ("data", "part") and all(map(is_figure, (planned, value, printed))) and planned and value:
            exact = (value / planned, planned / value)
            fits = any(abs(one - size) <= WITHIN for one in exact for size in (printed, printed / 100))
            expected.append((at, value, planned, fits))
    found = printed_shares(table, share, figure, plan)
    told = (one.tolist() for one in (found.at, found.figures, found.plans, found.fits))
    assert list(zip(*told, strict=True)) == expected


@pytest.mark.parametrize(
    ("shares", "told"),
    [((75, 150), Attained.YES), ((75, 20), Attained.NO), ((0.75, 0.67), Attained.YES), (("", "x"), Attained.UNKNOWN)],
)
def test_most_of_the_shares_tell_whose_they_are(shares: tuple[Cell, Cell], told: Attained) -> None:
    table = table_of([(20, 15, shares[0]), (20, 30, shares[1])])
    plan, figure, share = (next(one for one in table.columns if one.index == at) for at in (PLAN, FIGURE, SHARE))
    assert attained(table, share, figure, [plan]) is told


def test_the_numbers_of_a_column_go_over_all_blocks() -> None:
    rows: list[tuple[Cell, ...]] = [(1,)] * BLOCK_ROWS
    sheet = Sheet.of("A", [*rows, (2.5,), ("2,5",), (True,), (None,), (datetime.date(2025, 1, 1),), (-3,)])
    last = sheet.numbers(0)[BLOCK_ROWS - 1 :].tolist()
    assert [None if number != number else number for number in last] == [1, 2.5, None, None, None, None, -3]

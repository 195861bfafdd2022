"""Reading columns gives the same values, findings and figures as reading every cell by itself."""

from collections.abc import Sequence
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.ingest import records
from thidua.ingest.cells import Cells
from thidua.ingest.check import check_table
from thidua.ingest.context import read_context
from thidua.ingest.facts import Facts
from thidua.ingest.layout import find_tables
from thidua.ingest.meanings import MEANINGS
from thidua.ingest.records import read_facts
from thidua.ingest.rows import scaled, written
from thidua.ingest.said import SAID_NOTHING
from thidua.ingest.table import Table
from thidua.ingest.vocabulary import SHIPPED
from thidua.ingest.workbook import Cell, Sheet

UNITS = st.sampled_from(["Ban Một", "Sở Hai", "xã Ba", "Văn phòng Bốn", "Sở  hai", "phường Năm"])
FIGURE = st.one_of(
    st.integers(-5, 900),
    st.floats(0, 300).map(lambda value: round(value, 2)),
    st.floats(0, 1),
    st.sampled_from(["", "05", "1.486", "41,6%", "27/38", "KP", "-", "chưa có", "97 + 10 = 107", "abc", "12 xã", True]),
)
CLASS = st.sampled_from(["HTXSNV", "HTTNV", "Hoàn thành nhiệm vụ", "không rõ", ""])
DATE = st.sampled_from(["05/3/1980", "1980", "hôm qua", "", 44376])


def indicators(rows: Sequence[tuple[Cell, ...]]) -> list[list[Cell]]:
    head = ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)", "Ghi chú"]
    return [["CHỈ TIÊU NĂM 2025"], head, *(list(row) for row in rows)]


def scores(rows: Sequence[tuple[Cell, ...]]) -> list[list[Cell]]:
    head = ["STT", "Tên đơn vị", "SC11", "SC12", "Tổng điểm", "Xếp hạng", "Ghi chú"]
    return [["BẢNG ĐIỂM NĂM 2025"], head, *(list(row) for row in rows)]


def persons(rows: Sequence[tuple[Cell, ...]]) -> list[list[Cell]]:
    head = ["STT", "Họ và tên", "Ngày sinh", "Mã số", "Đơn vị", "Xếp loại", "Ghi chú"]
    return [["XẾP LOẠI NĂM 2025"], head, *(list(row) for row in rows)]


NUMBER = st.sampled_from([1, 2, 3, "4", "I", ""])
LABEL = st.sampled_from(["Số mô hình", "Tỷ lệ hộ", "Thu ngân sách", "Trong đó: xã", "Tổng cộng", "xã Sáu Bảy"])
NOTE = st.sampled_from(["", "ước", 5])
TABLES = st.one_of(
    st.lists(
        st.tuples(NUMBER, LABEL, st.sampled_from(["%", "xã", "triệu đồng", ""]), FIGURE, FIGURE, FIGURE, NOTE),
        min_size=1,
    ).map(indicators),
    st.lists(st.tuples(NUMBER, UNITS, FIGURE, FIGURE, FIGURE, FIGURE, NOTE), min_size=1).map(scores),
    st.lists(
        st.tuples(
            NUMBER, st.sampled_from(["Lê A", "LÊ A", "Trần B"]), DATE, st.sampled_from(["", "7", 7]), UNITS, CLASS, NOTE
        ),
        min_size=1,
    ).map(persons),
)


def tables(rows: list[list[Cell]]) -> list[Table]:
    return list(find_tables(Sheet.of("A", rows), SHIPPED, SAID_NOTHING.known))


def understood(table: Table) -> tuple[Facts, Cells]:
    return read_facts(table, read_context(table, file_name="a.xlsx"), SHIPPED, SAID_NOTHING.known)


@settings(max_examples=150, deadline=None)
@given(TABLES)
def test_columns_say_what_their_cells_say(rows: list[list[Cell]]) -> None:
    for table in tables(rows):
        facts, cells = understood(table)
        with pytest.MonkeyPatch.context() as alone:
            alone.setattr(records, "BY_ITSELF", tuple(MEANINGS))
            alone.setattr(records, "FIGURES", ())
            one_by_one, own_cells = understood(table)
        assert list(facts.records()) == list(one_by_one.records())
        assert cells.findings == own_cells.findings
        assert list(check_table(cells, facts)) == list(check_table(own_cells, one_by_one))
        for column in table.columns:
            assert cells.figures_of(column).equals(own_cells.figures_of(column))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5000), st.floats(0.001, 5000).map(lambda value: round(value, 3))), min_size=1))
def test_typed_figures_are_worth_what_their_unit_says(plans: list[tuple[int, float]]) -> None:
    rows = [(at, f"Chỉ tiêu số {at}", "triệu đồng", plan, actual, "", "") for at, (plan, actual) in enumerate(plans, 1)]
    (table,) = tables(indicators(rows))
    facts, cells = understood(table)
    assert cells.findings == []
    assert [record.value for record in facts.records()] == [
        float(Decimal(str(figure)) * 1_000_000) for pair in plans for figure in pair
    ]
    assert [record.cell for record in facts.records()] == [
        f"{letter}{row}" for row in range(3, 3 + len(plans)) for letter in "DE"
    ]


@given(st.lists(st.floats(1e-4, 1e14) | st.integers(-(10**14), 10**14).map(float)))
def test_numbers_are_written_as_python_writes_them(numbers: list[float]) -> None:
    expected = [str(int(number)) if number.is_integer() else str(number) for number in numbers]
    texts = written(pl.Series(numbers, dtype=pl.Float64))
    assert texts.to_list() == expected
    assert scaled(texts, -2).to_list() == [float(Decimal(text) / 100) for text in expected]


def test_a_finding_stands_at_every_cell_it_is_about() -> None:
    rows = [(at, f"Ban {at}", "abc" if at % 2 else 5, 1, 6, "", "") for at in range(1, 7)]
    (table,) = tables(scores(rows))
    _facts, cells = understood(table)
    assert [(one.code, one.cell, one.value) for one in cells.findings] == [
        ("unreadable_number", "C3", "abc"),
        ("unreadable_number", "C5", "abc"),
        ("unreadable_number", "C7", "abc"),
    ]

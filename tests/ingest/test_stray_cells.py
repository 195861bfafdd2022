"""Cells far from every table, merges of whole sheets and endless texts cost little and lead nowhere."""

import time

import pytest

from tests.ingest.conftest import ratings
from thidua.ingest.layout import find_tables
from thidua.ingest.question import Answers
from thidua.ingest.vocabulary import SHIPPED
from thidua.ingest.wording import without_year
from thidua.ingest.workbook import Sheet

TABLE = ratings(2024, ("Phòng Nội vụ", "Hoàn thành tốt nhiệm vụ"), ("Phòng Tài chính", "Hoàn thành nhiệm vụ"))
ROWS = [["" if cell is None else cell for cell in row] for row in TABLE]


def test_the_rows_in_which_something_stands_are_known_over_blocks() -> None:
    sheet = Sheet.of("A", [["x"], [], *[[]] * 20_000, ["", 1], [None, ""], [0]])
    assert sheet.filled_rows() == [0, 20_002, 20_004]
    assert sheet.filled_rows(1) == [20_002, 20_004]
    assert sheet.filled_rows(0, 20_002) == [0]
    assert Sheet.of("A", []).filled_rows() == []


def test_a_cell_at_the_end_of_the_sheet_is_found_at_once() -> None:
    sheet = Sheet.of("A", [*ROWS, *[[]] * 300_000, ["", "ghi chú ở cuối"]])
    start = time.process_time()
    (table,) = find_tables(sheet, SHIPPED, Answers())
    assert [row.label for row in table.body] == ["Phòng Nội vụ", "Phòng Tài chính"]
    assert time.process_time() - start < 2.0


def test_a_merge_of_the_whole_sheet_spreads_nothing() -> None:
    sheet = Sheet.of("A", ROWS, merges=(((0, 0), (1_048_575, 16_383)),))
    (table,) = find_tables(sheet, SHIPPED, Answers())
    assert table.grid.spread == ()
    assert [row.label for row in table.body] == ["Phòng Nội vụ", "Phòng Tài chính"]


@pytest.mark.parametrize("piece", ["(", " ", "/", "năm ", "Năm 2024 "])
def test_an_endless_text_is_no_heading_and_takes_no_time(piece: str) -> None:
    start = time.process_time()
    without_year(piece * (30_000 // len(piece)))
    assert time.process_time() - start < 2.0


def test_merged_groups_and_figures_without_headings_beside_a_table_are_told_apart() -> None:
    """Right of the last heading stand merged groups and, beside them, figures that nothing heads."""
    rows = [
        ["SỞ NỘI VỤ TỈNH ĐÔNG LĨNH", "", "", "", ""],
        ["SỐ LIỆU NĂM 2024", "", "", "", ""],
        ["STT", "Đơn vị", "Số vụ", "", ""],
        [1, "Sở Y tế", 4, "Nhóm A", 7],
        [2, "Sở Nội vụ", 5, "", 9],
    ]
    sheet = Sheet.of("A", rows, merges=(((3, 3), (4, 3)),))
    (table,) = find_tables(sheet, SHIPPED, Answers())
    assert [(column.index, column.column.field) for column in table.columns] == [
        (1, "label"),
        (2, "indicator"),
        (3, "statement"),
    ]

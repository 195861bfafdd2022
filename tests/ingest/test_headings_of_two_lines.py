"""A second line of a heading is one where the names of rows are merged down over it, whatever its words."""

from thidua.ingest.layout import find_tables
from thidua.ingest.question import Answers
from thidua.ingest.vocabulary import SHIPPED
from thidua.ingest.workbook import Sheet

ROWS = [
    ["DỰ TOÁN THU NĂM 2012", "", ""],
    ["STT", "Chỉ tiêu", "Dự toán"],
    ["", "", "năm 2012"],
    [1, "Thu nội địa", 494_600],
    [2, "Thu từ dầu thô", 87_000],
]
DOWN = (((1, 0), (2, 0)), ((1, 1), (2, 1)))


def test_a_line_below_merged_names_of_rows_is_of_the_heading() -> None:
    (table,) = find_tables(Sheet.of("A", ROWS, merges=DOWN), SHIPPED, Answers())
    assert table.heading_rows == (1, 2)
    assert [(row.index, row.label) for row in table.body] == [(3, "Thu nội địa"), (4, "Thu từ dầu thô")]


def test_the_first_row_of_figures_is_not() -> None:
    rows = [*ROWS[:2], *ROWS[3:]]
    (table,) = find_tables(Sheet.of("A", rows), SHIPPED, Answers())
    assert table.heading_rows == (1,)
    assert [row.label for row in table.body] == ["Thu nội địa", "Thu từ dầu thô"]

"""A message about a typed table names rows and columns as they stand on the screen, not cells of a file."""

import pytest

from thidua.ingest.entry import in_typed_words, place_typed, typed_workbook
from thidua.ingest.understand import understand

LINES = ("Khối A", "Địa bàn: huyện Suối Trong, tỉnh Minh Họa", "KẾT QUẢ XẾP LOẠI NĂM 2024")
HEADINGS = ("Tên đơn vị", "Xếp loại")


def test_a_row_there_twice_is_told_by_its_row_and_the_first_one():
    rows = [("Ban Một", "HTNV"), ("Ban Hai", "HTNV"), ("Ban Một", "HTNV")]
    found = understand("a.xlsx", typed_workbook(LINES, HEADINGS, rows)).errors
    assert [one.code for one in found] == ["duplicate"]
    assert place_typed(found[0].cell, LINES, HEADINGS) == "dòng 3, cột Xếp loại"
    assert in_typed_words(found[0].message, LINES, HEADINGS) == ("Số liệu này đã có ở dòng 1, cột Xếp loại cùng bảng.")


def test_several_cells_and_rows_are_told_as_they_stand_on_the_screen():
    """Three lines and a blank above the headings in row 5: row 6 of the sheet is the first typed."""
    sums = "Theo dòng đánh số cột, ô này là tổng của các ô B7, C7: 5, nhưng ghi 6."
    told = "Theo dòng đánh số cột, ô này là tổng của dòng 2, cột Tên đơn vị; dòng 2, cột Xếp loại: 5, nhưng ghi 6."
    assert in_typed_words(sums, LINES, HEADINGS) == told
    english = "By the row of column numbers this cell is the sum of B7, C7: 5; it says 6."
    assert "B7" not in in_typed_words(english, LINES, HEADINGS) and "sum" in in_typed_words(english, LINES, HEADINGS)
    again = "Các dòng nhắc lại đơn vị đã có ở trên được bỏ qua: 8, 9."
    assert in_typed_words(again, LINES, HEADINGS) == "Các dòng nhắc lại đơn vị đã có ở trên được bỏ qua: 3, 4."
    assert in_typed_words("Rows of examples were left out: 6.", LINES, HEADINGS) == "Rows of examples were left out: 1."


def test_a_line_above_and_no_cell_at_all():
    assert place_typed("A2", LINES, HEADINGS) == place_typed("A2:C2", LINES, HEADINGS) == "phần trên bảng"
    assert place_typed("", LINES, HEADINGS) == ""


@pytest.mark.parametrize(
    ("headings", "row", "says", "not_said"),
    [
        (("Tên đơn vị", "Xếp loại"), ("Ban Một", "HTNV"), "ghi đủ tên", "phong trào"),
        (("Tên đơn vị", "Danh hiệu"), ("Ban Một", "Cờ thi đua của Chính phủ"), "phong trào, tình trạng", "mã số"),
        (("Tên đơn vị", "Tổng điểm"), ("Ban Một", "90"), "mỗi đơn vị chỉ ghi một lần", "phong trào"),
    ],
)
def test_what_to_do_about_a_row_there_twice_goes_by_what_it_states(headings, row, says, not_said):
    lines = (*LINES[:2], "KẾT QUẢ NĂM 2024")
    found = understand("a.xlsx", typed_workbook(lines, headings, [row, row])).errors
    (again,) = [one for one in found if one.code == "duplicate"]
    assert says in again.remedy and not_said not in again.remedy

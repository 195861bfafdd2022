"""A message about a typed table names rows and columns as they stand on the screen, not cells of a file."""

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


def test_a_line_above_and_no_cell_at_all():
    assert place_typed("A2", LINES, HEADINGS) == place_typed("A2:C2", LINES, HEADINGS) == "phần trên bảng"
    assert place_typed("", LINES, HEADINGS) == ""

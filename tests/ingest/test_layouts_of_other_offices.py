"""Layouts of offices that a fresh reader made up: units across, tables beside and below each other, steps of awards."""

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.understand import Understanding, understand
from thidua.text.numbers import read as read_number
from thidua.text.reading import Column

PLACE = ["Địa bàn: tỉnh Hòa Lạc"]


def read(*rows: list[object], sheet: str = "A") -> Understanding:
    return understand("a.xlsx", workbook(**{sheet: [PLACE, *rows]}))


def codes(understood: Understanding) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in understood.findings if one.severity != "info"]


def values(understood: Understanding, *names: str) -> list[tuple]:
    return [
        (one.cell, one.unit, one.value, *(one.attributes.get(name) for name in names))
        for table in understood.tables
        for one in table.records
    ]


@pytest.mark.parametrize(
    ("upper", "lower", "kinds"),
    [
        (["Xã An Sơn", "", "Xã Bình Sơn", ""], ["KH", "TH", "KH", "TH"], ["target", "result", "target", "result"]),
        (["KH", "", "TH", ""], ["Xã An Sơn", "Xã Bình Sơn"] * 2, ["target", "target", "result", "result"]),
    ],
)
def test_plans_and_results_of_units_across(upper: list[str], lower: list[str], kinds: list[str]) -> None:
    understood = read(
        ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", *upper],
        ["", "", "", *lower],
        [1, "Số mô hình", "mô hình", 20, 25, 10, 9],
    )
    units = [name for name in (upper if upper[0].startswith("Xã") else lower) if name]
    across = [units[0], units[0], units[1], units[1]] if upper[0].startswith("Xã") else units
    records = [(one.cell, one.unit, one.value, one.table) for one in understood.tables[0].records]
    assert records == list(zip(["D5", "E5", "F5", "G5"], across, [20, 25, 10, 9], kinds, strict=True))
    assert codes(understood) == []


def test_a_heading_may_name_an_award_and_its_step() -> None:
    understood = read(
        ["TỔNG HỢP DANH HIỆU THI ĐUA NĂM 2024"],
        ["TT", "Đơn vị", "LĐTT đăng ký", "LĐTT được công nhận", "CSTĐCS đề nghị"],
        [1, "Sở A", 30, 28, 3],
    )
    assert values(understood, "status") == [
        ("C4", "Sở A", 30, "registered"), ("D4", "Sở A", 28, "granted"), ("E4", "Sở A", 3, "proposed"),
    ]  # fmt: skip


def test_a_lower_table_without_a_title_lists_proposals_as_the_upper_does() -> None:
    """What is proposed is not stored as granted because the title stands above the first of two tables."""
    understood = read(
        ["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024"],
        ["A. TẬP THỂ"],
        ["TT", "Tên tập thể", "Hình thức khen thưởng"],
        [1, "Phòng Hành chính", "Tập thể lao động tiên tiến"],
        ["B. CÁ NHÂN"],
        ["TT", "Họ và tên", "Đơn vị", "Danh hiệu"],
        [1, "Nguyễn Thị Giả", "Phòng Hành chính", "Lao động tiên tiến"],
    )
    assert values(understood, "status") == [
        ("C5", "Phòng Hành chính", 1, "proposed"), ("D8", "Phòng Hành chính", 1, "proposed"),
    ]  # fmt: skip


def test_tables_beside_each_other_have_the_lines_above_them() -> None:
    understood = read(
        ["TỔNG HỢP ĐIỂM THI ĐUA CÁC HUYỆN"],
        ["NĂM 2023", "", "", "", "NĂM 2024"],
        ["TT", "Huyện", "Tổng điểm", "Xếp hạng"] * 2,
        [1, "Huyện An Sơn", 90, "Nhất", 1, "Huyện An Sơn", 95, "Nhì"],
        [2, "Huyện Bình Sơn", 80, "Nhì", 2, "Huyện Bình Sơn", 97, "Nhất"],
    )
    assert [table.context.period.id for table in understood.tables if table.context.period] == ["2023", "2024"]
    assert [one.value for table in understood.tables for one in table.records] == [90, 1, 80, 2, 95, 2, 97, 1]


def test_rows_of_no_table_are_told() -> None:
    understood = read(
        ["BẢNG ĐIỂM THI ĐUA NĂM 2024"],
        ["Thôn Thượng", 12, "tốt"],
        ["Thôn Hạ", 15, "khá"],
        ["TT", "Tên đơn vị", "Tổng điểm", "Xếp hạng"],
        [1, "Sở A", 90, 1],
        [2, "Sở B", 80, 2],
    )
    assert codes(understood) == [("rows_not_read", "A3")]


def test_a_table_without_figures_is_no_file_to_store() -> None:
    understood = read(["BẢNG ĐIỂM THI ĐUA NĂM 2024"], ["TT", "Tên đơn vị", "Tổng điểm", "Xếp hạng"])
    assert [(one.code, one.severity) for one in understood.findings] == [("no_figures", "error")]


def test_a_sheet_named_by_another_year_than_its_title_is_told() -> None:
    rows = (["TT", "Tên đơn vị", "Tổng điểm"], [1, "Sở A", 90])
    assert codes(read(["BẢNG ĐIỂM THI ĐUA NĂM 2024"], *rows, sheet="Năm 2023")) == [("sheet_of_another_year", "")]
    assert codes(read(["BẢNG ĐIỂM THI ĐUA NĂM 2024"], *rows, sheet="Năm 2024")) == []
    assert codes(read(["BẢNG ĐIỂM NĂM 2024 VÀ NHIỆM VỤ NĂM 2025"], *rows, sheet="2025")) == []


@pytest.mark.parametrize("line", ["TỈNH LÂM ĐỒNG", "HUYỆN TRIỆU SƠN", "HUYỆN ĐÔNG HƯNG"])
def test_a_place_is_no_unit_of_measure(line: str) -> None:
    understood = read(
        [line], ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024"], ["STT", "Chỉ tiêu", "Kế hoạch"], [1, "Mô hình", 20]
    )
    assert understood.tables[0].context.unit_of_measure == ""


@pytest.mark.parametrize(
    "line", ["Đơn vị tính: triệu đồng", "Đơn vị: tỷ đồng", "ĐVT: 1.000 đồng", "Đơn vị: nghìn người"]
)
def test_a_line_names_the_unit_of_measure(line: str) -> None:
    understood = read(
        [line], ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024"], ["STT", "Chỉ tiêu", "Kế hoạch"], [1, "Mô hình", 20]
    )
    assert understood.tables[0].context.unit_of_measure == line.split(": ")[1]


@pytest.mark.parametrize(
    ("said", "rank"),
    [("Nhất", 1), ("Hạng nhì", 2), ("Thứ ba", 3), ("IV", 4), ("Giải Nhất", 1), ("Khuyến khích", None), ("Đạt", None)],
)
def test_a_rank_in_words(said: str, rank: int | None) -> None:
    assert read_number(said, column=Column(kind="rank")).value == rank
    assert read_number(said, column=Column(kind="count")).value is None


def test_the_names_over_classes_say_who_is_in_them() -> None:
    understood = read(
        ["KẾT QUẢ XẾP LOẠI NĂM 2024"],
        ["TT", "Đảng bộ", "Tổ chức đảng", "", "Đảng viên", "", "Tập thể", ""],
        ["", "", *["HTXSNV", "HTTNV"] * 3],
        [1, "Đảng bộ A", 2, 60, 3, 50, 4, 40],
    )
    assert [kind for *_rest, kind in values(understood, "subject_kind")] == [
        "party_cell", "party_cell", "party_member", "party_member", "agency", "agency",
    ]  # fmt: skip


def test_a_cell_may_say_number_and_day_of_a_decision() -> None:
    understood = read(
        ["DANH SÁCH KHEN THƯỞNG NĂM 2024"],
        ["TT", "Họ và tên", "Đơn vị", "Danh hiệu", "Số quyết định"],
        [1, "Nguyễn Thị Giả", "Phòng Nội vụ", "Lao động tiên tiến", "12/QĐ-SNV, ngày 15/01/2025"],
    )
    assert values(understood, "decision_number", "decision_date") == [
        ("D4", "Phòng Nội vụ", 1, "12/QĐ-SNV", "2025-01-15")
    ]

"""Layouts of a colleague of another province: units as columns of points, schools, cumulated quarters, titles."""

from tests.ingest.conftest import workbook
from thidua.ingest.titled_awards import award_of_title
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import SHIPPED
from thidua.text.fold import fold

PLACE = ["Địa bàn: tỉnh Hòa Lạc"]


def read(*rows: list[object]) -> Understanding:
    return understand("a.xlsx", workbook(A=[PLACE, *rows]))


def codes(understood: Understanding) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in understood.findings if one.severity != "info"]


def test_criteria_down_and_units_across_without_a_stage() -> None:
    understood = read(
        ["BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025"],
        ["TT", "Tiêu chí thi đua", "Điểm tối đa", "Huyện An Sơn", "Huyện Bình Sơn"],
        ["I", "Phát triển kinh tế", 400, 380, 372.5],
        ["II", "Hệ thống chính trị", 300, 290, "KP"],
        ["", "Tổng điểm", 700, 670, 372.5],
        ["", "Xếp hạng", "", 1, 2],
    )
    (table,) = understood.tables
    scores = [(one.cell, one.unit, one.value) for one in table.records if one.table == "score"]
    assert scores == [
        ("D4", "Huyện An Sơn", 380), ("E4", "Huyện Bình Sơn", 372.5), ("D5", "Huyện An Sơn", 290),
        ("E5", "Huyện Bình Sơn", None), ("D6", "Huyện An Sơn", 670), ("E6", "Huyện Bình Sơn", 372.5),
    ]  # fmt: skip
    assert {one.attributes["stage"] for one in table.records if one.table == "score"} == {"final"}
    assert codes(understood) == []


def test_schools_in_blocks_with_sums_of_each_and_of_all() -> None:
    understood = read(
        ["TỔNG HỢP KẾT QUẢ THI ĐUA, KHEN THƯỞNG NĂM HỌC 2023 - 2024"],
        ["TT", "Đơn vị trường học", "LĐTT", "CSTĐCS"],
        ["I", "Khối Trung học phổ thông", "", ""],
        [1, "Trường THPT Chuyên", 62, 11],
        [2, "Trường THPT số 1", 48, 8],
        ["", "Cộng khối", 110, 19],
        ["II", "Khối Giáo dục thường xuyên", "", ""],
        [3, "TT GDNN-GDTX huyện An Sơn", 20, 2],
        ["", "Cộng khối", 21, 2],
        ["", "TỔNG CỘNG TOÀN NGÀNH", 130, 21],
    )
    assert [one.context.cluster for one in understood.tables] == [
        "Khối Trung học phổ thông", "Khối Giáo dục thường xuyên",
    ]  # fmt: skip
    assert [one.value for table in understood.tables for one in table.records] == [62, 11, 48, 8, 20, 2]
    mismatches = [(code, cell) for code, cell in codes(understood) if code == "total_mismatch"]
    assert mismatches == [("total_mismatch", "C10")], "21 is not 20; the sum of all is of no one block"


def test_a_column_of_another_part_of_the_year_is_of_that_part() -> None:
    """What nine months came to is not stored as the third quarter."""
    understood = read(
        ["TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2025"],
        ["STT", "Chỉ tiêu", "ĐVT", "Giao ước năm 2025", "Lũy kế 9 tháng", "Đạt (%)"],
        [1, "Số mô hình", "mô hình", 20, 15, 75],
    )
    read_as = [(one.cell, one.table, one.period, one.value) for one in understood.tables[0].records]
    assert read_as[:2] == [("D4", "target", "2025", 20), ("E4", "result", "2025-9M", 15)]


def test_a_quarter_in_a_heading_of_a_year_is_that_quarter() -> None:
    understood = read(
        ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2025"],
        ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện quý III"],
        [1, "Số mô hình", "mô hình", 20, 6],
    )
    assert [(one.cell, one.period) for one in understood.tables[0].records] == [("D4", "2025"), ("E4", "2025-Q3")]


def test_who_gives_an_award_may_stand_before_it_in_a_title() -> None:
    title = fold("DANH SÁCH ĐỀ NGHỊ CHỦ TỊCH UBND TỈNH TẶNG BẰNG KHEN")
    found = award_of_title(title, SHIPPED)
    assert found is not None and found["award_id"].startswith("certificate_province")

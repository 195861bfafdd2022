"""A filled cell that should hold a year, a kind or a mark is understood or told: it is never stored as blank."""

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.understand import Understanding, understand

PLACE = ["Địa bàn: tỉnh Minh Họa"]


def read(*rows: list[object]) -> Understanding:
    return understand("a.xlsx", workbook(A=rows))


def found(understood: Understanding) -> list[tuple[str, str, str, str]]:
    return [(one.code, one.severity, one.cell, one.value) for one in understood.findings]


def persons(year: object) -> Understanding:
    return read(
        ["DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2026"],
        PLACE,
        ["STT", "Họ và tên", "Đơn vị", "Danh hiệu thi đua", "Năm thành tích"],
        [1, "Lò Văn Mẫu", "Sở Y tế", "Chiến sĩ thi đua cơ sở", year],
    )


@pytest.mark.parametrize("year", ["2o25", "Số 999/QĐ-UBND", "năm ngoái", "2022-2023"])
def test_a_year_that_cannot_be_read_is_an_error_at_its_cell(year):
    assert found(persons(year)) == [("unreadable_period", "error", "E4", year)]


@pytest.mark.parametrize(
    ("year", "period"),
    [(2025, "2025"), ("Năm học 2023-2024", "2023..2024-school"), ("-", None), ("không nêu", None), ("", None)],
)
def test_a_year_that_is_read_or_blank_is_no_finding(year, period):
    understood = persons(year)
    assert understood.errors == ()
    assert [record.period for record in understood.tables[0].records] == [period]


@pytest.mark.parametrize(
    ("year", "told", "periods"),
    [("2o25", [("unreadable_period", "error", "D4", "2o25")], []), ("2025", [], ["2025"]), ("–", [], ["2026"])],
)
def test_the_year_of_a_tie_break_is_read_told_or_that_of_the_table(year, told, periods):
    understood = read(
        ["QUYẾT ĐỊNH PHÂN HẠNG KHI BẰNG ĐIỂM NĂM 2026"],
        PLACE,
        ["STT", "Đơn vị xếp trước", "Đơn vị xếp sau", "Năm", "Cụm, khối"],
        [1, "Sở Y tế", "Sở Nội vụ", year, "Khối các sở"],
    )
    assert found(understood) == told
    assert [record.period for table in understood.tables for record in table.records] == periods


def test_a_form_of_movement_that_there_is_not_is_told():
    understood = read(
        ["DANH SÁCH PHONG TRÀO THI ĐUA NĂM 2025"],
        PLACE,
        ["STT", "Tên phong trào", "Phạm vi", "Hình thức", "Thời gian thực hiện"],
        [1, "Dân vận khéo", "Toàn tỉnh", "Thường xuyên", "5 năm"],
        [2, "Thi đua nước rút", "Toàn tỉnh", "Đột xuất", "6 tháng"],
    )
    assert [one for one in found(understood) if one[2] == "D5"] == [
        ("unknown_movement_kind", "error", "D5", "Đột xuất")
    ]
    assert [one for one in found(understood) if one[2] == "D4"] == []


def test_a_kind_of_reorganisation_that_is_not_known_is_told():
    understood = read(
        ["SẮP XẾP ĐƠN VỊ NĂM 2025"],
        PLACE,
        ["STT", "Đơn vị cũ", "Hình thức", "Đơn vị mới"],
        [1, "Sở Một", "Hợp nhất", "Sở Mới"],
        [2, "Sở Hai", "chiatach", "Sở Ba"],
    )
    assert found(understood) == [("unknown_reorganisation", "error", "C5", "chiatach")]


def test_the_kind_of_a_recipient_that_does_not_say_it_is_told():
    understood = read(
        ["KHEN THƯỞNG NĂM 2024"],
        PLACE,
        ["STT", "Tên tập thể, cá nhân", "Đối tượng", "Đơn vị công tác", "Hình thức khen thưởng"],
        [1, "Bà Hà Thị Ví", "Cá nhân", "Sở Nội vụ", "Bằng khen của Chủ tịch UBND tỉnh"],
        [2, "Ông Lò Văn Mẫu", "Khác", "Sở Nội vụ", "Bằng khen của Chủ tịch UBND tỉnh"],
    )
    assert found(understood) == [("unclear_recipient", "warning", "C5", "Khác")]


def test_a_maximum_that_is_no_figure_is_told():
    understood = read(
        ["BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2024"],
        PLACE,
        ["STT", "Tiêu chí", "Điểm tối đa", "Sở Y tế", "Sở Nội vụ"],
        *([number, f"Tiêu chí {number}", 20, 15, 18] for number in range(1, 5)),
        [5, "Tiêu chí 5", "chưa thống nhất", 9, 8],
    )
    errors = [one for one in found(understood) if one[1] == "error"]
    assert errors == [("unreadable_number", "error", "C8", "chưa thống nhất")]

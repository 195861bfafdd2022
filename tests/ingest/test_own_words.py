"""Tables under headings in an office's own words are read, or it is said what was not."""

from collections.abc import Sequence

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.understand import Understanding, understand

UNITS = ("Sở Y tế", "Sở Tài chính", "Sở Nội vụ")
PERSONS = ("Lò Văn Mẫu", "Cao Thị Giả", "Tạ Quang Ví")
TITLES = ("Cờ thi đua của UBND tỉnh", "Tập thể lao động xuất sắc", "Bằng khen của Chủ tịch UBND tỉnh")
CLASSES = ("HTXSNV", "HTTNV", "HTNV")


def read(
    title: str, headings: Sequence[str], *columns: Sequence[object], place: str = "SỞ NỘI VỤ TỈNH ĐÔNG LĨNH"
) -> Understanding:
    rows = [[number, *row] for number, row in enumerate(zip(*columns, strict=True), 1)]
    return understand("a.xlsx", workbook(A=[[place], [title], [], ["STT", *headings], *rows]))


def codes(understanding: Understanding) -> set[str]:
    return {finding.code for finding in understanding.findings}


@pytest.mark.parametrize("units", ["Các cơ quan", "Tên chi bộ", "Sở, ban, ngành", "Phòng, đơn vị", "Tổ chức"])
@pytest.mark.parametrize("classes", ["Mức đánh giá", "Kết quả bình xét", "Loại"])
def test_classes_tell_their_column_under_any_heading(units: str, classes: str) -> None:
    understanding = read("KẾT QUẢ NĂM 2024", [units, classes], UNITS, CLASSES)
    records = understanding.tables[0].records
    assert [(one.unit, one.attributes["class_id"]) for one in records] == [
        ("Sở Y tế", "excellent"),
        ("Sở Tài chính", "good"),
        ("Sở Nội vụ", "completed"),
    ]
    assert "heading_in_own_words" in codes(understanding)
    assert not understanding.errors


@pytest.mark.parametrize("persons", ["Ông (bà)", "Cá nhân", "Người được khen", "Họ, tên đệm và tên"])
@pytest.mark.parametrize("units", ["Nơi công tác", "Phòng/đơn vị", "Cơ quan công tác"])
def test_persons_and_their_units_are_known_by_what_columns_hold(persons: str, units: str) -> None:
    awards = ("CSTĐ cơ sở", "Lao động tiên tiến", "CSTĐ cấp tỉnh")
    understanding = read("DANH SÁCH KHEN THƯỞNG NĂM 2024", [persons, units, "Khen"], PERSONS, UNITS, awards)
    found = [(one.attributes["person"], one.unit) for one in understanding.tables[0].records]
    assert found == list(zip(PERSONS, UNITS, strict=True))


def test_a_form_of_address_is_no_part_of_a_name() -> None:
    persons = ("Ông Lò Văn Mẫu", "Bà Cao Thị Giả", "Đ/c Tạ Quang Ví")
    understanding = read("XẾP LOẠI NĂM 2024", ["Họ và tên", "Đơn vị", "Xếp loại"], persons, UNITS, CLASSES)
    assert [one.attributes["person"] for one in understanding.tables[0].records] == list(PERSONS)


def test_a_class_and_a_title_in_one_table_are_both_read() -> None:
    headings = ["Đơn vị", "Xếp loại", "Danh hiệu được tặng"]
    understanding = read("KẾT QUẢ NĂM 2024", headings, UNITS, CLASSES, TITLES)
    kinds = [(one.cell, one.table) for table in understanding.tables for one in table.records]
    assert sorted(kinds) == [(f"{c}{row}", k) for c, k in (("C", "rating"), ("D", "award")) for row in (5, 6, 7)]
    assert set(understanding.fates("A")[cell].role for cell, _kind in kinds) == {"value"}


def test_titles_never_become_indicators_and_new_indicators_are_said() -> None:
    understanding = read("BẢNG NĂM 2024", ["Đơn vị", "Số vụ", "Số hộ"], UNITS, (1, 2, 3), (4, 5, 6))
    assert "new_indicator" in codes(understanding)
    said = [finding for finding in understanding.findings if finding.code == "new_indicator"]
    assert [(one.cell, one.value) for one in said] == [("C4", "Số vụ"), ("D4", "Số hộ")]
    assert "“Số vụ”" in said[0].message and "“Số hộ”" in said[1].message
    titled = read("BẢNG NĂM 2024", ["Đơn vị", "Được tặng"], UNITS, TITLES)
    assert {one.table for one in titled.tables[0].records} == {"award"}


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("ĐẢNG BỘ TỈNH ĐÔNG LĨNH", "tỉnh Đông Lĩnh"),
        ("UBND TỈNH THANH LĨNH NĂM 2024", "tỉnh Thanh Lĩnh"),
        ("ĐẢNG ỦY XÃ ĐÁ BẠC - TỈNH ĐÔNG LĨNH", "xã Đá Bạc"),
        ("DANH SÁCH ĐƠN VỊ THUỘC TỈNH ĐÔNG LĨNH NĂM 2024", "tỉnh Đông Lĩnh"),
        ("TỈNH ỦY ĐÔNG LĨNH", "tỉnh Đông Lĩnh"),
    ],
)
def test_the_place_stands_in_any_letterhead(line: str, place: str) -> None:
    understanding = read("XẾP LOẠI NĂM 2024", ["Đơn vị", "Xếp loại"], UNITS, CLASSES, place=line)
    found = understanding.tables[0].context.place
    assert found is not None and found.name == place


@pytest.mark.parametrize(
    "line", ["CÁC TỈNH MIỀN NÚI", "PHÒNG VĂN HÓA - XÃ HỘI", "DANH SÁCH CHỦ TỊCH UBND TỈNH KHEN THƯỞNG NĂM 2023"]
)
def test_what_only_looks_like_a_place_is_none(line: str) -> None:
    understanding = read("XẾP LOẠI NĂM 2024", ["Đơn vị", "Xếp loại"], UNITS, CLASSES, place=line)
    assert understanding.tables[0].context.place is None


def test_group_rows_of_clusters_part_a_table_and_a_signature_ends_it() -> None:
    rows = [
        ["UBND TỈNH ĐÔNG LĨNH"],
        ["CHẤM ĐIỂM NĂM 2024"],
        ["STT", "Các sở", "Tổng điểm", "Xếp hạng"],
        ["I. Cụm Thi đua 1"],
        [1, "Sở Y tế", 98, 1],
        [2, "Sở Tài chính", 97, 2],
        ["II. Cụm Thi đua 2"],
        [1, "Sở Nội vụ", 90, 1],
        [],
        [None, None, None, "GIÁM ĐỐC"],
        [None, None, None, "Lò Văn Mẫu"],
    ]
    understanding = understand("a.xlsx", workbook(A=rows))
    assert [table.context.cluster for table in understanding.tables] == ["Cụm Thi đua 1", "Cụm Thi đua 2"]
    assert [table.facts.count for table in understanding.tables] == [4, 2]
    assert codes(understanding) == set()


def test_a_blank_role_is_a_member_and_roles_go_by_any_order_of_words() -> None:
    roles = ("Cụm trưởng", "Phó khối thường trực", None)
    understanding = read("CỤM THI ĐUA SỐ 1 NĂM 2024", ["Đơn vị", "Chức danh"], UNITS, roles)
    assert [one.attributes["role"] for one in understanding.tables[0].records] == ["lead", "deputy", "member"]
    assert understanding.tables[0].records[2].as_written == ""


def test_levels_of_discipline_tell_their_column() -> None:
    levels = ("Khiển trách", "Cảnh cáo", "Khiển trách")
    understanding = read("CÁ NHÂN VI PHẠM NĂM 2024", ["Tên cán bộ", "Cơ quan", "Mức độ"], PERSONS, UNITS, levels)
    assert [one.attributes["level"] for one in understanding.tables[0].records] == ["reprimand", "warning", "reprimand"]

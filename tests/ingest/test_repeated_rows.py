"""Rows that repeat a name are of the row above that they detail; a row there twice stays a duplicate."""

from collections.abc import Sequence

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.understand import Understanding, understand


def read(*rows: tuple[object, str, str, object]) -> Understanding:
    """A table of indicators: number, name, unit of measure, result."""
    head: Sequence[Sequence[object]] = [
        ["Địa bàn: tỉnh Minh Họa"],
        ["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU NĂM 2024"],
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện"],
    ]
    return understand("a.xlsx", workbook(A=[*head, *rows]))


def named(understanding: Understanding) -> list[tuple[str, str]]:
    return [(one.cell, one.attributes["indicator"]) for one in understanding.tables[0].records]


def duplicates(understanding: Understanding) -> list[str]:
    return [one.cell for one in understanding.findings if one.code == "duplicate"]


def test_shares_below_numbered_amounts_are_of_those_amounts() -> None:
    found = read(
        (1, "Thu ngân sách", "tỷ đồng", 112),
        (None, "Tăng so với năm trước", "%", 7.8),
        (None, "Tỷ lệ so với GRDP", "%", 20.5),
        (2, "Chi ngân sách", "tỷ đồng", 141),
        (None, "Tăng so với năm trước", "%", 8.7),
        (None, "Tỷ lệ so với GRDP", "%", 25.9),
    )
    assert duplicates(found) == []
    assert named(found) == [
        ("D4", "Thu ngân sách"),
        ("D5", "Tăng so với năm trước (Thu ngân sách)"),
        ("D6", "Tỷ lệ so với GRDP (Thu ngân sách)"),
        ("D7", "Chi ngân sách"),
        ("D8", "Tăng so với năm trước (Chi ngân sách)"),
        ("D9", "Tỷ lệ so với GRDP (Chi ngân sách)"),
    ]
    assert [one.value for one in found.tables[0].records][1:3] == pytest.approx([0.078, 0.205])


def test_signs_tell_what_stands_higher() -> None:
    found = read(
        (None, "- Tốc độ tăng GRDP", "%", 6.8),
        (None, "Trong đó:", "", None),
        (None, "+ Nông nghiệp", "%", 2.8),
        (None, "+ Dịch vụ", "%", 6.1),
        (None, "- Cơ cấu GRDP", "", None),
        (None, "+ Nông nghiệp", "%", 23.6),
        (None, "+ Dịch vụ", "%", 38.6),
    )
    assert duplicates(found) == []
    assert [name for _cell, name in named(found)] == [
        "Tốc độ tăng GRDP",
        "Nông nghiệp (Tốc độ tăng GRDP)",
        "Dịch vụ (Tốc độ tăng GRDP)",
        "Nông nghiệp (Cơ cấu GRDP)",
        "Dịch vụ (Cơ cấu GRDP)",
    ]


def test_another_unit_of_measure_tells_what_is_detailed_and_its_neighbour_is_of_the_same() -> None:
    found = read(
        (None, "Lúa mùa", "nghìn tấn", 817),
        (None, "Diện tích", "nghìn ha", 227),
        (None, "Tổng thu hoạch", "nghìn tấn", 817),
        (None, "Ngô", "nghìn tấn", 25),
        (None, "Diện tích", "nghìn ha", 89),
        (None, "Tổng thu hoạch", "nghìn tấn", 25),
    )
    assert duplicates(found) == []
    names = [name for _cell, name in named(found)]
    assert names[1:3] == ["Diện tích (Lúa mùa)", "Tổng thu hoạch (Lúa mùa)"]
    assert names[4:] == ["Diện tích (Ngô)", "Tổng thu hoạch (Ngô)"]


@pytest.mark.parametrize("numbers", [(1, 2, 3), (None, None, None)])
def test_a_row_there_twice_is_a_duplicate(numbers: tuple[object, ...]) -> None:
    names = ("Hộ nghèo", "Hộ cận nghèo", "Hộ nghèo")
    found = read(*((number, name, "hộ", 5) for number, name in zip(numbers, names, strict=True)))
    assert duplicates(found) == ["D6"]


def test_a_name_there_twice_below_one_row_is_a_duplicate() -> None:
    found = read(
        (1, "Thu ngân sách", "tỷ đồng", 112),
        (None, "Tăng so với năm trước", "%", 7.8),
        (None, "Tỷ lệ so với GRDP", "%", 20.5),
        (None, "Tăng so với năm trước", "%", 7.9),
    )
    assert duplicates(found) == ["D7"]


def test_another_spelling_may_stand_twice_for_one_unit() -> None:
    rows = [["CÁCH VIẾT KHÁC CỦA CÁC ĐƠN VỊ"], ["Tên đơn vị", "Cách viết khác"]]
    rows += [["tỉnh An Giang", "AN GIANG"], ["tỉnh An Giang", "An  Giang"], ["tỉnh An Giang", "Angiang"]]
    found = understand("a.xlsx", workbook(A=[["Địa bàn: Việt Nam"], *rows]))
    assert [table.table.form.name for table in found.tables] == ["unit_alias"]
    assert found.tables[0].facts.count == 3
    assert duplicates(found) == []

"""Schemes of criteria and tie-break decisions as offices write them: numbers, kinds, years, and what is found wrong."""

from collections.abc import Callable

import pytest

from thidua.ingest.understand import understand

Make = Callable[..., bytes]
HEAD = (["Khối thi đua số 1"], ["Địa bàn: tỉnh Minh Họa"])


def test_numbers_say_what_a_criterion_is_part_of(make_workbook: Make) -> None:
    rows = [
        *HEAD,
        ["BẢNG TIÊU CHÍ THI ĐUA NĂM 2024"],
        ["STT", "Tiêu chí", "Điểm tối đa", "Loại"],
        ["I", "Nhiệm vụ chính trị", 60, None],
        [1, "Kinh tế", 40, "Định lượng"],
        ["1.1", "Thu ngân sách", 25, None],
        ["a)", "Thu nội địa", 15, None],
        ["b)", "Thu khác", 10, None],
        ["1.2", "Đầu tư công", 15, "Định tính"],
        [2, "Công tác khen thưởng", 20, None],
        ["II", "Phong trào", 40, None],
        [None, "Tổng cộng", 100, None],
        ["III", "Điểm thưởng", 5, None],
        [1, "Cờ thi đua", 5, None],
    ]
    understood = understand("a.xlsx", make_workbook(A=rows))
    stated = {r.attributes["criterion"]: r for r in understood.tables[0].records}
    assert understood.findings == ()
    assert {name: r.attributes.get("parent") for name, r in stated.items()} == {
        "Nhiệm vụ chính trị": None, "Kinh tế": "Nhiệm vụ chính trị", "Thu ngân sách": "Kinh tế",
        "Thu nội địa": "Thu ngân sách", "Thu khác": "Thu ngân sách", "Đầu tư công": "Kinh tế",
        "Công tác khen thưởng": "Nhiệm vụ chính trị", "Phong trào": None, "Điểm thưởng": None,
        "Cờ thi đua": "Điểm thưởng",
    }  # fmt: skip
    assert {name: r.attributes.get("kind") for name, r in stated.items() if r.attributes.get("kind")} == {
        "Kinh tế": "quantitative", "Thu ngân sách": "quantitative", "Thu nội địa": "quantitative",
        "Thu khác": "quantitative", "Đầu tư công": "qualitative", "Điểm thưởng": "bonus", "Cờ thi đua": "bonus",
    }  # fmt: skip
    assert (stated["Phong trào"].cell, stated["Phong trào"].value) == ("C12", 40)


def test_an_unknown_kind_is_an_error_at_its_cell(make_workbook: Make) -> None:
    rows = [
        *HEAD,
        ["BẢNG TIÊU CHÍ THI ĐUA NĂM 2024"],
        ["STT", "Tiêu chí", "Điểm tối đa", "Loại"],
        [1, "Kinh tế", 60, "Loại lạ"],
        [2, "Phong trào", 40, None],
    ]
    (finding,) = understand("a.xlsx", make_workbook(A=rows)).findings
    assert (finding.code, finding.severity, finding.cell) == ("unknown_criterion_kind", "error", "D5")


def test_a_score_sheet_without_maxima_still_names_its_criteria(make_workbook: Make) -> None:
    rows = [
        *HEAD,
        ["ĐIỂM THẨM ĐỊNH NĂM 2024"],
        ["STT", "Tên đơn vị", "Tiêu chí", "Tiêu chí", "Tổng điểm"],
        [None, None, "Chuyên môn", "Điểm trừ", None],
        [1, "Sở Một", 55, 2, 53],
        [2, "Công an tỉnh", 50, None, 50],
    ]
    understood = understand("a.xlsx", make_workbook(A=rows))
    criteria = [r for r in understood.tables[0].records if r.table == "criterion"]
    assert [(r.attributes["criterion"], r.attributes.get("kind"), r.value) for r in criteria] == [
        ("Chuyên môn", None, None), ("Điểm trừ", "penalty", None),
    ]  # fmt: skip
    assert understood.findings == ()
    assert {r.unit for r in understood.tables[0].records if r.table == "score"} == {"Sở Một", "Công an tỉnh"}


def breaks(*rows: object) -> list[list[object]]:
    headings = ["STT", "Cụm, khối", "Năm", "Đơn vị xếp trước", "Đơn vị xếp sau", "Lý do/Quyết định"]
    return [["Địa bàn: tỉnh Minh Họa"], ["PHÂN HẠNG KHI BẰNG ĐIỂM"], headings, *([1, *row] for row in rows)]  # type: ignore[misc]


def test_a_tie_break_has_its_own_cluster_and_year(make_workbook: Make) -> None:
    table = breaks(("Khối số 1", 2024, "Sở Một", "Sở Hai", "Nhiều điểm thưởng hơn"))
    understood = understand("a.xlsx", make_workbook(A=table))
    (record,) = understood.tables[0].records
    assert understood.errors == ()
    assert (record.table, record.unit, record.period, record.cell) == ("tie_break", "Sở Một", "2024", "E4")
    assert record.attributes == {
        "below_unit": "Sở Hai", "cluster": "Khối số 1", "decision": "Nhiều điểm thưởng hơn",
    }  # fmt: skip


@pytest.mark.parametrize("year", [None, "không rõ"])
def test_a_tie_break_without_a_year_is_an_error(make_workbook: Make, year: object) -> None:
    understood = understand("a.xlsx", make_workbook(A=breaks(("Khối số 1", year, "Sở Một", "Sở Hai", None))))
    assert [(f.code, f.cell) for f in understood.errors] == [("unknown_period", "E4")]

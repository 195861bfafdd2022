"""Figures of several periods side by side: each is stored under its own, what goes with it under the same, or told."""

from collections.abc import Sequence

from tests.ingest.conftest import workbook
from thidua.ingest.said import Said
from thidua.ingest.understand import Understanding, understand

THIRD_QUARTER = ["TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2025"]


def read(title: list[str], headings: Sequence[str], *rows: Sequence[float]) -> Understanding:
    named = [[at, f"Chỉ tiêu số {at}", "mô hình", *row] for at, row in enumerate(rows, 1)]
    return understand(
        "a.xlsx", workbook(A=[["Địa bàn: tỉnh Hòa Lạc"], title, ["STT", "Chỉ tiêu", "ĐVT", *headings], *named])
    )


def stored(understood: Understanding) -> list[tuple[str, str | None, str, float | None]]:
    """Cell, period, what it is, value."""
    (table,) = understood.tables
    return [
        (one.cell, one.period, one.attributes.get("measure", "plan"), one.value and round(one.value, 4))
        for one in table.records
    ]


def told(understood: Understanding) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in understood.findings if one.severity != "info"]


def test_a_share_is_of_the_period_of_the_figure_that_it_stands_beside() -> None:
    understood = read(THIRD_QUARTER, ["Giao ước năm 2025", "Lũy kế 9 tháng", "Đạt (%)"], [20, 15, 75])
    assert stored(understood) == [
        ("D4", "2025", "plan", 20), ("E4", "2025-9M", "value", 15), ("F4", "2025-9M", "attainment", 0.75),
    ]  # fmt: skip
    assert told(understood) == []


def test_a_quarter_and_what_is_cumulated_are_both_stored() -> None:
    headings = ["Kế hoạch năm", "Thực hiện quý III", "Lũy kế 9 tháng", "Đạt (%)"]
    understood = read(THIRD_QUARTER, headings, [20, 6, 15, 75], [10, 2, 8, 80])
    assert stored(understood) == [
        ("D4", "2025", "plan", 20), ("E4", "2025-Q3", "value", 6), ("F4", "2025-9M", "value", 15),
        ("G4", "2025-9M", "attainment", 0.75),
        ("D5", "2025", "plan", 10), ("E5", "2025-Q3", "value", 2), ("F5", "2025-9M", "value", 8),
        ("G5", "2025-9M", "attainment", 0.8),
    ]  # fmt: skip
    assert told(understood) == []


def test_each_figure_has_its_own_share() -> None:
    title = ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2025"]
    headings = ["Kế hoạch", "Thực hiện quý III", "Đạt (%)", "Lũy kế 9 tháng", "Đạt (%)"]
    understood = read(title, headings, [20, 6, 30, 15, 75])
    assert stored(understood) == [
        ("D4", "2025", "plan", 20), ("E4", "2025-Q3", "value", 6), ("F4", "2025-Q3", "attainment", 0.3),
        ("G4", "2025-9M", "value", 15), ("H4", "2025-9M", "attainment", 0.75),
    ]  # fmt: skip
    assert told(understood) == []


def test_numbers_decide_of_which_figures_a_share_is() -> None:
    """Beside the quarter, but 15 of 20 and 8 of 10: it is of the nine months."""
    headings = ["Kế hoạch năm", "Lũy kế 9 tháng", "Thực hiện quý III", "Đạt (%)"]
    understood = read(THIRD_QUARTER, headings, [20, 15, 6, 75], [10, 8, 2, 80])
    assert [one for one in stored(understood) if one[2] == "attainment"] == [
        ("G4", "2025-9M", "attainment", 0.75), ("G5", "2025-9M", "attainment", 0.8),
    ]  # fmt: skip


def test_a_share_of_none_of_the_figures_is_told_and_not_stored() -> None:
    headings = ["Kế hoạch năm", "Thực hiện quý III", "Lũy kế 9 tháng", "Đạt (%)"]
    understood = read(THIRD_QUARTER, headings, [20, 6, 15, 93], [10, 2, 8, 41])
    assert [one for one in stored(understood) if one[2] == "attainment"] == []
    assert told(understood) == [("share_of_no_figure", "G3")]
    assert understood.fates("A")["G4"].reason == "Cột này không được dùng."


def test_what_a_share_is_compared_with_is_not_its_period() -> None:
    understood = read(THIRD_QUARTER, ["KH năm 2025", "Lũy kế 9 tháng", "So với KH năm 2025 (%)"], [20, 15, 75])
    assert stored(understood)[2] == ("F4", "2025-9M", "attainment", 0.75)


def test_the_share_of_an_estimate_is_an_estimate() -> None:
    title = ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2025"]
    headings = ["Kế hoạch năm", "Thực hiện 6 tháng", "Đạt (%)", "Ước thực hiện cả năm", "Đạt (%)"]
    (table,) = read(title, headings, [20, 9, 45, 21, 105]).tables
    shares = [(one.period, one.attributes["status"], one.value) for one in table.records if one.unit_of_measure == "%"]
    assert shares == [("2025-H1", "actual", 0.45), ("2025", "estimate", 1.05)]


def test_the_year_before_goes_with_the_figure_beside_it() -> None:
    understood = read(THIRD_QUARTER, ["Thực hiện quý III", "Cùng kỳ", "Lũy kế 9 tháng", "Cùng kỳ"], [6, 5, 15, 13])
    assert stored(understood) == [
        ("D4", "2025-Q3", "value", 6), ("E4", "2024-Q3", "value", 5),
        ("F4", "2025-9M", "value", 15), ("G4", "2024-9M", "value", 13),
    ]  # fmt: skip


def test_cumulated_alone_is_from_the_start_of_the_year() -> None:
    understood = read(THIRD_QUARTER, ["Kế hoạch năm", "Thực hiện", "Lũy kế"], [20, 6, 15])
    assert stored(understood) == [
        ("D4", "2025", "plan", 20), ("E4", "2025-Q3", "value", 6), ("F4", "2025-9M", "value", 15),
    ]  # fmt: skip


def test_months_that_are_no_period_are_told_and_not_stored() -> None:
    title = ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 8 NĂM 2025"]
    understood = read(title, ["Kế hoạch năm", "Thực hiện tháng 8", "Lũy kế"], [20, 2, 14])
    assert stored(understood) == [("D4", "2025", "plan", 20), ("E4", "2025-08", "value", 2)]
    assert told(understood) == [("no_such_period", "F3")]


def test_what_a_person_says_of_one_period_leaves_the_figures_of_another() -> None:
    rows = [["STT", "Chỉ tiêu", "ĐVT", "Số liệu quý III", "Lũy kế 9 tháng"], [1, "Số mô hình", "mô hình", 6, 15]]
    content = workbook(A=[["Địa bàn: tỉnh Hòa Lạc"], THIRD_QUARTER, *rows])
    (asked,) = [one.question for one in understand("a.xlsx", content).findings if one.code == "unused_heading"]
    assert asked is not None
    answer = asked.answered("actual")
    understood = understand("a.xlsx", content, said=Said(answers=(answer,)))
    assert stored(understood) == [("D4", "2025-Q3", "value", 6), ("E4", "2025-9M", "value", 15)]


def test_quarters_of_an_open_table_keep_their_unit_of_measure() -> None:
    heads = ["Thu ngân sách quý I (triệu đồng)", "Thu ngân sách quý II (triệu đồng)", "Chi năm 2025 (triệu đồng)"]
    rows = [["SỐ LIỆU CÁC CHỈ TIÊU NĂM 2025"], ["STT", "Tên đơn vị", *heads], [1, "Sở Y tế", 20, 6, 7]]
    (table,) = understand("a.xlsx", workbook(A=[["Địa bàn: tỉnh Hòa Lạc"], *rows, [2, "Sở Nội vụ", 3, 4, 5]])).tables
    assert [(one.cell, one.attributes["indicator"], one.period, one.value) for one in table.records][:3] == [
        ("C4", "Thu ngân sách", "2025-Q1", 20e6), ("D4", "Thu ngân sách", "2025-Q2", 6e6), ("E4", "Chi", "2025", 7e6),
    ]  # fmt: skip


def test_points_of_quarters_are_beside_those_of_the_year_that_the_ranks_are_of() -> None:
    head = ["STT", "Tên đơn vị", "Điểm quý I", "Điểm quý II", "Tổng điểm", "Xếp hạng"]
    rows = [["BẢNG ĐIỂM THI ĐUA NĂM 2025"], head, [1, "Sở Y tế", 20, 30, 50, 1], [2, "Sở Nội vụ", 24, 6, 30, 2]]
    understood = understand("a.xlsx", workbook(A=[["Địa bàn: tỉnh Hòa Lạc"], *rows]))
    (table,) = understood.tables
    assert [(one.cell, one.period, one.value) for one in table.records][:4] == [
        ("C4", "2025-Q1", 20), ("D4", "2025-Q2", 30), ("E4", "2025", 50), ("F4", "2025", 1),
    ]  # fmt: skip
    assert told(understood) == []


def test_two_columns_of_one_period_are_never_both_stored() -> None:
    """In a table of a year what is done and what is cumulated are of the year: which holds, a person says."""
    title = ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2025"]
    understood = read(title, ["Kế hoạch", "Thực hiện", "Lũy kế"], [20, 6, 15])
    assert told(understood) == [("ambiguous_heading", "F3")]


def test_a_share_that_its_row_does_not_bear_out_is_told() -> None:
    headings = ["Kế hoạch năm", "Lũy kế 9 tháng", "Đạt (%)"]
    understood = read(THIRD_QUARTER, headings, [20, 15, 75], [10, 8, 80], [40, 30, 57])
    (finding,) = [one for one in understood.findings if one.severity != "info"]
    assert (finding.code, finding.cell, finding.value) == ("share_mismatch", "F6", "57")
    assert "30/40" in finding.message and "75" in finding.message

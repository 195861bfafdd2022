"""Of which period a plan is in a table of a quarter or of nine months, and that it stays so when exported."""

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.commit import commit
from thidua.ingest.outgoing.export import export, form_named
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import SHIPPED
from thidua.store import LOCAL_USER, Store

HEAD = ["STT", "Chỉ tiêu", "ĐVT"]


def read(title: str, headings: list[str], *figures: object) -> Understanding:
    rows = [["Địa bàn: tỉnh Hòa Lạc"], [title], [*HEAD, *headings], [1, "Số mô hình", "mô hình", *figures]]
    return understand("a.xlsx", workbook(A=rows))


def told(understood: Understanding) -> list[tuple[str, str, str | None, float | None]]:
    return [(one.cell, one.table, one.period, one.value) for one in understood.tables[0].records]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2025", "2025-Q3"),
        ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU 9 THÁNG ĐẦU NĂM 2025", "2025-9M"),
    ],
)
def test_a_plan_beside_results_of_a_part_is_of_the_year(title: str, period: str) -> None:
    understood = read(title, ["Kế hoạch", "Thực hiện"], 20, 6)
    assert told(understood) == [("D4", "target", "2025", 20), ("E4", "result", period, 6)]


@pytest.mark.parametrize("heading", ["Kế hoạch quý III", "Kế hoạch Quý III năm 2025"])
def test_a_plan_that_names_its_quarter_is_of_it(heading: str) -> None:
    understood = read("KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2025", [heading, "Thực hiện"], 20, 6)
    assert told(understood)[0] == ("D4", "target", "2025-Q3", 20)


def test_a_plan_without_results_is_of_the_quarter_that_its_title_names() -> None:
    understood = read("CHỈ TIÊU GIAO QUÝ IV NĂM 2025", ["Kế hoạch"], 20)
    assert told(understood) == [("D4", "target", "2025-Q4", 20)]


def test_a_cumulated_share_of_the_plan_is_that_of_the_cumulated_figures() -> None:
    headings = ["Kế hoạch", "Thực hiện quý III", "Lũy kế 9 tháng", "Lũy kế so KH (%)"]
    understood = read("TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2025", headings, 20, 6, 15, 75)
    assert told(understood)[3] == ("G4", "result", "2025-9M", 0.75)
    assert [one.code for one in understood.findings if one.severity != "info"] == []


def test_a_comparison_of_two_years_is_no_result() -> None:
    rows = [
        ["Địa bàn: tỉnh Hòa Lạc"],
        ["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU NĂM 2024"],
        [*HEAD, "Thực hiện năm 2023", "Ước TH năm 2024", "So sánh (%)"],
        ["", "", "", "", "", "Ước 2024/ TH 2023", "KH 2025/ Ước 2024"],
        [1, "Số mô hình", "mô hình", 20, 30, 150, 120],
    ]
    understood = understand("a.xlsx", workbook(A=rows))
    assert [(one.cell, one.value) for one in understood.tables[0].records] == [("D5", 20), ("E5", 30)]


def test_a_plan_of_a_quarter_comes_out_as_one(store: Store) -> None:
    title = "KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2025"
    content = workbook(
        A=[
            ["Địa bàn: tỉnh Hòa Lạc"],
            [title],
            [*HEAD, "Kế hoạch quý III", "Thực hiện"],
            [1, "Số mô hình", "mô hình", 20, 6],
        ]
    )
    commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    pages = export(store, LOCAL_USER, SHIPPED, form_named("indicators"), place=None, cluster=None, year=None).content
    again = understand("b.xlsx", pages)
    assert sorted((one.table, one.period) for table in again.tables for one in table.records) == [
        ("result", "2025-Q3"),
        ("target", "2025-Q3"),
    ]

"""Lists of projects: the column headed "Tên …" names the rows, whatever units another column holds."""

from tests.ingest.conftest import workbook
from thidua.ingest.finding import Finding
from thidua.ingest.said import Said
from thidua.ingest.understand import understand

HEAD = [
    ["Địa bàn: tỉnh Minh Họa"],
    ["DANH MỤC ĐẦU TƯ NĂM 2024"],
    ["Stt", "Tên công trình, dự án", "Chủ đầu tư", "Địa điểm", "Kế hoạch năm 2024 đã giao", "Kế hoạch điều chỉnh"],
]
ROWS = [
    [1, "Nâng cấp đường ven sông", "Ban Quản lý dự án tỉnh", "xã Một", 450, -40],
    [2, "Xây mới trạm y tế", "Ban Quản lý dự án tỉnh", "xã Một", 120, 15],
    [3, "Sửa chữa hồ chứa", "Sở Nông nghiệp", "xã Hai", 300, -5],
    [4, "Kiên cố hóa kênh", "Ban Quản lý dự án tỉnh", "xã Ba", 80, 10],
]


def test_projects_are_the_rows_and_investors_are_not() -> None:
    understood = understand("a.xlsx", workbook(A=[*HEAD, *ROWS]))
    (table,) = understood.tables
    assert (table.table.form.name, [one.label for one in table.table.body]) == ("indicators", [row[1] for row in ROWS])
    assert [(one.cell, one.period, one.value) for one in table.records] == [
        ("E4", "2024", 450), ("E5", "2024", 120), ("E6", "2024", 300), ("E7", "2024", 80),
    ]  # fmt: skip
    found = {(one.code, one.cell) for one in understood.findings}
    assert "duplicate" not in {code for code, _cell in found}
    assert ("unused_heading", "F3") in found, "the adjustment is not taken for a second plan of the year, but told"


def test_units_alone_still_name_the_rows() -> None:
    head = [*HEAD[:2], ["STT", "Chủ đầu tư", "Số dự án", "Số dự án chậm"]]
    rows = [[1, "Sở Y tế", 3, 1], [2, "Ban Quản lý dự án tỉnh", 5, 2], [3, "Sở Tài chính", 4, 0]]
    (table,) = understand("a.xlsx", workbook(A=[*head, *rows])).tables
    assert [one.label for one in table.table.body] == ["Sở Y tế", "Ban Quản lý dự án tỉnh", "Sở Tài chính"]


MONEY = [
    *HEAD[:2],
    ["Đơn vị tính: triệu đồng"],
    ["Stt", "Tên công trình, dự án", "Tổng vốn đầu tư", "Kế hoạch điều chỉnh"],
    [1, "Nâng cấp đường ven sông", 450, 400],
    [2, "Xây mới trạm y tế", 120, 100],
]


def _answered(finding: Finding, chosen: str) -> object:
    assert finding.question is not None
    assert chosen in [one.answer for one in finding.question.candidates]
    return finding.question.answered(chosen)


def test_two_columns_of_money_may_both_be_figures_in_the_words_of_the_office() -> None:
    content = workbook(A=MONEY)
    found = {(one.code, one.cell): one for one in understand("a.xlsx", content).findings}
    adjusted, invested = found["heading_in_own_words", "D4"], found["unused_heading", "C4"]
    answers = (_answered(adjusted, "part"), _answered(invested, "part"))
    (table,) = understand("a.xlsx", content, said=Said(answers=answers)).tables
    assert [(one.cell, one.attributes["indicator"], one.value, one.unit_of_measure) for one in table.records] == [
        ("C5", "Nâng cấp đường ven sông: Tổng vốn đầu tư", 450e6, "triệu đồng"),
        ("D5", "Nâng cấp đường ven sông: Kế hoạch điều chỉnh", 400e6, "triệu đồng"),
        ("C6", "Xây mới trạm y tế: Tổng vốn đầu tư", 120e6, "triệu đồng"),
        ("D6", "Xây mới trạm y tế: Kế hoạch điều chỉnh", 100e6, "triệu đồng"),
    ]


def test_one_may_be_the_plan_and_the_other_a_figure_of_its_own() -> None:
    content = workbook(A=MONEY)
    (invested,) = [one for one in understand("a.xlsx", content).findings if one.code == "unused_heading"]
    (table,) = understand("a.xlsx", content, said=Said(answers=(_answered(invested, "part"),))).tables
    assert [(one.cell, one.table, one.attributes["indicator"]) for one in table.records][:2] == [
        ("C5", "result", "Nâng cấp đường ven sông: Tổng vốn đầu tư"),
        ("D5", "target", "Nâng cấp đường ven sông"),
    ]

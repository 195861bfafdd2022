"""Lists of projects: the column headed "Tên …" names the rows, whatever units another column holds."""

from tests.ingest.conftest import workbook
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

"""Figures that one cell does not tell: the column decides, and what it cannot decide is asked."""

import io
from datetime import date, datetime

import pytest
import xlsxwriter

from thidua.ingest.understand import understand

HEAD = [["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"]]


def of(finding):
    return finding.code, finding.severity, finding.cell


@pytest.fixture
def targets(make_workbook):
    def read(*rows):
        numbered = [[number, *row] for number, row in enumerate(rows, 1)]
        head = [*HEAD, ["CHỈ TIÊU NĂM 2025"], ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"]]
        found = understand("chi-tieu.xlsx", make_workbook(Sheet1=[*head, *numbered]))
        actual = [record for record in found.tables[0].records if record.cell.startswith("E")]
        return [(record.value, record.of) for record in actual], [of(finding) for finding in found.findings]

    return read


def test_a_date_in_a_column_of_ratios_is_the_ratio_it_was(targets):
    values, findings = targets(["Chỉ tiêu một", "chỉ tiêu", "38", "27/38"], ["Chỉ tiêu hai", "chỉ tiêu", "8", "8/8"])
    assert values == [(27, 38), (8, 8)]
    assert findings == []


def test_a_ratio_that_became_a_date_is_read_by_its_column_and_asked_about():
    rows = [
        ["1", "Hoàn thành xuất sắc nhiệm vụ", "27/38"],
        ["2", "Hoàn thành tốt nhiệm vụ", date(2026, 8, 8)],
        ["3", "Hoàn thành nhiệm vụ", date(2026, 8, 1)],
    ]
    found = understand("x.xlsx", _dated(rows))
    readings = {record.cell: (record.value, record.of) for record in found.tables[0].records}
    assert readings == {"C6": (27, 38), "C7": (8, 8), "C8": (1, 8)}
    about = [finding for finding in found.findings if finding.code.startswith("ratio")]
    assert [of(finding) for finding in about] == [
        ("ratio_from_date", "question", "C7"),
        ("ratio_or_date", "error", "C8"),
    ]
    assert "8/8" in about[0].message and "27/38" in about[0].message
    assert "1/8 hoặc 8/26" in about[1].message


def test_a_date_among_counts_is_asked_about():
    rows = [["1", "Hoàn thành xuất sắc nhiệm vụ", 5], ["2", "Hoàn thành tốt nhiệm vụ", datetime(2026, 12, 5)]]
    found = understand("x.xlsx", _dated(rows))
    about = [finding for finding in found.findings if finding.code.startswith("ratio")]
    assert [of(finding) for finding in about] == [("ratio_or_date", "error", "C7")]
    assert "5/12" in about[0].message


def _dated(rows) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        as_date = book.add_format({"num_format": "d-mmm"})
        sheet = book.add_worksheet()
        head = [*HEAD, ["KẾT QUẢ XẾP LOẠI NĂM 2025"], ["STT", "Kết quả xếp loại", "Số lượng"], ["I", "Tập thể"]]
        for row, cells in enumerate([*head, *rows]):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, as_date)
                else:
                    sheet.write(row, column, cell)
    return file.getvalue()


def test_the_decimals_of_a_column_decide_what_its_dots_are(targets):
    values, findings = targets(
        ["Thu ngân sách", "triệu đồng", "1.000", "1,486"], ["Chi ngân sách", "triệu đồng", "900,5", "41.6"]
    )
    assert values == [(1_486_000_000, None), (41_600_000, None)]
    assert findings == []


def test_a_percentage_beside_a_ratio_is_that_of_the_ratio(targets):
    _values, findings = targets(
        ["Chỉ tiêu một", "chỉ tiêu", "38", "27/38 (71,1%)"],
        ["Chỉ tiêu hai", "chỉ tiêu", "38", "27/38 (71,0%)"],
        ["Chỉ tiêu ba", "chỉ tiêu", "38", "11/38 chỉ tiêu đạt 100%"],
        ["Chỉ tiêu bốn", "chỉ tiêu", "38", "27/38 (61,1%)"],
    )
    assert findings == [("share_mismatch", "warning", "E8")]


@pytest.mark.parametrize(("total", "found"), [("1,65%", ["summed_shares"]), ("86,7%", []), ("1,05%", [])])
def test_percentages_that_a_total_adds_up_are_named(make_workbook, total, found):
    """ "0,65%" and "1,00%" under one another make "1,65%" in a real provincial table; shares of one whole make 100%."""
    rows = [
        ["1", "Chỉ tiêu một", "%", "", "0,65%"],
        ["2", "Chỉ tiêu hai", "%", "", "1,00%"],
        ["", "Tổng cộng", "", "", total],
    ]
    head = [*HEAD, ["CHỈ TIÊU NĂM 2025"], ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"]]
    understood = understand("x.xlsx", make_workbook(Sheet1=[*head, *rows]))
    assert [finding.code for finding in understood.findings] == found

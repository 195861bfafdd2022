"""Classes marked with an x, headings of half a year without its year, and movements between two dates are read."""

import pytest

from tests.ingest.conftest import HEAD, Cells, workbook
from thidua.ingest.record import Record
from thidua.ingest.understand import understand


def read(rows: Cells) -> tuple[list[Record], list[str]]:
    understood = understand("a.xlsx", workbook(A=rows))
    records = [record for table in understood.tables for record in table.records]
    return records, [finding.code for finding in understood.findings if finding.severity != "info"]


@pytest.mark.parametrize(
    ("heading", "subject"), [("Tên đơn vị", "agency"), ("Tên chi bộ", "party_cell"), ("Họ và tên", "person")]
)
def test_an_x_under_a_class_is_the_class_of_its_row(heading, subject):
    names = ("Nguyễn Văn Mẫu", "Trần Thị Ví") if subject == "person" else ("Phòng Nội vụ", "Phòng Tài chính")
    rows = [
        *HEAD,
        ["KẾT QUẢ XẾP LOẠI NĂM 2024"],
        ["STT", heading, "Đơn vị công tác", "HTXSNV", "HTTNV", "Không HTNV"]
        if subject == "person"
        else ["STT", heading, "Địa chỉ", "HTXSNV", "HTTNV", "Không HTNV"],
        [1, names[0], "Sở Nội vụ", "x", None, None],
        [2, names[1], "Sở Nội vụ", None, None, "X"],
        [None, "Cộng", None, 1, 0, 1],
    ]
    records, findings = read(rows)
    found = [(record.cell, record.attributes["class_id"], record.attributes["subject_kind"]) for record in records]
    assert found == [("D5", "excellent", subject), ("F6", "failed", subject)]
    assert [record.value for record in records] == [None, None]
    assert "total_mismatch" not in findings
    assert "unreadable_number" not in findings


def test_a_total_of_marks_that_does_not_come_out_is_told():
    rows = [
        *HEAD,
        ["KẾT QUẢ XẾP LOẠI NĂM 2024"],
        ["STT", "Tên đơn vị", "HTXSNV", "HTTNV"],
        [1, "Phòng Nội vụ", "x", None],
        [2, "Phòng Tài chính", "x", None],
        [None, "Cộng", 3, None],
    ]
    assert "total_mismatch" in read(rows)[1]


def test_half_a_year_in_a_heading_takes_the_year_above():
    rows = [
        *HEAD,
        ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2025"],
        ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "TH 6 tháng", "Ước TH cả năm"],
        [1, "Số hộ thoát nghèo", "hộ", 35, 21, 36],
    ]
    records, _findings = read(rows)
    assert [(record.cell, record.period, record.attributes.get("status")) for record in records] == [
        ("D5", "2025", None),
        ("E5", "2025-H1", "actual"),
        ("F5", "2025", "estimate"),
    ]


def test_the_whole_year_in_a_heading_is_not_the_half_of_the_title():
    rows = [
        *HEAD,
        ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2025"],
        ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện", "Ước TH cả năm"],
        [1, "Số hộ thoát nghèo", "hộ", 21, 36],
    ]
    assert [record.period for record in read(rows)[0]] == ["2025-H1", "2025"]


@pytest.mark.parametrize(
    ("written", "months", "starts", "ends"),
    [
        ("Năm 2024", "12", None, None),
        ("2021-2025", "60", None, None),
        ("từ 01/3/2024 đến 15/7/2025", "16", "2024-03-01", "2025-07-15"),
        ("01/01/2024 - 31/12/2024", "12", "2024-01-01", "2024-12-31"),
        ("từ ngày 05/3 đến hết ngày 04/6/2024", "3", "2024-03-05", "2024-06-04"),
    ],
)
def test_how_long_a_movement_lasts_is_read_from_two_dates_or_a_year(written, months, starts, ends):
    rows = [
        *HEAD,
        ["DANH MỤC PHONG TRÀO THI ĐUA NĂM 2024"],
        ["STT", "Tên phong trào", "Phạm vi", "Thời gian thực hiện"],
        [1, "Thi đua làm đường", "Cấp tỉnh", written],
    ]
    (record,), findings = read(rows)
    said = [record.attributes.get(key) for key in ("months", "starts_on", "ends_on")]
    assert said == [months, starts, ends]
    assert findings == []


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ([["STT", "Tên đơn vị", "HTXSNV", "HTTNV"], [1, "Phòng Nội vụ", "x", "x"]], "D5"),
        ([["STT", "Tên đơn vị", "Xếp loại"], [1, "Phòng Nội vụ", "Tốt"], [2, "Phòng Nội vụ", "Xuất sắc"]], "C6"),
    ],
)
def test_a_unit_with_two_classes_is_told_at_the_second(rows, cell):
    understood = understand("a.xlsx", workbook(A=[*HEAD, ["KẾT QUẢ XẾP LOẠI NĂM 2024"], *rows]))
    assert [(one.code, one.cell) for one in understood.errors] == [("duplicate", cell)]


def test_two_sheets_that_give_a_unit_two_classes_contradict_each_other():
    first, second = (
        [*HEAD, ["KẾT QUẢ XẾP LOẠI NĂM 2024"], ["STT", "Tên đơn vị", "Xếp loại"], [1, "Phòng Nội vụ", said]]
        for said in ("Tốt", "Xuất sắc")
    )
    understood = understand("a.xlsx", workbook(A=first, B=second))
    assert [(one.code, one.sheet, one.cell) for one in understood.errors] == [("duplicate", "B", "C5")]

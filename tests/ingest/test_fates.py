"""Every filled cell of a sheet is told what became of it."""

from collections.abc import Callable

import pytest

from thidua.ingest.understand import understand
from thidua.paths import SAMPLES

Make = Callable[..., bytes]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_no_cell_of_a_sample_is_unaccounted_for(path) -> None:
    book = understand(path.name, path.read_bytes())
    for sheet in book.workbook.sheets:
        told = book.fates(sheet.name)
        assert len(told) == sum(str(cell).strip() != "" for row in sheet.rows for cell in row if cell is not None)
        assert not [where for where, fate in told.items() if fate.role in ("ignored", "error")]
        read = {r.cell for t in book.tables for r in t.records if r.sheet == sheet.name and r.table != "criterion"}
        assert read <= {where for where, fate in told.items() if fate.role == "value"}


def test_each_cell_has_its_role(make_workbook: Make) -> None:
    rows = [
        ["KẾT QUẢ XẾP LOẠI NĂM 2024"],
        ["Địa bàn: tỉnh Minh Họa"],
        ["STT", "Tên đơn vị", "Tổng số được đánh giá", "HTXSNV", "Kết quả xếp loại", "Số điện thoại", "Ghi chú"],
        ["A", "B", 1, 2, 3, 4, 5],
        ["I", "Khối sở"],
        [1, "Sở Nội vụ", 20, "-", "HTXSNV", "024", "tốt"],
        [2, "Sở Tài chính", 30, "sai", "HTTNV"],
        ["VD", "Sở Ví dụ", 30, 3, "HTTNV"],
        [None, "Tổng cộng", 50, 0],
        ["Người lập biểu"],
    ]
    book = understand("a.xlsx", make_workbook(A=rows))
    roles = {where: fate.role for where, fate in book.fates("A").items()}
    expected = {
        "A1": "title", "A2": "title",
        "A3": "heading", "B3": "heading", "C3": "heading", "D3": "heading", "E3": "heading",
        "F3": "ignored", "G3": "heading",
        "A4": "documentation", "B4": "documentation", "C4": "documentation", "D4": "documentation",
        "E4": "documentation", "F4": "documentation", "G4": "documentation",
        "A5": "ordinal", "B5": "group",
        "A6": "ordinal", "B6": "label", "C6": "value", "D6": "no_data", "E6": "value", 
        "F6": "ignored", "G6": "description",
        "A7": "ordinal", "B7": "label", "C7": "value", "D7": "error", "E7": "value",
        "A8": "ordinal", "B8": "ignored", "C8": "ignored", "D8": "ignored", "E8": "ignored",
        "B9": "total", "C9": "total", "D9": "total",
        "A10": "note",
    }  # fmt: skip
    assert roles == expected
    assert {finding.code for finding in book.findings} == {
        "unreadable_number", "unused_heading", "example_rows",
    }  # fmt: skip


def test_hidden_and_instruction_sheets_are_told(make_workbook: Make) -> None:
    table = [
        ["XẾP LOẠI NĂM 2024"],
        ["Địa bàn: tỉnh Minh Họa"],
        ["STT", "Tên đơn vị", "Xếp loại"],
        [1, "Sở Một", "HTXSNV"],
    ]
    book = understand("a.xlsx", make_workbook(**{"Hướng dẫn": table, "Số liệu": table}))
    assert [record.sheet for one in book.tables for record in one.records] == ["Số liệu"]
    assert [(finding.code, finding.sheet) for finding in book.findings] == [("instruction_sheet", "Hướng dẫn")]
    assert {fate.role for fate in book.fates("Hướng dẫn").values()} == {"ignored"}

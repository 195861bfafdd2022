"""The annotated copy: findings in their cells, all else as it was, and read again to the same figures."""

import io

import pytest
from openpyxl import load_workbook

from thidua.ingest.outgoing.annotated import COLOURS, annotated
from thidua.ingest.understand import understand
from thidua.paths import SAMPLES

CSV = """KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2020
"Địa bàn: huyện Sông Trăng, tỉnh Minh Họa"
STT,Tên đơn vị,Xếp loại tập thể,Ghi chú
1,xã Suối Trong,Hoàn thành tuyệt vời,=1+1
"""


def values(understanding):
    return [
        (one.cell, one.value, one.as_written, one.measure) for table in understanding.tables for one in table.records
    ]


@pytest.mark.parametrize("stem", ["chiem-hoa-2013-2014", "minh-hoa-2024-tong-ket"])
def test_the_copy_is_read_as_the_file_was(stem):
    content = (SAMPLES / f"{stem}.xlsx").read_bytes()
    before = understand(f"{stem}.xlsx", content)
    ending, copy = annotated(before, content, before.findings)
    assert ending == ".xlsx"
    after = understand(f"{stem}.xlsx", copy)
    assert values(after) == values(before)
    assert [one.code for one in after.findings] == ["list_of_findings", *(one.code for one in before.findings)]
    _ending, twice = annotated(after, copy, after.findings)
    assert [sheet.name for sheet in understand("c.xlsx", twice).workbook.sheets] == [
        sheet.name for sheet in after.workbook.sheets
    ]


def test_findings_stand_in_their_cells_and_in_the_list(make_workbook):
    rows = [
        ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"],
        ["XẾP LOẠI NĂM 2024"],
        ["STT", "Tên đơn vị", "Xếp loại"],
        [1, "Ban A", "Hạng A"],
    ]
    content = make_workbook(**{"Bảng 'A' 1": rows})
    before = understand("a.xlsx", content)
    _ending, copy = annotated(before, content, before.findings)
    book = load_workbook(io.BytesIO(copy))
    assert book.sheetnames == ["Lỗi", "Bảng 'A' 1"]
    marked = book["Bảng 'A' 1"]["C4"]
    assert (marked.value, marked.fill.start_color.rgb[2:]) == ("Hạng A", COLOURS["error"])
    assert "Hạng A" in marked.comment.text
    assert "unknown_" not in marked.comment.text
    listed = [cell.value for cell in book["Lỗi"][4]]
    assert listed[:4] == ["Lỗi", "Bảng 'A' 1", "C4", "Hạng A"]
    assert book["Lỗi"]["C4"].hyperlink.location == "'Bảng ''A'' 1'!C4"
    assert book["Bảng 'A' 1"]["B4"].fill.fill_type is None


def test_results_of_formulas_and_merged_headings_stay(tmp_path):
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Điểm")
        sheet.merge_range(0, 0, 0, 3, "Địa bàn: huyện Suối Trong, tỉnh Minh Họa")
        sheet.write(1, 0, "BẢNG ĐIỂM NĂM 2024")
        sheet.write_row(2, 0, ["STT", "Tên đơn vị", "Tổng điểm", "Xếp hạng"])
        sheet.write_row(3, 0, [1, "Ban A"])
        sheet.write_formula(3, 2, "=40+50", None, 90)
        sheet.write_formula(3, 3, '=IF(C4>1,"1","2")', None, "2")
    content = path.read_bytes()
    before = understand("a.xlsx", content)
    assert [one.value for one in before.tables[0].records] == [90, 2]
    _ending, copy = annotated(before, content, before.findings)
    assert values(understand("a.xlsx", copy)) == values(before)
    assert load_workbook(io.BytesIO(copy))["Điểm"]["C4"].value == "=40+50"


def test_a_csv_comes_back_as_a_workbook_whose_text_stays_text():
    before = understand("a.csv", CSV.encode())
    ending, copy = annotated(before, CSV.encode(), before.findings)
    book = load_workbook(io.BytesIO(copy))
    cell = next(cell for row in book.worksheets[1].iter_rows() for cell in row if cell.value == "=1+1")
    assert (ending, cell.data_type) == (".xlsx", "s")

"""Yearly provincial workbooks and budget tables come out as long tables: answers read by eye from the raw sheets."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from thidua.ingest.places import read_place
from thidua.ingest.said import Said
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.workbook import position
from thidua.paths import ROOT
from thidua.text.fold import fold

DATA = ROOT.parent / "shared" / "realdata"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"the real workbooks are not at {DATA}")

PCI_2005, PCI_2007, PCI_2009 = "pci/PCI_2005.xls", "pci/PCI_2007.xls", "pci/PCI_2009.xls"
PCI_2012, PCI_2016 = "pci/PCI_2012.xlsx", "pci/PCI_2016.xlsx"
PLAN_2003, FINAL_2010, PLAN_2012 = (
    "budget/Plan_2003.xls",
    "budget/mdtrinh_Final_2010.xls",
    "budget/mdtrinh_Plan_2012.xls",
)
MILLION, BILLION = 1e6, 1e9

ANSWERS = [
    # file, sheet, cell, unit, the beginning of the indicator, value or word, period
    (PCI_2005, "Xếp hạng theo chỉ số PCI", "B2", "Bình Dương", "PCI có trọng số", 76.81896532924489, "2005"),
    (PCI_2005, "Xếp hạng theo chỉ số PCI", "C9", "Thái Bình", "Thứ hạng", 8, "2005"),
    (PCI_2005, "Xếp hạng theo chỉ số PCI", "D2", "Bình Dương", "Nhóm", "Tốt", "2005"),
    (PCI_2005, "Xếp hạng theo chỉ số PCI", "D5", "Bến Tre", "Nhóm", "Tốt", "2005"),
    (PCI_2005, "Xếp hạng theo chỉ số PCI", "D9", "Thái Bình", "Nhóm", "Khá", "2005"),
    (PCI_2007, "Tóm tắt các chỉ số PCI ", "B2", "Bình Dương", "Xếp hạng", 1, "2007"),
    (PCI_2007, "Tóm tắt các chỉ số PCI ", "C2", "Bình Dương", "Vùng", "Đông Nam Bộ", "2007"),
    (PCI_2007, "Tóm tắt các chỉ số PCI ", "D2", "Bình Dương", "Nhóm xếp hạng PCI", "Rất tốt", "2007"),
    (PCI_2007, "Tóm tắt các chỉ số PCI ", "P2", "Bình Dương", "Chỉ số PCI đã có trọng số", 77.19708, "2007"),
    (PCI_2007, "CP gia nhập thị trường", "B4", "Hà Nội", "% DN phải mất hơn một tháng", 0.4193548, "2007"),
    (PCI_2007, "CP gia nhập thị trường", "J67", "Hà Giang", "", 46, "2007"),
    (PCI_2007, "CP gia nhập thị trường", "L4", "Quảng Trị", "Chỉ số thành phần 1", 9.487004, "2007"),
    (PCI_2007, "CP gia nhập thị trường", "L67", "Hậu Giang", "Chỉ số thành phần 1", 6.230046, "2007"),
    (PCI_2009, "Tong Hop", "B4", "Hà Nội", "Thứ hạng PCI", 33, "2009"),
    (PCI_2009, "Tong Hop", "D4", "Hà Nội", "Chỉ số thành phần 1 Gia nhập thị trường", 8.351827, "2009"),
    (PCI_2009, "Tong Hop", "M66", "Hà Giang", "PCI có trọng số", 58.1605, "2009"),
    (PCI_2009, "Chi phi gia nhap thi truong", "C3", "Hà Nội", "Chỉ số thành phần 1", 8.351827, "2009"),
    (PCI_2009, "Chi phi gia nhap thi truong", "D3", "Hà Nội", "Thời gian đăng ký kinh doanh", 15, "2009"),
    (PCI_2009, "Chi phi gia nhap thi truong", "H3", "Hà Nội", "% DN phải chờ", 0.2539683, "2009"),
    (PCI_2012, "Tong hop", "C2", "Bình Định", "Gia nhập thị trường", 9.598186, "2012"),
    (PCI_2012, "Tong hop", "E2", "Kiên Giang", "Tiếp cận đất đai", 8.839451, "2012"),
    (PCI_2012, "Tong hop", "U2", "Đồng Tháp", "PCI", 63.79096, "2012"),
    (PCI_2012, "Tong hop", "W64", "Điện Biên", "Xếp hạng", 63, "2012"),
    (PCI_2012, "Tong hop", "Y64", "Điện Biên", "Nhóm xếp hạng", "Tương đối thấp", "2012"),
    (PCI_2016, "Summary_VN", "C2", "Quảng Ninh", "Gia nhập thị trường", 9.283225059509277, "2016"),
    (PCI_2016, "Summary_VN", "M64", "Thanh Hóa", "Cạnh tranh bình đẳng", 3.115119457244873, "2016"),
    (PCI_2016, "Summary_VN", "W2", "Đà Nẵng", "PCI", 70.00139617919922, "2016"),
    (PCI_2016, "Summary_VN", "X2", "Đà Nẵng", "Xếp hạng", 1, "2016"),
    (PCI_2016, "Thiết chế pháp lý", "C4", "Hà Nội", "Chỉ số thành phần 10", 4.1812744140625, "2016"),
    (PLAN_2003, "Sheet1", "C19", "HÀ NỘI", "TỔNG THU NSNN TRÊN ĐỊA BÀN", 19_348_000 * MILLION, "2003"),
    (PLAN_2003, "Sheet1", "D19", "HÀ NỘI", "TỶ LỆ PHÂN CHIA", 0.3, "2003"),
    (PLAN_2003, "Sheet1", "G79", "CÀ MAU", "TR.ĐÓ: CHI C.TRÌNH", 165_681 * MILLION, "2003"),
    (FINAL_2010, "M01+", "D10", None, "THU CÂN ĐỐI NGÂN SÁCH NHÀ NƯỚC", 777_283 * BILLION, "2010"),
    (FINAL_2010, "M04+", "D12", None, "Chi đầu tư phát triển: NSTW", 48_773 * BILLION, "2010"),
    (FINAL_2010, "M09+", "C14", "Hà Giang", "Tổng thu NSNN trên địa bàn", 1_529_124.110793 * MILLION, "2010"),
    (FINAL_2010, "M09+", "D14", "Hà Giang", "Tỷ lệ phân chia nguồn thu", 1.0, "2010"),
    (FINAL_2010, "M09+", "H14", "Hà Giang", "Bổ sung từ NSTW cho NSĐP Bổ sung", 2_403_149.33436597 * MILLION, "2010"),
    (FINAL_2010, "M06+", "C11", None, "CHI THEO DỰ TOÁN QUỐC HỘI", 304_199 * BILLION, "2010"),
    (FINAL_2010, "M03+", "C13", None, "Thu từ doanh nghiệp nhà nước", 112_142.6 * BILLION, "2010"),
    (PLAN_2012, "M01", "C14", None, "Thu viện trợ", 5_000 * BILLION, "2012"),
    (PLAN_2012, "M01", "C11", None, "Thu nội địa", 494_600 * BILLION, "2012"),
    (PLAN_2012, "M01", "C10", None, "TỔNG THU CÂN ĐỐI NGÂN SÁCH NHÀ NƯỚC", 740_500 * BILLION, "2012"),
    (PLAN_2012, "M08", "C16", "HÀ GIANG", "TỔNG THU NSNN TRÊN ĐỊA BÀN", 1_055_000 * MILLION, "2012"),
    (PLAN_2012, "M08", "F16", "HÀ GIANG", "BỔ SUNG TỪ NGÂN SÁCH TRUNG ƯƠNG", 4_677_819.3 * MILLION, "2012"),
    (PLAN_2012, "M08", "J83", "CÀ MAU", "BỔ SUNG TỪ NGÂN SÁCH TRUNG ƯƠNG", 136_451 * MILLION, "2012"),
]  # fmt: skip
COUNTS = {
    PCI_2005: 3969, PCI_2007: 6655, PCI_2009: 6678, PCI_2012: 5785, PCI_2016: 8504, PLAN_2003: 305,
    FINAL_2010: 1350, PLAN_2012: 1853,
}  # fmt: skip
"""How many values each file has: counted once by each of two readers."""
FILES = dict.fromkeys(answer[0] for answer in ANSWERS)


@cache
def understood(name: str) -> Understanding:
    path = DATA / name
    return understand(path.name, path.read_bytes(), said=Said(place=read_place("Việt Nam")))


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: f"{Path(answer[0]).stem}-{answer[1]}-{answer[2]}")
def test_hand_made_answers(answer: tuple) -> None:
    name, sheet, cell, unit, indicator, value, period = answer
    found = [r for t in understood(name).tables for r in t.records if r.sheet == sheet and r.cell == cell]
    assert len(found) == 1
    (record,) = found
    assert (record.unit and fold(record.unit), record.period) == (unit and fold(unit), period)
    assert fold(record.attributes["indicator"]).startswith(fold(indicator))
    if isinstance(value, str):
        assert (record.value, record.as_written) == (None, value)
    else:
        assert record.value == pytest.approx(value, rel=1e-12)


@cache
def raw(name: str) -> dict[str, list[list[object]]]:
    """The sheets as another reader gives them, from A1 on; the first of Plan_2003 as its Unicode twin has it."""
    book = CalamineWorkbook.from_path(DATA / name)
    sheets = {sheet: book.get_sheet_by_name(sheet).to_python(skip_empty_area=False) for sheet in book.sheet_names}
    return sheets | ({"Sheet1": sheets["Sheet1 (2)"]} if name == PLAN_2003 else {})


@pytest.mark.parametrize("name", FILES)
def test_every_value_is_that_of_its_cell_in_the_row_of_its_unit(name: str) -> None:
    """Held against python-calamine: the figure itself, in percent, in millions or billions; left of it, its unit.

    Of tables side by side the nearest name of a unit counts. Plan_2003 is held against its Unicode sheet throughout.
    """
    wrong, count = [], 0
    for table in understood(name).tables:
        units = {fold(record.unit) for record in table.records if record.unit}
        for record in table.records:
            row, column = position(record.cell)
            cells = raw(name)[record.sheet][row]
            cell = cells[column]
            count += 1
            if isinstance(cell, str) and cell.replace(".", "", 1).isdecimal():
                cell = float(cell)
            if record.value is None:
                is_right = isinstance(cell, str) or not cell
            else:
                is_number = isinstance(cell, int | float)
                scaled = (cell * scale for scale in (1, 0.01, MILLION, BILLION)) if is_number else ()
                is_right = any(record.value == pytest.approx(one, rel=1e-12) for one in scaled)
            if not is_right or (record.unit and _unit_of(cells, column, units) != fold(record.unit)):
                wrong.append((record.sheet, record.cell, record.unit, record.value, cell))
    assert wrong == []
    assert count == COUNTS[name]


def _unit_of(cells: list[object], column: int, units: set[str]) -> str:
    """The unit named nearest left of a column, else in the one right of it; its English stands on a second line."""
    nearest = [*reversed(cells[:column]), *cells[column + 1 :]]
    names = (fold(line) for text in nearest if isinstance(text, str) for line in (text, text.split("\n")[0]))
    return next((name for name in names if name in units), "")


@pytest.mark.parametrize("name", [FINAL_2010, PLAN_2012])
def test_no_line_of_a_heading_is_a_figure(name: str) -> None:
    """Names of rows are merged down over both lines of a heading: "Quyết toán" over "Final accounts 2010"."""
    told = {text for table in understood(name).tables for record in table.records for text in (record.as_written,)}
    assert not {"năm 2012", "Final accounts 2010"} & told


@pytest.mark.parametrize("name", FILES)
def test_nothing_stands_in_the_way_of_storing(name: str) -> None:
    assert understood(name).errors == ()


@pytest.mark.parametrize(
    ("name", "sheet", "units"),
    [
        (PCI_2005, "Bảng tóm tắt chỉ số", 42),
        (PCI_2007, "Tóm tắt các chỉ số PCI ", 64),
        (PCI_2009, "Tong Hop", 63),
        (PCI_2012, "Tong hop", 63),
        (PCI_2016, "Summary_VN", 63),
        (PLAN_2003, "Sheet1", 61),
        (FINAL_2010, "M09+", 63),
        (PLAN_2012, "M08", 63),
    ],
)
def test_every_province_is_there_and_nothing_else(name: str, sheet: str, units: int) -> None:
    records = [r for t in understood(name).tables for r in t.records if r.sheet == sheet]
    assert len({record.unit for record in records}) == units


def test_the_same_table_in_two_encodings_is_stored_once() -> None:
    """The first sheet is in TCVN3, the second repeats it in Unicode: 61 provinces × 5 figures."""
    in_tcvn3, in_unicode = understood(PLAN_2003).tables
    assert (len(in_tcvn3.records), len(in_unicode.records), len(in_unicode.again)) == (305, 0, 305)


def test_tables_side_by_side_keep_their_own_order() -> None:
    """Each block of the sheet is sorted on its own: the tenth of one is not the tenth of another."""
    tables = [table for table in understood(PCI_2012).tables if table.table.sheet.name == "Tong hop"]
    assert len(tables) == 12
    counted = Counter(record.attributes["indicator"] for table in tables for record in table.records)
    assert set(counted.values()) == {63}


@pytest.mark.parametrize("name", [FINAL_2010, PLAN_2012])
def test_regions_add_up_to_the_printed_subtotals(name: str) -> None:
    """Checked by hand for one region each: the subtotals of these files are right, so that nothing is found."""
    assert not [finding for finding in understood(name).findings if finding.code.endswith("mismatch")]


@pytest.mark.parametrize("name", FILES)
def test_no_filled_cell_is_unaccounted_for(name: str) -> None:
    book = understood(name)
    for sheet in book.workbook.sheets:
        told = book.fates(sheet.name)
        filled = sum(cell not in ("", None) and str(cell).strip() != "" for row in sheet.rows for cell in row)
        assert len(told) == filled
        assert all(fate.reason for fate in told.values() if fate.role == "ignored")

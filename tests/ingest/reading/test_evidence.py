"""What a sheet keeps besides its values: merges, hidden sheets, fonts, and cells that show no value."""

from datetime import date, datetime

import pytest

from tests.ingest.reading import making
from thidua.ingest import workbook
from thidua.ingest.reading import process
from thidua.ingest.reading.columns import BLOCK_ROWS, Rows, pack
from thidua.ingest.understand import understand
from thidua.ingest.workbook import NO_VALUE, Unreadable, read_workbook
from thidua.paths import ROOT

REALDATA = ROOT.parent / "shared" / "realdata"
FORMULAS = """
<row r="1"><c r="A1" t="e"><f>5/0</f><v>#DIV/0!</v></c><c r="B1"><f>A2*2</f></c><c r="C1"><f>A2*2</f><v>4</v></c></row>
<row r="3"><c r="B3"><f>A2</f><v></v></c><c r="C3" t="str"><f>IF(1,"")</f><v></v></c><c r="D3"><v>7</v></c>
<c r="E3"><f t="shared" si="0"/><v/></c><c r="AA3" t='e'><v>#N/A</v></c></row>
"""


def test_cells_keep_their_exact_types_through_packing() -> None:
    rows = [
        ["1.234", 1.234, 1, True, "", None, date(2024, 1, 2), datetime(2024, 1, 2)],
        ["1", 1.0, 0, False, "x", "", "", ""],
    ] * BLOCK_ROWS
    kept = Rows(tuple(pack(rows, 8)))
    assert len(kept) == 2 * BLOCK_ROWS
    for at in (0, 1, BLOCK_ROWS - 1, BLOCK_ROWS, 2 * BLOCK_ROWS - 1):
        written = tuple("" if cell is None else cell for cell in rows[at])
        assert kept[at] == written
        assert [type(cell) for cell in kept[at]] == [type(cell) for cell in written]
    assert kept[-1] == kept[2 * BLOCK_ROWS - 1]
    with pytest.raises(IndexError):
        kept[2 * BLOCK_ROWS]


def test_texts_of_nothing_but_spaces_are_blank() -> None:
    rows = [["a", "a"], ["  ", 1.0], ["", " "], ["a", "b"]]
    ((texts, mixed),) = pack(rows, 2)
    assert (texts.cells(), texts.values) == (["a", "", "", "a"], ("a",))
    assert (mixed.cells(), mixed.values) == (["a", 1.0, "", "b"], ("a", "b"))


def test_a_table_that_begins_lower_and_further_right_keeps_its_addresses() -> None:
    sheet = read_workbook("a.xlsx", making.xlsx([[], [], [None, None, "x"], [None, None, None, 2.0]])).sheets[0]
    assert (sheet.cell(2, 2), sheet.cell(3, 3), sheet.cell(0, 0), sheet.cell(9, 9)) == ("x", 2.0, "", "")
    assert (len(sheet.rows), sheet.width) == (4, 4)


def test_hidden_sheets_are_told_apart() -> None:
    book = read_workbook("a.xlsx", making.xlsx(hidden=True))
    assert [(sheet.name, sheet.visible) for sheet in book.sheets] == [("Xếp loại", True), ("Ẩn", False)]


def test_errors_and_formulas_without_a_value_are_kept_by_cell() -> None:
    (sheet,) = read_workbook("a.xlsx", making.xlsx_of(FORMULAS, "A1:AA3")).sheets
    assert sheet.problems == {
        (0, 0): "#DIV/0!",
        (0, 1): NO_VALUE,
        (2, 1): NO_VALUE,
        (2, 4): NO_VALUE,
        (2, 26): "#N/A",
    }
    assert sheet.cell(0, 2) == 4


def test_cells_that_do_not_say_where_they_stand_are_counted() -> None:
    cells = '<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row><row/><row><c><v>2</v></c><c><f>A1</f></c></row>'
    (sheet,) = read_workbook("a.xlsx", making.xlsx_of(cells)).sheets
    assert sheet.problems == {(0, 1): "#N/A", (2, 1): NO_VALUE}
    assert (sheet.cell(0, 0), sheet.cell(2, 0)) == (1, 2)


def test_errors_of_an_open_document_are_found_behind_repeated_cells() -> None:
    error = (
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row>'
        '<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:formula="of:=1/0" '
        'office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
        "</table:table-row>"
    )
    (sheet,) = read_workbook("a.ods", making.ods(error + making.ods_rows([["x"]]))).sheets
    assert sheet.problems == {(3, 2): "#DIV/0!"}


@pytest.mark.skipif(not REALDATA.exists(), reason="the real data beside the checkout are not here")
def test_errors_of_an_old_workbook_are_told_by_cell() -> None:
    name = "gh548_incorrect_sst_unique_count.xls"
    sheets = read_workbook(name, (REALDATA / "nasty" / "calamine" / name).read_bytes()).sheets
    (sheet,) = [sheet for sheet in sheets if sheet.problems]
    assert sheet.problems[12, 10] == "#VALUE!"
    assert sheet.cell(12, 10) == ""


def test_problems_within_a_table_are_findings_and_those_beside_it_one_line() -> None:
    rows = [
        ["Địa bàn: tỉnh Minh Họa"],
        ["TỔNG HỢP KHEN THƯỞNG NĂM 2024"],
        ["STT", "Danh hiệu thi đua", "Tập thể", "Cá nhân"],
        [1, "Lao động tiên tiến", "#N/A", 3, None, None, "#REF!"],
        [2, "Chiến sĩ thi đua cơ sở", None, 4],
    ]
    text = "\n".join(",".join("" if cell is None else str(cell) for cell in row) for row in rows)
    findings = understand("a.csv", text.encode()).findings
    assert [(f.code, f.severity, f.cell, f.value) for f in findings] == [
        ("error_cell", "warning", "C4", "#N/A"),
        ("cells_without_value", "info", "G4", ""),
    ]


def test_a_formula_without_a_value_stands_in_the_way() -> None:
    import io

    import openpyxl

    book = openpyxl.Workbook()
    for row in making.TABLE[:2]:
        book.active.append(row)
    for row in (["STT", "Danh hiệu thi đua", "Tập thể", "Cá nhân"], [1, "Lao động tiên tiến", "=1+1", 3]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    (finding,) = understand("a.xlsx", file.getvalue()).errors
    assert (finding.code, finding.cell) == ("formula_without_value", "C4")
    assert "Lưu" in finding.remedy


def test_the_font_of_a_cell_is_told_when_asked() -> None:
    (sheet,) = read_workbook("a.xlsx", making.xlsx(font=".VnTime")).sheets
    assert sheet.font(3, 1) == ".VnTime"
    assert sheet.font(0, 9) == ""
    (sheet,) = read_workbook("a.csv", b"a,b\n").sheets
    assert sheet.font(0, 0) == ""


@pytest.mark.parametrize(("font", "name"), [(".VnTimeH", "NHÀ MÁY"), ("Arial", "Nhà máy")])
def test_the_font_tells_what_the_letters_do_not(font: str, name: str) -> None:
    rows = [["Dia ban: tinh Minh Hoa"], ["NAM 2024"], ["STT", "Ten don vi", "Xep loai"], ["1", "Nhµ m¸y", "HTTNV"]]
    (record,) = understand("a.xlsx", making.xlsx(rows, font=font)).tables[0].records
    assert record.unit == name


def test_a_workbook_in_unicode_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(workbook, "ask", lambda *request: asked.append(request[0]) or process.ask(*request))
    assert understand("a.xlsx", making.xlsx()).count
    assert asked == ["sheets"]


@pytest.mark.skipif(not REALDATA.exists(), reason="the real data beside the checkout are not here")
def test_the_fonts_of_old_workbooks_tell_which_sheet_is_in_a_legacy_font() -> None:
    name = "Plan_2003.xls"
    sheets = read_workbook(name, (REALDATA / "budget" / name).read_bytes()).sheets
    used = [
        {
            sheet.font(row, column)
            for row in range(12)
            for column in range(3)
            if isinstance(sheet.cell(row, column), str)
        }
        for sheet in sheets[:2]
    ]
    assert any(font.startswith(".Vn") for font in used[0])
    assert not any(font.startswith(".Vn") for font in used[1])


def test_a_password_opens_a_file_and_is_never_guessed() -> None:
    content = making.locked(making.xlsx(), "Mật khẩu 1")
    for password, code in (("", "password"), ("sai", "wrong_password")):
        with pytest.raises(Unreadable) as refusal:
            read_workbook("khoa.xlsx", content, password=password)
        assert refusal.value.code == code
    assert read_workbook("khoa.xlsx", content, password="Mật khẩu 1").sheets[0].cell(3, 1) == "Ban Một"


def test_an_open_document_with_a_password_is_refused_as_such() -> None:
    content = making.ods("", manifest="<manifest><encryption-data/></manifest>")
    with pytest.raises(Unreadable) as refusal:
        read_workbook("khoa.ods", content)
    assert refusal.value.code == "cannot_unlock"

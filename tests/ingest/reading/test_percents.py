"""Numbers that a file shows as percentages are parts of one, whatever stands beside them in their column."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from tests.ingest.reading import making
from thidua.ingest.correction import Correction
from thidua.ingest.reading.archive import open_archive
from thidua.ingest.reading.binary_workbook import percents_of_binary
from thidua.ingest.reading.opendocument import percentages_of
from thidua.ingest.reading.percents import _is_percent
from thidua.ingest.reading.refused import Refused
from thidua.ingest.said import SAID_NOTHING, Said
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.workbook import read_workbook

REALDATA = Path(__file__).parents[3].parent / "shared" / "realdata"
HEAD = (["Địa bàn: tỉnh Minh Họa"], ["CHỈ TIÊU NĂM 2025"])


def book(*rows: tuple[str, object, str], measured: bool = False) -> bytes:
    """A table of indicators: of each its name, its result and how that is shown; with units of measure or not."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        sheet = made.add_worksheet("A")
        for row, line in enumerate(HEAD):
            sheet.write_row(row, 0, line)
        headings = ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện"]
        sheet.write_row(2, 0, headings if measured else [one for one in headings if one != "Đơn vị tính"])
        for row, (name, value, shown) in enumerate(rows, 3):
            unit = ["%" if name.startswith("Tỷ lệ") else "triệu đồng"] if measured else []
            sheet.write_row(row, 0, [row - 2, name, *unit])
            sheet.write(row, 2 + len(unit), value, made.add_format({"num_format": shown}))
    return file.getvalue()


def values(content: bytes, *, said: Said = SAID_NOTHING) -> list[float | None]:
    return [record.value for record in understand("a.xlsx", content, said=said).tables[0].records]


def codes(understood: Understanding) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in understood.findings]


def test_a_share_shown_as_a_percentage_stands_beside_large_figures() -> None:
    """Excel shows 5000 and 4,8%: the share is 0.048, not 0.00048."""
    content = book(("Số văn bản", 5000, "0"), ("Tỷ lệ hộ nghèo", 0.048, "0.0%"))
    assert values(content) == [5000, 0.048]


def test_of_shares_of_one_column_each_is_as_the_file_shows_it() -> None:
    """45 typed under "%" is 45%; 0.048 shown as 4,8% is 4,8%; both in one column."""
    rows = (("Tỷ lệ một", 45, "0"), ("Tỷ lệ hai", 0.048, "0.0%"), ("Tỷ lệ ba", 0.5, "0"), ("Tỷ lệ bốn", 1.2, "0%"))
    for measured in (True, False):
        assert values(book(*rows, measured=measured)) == [0.45, 0.048, 0.005, 1.2]


def test_figures_that_are_no_shares_say_nothing_of_how_shares_are_typed() -> None:
    """0.4 is no percentage because 5000 documents stand above it: what it is, is asked."""
    understood = understand("a.xlsx", book(("Số văn bản", 5000, "0"), ("Tỷ lệ hộ nghèo", 0.4, "General")))
    assert [record.value for record in understood.tables[0].records] == [5000, 0.4]
    assert ("ambiguous_number", "C5") in codes(understood)


def test_a_corrected_cell_is_no_longer_shown_as_a_percentage() -> None:
    content = book(("Tỷ lệ một", 45, "0"), ("Tỷ lệ hai", 0.048, "0.0%"))
    fix = Said(corrections=(Correction("A", "C5", "0.048", "4,8", "Ghi lại."),))
    assert values(content, said=fix) == [0.45, 0.048]


def test_the_rows_shown_as_percentages_are_told_when_asked() -> None:
    content = book(("Một", 0.5, "0%"), ("Hai", 0.5, '0"%"'), ("Ba", 0.5, "0.00%"), ("Bốn", "0,5", "0%"))
    (sheet,) = read_workbook("a.xlsx", content).sheets
    assert sheet.percents(2) == [3, 5]
    assert sheet.percents(1) == []
    (sheet,) = read_workbook("a.csv", b"a,b\n").sheets
    assert sheet.percents(0) == []


@pytest.mark.parametrize(
    ("shown", "is_percent"),
    [("0%", True), ("#,##0.0 %;[Red]-0%", True), ('0" %"', False), ("0\\%", False), ("", False)],
)
def test_only_a_sign_that_multiplies_makes_a_percentage(shown: str, is_percent: bool) -> None:
    assert _is_percent(shown) is is_percent


def test_an_opendocument_sheet_tells_its_percentages() -> None:
    """Row 1 holds 5 in A and 4,8% in B, row 2 is repeated, row 4 holds 50% in D."""
    names = " ".join(f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "table"))
    cell = '<table:table-cell office:value-type="{}" office:value="{}"/>'.format
    content = (
        f'<office:document-content {names}><table:table table:name="A">'
        f"<table:table-row>{cell('float', 5)}{cell('percentage', 0.048)}</table:table-row>"
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-repeated="3"/>'
        f"{cell('percentage', 0.5)}</table:table-row></table:table>"
        f'<table:table table:name="B"><table:table-row>{cell("percentage", 1)}</table:table-row></table:table>'
        "</office:document-content>"
    )
    with zipfile.ZipFile(io.BytesIO(making.zipped(content_dot_xml=content))) as archive:
        assert percentages_of(archive, "A") == {1: [0], 3: [3]}
        assert percentages_of(archive, "B") == {0: [0]}


@pytest.mark.skipif(not REALDATA.exists(), reason="the real data beside the checkout are not here")
def test_the_deficit_of_a_real_budget_is_the_share_that_excel_shows() -> None:
    """Sheet M01, cell C24 shows 4.8% below figures of thousands of billions."""
    name = "mdtrinh_Plan_2012.xls"
    understood = understand(name, (REALDATA / "budget" / name).read_bytes())
    sheet = [table.records for table in understood.tables if table.table.sheet.name == "M01"]
    assert [record.value for records in sheet for record in records if record.cell == "C24"] == [0.048]


def test_a_binary_workbook_tells_its_percentages() -> None:
    """0.35 shown as 35% in a .xlsb is 35%, not 0,35%; 45 typed beside it is 45%."""
    rows = (("Tỷ lệ một", 0.35, "0%"), ("Tỷ lệ hai", 45.0, ""), ("Tỷ lệ ba", 0.048, '0.0" "%'), ("Bốn", 0.5, '0"%"'))
    lines = [[(text, "") for text in line] for line in (*HEAD, ["STT", "Chỉ tiêu", "Thực hiện"])]
    lines += [[(float(at), ""), (name, ""), (value, shown)] for at, (name, value, shown) in enumerate(rows, 1)]
    content = making.xlsb(lines)
    (sheet,) = read_workbook("a.xlsb", content).sheets
    assert sheet.percents(2) == [3, 5]
    read = [record.value for record in understand("a.xlsb", content).tables[0].records]
    assert read[:3] == [0.35, 0.45, 0.048]


@pytest.mark.skipif(not REALDATA.exists(), reason="the shared workbooks are not beside the checkout")
@pytest.mark.parametrize(("name", "sheet"), [("date", "Sheet1"), ("date_1904", "Sheet1")])
def test_records_of_a_workbook_by_excel_are_followed(name: str, sheet: str) -> None:
    """Its two dates in A1 and A2 are shown by a format with years: the same path that finds percentages."""
    with open_archive((REALDATA / "nasty" / "calamine" / f"{name}.xlsb").read_bytes()) as archive:
        assert percents_of_binary(archive, sheet, {14: "yy"}, lambda shown: "y" in shown) == {0: [0, 1]}


def test_a_binary_workbook_cut_off_tells_nothing() -> None:
    content = making.xlsb([[("Tỷ lệ", ""), (0.5, "0%")]])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        styles = archive.read("xl/styles.bin")
    with open_archive(making.replaced(content, "xl/styles.bin", styles[:-9])) as archive, pytest.raises(Refused):
        percents_of_binary(archive, "A", {}, lambda shown: "%" in shown)

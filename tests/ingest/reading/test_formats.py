"""The same small table is understood from every format, whatever the file is called."""

import pytest

from tests.ingest.reading import making
from thidua.ingest.understand import understand
from thidua.ingest.workbook import Unreadable, read_workbook
from thidua.paths import ROOT

NASTY = ROOT.parent / "shared" / "realdata" / "nasty" / "calamine"
CSV = "\n".join(",".join(row) for row in [making.TABLE[0][:0] or ['"Địa bàn: tỉnh Minh Họa"'], *making.TABLE[1:]])
MHT = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + making.html_of() + "\r\n--b--"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", making.xlsx()),
        ("a.xlsm", making.xlsx()),
        ("a.ods", making.ods(making.ods_rows())),
        ("a.csv", CSV.encode()),
        ("a.txt", CSV.replace(",", "\t").encode("utf-16")),
        ("a.html", making.html_of().encode()),
        ("a.mht", MHT.encode()),
        ("a.xml", making.spreadsheetml().encode()),
        ("a.docx", making.docx(making.TABLE[0][0], making.TABLE[1][0], making.TABLE[2:])),
        ("old.xls", making.html_of().encode()),
        ("old.xls", making.spreadsheetml().encode()),
        ("old.xls", making.xlsx()),
        ("old.xls", CSV.replace(",", "\t").encode()),
        ("really-ods.xlsx", making.ods(making.ods_rows())),
        ("no-ending", making.xlsx()),
    ],
)
def test_one_table_is_the_same_in_every_format(name: str, content: bytes) -> None:
    found = understand(name, content)
    assert found.findings == ()
    (table,) = found.tables
    assert table.context.period.id == "2024"
    assert table.context.place.name == "tỉnh Minh Họa"
    assert [(record.unit, record.as_written) for record in table.records] == [
        ("Ban Một", "HTXSNV"),
        ("Ban Hai", "HTTNV"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.pdf", b"%PDF-1.7 x", "PDF"),
        ("a.xlsx", b"%PDF-1.7 x", "PDF"),
        ("a.png", b"\x89PNG\r\n", "ảnh"),
        ("a.zip", making.zipped(a_dot_xlsx=b"x"), "nén"),
        ("a.rar", b"Rar!\x1a\x07", "nén"),
        ("a.pptx", making.zipped(ppt__presentation_dot_xml="<x/>"), "trình chiếu"),
        ("a.numbers", making.zipped(Index__Document_dot_iwa=b"x"), "Numbers"),
        ("a.gsheet", b'{"url": "https://docs.google.com/spreadsheets/d/1"}', "Google"),
        ("a.rtf", rb"{\rtf1 x}", "RTF"),
        ("a.doc", b"whatever", "Word"),
        ("a.mdb", b"whatever", "cơ sở dữ liệu"),
        ("a.odt", making.zipped(mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument"),
    ],
)
def test_what_is_not_read_is_refused_by_its_name(name: str, content: bytes, word: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_workbook(name, content)
    assert refusal.value.code == "unknown_format"
    assert word in refusal.value.message
    assert refusal.value.remedy.startswith("Hãy")


def test_a_word_table_keeps_its_merges_and_the_lines_above_it() -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("UBND TỈNH MINH HỌA")
    first = document.add_table(3, 3)
    first.cell(0, 0).merge(first.cell(1, 0)).text = "Tên"
    first.cell(0, 1).merge(first.cell(0, 2)).text = "Số lượng"
    first.cell(1, 1).text, first.cell(1, 2).text = "2023", "2024"
    first.cell(2, 0).text, first.cell(2, 1).text, first.cell(2, 2).text = "Ban Một", "1", "2"
    first.cell(2, 0).add_table(2, 2).cell(0, 0).text = "trong ô"
    document.add_paragraph("Biểu số 2")
    second = document.add_table(2, 2)
    second.cell(0, 0).text, second.cell(1, 1).text = "A", "B"
    book = read_workbook("bao-cao.docx", _saved(document))
    assert [sheet.name for sheet in book.sheets] == ["Bảng 1", "Bảng 2", "Bảng 3"]
    one, nested, two = book.sheets
    assert list(one.rows) == [
        ("UBND TỈNH MINH HỌA", "", ""),
        ("Tên", "Số lượng", ""),
        ("", "2023", "2024"),
        ("Ban Một", "1", "2"),
    ]
    assert one.merges == (((1, 0), (2, 0)), ((1, 1), (1, 2)))
    assert nested.cell(1, 0) == "trong ô"
    assert list(two.rows) == [("UBND TỈNH MINH HỌA", ""), ("Biểu số 2", ""), ("A", ""), ("", "B")]


def _saved(document) -> bytes:
    import io

    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_document_without_a_table_says_so() -> None:
    with pytest.raises(Unreadable) as refusal:
        read_workbook("thu.docx", making.docx("Kính gửi các đơn vị"))
    assert refusal.value.code == "nothing_understood"
    assert "không có bảng" in refusal.value.message


def test_html_spans_are_merged_ranges_and_frames_are_no_tables() -> None:
    page = """<table><tr><td>BÁO CÁO NĂM 2024</td></tr><tr><td>
      <table><tr><th rowspan=2>Tên</th><th colspan=2>Số</th></tr><tr><td>a</td><td>b</td></tr>
      <tr><td>Ban<br>Một</td><td x:num="1234.5">1.234,5</td><td>1.234</td></tr></table></td></tr></table>"""
    (sheet,) = read_workbook("xuat.xls", page.encode()).sheets
    assert sheet.rows[0] == ("BÁO CÁO NĂM 2024", "", "")
    assert sheet.rows[1:4] == [("Tên", "Số", ""), ("", "a", "b"), ("Ban\nMột", 1234.5, "1.234")]
    assert sheet.merges == (((1, 0), (2, 0)), ((1, 1), (1, 2)))


def test_xml_of_2003_keeps_places_numbers_and_errors() -> None:
    xml = making.spreadsheetml([]).replace(
        "<Table></Table>",
        '<Table><Row ss:Index="2"><Cell ss:Index="3"><Data ss:Type="Number">1.5</Data></Cell></Row>'
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">1.500</Data></Cell>'
        '<Cell><Data ss:Type="Error">#DIV/0!</Data></Cell></Row></Table>',
    )
    (sheet,) = read_workbook("xuat.xls", xml.encode()).sheets
    assert list(sheet.rows) == [("", "", ""), ("", "", 1.5), ("1.500", "", "")]
    assert sheet.merges == (((2, 0), (2, 1)),)
    assert sheet.problems == {(2, 2): "#DIV/0!"}


@pytest.mark.skipif(not NASTY.exists(), reason="the workbooks of calamine's tests beside the checkout are not here")
@pytest.mark.parametrize("ending", ["xls", "xlsb"])
def test_binary_workbooks_read_as_their_xlsx_does(ending: str) -> None:
    book = read_workbook(f"date.{ending}", (NASTY / f"date.{ending}").read_bytes())
    reference = read_workbook("date.xlsx", (NASTY / "date.xlsx").read_bytes())
    assert [str(row[0])[:10] for row in book.sheets[0].rows] == [str(row[0])[:10] for row in reference.sheets[0].rows]

"""Texts of legacy fonts and wrongly read code pages, made legible column by column before tables are looked for."""

from thidua.ingest.legible import legible
from thidua.ingest.understand import understand
from thidua.ingest.workbook import Sheet

ROWS = (
    ("§Þa bµn: tØnh Tuyªn Quang", "", ""),
    ("N¨m 2013", "", ""),
    ("Tªn ®¬n vÞ", "Sè", "Ghi chó"),
    ("Së Néi vô", 5.0, "céng"),
    ("Ban D©n vËn", 7.0, ""),
)


def test_columns_are_converted_and_said_with_an_example():
    sheet, findings = legible(Sheet.of("Bảng 1", ROWS))
    assert [row[0] for row in sheet.rows] == [
        "Địa bàn: tỉnh Tuyên Quang", "Năm 2013", "Tên đơn vị", "Sở Nội vụ", "Ban Dân vận",
    ]  # fmt: skip
    assert [row[1] for row in sheet.rows] == ["", "", "Số", 5.0, 7.0]
    assert [(finding.code, finding.severity, finding.cell, finding.value) for finding in findings] == [
        ("legacy_font", "info", "A1", "§Þa bµn: tØnh Tuyªn Quang"),
        ("legacy_font", "info", "B3", "Sè"),
        ("legacy_font", "info", "C3", "Ghi chó"),
    ]
    assert "5 ô" in findings[0].message
    assert "“Địa bàn: tỉnh Tuyên Quang”" in findings[0].message


def test_where_part_of_the_sheet_is_unicode_a_word_that_could_be_either_is_left_alone():
    sheet, findings = legible(Sheet.of("Bảng", (("Tªn ®¬n vÞ", "chó", "Số lượng"), ("Së Néi vô", "", ""))))
    assert tuple(sheet.rows) == (("Tên đơn vị", "chó", "Số lượng"), ("Sở Nội vụ", "", ""))
    assert len(findings) == 1


def test_a_sheet_in_unicode_is_the_very_same():
    sheet = Sheet.of("Bảng", (("Sở Nội vụ", "Hà Nam", "chân"), ("Ban Dân vận", "Nam Hà", "công")))
    assert legible(sheet) == (sheet, [])


def test_one_sheet_may_hold_two_encodings_by_column_and_by_font():
    rows = (("Tæng céng", "Toång coäng", "Tổng cộng"), ("§¬n vÞ", "Ñôn vò", "Đơn vị"))
    sheet, findings = legible(Sheet.of("Bảng", rows))
    assert tuple(sheet.rows) == (("Tổng cộng",) * 3, ("Đơn vị",) * 3)
    assert len(findings) == 2
    mixed = Sheet.of("Bảng", (("Tæng céng",), ("Toång coäng",), ("ñy ban nh©n d©n",), ("vò",)))
    fonts = (".VnTime", "VNI-Times", ".VnTimeH", "VNI-Times")
    sheet, findings = legible(mixed, lambda row, _column: fonts[row])
    assert [row[0] for row in sheet.rows] == ["Tổng cộng", "Tổng cộng", "ỦY BAN NHÂN DÂN", "vị"]
    assert {finding.cell for finding in findings} == {"A1", "A2"}


def test_a_wrongly_read_code_page_is_mended():
    sheet, findings = legible(Sheet.of("Bảng", (("Sở Nội vụ".encode().decode("latin-1"),), ("Sở Y tế",))))
    assert [row[0] for row in sheet.rows] == ["Sở Nội vụ", "Sở Y tế"]
    assert [(finding.code, finding.cell) for finding in findings] == [("garbled_text", "A1")]


def test_a_table_in_an_old_font_is_read_like_any_other(make_workbook):
    rows = [
        ["§Þa bµn: huyÖn Chiªm Hãa, tØnh Tuyªn Quang"],
        ["Khèi thi ®ua c¸c c¬ quan §¶ng"],
        ["Kết quả xếp loại năm 2013"],
        ["STT", "Tªn ®¬n vÞ", "XÕp lo¹i"],
        ["1", "Ban Tæ chøc HuyÖn ñy", "Hoµn thµnh xuÊt s¾c nhiÖm vô"],
    ]
    found = understand("cu.xlsx", make_workbook(Sheet1=rows))
    (table,) = found.tables
    assert table.context.cluster == "Khối thi đua các cơ quan Đảng"
    assert [(record.unit, record.attributes["class_id"]) for record in table.records] == [
        ("Ban Tổ chức Huyện ủy", "excellent")
    ]
    assert {finding.code for finding in found.findings} == {"legacy_font"}

"""Text files: the encoding, the delimiter and the decimal mark are found."""

import pytest

from thidua.ingest.workbook import Unreadable, read_workbook

ROWS = [("Tên đơn vị", "Điểm"), ("Sở Nội vụ", "9")]


def rows(content: bytes, name: str = "a.csv") -> list[tuple]:
    return list(read_workbook(name, content).sheets[0].rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_is_read(encoding: str) -> None:
    assert rows("Tên đơn vị,Điểm\nSở Nội vụ,9\n".encode(encoding)) == ROWS


def test_the_code_page_of_vietnamese_windows_is_read() -> None:
    # In code page 1258 a tone is a letter of its own behind its vowel: "ộ" is "ô" and a dot below.
    content = "Tên đơn viò\u0323,Điêòm".replace("ò\u0323", "\u0323").replace("êò", "ê\u0309")
    assert rows(content.encode("cp1258")) == [("Tên đơn vị", "Điểm")]


def test_letters_of_a_legacy_font_come_out_as_a_spreadsheet_shows_them() -> None:
    assert rows("§¬n vÞ,Tæng céng\n".encode("cp1252")) == [("§¬n vÞ", "Tæng céng")]


@pytest.mark.parametrize("content", [bytes(range(256)) * 4, b"a,b\n\x81\x8d\n", b"\xff\xfe\x00"])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        rows(content)
    assert refusal.value.code == "unknown_encoding"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_parts_all_lines_alike(delimiter: str) -> None:
    lines = ["KẾT QUẢ, NĂM 2024", *(delimiter.join(row) for row in [("Tên", "Điểm", "Hạng"), ("Ban", '"9,5"', "1")])]
    assert rows("\n".join(lines).encode())[1:] == [("Tên", "Điểm", "Hạng"), ("Ban", "9,5", "1")]


def test_decimal_commas_do_not_part_fields() -> None:
    assert rows("Tên;Điểm\nA;9,5\nB;8,25\n".encode()) == [("Tên", "Điểm"), ("A", "9,5"), ("B", "8,25")]


def test_a_file_may_state_its_delimiter() -> None:
    assert rows(b"sep=|\na,b|c\n") == [("a,b", "c")]


def test_thousands_are_left_as_written_unless_the_file_writes_decimal_points() -> None:
    assert rows(b"a,b\n1.486,x\n")[1] == ("1.486", "x")
    assert rows(b"a,b\n1.486,41.6\n")[1] == (1.486, "41.6")
    assert rows(b"a;b;c\n1.486;41.6;41,6\n")[1] == ("1.486", "41.6", "41,6")


def test_headings_of_two_rows_and_breaks_within_a_cell_survive() -> None:
    content = 'STT,"Tên\nđơn vị",Số lượng,\n,,Tập thể,Cá nhân\n1,Ban Một,2,3\n'.encode()
    assert rows(content) == [
        ("STT", "Tên\nđơn vị", "Số lượng", ""),
        ("", "", "Tập thể", "Cá nhân"),
        ("1", "Ban Một", "2", "3"),
    ]

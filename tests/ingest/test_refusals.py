"""Whatever is dropped on the importer: a clear message with a remedy, nothing stored, nothing broken."""

import io
import zipfile
from collections.abc import Callable

import pytest

from thidua.ingest.reading.limits import LARGEST_FILE, LARGEST_UNPACKED, MOST_PARTS, SMALL_PART
from thidua.ingest.understand import understand
from thidua.ingest.workbook import Unreadable
from thidua.text.language import speaking


def bomb() -> bytes:
    """A small archive that declares far more than may be unpacked."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(4 * SMALL_PART))
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("rong.xlsx", b"", "empty_file"),
        ("van-ban.xlsx", b"this is no workbook", "not_a_workbook"),
        ("hong.xlsx", b"PK\x03\x04" + b"\x00" * 200, "not_a_workbook"),
        ("hong.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "not_a_workbook"),
        ("anh.png", b"\x89PNG\r\n", "unknown_format"),
        ("khong-duoi", b"x", "unknown_format"),
        ("nhi-phan.csv", bytes(range(256)) * 4, "unknown_encoding"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(name: str, content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        understand(name, content)
    assert refusal.value.code == code
    assert refusal.value.remedy.startswith("Hãy")


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    with pytest.raises(Unreadable) as refusal:
        understand("lon.xlsx", b"PK" + b"\x00" * LARGEST_FILE)
    assert refusal.value.code == "too_large"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    content = bomb()
    assert len(content) < 1024 * 1024
    with pytest.raises(Unreadable) as refusal:
        understand("bom.xlsx", content)
    assert refusal.value.code == "too_large"


def declaring(*sizes: int) -> bytes:
    """A small archive whose parts declare these sizes, whatever they hold."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number, size in enumerate(sizes):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", b"<worksheet/>")
            archive.filelist[-1].file_size = size
    return file.getvalue()


@pytest.mark.parametrize(
    ("sizes", "code"),
    [
        ([SMALL_PART] * (LARGEST_UNPACKED // SMALL_PART), "unknown_format"),
        ([SMALL_PART] * (LARGEST_UNPACKED // SMALL_PART) + [1], "too_large"),
        ([SMALL_PART + 1], "too_large"),
        ([1] * (MOST_PARTS + 1), "too_large"),
    ],
    ids=["as much as is borne", "all parts together", "one part", "parts without end"],
)
def test_the_sizes_that_parts_declare_decide_before_anything_is_unpacked(sizes: list[int], code: str) -> None:
    """32 parts of 32 MiB, each too small to be judged by its ratio, are 1 GiB: one byte more is too much."""
    with pytest.raises(Unreadable) as refusal:
        understand("khai.xlsx", declaring(*sizes))
    assert refusal.value.code == code


def test_the_refusal_is_in_english_at_a_click() -> None:
    with speaking("en"), pytest.raises(Unreadable) as refusal:
        understand("empty.xlsx", b"")
    assert refusal.value.message == "The file empty.xlsx is empty."


def test_a_workbook_without_a_table_is_one_error(make_workbook: Callable[..., bytes]) -> None:
    understanding = understand("thu.xlsx", make_workbook(A=[["Kính gửi các đơn vị"], ["nội dung"]]))
    assert [finding.code for finding in understanding.findings] == ["no_table", "nothing_understood"]
    assert understanding.errors[0].remedy


def test_a_table_without_year_or_place_says_so(make_workbook: Callable[..., bytes]) -> None:
    rows = [["STT", "Tên đơn vị", "Xếp loại"], [1, "Ban Một", "HTTNV"]]
    understanding = understand("bang.xlsx", make_workbook(A=rows))
    assert [finding.code for finding in understanding.errors] == ["unknown_place", "unknown_period"]


def test_an_unreadable_figure_names_its_cell(make_workbook: Callable[..., bytes]) -> None:
    rows = [
        ["Địa bàn: tỉnh Minh Họa"],
        ["TỔNG HỢP KHEN THƯỞNG NĂM 2024"],
        ["STT", "Danh hiệu thi đua", "Tập thể", "Cá nhân"],
        [1, "Lao động tiên tiến", None, "rất nhiều"],
        [2, "Lao động tiên tiến xuất sắc", None, 3],
        [3, "Chiến sĩ thi đua cơ sở", 4, None],
    ]
    findings = understand("bang.xlsx", make_workbook(A=rows)).findings
    assert [(f.code, f.severity, f.cell) for f in findings] == [
        ("unreadable_number", "error", "D4"),
        ("unknown_award", "error", "B5"),
        ("recipient_mismatch", "warning", "C6"),
    ]
    assert "Lao động tiên tiến" in findings[1].remedy

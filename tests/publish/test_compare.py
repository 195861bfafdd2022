"""Numbers altered in a generated deck or document are all found at their place, and none that was left alone."""

import io
from collections.abc import Callable

import docx
import openpyxl
import pytest
from docx import Document
from pptx import Presentation

from tests.publish.sealed import sealed
from thidua.charts.chart import Chart, Series, TargetLine
from thidua.publish.compare import compare
from thidua.publish.edited import NotReadable
from thidua.publish.presentation import sealed_deck
from thidua.stories.slide import Slide

SHARES = Chart(
    "bars",
    ("2024", "2025"),
    (Series("Tỷ lệ", (5 / 12, 0.5), labels=("41,7% (5/12)", "50% (6/12)")),),
    "Tỷ lệ (%)",
    "share",
    targets=(TargetLine("Chỉ tiêu", (0.35, 0.4)),),
)
POINTS = Chart("bars", ("Sở A", "Sở B"), (Series("Điểm", (97.5, 85.25)),), "Điểm", "points", horizontal=True)
MATRIX = Chart("matrix", ("Chỉ tiêu 1", "Chỉ tiêu 2"), (Series("Sở A", (12, 1486)), Series("Sở B", (7, 9))), "Văn bản")
SLIDES = (
    Slide("title", "Tổng kết năm 2025", lines=("Khối các ban", "tỉnh Minh Họa")),
    Slide(
        "exhibit", "Năm 2025 có 6/12 cơ quan hoàn thành xuất sắc (50%)", "Xếp loại", chart=SHARES, source="Nguồn: tệp"
    ),
    Slide("exhibit", "Sở A dẫn đầu với 97,5 điểm", "Xếp hạng", chart=POINTS, notes="Cách tính: cộng điểm"),
    Slide("exhibit", "Có 1.486 văn bản", "Chỉ tiêu", chart=MATRIX),
    Slide(
        "table",
        "Danh hiệu của các đơn vị",
        headings=("Đơn vị", "Danh hiệu", "Lượt", "Tiền thưởng"),
        rows=(
            ("Sở A", "Cờ thi đua", "03", "1 tỷ 500 triệu đồng"),
            ("Sở B", "Bằng khen", "7", "250.000 đồng"),
        ),
        numbers=(2, 3),
    ),
    Slide("tasks", "Nhiệm vụ", lines=("Hoàn thành 07 nhóm nhiệm vụ", "Mở 12 lớp tập huấn")),
)
SEAL = sealed(*SLIDES)


def _wrong(content: bytes) -> set[tuple[str, str, str]]:
    return {(one.found, one.sealed, one.verdict) for one in compare(content, SEAL) if one.verdict != "match"}


def _edited(*changes: Callable[[Presentation], None]) -> bytes:
    presentation = Presentation(io.BytesIO(sealed_deck(SEAL)))
    for change in changes:
        change(presentation)
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def _replace(at: int, old: str, new: str, *, whole: bool = False) -> Callable[[Presentation], None]:
    """Change words in a text or cell of a slide, in the runs that hold them."""

    def change(presentation: Presentation) -> None:
        frames = []
        for shape in presentation.slides[at].shapes:
            if shape.has_text_frame:
                frames.append(shape.text_frame)
            elif shape.has_table:
                frames += [cell.text_frame for row in shape.table.rows for cell in row.cells]
        runs = [
            run
            for frame in frames
            for paragraph in frame.paragraphs
            for run in paragraph.runs
            if (run.text == old if whole else old in run.text)
        ]
        assert len(runs) == 1, [run.text for run in runs]
        runs[0].text = runs[0].text.replace(old, new)

    return change


def _charts(presentation, at):
    return [shape.chart for shape in presentation.slides[at].shapes if shape.has_chart]


def _draw_otherwise(presentation):
    (chart,) = _charts(presentation, 2)
    points = chart._chartSpace.findall(".//{*}val//{*}v")
    points[1].text = "86.25"


def _label_otherwise(presentation):
    (chart,) = _charts(presentation, 1)
    texts = [text for text in chart._chartSpace.iter("{*}t") if text.text == "(5/12)"]
    texts[0].text = "(4/12)"


def _calculate_otherwise(presentation):
    (chart,) = _charts(presentation, 1)
    part = chart.part.chart_workbook.xlsx_part
    book = openpyxl.load_workbook(io.BytesIO(part.blob))
    assert book.active["C2"].value == 0.35
    book.active["C2"] = 0.3
    file = io.BytesIO()
    book.save(file)
    part._blob = file.getvalue()


def test_a_deck_left_alone_is_right_in_every_number():
    found = compare(sealed_deck(SEAL), SEAL)
    assert {one.verdict for one in found} == {"match"}
    assert len(found) > 30


def test_ten_altered_numbers_are_all_found_and_nothing_else():
    content = _edited(
        _replace(1, "6/12 cơ quan", "8/12 cơ quan"),
        _replace(2, "97,5 điểm", "97,25 điểm"),
        _replace(3, "Có 1.486 văn", "Có 1.468 văn"),
        _replace(3, "12", "13", whole=True),
        _replace(4, "03", "05"),
        _replace(4, "500 triệu", "600 triệu"),
        _replace(5, "07 nhóm", "09 nhóm"),
        _draw_otherwise,
        _label_otherwise,
        _calculate_otherwise,
    )
    assert sorted(_wrong(content)) == sorted(
        {
            ("8", "6", "differs"),
            ("97,25", "97,5", "differs"),
            ("1.468", "1.486", "differs"),
            ("13", "12", "differs"),
            ("05", "03", "differs"),
            ("600", "500", "differs"),
            ("09", "07", "differs"),
            ("86,25", "85,25", "differs"),
            ("4", "5", "differs"),
            ("30%", "35%", "differs"),
        }
    )
    assert sum(one.verdict != "match" for one in compare(content, SEAL)) == 10


def test_each_is_named_by_its_place():
    content = _edited(_replace(4, "03", "05"), _draw_otherwise, _calculate_otherwise, _replace(1, "6/12 cơ", "8/12 cơ"))
    places = [one.place for one in compare(content, SEAL) if one.verdict == "differs"]
    assert places == [
        "trang 2, tiêu đề",
        "trang 2, biểu đồ, bảng số liệu, ô C2",
        "trang 3, biểu đồ: Điểm, Sở B",
        "trang 5, bảng, hàng 2, cột 3",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("03", "3"), ("250.000 đồng", "250000 đồng"), ("7", "07")],
)
def test_the_same_number_written_otherwise_is_right(old, new):
    assert _wrong(_edited(_replace(4, old, new))) == set()


def _without(at):
    def change(presentation):
        entry = presentation.slides._sldIdLst[at]
        presentation.part.drop_rel(entry.rId)
        presentation.slides._sldIdLst.remove(entry)

    return change


def _without_points(presentation):
    (chart,) = _charts(presentation, 2)
    for point in chart._chartSpace.findall(".//{*}val//{*}pt[@idx='1']"):
        point.getparent().remove(point)


def test_numbers_taken_out_are_told_with_where_they_stood():
    content = _edited(
        _replace(5, "Mở 12 lớp tập huấn", "Mở các lớp tập huấn"),
        _replace(1, "6/12 cơ quan hoàn thành xuất sắc (50%)", "6/12 cơ quan hoàn thành xuất sắc"),
        _replace(3, "1.486", "", whole=True),
        _without_points,
    )
    gone = [(one.place, one.found, one.sealed) for one in compare(content, SEAL) if one.verdict == "gone"]
    assert gone == [
        ("bản gốc, trang 2, tiêu đề", "", "50"),
        ("bản gốc, trang 3, biểu đồ, bảng số liệu, ô B3", "", "85,25"),
        ("bản gốc, trang 4, bảng, hàng 2, cột 3", "", "1.486"),
        ("bản gốc, trang 6, khung chữ “Hoàn thành 07 nhóm nhiệm vụ …”", "", "12"),
    ]
    assert _wrong(content) == {("", number, "gone") for _place, _found, number in gone}


def test_a_slide_left_out_is_told_once():
    (gone,) = [one for one in compare(_edited(_without(4)), SEAL) if one.verdict != "match"]
    assert (gone.verdict, gone.found, gone.sealed) == ("gone", "", "")
    assert gone.place.startswith("bản gốc, trang 5") and gone.words.startswith("cả trang: ")


def test_an_altered_or_reworded_number_is_not_gone():
    content = _edited(_replace(4, "03", "05"), _replace(5, "Mở 12 lớp tập huấn", "Mở 12 lớp tập huấn cán bộ"))
    assert _wrong(content) == {("05", "03", "differs")}


def test_words_of_the_office_s_own():
    content = _edited(_replace(5, "Mở 12 lớp tập huấn", "Khen Sở A 97,5 điểm, Sở B 99 điểm; họp lúc"))
    found = [one for one in compare(content, SEAL) if "Khen" in one.words]
    assert [(one.found, one.verdict) for one in found] == [("97,5", "match"), ("99", "unknown")]
    assert [
        one for one in compare(_edited(_replace(5, "Mở 12 lớp tập huấn", "Gọi số 0912")), SEAL) if "Gọi" in one.words
    ] == []


def test_a_word_document():
    document: docx.document.Document = Document()
    document.add_paragraph("Năm 2025 có 7/12 cơ quan hoàn thành xuất sắc (50%)")
    document.add_paragraph("Trang 3 của 9")
    table = document.add_table(rows=0, cols=4)
    for row in (SLIDES[4].headings, SLIDES[4].rows[0], ("Sở B", "Bằng khen", "8", "250.000 đồng")):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    file = io.BytesIO()
    document.save(file)
    found = compare(file.getvalue(), SEAL)
    assert [(one.place, one.found, one.sealed) for one in found if one.verdict == "differs"] == [
        ("đoạn 1", "7", "6"),
        ("bảng 1, hàng 3, cột 3", "8", "7"),
    ]
    assert not any(one.verdict == "unknown" for one in found)


@pytest.mark.parametrize("content", [b"", b"khong phai tep", b"PK\x03\x04hong"])
def test_what_cannot_be_read_is_told(content):
    with pytest.raises(NotReadable):
        compare(content, SEAL)

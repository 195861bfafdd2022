"""A deck opens as wide slides that hold their titles, charts, sources, marks and notes as given."""

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches

from thidua.charts.chart import Band, Chart, Series, TargetLine
from thidua.publish.deck import deck
from thidua.publish.stationery import NotATemplate
from thidua.stories.slide import Slide

CHART = Chart("bars", ("2024", "2025"), (Series("Thực hiện", (5, 12)),), "Số tập thể được khen thưởng")
NASTY = ["=1+1", "+84", "-5", "@SUM(A1)", "<b>Sở</b> & Ban", "Đ" * 200, "Sở Giáo dục và Đào tạo " * 9]


def _open(*slides, **options):
    return Presentation(io.BytesIO(deck(slides, **options)))


def _texts(slide):
    """Every text but the number of the slide."""
    shapes = [shape for shape in slide.shapes if shape.has_text_frame]
    return [shape.text_frame.text for shape in shapes if shape.text_frame.text != "‹#›"]


def test_slide_holds_everything():
    presentation = _open(
        Slide(
            "exhibit",
            "Năm 2025, số tập thể tăng 2,4 lần",
            chart=CHART,
            source="Nguồn: Ban Thi đua – Khen thưởng",
            notes="Dòng một\nDòng hai",
            marks=("SỐ LIỆU MINH HỌA",),
        )
    )
    assert (presentation.slide_width, presentation.slide_height) == (Inches(13.333), Inches(7.5))
    (slide,) = presentation.slides
    assert slide.shapes.title.is_placeholder
    assert slide.shapes.title.text_frame.text == "Năm 2025, số tập thể tăng 2,4 lần"
    assert set(_texts(slide)) == {
        "Năm 2025, số tập thể tăng 2,4 lần",
        "Số tập thể được khen thưởng",
        "Nguồn: Ban Thi đua – Khen thưởng",
        "SỐ LIỆU MINH HỌA",
    }
    assert slide.notes_slide.notes_text_frame.text == "Dòng một\nDòng hai"
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert tuple(frame.chart.plots[0].series[0].values) == (5, 12)


def test_what_is_not_given_leaves_no_empty_box():
    (slide,) = _open(Slide("exhibit", "Tiêu đề", chart=CHART)).slides
    assert sorted(_texts(slide)) == ["Số tập thể được khen thưởng", "Tiêu đề"]
    assert not slide.has_notes_slide


@pytest.mark.parametrize("text", NASTY)
def test_any_text_stays_text(text):
    given = Slide("text", text, lead=text, remark=text, lines=(text,), source=text, notes=text, marks=(text,))
    table = Slide("table", "Bảng", headings=(text, "Số"), rows=((text, text),))
    (slide, tabled) = _open(given, table).slides
    assert _texts(slide) == [text.strip()] * 6
    assert slide.notes_slide.notes_text_frame.text == text.strip()
    (frame,) = [shape for shape in tabled.shapes if shape.has_table]
    cells = [cell.text for row in frame.table.rows for cell in row.cells]
    assert cells == [text.strip(), "Số", text.strip(), text.strip()]


@pytest.mark.parametrize("text", NASTY)
def test_any_name_in_a_chart_stays_text_in_its_workbook(text):
    chart = Chart("bars", (text, "Ban Hai"), (Series(text, (5, 12)),), text)
    (slide,) = _open(Slide("exhibit", "Tiêu đề", chart=chart)).slides
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert frame.chart.plots[0].categories[0] == text.strip()
    book = openpyxl.load_workbook(io.BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))
    cell = book.active["A2"]
    assert (cell.value, cell.data_type) == (text.strip(), "s")


def _placed(slide):
    return sorted(slide.shapes, key=lambda shape: (shape.top, shape.left))


def _overlap(one, other):
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


@pytest.mark.parametrize("template", [None, "4:3", "potx"])
def test_nothing_leaves_the_slide_or_overlaps(template):
    slides = (
        Slide("title", "Đ" * 200, lines=("Cụm", "tỉnh"), remark="Đ" * 200),
        Slide("exhibit", "Đ" * 200, "phần", "nhận xét", chart=CHART, source="Nguồn", marks=("DỰ KIẾN",)),
        Slide("text", "Tiêu đề", "phần", lines=("Đ " * 100,) * 4, source="Nguồn", marks=("DỰ KIẾN",)),
        Slide("table", "Bảng", rows=(("Sở Giáo dục " * 17,) * 3,) * 7, source="Nguồn"),
    )
    presentation = _open(*slides, footer="Số liệu chốt lúc 21/11/2026 14:05", template=_template(template))
    assert len(presentation.slides) > 4, "seven rows of 200 letters take more than one slide"
    for slide in presentation.slides:
        shapes = _placed(slide)
        for at, shape in enumerate(shapes):
            assert shape.left >= 0 and shape.left + shape.width <= presentation.slide_width + 10
            assert shape.top >= 0 and shape.top + shape.height <= presentation.slide_height
            assert not any(_overlap(shape, other) for other in shapes[at + 1 :]), shape.name


def _template(which):
    """python-pptx's own 4:3 template with a slide in it, as .pptx or .potx; None for the product's."""
    if which is None:
        return None
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "Trang cũ"
    file = io.BytesIO()
    presentation.save(file)
    if which != "potx":
        return file.getvalue()
    changed = io.BytesIO()
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(changed, "w") as written:
        for name in archive.namelist():
            written.writestr(name, archive.read(name).replace(b"presentation.main+xml", b"template.main+xml"))
    return changed.getvalue()


@pytest.mark.parametrize("template", ["4:3", "potx"])
def test_the_office_s_template_holds_title_body_and_foot_in_its_placeholders(template):
    presentation = _open(
        Slide("title", "Tổng kết", lines=("tỉnh Minh Họa",)),
        Slide("exhibit", "Năm 2025 tăng", chart=CHART, source="Nguồn: tệp"),
        Slide("text", "Nhiệm vụ", lines=("Một", "Hai")),
        footer="Số liệu chốt",
        template=_template(template),
    )
    cover, chart, text = presentation.slides
    assert presentation.slide_width == Inches(10)
    assert "Trang cũ" not in [slide.shapes.title.text_frame.text for slide in presentation.slides]
    assert (cover.slide_layout.name, chart.slide_layout.name) == ("Title Slide", "Title and Content")
    kinds = {shape.placeholder_format.type: shape for shape in chart.placeholders}
    assert kinds[KIND.TITLE].text_frame.text == "Năm 2025 tăng"
    assert kinds[KIND.FOOTER].text_frame.text == "Nguồn: tệp"
    assert kinds[KIND.DATE].text_frame.text == "Số liệu chốt"
    (body,) = [shape for shape in chart.placeholders if shape.placeholder_format.idx == 1]
    assert body.has_chart
    assert [paragraph.text for paragraph in text.placeholders[1].text_frame.paragraphs] == ["Một", "Hai"]


def test_every_text_of_our_template_has_the_theme_s_font():
    presentation = _open(Slide("exhibit", "Tiêu đề", "phần", chart=CHART, source="Nguồn", marks=("DỰ KIẾN",)))
    theme = presentation.slide_master.part.part_related_by(RT.THEME).blob.decode()
    assert theme.count('<a:latin typeface="Arial"') == 2
    (frame,) = [shape for shape in presentation.slides[0].shapes if shape.has_chart]
    for part in (presentation.slides[0].part.blob, frame.chart.part.blob, presentation.slide_master.part.blob):
        assert set(re.findall(r'<a:latin typeface="([^"]+)"', part.decode())) <= {"+mn-lt", "+mj-lt"}


@pytest.mark.parametrize("content", [b"", b"khong phai", "nothing"])
def test_what_is_no_template_is_told(content):
    if content == "nothing":
        presentation = Presentation()
        for layout in list(presentation.slide_layouts)[:6] + list(presentation.slide_layouts)[7:]:
            presentation.slide_layouts.remove(layout)
        file = io.BytesIO()
        presentation.save(file)
        content = file.getvalue()
    with pytest.raises(NotATemplate):
        deck([Slide("text", "Một")], template=content)


@pytest.mark.parametrize("kind", ["bars", "lines", "ranks", "stacked_bars"])
@pytest.mark.parametrize("horizontal", [False, True])
def test_every_chart_is_native_with_its_workbook_and_its_targets_in_it(kind, horizontal):
    target, band = TargetLine("Chỉ tiêu", (6, 9)), Band("Khung", 5, 8)
    chart = replace(CHART, kind=kind, horizontal=horizontal, targets=(target,), bands=(band,))
    presentation = _open(Slide("title", "Tổng kết"), Slide("exhibit", "Năm 2025", chart=chart))
    shapes = [shape for slide in presentation.slides for shape in slide.shapes]
    assert not [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    (native,) = [shape.chart for shape in shapes if shape.has_chart]
    book = openpyxl.load_workbook(io.BytesIO(native.part.chart_workbook.xlsx_part.blob))
    columns = {column[0]: column[1:] for column in zip(*book.active.iter_rows(values_only=True), strict=True)}
    drawn = {series.name: tuple(series.values) for plot in native.plots for series in plot.series}
    assert drawn == {name: values for name, values in columns.items() if name}
    if kind == "stacked_bars" and horizontal:
        assert any("Chỉ tiêu: " in text for text in _texts(presentation.slides[1])), "told in words"
    else:
        assert drawn["Chỉ tiêu"] == (6, 9)
        assert {"Khung: sàn", "Khung: trần"} <= set(drawn)


def test_layouts_fill_the_wide_slide():
    presentation = _open(Slide("exhibit", "Tiêu đề", chart=CHART))
    for layout in presentation.slide_layouts:
        for shape in layout.placeholders:
            assert shape.left + shape.width <= presentation.slide_width
    widest = max(shape.width for shape in presentation.slide_master.placeholders)
    assert widest > presentation.slide_width * 0.9


def test_slides_keep_their_order():
    assert [s.shapes.title.text_frame.text for s in _open(Slide("text", "Một"), Slide("text", "Hai")).slides] == [
        "Một",
        "Hai",
    ]

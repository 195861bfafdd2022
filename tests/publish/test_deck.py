"""A deck opens as wide slides that hold their titles, charts, sources, marks and notes as given."""

import io
import itertools

import pytest
from pptx import Presentation
from pptx.util import Inches

from thidua.charts.chart import Chart, Series
from thidua.publish.deck import deck
from thidua.stories.slide import Slide

CHART = Chart("bars", ("2024", "2025"), (Series("Thực hiện", (5, 12)),), "Số tập thể được khen thưởng")
NASTY = ["=1+1", "+84", "-5", "@SUM(A1)", "<b>Sở</b> & Ban", "Đ" * 200, "Sở Giáo dục và Đào tạo " * 9]


def _open(*slides):
    return Presentation(io.BytesIO(deck(slides)))


def _texts(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


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
    (slide,) = _open(Slide("text", text, lead=text, remark=text, source=text, notes=text, marks=(text,))).slides
    assert _texts(slide) == [text.strip()] * 5
    assert slide.notes_slide.notes_text_frame.text == text.strip()


def test_nothing_leaves_the_slide_or_overlaps():
    presentation = _open(Slide("exhibit", "Đ" * 200, chart=CHART, source="Nguồn", marks=("DỰ KIẾN – TÀI LIỆU HỌP",)))
    shapes = sorted(presentation.slides[0].shapes, key=lambda shape: shape.top)
    for shape in shapes:
        assert shape.left >= 0 and shape.left + shape.width <= presentation.slide_width
        assert shape.top >= 0 and shape.top + shape.height <= presentation.slide_height
    for upper, lower in itertools.pairwise(shapes):
        assert upper.top + upper.height <= lower.top


def test_layouts_of_the_template_fill_the_wide_slide():
    presentation = _open(Slide("exhibit", "Tiêu đề", chart=CHART))
    for layout in presentation.slide_layouts:
        for shape in layout.placeholders:
            assert shape.left + shape.width <= presentation.slide_width
    widest = max(shape.left + shape.width for shape in presentation.slide_master.placeholders)
    assert widest > presentation.slide_width * 0.9


def test_slides_keep_their_order():
    assert [s.shapes.title.text_frame.text for s in _open(Slide("text", "Một"), Slide("text", "Hai")).slides] == [
        "Một",
        "Hai",
    ]

"""A deck of slides for a hall: one headline, one native chart and its source on each."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Inches, Pt

from thidua.charts.chart import Chart
from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx import add_chart
from thidua.charts.render.pptx.text import Native, printable, rgb, write_in

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN, GAP, LINE = Inches(0.6), Inches(0.1), Inches(0.34)
INNER = WIDTH - 2 * MARGIN
MARK_TOP, MARK_WIDTH = Inches(0.15), Inches(4.2)
TITLE_TOP, SUBTITLE_TOP, CHART_TOP, FOOT_TOP = Inches(0.55), Inches(1.55), Inches(1.95), Inches(6.95)
TITLE_SIZES, SMALLEST_TITLE = ((90, 28), (130, 24)), 20
TITLE_ONLY = 5


@dataclass(frozen=True)
class Slide:
    """One slide.

    title     the headline sentence.
    subtitle  what is measured and in which unit; the chart's own measure unless given.
    source    where the figures come from and their date, at the foot.
    notes     what the speaker says.
    mark      what the figures are, in capitals at the top: "SỐ LIỆU MINH HỌA", "DỰ KIẾN – TÀI LIỆU HỌP".
    """

    title: str
    chart: Chart
    subtitle: str = ""
    source: str = ""
    notes: str = ""
    mark: str = ""


def deck(slides: Sequence[Slide]) -> bytes:
    """The slides as a 16:9 .pptx file. Texts are kept as they are: none becomes a formula, a field or mark-up."""
    presentation = Presentation()
    _make_wide(presentation)
    for slide in slides:
        _add(presentation, slide)
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def _make_wide(presentation: Native) -> None:
    """Give python-pptx's own 4:3 template the width of a 16:9 screen, placeholders of master and layouts included."""
    stretch = WIDTH / presentation.slide_width
    presentation.slide_width, presentation.slide_height = WIDTH, HEIGHT
    for sheet in (presentation.slide_master, *presentation.slide_layouts):
        for shape in sheet.placeholders:
            if shape.element.spPr.xfrm is not None:
                shape.left, shape.width = int(shape.left * stretch), int(shape.width * stretch)


def _add(presentation: Native, slide: Slide) -> None:
    page = presentation.slides.add_slide(presentation.slide_layouts[TITLE_ONLY])
    if slide.mark:
        _write_mark(page, slide.mark)
    _write_title(page.shapes.title, slide.title)
    subtitle = slide.subtitle or slide.chart.measure
    _write(page, subtitle, top=SUBTITLE_TOP, height=LINE, size=16, colour=LIGHT.muted)
    add_chart(page, slide.chart, left=MARGIN, top=CHART_TOP, width=INNER, height=FOOT_TOP - CHART_TOP - GAP)
    _write(page, slide.source, top=FOOT_TOP, height=LINE, size=14, colour=LIGHT.muted)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = "\n".join(printable(line) for line in slide.notes.splitlines())


def _write_title(shape: Native, title: str) -> None:
    """Write the headline into the slide's title placeholder, in letters that let 200 of them fit."""
    shape.left, shape.top, shape.width, shape.height = MARGIN, TITLE_TOP, INNER, SUBTITLE_TOP - TITLE_TOP
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    words = printable(title)
    size = next((size for most, size in TITLE_SIZES if len(words) <= most), SMALLEST_TITLE)
    _fill(frame.paragraphs[0], words, size=size, colour=LIGHT.text, bold=True)


def _write_mark(page: Native, mark: str) -> None:
    box = page.shapes.add_textbox(WIDTH - MARGIN - MARK_WIDTH, MARK_TOP, MARK_WIDTH, LINE)
    box.line.color.rgb, box.line.width = rgb(LIGHT.tones["main"]), Pt(1.5)
    frame = box.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_top = frame.margin_bottom = 0
    _fill(frame.paragraphs[0], mark, size=14, colour=LIGHT.tones["main"], bold=True, align=PP_ALIGN.CENTER)


def _write(page: Native, words: str, *, top: int, height: int, size: float, colour: str) -> None:
    if not words:
        return
    frame = page.shapes.add_textbox(MARGIN, top, INNER, height).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    _fill(frame.paragraphs[0], words, size=size, colour=colour)


def _fill(
    paragraph: Native, words: str, *, size: float, colour: str, bold: bool = False, align: PP_ALIGN = PP_ALIGN.LEFT
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run()
    run.text = printable(words)
    write_in(run.font, colour, size=size, bold=bold)

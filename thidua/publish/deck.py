"""A deck of slides for a hall: one headline, one native chart, table or text and its source on each."""

import base64
import io
from collections.abc import Sequence

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Inches, Pt

from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx import add_chart
from thidua.charts.render.pptx.text import LABEL_SIZE, Native, printable, rgb, write_in
from thidua.publish.pages import ChartPage, chart_pages
from thidua.stories.slide import Slide

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN, GAP, LINE = Inches(0.6), Inches(0.1), Inches(0.34)
INNER = WIDTH - 2 * MARGIN
MARK_TOP, MARK_WIDTH = Inches(0.15), Inches(3.2)
TITLE_TOP, SUBTITLE_TOP, BODY_TOP, FOOT_TOP = Inches(0.55), Inches(1.55), Inches(1.95), Inches(6.95)
TITLE_SIZES, SMALLEST_TITLE = ((90, 28), (130, 24)), 20
TITLE_ONLY = 5
NUMBERED = ("agenda", "tasks", "petitions", "pledge", "call_up")
LETTER = 0.55
"""About how wide a letter is, in its own height."""


def deck(slides: Sequence[Slide], *, footer: str = "") -> bytes:
    """The slides as a 16:9 .pptx file, each fitting one page. Texts stay as they are: no formula, field or mark-up.

    footer  stands at the foot of every slide beside its source: the seal.
    """
    presentation = Presentation()
    _make_wide(presentation)
    room = {"width": Emu(INNER).pt, "height": Emu(FOOT_TOP - BODY_TOP - GAP).pt, "size": LABEL_SIZE}
    for page in (page for slide in slides for page in chart_pages(slide, **room)):
        _add(presentation, page, footer)
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


def _add(presentation: Native, part: ChartPage, footer: str) -> None:
    slide = part.slide
    page = presentation.slides.add_slide(presentation.slide_layouts[TITLE_ONLY])
    for order, mark in enumerate(reversed(slide.marks)):
        _write_mark(page, mark, right=WIDTH - MARGIN - order * (MARK_WIDTH + GAP))
    if slide.kind == "title":
        _write_cover(page, slide)
    else:
        _write_title(page.shapes.title, slide.headline)
        _write(page, slide.lead, top=MARK_TOP, height=LINE, size=14, colour=LIGHT.muted, width=INNER // 2)
        _write(page, _subtitle(slide), top=SUBTITLE_TOP, height=LINE, size=16, colour=LIGHT.muted)
        _write_body(page, part)
    _write(page, slide.source, top=FOOT_TOP, height=LINE, size=12, colour=LIGHT.muted, width=INNER * 3 // 5)
    left, width = MARGIN + INNER * 3 // 5, INNER * 2 // 5
    foot = {"top": FOOT_TOP, "height": LINE, "left": left, "width": width}
    _write(page, footer, **foot, size=12, colour=LIGHT.muted, align=PP_ALIGN.RIGHT)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = "\n".join(printable(line) for line in slide.notes.splitlines())


def _subtitle(slide: Slide) -> str:
    measure = slide.chart.measure if slide.chart else ""
    return " · ".join(part for part in (slide.remark, measure) if part)


def _write_body(page: Native, part: ChartPage) -> None:
    slide, height = part.slide, FOOT_TOP - BODY_TOP - GAP
    if slide.chart is not None:
        frame = add_chart(page, slide.chart, left=MARGIN, top=BODY_TOP, width=INNER, height=height)
        if part.span and frame.has_chart:
            frame.chart.value_axis.minimum_scale, frame.chart.value_axis.maximum_scale = part.span
    elif slide.photo:
        _add_photo(page, slide.photo, height)
    elif slide.rows:
        _add_table(page, slide, height)
    elif slide.lines:
        _add_lines(page, slide, height)


def _add_photo(page: Native, photo: str, height: int) -> None:
    """The picture as large as the body lets it be, in its middle."""
    content = base64.b64decode(photo.partition(",")[2])
    picture = page.shapes.add_picture(io.BytesIO(content), MARGIN, BODY_TOP, height=height)
    if picture.width > INNER:
        picture.width, picture.height = INNER, int(picture.height * INNER / picture.width)
    picture.left = (WIDTH - picture.width) // 2


def _add_table(page: Native, slide: Slide, height: int) -> None:
    """A native table, columns as wide as their texts ask, in the largest letters that let its rows fit."""
    rows = [row for row in (slide.headings, *slide.rows) if row]
    asked = [min(max(len(cell) for cell in column) + 3, 44) for column in zip(*rows, strict=True)]
    widths = [int(INNER * one / sum(asked)) for one in asked]
    size = next((size for size in (20, 18, 16, 14, 12) if _table_height(rows, widths, size) <= height), 10)
    table = page.shapes.add_table(len(rows), len(widths), MARGIN, BODY_TOP, INNER, Pt(size * 1.8) * len(rows)).table
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for at, row in enumerate(rows):
        heading = bool(slide.headings) and at == 0
        for index, words in enumerate(row):
            cell = table.cell(at, index)
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb(LIGHT.rule if heading else LIGHT.paper)
            cell.margin_top = cell.margin_bottom = Pt(3)
            align = PP_ALIGN.RIGHT if index in slide.numbers else PP_ALIGN.LEFT
            _fill(cell.text_frame.paragraphs[0], words, size=size, colour=LIGHT.text, bold=heading, align=align)


def _table_height(rows: Sequence[Sequence[str]], widths: Sequence[int], size: int) -> int:
    letters = [max(int((width - Inches(0.2)) / Pt(size * LETTER)), 1) for width in widths]
    lines = [max(-(-len(cell) // most) or 1 for cell, most in zip(row, letters, strict=True)) for row in rows]
    return int(Pt(sum(lines) * size * 1.2 + len(lines) * 6))


def _add_lines(page: Native, slide: Slide, height: int) -> None:
    """Paragraphs, numbered or with bullets, in the largest letters that fit."""

    def asked(size: int) -> int:
        lines = sum(-(-len(line) * Pt(size * LETTER) // INNER) or 1 for line in slide.lines)
        return int(Pt(lines * size * 1.2 + len(slide.lines) * size * 0.5))

    size = next((size for size in (32, 28, 24, 20, 18) if asked(size) <= height), 16)
    frame = page.shapes.add_textbox(MARGIN, BODY_TOP, INNER, height).text_frame
    frame.word_wrap = True
    for at, line in enumerate(slide.lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(size * 0.5)
        sign = f"{at + 1}. " if slide.kind in NUMBERED else "• "
        _fill(paragraph, sign + line, size=size, colour=LIGHT.text)


def _write_cover(page: Native, slide: Slide) -> None:
    """The first page: the meeting's name in the middle, below it whose it is."""
    title = page.shapes.title
    title.left, title.top, title.width, title.height = MARGIN, Inches(2), INNER, Inches(1.8)
    title.text_frame.word_wrap, title.text_frame.vertical_anchor = True, MSO_ANCHOR.BOTTOM
    colour, words = LIGHT.tones["main"], slide.headline
    size = 40 if len(words) <= TITLE_SIZES[0][0] else 32
    _fill(title.text_frame.paragraphs[0], words, size=size, colour=colour, bold=True, align=PP_ALIGN.CENTER)
    for order, line in enumerate(line for line in (*slide.lines, slide.remark) if line):
        top = Inches(4) + order * Inches(0.6)
        _write(page, line, top=top, height=LINE, size=24, colour=LIGHT.text, align=PP_ALIGN.CENTER)


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


def _write_mark(page: Native, mark: str, *, right: int) -> None:
    box = page.shapes.add_textbox(right - MARK_WIDTH, MARK_TOP, MARK_WIDTH, LINE)
    box.line.color.rgb, box.line.width = rgb(LIGHT.tones["main"]), Pt(1.5)
    frame = box.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_top = frame.margin_bottom = 0
    _fill(frame.paragraphs[0], mark, size=14, colour=LIGHT.tones["main"], bold=True, align=PP_ALIGN.CENTER)


def _write(
    page: Native,
    words: str,
    *,
    top: int,
    height: int,
    size: float,
    colour: str,
    left: int = MARGIN,
    width: int = INNER,
    align: PP_ALIGN = PP_ALIGN.LEFT,
) -> None:
    if not words:
        return
    frame = page.shapes.add_textbox(left, top, width, height).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    _fill(frame.paragraphs[0], words, size=size, colour=colour, align=align)


def _fill(
    paragraph: Native, words: str, *, size: float, colour: str, bold: bool = False, align: PP_ALIGN = PP_ALIGN.LEFT
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run()
    run.text = printable(words)
    write_in(run.font, colour, size=size, bold=bold)

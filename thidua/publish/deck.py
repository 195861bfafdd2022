"""A deck of slides for a hall: one headline, one native chart, table or text and its source on each."""

import base64
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx import add_chart
from thidua.charts.render.pptx.text import LABEL_SIZE, Native, printable, rgb, write_in
from thidua.publish.fit import fitting, text_height
from thidua.publish.pages import ChartPage, chart_pages
from thidua.publish.stationery import Box, Stationery, box_of, named, put_foot, stationery
from thidua.publish.template import LEAD, MARK, SUBTITLE
from thidua.stories.slide import Slide

TITLE_SIZES = (28, 24, 20, 18, 16, 14)
COVER_SIZES = (40, 36, 32, 28, 24, 20)
LINE_SIZES = (32, 28, 24, 20, 18, 16, 14)
TABLE_SIZES = (20, 18, 16, 14)
SMALL_SIZES = (16, 14, 12, 11, 10)
FOOT_SIZES = (11, 10, 9, 8, 7)
AFTER = 0.5
"""The gap below a paragraph, in the size of its letters."""
CELL_PADDING = Inches(0.2)
WIDEST_COLUMN = 44
NUMBERED = ("agenda", "tasks", "petitions", "pledge", "call_up")


def deck(slides: Sequence[Slide], *, footer: str = "", template: bytes | None = None) -> bytes:
    """The slides as a .pptx file, each fitting one page. Texts stay as they are: no formula, field or mark-up.

    footer    stands at the foot of every slide beside its source: the seal.
    template  the office's own .pptx or .potx, whose master and layouts are taken; raises NotATemplate.
    """
    on = stationery(template)
    room = {"width": Emu(on.body.width).pt, "height": Emu(on.body.height).pt, "size": LABEL_SIZE}
    for slide in slides:
        for page in chart_pages(slide, **room):
            for fitted in _table_pages(page, on.body):
                _add(on, fitted, footer)
    file = io.BytesIO()
    on.presentation.save(file)
    return file.getvalue()


def _add(on: Stationery, part: ChartPage, footer: str) -> None:
    slide = part.slide
    layout = on.cover if slide.kind == "title" else on.content
    page = on.presentation.slides.add_slide(layout)
    title, body = page.shapes.title, on.body_of(page, layout)
    cover = slide.kind == "title"
    _write_fitting(title, on.box(layout, title), [slide.headline], COVER_SIZES if cover else TITLE_SIZES)
    if cover:
        lines = [line for line in (*slide.lines, slide.remark) if line]
        _write_fitting(body, on.box(layout, body), lines, LINE_SIZES[2:], after=AFTER)
    else:
        _write_head(on, page, layout, slide)
        _write_body(on, page, body, part)
    _write_mark(on, page, layout, " · ".join(dict.fromkeys(part for mark in slide.marks for part in mark.split(" · "))))
    for shape, words in put_foot(page, layout, source=slide.source, seal=footer):
        _write_fitting(shape, on.box(layout, shape), [words], FOOT_SIZES)
    for shape in list(page.placeholders):
        if shape.has_text_frame and not shape.text_frame.text:
            _remove(shape)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = "\n".join(printable(line) for line in slide.notes.splitlines())


def _on_page(page: Native, held: Native) -> Native:
    """The placeholder of a slide that its layout holds; None for None."""
    return None if held is None else page.placeholders[held.placeholder_format.idx]


def _remove(shape: Native) -> None:
    shape._element.getparent().remove(shape._element)


def _write_head(on: Stationery, page: Native, layout: Native, slide: Slide) -> None:
    """What part of the meeting it is, the office's remark and the measure: in their placeholders, or above the body."""
    measure = slide.chart.measure if slide.chart else ""
    subtitle = [slide.remark, measure]
    lead, below = _on_page(page, named(layout, LEAD)), _on_page(page, named(layout, SUBTITLE))
    if lead is not None and below is not None:
        _write_fitting(lead, on.box(layout, lead), [slide.lead], SMALL_SIZES[1:])
        _write_fitting(below, on.box(layout, below), [" · ".join(part for part in subtitle if part)], SMALL_SIZES)
        return
    words = " · ".join(part for part in (slide.lead, *subtitle) if part)
    if words:
        strip = on.strip
        width = strip.width * 3 // 5 if slide.marks else strip.width
        box = page.shapes.add_textbox(strip.left, strip.top, width, strip.height)
        _write_fitting(box, box_of(box), [words], SMALL_SIZES[1:])


def _write_mark(on: Stationery, page: Native, layout: Native, words: str) -> None:
    """What the figures are, framed in red."""
    if not words:
        return
    shape = _on_page(page, named(layout, MARK))
    if shape is None:
        strip = on.strip
        left = strip.left + strip.width * 3 // 5
        shape = page.shapes.add_textbox(left, strip.top, strip.width * 2 // 5, strip.height)
        shape.line.color.rgb, shape.line.width = rgb(LIGHT.tones["main"]), Pt(1.5)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _write_fitting(shape, on.box(layout, shape), [words], SMALL_SIZES[1:])
    for paragraph in shape.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.CENTER


def _write_body(on: Stationery, page: Native, body: Native, part: ChartPage) -> None:
    slide, box = part.slide, on.body
    if slide.chart is not None:
        place = {"left": box.left, "top": box.top, "width": box.width, "height": box.height}
        frame = add_chart(page, slide.chart, **place)
        if part.span and frame.has_chart:
            frame.chart.value_axis.minimum_scale, frame.chart.value_axis.maximum_scale = part.span
        _take_place(body, frame)
    elif slide.photo:
        _add_photo(page, slide.photo, box)
    elif slide.rows:
        _take_place(body, _add_table(page, slide, box))
    elif slide.lines:
        if on.strip.top == box.top - on.strip.height:
            body.left, body.top, body.width, body.height = box.left, box.top, box.width, box.height
        _write_fitting(body, box, slide.lines, LINE_SIZES, after=AFTER, numbered=slide.kind in NUMBERED)


def _take_place(body: Native, frame: Native) -> None:
    """Let a chart or table be what its slide's placeholder for content holds; a text box leaves it empty."""
    if not (frame.has_chart or frame.has_table):
        return
    held = body._element.nvSpPr.nvPr.ph
    frame._element.nvGraphicFramePr.nvPr.append(parse_xml(f'<p:ph {nsdecls("p")} idx="{held.get("idx")}"/>'))
    _remove(body)


def _add_photo(page: Native, photo: str, box: Box) -> None:
    """The picture as large as the body lets it be, in its middle."""
    content = base64.b64decode(photo.partition(",")[2])
    picture = page.shapes.add_picture(io.BytesIO(content), box.left, box.top, height=box.height)
    if picture.width > box.width:
        picture.width, picture.height = box.width, int(picture.height * box.width / picture.width)
    picture.left = box.left + (box.width - picture.width) // 2


def _table_pages(part: ChartPage, body: Box) -> Iterator[ChartPage]:
    """The page, or one for each half of its table until the rows fit in letters that can be read."""
    slide = part.slide
    rows = slide.rows
    if slide.chart is not None or len(rows) < 2 or _table_size(slide, body):
        yield part
        return
    for half in (rows[: len(rows) // 2], rows[len(rows) // 2 :]):
        yield from _table_pages(replace(part, slide=replace(slide, rows=half)), body)


def _table_size(slide: Slide, body: Box) -> int:
    """The largest size of letters in which a table fits, 0 where none does."""
    rows, widths = _table_rows(slide), _column_widths(slide, body)
    return next((size for size in TABLE_SIZES if sum(_row_heights(rows, widths, size)) <= body.height), 0)


def _table_rows(slide: Slide) -> list[tuple[str, ...]]:
    return [row for row in (slide.headings, *slide.rows) if row]


def _column_widths(slide: Slide, body: Box) -> list[int]:
    """Columns as wide as their texts ask, none narrower than its longest word where that can be had."""
    columns = list(zip(*_table_rows(slide), strict=True))
    asked = [min(max(map(len, cells)) + 3, WIDEST_COLUMN) for cells in columns]
    least = [max(len(word) for cell in cells for word in (cell.split() or [""])) + 3 for cells in columns]
    asked = [max(one, min(word, WIDEST_COLUMN)) for one, word in zip(asked, least, strict=True)]
    return [int(body.width * one / sum(asked)) for one in asked]


def _row_heights(rows: Sequence[Sequence[str]], widths: Sequence[int], size: int) -> list[int]:
    return [
        max(text_height([cell], width - CELL_PADDING, size) for cell, width in zip(row, widths, strict=True)) + Pt(8)
        for row in rows
    ]


def _add_table(page: Native, slide: Slide, box: Box) -> Native:
    """A native table in the largest letters that let its rows fit."""
    rows, widths = _table_rows(slide), _column_widths(slide, box)
    size = _table_size(slide, box) or TABLE_SIZES[-1]
    heights = _row_heights(rows, widths, size)
    frame = page.shapes.add_table(len(rows), len(widths), box.left, box.top, box.width, sum(heights))
    table = frame.table
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for at, row in enumerate(rows):
        heading = bool(slide.headings) and at == 0
        table.rows[at].height = heights[at]
        for index, words in enumerate(row):
            cell = table.cell(at, index)
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb(LIGHT.rule if heading else LIGHT.paper)
            cell.margin_top = cell.margin_bottom = Pt(3)
            paragraph = cell.text_frame.paragraphs[0]
            paragraph.alignment = PP_ALIGN.RIGHT if index in slide.numbers else PP_ALIGN.LEFT
            run = paragraph.add_run()
            run.text = printable(words)
            write_in(run.font, LIGHT.text, size=size, bold=heading)
    return frame


def _write_fitting(
    shape: Native, box: Box, lines: Sequence[str], sizes: Sequence[float], *, after: float = 0, numbered: bool = False
) -> None:
    """Write paragraphs into a shape in the largest letters that fit, else as its placeholder says."""
    words = [printable(line) for line in lines]
    frame = shape.text_frame
    frame.word_wrap = True
    size = fitting(words, box.width, box.height, sizes, after=after)
    for at, line in enumerate(words):
        if not line:
            continue
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        if after:
            paragraph.space_after = Pt(size * after)
        if numbered:
            _number(paragraph, size)
        run = paragraph.add_run()
        run.text = line
        run.font.size = Pt(size)


def _number(paragraph: Native, size: float) -> None:
    """Let PowerPoint count the paragraph, its number hanging before the text."""
    properties = paragraph._p.get_or_add_pPr()
    indent = int(Pt(size * 1.8))
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    for tag in ('<a:buFont {0} typeface="+mj-lt"/>', '<a:buAutoNum {0} type="arabicPeriod"/>'):
        properties.append(parse_xml(tag.format(nsdecls("a"))))

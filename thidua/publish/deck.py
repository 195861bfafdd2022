"""A deck of slides for a hall: one headline, one native chart, table or text and its source on each."""

import base64
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx import add_chart, native_parts
from thidua.charts.render.pptx.shapes import put
from thidua.charts.render.pptx.text import Native
from thidua.publish.grid import add_grid, table_size
from thidua.publish.lettering import boxed, filled, numbered, side_by_side
from thidua.publish.pages import ChartPage, chart_pages
from thidua.publish.stationery import Box, Sheet, Stationery, stationery
from thidua.publish.template import LEAD, MARK, SUBTITLE
from thidua.stories.slide import Slide

TITLE_SIZES = (28, 24, 20, 18, 16, 14)
COVER_SIZES = (40, 36, 32, 28, 24, 20)
LINE_SIZES = (32, 28, 24, 20, 18, 16, 14)
CALLED_SIZES = (44, 40, 36, *LINE_SIZES)
SMALL_SIZES = (16, 14, 12, 11, 10)
FOOT_SIZES = (11, 10, 9, 8, 7)
AFTER = 0.5
"""The gap below a paragraph, in the size of its letters."""
FEW_CALLED = 4
"""As many as stand below each other; more stand in two columns."""
NUMBERED = ("agenda", "tasks", "petitions", "pledge", "call_up")


def deck(slides: Sequence[Slide], *, footer: str = "", template: bytes | None = None) -> bytes:
    """The slides as a .pptx file, each fitting one page. Texts stay as they are: no formula, field or mark-up.

    footer    stands at the foot of every slide beside its source: the seal.
    template  the office's own .pptx or .potx, whose master and layouts are taken; raises NotATemplate.
    """
    on = stationery(template)
    cut = partial(native_parts, width=on.body.width, height=on.body.height)
    for slide in slides:
        for page in chart_pages(slide, cut):
            for fitted in _table_pages(page, on.body):
                _add(on, fitted, footer)
    file = io.BytesIO()
    on.presentation.save(file)
    return file.getvalue()


def _add(on: Stationery, part: ChartPage, footer: str) -> None:
    slide = part.slide
    cover = slide.kind == "title"
    sheet = on.cover if cover else on.content
    page = on.add_page(sheet)
    shapes = [filled(sheet.title, [slide.headline], COVER_SIZES if cover else TITLE_SIZES)]
    if cover:
        shapes.append(filled(sheet.body, [*slide.lines, slide.remark], LINE_SIZES[2:], after=AFTER))
    else:
        shapes += [*_head(on, sheet, slide), *_lines(on, sheet, slide)]
    shapes += [_mark(on, sheet, slide), *_foot(on, sheet, slide.source, footer)]
    for shape in filter(None, shapes):
        put(page, shape)
    if not cover:
        _put_body(on, page, sheet, part)
    if slide.notes:
        on.add_notes(page, slide.notes.splitlines())


def _head(on: Stationery, sheet: Sheet, slide: Slide) -> list[str]:
    """What part of the meeting it is, the office's remark and the measure: in their placeholders, or above the body."""
    measure = slide.chart.measure if slide.chart else ""
    lead, below = sheet.named(LEAD), sheet.named(SUBTITLE)
    if lead is not None and below is not None:
        subtitle = " · ".join(part for part in (slide.remark, measure) if part)
        return [filled(lead, [slide.lead], SMALL_SIZES[1:]), filled(below, [subtitle], SMALL_SIZES)]
    words = " · ".join(part for part in (slide.lead, slide.remark, measure) if part)
    width = on.strip.width * 3 // 5 if slide.marks else on.strip.width
    return [boxed([words], replace(on.strip, width=width), SMALL_SIZES[1:])]


def _mark(on: Stationery, sheet: Sheet, slide: Slide) -> str:
    """What the figures are, framed in red."""
    words = " · ".join(slide.marks)
    held = sheet.named(MARK)
    if held is not None:
        return filled(held, [words], SMALL_SIZES[1:], centred=True)
    strip = on.strip
    place = replace(strip, left=strip.left + strip.width * 3 // 5, width=strip.width * 2 // 5)
    return boxed([words], place, SMALL_SIZES[1:], frame=LIGHT.tones["main"], centred=True)


def _foot(on: Stationery, sheet: Sheet, source: str, seal: str) -> list[str]:
    """The source in the footer, the seal in the date, both in one where the other is missing, and the number."""
    footer, date, number = (sheet.of_kind(kind) for kind in (KIND.FOOTER, KIND.DATE, KIND.SLIDE_NUMBER))
    counted = [numbered(number)] if number else []
    if footer and date:
        return [*counted, filled(footer, [source], FOOT_SIZES), filled(date, [seal], FOOT_SIZES)]
    both = " · ".join(part for part in (source, seal) if part)
    only = footer or date
    return [*counted, filled(only, [both], FOOT_SIZES) if only else boxed([both], on.below, FOOT_SIZES)]


def _lines(on: Stationery, sheet: Sheet, slide: Slide) -> list[str]:
    """Paragraphs or names in the body; nothing where a chart, picture or table takes it."""
    if slide.chart is not None or slide.photo or slide.rows:
        return []
    if slide.kind == "call_up" and len(slide.lines) > FEW_CALLED:
        return side_by_side(sheet.body, slide.lines, on.body, LINE_SIZES, after=2 * AFTER)
    box = None if on.body == sheet.body.box else on.body
    counted = int(slide.kind in NUMBERED and len(slide.lines) > 1)
    sizes = CALLED_SIZES if slide.kind == "call_up" else LINE_SIZES
    return [filled(sheet.body, slide.lines, sizes, box=box, after=AFTER, number_from=counted)]


def _put_body(on: Stationery, page: Native, sheet: Sheet, part: ChartPage) -> None:
    slide, box = part.slide, on.body
    if slide.chart is not None:
        place = {"left": box.left, "top": box.top, "width": box.width, "height": box.height}
        _take_place(sheet, add_chart(page, slide.chart, **place, span=part.span))
    elif slide.photo:
        _add_photo(page, slide.photo, box)
    elif slide.rows:
        _take_place(sheet, add_grid(page, slide, box))


def _take_place(sheet: Sheet, frame: Native) -> None:
    """Let a chart or table be what its slide's placeholder for content holds; a text box leaves it empty."""
    if frame.has_chart or frame.has_table:
        reference = sheet.body.reference.replace("<p:ph", f"<p:ph {nsdecls('p')}")
        frame._element.nvGraphicFramePr.nvPr.append(parse_xml(reference))


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
    if slide.chart is not None or len(rows) < 2 or table_size(slide, body):
        yield part
        return
    for half in (rows[: len(rows) // 2], rows[len(rows) // 2 :]):
        yield from _table_pages(replace(part, slide=replace(slide, rows=half)), body)

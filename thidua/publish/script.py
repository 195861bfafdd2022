"""What the master of ceremonies reads when awards are handed over, as a .docx file: award by award, turn by turn."""

import io
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx.text import printable
from thidua.stories.seal import Seal
from thidua.stories.slide import Slide
from thidua.text.language import speaking
from thidua.text.language import translate as _

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FONT, READ, SMALL, TITLE = "Times New Roman", 15, 11, 17
"""The face of administrative papers; letters that are read standing, at arm's length, in points."""
MARGINS = {"top_margin": 2, "bottom_margin": 2, "left_margin": 3, "right_margin": 1.5}
SPACING = 1.4
NUMBERED = "List Number"

Document = Any
"""A document of python-docx, which has no types."""


def turns(seal: Seal) -> list[Slide]:
    """The slides by which those who receive an award are called up, the highest award first."""
    return [slide for slide in seal.shown() if slide.kind == "call_up"]


def script(seal: Seal) -> bytes:
    """The words to be read, with the same turns, names and decisions as the slides of the seal; blanks for who hands
    over are left to the office."""
    with speaking(seal.language):
        document = _paper(seal)
        called = turns(seal)
        _line(document, _opening(seal, called))
        for award, of_award in groupby(called, key=lambda slide: slide.headline):
            _write_award(document, award, list(of_award))
        if called:
            _line(document, _("Phần trao thưởng xin được kết thúc. Xin trân trọng cảm ơn quý vị đại biểu!"))
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()


def _paper(seal: Seal) -> Document:
    """An A4 page with its title and, at its foot, the seal."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(READ)
    normal.paragraph_format.line_spacing = SPACING
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for name, width in MARGINS.items():
        setattr(section, name, Cm(width))
    _line(document, _("LỜI DẪN TRAO THƯỞNG"), size=TITLE, bold=True, centred=True, colour=LIGHT.tones["main"])
    year = _("{story} năm {year}", story=seal.title, year=seal.occasion.year)
    _line(document, year, bold=True, centred=True)
    whose = " · ".join(dict.fromkeys((seal.occasion.whose, seal.occasion.place_name)))
    _line(document, whose, centred=True)
    marks = dict.fromkeys(mark for slide in turns(seal) for mark in slide.marks)
    if marks:
        _line(document, " · ".join(marks), size=SMALL, bold=True, centred=True, colour=LIGHT.tones["main"])
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(foot, seal.footer, size=SMALL, colour=LIGHT.muted)
    return document


def _opening(seal: Seal, called: list[Slide]) -> str:
    if not called:
        return _("Chưa có quyết định khen thưởng để mời lên nhận.")
    return _(
        "Kính thưa quý vị đại biểu, kính thưa hội nghị! Sau đây là phần công bố quyết định và trao thưởng cho các tập "
        "thể, cá nhân đạt thành tích trong phong trào thi đua năm {year}.",
        year=seal.occasion.year,
    )


def _write_award(document: Document, award: str, of_award: list[Slide]) -> None:
    """One award: its name, its decision, then each turn with the names in the order of the slide."""
    heading = _line(document, award, bold=True, colour=LIGHT.tones["main"])
    heading.paragraph_format.space_before = Pt(READ)
    heading.paragraph_format.keep_with_next = True
    if of_award[0].remark:
        _line(document, f"{of_award[0].remark}.")
    counted = _fresh_numbers(document)
    for turn, slide in enumerate(of_award, start=1):
        for paragraph in _turn(document, award, slide, turn, len(of_award), counted):
            paragraph.paragraph_format.keep_with_next = True
        _line(document, _("Xin trân trọng cảm ơn. Kính mời quý vị trở về vị trí."))


def _fresh_numbers(document: Document) -> int:
    """The id of a list of Word's own that counts from one again."""
    style = document.styles[NUMBERED].element.pPr.numPr.numId.val
    lists = document.part.numbering_part.element
    fresh = lists.add_num(lists.num_having_numId(style).abstractNumId.val)
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(fresh.numId)


def _turn(document: Document, award: str, slide: Slide, turn: int, count: int, counted: int) -> Iterator[Any]:
    if count > 1:
        told = _("Lượt {turn}/{count}", turn=turn, count=count)
        yield _line(document, told, size=SMALL, bold=True, colour=LIGHT.muted)
    yield _line(document, _("Trân trọng kính mời lên nhận {award}:", award=award))
    for name in slide.lines:
        paragraph = _line(document, name, bold=True)
        paragraph.style = NUMBERED
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(1.6), Cm(-1)
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = counted
        yield paragraph
    yield _line(document, _("Kính mời ……………………………… (chức vụ, họ và tên) lên trao thưởng."))


def _line(
    document: Document, words: str, *, size: float = READ, bold: bool = False, centred: bool = False, colour: str = ""
) -> Any:  # noqa: ANN401 - python-docx has no types
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(4)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(paragraph, words, size=size, bold=bold, colour=colour)
    return paragraph


def _write(
    paragraph: Any,  # noqa: ANN401 - python-docx has no types
    words: str,
    *,
    size: float,
    bold: bool = False,
    colour: str = "",
) -> None:
    run = paragraph.add_run(printable(words))
    run.font.size, run.font.bold = Pt(size), bold
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour[1:])

"""Paragraphs in the largest letters that fit, as the shapes of a slide in XML."""

from collections.abc import Sequence

from thidua.charts.render.pptx.shapes import NAMESPACES, placed
from thidua.charts.render.pptx.text import NO_FILL, printable, stroke, written
from thidua.publish.fit import fitting
from thidua.publish.stationery import Box, Held
from thidua.text.language import current

NUMBER = '<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{}"/><a:t>‹#›</a:t></a:fld>'


def filled(
    held: Held,
    lines: Sequence[str],
    sizes: Sequence[float],
    *,
    box: Box | None = None,
    after: float = 0,
    numbered: bool = False,
    centred: bool = False,
) -> str:
    """A placeholder with paragraphs, or nothing where there are no words; `box` is its place where not its layout's."""
    room = box or held.box
    paragraphs = _paragraphs(lines, room, sizes, after=after, numbered=numbered, centred=centred)
    place = placed("a:xfrm", room.left, room.top, room.width, room.height) if box else ""
    return _placeholder(held, place, paragraphs) if paragraphs else ""


def numbered(held: Held) -> str:
    """The placeholder for the number of the slide."""
    return _placeholder(held, "", f"<a:p>{NUMBER.format(_tongue())}</a:p>")


def boxed(lines: Sequence[str], box: Box, sizes: Sequence[float], *, frame: str = "", centred: bool = False) -> str:
    """A text box with paragraphs, or nothing where there are no words; `frame` is the colour of a line around it."""
    paragraphs = _paragraphs(lines, box, sizes, centred=centred)
    outline = stroke(frame, 1.5) if frame else ""
    place = placed("a:xfrm", box.left, box.top, box.width, box.height)
    return paragraphs and (
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{{id}}" name="Text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{NO_FILL}{outline}</p:spPr>'
        f'<p:txBody><a:bodyPr wrap="square" anchor="ctr"/>{paragraphs}</p:txBody></p:sp>'
    )


def _placeholder(held: Held, place: str, paragraphs: str) -> str:
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{{id}}" name="{written(held.name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{held.reference}</p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>'
        f'<p:txBody><a:bodyPr wrap="square"/>{paragraphs}</p:txBody></p:sp>'
    )


def _paragraphs(
    lines: Sequence[str],
    box: Box,
    sizes: Sequence[float],
    *,
    after: float = 0,
    numbered: bool = False,
    centred: bool = False,
) -> str:
    words = [line for line in map(printable, lines) if line]
    size = fitting(words, box.width, box.height, sizes, after=after)
    style = _style(size, after=after, numbered=numbered, centred=centred)
    properties = f'<a:rPr lang="{_tongue()}" sz="{round(size * 100)}"/>'
    return "".join(f"<a:p>{style}<a:r>{properties}<a:t>{written(line)}</a:t></a:r></a:p>" for line in words)


def _style(size: float, *, after: float, numbered: bool, centred: bool) -> str:
    """How paragraphs are set; numbers are PowerPoint's own, hanging before the text."""
    indent = round(size * 1.8 * 12700)
    hanging = f' marL="{indent}" indent="-{indent}"' if numbered else ""
    gap = f'<a:spcAft><a:spcPts val="{round(size * after * 100)}"/></a:spcAft>' if after else ""
    counted = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>' if numbered else ""
    align = ' algn="ctr"' if centred else ""
    return f"<a:pPr{hanging}{align}>{gap}{counted}</a:pPr>"


def _tongue() -> str:
    return "vi-VN" if current() == "vi" else "en-GB"

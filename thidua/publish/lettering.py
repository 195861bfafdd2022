"""Paragraphs in the largest letters that fit, as the shapes of a slide in XML."""

from collections.abc import Sequence
from dataclasses import replace

from pptx.util import Inches

from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx.shapes import NAMESPACES, placed
from thidua.charts.render.pptx.text import NO_FILL, printable, stroke, written
from thidua.publish.fit import fitting
from thidua.publish.stationery import Box, Held
from thidua.text.language import current

GAP = Inches(0.4)
"""Between two columns."""
NUMBER = '<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{}"/><a:t>‹#›</a:t></a:fld>'


def filled(
    held: Held,
    lines: Sequence[str],
    sizes: Sequence[float],
    *,
    box: Box | None = None,
    after: float = 0,
    number_from: int = 0,
    centred: bool = False,
) -> str:
    """A placeholder with paragraphs, or nothing where there are no words.

    box          its place where not its layout's; `after` the gap below a paragraph, in the size of its letters.
    number_from  the number of the first paragraph, 0 where they are not counted.
    """
    room = box or held.box
    paragraphs = _paragraphs(lines, room, sizes, after=after, number_from=number_from, centred=centred)
    place = placed("a:xfrm", room.left, room.top, room.width, room.height) if box else ""
    return _placeholder(held, place, paragraphs) if paragraphs else ""


def numbered(held: Held) -> str:
    """The placeholder for the number of the slide."""
    return _placeholder(held, "", f"<a:p>{NUMBER.format(_tongue())}</a:p>")


def side_by_side(held: Held, lines: Sequence[str], box: Box, sizes: Sequence[float], *, after: float) -> list[str]:
    """Counted paragraphs in two columns: the first in a placeholder, the second in a text box beside it."""
    half = -(-len(lines) // 2)
    left = replace(box, width=(box.width - GAP) // 2)
    right = replace(left, left=box.left + box.width - left.width)
    words = [printable(line) for line in lines]
    fits = [
        fitting(part, left.width * 9 // 10, box.height, sizes, after=after) for part in (words[:half], words[half:])
    ]
    paragraphs = _paragraphs(lines[half:], right, [min(fits)], after=after, number_from=half + 1)
    return [
        filled(held, lines[:half], [min(fits)], box=left, after=after, number_from=1),
        _box(right, paragraphs, '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/>'),
    ]


def boxed(lines: Sequence[str], box: Box, sizes: Sequence[float], *, frame: str = "", centred: bool = False) -> str:
    """A text box with paragraphs, or nothing where there are no words; `frame` is the colour of a line around it."""
    paragraphs = _paragraphs(lines, box, sizes, centred=centred)
    return _box(box, paragraphs, '<a:bodyPr wrap="square" anchor="ctr"/>', frame) if paragraphs else ""


def _box(box: Box, paragraphs: str, inside: str, frame: str = "") -> str:
    outline = stroke(frame, 1.5) if frame else ""
    place = placed("a:xfrm", box.left, box.top, box.width, box.height)
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{{id}}" name="Text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{NO_FILL}{outline}</p:spPr>'
        f"<p:txBody>{inside}{paragraphs}</p:txBody></p:sp>"
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
    number_from: int = 0,
    centred: bool = False,
) -> str:
    words = [line for line in map(printable, lines) if line]
    size = fitting(words, box.width, box.height, sizes, after=after)
    style = _style(size, after=after, number_from=number_from, centred=centred)
    properties = f'<a:rPr lang="{_tongue()}" sz="{round(size * 100)}"/>'
    return "".join(f"<a:p>{style}<a:r>{properties}<a:t>{written(line)}</a:t></a:r></a:p>" for line in words)


def _style(size: float, *, after: float, number_from: int, centred: bool) -> str:
    """How paragraphs are set; numbers are PowerPoint's own, hanging before the text."""
    indent = round(size * 1.8 * 12700)
    hanging = f' marL="{indent}" indent="-{indent}"' if number_from else ""
    gap = f'<a:spcAft><a:spcPts val="{round(size * after * 100)}"/></a:spcAft>' if after else ""
    colour = f'<a:buClr><a:srgbClr val="{LIGHT.tones["main"][1:]}"/></a:buClr>'
    counted = f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="{number_from}"/>'
    align = ' algn="ctr"' if centred else ""
    return f"<a:pPr{hanging}{align}>{gap}{counted if number_from else ''}</a:pPr>"


def _tongue() -> str:
    return "vi-VN" if current() == "vi" else "en-GB"

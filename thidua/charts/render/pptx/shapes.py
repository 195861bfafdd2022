"""Text boxes and tables put on a slide as XML in one go: python-pptx would look up each property of each cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pptx.oxml import parse_xml

from thidua.charts.render.pptx.text import EMU, NO_FILL, Native, printable, run, solid, stroke

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of a table that has neither fills nor lines of its own."""
PADDING, ABOVE = 5, 3
"""What a cell keeps free beside and above its words, in points."""
LINE = 1.36
"""How high a line of a cell is, in the size of its letters, in the tallest face that may stand in for the theme's."""
SIDES = ("lnL", "lnR", "lnT", "lnB")

Align = Literal["l", "ctr", "r"]


@dataclass(frozen=True)
class Cell:
    """One cell of a table: its words, the colour behind them and theirs."""

    words: str
    fill: str
    ink: str
    align: Align = "l"
    bold: bool = False


@dataclass(frozen=True)
class Rules:
    """The lines of a table, as colours: around each cell, else below each row and, stronger, below the first."""

    around: str = ""
    below: str = ""
    first: str = ""


def put(page: Native, shape: str) -> Native:
    """Put a shape on a slide; `{id}` in it becomes its number. Returns the shape."""
    element = parse_xml(shape.replace("{id}", str(page.shapes._next_shape_id), 1))
    page.shapes._spTree.append(element)
    return page.shapes[-1]


def put_box(page: Native, paragraphs: Iterable[str], *, left: int, top: int, width: int, height: int) -> Native:
    """Put a text box without margins on a slide, at a place and in a size in EMU."""
    return put(
        page,
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{{id}}" name="Text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{placed("a:xfrm", left, top, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{NO_FILL}'
        '</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/>'
        f"{''.join(paragraphs)}</p:txBody></p:sp>",
    )


def put_table(
    page: Native,
    rows: Sequence[Sequence[Cell]],
    *,
    left: int,
    top: int,
    widths: Sequence[int],
    heights: Sequence[int],
    size: float,
    rules: Rules,
) -> Native:
    """Put a native table on a slide, its columns and rows in EMU, its letters in points; returns its graphic frame."""
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in widths)
    drawn = "".join(
        f'<a:tr h="{height}">{"".join(_cell(cell, size, _lines(rules, first=at == 0)) for cell in row)}</a:tr>'
        for at, (row, height) in enumerate(zip(rows, heights, strict=True))
    )
    return put(
        page,
        f'<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr><p:cNvPr id="{{id}}" name="Table"/><p:cNvGraphicFramePr>'
        '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{placed('p:xfrm', left, top, sum(widths), sum(heights))}<a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1">'
        f"<a:tableStyleId>{PLAIN_TABLE}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{drawn}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>",
    )


def placed(tag: str, left: int, top: int, width: int, height: int) -> str:
    """Where a shape stands, in EMU."""
    return f'<{tag}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></{tag}>'


def _cell(cell: Cell, size: float, lines: str) -> str:
    words = run(printable(cell.words), cell.ink, size=size, bold=cell.bold) if cell.words else ""
    beside, above = PADDING * EMU, ABOVE * EMU
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:p><a:pPr algn="{cell.align}"/>{words}'
        f'<a:endParaRPr sz="{round(size * 100)}"/></a:p></a:txBody>'
        f'<a:tcPr marL="{beside}" marR="{beside}" marT="{above}" marB="{above}" anchor="ctr">{lines}'
        f"{solid(cell.fill)}</a:tcPr></a:tc>"
    )


def _lines(rules: Rules, *, first: bool) -> str:
    if rules.around:
        return "".join(_side(side, rules.around, 2) for side in SIDES)
    return _side("lnB", rules.first, 1.5) if first and rules.first else _side("lnB", rules.below, 0.75)


def _side(side: str, colour: str, width: float) -> str:
    return stroke(colour, width).replace("a:ln", f"a:{side}")

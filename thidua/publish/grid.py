"""Tables of words and figures on a slide: columns as wide as their texts ask, in the largest letters that fit."""

from collections.abc import Sequence

from thidua.charts.palette import LIGHT
from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.pptx.shapes import ABOVE, LINE, PADDING, Cell, Rules, put_table
from thidua.charts.render.pptx.text import EMU, Native
from thidua.publish.stationery import Box
from thidua.stories.slide import Slide

SIZES = (28, 24, 20, 18, 16, 14)
LARGE = 20
"""Larger letters are for tables whose cells all stand on one line."""
WIDEST, LONGEST_WORD = 26, 16
"""The most that a column asks for, and the longest word that is not broken, in ems."""
SAFE = 1.12
"""How much wider letters are taken to be, so that bold headings and other faces fit too."""
AIR = 8
"""What a row keeps free above and below its words where there is room, in points."""


def table_size(slide: Slide, box: Box) -> int:
    """The largest size of letters in which a table fits, very large ones only on single lines; 0 where none does."""

    def fits(size: int) -> bool:
        heights = _heights(slide, box, size)
        return sum(heights) * EMU <= box.height and (size <= LARGE or max(heights) <= _row_height(1, size))

    return next((size for size in SIZES if fits(size)), 0)


def add_grid(page: Native, slide: Slide, box: Box) -> Native:
    """A native table in the largest letters that let its rows fit; returns its graphic frame."""
    size = table_size(slide, box) or SIZES[-1]
    heights = _heights(slide, box, size)
    spare = min(max(box.height / EMU - sum(heights), 0) / len(heights), AIR)
    rows = [
        [
            Cell(
                words,
                LIGHT.paper,
                LIGHT.muted if slide.headings and at == 0 else LIGHT.text,
                "r" if index in slide.numbers else "l",
                bold=bool(slide.headings) and at == 0,
            )
            for index, words in enumerate(row)
        ]
        for at, row in enumerate(_rows(slide))
    ]
    first = LIGHT.tones["main"] if slide.headings else ""
    return put_table(
        page,
        rows,
        left=box.left,
        top=box.top,
        widths=[round(width * EMU) for width in _widths(slide, box, size)],
        heights=[round((height + spare) * EMU) for height in heights],
        size=size,
        rules=Rules(below=LIGHT.rule, first=first),
    )


def _rows(slide: Slide) -> list[tuple[str, ...]]:
    return [row for row in (slide.headings, *slide.rows) if row]


def _widths(slide: Slide, box: Box, size: int) -> list[float]:
    """Columns as wide as their texts ask, none narrower than its longest word where that can be had."""
    free = 2 * PADDING
    columns = list(zip(*_rows(slide), strict=True))
    letter = size * SAFE
    words = [max(text_width(word, letter) for cell in cells for word in (cell.split() or [""])) for cells in columns]
    least = [min(one, LONGEST_WORD * size) + free for one in words]
    asked = [min(max(text_width(cell, letter) for cell in cells), WIDEST * size) + free for cells in columns]
    width = box.width / EMU
    if sum(least) >= width:
        return [width * one / sum(least) for one in least]
    more = [wanted - one for wanted, one in zip(asked, least, strict=True)]
    if sum(asked) <= width:
        return [width * wanted / sum(asked) for wanted in asked]
    share = (width - sum(least)) / sum(more)
    return [one + extra * share for one, extra in zip(least, more, strict=True)]


def _heights(slide: Slide, box: Box, size: int) -> list[float]:
    widths = _widths(slide, box, size)
    return [_height(row, widths, size) for row in _rows(slide)]


def _height(row: Sequence[str], widths: Sequence[float], size: int) -> float:
    """How high a row is in points: its longest cell, by lines."""
    lines = max(len(wrapped(cell, width - 2 * PADDING, size * SAFE)) for cell, width in zip(row, widths, strict=True))
    return _row_height(lines, size)


def _row_height(lines: int, size: int) -> float:
    return lines * size * LINE + 2 * ABOVE + 2

"""How large letters may be so that a text fits a rectangle; widths are estimated, no font is asked."""

from collections.abc import Sequence

from pptx.util import Emu, Pt

LETTER, LINE = 0.56, 1.25
"""About how wide a letter and how high a line is, in the letter's own size."""


def text_height(lines: Sequence[str], width: int, size: float, *, after: float = 0) -> int:
    """About the height in EMU that paragraphs take in a width; `after` is the gap below each, in the letter's size."""
    letters = max(Emu(width).pt / (size * LETTER), 1)
    count = sum(max(-(-len(line) // letters), 1) for line in lines)
    return int(Pt(count * size * LINE + len(lines) * size * after))


def fitting(lines: Sequence[str], width: int, height: int, sizes: Sequence[float], *, after: float = 0) -> float:
    """The first of some sizes (points, from the largest) in which paragraphs fit; the last where none does."""
    return next((size for size in sizes if text_height(lines, width, size, after=after) <= height), sizes[-1])

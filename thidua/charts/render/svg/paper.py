"""The paper of a vector picture: shapes and escaped texts on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from thidua.charts.palette import Palette

Anchor = Literal["start", "middle", "end"]
LINE_HEIGHT = 1.18
SMALL = 0.82
HATCH_STEP = 16


@dataclass(frozen=True)
class Box:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From the left to the right edge."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the top to the bottom edge."""
        return self.bottom - self.top


class Paper:
    """Shapes in the order they are drawn, in the colours of a palette, with letters of one size and a smaller one."""

    def __init__(self, colours: Palette, size: float) -> None:
        self.colours = colours
        self.size = size
        self.small = size * SMALL
        self._shapes: list[str] = []

    def drawn(self) -> str:
        """All that is on the paper, as elements of an <svg>."""
        return "".join(self._shapes)

    def text(
        self,
        x: float,
        middle: float,
        words: str | Sequence[str],
        *,
        colour: str = "",
        size: float = 0,
        anchor: Anchor = "start",
        bold: bool = False,
        halo: bool = False,
    ) -> None:
        """Write one line, or several under each other, around a middle height."""
        lines = [words] if isinstance(words, str) else list(words)
        size = size or self.size
        first = middle - (len(lines) - 1) * size * LINE_HEIGHT / 2 + size * 0.35
        look = ' font-weight="700"' if bold else ""
        if halo:
            look += f' stroke="{self.colours.paper}" stroke-width="{size / 6:.1f}" paint-order="stroke"'
        for at, line in enumerate(lines):
            if line:
                self._shapes.append(
                    f'<text x="{x:.1f}" y="{first + at * size * LINE_HEIGHT:.1f}" font-size="{size:.1f}" '
                    f'text-anchor="{anchor}" fill="{colour or self.colours.text}"{look}>{escape(line)}</text>'
                )

    def bar(self, box: Box, fill: str, *, hatched: bool = False) -> None:
        """Draw a filled rectangle; a hatched one is of a provisional figure."""
        ground = self.colours.paper if hatched else fill
        edge = f' stroke="{fill}" stroke-width="2"' if hatched else ""
        self._shapes.append(
            f'<rect x="{box.left:.1f}" y="{box.top:.1f}" width="{max(box.width, 0):.1f}" '
            f'height="{max(box.height, 0):.1f}" fill="{ground}"{edge}/>'
        )
        if hatched:
            self._hatch(box, fill)

    def line(
        self, x0: float, y0: float, x1: float, y1: float, *, colour: str, width: float = 2, dash: str = ""
    ) -> None:
        """Draw a straight line."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._shapes.append(
            f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" stroke="{colour}" '
            f'stroke-width="{width:g}"{dashes}/>'
        )

    def dot(self, x: float, y: float, radius: float, fill: str, *, hollow: bool = False) -> None:
        """Draw a round mark; a hollow one is of a provisional figure."""
        ground = self.colours.paper if hollow else fill
        self._shapes.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{ground}" stroke="{fill}" stroke-width="3"/>'
        )

    def _hatch(self, box: Box, colour: str) -> None:
        """Strokes from the lower left to the upper right, ending at the edges of a rectangle."""
        reach = box.width + box.height
        for along in range(HATCH_STEP, int(reach) + 1, HATCH_STEP):
            x0, y0 = box.left + max(along - box.height, 0), box.top + min(along, box.height)
            x1, y1 = box.left + min(along, box.width), box.top + max(along - box.width, 0)
            self.line(x0, y0, x1, y1, colour=colour, width=4)

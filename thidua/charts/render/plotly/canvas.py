"""The paper a plotly figure is drawn on: heading, legend, margins and height, and how texts are written on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import pairwise

import plotly.graph_objects as go

from thidua.charts.marks import wrapped
from thidua.charts.palette import Palette
from thidua.charts.render.letters import text_width as letters_width
from thidua.text.language import current
from thidua.text.language import translate as _

FONT = "Source Sans, sans-serif"
TITLE_SIZE = 18
LEGEND_SIZE = 15
LABEL_SIZE = 14
SMALL_SIZE = 13
LINE_HEIGHT = 17
CHARACTER_WIDTH = 7.2
EDGE = 10
WIDE, NARROW = 1100, 320
"""How many pixels a chart has on a screen, and on a telephone held upright."""
LINE_SPACING = 1.3


def is_narrow(width: float) -> bool:
    """Whether names beside a plot would leave too little of it."""
    return width < WIDE / 2


def safe(text: str, width: int | None = None) -> str:
    """A text from data for plotly's pseudo-HTML: escaped, on lines of at most `width` characters where one is given."""
    lines = wrapped(text, width) if width else [" ".join(text.split())]
    return "<br>".join(escape(line, quote=False) for line in lines)


def small(html: str, colour: str) -> str:
    """A piece of pseudo-HTML in small letters of a colour."""
    return f'<span style="font-size:{SMALL_SIZE}px;color:{colour}">{html}</span>'


def line_count(html: str) -> int:
    """How many lines a pseudo-HTML text takes."""
    return html.count("<br>") + 1


def text_width(html: str) -> float:
    """About how many pixels the longest line of a pseudo-HTML text takes."""
    lines = unescape(re.sub(r"<(?!br>)[^>]*>", "", html)).split("<br>")
    return max(letters_width(line, LABEL_SIZE) for line in lines) + LABEL_SIZE / 2


def blank(lines: Sequence[str], colours: Palette, *, size: int) -> go.Figure:
    """A figure without axes under a heading of pseudo-HTML lines in letters of a size."""
    text = "<br>".join(lines)
    several = line_count(text) > 1
    drawn = go.Figure(layout={"template": go.layout.Template()})
    drawn.update_layout(
        title={
            "text": text,
            "font": {"family": FONT, "size": size, "color": colours.text},
            "pad": {"t": size if several else 4},  # where plotly puts the top of a single line, but the foot of a first
            **{"x": 0, "xref": "container", "xanchor": "left", "y": 1, "yref": "container", "yanchor": "top"},
        },
        font={"family": FONT, "size": LABEL_SIZE, "color": colours.text},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        separators=".," if current() == "en" else ",.",
        dragmode="pan",  # what Streamlit gives a figure that can be clicked, drawing it once more where it is not so
        clickmode="event+select",
        hovermode="closest",
        hoverlabel={
            "align": "left",
            "bgcolor": colours.paper,
            "bordercolor": colours.rule,
            "font": {"family": FONT, "size": LABEL_SIZE, "color": colours.text},
        },
        showlegend=False,
        minreducedwidth=40,
        margin={"l": EDGE, "r": EDGE, "b": EDGE, "pad": 4, "t": line_count(text) * size * LINE_SPACING + EDGE},
    )
    bare = {"visible": False, "fixedrange": True, "showgrid": False, "zeroline": False, "ticks": ""}
    drawn.update_xaxes(type="linear", **bare)  # named, or plotly would write it into the figure it is given
    drawn.update_yaxes(type="linear", **bare)
    return drawn


def settle(drawn: go.Figure, *, plot: float, top: float = 0, bottom: float = 0, right: float = 0) -> None:
    """Give a finished figure its height and margins: of the plot, and the room texts need around it, in pixels."""
    above = drawn.layout.margin.t + top
    height = round(above + plot + bottom + EDGE)
    drawn.update_layout(height=height, margin={"t": above, "r": EDGE + right, "b": EDGE + bottom})


def no_figures(drawn: go.Figure, colours: Palette) -> None:
    """Say in the middle of the plot that there is nothing to draw."""
    text = small(_("Chưa có số liệu"), colours.muted)
    drawn.add_annotation(text=text, x=0.5, y=0.5, xref="paper", yref="paper", showarrow=False)


@dataclass(frozen=True)
class Beside:
    """A pseudo-HTML text at the height of a value: `gap` pixels right of the category `at`, or of the whole plot."""

    value: float
    html: str
    at: float | None = None
    gap: float = 4


def height_beside(text: Beside) -> float:
    """The pixels that a text beside a plot takes, with the room between it and the next."""
    return line_count(text.html) * LABEL_SIZE * LINE_SPACING + 2


def write_beside(drawn: go.Figure, texts: Sequence[Beside], *, plot: float, bottom: float, top: float) -> None:
    """Write texts right of their values on an upright axis, moved apart where they would overlap.

    `plot` is the plot's height in pixels; `bottom` and `top` are the values at its lower and upper edge.
    """

    def down(value: float) -> float:
        return (value - top) / (bottom - top) * plot

    ordered = sorted(texts, key=lambda text: down(text.value))
    wanted = [down(text.value) for text in ordered]
    placed = apart(wanted, [height_beside(text) for text in ordered], most=plot)
    for text, ideal, final in zip(ordered, wanted, placed, strict=True):
        drawn.add_annotation(
            text=text.html,
            **({"x": 1, "xref": "paper"} if text.at is None else {"x": text.at}),
            **{"xanchor": "left", "xshift": text.gap, "align": "left"},
            **{"y": text.value, "yanchor": "middle", "yshift": ideal - final},
            showarrow=False,
        )


def apart(wanted: Sequence[float], heights: Sequence[float], *, most: float) -> list[float]:
    """Centres near the wanted ones, in their order, of blocks that do not overlap and, if they fit, stay in `most`."""
    gaps = [(one + other) / 2 for one, other in pairwise(heights)]
    placed = list(wanted)
    if placed:
        placed[0] = max(placed[0], heights[0] / 2)
    for at, gap in enumerate(gaps, start=1):
        placed[at] = max(placed[at], placed[at - 1] + gap)
    if placed:
        placed[-1] = min(placed[-1], most - heights[-1] / 2)
    for at in reversed(range(len(gaps))):
        placed[at] = min(placed[at], placed[at + 1] - gaps[at])
    return placed


def halo(colours: Palette) -> str:
    """The shadow that lifts a label off the lines behind it."""
    return ", ".join([f"0 0 3px {colours.paper}"] * 6)

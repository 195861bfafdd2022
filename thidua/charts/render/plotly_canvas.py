"""The paper a plotly figure is drawn on: title, legend, margins, and texts that stand beside the marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import break_positions, description, wrapped
from thidua.charts.palette import Palette
from thidua.text.format import figure
from thidua.text.language import current
from thidua.text.language import translate as _

FONT = "Source Sans, sans-serif"
LABEL_SIZE = 14
SMALL_SIZE = 13
LINE_HEIGHT = 17
CHARACTER_WIDTH = 7.2
TITLE_SIZE = 18
EDGE = 12


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


def text_width(html_lines: Sequence[str]) -> float:
    """A generous width in pixels of the longest of some lines of label text."""
    return max((len(line) for line in html_lines), default=0) * CHARACTER_WIDTH


def blank(chart: Chart, colours: Palette, *, title: str, note: str = "") -> go.Figure:
    """A figure with its title and measure, no axes drawn, and a legend above the plot."""
    heading = [f"<b>{safe(title, 46)}</b>"] if title else []
    measure = safe(" · ".join(part for part in (chart.measure, note) if part), 52)
    if measure:
        heading.append(small(measure, colours.muted))
    text = "<br>".join(heading)
    heading_height = sum(line_count(part) * size * 1.35 for part, size in zip(heading[::-1], (SMALL_SIZE, TITLE_SIZE)))
    figure_height = 400.0
    drawn = go.Figure(layout={"template": go.layout.Template()})
    drawn.update_layout(
        title={
            "text": text,
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "font": {"size": TITLE_SIZE, "color": colours.text},
        },
        font={"family": FONT, "size": LABEL_SIZE, "color": colours.text},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        separators=".," if current() == "en" else ",.",
        dragmode=False,
        hovermode="closest",
        hoverlabel={
            "align": "left",
            "bgcolor": colours.paper,
            "bordercolor": colours.rule,
            "font": {"family": FONT, "size": LABEL_SIZE, "color": colours.text},
        },
        height=figure_height,
        margin={"l": EDGE, "r": EDGE, "t": heading_height + EDGE, "b": EDGE, "pad": 4},
    )
    drawn.update_xaxes(visible=False, fixedrange=True, showgrid=False, zeroline=False)
    drawn.update_yaxes(visible=False, fixedrange=True, showgrid=False, zeroline=False)
    return drawn

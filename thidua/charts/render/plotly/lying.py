"""Bars that lie: rows with long names, from top to bottom."""

from collections.abc import Sequence
from math import inf

import plotly.graph_objects as go

from thidua.charts.chart import Chart
from thidua.charts.extent import extent_of_bars, floats
from thidua.charts.marks import break_positions, one_each
from thidua.charts.palette import Palette
from thidua.charts.render.plotly.canvas import (
    CHARACTER_WIDTH,
    LINE_HEIGHT,
    line_count,
    safe,
    settle,
    small,
    text_width,
)
from thidua.charts.render.plotly.fixed import draw_fixed, fixed_lines
from thidua.charts.render.plotly.marks import Places, add_bars, add_varying_targets, label_texts

BAR = 26
ROW_GAP = 12
NAMES, LABELS = 0.36, 0.33
"""The shares of the width that names and labels take before they are wrapped."""
REASON_WIDTH = 26


def draw_lying_bars(drawn: go.Figure, chart: Chart, colours: Palette, width: float) -> None:
    """Draw rows on a blank figure; the category axis counts pixels, so that each row is as high as its texts ask."""
    names = [safe(name, int(width * NAMES / CHARACTER_WIDTH)) for name in chart.categories]
    label_width = int(width * LABELS / CHARACTER_WIDTH)
    rows = range(len(chart.series)) if chart.kind == "bars" or floats(chart) else ()
    labels = [text for row in rows for text in label_texts(chart, row, colours, lying=True, width=label_width)]
    label_height = max(map(line_count, labels), default=0) * LINE_HEIGHT
    room = BAR if len(rows) < 2 or one_each(chart) else len(rows) * max(BAR, label_height)
    heights = [max(line_count(name) * LINE_HEIGHT, room, label_height) + ROW_GAP for name in names]
    centres, end = _stack(drawn, chart, heights, colours)
    places = Places(centres, room, lying=True, label_room=inf, label_width=label_width)
    add_bars(drawn, chart, colours, places)
    add_varying_targets(drawn, chart, colours, places)
    start = _draw_fixed_with_words(drawn, chart, colours)
    drawn.update_yaxes(visible=True, tickvals=centres, ticktext=names, range=[end, start], automargin=True)
    drawn.update_xaxes(
        visible=True, showticklabels=False, range=extent_of_bars(chart), zeroline=True, zerolinecolor=colours.rule
    )
    settle(drawn, plot=end - start, right=max(map(text_width, labels), default=0))


def _stack(drawn: go.Figure, chart: Chart, heights: Sequence[float], colours: Palette) -> tuple[list[float], float]:
    """The centres of rows of these heights and where the last one ends; breaks are drawn in gaps between them."""
    reasons = {at: small(safe(reason, REASON_WIDTH), colours.muted) for at, reason in break_positions(chart).items()}
    centres: list[float] = []
    end = 0.0
    for at, height in enumerate(heights):
        if at in reasons:
            _draw_break(drawn, end, reasons[at], colours)
            end += line_count(reasons[at]) * LINE_HEIGHT + 6
        centres.append(end + height / 2)
        end += height
    return centres, end


def _draw_fixed_with_words(drawn: go.Figure, chart: Chart, colours: Palette) -> float:
    """Draw constant targets and bands, their words in rows above the bars; returns where the axis starts, in pixels."""
    low, high = extent_of_bars(chart)
    start = 0.0
    for line in fixed_lines(chart):
        draw_fixed(drawn, line, colours, lying=True)
        words = small(safe(line.words, 40), colours.text)
        start -= line_count(words) * LINE_HEIGHT
        leftward = line.middle > (low + high) / 2
        side = {"xanchor": "right", "xshift": -4} if leftward else {"xanchor": "left", "xshift": 4}
        drawn.add_annotation(text=words, x=line.middle, y=start, yanchor="top", **side, showarrow=False)
    return start


def _draw_break(drawn: go.Figure, top: float, reason: str, colours: Palette) -> None:
    line = {"color": colours.muted, "width": 1.5, "dash": "dot"}
    drawn.add_shape(type="line", xref="paper", x0=0, x1=1, y0=top, y1=top, line=line)
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": top, "yanchor": "top", "align": "left"}
    drawn.add_annotation(text=reason, **place, showarrow=False)

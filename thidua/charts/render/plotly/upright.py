"""What stands on an axis of categories from left to right: upright bars, and the frame they share with lines."""

import re
from collections.abc import Sequence
from html import unescape
from math import ceil

import plotly.graph_objects as go

from thidua.charts.chart import Chart
from thidua.charts.extent import extent_of_bars, round_values
from thidua.charts.marks import break_positions
from thidua.charts.palette import Palette
from thidua.charts.render.letters import text_width
from thidua.charts.render.plotly.canvas import (
    CHARACTER_WIDTH,
    EDGE,
    LABEL_SIZE,
    LINE_HEIGHT,
    SMALL_SIZE,
    Beside,
    height_beside,
    is_narrow,
    line_count,
    safe,
    settle,
    small,
    write_beside,
)
from thidua.charts.render.plotly.fixed import draw_fixed, fixed_lines
from thidua.charts.render.plotly.marks import (
    Places,
    add_bars,
    add_varying_targets,
    label_texts,
)
from thidua.text.format import figure

PLOT = 300
LABEL_HEIGHT = LINE_HEIGHT + 2
FEWEST_PLACES = 4
BETWEEN = 6
BAR_ROOM = 0.72
BESIDE_WIDTH, NARROW_BESIDE_WIDTH = 16, 9
TICK_WIDTH = 16
BULLET = 2
REASON_WIDTH = 26
MOST_TICKS = 12


def fits_upright(chart: Chart, colours: Palette, width: float) -> bool:
    """Whether the longest word of every label and category fits beside the next one, where all of them are written."""
    if len(chart.categories) > MOST_TICKS:
        return True
    room = slot(chart, width) - BETWEEN
    words = [word for name in chart.categories for word in name.split()]
    if max((text_width(word, SMALL_SIZE) for word in words), default=0) > room:
        return False
    if chart.kind == "stacked_bars":
        return True
    labels = [
        text for row in range(len(chart.series)) for text in label_texts(chart, row, colours, lying=False, width=1000)
    ]
    told = [word for label in labels for word in unescape(re.sub(r"<[^>]*>", " ", label)).split()]
    return max((text_width(word, LABEL_SIZE) for word in told), default=0) <= _label_room(chart, width)


def slot(chart: Chart, width: float) -> float:
    """The pixels from one category to the next on an axis from left to right."""
    beside = beside_width(width) + BULLET if fixed_lines(chart) else 0
    return (width - 2 * EDGE - beside * CHARACTER_WIDTH) / max(len(chart.categories), FEWEST_PLACES)


def beside_width(width: float) -> int:
    """The letters on a line of the texts that stand right of a plot."""
    return NARROW_BESIDE_WIDTH if is_narrow(width) else BESIDE_WIDTH


def _label_room(chart: Chart, width: float) -> float:
    """The pixels from the middle of one bar to the next."""
    count = len(chart.series)
    return slot(chart, width) * (BAR_ROOM / count if count > 1 else 1) - BETWEEN


def draw_upright_bars(drawn: go.Figure, chart: Chart, colours: Palette, width: float) -> None:
    """Draw a chart of bars on a blank figure, categories from left to right."""
    labelled = len(chart.categories) <= MOST_TICKS
    label_width = max(int(_label_room(chart, width) / CHARACTER_WIDTH), 1)
    rows = range(len(chart.series)) if labelled and chart.kind == "bars" else ()
    texts = [text for row in rows for text in label_texts(chart, row, colours, lying=False, width=label_width)]
    headroom = max(map(line_count, texts), default=0) * LABEL_HEIGHT + 4
    bottom, top = extent_of_bars(chart)
    line = LABEL_HEIGHT * (top - bottom) / (PLOT - headroom)
    places = Places(range(len(chart.categories)), BAR_ROOM, lying=False, label_room=line, label_width=label_width)
    add_bars(drawn, chart, colours, places, labelled=labelled)
    add_varying_targets(drawn, chart, colours, places)
    drawn.update_yaxes(visible=True, showticklabels=False, zeroline=True, zerolinecolor=colours.rule)
    if not labelled:
        write_value_axis(drawn, chart, colours, bottom=bottom, top=top)
    frame_upright(drawn, chart, colours, width, bottom=bottom, top=top, plot=PLOT, headroom=headroom)


def write_value_axis(drawn: go.Figure, chart: Chart, colours: Palette, *, bottom: float, top: float) -> None:
    """Write round values along the axis, on faint lines, for marks that are too many to be labelled."""
    values = round_values(bottom, top)
    ticks = [small(safe(figure(value, chart.number)), colours.muted) for value in values]
    drawn.update_yaxes(
        visible=True,
        showticklabels=True,
        tickvals=values,
        ticktext=ticks,
        showgrid=True,
        gridcolor=colours.rule,
        automargin=True,
    )


def frame_upright(
    drawn: go.Figure,
    chart: Chart,
    colours: Palette,
    width: float,
    *,
    bottom: float,
    top: float,
    plot: float,
    headroom: float,
    beside: Sequence[Beside] = (),
) -> None:
    """Draw the category axis, breaks, constant targets and bands, and texts beside the plot, and settle the figure.

    `bottom` and `top` are the values to be shown, `plot` the pixels of the plot's height at least (more where the texts
    beside it take more), of which `headroom` and the reasons of breaks take some above `top`. A `top` below `bottom`
    reverses the axis.
    """
    texts = list(beside)
    for line in fixed_lines(chart):
        draw_fixed(drawn, line, colours, lying=False)
        texts.append(Beside(line.middle, small(safe(line.words, beside_width(width)), colours.text)))
    plot = max(plot, sum(map(height_beside, texts)))
    headroom += _draw_breaks(drawn, chart, colours)
    edge = top + (top - bottom) * headroom / (plot - headroom)
    write_beside(drawn, texts, plot=plot, bottom=bottom, top=edge)
    drawn.update_yaxes(range=[bottom, edge])
    right = (beside_width(width) + BULLET) * CHARACTER_WIDTH + max(text.gap for text in texts) / 2 if texts else 0
    ticks = _category_axis(drawn, chart, width - 3 * EDGE - right)
    settle(
        drawn,
        plot=plot,
        bottom=max(map(line_count, ticks), default=1) * LINE_HEIGHT + 8,
        right=right,
    )


def _category_axis(drawn: go.Figure, chart: Chart, plot_width: float) -> list[str]:
    """Write the categories under their places, some of them where there are many; returns what is written."""
    count = len(chart.categories)
    words = [text_width(word, LABEL_SIZE) for name in chart.categories for word in name.split()]
    step = plot_width / max(count, FEWEST_PLACES)
    every = max(-(-count // MOST_TICKS), ceil((max(words, default=0) + BETWEEN) / step), 1)
    shown = range((count - 1) % every, count, every)
    ticks = [safe(chart.categories[at], min(int(step * every / CHARACTER_WIDTH), TICK_WIDTH)) for at in shown]
    middle, half = (count - 1) / 2, max(count, FEWEST_PLACES) / 2
    drawn.update_xaxes(
        visible=True, tickvals=list(shown), ticktext=ticks, range=[middle - half, middle + half], automargin="height"
    )
    drawn.update_xaxes(tickangle=0)
    return ticks


def _draw_breaks(drawn: go.Figure, chart: Chart, colours: Palette) -> float:
    """Draw breaks as dotted lines with their reasons at the top, one under another; returns the height they take."""
    taken = 0.0
    for at, reason in break_positions(chart).items():
        drawn.add_shape(
            **{"type": "line", "x0": at - 0.5, "x1": at - 0.5, "yref": "paper", "y0": 0, "y1": 1},
            line={"color": colours.muted, "width": 1.5, "dash": "dot"},
        )
        words = small(safe(reason, REASON_WIDTH), colours.muted)
        leftward = at > len(chart.categories) / 2
        side = {"xanchor": "right", "xshift": -4} if leftward else {"xanchor": "left", "xshift": 4}
        drawn.add_annotation(
            text=words,
            **{"x": at - 0.5, **side, "align": "right" if leftward else "left"},
            **{"y": 1, "yref": "paper", "yanchor": "top", "yshift": -taken},
            showarrow=False,
        )
        taken += line_count(words) * LINE_HEIGHT + 4
    return taken

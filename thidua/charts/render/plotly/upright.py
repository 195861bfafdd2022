"""What stands on an axis of categories from left to right: upright bars, and the frame they share with lines."""

from collections.abc import Sequence

import plotly.graph_objects as go

from thidua.charts.chart import Chart
from thidua.charts.extent import extent_from_zero, round_values
from thidua.charts.marks import break_positions
from thidua.charts.palette import Palette
from thidua.charts.render.plotly.canvas import (
    CHARACTER_WIDTH,
    LINE_HEIGHT,
    Beside,
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
BAR_ROOM = 0.72
BESIDE_WIDTH = 16
BULLET = 2
REASON_WIDTH = 26
MOST_TICKS = 12


def draw_upright_bars(drawn: go.Figure, chart: Chart, colours: Palette) -> None:
    """Draw a chart of bars on a blank figure, categories from left to right."""
    labelled = len(chart.categories) <= MOST_TICKS
    rows = range(len(chart.series)) if labelled and chart.kind == "bars" else ()
    texts = [text for row in rows for text in label_texts(chart, row, colours, lying=False)]
    headroom = max(map(line_count, texts), default=0) * LABEL_HEIGHT + 4
    bottom, top = extent_from_zero(chart)
    line = LABEL_HEIGHT * (top - bottom) / (PLOT - headroom)
    places = Places(range(len(chart.categories)), BAR_ROOM, lying=False, label_room=line)
    add_bars(drawn, chart, colours, places, labelled=labelled)
    add_varying_targets(drawn, chart, colours, places)
    drawn.update_yaxes(visible=True, showticklabels=False, zeroline=True, zerolinecolor=colours.rule)
    if not labelled:
        write_value_axis(drawn, chart, colours, bottom=bottom, top=top)
    frame_upright(drawn, chart, colours, bottom=bottom, top=top, plot=PLOT, headroom=headroom)


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
    *,
    bottom: float,
    top: float,
    plot: float,
    headroom: float,
    beside: Sequence[Beside] = (),
) -> None:
    """Draw the category axis, breaks, constant targets and bands, and texts beside the plot, and settle the figure.

    `bottom` and `top` are the values to be shown, `plot` the pixels of the plot's height, of which `headroom` and the
    reasons of breaks take some above `top`. A `top` below `bottom` reverses the axis.
    """
    headroom += _draw_breaks(drawn, chart, colours)
    edge = top + (top - bottom) * headroom / (plot - headroom)
    texts = list(beside)
    for line in fixed_lines(chart):
        draw_fixed(drawn, line, colours, lying=False)
        texts.append(Beside(line.middle, small(safe(line.words, BESIDE_WIDTH), colours.text)))
    write_beside(drawn, texts, plot=plot, bottom=bottom, top=edge)
    drawn.update_yaxes(range=[bottom, edge])
    ticks = _category_axis(drawn, chart)
    settle(
        drawn,
        plot=plot,
        bottom=max(map(line_count, ticks), default=1) * LINE_HEIGHT + 8,
        right=(BESIDE_WIDTH + BULLET) * CHARACTER_WIDTH + max(text.gap for text in texts) / 2 if texts else 0,
    )


def _category_axis(drawn: go.Figure, chart: Chart) -> list[str]:
    """Write the categories under their places, some of them where there are many; returns what is written."""
    count = len(chart.categories)
    shown = range(0, count, -(-count // MOST_TICKS) or 1)
    ticks = [safe(chart.categories[at], 16 if count <= 6 else 11) for at in shown]
    middle, half = (count - 1) / 2, max(count, FEWEST_PLACES) / 2
    drawn.update_xaxes(
        visible=True, tickvals=list(shown), ticktext=ticks, range=[middle - half, middle + half], automargin="height"
    )
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

"""A matrix by plotly: a table coloured by value or by verdict, with every figure written in its cell."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import ceil

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series
from thidua.charts.extent import relative_values
from thidua.charts.marks import is_provisional, keyed_verdicts, value_label, verdict_at
from thidua.charts.palette import SIGNS, Palette, ink_on
from thidua.charts.render.keys import PROVISIONAL_SIGNS
from thidua.charts.render.letters import text_width as letters_width
from thidua.charts.render.plotly.canvas import (
    CHARACTER_WIDTH,
    EDGE,
    LABEL_SIZE,
    LINE_HEIGHT,
    LINE_SPACING,
    SMALL_SIZE,
    line_count,
    safe,
    settle,
    text_width,
)
from thidua.charts.render.plotly.marks import hover, mark_colours

ROW_HEIGHT = 34
GAP = 8
NAMES = 0.25
WIDEST_CELL = 200
"""So far from the middle of a cell, in pixels, its mark still answers."""


def fits_matrix(chart: Chart, width: float) -> bool:
    """Whether every word of the columns' names and of the cells fits into its column."""
    words = [word for name in chart.categories for word in name.split()]
    cells = [_cell(chart, series, at) for series in chart.series for at in range(len(chart.categories))]
    widest = max((letters_width(text, SMALL_SIZE) for text in (*words, *cells)), default=0)
    return widest + GAP <= _column(chart, width)


def _column(chart: Chart, width: float) -> float:
    names = max((text_width(safe(series.name, _name_width(width))) for series in chart.series), default=0)
    return (width - 2 * EDGE - names) / max(len(chart.categories), 1)


def _name_width(width: float) -> int:
    return max(int(width * NAMES / CHARACTER_WIDTH), 16)


def draw_matrix(drawn: go.Figure, chart: Chart, colours: Palette, width: float) -> None:
    """Draw rows of cells on a blank figure, the first row on top, the names of columns above it."""
    names = [safe(series.name, _name_width(width)) for series in chart.series]
    heights = [max(ROW_HEIGHT, ceil(line_count(name) * LABEL_SIZE * LINE_SPACING) + 8) for name in names]
    edges = [0.0, *accumulate(heights)]
    columns = [safe(name, max(int((_column(chart, width) - GAP) / CHARACTER_WIDTH), 1)) for name in chart.categories]
    shades, scale = _shades(chart, colours)
    middles = [(top + bottom) / 2 for top, bottom in pairwise(edges)]
    drawn.add_heatmap(
        z=shades,
        y=edges,
        colorscale=scale,
        zmin=0,
        zmax=1,
        showscale=False,
        xgap=2,
        ygap=2,
        hoverinfo="skip",
    )
    _write_cells(drawn, chart, middles, _inks(shades, scale, colours))
    drawn.update_yaxes(visible=True, tickvals=middles, ticktext=names, range=[edges[-1], 0], automargin=True)
    drawn.update_xaxes(visible=True, tickvals=list(range(len(columns))), ticktext=columns, side="top", automargin=True)
    drawn.update_xaxes(tickangle=0, range=[-0.5, len(columns) - 0.5])
    settle(drawn, plot=edges[-1], top=_room_for(columns))


def _write_cells(drawn: go.Figure, chart: Chart, middles: Sequence[float], inks: Sequence[Sequence[str]]) -> None:
    """Write what is in each cell in its ink, on a mark that is not seen: plotly hears no clicks on cells, but on marks.

    Cells of one ink are a trace: a click leaves its letters as they are, where plotly would fade those of the others.
    """
    told = [hover(chart, row) for row in range(len(chart.series))]
    cells = [
        (at, row, words, inks[row][at])
        for row, series in enumerate(chart.series)
        for at in range(len(chart.categories))
        if (words := _cell(chart, series, at))
    ]
    for ink in sorted({ink for *_where, ink in cells}):
        own = [(at, row, words) for at, row, words, of_cell in cells if of_cell == ink]
        unchanged = {"marker": {"opacity": 0}, "textfont": {"color": ink}}
        drawn.add_scatter(
            x=[at for at, _row, _words in own],
            y=[middles[row] for _at, row, _words in own],
            text=[words for _at, _row, words in own],
            hovertext=[told[row]["hovertext"][at] for at, row, _words in own],
            customdata=[told[row]["customdata"][at] for at, row, _words in own],
            mode="markers+text",
            textposition="middle center",
            textfont={"size": SMALL_SIZE, "color": ink},
            marker={"opacity": 0, "size": ROW_HEIGHT - 4, "symbol": "square"},
            selected=unchanged,
            unselected=unchanged,
            hovertemplate="%{hovertext}<extra></extra>",
        )
    drawn.update_layout(hoverdistance=WIDEST_CELL)


def _inks(
    shades: Sequence[Sequence[float | None]], scale: Sequence[tuple[float, str]], colours: Palette
) -> list[list[str]]:
    """What each cell is written in: black or white, whichever reads better on its colour; on the paper as all text."""
    return [[colours.text if shade is None else ink_on(_colour_at(shade, scale)) for shade in row] for row in shades]


def _colour_at(shade: float, scale: Sequence[tuple[float, str]]) -> str:
    """The colour that plotly gives a number from 0 to 1: between two colours of the scale in proportion."""
    (low, before), (high, after) = next(pair for pair in pairwise(scale) if shade <= pair[1][0])
    part = (shade - low) / (high - low)
    channels = ((int(one[at : at + 2], 16) for one in (before, after)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(start + (end - start) * part):02X}" for start, end in channels)


def _room_for(columns: Sequence[str]) -> float:
    """The height of the names above the columns, in pixels."""
    return max(map(line_count, columns), default=1) * LINE_HEIGHT + 8


def _cell(chart: Chart, series: Series, at: int) -> str:
    verdict = verdict_at(series, at)
    alone = verdict and series.values[at] is None and not series.labels
    label = SIGNS[verdict] if verdict and alone else value_label(chart, series, at)
    return safe(f"{label} {PROVISIONAL_SIGNS[chart.kind]}" if label and is_provisional(series, at) else label)


def _shades(chart: Chart, colours: Palette) -> tuple[list[list[float | None]], list[tuple[float, str]]]:
    """A number from 0 to 1 for each cell, and the colours they stand for: a cell with nothing to show has none."""
    verdicts = keyed_verdicts(chart)
    if not verdicts:
        return relative_values(chart), _scale(colours.sequential)
    fills = [colours.sequential[0], *dict.fromkeys(colours.verdicts[verdict] for verdict in verdicts)]
    shades: list[list[float | None]] = []
    for series in chart.series:
        cells = zip(mark_colours(series, fills[0], colours), series.values, strict=True)
        shades.append([fills.index(c) / (len(fills) - 1) if c != fills[0] or v is not None else None for c, v in cells])
    return shades, _scale(fills)


def _scale(fills: Sequence[str]) -> list[tuple[float, str]]:
    return [(at / (len(fills) - 1), fill) for at, fill in enumerate(fills)]

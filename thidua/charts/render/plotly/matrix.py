"""A matrix by plotly: a table coloured by value or by verdict, with every figure written in its cell."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series
from thidua.charts.extent import relative_values
from thidua.charts.marks import is_provisional, keyed_verdicts, value_label, verdict_at
from thidua.charts.palette import SIGNS, Palette
from thidua.charts.render.keys import PROVISIONAL_SIGNS
from thidua.charts.render.letters import text_width as letters_width
from thidua.charts.render.plotly.canvas import (
    CHARACTER_WIDTH,
    EDGE,
    LINE_HEIGHT,
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
    heights = [max(ROW_HEIGHT, line_count(name) * LINE_HEIGHT + 8) for name in names]
    edges = [0.0, *accumulate(heights)]
    columns = [safe(name, max(int((_column(chart, width) - GAP) / CHARACTER_WIDTH), 1)) for name in chart.categories]
    shades, scale = _shades(chart, colours)
    middles = [(top + bottom) / 2 for top, bottom in pairwise(edges)]
    drawn.add_heatmap(
        z=shades,
        y=edges,
        text=[[_cell(chart, series, at) for at in range(len(columns))] for series in chart.series],
        texttemplate="%{text}",
        textfont={"size": SMALL_SIZE},
        colorscale=scale,
        zmin=0,
        zmax=1,
        showscale=False,
        xgap=2,
        ygap=2,
        hoverinfo="skip",
    )
    _add_marks(drawn, chart, middles)
    drawn.update_yaxes(visible=True, tickvals=middles, ticktext=names, range=[edges[-1], 0], automargin=True)
    drawn.update_xaxes(visible=True, tickvals=list(range(len(columns))), ticktext=columns, side="top", automargin=True)
    drawn.update_xaxes(tickangle=0, range=[-0.5, len(columns) - 0.5])
    settle(drawn, plot=edges[-1], top=_room_for(columns))


def _add_marks(drawn: go.Figure, chart: Chart, middles: Sequence[float]) -> None:
    """Add a mark that is not seen to each cell with something in it: plotly hears no clicks on cells, but on marks."""
    x: list[int] = []
    y: list[float] = []
    told: dict[str, list[object]] = {"hovertext": [], "customdata": []}
    for row, (series, middle) in enumerate(zip(chart.series, middles, strict=True)):
        words = hover(chart, row)
        for at in range(len(chart.categories)):
            if _cell(chart, series, at):
                x.append(at)
                y.append(middle)
                for name, of_cells in told.items():
                    of_cells.append(words[name][at])
    unseen = {"marker": {"opacity": 0}}
    drawn.add_scatter(
        x=x,
        y=y,
        **told,
        mode="markers",
        marker={"opacity": 0, "size": ROW_HEIGHT - 4, "symbol": "square"},
        selected=unseen,
        unselected=unseen,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    drawn.update_layout(hoverdistance=WIDEST_CELL)


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

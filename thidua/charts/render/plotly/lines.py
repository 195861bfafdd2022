"""Lines over time by plotly: values, and ranks on an axis with the first place on top."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart
from thidua.charts.extent import extent, extent_of_lines
from thidua.charts.marks import (
    break_positions,
    is_provisional,
    labels_below,
    labels_every_point,
    named_at_ends,
    value_label,
)
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.plotly.canvas import SMALL_SIZE, Beside, halo, safe, small
from thidua.charts.render.plotly.marks import (
    FEW_CATEGORIES,
    NARROW_LABEL_WIDTH,
    Places,
    add_varying_targets,
    hover,
    mark_colours,
)
from thidua.charts.render.plotly.upright import BESIDE_WIDTH, frame_upright, write_value_axis
from thidua.text.format import figure

PLOT = 320
LABEL_ROOM = 42
RANK_HEIGHT = 34
MOST_HIGH_RANKS = 20
RANK_MARK = 26
MARK = 9
LINE = 3
LETTER = 6.5
"""About how wide a letter of a label is, in pixels: a name stands beside the label of its line's last point."""
CONTEXT_LINE = 1
CONTEXT_MARK = 3


def draw_lines(drawn: go.Figure, chart: Chart, colours: Palette) -> None:
    """Draw a chart of lines or of ranks on a blank figure, the highlighted lines over the grey ones."""
    every = chart.kind == "ranks" or labels_every_point(chart)
    context = [row for row, series in enumerate(chart.series) if series.tone == "context"]
    if context:
        _draw_strokes(drawn, chart, context, colours, width=CONTEXT_LINE)
        _draw_points(drawn, chart, context, colours, {"mode": "markers"}, size=CONTEXT_MARK)
    for row, series in enumerate(chart.series):
        if series.tone != "context":
            _draw_strokes(drawn, chart, [row], colours, width=LINE)
            texts = _texts(chart, row, colours) if every else {"mode": "markers"}
            _draw_points(drawn, chart, [row], colours, texts, size=RANK_MARK if chart.kind == "ranks" else MARK)
    add_varying_targets(drawn, chart, colours, Places(range(len(chart.categories)), 1, lying=False))
    named = () if chart.kind == "lines" and every and len(chart.series) == 1 else named_at_ends(chart)
    ends = _end_texts(chart, named, colours, with_value=not every)
    if chart.kind == "ranks":
        _frame_ranks(drawn, chart, colours, ends)
        return
    bottom, top = extent_of_lines(chart)
    if not every:
        write_value_axis(drawn, chart, colours, bottom=bottom, top=top)
    frame_upright(drawn, chart, colours, bottom=bottom, top=top, plot=PLOT, headroom=LABEL_ROOM, beside=ends)


def _draw_strokes(drawn: go.Figure, chart: Chart, rows: Sequence[int], colours: Palette, *, width: float) -> None:
    """Join the points of rows of one colour: no line crosses a gap or a break, and those at provisional points dash."""
    breaks = break_positions(chart)
    colour = series_colours(chart, colours)[rows[0]]
    for dash in ("solid", "dash"):
        along: list[float | None] = []
        values: list[float | None] = []
        for series in (chart.series[row] for row in rows):
            for before, at in pairwise(range(len(series.values))):
                provisional = is_provisional(series, before) or is_provisional(series, at)
                if at not in breaks and provisional == (dash == "dash"):
                    along += [before, at, None]
                    values += [series.values[before], series.values[at], None]
        stroke = {"color": colour, "width": width, "dash": dash}
        drawn.add_scatter(x=along, y=values, mode="lines", line=stroke, hoverinfo="skip")


def _draw_points(
    drawn: go.Figure, chart: Chart, rows: Sequence[int], colours: Palette, texts: dict[str, Any], *, size: float
) -> None:
    """Mark every value of some rows, a provisional one by an open mark; all of them answer when pointed at."""
    shades = series_colours(chart, colours)
    fills = [fill for row in rows for fill in mark_colours(chart.series[row], shades[row], colours)]
    places = range(len(chart.categories))
    is_open = [is_provisional(chart.series[row], at) for row in rows for at in places]
    told = [hover(chart, row) for row in rows]
    drawn.add_scatter(
        x=[at for _row in rows for at in places],
        y=[value for row in rows for value in chart.series[row].values],
        name=safe(chart.series[rows[0]].name) if len(rows) == 1 else "",
        cliponaxis=False,
        marker={
            "size": size,
            "color": [colours.paper if hollow else fill for hollow, fill in zip(is_open, fills, strict=True)],
            "line": {"width": min(size / 4, 2), "color": fills},
        },
        hovertext=[words for one in told for words in one["hovertext"]],
        hovertemplate="%{hovertext}<extra></extra>",
        customdata=[indices for one in told for indices in one["customdata"]],
        **texts,
    )


def _texts(chart: Chart, row: int, colours: Palette) -> dict[str, Any]:
    """The labels of a highlighted line: ranks within their marks, values above or below them."""
    series = chart.series[row]
    every = range(len(series.values))
    width = None if chart.kind == "ranks" or len(series.values) <= FEW_CATEGORIES else NARROW_LABEL_WIDTH
    look: dict[str, Any] = {
        "mode": "markers+text",
        "text": [safe(value_label(chart, series, at), width) if series.values[at] is not None else "" for at in every],
    }
    if chart.kind != "ranks":
        places = ["bottom center" if below else "top center" for below in labels_below(chart, row)]
        return {**look, "textposition": places, "textfont": {"shadow": halo(colours)}}
    fills = mark_colours(series, series_colours(chart, colours)[row], colours)
    inks = [fill if is_provisional(series, at) else ink_on(fill) for at, fill in enumerate(fills)]
    return {**look, "textposition": "middle center", "textfont": {"size": SMALL_SIZE, "color": inks}}


def _end_texts(chart: Chart, rows: Sequence[int], colours: Palette, *, with_value: bool) -> list[Beside]:
    shades = series_colours(chart, colours)
    texts = []
    for row in rows:
        series = chart.series[row]
        known = [at for at, value in enumerate(series.values) if value is not None]
        if not known:
            continue
        last = known[-1]
        value = series.values[last]
        assert value is not None
        words = f"{series.name} {value_label(chart, series, last)}" if with_value else series.name
        ink = colours.muted if series.tone == "context" else colours.text
        html = f'<span style="color:{shades[row]}">●</span> ' + small(safe(words, BESIDE_WIDTH), ink)
        label = 0 if with_value or chart.kind == "ranks" else LETTER * len(value_label(chart, series, last)) / 2
        texts.append(Beside(value, html, at=last, gap=RANK_MARK if chart.kind == "ranks" else MARK + round(label)))
    return texts


def _frame_ranks(drawn: go.Figure, chart: Chart, colours: Palette, ends: Sequence[Beside]) -> None:
    last = int(extent(chart)[1])
    plot = max((last + 1) * (RANK_HEIGHT if last <= MOST_HIGH_RANKS else RANK_HEIGHT / 2), PLOT / 2)
    places = list(range(1, last + 1))
    ticks = [small(safe(figure(place, chart.number)), colours.muted) for place in places]
    drawn.update_yaxes(visible=True, tickvals=places, ticktext=ticks, automargin=True)
    frame_upright(drawn, chart, colours, bottom=last + 0.6, top=0.4, plot=plot, headroom=0, beside=ends)

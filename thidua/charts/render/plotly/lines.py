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
    wrapped,
)
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.letters import text_width
from thidua.charts.render.plotly.canvas import (
    CHARACTER_WIDTH,
    EDGE,
    LABEL_SIZE,
    LINE_HEIGHT,
    SMALL_SIZE,
    Beside,
    halo,
    is_narrow,
    safe,
    small,
)
from thidua.charts.render.plotly.fixed import fixed_lines
from thidua.charts.render.plotly.marks import (
    Places,
    add_varying_targets,
    hover,
    mark_colours,
)
from thidua.charts.render.plotly.upright import (
    BULLET,
    FEWEST_PLACES,
    beside_width,
    frame_upright,
    write_value_axis,
)
from thidua.text.format import figure

PLOT = 320
LABEL_ROOM = 42
RANK_HEIGHT = 34
MOST_HIGH_RANKS = 20
RANK_MARK = 26
SMALLEST_RANK_MARK = 17
TALLEST = 640
MARK = 9
LABEL_LETTERS = 8
LINE = 3
LETTER = 6.5
"""About how wide a letter of a label is, in pixels: a name stands beside the label of its line's last point."""
CONTEXT_LINE = 1
CONTEXT_MARK = 3


def draw_lines(drawn: go.Figure, chart: Chart, colours: Palette, width: float) -> None:
    """Draw a chart of lines or of ranks on a blank figure, the highlighted lines over the grey ones."""
    named = named_at_ends(chart) if not is_narrow(width) or len(chart.series) == 1 else []
    mark = _rank_mark(chart, width, named=bool(named)) if chart.kind == "ranks" else MARK
    every = mark > MARK if chart.kind == "ranks" else labels_every_point(chart) and _labels_fit(chart, width)
    context = [row for row, series in enumerate(chart.series) if series.tone == "context"]
    if context:
        _draw_strokes(drawn, chart, context, colours, width=CONTEXT_LINE)
        _draw_points(drawn, chart, context, colours, {"mode": "markers"}, size=CONTEXT_MARK)
    for row, series in enumerate(chart.series):
        if series.tone != "context":
            _draw_strokes(drawn, chart, [row], colours, width=LINE)
            texts = _texts(chart, row, colours) if every else {"mode": "markers"}
            _draw_points(drawn, chart, [row], colours, texts, size=mark)
    add_varying_targets(drawn, chart, colours, Places(range(len(chart.categories)), 1, lying=False))
    if chart.kind == "lines" and every and len(chart.series) == 1:
        named = []
    ends = _end_texts(chart, named, colours, width, mark, with_value=not every)
    if chart.kind == "ranks":
        _frame_ranks(drawn, chart, colours, width, ends)
        return
    bottom, top = extent_of_lines(chart)
    if not every:
        write_value_axis(drawn, chart, colours, bottom=bottom, top=top)
    frame_upright(drawn, chart, colours, width, bottom=bottom, top=top, plot=PLOT, headroom=LABEL_ROOM, beside=ends)


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
    look: dict[str, Any] = {
        "mode": "markers+text",
        "text": [
            safe(value_label(chart, series, at), None if chart.kind == "ranks" else LABEL_LETTERS)
            if series.values[at] is not None and series.values[at] not in _drawn_over(chart, row, at)
            else ""
            for at in every
        ],
    }
    if chart.kind != "ranks":
        places = ["bottom center" if below else "top center" for below in labels_below(chart, row)]
        return {**look, "textposition": places, "textfont": {"shadow": halo(colours)}}
    fills = mark_colours(series, series_colours(chart, colours)[row], colours)
    inks = [fill if is_provisional(series, at) else ink_on(fill) for at, fill in enumerate(fills)]
    return {**look, "textposition": "middle center", "textfont": {"size": SMALL_SIZE, "color": inks}}


def _drawn_over(chart: Chart, row: int, at: int) -> list[float | None]:
    """The ranks that later lines write at a place: two that share one write it once."""
    if chart.kind != "ranks":
        return []
    return [series.values[at] for series in chart.series[row + 1 :] if series.tone != "context"]


def _labels_fit(chart: Chart, width: float) -> bool:
    """Whether a label is not wider than the room from one point to the next."""
    words = [
        line
        for series in chart.series
        for at in range(len(series.values))
        for line in wrapped(value_label(chart, series, at), LABEL_LETTERS)
    ]
    beside = beside_width(width) * CHARACTER_WIDTH if len(chart.series) > 1 or fixed_lines(chart) else 0
    step = (width - 2 * EDGE - beside) / max(len(chart.categories), FEWEST_PLACES)
    return max((text_width(word, LABEL_SIZE) for word in words), default=0) <= step


def _rank_mark(chart: Chart, width: float, *, named: bool) -> float:
    """The size of a mark that holds its rank; a small one without where there is no room for that."""
    beside = (beside_width(width) + BULLET) * CHARACTER_WIDTH if named else 0
    step = (width - 4 * EDGE - beside) / max(len(chart.categories), FEWEST_PLACES)
    room = min(step - 2, RANK_MARK, _rank_height(int(extent(chart)[1])))
    return room if room >= SMALLEST_RANK_MARK else MARK


def _rank_height(last: int) -> float:
    return min(RANK_HEIGHT if last <= MOST_HIGH_RANKS else RANK_HEIGHT / 2, TALLEST / (last + 1))


def _end_texts(
    chart: Chart, rows: Sequence[int], colours: Palette, width: float, mark: float, *, with_value: bool
) -> list[Beside]:
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
        html = f'<span style="color:{shades[row]}">●</span> ' + small(safe(words, beside_width(width)), ink)
        label = 0 if with_value or chart.kind == "ranks" else LETTER * len(value_label(chart, series, last)) / 2
        texts.append(Beside(value, html, at=last, gap=mark if chart.kind == "ranks" else MARK + round(label)))
    return texts


def _frame_ranks(drawn: go.Figure, chart: Chart, colours: Palette, width: float, ends: Sequence[Beside]) -> None:
    last = int(extent(chart)[1])
    plot = max((last + 1) * _rank_height(last), PLOT / 2)
    step = -(-last // int(plot / LINE_HEIGHT)) or 1
    places = [1, *range(step, last + 1, step)] if step > 1 else list(range(1, last + 1))
    ticks = [small(safe(figure(place, chart.number)), colours.muted) for place in places]
    drawn.update_yaxes(visible=True, tickvals=places, ticktext=ticks, automargin=True)
    frame_upright(drawn, chart, colours, width, bottom=last + 0.6, top=0.4, plot=plot, headroom=0, beside=ends)

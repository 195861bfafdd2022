"""Lines over time by plotly: values, and ranks on an axis with the first place on top."""

from collections.abc import Sequence

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import break_positions, is_provisional, labels_every_point, named_at_ends, value_label
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.plotly.canvas import SMALL_SIZE, Beside, extent, halo, safe, small
from thidua.charts.render.plotly.marks import Places, add_varying_targets, hover, mark_colours
from thidua.charts.render.plotly.upright import BESIDE_WIDTH, frame_upright, write_value_axis
from thidua.text.format import figure

PLOT = 320
LABEL_ROOM = 30
RANK_HEIGHT = 34
MOST_HIGH_RANKS = 20
RANK_MARK = 26
MARK = 9
CONTEXT_MARK = 3
Gapped = list[float | None]


def draw_lines(drawn: go.Figure, chart: Chart, colours: Palette) -> None:
    """Draw a chart of lines or of ranks on a blank figure."""
    every = chart.kind == "ranks" or labels_every_point(chart)
    rows = sorted(range(len(chart.series)), key=lambda row: chart.series[row].tone != "context")
    for row in rows:
        _draw_line(drawn, chart, row, colours, labelled=every)
    add_varying_targets(drawn, chart, colours, Places(range(len(chart.categories)), 1, lying=False))
    ends = _end_texts(chart, named_at_ends(chart), colours, with_value=not every)
    if chart.kind == "ranks":
        _frame_ranks(drawn, chart, colours, ends)
        return
    bottom, top = _span(chart)
    if not every:
        write_value_axis(drawn, chart, colours, bottom=bottom, top=top)
    frame_upright(drawn, chart, colours, bottom=bottom, top=top, plot=PLOT, headroom=LABEL_ROOM, beside=ends)


def _draw_line(drawn: go.Figure, chart: Chart, row: int, colours: Palette, *, labelled: bool) -> None:
    series, colour = chart.series[row], series_colours(chart, colours)[row]
    context = series.tone == "context"
    fills = mark_colours(series, colour, colours)
    line = {"color": colour, "width": 1 if context else 3}
    solid, dashed = _segments(chart, series)
    if any(value is not None for value in dashed[1]):
        along, values = dashed
        look = {**line, "dash": "dash"}
        drawn.add_scatter(x=along, y=values, mode="lines", line=look, hoverinfo="skip")
    drawn.add_scatter(x=solid[0], y=solid[1], mode="lines", line=line, hoverinfo="skip")
    inside = chart.kind == "ranks" and not context
    texts = [
        safe(value_label(chart, series, at)) if value is not None else "" for at, value in enumerate(series.values)
    ]
    open_marks = [is_provisional(series, at) for at in range(len(fills))]
    shown = labelled and not context
    drawn.add_scatter(
        x=list(range(len(series.values))),
        y=series.values,
        mode="markers+text" if shown else "markers",
        text=texts if shown else None,
        textposition="middle center" if inside else _label_places(chart, row),
        textfont={
            "size": SMALL_SIZE if inside else None,
            "color": [fill if is_open else ink_on(fill) for fill, is_open in zip(fills, open_marks, strict=True)]
            if inside
            else None,
            "shadow": None if inside else halo(colours),
        },
        name=safe(series.name),
        cliponaxis=False,
        marker={
            "size": RANK_MARK if inside else CONTEXT_MARK if context else MARK,
            "color": [colours.paper if is_open else fill for fill, is_open in zip(fills, open_marks, strict=True)],
            "line": {"width": 2, "color": fills},
        },
        **hover(chart, row),
    )


def _segments(chart: Chart, series: Series) -> tuple[tuple[Gapped, Gapped], tuple[Gapped, Gapped]]:
    """The solid and the dashed parts of a line; none crosses a break or a gap, those at a provisional figure dash."""
    breaks = break_positions(chart)
    solid: tuple[Gapped, Gapped] = ([], [])
    dashed: tuple[Gapped, Gapped] = ([], [])
    for at in range(1, len(series.values)):
        if at in breaks:
            continue
        along, values = dashed if is_provisional(series, at) or is_provisional(series, at - 1) else solid
        along += [at - 1, at, None]
        values += [series.values[at - 1], series.values[at], None]
    return solid, dashed


def _label_places(chart: Chart, row: int) -> list[str]:
    """Above or below each point: away from the other highlighted line, or from the line's own bend."""
    others = [s.values for n, s in enumerate(chart.series) if n != row and s.tone != "context"]
    own = chart.series[row].values
    places = []
    for at, value in enumerate(own):
        rivals = [values[at] for values in others]
        if not others:
            rivals = [own[near] for near in (at - 1, at + 1) if 0 <= near < len(own)]
        known = [rival for rival in rivals if rival is not None]
        below = value is not None and bool(known) and all(value < rival for rival in known)
        tied = value in known and row > 0 and bool(others)
        places.append("bottom center" if below or tied else "top center")
    return places


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
        texts.append(Beside(value, html, at=last, gap=RANK_MARK if chart.kind == "ranks" else MARK))
    return texts


def _span(chart: Chart) -> tuple[float, float]:
    """The values shown: from zero where the figures come near it, else around them with some room."""
    low, high = extent(chart)
    room = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    return (min(low, 0.0) if low <= high / 2 else low - room), high + room * 0.2


def _frame_ranks(drawn: go.Figure, chart: Chart, colours: Palette, ends: Sequence[Beside]) -> None:
    last = int(extent(chart)[1])
    plot = max((last + 1) * (RANK_HEIGHT if last <= MOST_HIGH_RANKS else RANK_HEIGHT / 2), PLOT / 2)
    places = list(range(1, last + 1))
    ticks = [small(safe(figure(place, chart.number)), colours.muted) for place in places]
    drawn.update_yaxes(visible=True, tickvals=places, ticktext=ticks)
    frame_upright(drawn, chart, colours, bottom=last + 0.6, top=0.4, plot=plot, headroom=0, beside=ends)

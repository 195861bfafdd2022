"""Bars with their labels, targets that vary, and the keys of a legend, for bars that stand or lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series, TargetLine
from thidua.charts.marks import (
    description,
    has_provisional,
    is_provisional,
    keyed_verdicts,
    provisional_word,
    series_key,
    value_label,
)
from thidua.charts.palette import SIGNS, Palette, ink_on, series_colours, verdict_word
from thidua.charts.render.plotly.canvas import SMALL_SIZE, safe, small
from thidua.charts.render.plotly.fixed import constant, target_dash
from thidua.text.format import figure

HATCH = {"fillmode": "replace", "size": 7, "solidity": 0.4}
UPRIGHT_LABEL_WIDTH = 13
HOVER_WIDTH = 48
Positions = Sequence[float | None]


@dataclass(frozen=True)
class Places:
    """Where categories stand on their axis, in its own unit: their centres and the room for marks around each."""

    centres: Sequence[float]
    room: float
    lying: bool

    def points(self, along: Positions, values: Positions) -> dict[str, Positions]:
        """Positions along the category axis and values as the `x` and `y` of a trace."""
        return {"y": along, "x": values} if self.lying else {"x": along, "y": values}


def add_bars(drawn: go.Figure, chart: Chart, colours: Palette, places: Places, *, labelled: bool = True) -> None:
    """Add one bar a value: series of `bars` beside each other, of `stacked_bars` on top of each other."""
    stacked = chart.kind == "stacked_bars"
    width = places.room if stacked else places.room / max(len(chart.series), 1)
    keyed = bool(keyed_verdicts(chart))
    for row, (series, colour) in enumerate(zip(chart.series, series_colours(chart, colours), strict=True)):
        shift = 0.0 if stacked else (row + 0.5) * width - places.room / 2
        along = [centre + shift for centre in places.centres]
        fills = mark_colours(series, colour, colours)
        drawn.add_bar(
            **places.points(along, series.values),
            orientation="h" if places.lying else "v",
            width=width * 0.92,
            name=safe(series_key(series)),
            showlegend=len(chart.series) > 1 and not keyed,
            marker={
                "color": fills if keyed else colour,
                "line": {"width": 1, "color": colours.paper if stacked else fills},
                "pattern": {"shape": ["/" if is_provisional(series, at) else "" for at in _each(chart)], **HATCH},
            },
            **(_inside(chart, series, fills) if stacked and labelled else {}),
            **hover(chart, row),
        )
        if labelled and not stacked:
            _add_labels(drawn, chart, row, colours, places, along)
    drawn.update_layout(barmode="stack" if stacked else "overlay", uniformtext={"mode": "hide", "minsize": 11})


def label_texts(chart: Chart, row: int, colours: Palette, *, lying: bool) -> list[str]:
    """The pseudo-HTML beside each bar of a series; the first series also tells the targets that vary."""
    texts = []
    for at in _each(chart):
        label = safe(value_label(chart, chart.series[row], at), None if lying else UPRIGHT_LABEL_WIDTH)
        if chart.series[row].values[at] is None:
            label = small(label, colours.muted)
        told = [small(safe(words), colours.muted) for words in _told_targets(chart, row, at, lying=lying)]
        texts.append(("&nbsp; " if lying else "<br>").join([label, *told]))
    return texts


def label_characters(chart: Chart) -> int:
    """The characters of the longest label beside a lying bar."""
    rows = range(len(chart.series)) if chart.kind == "bars" else ()
    lengths = (
        sum(len(words) + 2 for words in (value_label(chart, chart.series[row], at), *_told_targets(chart, row, at)))
        for row in rows
        for at in _each(chart)
    )
    return max(lengths, default=0)


def add_varying_targets(drawn: go.Figure, chart: Chart, colours: Palette, places: Places) -> None:
    """Add the targets that differ between categories: a short line across the room of each category."""
    for order, target in enumerate(chart.targets):
        if constant(target.values) is not None:
            continue
        along: list[float | None] = []
        values: list[float | None] = []
        words: list[str] = []
        for at, (centre, value) in enumerate(zip(places.centres, target.values, strict=True)):
            along += [centre - places.room / 2, centre + places.room / 2, None]
            values += [value, value, None]
            words += [_target_words(chart, target, at)] * 3
        drawn.add_scatter(
            **places.points(along, values),
            mode="lines",
            name=safe(target.name),
            showlegend=True,
            line={"color": colours.target, "width": 3, "dash": target_dash(order)},
            hovertext=words,
            hovertemplate="%{hovertext}<extra></extra>",
        )


def add_keys(drawn: go.Figure, chart: Chart, colours: Palette, *, provisional: go.Scatter | go.Bar) -> None:
    """Add to the legend what single marks mean: verdicts by colour, sign and word; a sample of a provisional mark."""
    for verdict in keyed_verdicts(chart):
        drawn.add_scatter(
            **{"x": [None], "y": [None], "mode": "markers", "showlegend": True},
            name=f"{SIGNS[verdict]} {safe(verdict_word(verdict))}",
            marker={"color": colours.verdicts[verdict], "symbol": "square", "size": 12},
        )
    if has_provisional(chart):
        provisional.update(x=[None], y=[None], name=safe(provisional_word()), showlegend=True)
        drawn.add_trace(provisional)


def hatched_sample(colours: Palette) -> go.Bar:
    """A provisional bar for the legend."""
    return go.Bar(marker={"color": colours.muted, "pattern": {"shape": "/", **HATCH}})


def mark_colours(series: Series, colour: str, colours: Palette) -> list[str]:
    """The colour of each mark: its verdict's where it has one, else the series'."""
    verdicts = series.verdicts or (None,) * len(series.values)
    return [colours.verdicts[verdict] if verdict else colour for verdict in verdicts]


def hover(chart: Chart, row: int) -> dict[str, Any]:
    """What is told when a mark of a series is pointed at, and its (series, category) indices for who clicks it."""
    return {
        "hovertext": [_lines(description(chart, chart.series[row], at)) for at in _each(chart)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [(row, at) for at in _each(chart)],
    }


def _add_labels(
    drawn: go.Figure, chart: Chart, row: int, colours: Palette, places: Places, along: Sequence[float]
) -> None:
    """Write labels beyond the bar and every target of its category, so that no line crosses them."""
    reached = [chart.series[row].values, *(target.values for target in chart.targets)]
    ends = [max([0.0, *(values[at] or 0.0 for values in reached)]) for at in _each(chart)]
    drawn.add_scatter(
        **places.points(along, ends),
        mode="text",
        text=label_texts(chart, row, colours, lying=places.lying),
        textposition="middle right" if places.lying else "top center",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _inside(chart: Chart, series: Series, fills: Sequence[str]) -> dict[str, Any]:
    return {
        "text": [safe(value_label(chart, series, at)) if series.values[at] else "" for at in _each(chart)],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": SMALL_SIZE, "color": [ink_on(fill) for fill in fills]},
    }


def _told_targets(chart: Chart, row: int, at: int, *, lying: bool = True) -> list[str]:
    varying = [target.values[at] for target in chart.targets if constant(target.values) is None and row == 0]
    sign = "┃" if lying else "━"
    return [f"{sign} {figure(value, chart.number)}" for value in varying if value is not None]


def _target_words(chart: Chart, target: TargetLine, at: int) -> str:
    return _lines([chart.categories[at], f"{target.name}: {figure(target.values[at], chart.number)}"])


def _lines(texts: Sequence[str]) -> str:
    return "<br>".join(safe(text, HOVER_WIDTH) for text in texts)


def _each(chart: Chart) -> range:
    return range(len(chart.categories))

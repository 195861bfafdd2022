"""Bars with their labels and the targets that vary, for bars that stand or lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series, TargetLine
from thidua.charts.extent import constant, floats
from thidua.charts.marks import (
    description,
    drawn_rows,
    is_provisional,
    keyed_verdicts,
    one_each,
    series_key,
    value_label,
)
from thidua.charts.palette import Palette, ink_on, series_colours
from thidua.charts.render.keys import target_sign
from thidua.charts.render.plotly.canvas import SMALL_SIZE, halo, line_count, safe, small
from thidua.charts.render.plotly.fixed import target_dash, target_strokes
from thidua.text.format import figure

HATCH = {"fillmode": "replace", "size": 7, "solidity": 0.4}
HOVER_WIDTH = 48
Positions = Sequence[float | None]


@dataclass(frozen=True)
class Places:
    """Where categories stand on their axis, in its own unit: their centres and the room for marks around each.

    A label moves beyond a target that is within `label_room`, in the unit of values, for each of its lines, which hold
    at most `label_width` letters.
    """

    centres: Sequence[float]
    room: float
    lying: bool
    label_room: float = 0
    label_width: int = 13

    def points(self, along: Positions, values: Positions) -> dict[str, Positions]:
        """Positions along the category axis and values as the `x` and `y` of a trace."""
        return {"y": along, "x": values} if self.lying else {"x": along, "y": values}


def add_bars(drawn: go.Figure, chart: Chart, colours: Palette, places: Places, *, labelled: bool = True) -> None:
    """Add one bar a value: series of `bars` beside each other, of `stacked_bars` on top of each other."""
    stacked = chart.kind == "stacked_bars"
    inside = stacked and not floats(chart)
    beside = 1 if stacked or one_each(chart) else max(len(chart.series), 1)
    width = places.room / beside
    keyed = bool(keyed_verdicts(chart))
    for row, (series, colour) in enumerate(zip(chart.series, series_colours(chart, colours), strict=True)):
        shift = 0.0 if beside == 1 else (row + 0.5) * width - places.room / 2
        along = [centre + shift for centre in places.centres]
        fills = mark_colours(series, colour, colours)
        drawn.add_bar(
            **places.points(along, _drawn(chart, row)),
            orientation="h" if places.lying else "v",
            width=width * 0.92,
            base=chart.base or None,
            name=safe(series_key(series)),
            marker={
                "color": fills if keyed else colour,
                "line": {"width": 1, "color": colours.paper if stacked else fills},
                "pattern": {"shape": ["/" if is_provisional(series, at) else "" for at in _each(chart)], **HATCH},
            },
            **(_inside(chart, series, fills, colours) if inside and labelled else {}),
            **hover(chart, row),
        )
        if labelled and not inside:
            _add_labels(drawn, chart, row, colours, places, along)
    drawn.update_layout(barmode="stack" if stacked else "overlay", uniformtext={"mode": "hide", "minsize": 11})


def label_texts(chart: Chart, row: int, colours: Palette, *, lying: bool, width: int) -> list[str]:
    """The lines of pseudo-HTML, of at most `width` letters, beside each bar of a series.

    The first series also tells the targets that vary.

    Beside a row that has no bar stands why; upright bars have no room for it.
    """
    series = chart.series[row]
    texts = []
    for at in _each(chart):
        label = value_label(chart, series, at)
        if row not in drawn_rows(chart, at):
            words = ""
        elif series.values[at] is None:
            words = small(safe(label or (figure(None, chart.number) if lying else ""), width), colours.muted)
        else:
            words = safe(label, width)
        told = [small(safe(target), colours.muted) for target in _told_targets(chart, row, at, lying=lying)]
        texts.append("<br>".join([words, *told]))
    return texts


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
        for stroke in target_strokes(colours, target_dash(order)):
            drawn.add_scatter(
                **places.points(along, values),
                mode="lines",
                name=safe(target.name),
                line=stroke,
                hovertext=words,
                hovertemplate="%{hovertext}<extra></extra>",
            )


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
    texts = label_texts(chart, row, colours, lying=places.lying, width=places.label_width)
    values = chart.series[row].values
    ends = [
        base + max(value or 0.0, 0.0) for base, value in zip(chart.base or (0.0,) * len(values), values, strict=True)
    ]
    for at, text in enumerate(texts):
        room = places.label_room * line_count(text)
        for target in sorted(target.values[at] or 0.0 for target in chart.targets):
            if values[at] is not None and ends[at] <= target <= ends[at] + room:
                ends[at] = target
    drawn.add_scatter(
        **places.points(along, ends),
        mode="markers+text",
        marker={"size": 5, "color": "rgba(0,0,0,0)"},
        text=texts,
        textposition="middle right" if places.lying else "top center",
        textfont={"shadow": halo(colours)},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _drawn(chart: Chart, row: int) -> list[float | None]:
    """The values of a series that have a bar."""
    values = chart.series[row].values
    return [value if row in drawn_rows(chart, at) else None for at, value in enumerate(values)]


def _inside(chart: Chart, series: Series, fills: Sequence[str], colours: Palette) -> dict[str, Any]:
    """Labels within bars: hatched ones are read on the paper between the strokes."""
    hatched = [is_provisional(series, at) for at in _each(chart)]
    return {
        "text": [safe(value_label(chart, series, at)) if series.values[at] else "" for at in _each(chart)],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {
            "size": SMALL_SIZE,
            "color": [colours.text if at else ink_on(fill) for at, fill in zip(hatched, fills, strict=True)],
            "shadow": [halo(colours) if at else "none" for at in hatched],
        },
    }


def _told_targets(chart: Chart, row: int, at: int, *, lying: bool) -> list[str]:
    """Sign and value of each varying target of a category, to stand beside its first bar."""
    return [
        f"{target_sign(order, lying=lying)} {figure(target.values[at], chart.number)}"
        for order, target in enumerate(chart.targets)
        if row == 0 and constant(target.values) is None and target.values[at] is not None
    ]


def _target_words(chart: Chart, target: TargetLine, at: int) -> str:
    return _lines([chart.categories[at], f"{target.name}: {figure(target.values[at], chart.number)}"])


def _lines(texts: Sequence[str]) -> str:
    return "<br>".join(safe(text, HOVER_WIDTH) for text in texts)


def _each(chart: Chart) -> range:
    return range(len(chart.categories))

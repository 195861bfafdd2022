"""Bars, their labels, targets and the keys of a legend as plotly traces, for bars that stand or lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from thidua.charts.chart import Chart, Series, TargetLine
from thidua.charts.marks import (
    description,
    has_provisional,
    is_provisional,
    mixed_verdicts,
    provisional_word,
    value_label,
    wrapped,
)
from thidua.charts.palette import SIGNS, Palette, ink_on, series_colours, verdict_word
from thidua.charts.render.plotly_canvas import SMALL_SIZE, constant, safe, small
from thidua.text.format import figure

HATCH = {"fillmode": "replace", "size": 7, "solidity": 0.4}
TARGET_DASHES = ("solid", "longdash", "dashdot")
UPRIGHT_LABEL_WIDTH = 13


@dataclass(frozen=True)
class Places:
    """Where categories stand on their axis, in its own unit: their centres and the room bars take around each."""

    centres: Sequence[float]
    room: float
    lying: bool

    def points(self, along: Sequence[float | None], values: Sequence[float | None]) -> dict[str, Sequence[float | None]]:
        """Positions along the category axis and values as the `x` and `y` of a trace."""
        return {"y": along, "x": values} if self.lying else {"x": along, "y": values}


def add_bars(drawn: go.Figure, chart: Chart, colours: Palette, places: Places) -> None:
    """Add one bar a value: series of `bars` beside each other, of `stacked_bars` on top of each other."""
    stacked = chart.kind == "stacked_bars"
    width = places.room if stacked else places.room / max(len(chart.series), 1)
    verdict_keys = mixed_verdicts(chart)
    named = len(chart.series) > 1 or stacked
    for row, (series, colour) in enumerate(zip(chart.series, series_colours(chart, colours), strict=True)):
        shift = 0.0 if stacked else (row + 0.5) * width - places.room / 2
        fills = mark_colours(series, colour, colours)
        drawn.add_bar(
            **places.points([centre + shift for centre in places.centres], series.values),
            orientation="h" if places.lying else "v",
            width=width * 0.92,
            name=safe(_key_name(series)),
            showlegend=named and not verdict_keys,
            marker={
                "color": colour if set(fills) == {colour} else fills,
                "line": {"width": 1, "color": colours.paper if stacked else fills},
                "pattern": {"shape": ["/" if is_provisional(series, at) else "" for at in _each(chart)], **HATCH},
            },
            **(_inside_text(chart, series, fills) if stacked else {}),
            **hover(chart, row),
        )
        if not stacked:
            _add_labels(drawn, chart, row, colours, places, shift)
    drawn.update_layout(barmode="stack" if stacked else "overlay", uniformtext={"mode": "hide", "minsize": 11})


def label_texts(chart: Chart, row: int, colours: Palette, *, lying: bool) -> list[str]:
    """The pseudo-HTML beside each bar of a series; the first series also tells targets that vary."""
    told = [target for target in chart.targets if constant(target.values) is None] if row == 0 else []
    texts = []
    for at in _each(chart):
        label = value_label(chart, chart.series[row], at)
        missing = chart.series[row].values[at] is None
        parts = [safe(label, None if lying else UPRIGHT_LABEL_WIDTH)] if label else []
        if missing:
            parts = [small(part, colours.muted) for part in parts]
        values = [target.values[at] for target in told]
        mark = "┃" if lying else "━"
        parts += [small(f"{mark} {safe(figure(v, chart.number))}", colours.muted) for v in values if v is not None]
        texts.append(("&nbsp; " if lying else "<br>").join(parts))
    return texts


def label_characters(chart: Chart) -> int:
    """The characters of the longest label beside a lying bar."""
    told = [target for target in chart.targets if constant(target.values) is None]
    longest = 0
    for row, series in enumerate(chart.series):
        for at in _each(chart):
            texts = [value_label(chart, series, at)]
            texts += [f"  ┃ {figure(target.values[at], chart.number)}" for target in told if row == 0]
            longest = max(longest, sum(map(len, texts)))
    return longest


def add_varying_targets(drawn: go.Figure, chart: Chart, colours: Palette, places: Places) -> None:
    """Add the targets that differ between categories as one short line across the bars of each category."""
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
            line={"color": colours.target, "width": 3, "dash": TARGET_DASHES[order % len(TARGET_DASHES)]},
            hovertext=words,
            hovertemplate="%{hovertext}<extra></extra>",
        )


def add_keys(drawn: go.Figure, chart: Chart, colours: Palette, *, as_lines: bool = False) -> None:
    """Add to the legend what single marks mean: verdicts by colour, sign and word, and provisional figures."""
    for verdict in mixed_verdicts(chart):
        mark = {"color": colours.verdicts[verdict], "symbol": "square", "size": 12}
        _add_key(drawn, f"{SIGNS[verdict]} {verdict_word(verdict)}", mode="markers", marker=mark)
    if not has_provisional(chart):
        return
    if as_lines:
        mark = {"color": colours.paper, "size": 9, "line": {"width": 2, "color": colours.muted}}
        line = {"color": colours.muted, "dash": "dash"}
        _add_key(drawn, provisional_word(), mode="lines+markers", marker=mark, line=line)
    else:
        drawn.add_bar(
            x=[None],
            y=[None],
            name=safe(provisional_word()),
            showlegend=True,
            marker={"color": colours.muted, "pattern": {"shape": "/", **HATCH}},
        )


def mark_colours(series: Series, colour: str, colours: Palette) -> list[str]:
    """The colour of each mark: its verdict's where it has one, else the series'."""
    verdicts = series.verdicts or (None,) * len(series.values)
    return [colours.verdicts[verdict] if verdict else colour for verdict in verdicts]


def hover(chart: Chart, row: int) -> dict[str, Any]:
    """What is told when a mark of a series is pointed at, and its (series, category) indices for who clicks it."""
    series = chart.series[row]
    return {
        "hovertext": ["<br>".join(safe(line, 48) for line in description(chart, series, at)) for at in _each(chart)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [(row, at) for at in _each(chart)],
    }


def _add_labels(
    drawn: go.Figure, chart: Chart, row: int, colours: Palette, places: Places, shift: float
) -> None:
    """Write labels beyond the bar and every target of its category, so that no line crosses them."""
    series = chart.series[row]
    ends = []
    for at in _each(chart):
        marks = [series.values[at], *(target.values[at] for target in chart.targets)]
        ends.append(max([0.0, *(value for value in marks if value is not None)]))
    drawn.add_scatter(
        **places.points([centre + shift for centre in places.centres], ends),
        mode="text",
        text=label_texts(chart, row, colours, lying=places.lying),
        textposition="middle right" if places.lying else "top center",
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _inside_text(chart: Chart, series: Series, fills: Sequence[str]) -> dict[str, Any]:
    texts = [safe(value_label(chart, series, at)) if series.values[at] else "" for at in _each(chart)]
    return {
        "text": texts,
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": SMALL_SIZE, "color": [ink_on(fill) for fill in fills]},
    }


def _add_key(drawn: go.Figure, name: str, **look: Any) -> None:
    drawn.add_scatter(x=[None], y=[None], name=safe(name), showlegend=True, hoverinfo="skip", **look)


def _key_name(series: Series) -> str:
    verdicts = set(series.verdicts)
    only = next(iter(verdicts)) if len(verdicts) == 1 else None
    return f"{SIGNS[only]} {series.name}" if only else series.name


def _target_words(chart: Chart, target: TargetLine, at: int) -> str:
    lines = (chart.categories[at], f"{target.name}: {figure(target.values[at], chart.number)}")
    return "<br>".join(safe(line, 48) for line in lines)


def _each(chart: Chart) -> range:
    return range(len(chart.categories))

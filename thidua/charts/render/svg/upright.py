"""Bars that stand, as a vector picture, and the frame they share with lines."""

from collections.abc import Callable, Sequence

from thidua.charts.chart import Chart
from thidua.charts.extent import constant, extent_of_bars, round_values
from thidua.charts.marks import break_positions, drawn_rows, is_provisional, one_each, value_label
from thidua.charts.palette import ink_on
from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.svg.bars import DASHES, fills, fixed, label_of, pieces, told_targets
from thidua.charts.render.svg.paper import LINE_HEIGHT, Anchor, Box, Paper
from thidua.text.format import figure

START: Anchor = "start"
END: Anchor = "end"
Axis = Callable[[float], float]
BESIDE = 0.2
FEWEST = 4
BAR = 0.74
LEAST_PLOT = 0.4


def draw_upright_bars(paper: Paper, chart: Chart, box: Box) -> float:
    """Draw columns between the edges of a box; returns how much of its room they ask for."""
    low, high = extent_of_bars(chart)
    stacked = chart.kind == "stacked_bars"
    rows = 1 if stacked or one_each(chart) else len(chart.series)
    plot, places, step = frame(paper, chart, box)
    labels = [
        [] if stacked else [_labels(paper, chart, row, at, step / rows) for row in drawn_rows(chart, at)]
        for at in range(len(chart.categories))
    ]
    longest = max((len(lines) for column in labels for lines in column), default=0)
    head = longest * paper.size * LINE_HEIGHT + breaks_height(paper, chart, plot)
    base = plot.bottom

    def up(value: float) -> float:
        return base - (value - low) / (high - low) * (plot.height - head)

    draw_fixed(paper, chart, plot, up)
    draw_breaks(paper, chart, plot, places, step)
    for at, centre in enumerate(places):
        width = step * BAR
        for place, row in enumerate(drawn_rows(chart, at)[:rows]):
            left = centre - width / 2 + place * width / rows
            column = Box(left, 0, left + width / rows - 2, 0)
            if stacked:
                _stack(paper, chart, at, column, up)
            else:
                _bar(paper, chart, row, at, column, up, labels[at][place])
        _draw_varying(paper, chart, at, (centre - width / 2 - 6, centre + width / 2 + 6), up)
    paper.line(plot.left, up(max(low, 0.0)), plot.right, up(max(low, 0.0)), colour=paper.colours.rule, width=2)
    widest = max((text_width(word, paper.size) for column in labels for lines in column for word in lines), default=0)
    return max(widest / (step / rows), box.height * LEAST_PLOT / max(plot.height - head, 1))


def frame(paper: Paper, chart: Chart, box: Box, beside: float = 0) -> tuple[Box, list[float], float]:
    """Write the categories under the plot; returns the plot, the places of categories and the step between them.

    `beside` is the room right of the plot that texts need; words of fixed targets stand there too.
    """
    words = [text_width(one[2], paper.small) for one in fixed(chart)]
    beside = max(beside, min(box.width * BESIDE, max(words)) + paper.size) if words else beside
    plot_width = box.width - beside
    count = len(chart.categories)
    step = plot_width / max(count, FEWEST)
    start = box.left + (plot_width - step * count) / 2
    places = [start + step * (at + 0.5) for at in range(count)]
    every = max(
        1, -(-int(max(text_width(_longest(name), paper.size) for name in chart.categories)) // int(step * 1.05))
    )
    every = every if all(name.isdigit() for name in chart.categories) else 1
    names = {at: wrapped(chart.categories[at], step * every * 0.96, paper.size) for at in range(0, count, every)}
    height = max(map(len, names.values())) * paper.size * LINE_HEIGHT + paper.size * 0.3
    plot = Box(box.left, box.top, box.left + plot_width, box.bottom - height)
    for at, lines in names.items():
        middle = plot.bottom + paper.size * 0.3 + len(lines) * paper.size * LINE_HEIGHT / 2
        paper.text(places[at], middle, lines, anchor="middle")
    return plot, places, step


def draw_fixed(paper: Paper, chart: Chart, plot: Box, up: Axis) -> None:
    """Draw bands, and targets that are the same everywhere, with their words right of the plot."""
    for low, high, words, dash in fixed(chart):
        if high > low:
            paper.bar(Box(plot.left, up(high), plot.right, up(low)), paper.colours.band)
        else:
            paper.line(plot.left, up(low), plot.right, up(low), colour=paper.colours.paper, width=8)
            paper.line(plot.left, up(low), plot.right, up(low), colour=paper.colours.target, width=4, dash=dash)
        lines = wrapped(words, plot.width / (1 - BESIDE) * BESIDE, paper.small)
        paper.text(plot.right + paper.size * 0.4, up((low + high) / 2), lines, size=paper.small)


def breaks_height(paper: Paper, chart: Chart, plot: Box) -> float:
    """The height that the reasons of breaks take above the marks."""
    lines = [wrapped(reason, plot.width / 2, paper.small) for reason in break_positions(chart).values()]
    return sum(map(len, lines)) * paper.small * LINE_HEIGHT


def draw_breaks(paper: Paper, chart: Chart, plot: Box, places: Sequence[float], step: float) -> None:
    """Draw a dotted line before each category that those before do not compare with, with the reason on top."""
    top = plot.top
    for at, reason in break_positions(chart).items():
        place = places[at] - step / 2
        paper.line(place, plot.top, place, plot.bottom, colour=paper.colours.muted, dash="3 8")
        lines = wrapped(reason, plot.width / 2, paper.small)
        height = len(lines) * paper.small * LINE_HEIGHT
        leftward = place > (plot.left + plot.right) / 2
        where = place - paper.size * 0.3 if leftward else place + paper.size * 0.3
        colour, anchor = paper.colours.muted, END if leftward else START
        paper.text(where, top + height / 2, lines, size=paper.small, colour=colour, anchor=anchor)
        top += height


def draw_value_axis(paper: Paper, chart: Chart, plot: Box, up: Axis, low: float, high: float) -> None:
    """Write round values along faint lines, for marks that are too many to be labelled."""
    for value in round_values(low, high):
        paper.line(plot.left, up(value), plot.right, up(value), colour=paper.colours.rule, width=1.5)
        words = figure(value, chart.number)
        paper.text(plot.left, up(value) - paper.small * 0.5, words, size=paper.small, colour=paper.colours.muted)


def _longest(name: str) -> str:
    return max(name.split() or [""], key=len)


def _labels(paper: Paper, chart: Chart, row: int, at: int, width: float) -> list[str]:
    words = wrapped(label_of(chart, chart.series[row], at), width * 0.9, paper.size)
    targets = told_targets(chart, row, at, lying=False)
    return [*words, targets] if targets else words


def _bar(paper: Paper, chart: Chart, row: int, at: int, column: Box, up: Axis, labels: list[str]) -> None:
    series = chart.series[row]
    value = series.values[at]
    top = up(max(value or 0.0, 0.0))
    if value is not None:
        box = Box(column.left, min(up(value), up(0.0)), column.right, max(up(value), up(0.0)))
        paper.bar(box, fills(chart, row, paper.colours)[at], hatched=is_provisional(series, at))
    height = len(labels) * paper.size * LINE_HEIGHT
    for target in chart.targets:
        stroke = up(target.values[at] or 0.0)
        if value is not None and target.values[at] is not None and top - height <= stroke <= top:
            top = stroke - 4
    ink = paper.colours.text if value is not None else paper.colours.muted
    middle = (column.left + column.right) / 2
    paper.text(middle, top - height / 2 - 2, labels, colour=ink, anchor="middle", halo=True)


def _stack(paper: Paper, chart: Chart, at: int, column: Box, up: Axis) -> None:
    for row, start, end in pieces(chart, at):
        fill = fills(chart, row, paper.colours)[at]
        hatched = is_provisional(chart.series[row], at)
        box = Box(column.left, up(end), column.right, up(start) - 2)
        paper.bar(box, fill, hatched=hatched)
        label = value_label(chart, chart.series[row], at)
        if box.height > paper.size and text_width(label, paper.size) < box.width:
            ink = paper.colours.text if hatched else ink_on(fill)
            middle = (box.top + box.bottom) / 2
            paper.text((box.left + box.right) / 2, middle, label, colour=ink, anchor="middle", halo=hatched)


def _draw_varying(paper: Paper, chart: Chart, at: int, across: tuple[float, float], up: Axis) -> None:
    for order, target in enumerate(chart.targets):
        value = target.values[at]
        if value is not None and constant(target.values) is None:
            dash = DASHES[order % len(DASHES)]
            paper.line(across[0], up(value), across[1], up(value), colour=paper.colours.paper, width=8)
            paper.line(across[0], up(value), across[1], up(value), colour=paper.colours.target, width=4, dash=dash)

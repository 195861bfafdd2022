"""Lines over time as a vector picture: values, and ranks with the first place on top."""

from itertools import pairwise

from thidua.charts.chart import Chart
from thidua.charts.extent import extent, extent_of_lines
from thidua.charts.marks import (
    break_positions,
    drawing_order,
    is_provisional,
    labels_below,
    labels_every_point,
    named_at_ends,
    value_label,
)
from thidua.charts.palette import ink_on, series_colours
from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.svg.bars import fills
from thidua.charts.render.svg.paper import LINE_HEIGHT, Box, Paper
from thidua.charts.render.svg.upright import (
    Axis,
    breaks_height,
    draw_breaks,
    draw_fixed,
    draw_value_axis,
    frame,
)
from thidua.text.format import figure

NAMES = 0.24
"""The most of the width that names at the ends of lines may take."""


def draw_lines(paper: Paper, chart: Chart, box: Box) -> float:
    """Draw lines between the edges of a box; returns how much of its room they ask for."""
    ranks = chart.kind == "ranks"
    every = ranks or labels_every_point(chart)
    named = [] if every and len(chart.series) == 1 and not ranks else named_at_ends(chart)
    widths = [text_width(_end_words(chart, row, with_value=not every), paper.size) for row in named]
    beside = min(box.width * NAMES, max(widths)) + paper.size * 2.2 if widths else paper.size
    ticks = text_width("00", paper.size) if ranks else 0
    plot, places, step = frame(paper, chart, Box(box.left + ticks, box.top, box.right, box.bottom), beside)
    head = breaks_height(paper, chart, plot) + (0 if ranks else paper.size * 1.6)
    low, high = (extent(chart)[1] + 0.6, 0.4) if ranks else extent_of_lines(chart)

    def up(value: float) -> float:
        return plot.bottom - (value - low) / (high - low) * (plot.height - head)

    if ranks:
        for place in range(1, int(extent(chart)[1]) + 1):
            colour = paper.colours.muted
            paper.text(plot.left - ticks, up(place), figure(place, "rank"), colour=colour)
    elif not every:
        draw_value_axis(paper, chart, plot, up, low, high)
    draw_fixed(paper, chart, plot, up)
    draw_breaks(paper, chart, plot, places, step)
    for row in drawing_order(chart):
        _line(paper, chart, row, places, up, labelled=every)
    asked = _names(paper, chart, named, places, up, plot, with_value=not every)
    closest = (plot.height - head) / (extent(chart)[1] + 0.2) if ranks else paper.size * LINE_HEIGHT
    return max(asked / plot.height, paper.size * 1.1 / closest, plot.height and box.height * 0.4 / plot.height)


def _line(paper: Paper, chart: Chart, row: int, places: list[float], up: Axis, *, labelled: bool) -> None:
    series = chart.series[row]
    context, ranks = series.tone == "context", chart.kind == "ranks"
    colour, breaks = series_colours(chart, paper.colours)[row], break_positions(chart)
    for before, at in pairwise(range(len(series.values))):
        start, end = series.values[before], series.values[at]
        if start is not None and end is not None and at not in breaks:
            dash = "12 10" if is_provisional(series, before) or is_provisional(series, at) else ""
            width = 2 if context else 6
            paper.line(places[before], up(start), places[at], up(end), colour=colour, width=width, dash=dash)
    radius = 5 if context else paper.size * 0.68 if ranks else 10
    below = labels_below(chart, row)
    shades = fills(chart, row, paper.colours)
    for at, value in enumerate(series.values):
        if value is None:
            continue
        hollow = is_provisional(series, at)
        paper.dot(places[at], up(value), radius, shades[at], hollow=hollow)
        label = value_label(chart, series, at)
        if context or not labelled:
            continue
        if ranks:
            ink = shades[at] if hollow else ink_on(shades[at])
            paper.text(places[at], up(value), label, colour=ink, anchor="middle", bold=True)
        else:
            shift = paper.size if below[at] else -paper.size
            paper.text(places[at], up(value) + shift, label, anchor="middle", halo=True)


def _end_words(chart: Chart, row: int, *, with_value: bool) -> str:
    series = chart.series[row]
    known = [at for at, value in enumerate(series.values) if value is not None]
    return f"{series.name} {value_label(chart, series, known[-1])}" if with_value and known else series.name


def _names(
    paper: Paper, chart: Chart, rows: list[int], places: list[float], up: Axis, plot: Box, *, with_value: bool
) -> float:
    """Write the names of lines at their ends, moved apart where they would overlap; returns the height they ask for."""
    line = paper.size * LINE_HEIGHT
    found = []
    for row in rows:
        values = [value for value in chart.series[row].values if value is not None]
        if values:
            words = wrapped(_end_words(chart, row, with_value=with_value), plot.width * NAMES / (1 - NAMES), paper.size)
            found.append((up(values[-1]), row, words))
    found.sort(key=lambda one: one[0])
    heights = [len(words) * line + 6 for _wanted, _row, words in found]
    end = plot.top
    starts = []
    for (wanted, _row, _words), height in zip(found, heights, strict=True):
        end = max(end, wanted - height / 2) + height
        starts.append(end - height)
    limit = plot.bottom
    for at in reversed(range(len(starts))):
        starts[at] = min(starts[at], limit - heights[at])
        limit = starts[at]
    for (wanted, row, words), start, height in zip(found, starts, heights, strict=True):
        colour = series_colours(chart, paper.colours)[row]
        left, middle = places[-1] + paper.size * 0.9, start + height / 2
        if chart.series[row].values[-1] is not None:
            paper.line(left, wanted, left + paper.size * 0.5, middle, colour=colour, width=2)
        paper.text(left + paper.size * 0.65, middle, words, colour=paper.colours.text)
    return sum(heights)

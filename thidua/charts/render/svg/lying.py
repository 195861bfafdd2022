"""Bars that lie, as a vector picture: rows with long names, from top to bottom."""

from collections.abc import Callable
from itertools import accumulate

from thidua.charts.chart import Chart
from thidua.charts.extent import constant, floats
from thidua.charts.marks import break_positions, drawn_rows, is_provisional, one_each, value_label
from thidua.charts.palette import ink_on
from thidua.charts.render.letters import names_width, text_width, wrapped
from thidua.charts.render.svg.bars import DASHES, fills, fixed, label_of, pieces, told_targets
from thidua.charts.render.svg.paper import LINE_HEIGHT, Box, Paper

Axis = Callable[[float], float]

LABELS = 0.3
"""The most of the width that labels may take."""
BAR = 1.15
MOST_STRETCH = 2.2


def draw_lying_bars(paper: Paper, chart: Chart, box: Box, span: tuple[float, float]) -> float:
    """Draw rows between the edges of a box; returns how much of its height they ask for."""
    size, line = paper.size, paper.size * LINE_HEIGHT
    stacked = chart.kind == "stacked_bars"
    rows = 1 if stacked or one_each(chart) else len(chart.series)
    beside = names_width(chart.categories, box.width, size)
    names = [wrapped(name, beside, size) for name in chart.categories]
    inside = stacked and not floats(chart)
    longest = 0.0 if inside else max(_label_width(paper, chart, at) for at in range(len(chart.categories)))
    label_width = min(box.width * LABELS, longest) + size * 0.4
    labels = [
        [] if stacked else [_labels(paper, chart, row, at, label_width) for row in drawn_rows(chart, at)]
        for at in range(len(chart.categories))
    ]
    natural = [
        max(len(names[at]) * line, sum(max(BAR * size, sum(1 for _line in one) * line) for one in labels[at]) or line)
        + size * 0.35
        for at in range(len(chart.categories))
    ]
    breaks = {at: wrapped(reason, box.width, paper.small) for at, reason in break_positions(chart).items()}
    above = [len(breaks.get(at, ())) * paper.small * LINE_HEIGHT for at in range(len(natural))]
    words_above = len(fixed(chart)) * line
    asked = sum(natural) + sum(above) + words_above
    stretch = min(max((box.height - sum(above) - words_above) / sum(natural), 1), MOST_STRETCH)
    left, right = box.left + beside + size * 0.5, box.right - (0 if inside else label_width)
    low, high = span

    def along(value: float) -> float:
        return left + (value - low) / (high - low) * (right - left)

    top = box.top + words_above
    ends = list(accumulate((n * stretch + a for n, a in zip(natural, above, strict=True)), initial=top))
    _draw_fixed(paper, chart, box, (top, ends[-1]), along)
    for at, name in enumerate(names):
        start = ends[at] + above[at]
        if above[at]:
            colour = paper.colours.muted
            paper.line(box.left, ends[at], box.right, ends[at], colour=colour, dash="3 8")
            paper.text(box.left, ends[at] + above[at] / 2, breaks[at], size=paper.small, colour=colour)
        centre = (start + ends[at + 1]) / 2
        paper.text(left - size * 0.4, centre, name, anchor="end")
        room = (ends[at + 1] - start) * 0.78
        for place, row in enumerate(drawn_rows(chart, at)[:rows]):
            piece = Box(0, centre - room / 2 + place * room / rows, 0, centre - room / 2 + (place + 1) * room / rows)
            if stacked:
                _stack(paper, chart, at, piece, along)
            else:
                _bar(paper, chart, row, at, piece, along, labels[at][place])
        _draw_varying(paper, chart, at, (centre - room / 2 - 4, centre + room / 2 + 4), along)
    paper.line(along(max(low, 0)), top, along(max(low, 0)), ends[-1], colour=paper.colours.rule, width=2)
    return asked / box.height


def _label_width(paper: Paper, chart: Chart, at: int) -> float:
    told = max(text_width(label_of(chart, series, at), paper.size) for series in chart.series)
    return max(told, text_width(told_targets(chart, 0, at, lying=True), paper.small))


def _labels(paper: Paper, chart: Chart, row: int, at: int, width: float) -> list[str]:
    words = wrapped(label_of(chart, chart.series[row], at), width, paper.size)
    targets = told_targets(chart, row, at, lying=True)
    return [*words, targets] if targets else words


def _bar(paper: Paper, chart: Chart, row: int, at: int, piece: Box, along: Axis, labels: list[str]) -> None:
    series = chart.series[row]
    value = series.values[at]
    middle = (piece.top + piece.bottom) / 2
    end = along(0.0)
    if value is not None:
        end = max(along(value), along(0.0))
        box = Box(min(along(value), along(0.0)), piece.top, end, piece.bottom - 2)
        paper.bar(box, fills(chart, row, paper.colours)[at], hatched=is_provisional(series, at))
    reached = [t.values[at] for t in chart.targets if t.values[at] is not None]
    near = [along(target) for target in reached if target is not None and end <= along(target) <= end + paper.size * 3]
    start = max([end, *near]) + paper.size * 0.3
    paper.text(
        start, middle, labels, colour=paper.colours.text if value is not None else paper.colours.muted, halo=True
    )


def _stack(paper: Paper, chart: Chart, at: int, piece: Box, along: Axis) -> None:
    found = pieces(chart, at)
    for row, start, end in found:
        fill = fills(chart, row, paper.colours)[at]
        hatched = is_provisional(chart.series[row], at)
        box = Box(along(start), piece.top, along(end) - 2, piece.bottom)
        paper.bar(box, fill, hatched=hatched)
        label = value_label(chart, chart.series[row], at)
        middle = (box.top + box.bottom) / 2
        if text_width(label, paper.size) < box.width:
            ink = paper.colours.text if hatched else ink_on(fill)
            paper.text((box.left + box.right) / 2, middle, label, colour=ink, anchor="middle", halo=hatched)
        elif floats(chart):
            paper.text(box.right + paper.size * 0.3, middle, label, halo=True)
    if not found:
        words = label_of(chart, chart.series[0], at)
        paper.text(along(0.0) + 8, (piece.top + piece.bottom) / 2, words, colour=paper.colours.muted)


def _draw_fixed(paper: Paper, chart: Chart, box: Box, rows: tuple[float, float], along: Axis) -> None:
    line = paper.size * LINE_HEIGHT
    for order, (low, high, words, dash) in enumerate(fixed(chart)):
        if high > low:
            paper.bar(Box(along(low), rows[0], along(high), rows[1]), paper.colours.band)
        place = along((low + high) / 2)
        top = box.top + order * line
        leftward = place + text_width(words, paper.small) > box.right
        paper.text(place, top + line / 2, words, size=paper.small, anchor="end" if leftward else "start")
        if high == low:
            paper.line(place, top + line, place, rows[1], colour=paper.colours.target, width=4, dash=dash)


def _draw_varying(paper: Paper, chart: Chart, at: int, rows: tuple[float, float], along: Axis) -> None:
    for order, target in enumerate(chart.targets):
        value = target.values[at]
        if value is not None and constant(target.values) is None:
            place, dash = along(value), DASHES[order % len(DASHES)]
            paper.line(place, rows[0], place, rows[1], colour=paper.colours.paper, width=8)
            paper.line(place, rows[0], place, rows[1], colour=paper.colours.target, width=4, dash=dash)

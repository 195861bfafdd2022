"""A matrix as a vector picture: a table coloured by value or verdict, with every figure in its cell."""

from itertools import accumulate

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import is_provisional, keyed_verdicts, value_label, verdict_at
from thidua.charts.palette import LIGHT, SIGNS, ink_on
from thidua.charts.render.keys import PROVISIONAL_SIGNS
from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.svg.paper import LINE_HEIGHT, Box, Paper

NAMES = 0.34
MOST_STRETCH = 1.6
MOST_HEAD = 0.45
"""The most of the height that the names of columns may take."""


def draw_matrix(paper: Paper, chart: Chart, box: Box, span: tuple[float, float]) -> float:
    """Draw rows of cells between the edges of a box, names of columns above; returns how much room they ask for.

    span  the values that the palest and the strongest colour stand for.
    """
    size, line = paper.size, paper.size * LINE_HEIGHT
    names_width = min(box.width * NAMES, max(text_width(series.name, size) for series in chart.series) + 1)
    names = [wrapped(series.name, names_width, size) for series in chart.series]
    left = box.left + names_width + size * 0.4
    step = (box.right - left) / max(len(chart.categories), 1)
    heads = [wrapped(name, step * 0.96, paper.small) for name in chart.categories]
    head = max(map(len, heads), default=0) * paper.small * LINE_HEIGHT + size * 0.2
    cells = [[_cell(chart, series, at) for at in range(len(heads))] for series in chart.series]
    lines = [[wrapped(words, step * 0.96, size) for words in row] for row in cells]
    natural = [
        max([len(name), *(len(cell) for cell in row)]) * line + size * 0.25
        for name, row in zip(names, lines, strict=True)
    ]
    stretch = min(max((box.height - head) / sum(natural), 1), MOST_STRETCH)
    tops = list(accumulate((height * stretch for height in natural), initial=box.top + head))
    for at, words in enumerate(heads):
        paper.text(left + (at + 0.5) * step, box.top + head / 2, words, size=paper.small, anchor="middle")
    keyed = bool(keyed_verdicts(chart))
    for row, series in enumerate(chart.series):
        middle = (tops[row] + tops[row + 1]) / 2
        paper.text(left - size * 0.3, middle, names[row], anchor="end")
        for at, words in enumerate(lines[row]):
            verdict = verdict_at(series, at)
            shade = paper.colours.sequential[0 if keyed else _strength(chart, series.values[at], span)]
            fill = paper.colours.verdicts[verdict] if verdict else shade
            if not verdict and not cells[row][at]:
                continue
            cell = Box(left + at * step, tops[row], left + (at + 1) * step - 3, tops[row + 1] - 3)
            paper.bar(cell, fill)
            paper.text((cell.left + cell.right) / 2, middle, words, colour=ink_on(fill), anchor="middle")
    headings = [text_width(word, paper.small) for name in chart.categories for word in name.split()]
    written = [text_width(word, size) for row in cells for words in row for word in words.split()]
    return max((sum(natural) + head) / box.height, head / box.height / MOST_HEAD, max(headings + written) / step)


def _strength(chart: Chart, value: float | None, span: tuple[float, float]) -> int:
    """The place of a value's colour in the palette's sequence; of ranks the first is the strongest."""
    if value is None:
        return 0
    weak, strong = reversed(span) if chart.number == "rank" else span
    last = len(LIGHT.sequential) - 1
    return round(min(max((value - weak) / ((strong - weak) or 1.0), 0), 1) * last)


def _cell(chart: Chart, series: Series, at: int) -> str:
    verdict = verdict_at(series, at)
    alone = verdict and series.values[at] is None and not series.labels
    label = SIGNS[verdict] if verdict and alone else value_label(chart, series, at)
    return f"{label} {PROVISIONAL_SIGNS[chart.kind]}" if label and is_provisional(series, at) else label

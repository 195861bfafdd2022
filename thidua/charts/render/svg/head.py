"""What stands above the plot of a vector picture: the measure with its unit, and the legend."""

from thidua.charts.chart import Chart
from thidua.charts.render.keys import keys
from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.svg.paper import LINE_HEIGHT, Paper


def write_head(paper: Paper, chart: Chart, width: float) -> float:
    """Write the measure and the legend across a width; returns where the plot may begin."""
    line = paper.small * LINE_HEIGHT
    top = 0.0
    for words in wrapped(chart.measure, width, paper.small) if chart.measure else []:
        paper.text(0, top + line / 2, words, size=paper.small, colour=paper.colours.muted)
        top += line
    left = 0.0
    found = keys(chart, paper.colours)
    for sign, colour, words in found:
        room = text_width(sign, paper.small) + paper.small * 0.4
        length = room + text_width(words, paper.small) + paper.small
        if left and left + length > width:
            left, top = 0.0, top + line
        paper.text(left, top + line / 2, sign, size=paper.small, colour=colour)
        paper.text(left + room, top + line / 2, words, size=paper.small)
        left += length
    return top + (line if found else 0) + paper.size * 0.4

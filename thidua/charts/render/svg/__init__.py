"""A `Chart` as a vector picture, made without a browser: for the screen of a hall, for PDF and for print."""

from html import escape

from thidua.charts.chart import Chart
from thidua.charts.excerpt import parted
from thidua.charts.extent import extent, extent_of_bars
from thidua.charts.marks import has_values
from thidua.charts.palette import palette
from thidua.charts.render.svg.head import write_head
from thidua.charts.render.svg.lines import draw_lines
from thidua.charts.render.svg.lying import draw_lying_bars
from thidua.charts.render.svg.matrix import draw_matrix
from thidua.charts.render.svg.paper import Box, Paper
from thidua.charts.render.svg.upright import draw_upright_bars
from thidua.text.language import translate as _

SMALLER = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4)
MOST_PARTS = 4


def svg(
    chart: Chart,
    *,
    width: float,
    height: float,
    size: float,
    dark: bool = False,
    span: tuple[float, float] | None = None,
) -> str:
    """The chart as an <svg> element of a size in pixels, its letters `size` pixels high, or smaller where they must be.

    span  the least and greatest value of lying bars or of a matrix, for parts of one chart to be drawn alike.
    Texts may hold any character: all are escaped. Nothing outside the element is referred to.
    """
    paper = Paper(palette(dark=dark), size)
    for smaller in SMALLER:
        paper = Paper(palette(dark=dark), size * smaller)
        if _draw(paper, chart, width, height, span) <= 1:
            break
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        f'aria-label="{escape(chart.measure)}" font-family="sans-serif">{paper.drawn()}</svg>'
    )


def parts(chart: Chart, *, width: float, height: float, size: float) -> list[Chart]:
    """The chart in as few parts as let its letters keep their size: rows of lying bars, rows and columns of a matrix.

    Where no number of parts does, and for all other charts, it stays whole.
    """
    matrix = chart.kind == "matrix"
    if not matrix and not (chart.horizontal and chart.kind in ("bars", "stacked_bars")):
        return [chart]
    cuts = [(c, r) for c in range(1, MOST_PARTS) for r in range(1, MOST_PARTS + 1) if matrix or c == 1]
    for columns, rows in sorted(cuts, key=lambda cut: (cut[0] * cut[1], cut[0])):
        shares = [part for wide in parted(chart, columns, columns=True) for part in parted(wide, rows, columns=False)]
        if all(_draw(Paper(palette(), size), share, width, height, None) <= 1 for share in shares):
            return shares
    return [chart]


def whole_span(chart: Chart) -> tuple[float, float]:
    """The values that all parts of a chart run between."""
    return extent(chart) if chart.kind == "matrix" else extent_of_bars(chart)


def _draw(paper: Paper, chart: Chart, width: float, height: float, span: tuple[float, float] | None) -> float:
    """Draw a chart; returns how much of the room it asks for: above 1 it does not fit."""
    if not has_values(chart):
        words = _("Chưa có số liệu")
        paper.text(width / 2, height / 2, words, colour=paper.colours.muted, anchor="middle")
        return 0
    top = write_head(paper, chart, width)
    box = Box(0, top, width, height)
    match chart.kind:
        case "bars" | "stacked_bars" if chart.horizontal:
            return draw_lying_bars(paper, chart, box, span or extent_of_bars(chart))
        case "bars" | "stacked_bars":
            return draw_upright_bars(paper, chart, box)
        case "lines" | "ranks":
            return draw_lines(paper, chart, box)
        case "matrix":
            return draw_matrix(paper, chart, box, span or extent(chart))

"""The heading and legend above a plotly figure, in words so that both look alike on every screen."""

from thidua.charts.chart import Chart
from thidua.charts.palette import Palette
from thidua.charts.render.keys import keys
from thidua.charts.render.plotly.canvas import safe, small

TITLE_WIDTH = 46
WIDTH = 54


def heading(chart: Chart, colours: Palette, *, title: str) -> list[str]:
    """The lines of pseudo-HTML above a plot: the title if there is one, the measure, the legend."""
    lines = [f"<b>{safe(title, TITLE_WIDTH)}</b>"] if title else []
    lines += [small(safe(chart.measure, WIDTH), colours.muted)] if chart.measure else []
    return lines + legend(chart, colours)


def legend(chart: Chart, colours: Palette) -> list[str]:
    """Lines of pseudo-HTML that say what the colours, signs and hatches mean.

    Series are named where more than one is drawn and none is named at its line's end; then come targets that vary,
    the verdicts of single marks and the sign of provisional figures.
    """
    lines: list[str] = []
    room = 0
    for sign, colour, name in keys(chart, colours):
        key = f'<span style="color:{colour}">{sign}</span>&nbsp;' + small(safe(name, WIDTH - 4), colours.text)
        length = len(sign) + len(name) + 4
        if length > room:
            lines.append(key)
            room = WIDTH - length
        else:
            lines[-1] += f"&nbsp;&nbsp; {key}"
            room -= length
    return lines

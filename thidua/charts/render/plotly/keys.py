"""The heading and legend above a plotly figure, in words so that both look alike on every screen."""

from thidua.charts.chart import Chart
from thidua.charts.palette import Palette
from thidua.charts.render.keys import keys
from thidua.charts.render.plotly.canvas import is_narrow, safe, small

LETTER = 6.6
TITLE_LETTER = 9.5


def heading(chart: Chart, colours: Palette, width: float, *, title: str) -> list[str]:
    """The lines of pseudo-HTML above a plot: the title if there is one, the measure, the legend."""
    lines = [f"<b>{safe(title, int(width / TITLE_LETTER))}</b>"] if title else []
    lines += [small(safe(chart.measure, int(width / LETTER)), colours.muted)] if chart.measure else []
    return lines + legend(chart, colours, width)


def legend(chart: Chart, colours: Palette, width: float) -> list[str]:
    """Lines of pseudo-HTML that say what the colours, signs and hatches mean.

    Series are named where more than one is drawn and none is named at its line's end; then come targets that vary,
    the verdicts of single marks and the sign of provisional figures.
    """
    lines: list[str] = []
    most, room = int(width / LETTER), 0
    for sign, colour, name in keys(chart, colours, named=not is_narrow(width)):
        key = f'<span style="color:{colour}">{sign}</span>&nbsp;' + small(safe(name, most - 4), colours.text)
        length = len(sign) + len(name) + 4
        if length > room:
            lines.append(key)
            room = most - length
        else:
            lines[-1] += f"&nbsp;&nbsp; {key}"
            room -= length
    return lines

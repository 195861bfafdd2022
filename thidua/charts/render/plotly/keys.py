"""The heading and legend above a plotly figure, in words so that both look alike on every screen."""

from thidua.charts.chart import Chart
from thidua.charts.extent import constant
from thidua.charts.marks import has_provisional, keyed_verdicts, named_at_ends, provisional_word, series_key
from thidua.charts.palette import SIGNS, Palette, series_colours, verdict_word
from thidua.charts.render.plotly.canvas import safe, small
from thidua.charts.render.plotly.fixed import target_sign

PROVISIONAL_SIGNS = {"bars": "▨", "stacked_bars": "▨", "lines": "╌○╌", "ranks": "╌○╌", "matrix": "*"}
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
    for sign, colour, name in _keys(chart, colours):
        key = f'<span style="color:{colour}">{sign}</span>&nbsp;' + small(safe(name, WIDTH - 4), colours.text)
        length = len(sign) + len(name) + 4
        if length > room:
            lines.append(key)
            room = WIDTH - length
        else:
            lines[-1] += f"&nbsp;&nbsp; {key}"
            room -= length
    return lines


def _keys(chart: Chart, colours: Palette) -> list[tuple[str, str, str]]:
    keys = []
    verdicts = keyed_verdicts(chart)
    if len(chart.series) > 1 and not verdicts and chart.kind != "matrix" and not named_at_ends(chart):
        keys += [
            ("■", colour, series_key(series))
            for series, colour in zip(chart.series, series_colours(chart, colours), strict=True)
            if chart.kind not in ("lines", "ranks") or series.tone != "context"
        ]
    keys += [
        (
            target_sign(order, lying=chart.horizontal and chart.kind in ("bars", "stacked_bars")),
            colours.target,
            target.name,
        )
        for order, target in enumerate(chart.targets)
        if constant(target.values) is None
    ]
    keys += [("■", colours.verdicts[verdict], f"{SIGNS[verdict]} {verdict_word(verdict)}") for verdict in verdicts]
    if has_provisional(chart):
        keys.append((PROVISIONAL_SIGNS[chart.kind], colours.muted, provisional_word()))
    return keys

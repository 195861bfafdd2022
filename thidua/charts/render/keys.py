"""What colours, signs and hatches of a chart mean, as every renderer that draws on its own paper says it."""

from thidua.charts.chart import Chart
from thidua.charts.extent import constant
from thidua.charts.marks import has_provisional, keyed_verdicts, named_at_ends, provisional_word, series_key
from thidua.charts.palette import SIGNS, Palette, series_colours, verdict_word

PROVISIONAL_SIGNS = {"bars": "▨", "stacked_bars": "▨", "lines": "╌○╌", "ranks": "╌○╌", "matrix": "*"}
TARGET_SIGNS = ("━", "╍", "┅")
LYING_TARGET_SIGNS = ("┃", "┇", "┋")


def target_sign(order: int, *, lying: bool) -> str:
    """The sign of a target line in words."""
    return (LYING_TARGET_SIGNS if lying else TARGET_SIGNS)[order % len(TARGET_SIGNS)]


def keys(chart: Chart, colours: Palette, *, named: bool = True) -> list[tuple[str, str, str]]:
    """The legend as (sign, its colour, words); `named` says that there is room for names at the ends of lines.

    Series are named where more than one is drawn and none is named at its line's end; then come targets that vary,
    the verdicts of single marks and the sign of provisional figures.
    """
    found = []
    verdicts = keyed_verdicts(chart)
    if len(chart.series) > 1 and not verdicts and chart.kind != "matrix" and not (named and named_at_ends(chart)):
        found += [
            ("■", colour, series_key(series))
            for series, colour in zip(chart.series, series_colours(chart, colours), strict=True)
            if chart.kind not in ("lines", "ranks") or series.tone != "context"
        ]
    found += [
        (
            target_sign(order, lying=chart.horizontal and chart.kind in ("bars", "stacked_bars")),
            colours.target,
            target.name,
        )
        for order, target in enumerate(chart.targets)
        if constant(target.values) is None
    ]
    found += [("■", colours.verdicts[verdict], f"{SIGNS[verdict]} {verdict_word(verdict)}") for verdict in verdicts]
    if has_provisional(chart):
        found.append((PROVISIONAL_SIGNS[chart.kind], colours.muted, provisional_word()))
    return found

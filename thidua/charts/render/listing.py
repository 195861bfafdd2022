"""A matrix as a list in HTML, one row after the other to be opened, where its columns do not fit beside each other."""

from collections import Counter
from html import escape

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import (
    has_provisional,
    is_provisional,
    keyed_verdicts,
    provisional_word,
    series_key,
    value_label,
    verdict_at,
)
from thidua.charts.palette import SIGNS, Palette, palette, verdict_word
from thidua.charts.render.keys import PROVISIONAL_SIGNS

STYLE = """
<style>
.thidua-list summary { cursor: pointer; padding: .45rem 0; font-weight: 600; overflow-wrap: anywhere; }
.thidua-list details, .thidua-list p { border-bottom: 1px solid rgba(128, 128, 128, .35); }
.thidua-list p { margin: 0; padding: .45rem 0 .45rem 1rem; overflow-wrap: anywhere; }
.thidua-list ul { list-style: none; margin: 0 0 .6rem; padding: 0 0 0 1rem; }
.thidua-list li { display: flex; gap: .8rem; justify-content: space-between; margin: 0; padding: .25rem 0; }
.thidua-list li span:last-child { text-align: right; font-variant-numeric: tabular-nums; min-width: 4.5rem; }
.thidua-list small { display: block; font-weight: 400; }
</style>
"""


def listing(chart: Chart, *, dark: bool = False) -> str:
    """Every row of a matrix as its name, how often each verdict stands in it, and under it what its cells say.

    The first row with anything is open. Cells with nothing to show are left out; a row of nothing else opens nothing.
    """
    colours = palette(dark=dark)
    first = next((at for at, series in enumerate(chart.series) if _cells(chart, series, colours)), None)
    rows = "".join(_row(chart, series, colours, opened=at == first) for at, series in enumerate(chart.series))
    keys = [f"{SIGNS[verdict]} {verdict_word(verdict)}" for verdict in keyed_verdicts(chart)]
    if has_provisional(chart):
        keys.append(f"{PROVISIONAL_SIGNS[chart.kind]} {provisional_word()}")
    told = "".join(
        f'<small style="color:{colours.muted}">{escape(text)}</small>'
        for text in (chart.measure, " · ".join(keys))
        if text
    )
    return f'{STYLE}<div class="thidua-list" data-thidua>{told}{rows}</div>'


def _row(chart: Chart, series: Series, colours: Palette, *, opened: bool) -> str:
    cells = _cells(chart, series, colours)
    if not cells:
        return f"<p>{escape(series_key(series))} –</p>"
    counted = Counter(verdict for verdict in series.verdicts if verdict)
    found = " · ".join(f"{SIGNS[verdict]} {counted[verdict]}" for verdict in SIGNS if counted[verdict])
    beside = f'<small style="color:{colours.muted}">{escape(found)}</small>' if found else ""
    shown = " open" if opened else ""
    return f"<details{shown}><summary>{escape(series_key(series))}{beside}</summary><ul>{cells}</ul></details>"


def _cells(chart: Chart, series: Series, colours: Palette) -> str:
    return "".join(
        f"<li><span>{escape(name)}</span>{_cell(chart, series, at, colours)}</li>"
        for at, name in enumerate(chart.categories)
        if value_label(chart, series, at)
    )


def _cell(chart: Chart, series: Series, at: int, colours: Palette) -> str:
    verdict = verdict_at(series, at)
    edge = f' style="border-right:.35rem solid {colours.verdicts[verdict]};padding-right:.4rem"' if verdict else ""
    sign = f" {PROVISIONAL_SIGNS[chart.kind]}" if is_provisional(series, at) else ""
    return f"<span{edge}>{escape(value_label(chart, series, at) + sign)}</span>"

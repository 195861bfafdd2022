"""Data labels of native charts: the value as the workbook holds it, or words of ours where there is more to say."""

from collections.abc import Iterable
from typing import Literal

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import value_label, verdict_at
from thidua.charts.render.pptx.text import letters, number_code, printable, run, solid

Place = Literal["outEnd", "inBase", "ctr", "t", "b", "r"]
SHOWN = "".join(
    f'<c:show{what} val="{int(what == "Val")}"/>'
    for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)
NONE = f"<c:dLbls>{SHOWN.replace('1', '0')}</c:dLbls>"


def series_labels(
    own: Iterable[str], chart: Chart, values: Iterable[float | None], ink: str, place: Place, *, ground: str = ""
) -> str:
    """The labels of a series: `own` of single marks in order, at all others their value, which follows the workbook.

    ground  a colour behind the labels, so that they read over what is there.
    """
    return f"<c:dLbls>{''.join(own)}{_as_value(chart, values, ink, place, ground)}</c:dLbls>"


def only_labels(own: Iterable[str]) -> str:
    """Labels of single marks, and none at the others."""
    return NONE.replace("<c:dLbls>", f"<c:dLbls>{''.join(own)}")


def label_mark(at: int, chart: Chart, series: Series, ink: str, place: Place, *, ground: str = "") -> str:
    """Label one mark with its value, or with words where they say more: a sign, n/N, an amount.

    On columns that stand, n/N is written below its percentage: a column is narrower than both side by side.
    """
    if not (series.labels or verdict_at(series, at) or chart.number == "amount"):
        return f'<c:dLbl><c:idx val="{at}"/>{_as_value(chart, series.values, ink, place, ground)}</c:dLbl>'
    words = value_label(chart, series, at)
    if chart.kind in ("bars", "stacked_bars") and not chart.horizontal:
        words = words.replace(" (", "\n(")
    lines = "".join(f"<a:p>{run(printable(line), ink)}</a:p>" for line in words.splitlines())
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr wrap="none"/>{lines}</c:rich></c:tx>{_ground(ground)}'
        f'<c:dLblPos val="{place}"/>{SHOWN}</c:dLbl>'
    )


def no_label(at: int) -> str:
    """Leave one mark of a labelled series without its label."""
    return f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'


def text_style(colour: str, *, level: bool = False) -> str:
    """How the texts of a part of a chart are written; `level` keeps them from being turned where room is short."""
    turned = ' rot="0" vert="horz"' if level else ""
    return f"<c:txPr><a:bodyPr{turned}/><a:p><a:pPr>{letters('defRPr', colour)}</a:pPr></a:p></c:txPr>"


def _as_value(chart: Chart, values: Iterable[float | None], ink: str, place: Place, ground: str) -> str:
    code = number_code(chart.number, values)
    return (
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/>{_ground(ground)}{text_style(ink)}'
        f'<c:dLblPos val="{place}"/>{SHOWN}'
    )


def _ground(colour: str) -> str:
    return f"<c:spPr>{solid(colour)}</c:spPr>" if colour else ""

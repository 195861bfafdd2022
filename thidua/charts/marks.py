"""What every renderer writes beside a mark, so that page and slide say the same."""

import textwrap
from collections.abc import Sequence

from thidua.charts.chart import Chart, Series, Verdict
from thidua.charts.palette import SIGNS, only_verdict, verdict_word
from thidua.text.format import figure
from thidua.text.language import translate as _

MOST_LABELLED_LINES = 2
MOST_LABELLED_POINTS = 12
MOST_NAMED_LINES = 5
LONGEST_WORD = 24


def value_label(chart: Chart, series: Series, at: int) -> str:
    """What stands at the mark of one category: the verdict's sign, then the label given or the value as written.

    A value of None has no mark; where a verdict or a label says why, that is written, else nothing.
    """
    value, verdict = series.values[at], verdict_at(series, at)
    label = series.labels[at] if series.labels else ""
    if value is None:
        words = label or (verdict_word(verdict) if verdict else "")
    else:
        words = label or figure(value, chart.number)
    return f"{SIGNS[verdict]} {words}" if verdict else words


def description(chart: Chart, series: Series, at: int) -> list[str]:
    """The lines that explain one mark in full: category, series, value, verdict in words, provisional or not."""
    value, verdict = series.values[at], verdict_at(series, at)
    label = series.labels[at] if series.labels else ""
    written = figure(value, chart.number)
    lines = [chart.categories[at], f"{series.name}: {written}" if series.name else written]
    if label and label != written:
        lines.append(label)
    if verdict:
        lines.append(f"{SIGNS[verdict]} {verdict_word(verdict)}")
    if is_provisional(series, at):
        lines.append(provisional_word())
    return lines


def verdict_at(series: Series, at: int) -> Verdict | None:
    """The verdict of one category, if it has one."""
    return series.verdicts[at] if series.verdicts else None


def is_provisional(series: Series, at: int) -> bool:
    """Whether the figure of one category is of a sơ kết or an estimate."""
    return bool(series.provisional) and series.provisional[at]


def provisional_word() -> str:
    """What hatched bars, dashed lines and open markers mean."""
    return _("Số liệu sơ kết hoặc ước thực hiện")


def has_provisional(chart: Chart) -> bool:
    """Whether any figure drawn is provisional."""
    return any(
        value is not None and is_provisional(series, at)
        for series in chart.series
        for at, value in enumerate(series.values)
    )


def keyed_verdicts(chart: Chart) -> list[Verdict]:
    """The verdicts that colour single marks and need a key, in the order of `SIGNS`.

    A series whose marks all have one verdict is named by its own name and needs none; the rows of a matrix have no
    colour of their own.
    """
    rows = chart.series if chart.kind == "matrix" else [s for s in chart.series if not only_verdict(s)]
    found = {verdict for series in rows for verdict in series.verdicts}
    return [verdict for verdict in SIGNS if verdict in found]


def series_key(series: Series) -> str:
    """The name of a series in a legend, after the sign of its verdict where all its marks have one."""
    verdict = only_verdict(series)
    return f"{SIGNS[verdict]} {series.name}" if verdict else series.name


def break_positions(chart: Chart) -> dict[int, str]:
    """The index of each category that a break stands before, with its reason; several reasons are joined."""
    reasons: dict[int, list[str]] = {}
    for mark in chart.breaks:
        reasons.setdefault(chart.categories.index(mark.before), []).append(mark.reason)
    return {at: "; ".join(texts) for at, texts in sorted(reasons.items())}


def has_values(chart: Chart) -> bool:
    """Whether there is any figure to draw."""
    return any(value is not None for series in chart.series for value in series.values)


def one_each(chart: Chart) -> bool:
    """Whether each category of bars has one of a single series, which then takes the room of all."""
    rows = zip(*(series.values for series in chart.series), strict=True)
    return chart.kind == "bars" and len(chart.series) > 1 and all(sum(map(bool, row)) <= 1 for row in rows)


def drawn_rows(chart: Chart, at: int) -> Sequence[int]:
    """The series whose bars stand beside each other in a category: all of them, or the one that has any."""
    everyone = range(len(chart.series))
    if not one_each(chart):
        return everyone
    return [row for row in everyone if chart.series[row].values[at]] or everyone[:1]


def named_at_ends(chart: Chart) -> list[int]:
    """The series of a line chart whose names stand at the ends of their lines: all, or else the highlighted ones.

    None where even those are too many: then a legend names them.
    """
    if chart.kind not in ("lines", "ranks"):
        return []
    everyone = list(range(len(chart.series)))
    highlighted = [row for row in everyone if chart.series[row].tone != "context"]
    return next((rows for rows in (everyone, highlighted) if len(rows) <= MOST_NAMED_LINES), [])


def labels_every_point(chart: Chart) -> bool:
    """Whether lines are few and short enough to write every value; else an axis tells them."""
    lines = len([series for series in chart.series if series.tone != "context"])
    return lines <= MOST_LABELLED_LINES and lines * len(chart.categories) <= MOST_LABELLED_POINTS


def labels_below(chart: Chart, row: int) -> list[bool]:
    """Whether each label of a line stands below its point: away from the other line, or from the line's own bend."""
    others = [series.values for at, series in enumerate(chart.series) if at != row and series.tone != "context"]
    own = chart.series[row].values
    below = []
    for at, value in enumerate(own):
        rivals = [values[at] for values in others]
        if not others:
            rivals = [own[near] for near in (at - 1, at + 1) if 0 <= near < len(own)]
        known = [rival for rival in rivals if rival is not None]
        under = value is not None and bool(known) and all(value < rival for rival in known)
        tied = bool(others) and row > 0 and value in known
        below.append(under or tied)
    return below


def drawing_order(chart: Chart) -> list[int]:
    """The series from the lowest layer to the highest: grey lines under highlighted ones, else as they come."""
    rows = range(len(chart.series))
    if chart.kind not in ("lines", "ranks"):
        return list(rows)
    return sorted(rows, key=lambda row: chart.series[row].tone != "context")


def wrapped(text: str, width: int) -> list[str]:
    """A text as lines of at most `width` characters, broken at spaces; runs of white space become one.

    A word that is longer has a line of its own, unless it is no word of any language (LONGEST_WORD).
    """
    broken = any(len(word) > LONGEST_WORD for word in text.split())
    return textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=broken) or [""]

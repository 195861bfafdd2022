"""Data labels of native charts: the value as the workbook holds it, or words of ours where there is more to say."""

from pptx.enum.chart import XL_LABEL_POSITION

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import value_label, verdict_at
from thidua.charts.render.pptx.plots import set_number_code
from thidua.charts.render.pptx.text import Native, number_code, printable, write_in


def label_series(
    native: Native, chart: Chart, values: tuple[float | None, ...], ink: str, position: XL_LABEL_POSITION
) -> None:
    """Label every mark of a native series with its value, which follows when the workbook is edited."""
    labels = native.data_labels
    labels.show_value = True
    labels.number_format = number_code(chart.number, values)
    labels.number_format_is_linked = False
    labels.position = position
    write_in(labels.font, ink)


def label_value(
    native: Native, at: int, chart: Chart, values: tuple[float | None, ...], ink: str, position: XL_LABEL_POSITION
) -> None:
    """Label one mark with its value, in an ink or at a position other than its series'."""
    label = native.points[at].data_label
    label.position = position
    write_in(label.font, ink)
    set_number_code(label, number_code(chart.number, values))


def label_words(native: Native, at: int, words: str, ink: str, position: XL_LABEL_POSITION) -> None:
    """Label one mark with words of ours; each line of them stands on its own."""
    label = native.points[at].data_label
    paragraph = label.text_frame.paragraphs[0]
    for order, line in enumerate(words.splitlines()):
        if order:
            paragraph = label.text_frame.add_paragraph()
        run = paragraph.add_run()
        run.text = printable(line)
        write_in(run.font, ink)
    label.position = position


def label_mark(native: Native, at: int, chart: Chart, series: Series, ink: str, position: XL_LABEL_POSITION) -> None:
    """Label one mark with its value, or with words where they say more: a sign, n/N, an amount.

    On columns that stand, n/N is written below its percentage: a column is narrower than both side by side.
    """
    if series.labels or verdict_at(series, at) or chart.number == "amount":
        words = value_label(chart, series, at)
        upright = chart.kind in ("bars", "stacked_bars") and not chart.horizontal
        label_words(native, at, words.replace(" (", "\n(") if upright else words, ink, position)
    else:
        label_value(native, at, chart, series.values, ink, position)

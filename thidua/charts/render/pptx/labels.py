"""Data labels of native charts: the value as the workbook holds it, or words of ours where there is more to say."""

from pptx.enum.chart import XL_LABEL_POSITION

from thidua.charts.chart import Chart, Series
from thidua.charts.marks import value_label, verdict_at
from thidua.charts.render.pptx.plots import fill_label
from thidua.charts.render.pptx.text import LABEL_SIZE, Native, number_code, printable, write_in


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


def has_words(chart: Chart, series: Series, at: int) -> bool:
    """Whether a mark's label says more than a number format can: a sign, n/N, an amount in words."""
    return bool(series.labels) or verdict_at(series, at) is not None or chart.number == "amount"


def label_point(
    native: Native, chart: Chart, series: Series, at: int, ink: str, position: XL_LABEL_POSITION, *, ground: str = ""
) -> None:
    """Label one mark with words of ours, over a ground of a colour where one is given."""
    write_label(native, at, value_label(chart, series, at), ink, position)
    if ground:
        fill_label(native.points[at].data_label, ground)


def write_label(
    native: Native, at: int, words: str, ink: str, position: XL_LABEL_POSITION, *, size: float = LABEL_SIZE
) -> None:
    """Write words as the label of one mark."""
    label = native.points[at].data_label
    paragraph = label.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = printable(words)
    write_in(run.font, ink, size=size)
    label.position = position


OUTSIDE = XL_LABEL_POSITION.OUTSIDE_END
BASE = XL_LABEL_POSITION.INSIDE_BASE
MIDDLE = XL_LABEL_POSITION.CENTER
ABOVE = XL_LABEL_POSITION.ABOVE
BELOW = XL_LABEL_POSITION.BELOW

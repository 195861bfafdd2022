"""Charts of proposals: how far each title and commendation has come, and how long what is pending has waited."""

import polars as pl

from thidua.charts.chart import Chart, Series
from thidua.text.format import number
from thidua.text.language import message as N_
from thidua.text.language import translate as _

STEPS = {
    "registered": N_("Đăng ký"),
    "proposed": N_("Đang trình"),
    "approved": N_("Hội đồng đã thông qua"),
    "granted": N_("Đã có quyết định tặng"),
    "declined": N_("Không thông qua"),
    "withdrawn": N_("Rút"),
    "rescinded": N_("Thu hồi"),
}
"""The steps from registration on, in the order to be shown."""
ALWAYS_SHOWN = ("registered", "proposed", "granted")
MOST_WAITING = 15


def pipeline(frame: pl.DataFrame) -> Chart:
    """Rows with `row_name` and a count for each step as a matrix; steps that occur nowhere are left out."""
    shown = [step for step in STEPS if step in ALWAYS_SHOWN or frame[step].sum()]
    return Chart(
        kind="matrix",
        categories=tuple(_(STEPS[step]) for step in shown),
        series=tuple(
            Series(
                name=row["row_name"],
                values=tuple(row[step] or None for step in shown),
                labels=tuple(number(row[step]) if row[step] else "" for step in shown),
            )
            for row in frame.iter_rows(named=True)
        ),
        measure=_("Số lượt ở từng bước; các bước không cộng với nhau"),
    )


def pending_by_age(frame: pl.DataFrame) -> Chart | None:
    """Rows with `row_name` and `days` as lying bars, the longest first; None where no day of submission is known."""
    known = frame.drop_nulls("days").head(MOST_WAITING)
    if known.is_empty():
        return None
    return Chart(
        kind="bars",
        categories=tuple(known["row_name"]),
        series=(
            Series(
                name=_("Số ngày chờ"),
                values=tuple(float(days) for days in known["days"]),
                labels=tuple(_("{days} ngày", days=number(days)) for days in known["days"]),
                tone="second",
            ),
        ),
        measure=_("Số ngày từ ngày trình hoặc ngày đăng ký")
        if known.height == frame["days"].count()
        else _("Số ngày từ ngày trình hoặc ngày đăng ký; {count} đề nghị lâu nhất", count=MOST_WAITING),
        horizontal=True,
    )

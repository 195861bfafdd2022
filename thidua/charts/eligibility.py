"""Charts of eligibility: how many are eligible and how many nearly, by title and commendation."""

import polars as pl

from thidua.charts.chart import Chart, Series
from thidua.text.language import translate as _

MOST = 8
"""As many bars as can be read from the back row."""


def by_award(frame: pl.DataFrame) -> Chart | None:
    """Rows with `award`, `ladder` and `answer` as lying bars, the highest award on top; None where nobody is near."""
    near = frame.filter(pl.col("answer").is_in(["eligible", "near_miss"]))
    if near.is_empty():
        return None
    counted = (
        near.group_by("award", "ladder", maintain_order=True)
        .agg(
            eligible=(pl.col("answer") == "eligible").sum().cast(pl.Float64),
            near=(pl.col("answer") == "near_miss").sum().cast(pl.Float64),
        )
        .sort("ladder", maintain_order=True)
        .head(MOST)
    )
    return Chart(
        kind="bars",
        categories=tuple(counted["award"]),
        series=(
            Series(name=_("Đủ điều kiện"), values=tuple(counted["eligible"]), tone="main"),
            Series(name=_("Sắp đủ điều kiện"), values=tuple(counted["near"]), tone="context"),
        ),
        measure=_("Số tập thể, cá nhân theo danh hiệu, hình thức khen thưởng"),
        horizontal=True,
    )

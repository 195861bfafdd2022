"""Charts of ratings: shares of classes over the years."""

import polars as pl

from thidua.charts.chart import Chart, Series, TargetLine
from thidua.text.format import number, share
from thidua.text.language import translate as _

FEW = 50
"""Of so few, one more or less is worth telling in points of a percent."""


def excellent_share(frame: pl.DataFrame) -> Chart:
    """Rows of queries/ratings/excellent_share.sql as lines, a line a place; the target where there is one place."""
    known: list[int] = frame["year"].to_list()
    years = range(min(known), max(known) + 1)
    places = frame["place"].unique(maintain_order=True).to_list()
    series = []
    for place in places:
        rows = {row["year"]: row for row in frame.filter(pl.col("place") == place).iter_rows(named=True)}
        series.append(
            Series(
                name=place,
                values=tuple(rows[year]["share"] if year in rows else None for year in years),
                labels=tuple(
                    f"{share(rows[year]['share'])} ({number(rows[year]['excellent'])}/{number(rows[year]['total'])})"
                    if year in rows and rows[year]["share"] is not None
                    else ""
                    for year in years
                ),
                tone="main" if place == frame["place"][-1] else "second",
            )
        )
    targets: tuple[TargetLine, ...] = ()
    if len(places) == 1 and frame["target"].is_not_null().any():
        by_year = dict(frame.select("year", "target").iter_rows())
        targets = (TargetLine(name=_("Chỉ tiêu"), values=tuple(by_year.get(year) for year in years)),)
    return Chart(
        kind="bars" if len(places) == 1 else "lines",
        categories=tuple(str(year) for year in years),
        series=tuple(series),
        measure=_measure(frame, one_place=len(places) == 1),
        number="share",
        targets=targets,
    )


def _measure(frame: pl.DataFrame, *, one_place: bool) -> str:
    """What is shown; of one place with few units also how much a single one of them weighs in the newest year."""
    measure = _("Tỷ lệ cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (%)")
    newest = frame.sort("year", maintain_order=True).row(-1, named=True)
    if not one_place or not newest["total"] or newest["total"] > FEW:
        return measure
    weight = number(round(100 / newest["total"], 1))
    return _("{measure} · năm {year}, 1 đơn vị là {weight} điểm %", measure=measure, year=newest["year"], weight=weight)

"""Charts of figures across reorganisations: shares and points over the years, and awards by who received them."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from thidua.charts.chart import Chart, Series, Tone
from thidua.charts.ranking import reorganisations, year_range
from thidua.text.format import NumberFormat, figure, ratio_with_share
from thidua.text.language import translate as _

Row = Mapping[str, Any]


def excellent_share(frame: pl.DataFrame) -> Chart | None:
    """Rows of queries/lineage/excellent_share.sql in a view, as lines of shares; None without any share.

    Where a unit is one of one, as a body that is rated as a whole, its share is none or all: bars tell that of all.
    """
    if frame["total"].median() == 1:
        return _whole(frame, measure=_("Tỷ lệ hoàn thành xuất sắc nhiệm vụ của các đơn vị (%)"))
    return _lines(frame, measure=_("Tỷ lệ hoàn thành xuất sắc nhiệm vụ (%)"), number="share")


def yearly_points(frame: pl.DataFrame) -> Chart | None:
    """Rows of queries/lineage/points.sql in a view, as lines of points; None without any points."""
    return _lines(frame, measure=_("Tổng điểm"), number="points")


def awards(frame: pl.DataFrame) -> Chart:
    """Rows of queries/lineage/awards.sql in a view, as bars by year: of today's units, and of units before them."""
    years = year_range(frame)
    series = []
    for inherited, name in ((False, _("Đơn vị hiện nay đã nhận")), (True, _("Đơn vị trước sắp xếp đã nhận"))):
        rows = frame.filter(pl.col("is_inherited") == inherited)
        by_year = dict(rows.group_by("year", maintain_order=True).agg(pl.col("n").sum()).iter_rows())
        if by_year:
            tone: Tone = "context" if inherited else "main"
            series.append(Series(name=name, values=tuple(by_year.get(year) for year in years), tone=tone))
    return Chart(
        kind="stacked_bars",
        categories=tuple(str(year) for year in years),
        series=tuple(series),
        measure=_("Số danh hiệu, hình thức khen thưởng đã có quyết định tặng tập thể"),
        breaks=reorganisations(frame, years),
    )


def _whole(frame: pl.DataFrame, *, measure: str) -> Chart:
    """A bar a year: n of total of all units of the view together."""
    years = year_range(frame)
    counted = frame.drop_nulls(["n", "total"]).group_by("year", maintain_order=True).agg(pl.col("n", "total").sum())
    by_year = {row["year"]: row for row in counted.to_dicts()}
    known = [by_year.get(year) for year in years]
    return Chart(
        kind="bars",
        categories=tuple(str(year) for year in years),
        series=(
            Series(
                name=_("Hoàn thành xuất sắc nhiệm vụ"),
                values=tuple(row["n"] / row["total"] if row else None for row in known),
                labels=tuple(ratio_with_share(row["n"], row["total"]) if row else "" for row in known),
            ),
        ),
        measure=measure,
        number="share",
        breaks=reorganisations(frame, years),
    )


def _lines(frame: pl.DataFrame, *, measure: str, number: NumberFormat) -> Chart | None:
    """A line a unit of the view, the reorganised ones highlighted; where none is, the one that is now the first."""
    if frame["rate"].is_null().all():
        return None
    years = year_range(frame)
    now = frame.filter(pl.col("year") == years[-1]).sort("rate", descending=True, nulls_last=True, maintain_order=True)
    leading = now["unit_id"].head(1).to_list()
    highlighted = frame.filter("is_reorganised")["unit_id"].unique(maintain_order=True).to_list() or leading
    units = frame.sort(~pl.col("unit_id").is_in(highlighted), maintain_order=True)
    return Chart(
        kind="lines",
        categories=tuple(str(year) for year in years),
        series=tuple(
            _line(rows.to_dicts(), years, "main" if unit in highlighted else "context", number)
            for (unit, _unallocated), rows in units.group_by("unit_id", "unallocated", maintain_order=True)
        ),
        measure=measure,
        number=number,
        breaks=reorganisations(frame, years),
    )


def _line(rows: Sequence[Row], years: Sequence[int], tone: Tone, number: NumberFormat) -> Series:
    by_year = {row["year"]: row for row in rows}
    return Series(
        name=rows[0]["unit"],
        values=tuple(by_year[year]["rate"] if year in by_year else None for year in years),
        labels=tuple(_label(by_year[year], number) if year in by_year else "" for year in years),
        tone="context" if rows[0]["unallocated"] else tone,
    )


def _label(row: Row, number: NumberFormat) -> str:
    """n/N with its share where both are known, else the figure alone; nothing where there is none."""
    if row["rate"] is None:
        return ""
    if row["n"] is not None and row["total"] is not None:
        return ratio_with_share(row["n"], row["total"])
    return figure(row["rate"], number)

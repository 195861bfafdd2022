"""Charts of the mid-year outlook: the range of one target beside its past years, how many are at risk, points."""

import polars as pl

from thidua.charts.chart import Band, Chart, Series, TargetLine, Tone
from thidua.text.format import NumberFormat, figure
from thidua.text.language import message as N_
from thidua.text.language import translate as _

CHANCES: dict[str, tuple[Tone, str]] = {
    "likely": ("likely", N_("Có khả năng đạt")),
    "open": ("context", N_("Chưa chắc chắn")),
    "at_risk": ("at_risk", N_("Có nguy cơ không hoàn thành")),
    "unknown": ("pending", N_("Chưa đủ dữ liệu")),
}
"""The colour and the word of each chance."""


def half_year_history(frame: pl.DataFrame) -> Chart:
    """Prepared rows of queries/targets/half_year_history.sql: one target's past with a band, else counts by unit."""
    return _one_target(frame) if frame.height == 1 else _by_unit(frame)


def points(frame: pl.DataFrame) -> Chart | None:
    """Prepared rows of queries/ranking/half_year_history.sql as lying bars from the low to the high end of each range.

    None where no unit has a range.
    """
    known = frame.drop_nulls("low")
    if known.is_empty():
        return None
    ends = list(known.select("low", "high").iter_rows())
    ranges = Series(
        _("Khoảng dự báo"),
        tuple(high - low for low, high in ends),
        labels=tuple(f"{figure(low, 'points')} – {figure(high, 'points')}" for low, high in ends),
        provisional=(True,) * len(ends),
    )
    return Chart(
        kind="stacked_bars",
        categories=tuple(known["unit"]),
        series=(ranges,),
        measure=_("Khoảng điểm cả năm {year} dự báo từ điểm 6 tháng", year=known["year"][0]),
        number="points",
        horizontal=True,
        base=tuple(low for low, _high in ends),
    )


def _one_target(frame: pl.DataFrame) -> Chart:
    """Years of results as a line, the range as a strip, the plan as a line at the year asked for; no half-year."""
    row = frame.row(0, named=True)
    past = {one["year"]: one["whole"] for one in row["past"]} | {row["year"]: row["whole"]}
    years = range(min(past), max(past) + 1)
    number: NumberFormat = "share" if row["unit_of_measure"] == "%" else "points"
    bands = () if row["low"] is None else (Band(_("Dự báo năm {year}", year=row["year"]), row["low"], row["high"]),)
    plan = tuple(row["plan"] if year == row["year"] else None for year in years)
    return Chart(
        kind="lines",
        categories=tuple(str(year) for year in years),
        series=(Series(row["unit"], tuple(past.get(year) for year in years)),),
        measure=f"{row['indicator']} ({row['unit_of_measure']})" if row["unit_of_measure"] else row["indicator"],
        number=number,
        targets=() if row["plan"] is None else (TargetLine(_("Kế hoạch"), plan),),
        bands=bands,
    )


def _by_unit(frame: pl.DataFrame) -> Chart:
    counted = (
        frame.sort("order", maintain_order=True)
        .group_by("unit_id", "unit", maintain_order=True)
        .agg((pl.col("chance") == chance).sum().cast(pl.Float64).alias(chance) for chance in CHANCES)
    )
    present = {chance: style for chance, style in CHANCES.items() if counted[chance].sum()}
    return Chart(
        kind="stacked_bars",
        categories=tuple(counted["unit"]),
        series=tuple(
            Series(_(word), tuple(counted[chance]), tone=tone, provisional=(True,) * counted.height)
            for chance, (tone, word) in present.items()
        ),
        measure=_("Số chỉ tiêu, đến 6 tháng năm {year}", year=frame["year"][0]),
        horizontal=True,
    )

"""Charts of one unit: its points and ranks over the years, at mid-year, and its ratings."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from thidua.charts.chart import Chart, Series
from thidua.charts.ranking import STAGES, reorganisations, stage_word, year_range
from thidua.text.format import number, points, share
from thidua.text.language import current
from thidua.text.language import translate as _

Row = Mapping[str, Any]


PENDING = "…"
"""In a matrix of awards: registered or proposed, not granted yet. The table beside it says which."""


def points_over_years(frame: pl.DataFrame) -> Chart:
    """Rows of queries/units/points_over_years.sql as lines: the unit's own, and in grey those before and after it."""
    years = year_range(frame)
    related = frame.sort(pl.col("relation") != "own", "unit", "year", maintain_order=True)
    return Chart(
        kind="lines",
        categories=tuple(str(year) for year in years),
        series=tuple(
            _points_line(rows.to_dicts(), years) for _unit, rows in related.group_by("unit_id", maintain_order=True)
        ),
        measure=_points_measure(frame),
        number="points",
        breaks=reorganisations(frame, years),
    )


def half_years(frame: pl.DataFrame) -> Chart:
    """Rows of queries/units/half_years.sql as a line on an axis of half-years, provisional as every sơ kết."""
    years = year_range(frame)
    return Chart(
        kind="lines",
        categories=tuple(_("6 tháng {year}", year=year) for year in years),
        series=(_points_line(frame.to_dicts(), years, provisional=True),),
        measure=_points_measure(frame),
        number="points",
    )


def ratings_over_years(frame: pl.DataFrame) -> Chart | None:
    """Rows of queries/units/ratings_over_years.sql as bars of staff rated excellent, the unit's class below each year.

    None where no share of staff is known.
    """
    if frame["share"].is_null().all():
        return None
    rows = {row["year"]: row for row in frame.iter_rows(named=True)}
    years = year_range(frame)
    shares = tuple(rows[year]["share"] if year in rows else None for year in years)
    return Chart(
        kind="bars",
        categories=tuple(_year_and_class(year, rows.get(year)) for year in years),
        series=(
            Series(
                name=_("Cán bộ, công chức hoàn thành xuất sắc nhiệm vụ"),
                values=shares,
                labels=tuple(
                    _("chưa có số liệu") if value is None else _staff_label(rows[year])
                    for year, value in zip(years, shares, strict=True)
                ),
            ),
        ),
        measure=_("Tỷ lệ cán bộ, công chức hoàn thành xuất sắc nhiệm vụ (%) · dưới mỗi năm là xếp loại của đơn vị"),
        number="share",
    )


def awards(frame: pl.DataFrame) -> Chart | None:
    """Rows of queries/units/awards.sql as a matrix, awards by years: how many were granted, or that one is pending.

    None where no award has a year.
    """
    dated = frame.filter(pl.col("period_id") == pl.col("year").cast(pl.String))
    if dated.is_empty():
        return None
    years = year_range(dated)
    rows = dated.sort("ladder", maintain_order=True).group_by("award_id", maintain_order=True)
    return Chart(
        kind="matrix",
        categories=tuple(str(year) for year in years),
        series=tuple(_award_row(same.to_dicts(), years) for _award, same in rows),
        measure=_("Số lần đã có quyết định tặng theo năm thành tích; “…” là đã đăng ký hoặc đang trình"),
        number="count",
    )


def _award_row(rows: Sequence[Row], years: Sequence[int]) -> Series:
    granted = {year: sum(row["year"] == year and row["status"] == "granted" for row in rows) for year in years}
    pending = {row["year"] for row in rows if row["status"] in ("registered", "proposed", "approved")}
    return Series(
        name=rows[0][f"award_{current()}"],
        values=tuple(granted[year] or None for year in years),
        labels=tuple(PENDING if year in pending and not granted[year] else "" for year in years),
        tone="granted",
    )


def _points_line(rows: Sequence[Row], years: Sequence[int], *, provisional: bool = False) -> Series:
    by_year = {row["year"]: row for row in rows}
    return Series(
        name=rows[0]["unit"],
        values=tuple(by_year[year]["points"] if year in by_year else None for year in years),
        labels=tuple(_points_label(by_year[year]) if year in by_year else "" for year in years),
        tone="main" if rows[0].get("relation", "own") == "own" else "context",
        provisional=tuple(provisional for _year in years),
    )


def _points_label(row: Row) -> str:
    """Points with the rank: `92,25 (3/9)`, `93,5 (=1/5)` where it is shared, `90 (3)` where the others are not seen."""
    if row["rank"] is None:
        return points(row["points"])
    place = f"{row['rank']}/{row['of_units']}" if row["of_units"] else str(row["rank"])
    return f"{points(row['points'])} ({'=' if row['is_tied'] else ''}{place})"


def _points_measure(frame: pl.DataFrame) -> str:
    """What the figures are: the latest stage there is, and the years whose points are of an earlier one."""
    years = {stage: frame.filter(pl.col("stage") == stage)["year"].unique().sort() for stage in STAGES}
    first, *others = [stage for stage in STAGES if len(years[stage])]
    words = [stage_word(first), *(f"{', '.join(map(str, years[stage]))}: {stage_word(stage)}" for stage in others)]
    ranks = _("thứ hạng/số đơn vị, = là đồng hạng") if frame["is_tied"].any() else _("thứ hạng/số đơn vị")
    return _("Tổng điểm ({ranks}) · {stages}", ranks=ranks, stages="; ".join(words))


def _year_and_class(year: int, row: Row | None) -> str:
    """The year with the unit's class in short, as offices write it: `2024: HTXSNV`; in English its first word."""
    name = row[f"class_{current()}"] if row else None
    if not name:
        return str(year)
    short = name.split()[0] if current() == "en" else "".join(word[0] for word in name.split()).upper()
    return f"{year}: {short}"


def _staff_label(row: Row) -> str:
    """The share with its count: `12,5% (8/64)`."""
    return f"{share(row['share'])} ({number(row['excellent'])}/{number(row['total'])})"

"""The exhibit that puts chosen clusters and chosen years side by side."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts.chart import Chart, Series, Tone
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.text.format import number, ratio_with_share
from thidua.text.language import message as N_
from thidua.text.language import translate as _

TONES: tuple[Tone, ...] = ("main", "second", "context")
"""Of the newest year, of the one before, of those before it."""


def _chart(frame: pl.DataFrame) -> Chart | None:
    """A group of bars a cluster, a bar a year, the newest first; None where nobody has been rated."""
    known = frame.drop_nulls("share")
    if known.is_empty():
        return None
    clusters = known["cluster"].unique(maintain_order=True).to_list()
    rows = {(row["cluster"], row["year"]): row for row in known.iter_rows(named=True)}
    return Chart(
        kind="bars",
        categories=tuple(clusters),
        series=tuple(
            Series(
                str(year),
                tuple(rows[cluster, year]["share"] if (cluster, year) in rows else None for cluster in clusters),
                labels=tuple(_label(rows.get((cluster, year))) for cluster in clusters),
                tone=TONES[min(at, len(TONES) - 1)],
            )
            for at, year in enumerate(known["year"].unique().sort(descending=True))
        ),
        measure=_("Tỷ lệ cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (%)"),
        number="share",
        horizontal=True,
    )


def _label(row: Mapping[str, Any] | None) -> str:
    return ratio_with_share(row["excellent"], row["total"]) if row else _("chưa có số liệu")


def _headline(frame: pl.DataFrame) -> str:
    """Each cluster's newest share and the one before."""
    if frame.is_empty():
        return _("Chọn cụm, khối và năm có số liệu để đặt cạnh nhau.")
    known = frame.drop_nulls("share")
    if known.is_empty():
        return _("Các cụm, khối đã chọn chưa có số liệu xếp loại cơ quan, đơn vị.")
    told = "; ".join(_told(rows) for _cluster, rows in known.group_by("cluster", maintain_order=True))
    return _("Cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ: {clusters}.", clusters=told)


def _told(rows: pl.DataFrame) -> str:
    by_year = ", ".join(
        _("năm {year} {ratio}", year=row["year"], ratio=ratio_with_share(row["excellent"], row["total"]))
        for row in rows.iter_rows(named=True)
    )
    return f"{rows['cluster'][0]} – {by_year}"


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with the ratio in words for the table."""
    ratios = [
        _("chưa có số liệu") if total is None else f"{number(excellent)}/{number(total)}"
        for excellent, total in frame.select("excellent", "total").iter_rows()
    ]
    return frame.with_columns(ratio=pl.Series(ratios, dtype=pl.String))


compare_clusters = Exhibit(
    name="clusters/compare",
    title=N_("So sánh cụm, khối qua các năm"),
    chart=_chart,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("cluster", N_("Cụm, khối")),
        Column("year", N_("Năm"), "year"),
        Column("ratio", N_("Hoàn thành xuất sắc / được xếp loại")),
        Column("share", N_("Tỷ lệ"), "share"),
        Column("leaders", N_("Đơn vị dẫn đầu")),
        Column("ranked", N_("Số đơn vị được xếp hạng"), "count"),
        Column("awards", N_("Khen thưởng tập thể từ cấp tỉnh trở lên"), "count"),
    ),
)

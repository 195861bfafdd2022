"""Exhibits of ratings."""

import polars as pl

from thidua.charts import ratings as charts
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.wording import plan_in_words
from thidua.text.format import number, ratio_with_share, share
from thidua.text.language import message as N_
from thidua.text.language import translate as _


def _excellent_share_headline(frame: pl.DataFrame) -> str:
    """The latest year's share, against the year before and the target where there is one place."""
    if frame.is_empty():
        return _("Chưa có số liệu xếp loại cơ quan, đơn vị cả năm.")
    rows = frame.filter(pl.col("year") == frame["year"].max())
    if rows.height > 1 or frame["place"].n_unique() > 1:
        row = rows.row(0, named=True)
        return _(
            "Năm {year}, {place} có {excellent}/{total} cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ ({share}).",
            year=row["year"],
            place=row["place"],
            excellent=number(row["excellent"]),
            total=number(row["total"]),
            share=share(row["share"]),
        )
    row = rows.row(0, named=True)
    sentence = _(
        "Năm {year} có {excellent}/{total} cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ ({share})",
        year=row["year"],
        excellent=number(row["excellent"]),
        total=number(row["total"]),
        share=share(row["share"]),
    )
    before = frame.filter(pl.col("year") == row["year"] - 1)
    if before.height:
        sentence += _(
            ", năm {year} là {share}",
            year=row["year"] - 1,
            share=ratio_with_share(before["excellent"][0], before["total"][0]),
        )
    if row["target"] is not None:
        sentence += _("; chỉ tiêu {target}", target=plan_in_words(row["comparator"], share(row["target"])))
    return sentence + "."


excellent_share = Exhibit(
    name="ratings/excellent_share",
    title=N_("Cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ qua các năm"),
    chart=charts.excellent_share,
    headline=_excellent_share_headline,
    columns=(
        Column("place", N_("Địa phương")),
        Column("year", N_("Năm"), "year"),
        Column("excellent", N_("Hoàn thành xuất sắc"), "count"),
        Column("total", N_("Được xếp loại"), "count"),
        Column("share", N_("Tỷ lệ"), "share"),
        Column("target", N_("Chỉ tiêu"), "share"),
    ),
)

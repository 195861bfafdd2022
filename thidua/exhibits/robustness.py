"""The exhibit of how robust ranks are when the weights of criteria shift; for the standing office's own eyes."""

import polars as pl

from thidua.charts import scores as charts
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.exhibits.wording import few
from thidua.rules.robustness import rank_robustness
from thidua.text.format import count_in_text, number, share
from thidua.text.language import message as N_
from thidua.text.language import translate as _

PER_UNIT = ("cluster", "year", "unit_id", "unit", "rank", "of_units", "total", "weight_shift", "weight_scenarios")


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """One row a unit: kept, scenarios, share, best and worst rank; empty cells where points of criteria are missing."""
    units = (
        frame.group_by("unit_id", maintain_order=True)
        .agg(
            *(pl.first(name) for name in PER_UNIT if name != "unit_id"),
            pl.col("illustrative").any(),
            pl.col("is_complete").all(),
            pl.col("facts").explode().unique(maintain_order=True),
        )
        .with_columns(scenarios=pl.col("weight_scenarios"))
    )
    tried = units.height > 1 and bool(units["is_complete"].all())
    found = _robustness(frame, units) if tried else {}
    names = ("kept", "share", "best", "worst")
    tried_columns = {
        name: pl.Series([getattr(found[unit], name) if found else None for unit in units["unit_id"]], dtype=dtype)
        for name, dtype in zip(names, (pl.Int64, pl.Float64, pl.Int64, pl.Int64), strict=True)
    }
    made = units.with_columns(**tried_columns)
    return made.with_columns(
        range_words=texts(
            ""
            if row["best"] is None
            else f"{row['best']}–{row['worst']}"
            if row["best"] < row["worst"]
            else f"{row['best']}"
            for row in made.iter_rows(named=True)
        )
    )


def _robustness(frame: pl.DataFrame, units: pl.DataFrame) -> dict[str, object]:
    parts: dict[str, dict[str, float]] = {unit: {} for unit in units["unit_id"]}
    for row in frame.filter("is_weighted").iter_rows(named=True):
        parts[row["unit_id"]][row["criterion_id"].rpartition(":")[2]] = row["points"]
    totals = dict(units.select("unit_id", "total").iter_rows())
    return dict(
        rank_robustness(
            parts,
            rest={unit: totals[unit] - sum(points.values()) for unit, points in parts.items()},
            ranks=dict(units.select("unit_id", "rank").iter_rows()),
            shift=units["weight_shift"][0],
            scenarios=units["weight_scenarios"][0],
        )
    )


def _headline(frame: pl.DataFrame) -> str:
    """How often the leader stays first, and whose rank holds least; the method in words."""
    if frame.height < 2:
        return _("Chưa đủ đơn vị được xếp hạng để thử độ vững của thứ hạng.")
    if frame["share"].is_null().all():
        lacking = frame.filter(~pl.col("is_complete")).height
        return _(
            "Chưa đủ dữ liệu để thử độ vững của thứ hạng: {count} đơn vị còn thiếu điểm của tiêu chí.",
            count=count_in_text(lacking),
        )
    row = frame.row(0, named=True)
    method = _(
        "Khi trọng số từng tiêu chí thay đổi trong mức ±{shift} ({count} phương án)",
        shift=share(row["weight_shift"]),
        count=number(row["scenarios"]),
    )
    leaders = [
        _(
            "{unit} giữ hạng {rank} trong {share} phương án",
            unit=one["unit"],
            rank=one["rank"],
            share=share(one["share"]),
        )
        for one in frame.filter(pl.col("rank") == 1).iter_rows(named=True)
    ]
    least = frame.sort("share", maintain_order=True).row(0, named=True)
    sentence = f"{method}, {'; '.join(few(leaders, N_('{count} đơn vị đồng hạng khác')))}"
    if least["rank"] > 1 and least["share"] < 1:
        sentence += _(
            "; ít vững nhất là hạng {rank} của {unit}: {share}",
            rank=least["rank"],
            unit=least["unit"],
            share=share(least["share"]),
        )
    return sentence + "."


robustness = Exhibit(
    name="ranking/robustness",
    title=N_("Độ vững của thứ hạng khi trọng số thay đổi"),
    chart=charts.robustness,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("rank", N_("Thứ hạng"), "rank"),
        Column("unit", N_("Đơn vị")),
        Column("total", N_("Tổng điểm"), "points"),
        Column("share", N_("Tỷ lệ giữ hạng"), "share"),
        Column("kept", N_("Số phương án giữ hạng"), "count"),
        Column("scenarios", N_("Số phương án"), "count"),
        Column("range_words", N_("Khoảng thứ hạng")),
    ),
)

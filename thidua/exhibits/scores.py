"""Exhibits of points by criterion: all units, self against appraised, printed totals, points by formula."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import scores as charts
from thidua.charts.ranking import stage_word
from thidua.charts.scores import cell_words, signed
from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.exhibits.ranking import texts
from thidua.rules.scoring import Result, relative_points
from thidua.text.format import count_in_text, points, share
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

SAME = 0.005
"""Points that differ by less are the same as printed, with two decimals."""


def _prepare_by_criterion(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with columns points_words and stage_words for the table."""
    rows = frame.to_dicts()
    return frame.with_columns(
        points_words=texts(cell_words(row) or _("chưa có số liệu") for row in rows),
        stage_words=texts(stage_word(row["stage"]) for row in rows),
    )


def _by_criterion_headline(frame: pl.DataFrame) -> str:
    """The criterion in which the cluster is furthest from the maximum, and what does not apply or is missing."""
    if frame.is_empty():
        return _("Chưa có điểm từng tiêu chí của cụm, khối này.")
    extra = pl.col("kind").fill_null("").is_in(["bonus", "penalty"])
    scored = frame.filter(pl.col("points").is_not_null() & (pl.col("max_score") > 0))
    sums = scored.filter(~extra).group_by("criterion", maintain_order=True).agg(pl.sum("points"), pl.sum("max_score"))
    sentences = []
    if sums.height:
        row = sums.sort(pl.col("points") / pl.col("max_score"), maintain_order=True).row(0, named=True)
        sentences.append(
            _(
                "Năm {year}, so với điểm tối đa, {cluster} đạt thấp nhất ở tiêu chí “{criterion}”: "
                "{points}/{max} điểm ({share}).",
                year=frame["year"][0],
                cluster=frame["cluster"][0],
                criterion=row["criterion"],
                points=points(row["points"]),
                max=points(row["max_score"]),
                share=share(row["points"] / row["max_score"]),
            )
        )
    else:
        sentences.append(_("Năm {year}: {cluster}.", year=frame["year"][0], cluster=frame["cluster"][0]))
    left_out = frame.filter("is_left_out").height
    missing = frame.filter(pl.col("points").is_null() & ~pl.col("is_left_out") & ~extra).height
    if left_out:
        sentences.append(_("Có {count} ô không áp dụng (KP).", count=count_in_text(left_out)))
    if missing:
        sentences.append(_("Có {count} ô chưa có điểm.", count=count_in_text(missing)))
    return " ".join(sentences)


def _prepare_self(frame: pl.DataFrame) -> pl.DataFrame:
    """Totals and the criteria that differ, each unit's widest first, with columns for the table."""
    shown = frame.filter(pl.col("criterion_id").is_null() | (pl.col("difference").abs() > SAME))
    units = shown["unit_id"].unique(maintain_order=True).to_list()
    ordered = shown.sort(
        pl.col("unit_id").replace_strict(units, range(len(units)), return_dtype=pl.Int64),
        pl.col("criterion_id").is_not_null(),
        -pl.col("difference").abs(),
        maintain_order=True,
    )
    rows = ordered.to_dicts()
    return ordered.with_columns(
        criterion_words=texts(row["criterion"] or _("Tổng điểm") for row in rows),
        difference_words=texts(signed(row["difference"]) for row in rows),
        stage_words=texts(stage_word(row["appraised_stage"]) for row in rows),
    )


def _self_headline(frame: pl.DataFrame) -> str:
    """How many units scored themselves higher, where the difference is widest, in which criterion it adds up most."""
    totals = frame.filter(pl.col("criterion_id").is_null())
    if totals.is_empty():
        return _("Chưa có đủ điểm tự chấm và điểm thẩm định của cụm, khối này để so.")
    higher = totals.filter(pl.col("difference") > SAME)
    widest = totals.sort(pl.col("difference").abs(), descending=True, maintain_order=True).row(0, named=True)
    sentence = _(
        "Năm {year}, điểm tự chấm cao hơn điểm thẩm định ở {ratio} đơn vị ({share})",
        year=totals["year"][0],
        ratio=f"{higher.height}/{totals.height}",
        share=share(higher.height / totals.height),
    )
    if abs(widest["difference"]) > SAME:
        sentence += _(
            "; chênh lệch tự chấm – thẩm định nhiều nhất là {difference} điểm ({unit})",
            difference=signed(widest["difference"]),
            unit=widest["unit"],
        )
    return f"{sentence}. {_widest_criterion(frame)}".strip()


def _widest_criterion(frame: pl.DataFrame) -> str:
    summed = (
        frame.drop_nulls("criterion_id")
        .group_by("criterion", maintain_order=True)
        .agg(pl.sum("difference"), pl.len().alias("units"))
        .sort(pl.col("difference").abs(), descending=True, maintain_order=True)
    )
    if summed.is_empty():
        return ""
    row = summed.row(0, named=True)
    return _(
        "Tiêu chí chênh lệch nhiều nhất là “{criterion}”: {count} đơn vị, cộng lại {difference} điểm.",
        criterion=row["criterion"],
        count=count_in_text(row["units"]),
        difference=signed(round(row["difference"], 4)),
    )


def _prepare_totals(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with columns stage_words and finding for the table."""
    rows = frame.to_dicts()
    return frame.with_columns(
        stage_words=texts(stage_word(row["stage"]) for row in rows),
        finding=texts(_total_finding(row) for row in rows),
    )


def _total_finding(row: Row) -> str:
    if row["added_up"] is None:
        return _("còn {count} tiêu chí chưa có điểm", count=count_in_text(row["missing"] or 0))
    if row["printed"] is None:
        return _("không ghi tổng, dùng tổng cộng lại")
    return _("khớp") if not row["difference"] else _("chênh {difference} điểm", difference=signed(row["difference"]))


def _totals_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có điểm thi đua cả năm của cụm, khối này.")
    compared = frame.drop_nulls("difference")
    differing = compared.filter(pl.col("difference") != 0)
    if compared.is_empty():
        return _("Năm {year}, chưa có đủ điểm từng tiêu chí để cộng lại tổng điểm.", year=frame["year"][0])
    if differing.is_empty():
        return _(
            "Năm {year}, tổng điểm ghi trong bảng khớp với điểm các tiêu chí ở {ratio} dòng.",
            year=frame["year"][0],
            ratio=f"{compared.height}/{compared.height}",
        )
    named = "; ".join(
        _(
            "{unit} ghi {printed}, cộng lại {expected} ({stage})",
            unit=row["unit"],
            printed=points(row["printed"]),
            expected=points(row["expected"]),
            stage=stage_word(row["stage"]),
        )
        for row in differing.head(3).iter_rows(named=True)
    )
    return _(
        "Năm {year}, có {count} dòng tổng điểm ghi khác điểm các tiêu chí cộng lại: {named}.",
        year=frame["year"][0],
        count=count_in_text(differing.height),
        named=named,
    )


def _prepare_by_formula(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with `by_formula`, the points by the relative formula, and `difference` from the points given."""
    found: dict[tuple[str, str], float | None] = {}
    for (criterion_id,), rows in frame.group_by("criterion_id", maintain_order=True):
        first = rows.row(0, named=True)
        results = {row["unit_id"]: Result(row["actual"], row["plan"]) for row in rows.iter_rows(named=True)}
        computed = relative_points(
            results,
            max_score=first["max_score"],
            up_to_target_share=first["up_to_target_share"],
            decimals=first["decimals"],
        )
        found |= {(str(criterion_id), unit_id): value for unit_id, value in computed.items()}
    pairs = frame.select("criterion_id", "unit_id").iter_rows()
    return frame.with_columns(
        by_formula=pl.Series([found[pair] for pair in pairs], dtype=pl.Float64),
    ).with_columns(difference=(pl.col("points") - pl.col("by_formula")).round(4))


def _by_formula_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có tiêu chí định lượng nào trùng tên với một chỉ tiêu có số liệu.")
    compared = frame.drop_nulls("difference")
    differing = compared.filter(pl.col("difference").abs() > SAME)
    if compared.is_empty():
        return _("Năm {year}, chưa có điểm đã chấm để so với điểm tính theo công thức.", year=frame["year"][0])
    return _(
        "Năm {year}, điểm đã chấm khác điểm tính theo công thức ở {ratio} ô của các tiêu chí định lượng ({share}).",
        year=frame["year"][0],
        ratio=f"{differing.height}/{compared.height}",
        share=share(differing.height / compared.height),
    )


by_criterion = Exhibit(
    name="scores/by_criterion",
    title=N_("Điểm từng tiêu chí của các đơn vị"),
    chart=charts.by_criterion,
    headline=_by_criterion_headline,
    prepare=_prepare_by_criterion,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("group", N_("Nhóm tiêu chí")),
        Column("criterion", N_("Tiêu chí")),
        Column("points_words", N_("Điểm")),
        Column("max_score", N_("Điểm tối đa"), "points"),
        Column("stage_words", N_("Bước chấm")),
    ),
)

self_against_appraised = Exhibit(
    name="scores/self_against_appraised",
    title=N_("Chênh lệch tự chấm – thẩm định"),
    chart=charts.self_against_appraised,
    headline=_self_headline,
    prepare=_prepare_self,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("criterion_words", N_("Tiêu chí")),
        Column("self_points", N_("Tự chấm"), "points"),
        Column("appraised_points", N_("Thẩm định"), "points"),
        Column("difference_words", N_("Chênh lệch tự chấm – thẩm định")),
        Column("stage_words", N_("Bước thẩm định")),
    ),
)

totals = Exhibit(
    name="scores/totals",
    title=N_("Tổng điểm ghi trong bảng và tổng cộng lại"),
    chart=no_chart,
    headline=_totals_headline,
    prepare=_prepare_totals,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("stage_words", N_("Bước chấm")),
        Column("printed", N_("Tổng ghi trong bảng"), "points"),
        Column("added_up", N_("Tổng cộng lại"), "points"),
        Column("finding", N_("Đối chiếu")),
        Column("points", N_("Điểm dùng để xếp hạng"), "points"),
        Column("applicable_max", N_("Điểm tối đa áp dụng"), "points"),
    ),
)

by_formula = Exhibit(
    name="scores/by_formula",
    title=N_("Điểm tiêu chí định lượng tính theo công thức"),
    chart=no_chart,
    headline=_by_formula_headline,
    prepare=_prepare_by_formula,
    columns=(
        Column("criterion", N_("Tiêu chí")),
        Column("unit", N_("Đơn vị")),
        Column("plan", N_("Chỉ tiêu"), "points"),
        Column("actual", N_("Thực hiện"), "points"),
        Column("max_score", N_("Điểm tối đa"), "points"),
        Column("by_formula", N_("Điểm theo công thức"), "points"),
        Column("points", N_("Điểm đã chấm"), "points"),
        Column("difference", N_("Chênh lệch"), "points"),
    ),
)

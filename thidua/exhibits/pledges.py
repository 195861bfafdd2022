"""Exhibits of what was pledged: targets met by field, unit and cluster, and pledges against last year's results."""

from typing import Any, get_args

import polars as pl

from thidua.charts import pledges as charts
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.targets import JUDGED, judged, written_with_unit
from thidua.exhibits.wording import few
from thidua.rules.verdicts import Compared, Verdict, pledged
from thidua.text.clock import today
from thidua.text.format import amount, count_in_text, number, ratio_with_share, share
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

COMPARED_WORDS: dict[Compared, str] = {
    "higher": N_("Cao hơn kết quả năm trước"),
    "equal": N_("Bằng kết quả năm trước"),
    "lower": N_("Thấp hơn kết quả năm trước"),
}


def figure_with_unit(value: float, unit: str | None) -> str:
    """A figure of an indicator as one says it: `97,5%`, `15 tỷ 484 triệu đồng`, `12 cuộc`."""
    if unit == "%":
        return share(value)
    if unit and unit.endswith("đồng"):
        return amount(value)
    return f"{number(value)} {unit}" if unit else number(value)


def _counted(rows: pl.DataFrame, *keys: str) -> pl.DataFrame:
    """Judged rows counted by verdict: `reached` of `assessed`, and how many wait for a result."""
    counts = ((pl.col("verdict") == one).sum().cast(pl.Int64).alias(one) for one in get_args(Verdict))
    return (
        rows.group_by(keys, maintain_order=True)
        .agg(*counts, pl.col("facts").explode(), pl.col("illustrative").any())
        .with_columns(
            assessed=pl.sum_horizontal(JUDGED),
            reached=pl.col("exceeded") + pl.col("met"),
            interim=pl.col("on_track") + pl.col("behind"),
            waiting=pl.sum_horizontal("not_due", "no_data", "not_applicable"),
        )
        .with_columns(met_share=pl.when(pl.col("assessed") > 0).then(pl.col("reached") / pl.col("assessed")))
    )


def _prepare_by_field(frame: pl.DataFrame) -> pl.DataFrame:
    rows = _counted(judged(frame, today=today()), "year", "field")
    best_first = rows.sort("year", "met_share", descending=[False, True], nulls_last=True, maintain_order=True)
    return best_first.with_columns(field_name=pl.col("field").fill_null(_("Chưa ghi lĩnh vực")))


def _by_field_headline(frame: pl.DataFrame) -> str:
    known = frame.filter(pl.col("assessed") > 0)
    if known.is_empty():
        return _("Chưa có kết quả thực hiện chỉ tiêu theo lĩnh vực.")
    rows = known.filter(pl.col("year") == known["year"].max())
    sentence = _("Năm {year}, {ratio} chỉ tiêu đạt và vượt kế hoạch ({share})", year=rows["year"][0], **_ratio_of(rows))
    best = rows.filter(pl.col("field").is_not_null() & (pl.col("met_share") == rows["met_share"].max()))
    if best.height in (0, rows.height):
        return sentence + "."
    told = [f"{_within(row['field'])}: {ratio_with_share(row['reached'], row['assessed'])}" for row in best.to_dicts()]
    fields = "; ".join(few(told, N_("{count} lĩnh vực khác")))
    return sentence + _("; tỷ lệ cao nhất ở nhóm chỉ tiêu về {fields}.", fields=fields)


def _within(field: str) -> str:
    """A field's name within a sentence: a small first letter, unless it begins with an abbreviation."""
    return field if field[1:2].isupper() else field[:1].lower() + field[1:]


def _ratio_of(rows: pl.DataFrame) -> dict[str, str]:
    """n/N of the rows with a result and its percentage, to stand apart in a sentence."""
    reached, assessed = int(rows["reached"].sum()), int(rows["assessed"].sum())
    return {"ratio": f"{number(reached)}/{number(assessed)}", "share": share(reached / assessed)}


def _prepare_met_share(frame: pl.DataFrame) -> pl.DataFrame:
    """A row a unit and year, each cluster's own row before its units."""
    rows = judged(frame, today=today()).with_columns(pl.col("cluster").fill_null(pl.col("place")))
    units = _counted(rows, "year", "place", "cluster", "subject_id", "subject").with_columns(is_cluster=pl.lit(False))
    clusters = _counted(rows, "year", "place", "cluster").with_columns(
        subject_id=pl.lit(None, pl.String), subject=pl.lit(_("Cả cụm, khối")), is_cluster=pl.lit(True)
    )
    both = pl.concat([clusters.select(units.columns), units])
    order = clusters.select("year", "place", "cluster").with_row_index("order")
    return both.join(order, on=["year", "place", "cluster"], maintain_order="left").sort("order", maintain_order=True)


def _met_share_headline(frame: pl.DataFrame) -> str:
    known = frame.filter((pl.col("assessed") > 0) & pl.col("is_cluster"))
    if known.is_empty():
        return _("Chưa có kết quả thực hiện chỉ tiêu của các đơn vị.")
    year = known["year"].max()
    clusters = known.filter(pl.col("year") == year)
    units = frame.filter((pl.col("year") == year) & ~pl.col("is_cluster") & (pl.col("assessed") > 0))
    full = units.filter(pl.col("reached") == pl.col("assessed")).height
    return _(
        "Năm {year}, {ratio} chỉ tiêu đạt và vượt kế hoạch ({share}); {full}/{units} đơn vị đạt và vượt tất cả "
        "chỉ tiêu đã có kết quả.",
        year=year,
        **_ratio_of(clusters),
        full=full,
        units=units.height,
    )


def _prepare_against_last_year(frame: pl.DataFrame) -> pl.DataFrame:
    rows = [_compared(row) for row in frame.iter_rows(named=True)]
    schema = {"compared": pl.String, "compared_text": pl.String, "last_text": pl.String}
    plans = [written_with_unit(row["plan_written"], row["unit_of_measure"]) for row in frame.iter_rows(named=True)]
    named = frame.with_columns(indicator=pl.col(f"indicator_{current()}"), plan_text=pl.Series(plans, dtype=pl.String))
    return named.hstack(pl.DataFrame(rows, schema=schema, orient="row"))


def _compared(row: dict[str, Any]) -> dict[str, str | None]:
    reason = _not_comparable(row)
    if reason:
        return {"compared": None, "compared_text": reason, "last_text": _last_year(row)}
    found = pledged(
        plan=row["plan"],
        last=row["last_result"],
        comparator=row["comparator"],
        direction=row["direction"],
        is_share=row["unit_of_measure"] == "%",
    )
    words = _(COMPARED_WORDS[found])
    if found != "equal" and (row["plan"] < row["last_result"]) == (found == "higher"):
        words = {
            "higher": _("Phấn đấu cao hơn năm trước (càng thấp càng tốt)"),
            "lower": _("Phấn đấu thấp hơn năm trước (càng thấp càng tốt)"),
        }[found]
    return {"compared": found, "compared_text": words, "last_text": _last_year(row)}


def _last_year(row: dict[str, Any]) -> str:
    if row["last_result"] is None:
        return _("chưa có số liệu")
    written = figure_with_unit(row["last_result"], row["last_unit_of_measure"] or row["unit_of_measure"])
    return _("{result} (ước)", result=written) if row["last_status"] == "estimate" else written


def _not_comparable(row: dict[str, Any]) -> str:
    """Why a pledge cannot be compared with last year's result; empty where it can."""
    units = {row["unit_of_measure"], row["last_unit_of_measure"]} - {None}
    if not row["applicable"]:
        return _("không áp dụng")
    if row["plan"] is None:
        return _("chỉ tiêu bằng lời")
    if row["is_reorganised"]:
        return _("đơn vị vừa sắp xếp")
    if row["last_result"] is None:
        return _("chưa có kết quả năm trước")
    return _("khác đơn vị tính") if len(units) > 1 else ""


def _against_last_year_headline(frame: pl.DataFrame) -> str:
    known = frame.drop_nulls("compared")
    if known.is_empty():
        return _("Chưa có chỉ tiêu đăng ký nào so được với kết quả năm trước.")
    year = int(str(known["year"].max()))
    rows = known.filter(pl.col("year") == year)
    counts = dict(rows["compared"].value_counts().iter_rows())
    rest = frame.filter((pl.col("year") == year) & pl.col("compared").is_null()).height
    sentence = _(
        "Năm {year}, {ratio} chỉ tiêu đăng ký cao hơn kết quả năm {last} ({share}), {equal} bằng, {lower} thấp hơn",
        year=year,
        last=year - 1,
        ratio=f"{number(counts.get('higher', 0))}/{number(rows.height)}",
        share=share(counts.get("higher", 0) / rows.height),
        equal=count_in_text(counts.get("equal", 0)),
        lower=count_in_text(counts.get("lower", 0)),
    )
    return sentence + (_("; {count} chỉ tiêu không so được.", count=count_in_text(rest)) if rest else ".")


by_field = Exhibit(
    name="targets/by_field",
    title=N_("Thực hiện chỉ tiêu theo lĩnh vực"),
    chart=charts.by_field,
    headline=_by_field_headline,
    prepare=_prepare_by_field,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("field_name", N_("Lĩnh vực")),
        Column("reached", N_("Đạt và vượt"), "count"),
        Column("assessed", N_("Chỉ tiêu có kết quả"), "count"),
        Column("met_share", N_("Tỷ lệ đạt và vượt"), "share"),
        Column("exceeded", N_("Vượt kế hoạch"), "count"),
        Column("missed", N_("Chưa đạt kế hoạch"), "count"),
        Column("interim", N_("Mới có kết quả 6 tháng"), "count"),
        Column("waiting", N_("Chưa có kết quả"), "count"),
    ),
)

met_share = Exhibit(
    name="targets/met_share",
    title=N_("Tỷ lệ chỉ tiêu đạt và vượt kế hoạch của từng đơn vị, cụm, khối"),
    chart=charts.met_share,
    headline=_met_share_headline,
    prepare=_prepare_met_share,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("cluster", N_("Cụm, khối")),
        Column("subject", N_("Đơn vị")),
        Column("reached", N_("Đạt và vượt"), "count"),
        Column("assessed", N_("Chỉ tiêu có kết quả"), "count"),
        Column("met_share", N_("Tỷ lệ đạt và vượt"), "share"),
        Column("interim", N_("Mới có kết quả 6 tháng"), "count"),
        Column("waiting", N_("Chưa có kết quả"), "count"),
    ),
)

against_last_year = Exhibit(
    name="targets/against_last_year",
    title=N_("Chỉ tiêu đăng ký so với kết quả năm trước"),
    chart=charts.against_last_year,
    headline=_against_last_year_headline,
    prepare=_prepare_against_last_year,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("unit", N_("Đơn vị")),
        Column("indicator", N_("Chỉ tiêu")),
        Column("plan_text", N_("Kế hoạch")),
        Column("last_text", N_("Kết quả năm trước")),
        Column("compared_text", N_("So sánh")),
    ),
)

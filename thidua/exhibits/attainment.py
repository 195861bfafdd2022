"""Exhibits of targets unit by unit: the matrix of units and indicators, and one unit's plan beside its results."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import attainment as charts
from thidua.charts.palette import verdict_word
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.exhibits.targets import JUDGED, counted, judged, verdict_sentence, written_with_unit
from thidua.exhibits.wording import part_of
from thidua.text.clock import today
from thidua.text.format import count_in_text
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]


def _prepare_matrix(frame: pl.DataFrame) -> pl.DataFrame:
    """Judged rows with column_name (indicator with its field), plan_text, result_text and verdict_text."""
    rows = judged(frame, today=today())
    dicts = rows.to_dicts()
    return rows.with_columns(
        column_name=texts(
            f"{row['indicator']} ({row['field']})" if row["field"] else row["indicator"] for row in dicts
        ),
        field_name=pl.col("field").fill_null(_("Chưa ghi lĩnh vực")),
        plan_text=texts(written_with_unit(row["plan_written"], row["unit_of_measure"]) for row in dicts),
        result_text=texts(written_with_unit(row["actual_written"], row["unit_of_measure"]) for row in dicts),
        verdict_text=texts(verdict_word(row["verdict"]) for row in dicts),
    )


def _matrix_headline(frame: pl.DataFrame) -> str:
    """The verdicts of all units' targets; then how many units reached every target with a result."""
    if frame.is_empty():
        return _("Chưa có chỉ tiêu cả năm nào của đơn vị.")
    sentence = verdict_sentence(frame["year"][0], counted(frame["verdict"]))
    known = frame.filter(pl.col("verdict").is_in(JUDGED))
    if known.is_empty():
        return sentence
    units = known.group_by("unit_id", maintain_order=True).agg((pl.col("verdict") != "missed").all().alias("full"))
    return sentence + _(
        " {ratio} đơn vị đạt và vượt mọi chỉ tiêu đã có kết quả ({share}).",
        **part_of(int(units["full"].sum()), units.height),
    )


def _prepare_progress(frame: pl.DataFrame) -> pl.DataFrame:
    """Judged rows with indicator, last year's half and year, plan, half-year, result and verdict in words."""
    halves = frame.select("interim", "interim_written")
    actual = frame["actual_written"]
    rows = judged(frame, today=today()).with_columns(
        interim=halves["interim"], half=halves["interim_written"], own=actual
    )
    dicts = rows.to_dicts()
    return rows.with_columns(
        indicator=pl.col(f"indicator_{current()}"),
        last_half_text=texts(_written(row, "last_interim_written") for row in dicts),
        last_text=texts(_estimated(_written(row, "last_actual_written"), row["last_status"]) for row in dicts),
        plan_text=texts(_written(row, "plan_written") for row in dicts),
        half_text=texts(_written(row, "half") for row in dicts),
        result_text=texts(_estimated(_written(row, "own"), row["result_status"]) for row in dicts),
        verdict_text=texts(verdict_word(row["verdict"]) for row in dicts),
    )


def _written(row: Row, column: str) -> str:
    return written_with_unit(row[column], row["unit_of_measure"])


def _estimated(written: str, status: str | None) -> str:
    return _("{result} (ước)", result=written) if written and status == "estimate" else written


def _progress_headline(frame: pl.DataFrame) -> str:
    """The year's verdicts; then how many half-year's results are better than last year's half."""
    if frame.is_empty():
        return _("Đơn vị chưa có chỉ tiêu cả năm.")
    sentence = verdict_sentence(frame["year"][0], counted(frame["verdict"]))
    halves = frame.drop_nulls(["interim", "last_interim"])
    if halves.is_empty():
        return sentence
    lower = pl.coalesce(pl.col("direction") == "lower", pl.col("comparator").is_in(["<", "<="]))
    better = halves.filter(
        pl.when(lower)
        .then(pl.col("interim") < pl.col("last_interim"))
        .otherwise(pl.col("interim") > pl.col("last_interim"))
    ).height
    equal = halves.filter(pl.col("interim") == pl.col("last_interim")).height
    return sentence + _(
        " 6 tháng đầu năm, {better}/{count} chỉ tiêu tốt hơn cùng kỳ năm trước, {equal} bằng cùng kỳ.",
        better=better,
        count=halves.height,
        equal=count_in_text(equal),
    )


matrix = Exhibit(
    name="targets/matrix",
    title=N_("Từng chỉ tiêu của từng đơn vị"),
    chart=charts.matrix,
    headline=_matrix_headline,
    prepare=_prepare_matrix,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("field_name", N_("Lĩnh vực")),
        Column("indicator", N_("Chỉ tiêu")),
        Column("plan_text", N_("Kế hoạch")),
        Column("result_text", N_("Thực hiện")),
        Column("verdict_text", N_("Đánh giá")),
    ),
)

progress = Exhibit(
    name="targets/progress",
    title=N_("Kế hoạch, 6 tháng và cả năm so với năm trước"),
    chart=charts.progress,
    headline=_progress_headline,
    prepare=_prepare_progress,
    columns=(
        Column("indicator", N_("Chỉ tiêu")),
        Column("last_half_text", N_("6 tháng năm trước")),
        Column("last_text", N_("Cả năm trước")),
        Column("plan_text", N_("Kế hoạch")),
        Column("half_text", N_("6 tháng")),
        Column("result_text", N_("Cả năm")),
        Column("verdict_text", N_("Đánh giá")),
    ),
)

"""Exhibits of targets: what each unit pledged and what came of it, as verdicts."""

import re
from datetime import date
from typing import Any, get_args

import polars as pl

from thidua.charts import targets as charts
from thidua.charts.palette import verdict_word
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.wording import few
from thidua.rules.verdicts import Verdict, reason, verdict
from thidua.text.clock import today
from thidua.text.format import cell, count_in_text, number, ratio_with_share, share
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

MORE_INDICATORS = N_("{count} chỉ tiêu khác")
JUDGED: tuple[Verdict, ...] = ("exceeded", "met", "missed")
"""The verdicts of a target whose period has a result."""
_JUDGED_WORDS: dict[Verdict, str] = {
    "exceeded": N_("{ratio} chỉ tiêu vượt kế hoạch"),
    "met": N_("{ratio} chỉ tiêu đạt kế hoạch"),
    "missed": N_("{ratio} chỉ tiêu chưa đạt kế hoạch"),
}


def judged(frame: pl.DataFrame, *, today: date) -> pl.DataFrame:
    """Rows of a target with the column `verdict`.

    Up to the last day of a target's year its half-year's result stands in for a result still missing; its cell is
    then among the row's facts. Later it never does: the row has no data.
    """
    awaits = pl.col("actual").is_null() & pl.col("interim").is_not_null() & (pl.col("period_ends") >= today)
    stated = frame.with_columns(
        is_interim=awaits,
        actual=pl.when(awaits).then("interim").otherwise("actual"),
        actual_written=pl.when(awaits).then("interim_written").otherwise("actual_written"),
        facts=pl.when(awaits).then(pl.concat_list("facts", "interim_fact")).otherwise("facts"),
        indicator=pl.col(f"indicator_{current()}"),
    ).drop("interim", "interim_written", "interim_fact")
    verdicts = [_verdict(row, today) for row in stated.iter_rows(named=True)]
    return stated.with_columns(verdict=pl.Series(verdicts, dtype=pl.String))


def own_or_common(frame: pl.DataFrame) -> pl.DataFrame:
    """The targets of units themselves; those of whole clusters and places only where no unit has any."""
    of_units = frame.filter(pl.col("unit_id").is_not_null())
    return frame if of_units.is_empty() else of_units


def counted(verdicts: pl.Series) -> dict[Verdict, int]:
    """How many targets have each verdict."""
    found = dict(verdicts.value_counts().iter_rows())
    return {one: found.get(one, 0) for one in get_args(Verdict)}


def verdict_sentence(year: int, counts: dict[Verdict, int]) -> str:
    """The verdicts of a year in one sentence: n/N of the targets with a result, then what has none."""
    judged_count = sum(counts[one] for one in JUDGED)
    rest = "; ".join(_rest(counts))
    if not judged_count:
        return _("Năm {year}: {rest}.", year=year, rest=rest)
    ratios = {one: f"{number(counts[one])}/{number(judged_count)}" for one in JUDGED if counts[one]}
    first = next(iter(ratios))
    parts = [_(_JUDGED_WORDS[one], ratio=ratio) for one, ratio in ratios.items()]
    parts[0] += f" ({share(counts[first] / judged_count)})"
    sentence = _("Năm {year}, {parts}", year=year, parts=", ".join(parts))
    if not counts["missed"]:
        sentence += "; " + _("không có chỉ tiêu chưa đạt")
    return f"{sentence}; {rest}." if rest else f"{sentence}."


def _rest(counts: dict[Verdict, int]) -> list[str]:
    words = {
        "on_track": N_("{count} chỉ tiêu đúng tiến độ"),
        "behind": N_("{count} chỉ tiêu chậm tiến độ"),
        "not_due": N_("{count} chỉ tiêu chưa đến kỳ đánh giá"),
        "no_data": N_("{count} chỉ tiêu chưa có số liệu"),
        "not_applicable": N_("{count} chỉ tiêu không đánh giá bằng số"),
    }
    return [_(words[one], count=count_in_text(counts[one])) for one in counts if one in words and counts[one]]


def _verdict(row: dict[str, Any], today: date) -> Verdict:
    return verdict(
        plan=row["plan"],
        actual=row["actual"],
        today=today,
        period_ends=row["period_ends"],
        comparator=row["comparator"],
        ceiling=row["ceiling"],
        direction=row["direction"],
        is_share=row["unit_of_measure"] == "%",
        interim=bool(row["is_interim"]),
        applicable=row["applicable"],
    )


def _reason(row: dict[str, Any]) -> str:
    return reason(
        row["verdict"],
        plan=row["plan"],
        comparator=row["comparator"],
        ceiling=row["ceiling"],
        direction=row["direction"],
        is_share=row["unit_of_measure"] == "%",
    )


def _prepare_by_unit(frame: pl.DataFrame) -> pl.DataFrame:
    return _prepare_written(own_or_common(frame))


def _prepare_written(frame: pl.DataFrame) -> pl.DataFrame:
    """Judged rows with plan, result, verdict and its reason in words."""
    rows = judged(frame, today=today())
    table = [
        {
            "plan_text": written_with_unit(row["plan_written"], row["unit_of_measure"]),
            "result_text": _result(row),
            "verdict_text": verdict_word(row["verdict"]),
            "reason_text": _reason(row),
        }
        for row in rows.iter_rows(named=True)
    ]
    schema = dict.fromkeys(("plan_text", "result_text", "verdict_text", "reason_text"), pl.String)
    return rows.hstack(pl.DataFrame(table, schema=schema))


def _result(row: dict[str, Any]) -> str:
    if row["actual_written"] is None:
        return _("chưa có số liệu")
    written = written_with_unit(row["actual_written"], row["unit_of_measure"])
    if row["is_interim"]:
        return _("{result} (6 tháng)", result=written)
    return _("{result} (ước)", result=written) if row["result_status"] == "estimate" else written


def written_with_unit(written: str | None, unit: str | None) -> str:
    """A cell as written, with the unit of its row where it is a bare number: `95.7` is `95,7%`, `06` is `06 cuộc`."""
    shown = cell(written, unit)
    if not unit or not re.fullmatch(r"[\d.,\s]+", shown):
        return shown
    return f"{shown}{unit}" if unit == "%" else f"{shown} {unit}"


def _by_unit_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có chỉ tiêu cả năm nào được đăng ký.")
    year = frame["year"].max()
    return verdict_sentence(int(str(year)), counted(frame.filter(pl.col("year") == year)["verdict"]))


def _common_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có chỉ tiêu chung nào của cụm, khối, địa phương.")
    told = _by_unit_headline(frame)
    return _("Chỉ tiêu chung của cụm, khối, địa phương: {told}", told=told[:1].lower() + told[1:])


def _prepare_by_indicator(frame: pl.DataFrame) -> pl.DataFrame:
    """One row an indicator and year, the most missed first: units by verdict, with a result, and the share missed."""
    rows = judged(frame, today=today())
    verdicts = get_args(Verdict)
    return (
        rows.group_by("year", "indicator_id", "indicator", maintain_order=True)
        .agg(
            *((pl.col("verdict") == one).sum().cast(pl.Int64).alias(one) for one in verdicts),
            pl.col("facts").explode(),
            pl.col("illustrative").any(),
        )
        .with_columns(
            assessed=pl.sum_horizontal(JUDGED),
            reached=pl.col("exceeded") + pl.col("met"),
            late=pl.col("missed") + pl.col("behind"),
            waiting=pl.sum_horizontal("not_due", "no_data", "not_applicable"),
        )
        .with_columns(
            missed_share=pl.when(pl.col("assessed") > 0).then(pl.col("missed") / pl.col("assessed")),
        )
        .sort("year", "late", "missed_share", descending=True, nulls_last=True, maintain_order=True)
    )


def _by_indicator_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có chỉ tiêu cả năm nào của đơn vị.")
    year = frame["year"].max()
    rows = frame.filter(pl.col("year") == year)
    if not rows["assessed"].sum():
        return _by_indicator_without_results(int(str(year)), rows)
    worst = rows.filter((pl.col("missed") == rows["missed"].max()) & (pl.col("missed") > 0))
    if worst.is_empty():
        return _("Năm {year} không có chỉ tiêu nào có đơn vị chưa đạt kế hoạch.", year=year)
    named = [
        f"“{row['indicator']}”: {ratio_with_share(row['missed'], row['assessed'])}"
        for row in worst.iter_rows(named=True)
    ]
    return _(
        "Năm {year}, chỉ tiêu có nhiều đơn vị chưa đạt kế hoạch nhất là {indicators}.",
        year=year,
        indicators="; ".join(few(named, MORE_INDICATORS)),
    )


def _by_indicator_without_results(year: int, rows: pl.DataFrame) -> str:
    behind = rows.filter((pl.col("behind") == rows["behind"].max()) & (pl.col("behind") > 0))
    if behind.is_empty():
        return _("Năm {year} chưa có kết quả thực hiện chỉ tiêu.", year=year)
    named = [
        f"“{row['indicator']}”: {ratio_with_share(row['behind'], row['behind'] + row['on_track'])}"
        for row in behind.iter_rows(named=True)
    ]
    return _(
        "Năm {year}, chỉ tiêu có nhiều đơn vị chậm tiến độ nhất là {indicators}.",
        year=year,
        indicators="; ".join(few(named, MORE_INDICATORS)),
    )


def _reported_headline(frame: pl.DataFrame) -> str:
    """The golden sentence, for the newest year; of several places each is named."""
    if frame.is_empty():
        return _("Chưa có báo cáo tổng hợp số chỉ tiêu vượt, đạt kế hoạch.")
    rows = frame.filter(pl.col("year") == frame["year"].max())
    sentences = [_reported_sentence(row) for row in rows.iter_rows(named=True)]
    if len(sentences) == 1:
        return sentences[0]
    return " ".join(f"{subject}: {text}" for subject, text in zip(rows["subject"], sentences, strict=True))


def _reported_sentence(row: dict[str, Any]) -> str:
    parts: list[str] = []
    for one, words in (
        ("exceeded", N_("{ratio} chỉ tiêu vượt kế hoạch ({share})")),
        ("met", N_("{ratio} chỉ tiêu đạt kế hoạch")),
        ("missed", N_("{ratio} chỉ tiêu chưa đạt kế hoạch")),
    ):
        count, total = row[one], row["total"]
        if count is None or (one == "missed" and not count):
            continue
        if total:
            parts.append(_(words, ratio=f"{number(count)}/{number(total)}", share=share(count / total)))
        else:
            parts.append(f"{count_in_text(int(count))} {_reported_word(one)}")
    sentence = _("Năm {year}, {parts}", year=row["year"], parts=", ".join(parts))
    return sentence + ("; " + _("không có chỉ tiêu chưa đạt") if row["missed"] == 0 else "") + "."


def _reported_word(one: str) -> str:
    words = {
        "exceeded": N_("chỉ tiêu vượt kế hoạch"),
        "met": N_("chỉ tiêu đạt kế hoạch"),
        "missed": N_("chỉ tiêu chưa đạt kế hoạch"),
    }
    return _(words[one])


_AS_WRITTEN = (
    Column("indicator", N_("Chỉ tiêu")),
    Column("plan_text", N_("Kế hoạch")),
    Column("result_text", N_("Thực hiện")),
    Column("verdict_text", N_("Đánh giá")),
    Column("reason_text", N_("Cách đánh giá")),
)

by_unit = Exhibit(
    name="targets/by_unit",
    title=N_("Thực hiện chỉ tiêu của từng đơn vị"),
    chart=charts.by_unit,
    headline=_by_unit_headline,
    prepare=_prepare_by_unit,
    columns=(Column("year", N_("Năm"), "year"), Column("subject", N_("Đơn vị")), *_AS_WRITTEN),
)

common = Exhibit(
    name="targets/common",
    title=N_("Thực hiện chỉ tiêu chung của cụm, khối, địa phương"),
    chart=charts.by_unit,
    headline=_common_headline,
    prepare=_prepare_written,
    columns=(Column("year", N_("Năm"), "year"), Column("subject", N_("Cụm, khối, địa phương")), *_AS_WRITTEN),
)

reported = Exhibit(
    name="targets/reported",
    title=N_("Số chỉ tiêu vượt, đạt kế hoạch theo báo cáo"),
    chart=charts.reported,
    headline=_reported_headline,
    columns=(
        Column("place", N_("Địa phương")),
        Column("subject", N_("Đơn vị")),
        Column("year", N_("Năm"), "year"),
        Column("exceeded", N_("Vượt kế hoạch"), "count"),
        Column("met", N_("Đạt kế hoạch"), "count"),
        Column("missed", N_("Chưa đạt kế hoạch"), "count"),
        Column("met_or_better", N_("Đạt và vượt"), "count"),
        Column("total", N_("Tổng số chỉ tiêu"), "count"),
    ),
)

by_indicator = Exhibit(
    name="targets/by_indicator",
    title=N_("Chỉ tiêu nhiều đơn vị chưa đạt"),
    chart=charts.by_indicator,
    headline=_by_indicator_headline,
    prepare=_prepare_by_indicator,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("indicator", N_("Chỉ tiêu")),
        Column("missed", N_("Chưa đạt kế hoạch"), "count"),
        Column("assessed", N_("Đơn vị có kết quả"), "count"),
        Column("missed_share", N_("Tỷ lệ chưa đạt"), "share"),
        Column("reached", N_("Đạt và vượt"), "count"),
        Column("behind", N_("Chậm tiến độ"), "count"),
        Column("waiting", N_("Chưa có kết quả"), "count"),
    ),
)

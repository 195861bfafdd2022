"""Exhibits of what may come: targets and points at mid-year, and what it takes to reach a share of excellent units."""

from collections.abc import Mapping, Sequence
from math import ceil, floor
from typing import Any

import polars as pl

from thidua.charts import outlook as charts
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.pledges import figure_with_unit
from thidua.exhibits.targets import written_with_unit
from thidua.rules.outlook import Outlook, Past, chance, outlook
from thidua.rules.verdicts import verdict
from thidua.text.clock import today
from thidua.text.format import count_in_text, number, ratio_with_share, share
from thidua.text.format import points as points_text
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

MILLION = 1_000_000

FOUND: dict[str, pl.DataType | type[pl.DataType]] = {
    "low": pl.Float64,
    "high": pl.Float64,
    "basis_text": pl.String,
    "tested_text": pl.String,
    "inside": pl.Int64,
    "tested": pl.Int64,
    "facts": pl.List(pl.String),
    "past": pl.List(pl.Struct({"year": pl.Int64, "whole": pl.Float64})),
}


def _looked_ahead(frame: pl.DataFrame, *, same: str | None, most: float | None = None) -> pl.DataFrame:
    """The rows asked for, each with the range of its year: the columns of FOUND, facts of its past included.

    same  the column that rows of one history share besides the unit and cluster, None where there is none.
    most  what a share cannot pass.
    """
    history = [row for row in frame.iter_rows(named=True) if row["whole"] is not None]
    evidence = [row for row in history if row.get("whole_status") != "estimate"]
    asked = frame.filter(pl.col("is_asked"))
    found = []
    for row in asked.iter_rows(named=True):
        alike = [one for one in evidence if one["year"] < row["year"] and (same is None or one[same] == row[same])]
        own = [one for one in alike if one["unit_id"] in (row["unit_id"], *(row["former_ids"] or ()))]
        cluster = [one for one in alike if one["cluster_id"] == row["cluster_id"]]
        bound = most if row.get("unit_of_measure", "%") == "%" else None
        ahead = outlook(row["half"], own=_past(own), cluster=_past(cluster), most=bound, before=row["year"])
        found.append(_found(row, ahead, own=own, cluster=cluster))
    return asked.drop("facts").hstack(pl.DataFrame(found, schema=FOUND, orient="row"))


def _past(rows: Sequence[Row]) -> list[Past]:
    return [Past(row["year"], row["half"], row["whole"]) for row in rows]


def _found(row: Row, ahead: Outlook | None, *, own: Sequence[Row], cluster: Sequence[Row]) -> dict[str, object]:
    past = [{"year": one["year"], "whole": one["whole"]} for one in own]
    if ahead is None:
        text = _("chưa đủ dữ liệu: thiếu kết quả của ít nhất 3 năm trước")
        return dict.fromkeys(FOUND) | {"basis_text": text, "facts": row["facts"], "past": past}
    used = [one for one in (own if ahead.basis == "unit" else cluster) if one["year"] in ahead.years]
    facts = [*row["facts"], *(fact for one in used for fact in one["facts"])]
    return {
        "low": ahead.low,
        "high": ahead.high,
        "basis_text": _basis(ahead),
        "tested_text": ratio_with_share(ahead.inside, ahead.tested),
        "inside": ahead.inside,
        "tested": ahead.tested,
        "facts": list(dict.fromkeys(facts)),
        "past": past,
    }


def _basis(ahead: Outlook) -> str:
    """Whose years, and by which method: `theo 05 năm 2019–2023 của đơn vị; tỷ số cả năm/6 tháng`."""
    first, last = ahead.years[0], ahead.years[-1]
    unbroken = last - first + 1 == len(ahead.years)
    years = f"{first}–{last}" if unbroken else ", ".join(map(str, ahead.years))
    count = count_in_text(len(ahead.years))
    whose = (
        _("theo {count} năm {years} của đơn vị", count=count, years=years)
        if ahead.basis == "unit"
        else _("theo {count} năm {years} của các đơn vị cùng cụm, khối", count=count, years=years)
    )
    how = _("tỷ số cả năm/6 tháng") if ahead.method == "ratio" else _("phần tăng thêm sau 6 tháng")
    return f"{whose}; {how}"


def _prepare_targets(frame: pl.DataFrame) -> pl.DataFrame:
    rows = _looked_ahead(frame, same="indicator_id", most=1.0)
    table = [_target_words(row) for row in rows.iter_rows(named=True)]
    schema = dict.fromkeys(("half_text", "plan_text", "range_text", "chance", "chance_text", "whole_text"), pl.String)
    worst_first = pl.col("chance").replace_strict({"at_risk": 0, "open": 1, "likely": 2, "unknown": 3})
    return (
        rows.with_row_index("order")
        .with_columns(indicator=pl.col(f"indicator_{current()}"))
        .hstack(pl.DataFrame(table, schema=schema, orient="row"))
        .sort(worst_first, maintain_order=True)
    )


def _target_words(row: Row) -> dict[str, str | None]:
    unit = row["unit_of_measure"]
    found = _chance(row)
    half = figure_with_unit(row["half"], unit)
    return {
        "half_text": _("{result} (ước)", result=half) if row["half_status"] == "estimate" else half,
        "plan_text": written_with_unit(row["plan_written"], unit),
        "range_text": "" if row["low"] is None else _range(row["low"], row["high"], unit),
        "chance": found,
        "chance_text": _("Chưa có kế hoạch") if row["plan"] is None else _(charts.CHANCES[found][1]),
        "whole_text": "" if row["whole"] is None else figure_with_unit(row["whole"], unit),
    }


def _range(low: float, high: float, unit: str | None) -> str:
    if low == high:
        return figure_with_unit(low, unit)
    if unit and unit.endswith("đồng"):
        low, high = floor(low / MILLION) * MILLION, ceil(high / MILLION) * MILLION
        return _("từ {low} đến {high}", low=figure_with_unit(low, unit), high=figure_with_unit(high, unit))
    return _("từ {low} đến {high}", low=share(low) if unit == "%" else number(low), high=figure_with_unit(high, unit))


def _chance(row: Row) -> str:
    if row["plan"] is None or row["low"] is None:
        return "unknown"

    def fulfilled(value: float) -> bool:
        return verdict(
            plan=row["plan"],
            actual=value,
            today=today(),
            period_ends=None,
            comparator=row["comparator"],
            ceiling=row["ceiling"],
            direction=row["direction"],
            is_share=row["unit_of_measure"] == "%",
        ) in ("met", "exceeded")

    return chance(row["low"], row["high"], fulfilled, floor=row["plan"], ceiling=row["ceiling"])


def _targets_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có kết quả 6 tháng của chỉ tiêu nào.")
    if frame.height == 1:
        return _one_target_headline(frame.row(0, named=True))
    counts = dict(frame["chance"].value_counts().iter_rows())
    known = frame.height - counts.get("unknown", 0)
    year = frame["year"][0]
    if not known:
        return _("Đến 6 tháng năm {year}, chưa đủ dữ liệu để dự báo chỉ tiêu nào.", year=year)
    words = {
        "at_risk": N_("{ratio} chỉ tiêu có nguy cơ không hoàn thành"),
        "open": N_("{ratio} chỉ tiêu chưa chắc chắn"),
        "likely": N_("{ratio} chỉ tiêu có khả năng đạt"),
    }
    told = [
        _(text, ratio=f"{number(counts[one])}/{number(known)}") + f" ({share(counts[one] / known)})"
        for one, text in words.items()
        if counts.get(one)
    ]
    if not counts.get("at_risk"):
        told.insert(0, _("không có chỉ tiêu nào có nguy cơ không hoàn thành"))
    sentence = _("Đến 6 tháng năm {year}, {told}", year=year, told=", ".join(told))
    if known < frame.height:
        sentence += _("; {count} chỉ tiêu chưa đủ dữ liệu", count=count_in_text(frame.height - known))
    return f"{sentence}. {_tested_sentence(frame)}"


def _one_target_headline(row: Row) -> str:
    sentence = _(
        "{unit}, “{indicator}”: 6 tháng năm {year} được {half}",
        unit=row["unit"],
        indicator=row["indicator"],
        year=row["year"],
        half=row["half_text"],
    )
    if row["low"] is None:
        return f"{sentence}; {row['basis_text']}."
    sentence += _("; cả năm dự báo {range} ({basis})", range=row["range_text"], basis=row["basis_text"])
    if row["plan"] is not None:
        sentence += _("; kế hoạch {plan}: {chance}", plan=row["plan_text"], chance=row["chance_text"].lower())
    return f"{sentence}."


def _tested_sentence(frame: pl.DataFrame) -> str:
    inside, tested = int(frame["inside"].sum()), int(frame["tested"].sum())
    return _(
        "Kiểm chứng: {ratio} kết quả các năm trước nằm trong khoảng dự báo ({share}).",
        ratio=f"{number(inside)}/{number(tested)}",
        share=share(inside / tested),
    )


def _prepare_points(frame: pl.DataFrame) -> pl.DataFrame:
    rows = _looked_ahead(frame, same=None)
    table = [
        None if row["low"] is None else _range_of_points(row["low"], row["high"]) for row in rows.iter_rows(named=True)
    ]
    return rows.with_columns(pl.Series("range_text", table, dtype=pl.String))


def _range_of_points(low: float, high: float) -> str:
    return _("từ {low} đến {high}", low=points_text(low), high=points_text(high))


def _points_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có điểm 6 tháng.")
    known = frame.drop_nulls("low")
    if known.is_empty():
        return _("Năm {year} chưa đủ dữ liệu để dự báo điểm cả năm từ điểm 6 tháng.", year=frame["year"][0])
    sentence = _(
        "Năm {year}, từ điểm 6 tháng dự báo được khoảng điểm cả năm của {ratio} đơn vị.",
        year=frame["year"][0],
        ratio=f"{number(known.height)}/{number(frame.height)}",
    )
    return f"{sentence} {_tested_sentence(frame)}"


half_year_history = Exhibit(
    name="targets/half_year_history",
    title=N_("Dự báo thực hiện chỉ tiêu từ kết quả 6 tháng"),
    chart=charts.half_year_history,
    headline=_targets_headline,
    prepare=_prepare_targets,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("indicator", N_("Chỉ tiêu")),
        Column("plan_text", N_("Kế hoạch")),
        Column("half_text", N_("Kết quả 6 tháng")),
        Column("range_text", N_("Dự báo cả năm")),
        Column("chance_text", N_("Nhận định")),
        Column("basis_text", N_("Căn cứ")),
        Column("tested_text", N_("Kiểm chứng: năm trước nằm trong khoảng")),
        Column("whole_text", N_("Thực hiện cả năm")),
    ),
)

points = Exhibit(
    name="ranking/half_year_history",
    title=N_("Dự báo điểm cả năm từ điểm 6 tháng"),
    chart=charts.points,
    headline=_points_headline,
    prepare=_prepare_points,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("half", N_("Điểm 6 tháng"), "points"),
        Column("range_text", N_("Dự báo điểm cả năm")),
        Column("basis_text", N_("Căn cứ")),
        Column("tested_text", N_("Kiểm chứng: năm trước nằm trong khoảng")),
        Column("whole", N_("Điểm cả năm"), "points"),
    ),
)

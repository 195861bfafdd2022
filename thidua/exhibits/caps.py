"""Exhibits of ratings against their caps: classes over the years, bodies over the cap, and what it takes within it."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import caps as charts
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.wording import MORE_CLUSTERS, few, plan_in_words, rule_with_validity
from thidua.rules.caps import Cap, cap, denominators, quotas, raised, strictest
from thidua.rules.verdicts import more_needed
from thidua.text.format import count_in_text, number, share
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

DENOMINATORS = {
    "good": N_("số hoàn thành tốt nhiệm vụ"),
    "good_plus": N_("số hoàn thành tốt nhiệm vụ trở lên"),
    "total": N_("tổng số được xếp loại"),
    "headcount": N_("tổng số người của đơn vị"),
}
"""What a cap is a share of, as one says it."""

SCOPES = {
    "unit": N_("số liệu của từng đơn vị"),
    "group": N_("số liệu của từng cụm, khối hoặc nhóm nhiệm vụ tương đồng"),
    "cluster": N_("số liệu của từng cụm, khối"),
    "place": N_("số liệu của cả địa phương"),
}
"""The bodies a cap holds within, as what is missing where figures are not of them."""


def cap_of(row: Row, *, more: int = 0) -> Cap | None:
    """The cap on the excellent of a population, with `more` raised to excellent; None where its year has none.

    The row holds subject_kind, scope, period_ends, excellent, good, total, quotas, and headcount where it is known.
    """
    counts = denominators(
        excellent=_whole(row["excellent"]),
        good=_whole(row["good"]),
        total=_whole(row["total"]),
        headcount=_whole(row.get("headcount")),
    )
    valid = quotas(row["quotas"] or (), on=row["period_ends"], subject_kind=row["subject_kind"], class_id="excellent")
    return strictest(cap(one, raised(counts, more), scope=row["scope"]) for one in valid)


def cap_in_words(found: Cap | None, proposed: int | None) -> str:
    """`được đề nghị tối đa 4, đã đề nghị 5, vượt 1`; what is missing; or that the year has no cap."""
    if found is None:
        return _("không có quy định tỷ lệ tối đa áp dụng")
    if found.most is None:
        missing = found.missing or ""
        return _("chưa đủ dữ liệu: thiếu {what}", what=_((DENOMINATORS | SCOPES).get(missing, missing)))
    if proposed is None:
        return _("được đề nghị tối đa {most}", most=count_in_text(found.most))
    over = found.over(proposed)
    words = {"most": count_in_text(found.most), "proposed": count_in_text(proposed)}
    if not over:
        return _("được đề nghị tối đa {most}, đã đề nghị {proposed}", **words)
    sentence = _("được đề nghị tối đa {most}, đã đề nghị {proposed}, vượt {over}", over=count_in_text(over), **words)
    if found.exceptional_most is None or found.quota.exception is None:
        return sentence
    exception = _(
        "; mức ngoại lệ {share} cho phép đến {most}",
        share=share(float(found.quota.exception) / 100),
        most=count_in_text(found.exceptional_most),
    )
    return sentence + exception


def caps_by_body(frame: pl.DataFrame) -> dict[tuple[str, str, int], str]:
    """Where there is a cap, and how many are rated: words by body, who is rated and year.

    frame  the rows of queries/ratings/over_cap.sql.
    """
    return {
        (row["body"], row[f"subject_{current()}"], row["year"]): cap_in_words(found, _whole(row["excellent"]))
        for row in frame.iter_rows(named=True)
        if (found := cap_of(row)) is not None
    }


def source_in_words(found: Cap | None) -> str:
    """The rule a cap comes from, its denominator and the days it holds; what was not read in the text says so."""
    if found is None:
        return ""
    words = _(
        "{share} của {denominator}; {source}",
        share=share(float(found.quota.percentage) / 100),
        denominator=_(DENOMINATORS.get(found.quota.denominator, found.quota.denominator)),
        source=found.quota.source,
    )
    unverified = _("chưa kiểm chứng")
    told = words if found.quota.verified or unverified in words else f"{words} ({unverified})"
    return rule_with_validity(told, found.quota.valid_from, found.quota.valid_to)


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _prepare_distribution(frame: pl.DataFrame) -> pl.DataFrame:
    """One row a class and year, the year's cap in `most` and in words beside the excellent."""
    bodies = frame.unique(["year", "population_id"], keep="first", maintain_order=True)
    caps = pl.DataFrame(
        [_cap_of_year(rows) for _year, rows in bodies.group_by("year", maintain_order=True)],
        schema={"year": frame.schema["year"], "of_total": pl.Float64, "most": pl.Float64, "cap_text": pl.String,
                "rule_text": pl.String},
        orient="row",
    )  # fmt: skip
    is_excellent = pl.col("class_id") == "excellent"
    return (
        frame.group_by("year", "class_id", "class_vi", "class_en", "ordinal", "tone", maintain_order=True)
        .agg(
            pl.col("n").sum(),
            pl.col("facts").explode(),
            pl.col("illustrative").any(),
            pl.col(f"subject_{current()}").first().str.to_lowercase().alias("subject"),
        )
        .join(caps, on="year", how="left", maintain_order="left")
        .with_columns(
            class_name=pl.col(f"class_{current()}"),
            share=pl.col("n") / pl.col("of_total"),
            cap_text=pl.when(is_excellent).then("cap_text").otherwise(pl.lit("")),
            rule_text=pl.when(is_excellent).then("rule_text").otherwise(pl.lit("")),
        )
        .sort("year", "ordinal", maintain_order=True)
    )


def _cap_of_year(bodies: pl.DataFrame) -> dict[str, object]:
    """The caps of all bodies of a year summed; no sum where one of them is not known."""
    rows = bodies.to_dicts()
    found = [cap_of(row) for row in rows]
    known = [one for one in found if one is not None]
    mosts = [one.most for one in known]
    totals = [row["total"] for row in rows]
    year = {"year": rows[0]["year"], "of_total": None if None in totals else sum(totals)}
    if not known:
        return year | {"most": None, "cap_text": cap_in_words(None, None), "rule_text": ""}
    rule = source_in_words(known[0])
    unknown = next((one for one in known if one.most is None), None)
    if unknown is not None:
        return year | {"most": None, "cap_text": cap_in_words(unknown, None), "rule_text": rule}
    most = sum(one for one in mosts if one is not None)
    over = [
        one.over(round(row["excellent"])) for one, row in zip(known, rows, strict=True) if row["excellent"] is not None
    ]
    excellent = sum(round(row["excellent"] or 0) for row in rows)
    text = _(
        "được đề nghị tối đa {most}, đã đề nghị {proposed}", most=count_in_text(most), proposed=count_in_text(excellent)
    )
    if len(rows) == 1:
        text = cap_in_words(known[0], excellent)
    elif any(over):
        places = sum(1 for one in over if one)
        text += _(
            "; {places} nơi vượt, tổng cộng vượt {over}", places=count_in_text(places), over=count_in_text(sum(over))
        )
    return year | {"most": float(most), "cap_text": text, "rule_text": rule}


def _distribution_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có số liệu xếp loại cả năm.")
    row = frame.filter(pl.col("year") == frame["year"].max()).row(0, named=True)
    counted = {"year": row["year"], "class_name": f"{row['subject']} {row['class_name'].lower()}"}
    sentence = (
        _("Năm {year}, {count} {class_name}", count=count_in_text(round(row["n"])), **counted)
        if row["share"] is None
        else _(
            "Năm {year}, {ratio} {class_name} ({share})",
            ratio=f"{number(row['n'])}/{number(row['of_total'])}",
            share=share(row["share"]),
            **counted,
        )
    )
    return f"{sentence}; {row['cap_text']}." if row["class_id"] == "excellent" else f"{sentence}."


def _prepare_over_cap(frame: pl.DataFrame) -> pl.DataFrame:
    """Each body with its cap; those over it first, the most over before."""
    found = [(row, cap_of(row)) for row in frame.iter_rows(named=True)]
    table = [_over(row, one) for row, one in found]
    schema = {"most": pl.Int64, "over": pl.Int64, "cap_text": pl.String, "rule_text": pl.String}
    rows = frame.drop("quotas").hstack(pl.DataFrame(table, schema=schema, orient="row"))
    return rows.with_columns(subject_name=pl.col(f"subject_{current()}")).sort(
        pl.col("over").fill_null(-1), descending=True, maintain_order=True
    )


def _over(row: Row, found: Cap | None) -> dict[str, object]:
    excellent = _whole(row["excellent"])
    judged = found is not None and found.most is not None and excellent is not None
    return {
        "most": found.most if found else None,
        "over": found.over(excellent) if found and judged and excellent is not None else None,
        "cap_text": cap_in_words(found, excellent),
        "rule_text": source_in_words(found),
    }


def _over_cap_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có số liệu xếp loại cả năm.")
    year = frame["year"].max()
    rows = frame.filter(pl.col("year") == year)
    known = rows.drop_nulls("over")
    if known.is_empty():
        return _("Năm {year} không có nơi nào đủ căn cứ để so với tỷ lệ tối đa.", year=year)
    over = known.filter(pl.col("over") > 0)
    if over.is_empty():
        return _("Năm {year}, {count} nơi đều trong tỷ lệ tối đa.", year=year, count=count_in_text(known.height))
    worst = over.row(0, named=True)
    return _(
        "Năm {year}, {ratio} nơi vượt tỷ lệ tối đa ({share}); nhiều nhất là {body}: {cap}.",
        year=year,
        ratio=f"{number(over.height)}/{number(known.height)}",
        share=share(over.height / known.height),
        body=worst["body"],
        cap=worst["cap_text"],
    )


def _prepare_what_it_takes(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with what the pledge takes; whether that is above the cap, and whether the cap is passed now."""
    table = [_takes(row) for row in frame.iter_rows(named=True)]
    schema = {"of_units": pl.Int64, "needed": pl.Int64, "plan_text": pl.String, "takes_text": pl.String,
              "is_above_cap": pl.Boolean, "is_over_cap": pl.Boolean, "cap_text": pl.String}  # fmt: skip
    return frame.drop("quotas").hstack(pl.DataFrame(table, schema=schema, orient="row"))


def _takes(row: Row) -> dict[str, object]:
    """How many more are needed of those rated, else of the members; and whether the cap of the year leaves room."""
    total = _whole(row["total"]) or row["members"]
    excellent = _whole(row["excellent"]) or 0
    plan = plan_in_words(row["comparator"], share(row["share"]))
    asked = {"total": total or 0, "share": row["share"], "comparator": row["comparator"]}
    needed, floor = more_needed(count=excellent, **asked), more_needed(count=0, **asked)
    rated = row["total"] is not None
    now = cap_of(_as_body(row))
    is_above, room = _room(row, floor=floor)
    return {
        "of_units": total,
        "needed": needed,
        "plan_text": plan,
        "takes_text": _takes_in_words(needed, total, rated=rated),
        "is_above_cap": is_above,
        "is_over_cap": now is not None and now.most is not None and rated and now.over(excellent) > 0,
        "cap_text": room,
    }


def _takes_in_words(needed: int | None, total: int | None, *, rated: bool) -> str:
    if not total:
        return _("chưa đủ dữ liệu: thiếu xếp loại và danh sách thành viên")
    if needed is None:
        return _("không đạt được dù tất cả đơn vị hoàn thành xuất sắc")
    if not rated:
        return _("chưa có xếp loại; cần {needed}/{total} đơn vị", needed=number(needed), total=number(total))
    return _("cần thêm {needed} đơn vị", needed=count_in_text(needed)) if needed else _("đã đạt")


def _as_body(row: Row) -> Row:
    """A cluster or place with a pledge as the body whose agencies have a cap."""
    return {**row, "subject_kind": "agency", "scope": "group" if row["cluster_id"] else "place"}


def _room(row: Row, *, floor: int | None) -> tuple[bool, str]:
    """Whether the pledge asks for more than the cap of the year allows, and that in words."""
    found = cap_of(_as_body(row), more=(floor or 0) - (_whole(row["excellent"]) or 0))
    if floor is None or found is None or found.most is None:
        return False, "" if floor is None else cap_in_words(found, None)
    words = {"floor": count_in_text(floor), "most": count_in_text(found.most), "source": source_in_words(found)}
    if found.over(floor):
        return True, _("chỉ tiêu cần {floor} đơn vị, cao hơn mức tối đa {most} đơn vị – {source}", **words)
    return False, _("chỉ tiêu cần {floor} đơn vị, trong mức tối đa {most} đơn vị – {source}", **words)


def _what_it_takes_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có cụm, khối nào đăng ký tỷ lệ đơn vị hoàn thành xuất sắc.")
    above = frame.filter("is_above_cap").height
    sentence = _needed_sentence(frame)
    if not above:
        return f"{sentence}."
    return sentence + _("; chỉ tiêu của {count} cụm, khối cao hơn mức tối đa của năm.", count=count_in_text(above))


def _needed_sentence(frame: pl.DataFrame) -> str:
    year = frame["year"][0]
    rated = frame.drop_nulls(["total", "needed"])
    lacking = rated.filter(pl.col("needed") > 0)
    if rated.is_empty():
        told = [f"{row['cluster']}: {row['takes_text']}" for row in frame.iter_rows(named=True)]
        return _("Năm {year}, {clusters}", year=year, clusters="; ".join(few(told, MORE_CLUSTERS)))
    if lacking.is_empty():
        return _(
            "Năm {year}, {count} cụm, khối đã đạt tỷ lệ đơn vị hoàn thành xuất sắc đã đăng ký",
            year=year,
            count=f"{number(rated.height)}/{number(frame.height)}",
        )
    told = [
        _("{cluster} {needed} đơn vị", cluster=row["cluster"], needed=count_in_text(row["needed"]))
        for row in lacking.iter_rows(named=True)
    ]
    return _(
        "Năm {year}, để đạt tỷ lệ hoàn thành xuất sắc đã đăng ký còn cần thêm: {clusters}",
        year=year,
        clusters="; ".join(few(told, MORE_CLUSTERS)),
    )


distribution = Exhibit(
    name="ratings/distribution",
    title=N_("Cơ cấu xếp loại qua các năm và tỷ lệ tối đa hoàn thành xuất sắc"),
    chart=charts.distribution,
    headline=_distribution_headline,
    prepare=_prepare_distribution,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("class_name", N_("Xếp loại")),
        Column("n", N_("Số lượng"), "count"),
        Column("of_total", N_("Được xếp loại"), "count"),
        Column("share", N_("Tỷ lệ"), "share"),
        Column("cap_text", N_("So với mức tối đa")),
        Column("rule_text", N_("Căn cứ")),
    ),
)

over_cap = Exhibit(
    name="ratings/over_cap",
    title=N_("Xếp loại hoàn thành xuất sắc so với tỷ lệ tối đa"),
    chart=charts.over_cap,
    headline=_over_cap_headline,
    prepare=_prepare_over_cap,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("body", N_("Nơi tính tỷ lệ")),
        Column("subject_name", N_("Đối tượng")),
        Column("excellent", N_("Hoàn thành xuất sắc"), "count"),
        Column("good", N_("Hoàn thành tốt"), "count"),
        Column("total", N_("Được xếp loại"), "count"),
        Column("cap_text", N_("So với mức tối đa")),
        Column("rule_text", N_("Căn cứ")),
    ),
)

what_it_takes = Exhibit(
    name="ratings/what_it_takes",
    title=N_("Cần thêm bao nhiêu đơn vị hoàn thành xuất sắc để đạt chỉ tiêu"),
    chart=charts.what_it_takes,
    headline=_what_it_takes_headline,
    prepare=_prepare_what_it_takes,
    columns=(
        Column("cluster", N_("Cụm, khối")),
        Column("excellent", N_("Hoàn thành xuất sắc"), "count"),
        Column("of_units", N_("Số đơn vị"), "count"),
        Column("plan_text", N_("Chỉ tiêu")),
        Column("takes_text", N_("Để đạt chỉ tiêu")),
        Column("cap_text", N_("So với mức tối đa")),
    ),
)

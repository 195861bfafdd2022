"""Exhibits of awards: granted and pending apart, by the ladder, over the years and by unit."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import awards as charts
from thidua.charts.chart import Chart
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.text.dates import Period
from thidua.text.format import count_in_text
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

MOST_NAMED = 4
"""As many awards, from the top of the ladder, as one sentence can hold."""

PHRASES = {
    "flag_government": N_("{who} được Chính phủ tặng Cờ thi đua"),
    "flag_province": N_("{who} được tặng Cờ thi đua của Ủy ban nhân dân tỉnh"),
    "certificate_province": N_("{who} được tặng Bằng khen"),
    "award_province_form_unstated": N_("{who} được Chủ tịch Ủy ban nhân dân tỉnh khen thưởng"),
}
"""How an award is told where its usual phrase is not `được tặng …` or `đạt danh hiệu …`."""

COUNTED = {
    "unit": N_("{count} đơn vị"),
    "collective": N_("{count} tập thể"),
    "person": N_("{count} cá nhân"),
    "household": N_("{count} hộ gia đình"),
    "enterprise": N_("{count} doanh nghiệp"),
}
TIMES_COUNTED = {
    "unit": N_("{count} lượt đơn vị"),
    "collective": N_("{count} lượt tập thể"),
    "person": N_("{count} lượt cá nhân"),
    "household": N_("{count} lượt hộ gia đình"),
    "enterprise": N_("{count} lượt doanh nghiệp"),
}
"""How many recipients of a kind, and how many times they were granted something over several years."""

PERIOD_KINDS = {
    "year": N_("Cả năm"),
    "several_years": N_("Nhiều năm"),
    "part_of_year": N_("Kỳ trong năm"),
    "undated": N_("Chưa rõ năm"),
}


def recipients(kind: str) -> str:
    """The kind of recipient as one counts it: tập thể, cá nhân, hộ gia đình."""
    words = {"collective": N_("tập thể"), "person": N_("cá nhân"), "household": N_("hộ gia đình")}
    words["enterprise"] = N_("doanh nghiệp")
    return _(words.get(kind, kind))


def counted_recipients(count: float, kind: str, words: Mapping[str, str] = COUNTED) -> str:
    """How many of a kind of recipient: `02 tập thể`, in English `2 collectives`."""
    return _(words[kind], count=count_in_text(int(count)))


def proposals(frame: pl.DataFrame) -> str:
    """What is pending, each with its recipients: `Cờ thi đua cấp tỉnh (02 tập thể)`; empty where nothing is."""
    pending = frame.filter(pl.col("pending") > 0)
    names = pending["award"].unique(maintain_order=True)
    return ", ".join(
        f"{name} ({_who(pending.filter(pl.col('award') == name), 'pending', recipient_words(pending))})"
        for name in names
    )


def named_awards(frame: pl.DataFrame) -> pl.DataFrame:
    """Words for award, recipient and period; `row_name` names the recipient too where it may be of several kinds."""
    rows = frame.with_columns(
        pl.Series("recipient", [recipients(kind) for kind in frame["recipient_kind"]], dtype=pl.String),
        pl.Series("period", [_period_words(row) for row in frame.iter_rows(named=True)], dtype=pl.String),
        award=pl.col(f"award_{current()}"),
    )
    several = pl.col("kind") != "title"
    return rows.with_columns(
        row_name=pl.when(several).then(pl.concat_str("award", pl.lit(" – "), "recipient")).otherwise("award")
    )


def _period_words(row: dict[str, Any]) -> str:
    if row["period_kind"] == "part_of_year" and row["period_id"]:
        return Period.parse(row["period_id"]).label()
    words = PERIOD_KINDS[row["period_kind"]]
    return _(words)


def of_one_axis(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows of whole years with those of no known year, else those of parts of a year: never both together."""
    yearly = frame.filter(pl.col("period_kind").is_in(["year", "undated"]))
    return frame if yearly.is_empty() else yearly


def _ladder_chart(frame: pl.DataFrame) -> Chart:
    return charts.ladder(of_one_axis(frame))


def _ladder_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có số liệu khen thưởng.")
    kinds = of_one_axis(frame)
    rows = kinds.filter(pl.col("period_kind") == kinds["period_kind"][0])
    granted = rows.filter(pl.col("granted") > 0)
    pending = proposals(rows)
    parts = [_granted_sentence(granted) if granted.height else _("Chưa có quyết định tặng.")]
    if pending:
        parts.append(_("Đang trình: {proposals}.", proposals=pending))
    return " ".join(parts)


def _granted_sentence(rows: pl.DataFrame) -> str:
    first, last = rows["first_year"].min(), rows["last_year"].max()
    words = recipient_words(rows, COUNTED if first == last else TIMES_COUNTED)
    awards = rows["award_id"].unique(maintain_order=True).to_list()
    named = [_phrase(rows.filter(pl.col("award_id") == one), awards, words) for one in awards[:MOST_NAMED]]
    rest = rows.filter(pl.col("award_id").is_in(awards[MOST_NAMED:]))
    told = ", ".join(named)
    if rest.height:
        who = _who(rest, "granted", recipient_words(rows, TIMES_COUNTED))
        told += _("; ngoài ra {who} đạt danh hiệu, được tặng hình thức khác", who=who)
    match rows["period_kind"][0]:
        case "undated":
            return _("Có {awards} (chưa rõ năm).", awards=told)
        case "part_of_year" if rows["period_id"].n_unique() == 1 and rows["period_id"][0]:
            return _("{period} có {awards}.", period=Period.parse(rows["period_id"][0]).label(), awards=told)
    if first != last:
        return _("Từ năm {first} đến năm {last} có {awards}.", first=first, last=last, awards=told)
    return _("Năm {year} có {awards}.", year=last, awards=told)


def _phrase(rows: pl.DataFrame, awards: list[str], words: Mapping[str, str]) -> str:
    award_id, name = rows["award_id"][0], rows["award"][0]
    who = _who(rows, "granted", words)
    two_certificates = award_id == "certificate_province" and "certificate_prime_minister" in awards
    if award_id in PHRASES and not two_certificates:
        return _(PHRASES[award_id], who=who)
    if rows["kind"][0] == "title":
        return _("{who} đạt danh hiệu {award}", who=who, award=name)
    return _("{who} được tặng {award}", who=who, award=name)


def _who(rows: pl.DataFrame, measure: str, words: Mapping[str, str]) -> str:
    """`06 tập thể và 16 cá nhân`: kinds of recipients beside each other, never added."""
    counted = rows.group_by("recipient_kind", maintain_order=True).agg(pl.col(measure).sum())
    return _(" và ").join(counted_recipients(count, kind, words) for kind, count in counted.iter_rows())


def recipient_words(rows: pl.DataFrame, words: Mapping[str, str] = COUNTED) -> Mapping[str, str]:
    """How each kind of recipient is counted: units are `đơn vị` by themselves, `tập thể` beside persons."""
    alone = rows["recipient_kind"].unique().to_list() == ["collective"]
    return {"collective": words["unit"]} if alone else words


def _prepare_by_year(frame: pl.DataFrame) -> pl.DataFrame:
    """One row a year and kind of recipient: government, ministry, province and all together, as times granted."""
    level = pl.col("level")
    rows = frame.group_by("year", "recipient_kind", maintain_order=True).agg(
        government=pl.col("granted").filter(level == "government").sum(),
        ministry=pl.col("granted").filter(level == "ministry").sum(),
        province=pl.col("granted").filter(level == "province").sum(),
        granted=pl.col("granted").sum(),
        facts=pl.col("facts").explode(),
        illustrative=pl.col("illustrative").any(),
    )
    return rows.with_columns(
        pl.Series("recipient", [recipients(kind) for kind in rows["recipient_kind"]], dtype=pl.String)
    )


def _by_year_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có khen thưởng cấp tỉnh trở lên.")
    year = frame["year"].max()
    rows = frame.filter(pl.col("year") == year)
    told = ", ".join(
        _("{count} lượt {recipient}", count=count_in_text(int(row["granted"])), recipient=row["recipient"])
        for row in rows.iter_rows(named=True)
    )
    sentence = _("Năm {year} có {awards} được khen thưởng cấp tỉnh trở lên", year=year, awards=told)
    before = frame.filter(pl.col("year") == rows["year"][0] - 1)
    if before.height:
        last = ", ".join(
            _("{count} lượt {recipient}", count=count_in_text(int(row["granted"])), recipient=row["recipient"])
            for row in before.iter_rows(named=True)
        )
        sentence += _(" (năm {year}: {awards})", year=rows["year"][0] - 1, awards=last)
    return sentence + "."


def _prepare_of_units(frame: pl.DataFrame) -> pl.DataFrame:
    """The units of the newest year asked for, with the words for their awards."""
    newest = frame.filter(pl.col("year").eq_missing(frame["year"].max()))
    return newest.with_columns(
        highest_name=pl.col(f"highest_{current()}"),
        award_names=pl.col(f"awards_{current()}"),
        year_text=pl.col("year").cast(pl.String).fill_null(_("chưa rõ năm")),
    )


def _of_units_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có đơn vị nào được nêu tên trong số liệu khen thưởng.")
    top: list[dict[str, Any]] = frame.filter(pl.col("ladder") == frame["ladder"].min()).to_dicts()
    named = ", ".join(row["unit"] for row in top[:MOST_NAMED])
    if len(top) > MOST_NAMED:
        named = _("{units} và {count} đơn vị khác", units=named, count=count_in_text(len(top) - MOST_NAMED))
    values = {
        "count": count_in_text(frame["unit_id"].n_unique()),
        "award": top[0]["highest_name"],
        "units": named,
    }
    year = frame["year"][0]
    if year is None:
        return _("Có {count} đơn vị được khen thưởng (chưa rõ năm), cao nhất là {award}: {units}.", **values)
    return _("Năm {year} có {count} đơn vị được khen thưởng, cao nhất là {award}: {units}.", year=year, **values)


ladder = Exhibit(
    name="awards/ladder",
    title=N_("Danh hiệu thi đua và hình thức khen thưởng"),
    chart=_ladder_chart,
    headline=_ladder_headline,
    prepare=named_awards,
    columns=(
        Column("award", N_("Danh hiệu, hình thức khen thưởng")),
        Column("recipient", N_("Đối tượng")),
        Column("period", N_("Kỳ")),
        Column("granted", N_("Đã có quyết định tặng"), "count"),
        Column("pending", N_("Đang trình"), "count"),
    ),
)

by_year = Exhibit(
    name="awards/by_year",
    title=N_("Khen thưởng cấp tỉnh trở lên qua các năm"),
    chart=charts.by_year,
    headline=_by_year_headline,
    prepare=_prepare_by_year,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("recipient", N_("Đối tượng")),
        Column("government", N_("Cấp Nhà nước"), "count"),
        Column("ministry", N_("Cấp bộ"), "count"),
        Column("province", N_("Cấp tỉnh"), "count"),
        Column("granted", N_("Cấp tỉnh trở lên"), "count"),
    ),
)

of_units = Exhibit(
    name="awards/of_units",
    title=N_("Khen thưởng cao nhất của từng đơn vị"),
    chart=charts.of_units,
    headline=_of_units_headline,
    prepare=_prepare_of_units,
    columns=(
        Column("year_text", N_("Năm")),
        Column("cluster", N_("Cụm, khối")),
        Column("unit", N_("Đơn vị")),
        Column("highest_name", N_("Khen thưởng cao nhất")),
        Column("award_names", N_("Các khen thưởng")),
    ),
)

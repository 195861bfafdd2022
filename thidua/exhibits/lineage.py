"""Exhibits across reorganisations in three views: as reported, rolled up to today's units, unchanged units only."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from thidua.charts import lineage as charts
from thidua.charts.ranking import lineage_word, listed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.exhibits.wording import few
from thidua.rules.changes import LINEAGE
from thidua.rules.lineage import COUNTS, heirs, viewed
from thidua.text.fold import sort_key
from thidua.text.format import count_in_text, day, number, points, share
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

VIEWS = {
    "as_reported": N_("Như đã báo cáo"),
    "rolled_up": N_("Quy về đơn vị hiện nay"),
    "unchanged": N_("Chỉ đơn vị không đổi"),
}
"""The views by the value of the parameter `view`, in the order to be offered."""
SUBJECTS = {
    "person": N_("cán bộ, công chức"),
    "agency": N_("cơ quan, đơn vị"),
    "party_cell": N_("chi bộ"),
    "party_member": N_("đảng viên"),
}


def _lineage(frame: pl.DataFrame) -> pl.DataFrame:
    """Every reorganisation in column `changes`, once: LINEAGE with from_unit, to_unit, word and decision."""
    found = (
        frame.select(pl.col("changes").explode(empty_as_null=False))
        .drop_nulls()
        .unnest("changes")
        .unique(maintain_order=True)
    )
    in_force = pl.coalesce("effective_on", pl.date(pl.col("year"), 12, 31)) <= frame["units_on"].first()
    return found.filter(in_force.fill_null(True)).with_columns(
        pl.col(name).cast(kind) for name, kind in LINEAGE.items()
    )


def _names(frame: pl.DataFrame, lineage: pl.DataFrame) -> dict[str, str]:
    """The units' names; of two of one name, the one that went into another says so."""
    names: dict[str, str] = {
        **dict(lineage.select("to_unit_id", "to_unit").iter_rows()),
        **dict(lineage.select("from_unit_id", "from_unit").iter_rows()),
        **dict(frame.select("unit_id", "unit").iter_rows()),
    }
    times = Counter(names.values())
    former = {unit for unit in lineage["from_unit_id"] if times[names[unit]] > 1}
    return {unit: _("{unit} (trước sắp xếp)", unit=name) if unit in former else name for unit, name in names.items()}


def _in_view(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows of a query in the view it was asked for: VIEWED with unit, made_of_words, note, is_reorganised.

    `lineage` holds the reorganisations, `changes` those to be drawn as breaks, `left_out` how many units the view does
    without; `view`, `subject_kind` and `illustrative` are those of the query.
    """
    if frame.is_empty():
        return frame
    lineage = _lineage(frame)
    names = _names(frame, lineage)
    view, units_on = frame["view"][0], frame["units_on"][0]
    counts = frame.select(pl.col(name).cast(kind) for name, kind in COUNTS.items())
    seen = viewed(counts, lineage, view=view, on=units_on)
    touched = {*lineage["from_unit_id"], *lineage["to_unit_id"]}
    kept = set(seen["made_of"].explode(empty_as_null=False))
    newest_first = frame.sort("year", descending=True, maintain_order=True)["unit_id"].unique(maintain_order=True)
    place = {unit: at for at, unit in enumerate(newest_first)}
    rows = sorted(
        seen.to_dicts(),
        key=lambda row: (row["year"], place.get(row["unit_id"], len(place)), sort_key(names.get(row["unit_id"], ""))),
    )
    return pl.DataFrame(rows, schema=seen.schema).with_columns(
        unit=texts(_unit_words(row, names) for row in rows),
        made_of_words=texts(_made_of(row, names) for row in rows),
        note=texts(_note(row, names) for row in rows),
        is_reorganised=pl.col("unit_id").is_in(list(touched)),
        left_out=pl.lit(frame["unit_id"].n_unique() - len(kept)),
        lineage=pl.lit(lineage.to_dicts(), dtype=pl.List(lineage.to_struct().dtype)),
        changes=pl.col("year").replace_strict(_breaks(lineage) if view == "as_reported" else {}, default=None),
        view=pl.lit(view),
        subject_kind=pl.lit(frame["subject_kind"][0] if "subject_kind" in frame.columns else None),
        illustrative=pl.lit(bool(frame["illustrative"].any())),
    )


def _breaks(lineage: pl.DataFrame) -> dict[int, list[dict[str, object]]]:
    """The reorganisations by year as charts draw them."""
    of_one_change = ("year", "change_kind", "word", "effective_on")
    grouped = lineage.group_by(of_one_change, maintain_order=True).agg(pl.col("to_unit").unique().sort())
    found: dict[int, list[dict[str, object]]] = {}
    for row in grouped.drop_nulls("year").sort("effective_on", "word", maintain_order=True).iter_rows(named=True):
        change = {"kind": row["change_kind"], "word": row["word"], "changed_on": row["effective_on"]}
        found.setdefault(row["year"], []).append(change | {"into_units": row["to_unit"]})
    return found


def _unit_words(row: Row, names: Mapping[str, str]) -> str:
    name = names.get(row["unit_id"], "")
    return _("{unit} (chưa phân bổ)", unit=name) if row["unallocated"] else name


def _made_of(row: Row, names: Mapping[str, str]) -> str:
    """The units whose figures a row holds, where they are not the unit itself."""
    return "" if row["made_of"] == [row["unit_id"]] else listed(sorted(names.get(unit, "") for unit in row["made_of"]))


def _note(row: Row, names: Mapping[str, str]) -> str:
    """Why there is no rate, or what it lacks."""
    match row["reason"]:
        case "unallocated":
            return _("đơn vị đã chia tách, không có tỷ lệ phân bổ")
        case "no_whole":
            return _("không quy được: chỉ có tỷ lệ hoặc điểm, không có mẫu số")
        case "incomplete":
            return _("thiếu số liệu của {units}", units=listed(sorted(names.get(unit, "") for unit in row["missing"])))
    return ""


def _changes_words(lineage: Iterable[Row]) -> str:
    """The reorganisations in a few words: "02 đơn vị hợp nhất từ 01/3/2025"."""
    groups: dict[tuple[str, str], set[str]] = {}
    for row in lineage:
        since = day(row["effective_on"]) if row["effective_on"] else str(row["year"] or "")
        groups.setdefault((lineage_word(row["word"]), since), set()).add(row["from_unit_id"])
    words = [
        _("{count} đơn vị {word} từ {since}", count=count_in_text(len(units)), word=word, since=since).strip()
        for (word, since), units in groups.items()
    ]
    return listed(few(words, N_("{count} lần sắp xếp khác")))


def _what_was_done(frame: pl.DataFrame) -> str:
    """In one sentence what the view did to the figures, and what it could not do."""
    row = frame.row(0, named=True)
    if not row["lineage"]:
        view = VIEWS[row["view"]]
        return _("{view}: không có đơn vị sắp xếp.", view=_(view))
    changes = _changes_words(
        sorted(row["lineage"], key=lambda one: (str(one["effective_on"] or one["year"]), one["word"]))
    )
    match row["view"]:
        case "as_reported":
            return _("Như đã báo cáo; {changes}: số liệu trước và sau không so sánh trực tiếp.", changes=changes)
        case "unchanged":
            return _(
                "Chỉ gồm {count} đơn vị không đổi, không gồm {others} đơn vị đã sắp xếp ({changes}).",
                count=count_in_text(frame["unit_id"].n_unique()),
                others=count_in_text(row["left_out"]),
                changes=changes,
            )
    sentence = _("Quy về đơn vị hiện nay: {changes}", changes=changes)
    for reason, words in (
        ("unallocated", N_("; chưa phân bổ được số liệu của {count} đơn vị chia tách")),
        ("no_whole", N_("; không quy được số liệu trước sắp xếp của {count} đơn vị vì không có mẫu số")),
        ("incomplete", N_("; {count} đơn vị có năm chưa đủ số liệu của các đơn vị trước sắp xếp")),
    ):
        count = frame.filter(pl.col("reason") == reason)["unit_id"].n_unique()
        if count:
            sentence += _(words, count=count_in_text(count))
    return sentence + "."


def _excellent_share_headline(frame: pl.DataFrame) -> str:
    """What the view did, and the newest year's share of all its units together."""
    if frame.is_empty():
        return _("Chưa có số liệu xếp loại cả năm theo từng đơn vị.")
    newest = frame.filter(pl.col("year") == frame["year"].max()).drop_nulls(["n", "total"])
    subject = SUBJECTS[frame["subject_kind"][0]]
    n, total = newest.select(pl.col("n", "total").sum()).row(0)
    if not total:
        return _what_was_done(frame)
    figures = _(
        "Năm {year} có {n}/{total} {subject} hoàn thành xuất sắc nhiệm vụ ({share}).",
        year=newest["year"][0],
        n=number(n),
        total=number(total),
        subject=_(subject),
        share=share(n / total),
    )
    return f"{_what_was_done(frame)} {figures}"


def _points_headline(frame: pl.DataFrame) -> str:
    """What the view did, and whose points are the highest in the newest year."""
    if frame.is_empty():
        return _("Chưa có điểm thi đua cả năm của cụm, khối này.")
    newest = (
        frame.filter(pl.col("year") == frame["year"].max())
        .drop_nulls("rate")
        .sort("rate", descending=True, maintain_order=True)
    )
    if newest.is_empty():
        return _what_was_done(frame)
    first = newest.filter(pl.col("rate") == newest["rate"][0])
    figures = _(
        "Năm {year}, điểm cao nhất là {points} ({units}).",
        year=newest["year"][0],
        points=points(newest["rate"][0]),
        units=listed(few(first["unit"].to_list())),
    )
    return f"{_what_was_done(frame)} {figures}"


def _awards_in_view(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with heir_words, is_inherited, award_words, and in the view of unchanged units only those."""
    if frame.is_empty():
        return frame
    lineage = _lineage(frame)
    names = _names(frame, lineage)
    view = frame["view"][0]
    known = heirs(frame, lineage, on=frame["units_on"][0])
    if view == "unchanged":
        known = known.filter("is_unchanged")
    rows = known.to_dicts()
    return known.with_columns(
        heir_words=texts(
            listed([names.get(heir, "") for heir in row["heirs"]]) if row["heirs"] else "" for row in rows
        ),
        award_words=texts(row[f"award_{current()}"] for row in rows),
        is_inherited=pl.Series(
            [view == "rolled_up" and row["heirs"] != [row["unit_id"]] and not row["is_unchanged"] for row in rows],
            dtype=pl.Boolean,
        ),
        left_out=pl.lit(frame["unit_id"].n_unique() - known["unit_id"].n_unique()),
        reason=pl.lit(None, pl.String),
        lineage=pl.lit(lineage.to_dicts(), dtype=pl.List(lineage.to_struct().dtype)),
        changes=pl.col("year").replace_strict(_breaks(lineage) if view == "as_reported" else {}, default=None),
    )


def _awards_headline(frame: pl.DataFrame) -> str:
    """What the view did, and how many awards there are; those of units before a reorganisation apart."""
    if frame.is_empty():
        return _("Chưa có khen thưởng cho tập thể nêu tên.")
    own = frame.filter(~pl.col("is_inherited"))["n"].sum()
    inherited = frame.filter("is_inherited")["n"].sum()
    figures = _("Các đơn vị được tặng {count} danh hiệu, hình thức khen thưởng", count=count_in_text(int(own)))
    if inherited:
        figures += _("; các đơn vị trước sắp xếp đã nhận {count}, không cộng gộp", count=count_in_text(int(inherited)))
    return f"{_what_was_done(frame)} {figures}."


excellent_share = Exhibit(
    name="lineage/excellent_share",
    title=N_("Hoàn thành xuất sắc nhiệm vụ qua các năm, khi có sắp xếp đơn vị"),
    chart=charts.excellent_share,
    headline=_excellent_share_headline,
    prepare=_in_view,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("unit", N_("Đơn vị")),
        Column("n", N_("Hoàn thành xuất sắc"), "count"),
        Column("total", N_("Được xếp loại"), "count"),
        Column("rate", N_("Tỷ lệ"), "share"),
        Column("made_of_words", N_("Gồm số liệu của")),
        Column("note", N_("Ghi chú")),
    ),
)

yearly_points = Exhibit(
    name="lineage/points",
    title=N_("Điểm thi đua qua các năm, khi có sắp xếp đơn vị"),
    chart=charts.yearly_points,
    headline=_points_headline,
    prepare=_in_view,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("unit", N_("Đơn vị")),
        Column("rate", N_("Tổng điểm"), "points"),
        Column("made_of_words", N_("Gồm số liệu của")),
        Column("note", N_("Ghi chú")),
    ),
)

awards = Exhibit(
    name="lineage/awards",
    title=N_("Khen thưởng qua các năm, khi có sắp xếp đơn vị"),
    chart=charts.awards,
    headline=_awards_headline,
    prepare=_awards_in_view,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("award_words", N_("Danh hiệu, hình thức khen thưởng")),
        Column("unit", N_("Đơn vị được tặng")),
        Column("heir_words", N_("Đơn vị hiện nay")),
        Column("n", N_("Số lượng"), "count"),
    ),
)

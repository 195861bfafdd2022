"""Exhibits of one unit: points, ranks, ratings and awards over the years, and what it was formed from."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import units as charts
from thidua.charts.ranking import lineage_phrase, lineage_word, listed, stage_word
from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.exhibits.ranking import stages_in_words, texts
from thidua.text.dates import Period
from thidua.text.format import count_in_text, day, number, points, share
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

MOST_AWARDS_NAMED = 3
PENDING = ("approved", "proposed", "registered")
"""The statuses on the way to a decision, the nearest first."""


def _points_headline(frame: pl.DataFrame) -> str:
    """The unit's newest points and rank, against the year before unless it was reorganised in between."""
    own = frame.filter(pl.col("relation") == "own")
    if own.is_empty():
        return _("Đơn vị chưa có điểm thi đua cả năm.")
    row = own.row(-1, named=True)
    sentence = _("Năm {year}, {unit} được {result}", year=row["year"], unit=row["unit"], result=_result(row))
    before = own.filter(pl.col("year") == row["year"] - 1)
    changed = any(change["kind"] not in ("rename", "end") for change in row["changes"] or ())
    if before.height and changed:
        sentence += _("; không so với năm {year} vì đơn vị đã sắp xếp", year=row["year"] - 1)
    elif before.height:
        sentence += _("; năm {year} là {result}", year=row["year"] - 1, result=_result(before.row(0, named=True)))
    return sentence + "."


def _half_years_headline(frame: pl.DataFrame) -> str:
    """The unit's newest mid-year points and rank, against the same half of the year before."""
    if frame.is_empty():
        return _("Đơn vị chưa có điểm sơ kết 6 tháng đầu năm.")
    row = frame.row(-1, named=True)
    sentence = _(
        "6 tháng đầu năm {year}, {unit} được {result}", year=row["year"], unit=row["unit"], result=_result(row)
    )
    before = frame.filter(pl.col("year") == row["year"] - 1)
    if before.height:
        sentence += _(
            "; cùng kỳ năm {year} là {result}", year=row["year"] - 1, result=_result(before.row(0, named=True))
        )
    return sentence + "."


def _result(row: Row) -> str:
    """Points with their stage where it is not the final one, and the rank: "92,25 điểm (điểm thẩm định), hạng 3/9"."""
    words = _("{points} điểm", points=points(row["points"]))
    if row["stage"] != "final":
        words += f" ({stage_word(row['stage'])})"
    if row["rank"] is None:
        return words
    place = f"{row['rank']}/{row['of_units']}" if row["of_units"] else str(row["rank"])
    return words + (_(", đồng hạng {place}", place=place) if row["is_tied"] else _(", hạng {place}", place=place))


def _ratings_headline(frame: pl.DataFrame) -> str:
    """The newest class of the unit, and how many of its staff were rated excellent."""
    if frame.is_empty():
        return _("Đơn vị chưa có kết quả xếp loại cả năm.")
    row = frame.row(-1, named=True)
    parts = []
    if row["class_id"]:
        parts.append(_("{unit} được xếp loại: {rating}", unit=row["unit"], rating=_in_language(row, "class")))
    if row["share"] is not None:
        parts.append(
            _(
                "có {excellent}/{total} cán bộ, công chức hoàn thành xuất sắc nhiệm vụ ({share})",
                excellent=number(row["excellent"]),
                total=number(row["total"]),
                share=share(row["share"]),
            )
        )
    return _("Năm {year}, {what}.", year=row["year"], what="; ".join(parts))


def _awards_headline(frame: pl.DataFrame) -> str:
    """What the unit was granted, the highest first, and apart from it what has no decision yet."""
    if frame.is_empty():
        return _("Chưa có số liệu khen thưởng của đơn vị.")
    granted = frame.filter(pl.col("status") == "granted")
    unit = frame["unit"][0]
    if granted.is_empty():
        sentence = _("{unit} chưa có danh hiệu, hình thức khen thưởng nào đã có quyết định tặng", unit=unit)
    else:
        years = granted["year"].drop_nulls()
        span = {"unit": unit, "first": years.min(), "last": years.max(), "awards": _counted(granted)}
        sentence = (
            _("Từ năm {first} đến năm {last}, {unit} được tặng {awards}", **span)
            if years.n_unique() > 1
            else _("Năm {first}, {unit} được tặng {awards}", **span)
            if len(years)
            else _("{unit} được tặng {awards}", **span)
        )
    for status in PENDING:
        pending = frame.filter(pl.col("status") == status)
        if pending.height:
            sentence += f"; {_in_language(pending.row(0, named=True), 'status').lower()}: {_counted(pending)}"
    return sentence + "."


def _counted(awards: pl.DataFrame) -> str:
    """How many of each award, the highest first, those beyond the first few as one number."""
    counts = awards.sort("ladder").group_by("award_id", maintain_order=True).agg(pl.len(), pl.all().first())
    named = counts.head(MOST_AWARDS_NAMED)
    words = [
        _("{count} {award}", count=count_in_text(row["len"]), award=_in_language(row, "award"))
        for row in named.iter_rows(named=True)
    ]
    rest = awards.height - int(named["len"].sum())
    if rest:
        words.append(_("{count} danh hiệu, hình thức khác", count=count_in_text(rest)))
    return listed(words)


def _in_language(row: Row, name: str) -> str:
    """A name that the query gives in both languages, in the one chosen; empty where there is none."""
    return row[f"{name}_{current()}"] or ""


def _lineage_sentence(row: Row) -> str:
    """One reorganisation in a sentence, with the document's own word for it."""
    old, new = listed(row["from_units"]), listed(row["into_units"])
    day_known, year = row["changed_on"], row["year"]
    since = _("từ ngày {day}", day=day(day_known)) if day_known else _("năm {year}", year=year) if year else ""
    if row["change_kind"] == "end":
        word = lineage_word(row["word"])
        sentence = _("{old} {word} {since}; đơn vị tiếp nhận: {new}", old=old, word=word, since=since, new=new)
    else:
        sentence = _(
            "{old} được {change} {since}", old=old, change=lineage_phrase(row["word"], new), since=since
        ).strip()
    return f"{sentence} ({row['decision']})." if row["decision"] else f"{sentence}."


def _predecessors_headline(frame: pl.DataFrame) -> str:
    """Every reorganisation of the unit, a sentence each."""
    if frame.is_empty():
        return _("Đơn vị không thuộc diện sắp xếp trong số liệu đã có.")
    return " ".join(_lineage_sentence(row) for row in frame.iter_rows(named=True))


def _points_words(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with column stage_words for the table."""
    return frame.with_columns(stage_words=stages_in_words(frame))


def _ratings_words(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with column class_words, the unit's class in the chosen language."""
    names = (_in_language(row, "class") or _("chưa có số liệu") for row in frame.iter_rows(named=True))
    return frame.with_columns(class_words=texts(names))


def _awards_words(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with columns for the table: period_words, award_words, status_words, decided_on."""
    rows = frame.to_dicts()
    return frame.with_columns(
        period_words=texts(
            Period.parse(row["period_id"]).label() if row["period_id"] else _("không ghi năm") for row in rows
        ),
        award_words=texts(_in_language(row, "award") for row in rows),
        status_words=texts(_in_language(row, "status") for row in rows),
        decided_on=texts(day(row["decision_date"]) if row["decision_date"] else "" for row in rows),
    )


def _predecessors_words(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with column sentence for the table."""
    return frame.with_columns(sentence=texts(_lineage_sentence(row) for row in frame.iter_rows(named=True)))


points_over_years = Exhibit(
    name="units/points_over_years",
    title=N_("Điểm và thứ hạng của đơn vị qua các năm"),
    chart=charts.points_over_years,
    headline=_points_headline,
    prepare=_points_words,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("unit", N_("Đơn vị")),
        Column("cluster", N_("Cụm, khối")),
        Column("points", N_("Tổng điểm"), "points"),
        Column("stage_words", N_("Bước chấm")),
        Column("self_points", N_("Điểm tự chấm"), "points"),
        Column("rank", N_("Thứ hạng"), "rank"),
        Column("of_units", N_("Số đơn vị được xếp hạng"), "count"),
        Column("printed_rank", N_("Hạng ghi trong bảng điểm"), "rank"),
    ),
)

half_years = Exhibit(
    name="units/half_years",
    title=N_("Điểm sơ kết 6 tháng đầu năm của đơn vị"),
    chart=charts.half_years,
    headline=_half_years_headline,
    prepare=_points_words,
    columns=(
        Column("year", N_("6 tháng đầu năm"), "year"),
        Column("cluster", N_("Cụm, khối")),
        Column("points", N_("Tổng điểm"), "points"),
        Column("stage_words", N_("Bước chấm")),
        Column("rank", N_("Thứ hạng"), "rank"),
        Column("of_units", N_("Số đơn vị được xếp hạng"), "count"),
        Column("printed_rank", N_("Hạng ghi trong bảng điểm"), "rank"),
    ),
)

ratings_over_years = Exhibit(
    name="units/ratings_over_years",
    title=N_("Xếp loại của đơn vị và của cán bộ, công chức qua các năm"),
    chart=charts.ratings_over_years,
    headline=_ratings_headline,
    prepare=_ratings_words,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("class_words", N_("Xếp loại của đơn vị")),
        Column("excellent", N_("Cán bộ, công chức hoàn thành xuất sắc"), "count"),
        Column("total", N_("Được xếp loại"), "count"),
        Column("share", N_("Tỷ lệ"), "share"),
    ),
)

awards = Exhibit(
    name="units/awards",
    title=N_("Thành tích khen thưởng của đơn vị qua các năm"),
    chart=charts.awards,
    headline=_awards_headline,
    prepare=_awards_words,
    columns=(
        Column("period_words", N_("Thành tích")),
        Column("award_words", N_("Danh hiệu, hình thức khen thưởng")),
        Column("status_words", N_("Tình trạng")),
        Column("decision_number", N_("Số quyết định")),
        Column("decided_on", N_("Ngày quyết định")),
        Column("note", N_("Ghi chú")),
    ),
)

predecessors = Exhibit(
    name="units/predecessors",
    title=N_("Sắp xếp đơn vị"),
    chart=no_chart,
    headline=_predecessors_headline,
    prepare=_predecessors_words,
    columns=(Column("sentence", N_("Nội dung sắp xếp")),),
)

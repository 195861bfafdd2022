"""Exhibits that set ratings, ranks and awards side by side, and tell in neutral words where they do not agree."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.exhibits.wording import rule_with_validity
from thidua.rules.conflicts import (
    Conflict,
    PersonYear,
    Standard,
    UnitYear,
    conflicts,
    person_conflicts,
    standards,
)
from thidua.text.format import count_in_text, number
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

CLASSES = ("excellent", "good", "completed", "failed")
"""The four classes, the best first (ND 90/2020, QD 366-QD/TW)."""

MISSING = {
    "state_class": N_("xếp loại đơn vị"),
    "party_class": N_("xếp loại chi bộ, đảng bộ"),
    "rank": N_("thứ hạng trong cụm, khối"),
    "discipline": N_("số cá nhân bị kỷ luật theo hình thức"),
    "staff": N_("xếp loại của toàn bộ cá nhân trong đơn vị"),
    "awards": N_("danh sách khen thưởng của cụm, khối"),
    "cadre_class": N_("xếp loại cán bộ của người đó"),
    "unit_class": N_("xếp loại đơn vị"),
}
"""What is missing, as one says it."""


def _prepare_side_by_side(frame: pl.DataFrame) -> pl.DataFrame:
    language = current()
    table = [_told(row, language) for row in frame.iter_rows(named=True)]
    schema: dict[str, pl.DataType | type[pl.DataType]] = {
        "rank_text": pl.String,
        "conflicts": pl.List(pl.String),
        "unknowns": pl.List(pl.String),
        "conflict_text": pl.String,
    }
    words = {name: pl.col(f"{name}_{language}") for name in ("party", "state", "granted", "proposed")}
    absent = pl.lit(_("chưa có số liệu"))
    return (
        frame.drop("standards", "awards", "disciplined", "staff")
        .with_columns(
            party=words["party"].fill_null(absent),
            state=words["state"].fill_null(absent),
            granted=words["granted"].fill_null(""),
            proposed=words["proposed"].fill_null(""),
        )
        .hstack(pl.DataFrame(table, schema=schema, orient="row"))
    )


def _told(row: Row, language: str) -> dict[str, object]:
    found = conflicts(_valid(row), _unit_year(row))
    told = [_conflict_in_words(one, row, language) for one in found if not one.missing]
    unknown = list(dict.fromkeys(what for one in found for what in one.missing))
    unknown_text = _("chưa đủ dữ liệu: thiếu {what}", what=", ".join(_(MISSING[what]) for what in unknown))
    return {
        "rank_text": _rank(row),
        "conflicts": told,
        "unknowns": unknown,
        "conflict_text": "; ".join([*told, unknown_text] if unknown else told),
    }


def _valid(row: Row) -> list[Standard]:
    return standards(row["standards"] or (), on=row["period_ends"])


def _unit_year(row: Row) -> UnitYear:
    awards = [(one["award_id"], one["status"]) for one in row["awards"] or ()]
    return UnitYear(
        state_class=row["state_class"],
        party_class=row["party_class"],
        rank=row["rank"],
        awards=awards if row["awards_known"] else None,
        disciplined=_by_level(row["disciplined"]),
        staff=None if row["staff"] is None else {one["class"]: one["persons"] for one in row["staff"]},
    )


def _by_level(levels: Sequence[Row] | None) -> dict[str, int] | None:
    """Persons by level of discipline; what a total holds beyond the levels stated is of an unknown one."""
    if levels is None:
        return None
    counted = {one["level"]: one["persons"] for one in levels if one["level"]}
    total = next((one["persons"] for one in levels if not one["level"]), 0)
    return counted | {"": max(total - sum(counted.values()), 0)}


def _conflict_in_words(found: Conflict, row: Row, language: str) -> str:
    """What does not agree, and in brackets what it is compared with: neutral, nobody is judged."""
    return f"{_facts_in_words(found, row, language)} ({source_in_words(found.standard)})"


def _facts_in_words(found: Conflict, row: Row, language: str) -> str:
    award = _award_in_words(found, row, language)
    rank = _rank(row)
    match found.standard.kind:
        case "state_class_in":
            return _("{award}, đơn vị xếp loại {klass}", award=award, klass=_lower(row[f"state_{language}"]))
        case "party_class_in":
            return _("{award}, chi bộ, đảng bộ xếp loại {klass}", award=award, klass=_lower(row[f"party_{language}"]))
        case "rank_first":
            return _("{award}, đơn vị xếp thứ {rank}", award=award, rank=rank)
        case "nobody_at_level":
            count = count_in_text(found.count)
            return _("{award}, có {count} cá nhân bị kỷ luật từ cảnh cáo trở lên", award=award, count=count)
        case "nobody_in_class":
            count = count_in_text(found.count)
            return _("{award}, có {count} cá nhân không hoàn thành nhiệm vụ", award=award, count=count)
        case "first_and_class_in":
            return _("xếp thứ {rank}, đơn vị xếp loại {klass}", rank=rank, klass=_lower(row[f"state_{language}"]))
        case "class_and_award":
            klass = _lower(row[f"state_{language}"])
            return _("xếp loại {klass}, chưa có danh hiệu, hình thức nào được đề nghị hoặc tặng", klass=klass)
        case kind:
            raise ValueError(f"{found.standard.rule_id}: {kind}")


def _award_in_words(found: Conflict, row: Row, language: str) -> str:
    for one in row["awards"] or ():
        if (one["award_id"], one["status"]) == (found.award, found.status):
            return f"{one[f'name_{language}']} – {_lower(one[f'status_{language}'])}"
    return ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def source_in_words(standard: Standard) -> str:
    """Article, instrument and the days they hold; what was not read in the text itself says so."""
    told = f"{standard.article}, {standard.source}" if standard.article else standard.source
    unverified = _("chưa kiểm chứng")
    words = told if standard.verified or unverified in told else f"{told}; {unverified}"
    return rule_with_validity(words, standard.valid_from, standard.valid_to)


def _rank(row: Row) -> str:
    if row["rank"] is None:
        return _("chưa có số liệu")
    return f"{row['rank']}/{row['of_units']}" if row["of_units"] else str(row["rank"])


def _side_by_side_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có số liệu để đối chiếu.")
    year = frame["year"][0]
    if frame.select(pl.all_horizontal(pl.col("party_vi", "state_vi", "rank", "granted_vi", "proposed_vi").is_null()))[
        "party_vi"
    ].all():
        return _("Năm {year}, chưa có xếp loại, thứ hạng, khen thưởng của đơn vị nào để đối chiếu.", year=year)
    found = int(frame["conflicts"].list.len().sum())
    units = frame.filter(pl.col("conflicts").list.len() > 0).height
    unknown = frame.filter(pl.col("unknowns").list.len() > 0).height
    sentence = (
        _(
            "Năm {year}, {count} điểm cần xem lại ở {units}/{total} đơn vị",
            year=year,
            count=count_in_text(found),
            units=number(units),
            total=number(frame.height),
        )
        if found
        else _("Năm {year}, không có điểm chưa khớp trong số liệu đã có", year=year)
    )
    if not unknown:
        return f"{sentence}."
    return sentence + _("; {count} đơn vị chưa đủ dữ liệu để đối chiếu hết.", count=count_in_text(unknown))


def _prepare_cross_checks(frame: pl.DataFrame) -> pl.DataFrame:
    language = current()
    found = [person_conflicts(_valid(row), _person_year(row), order=CLASSES) for row in frame.iter_rows(named=True)]
    absent = pl.lit(_("chưa có số liệu"))
    rows = frame.drop("standards").with_columns(
        pl.Series("conflict_text", [_person_in_words(one) for one in found], dtype=pl.String),
        pl.Series("is_conflict", [any(not each.missing for each in one) for one in found], dtype=pl.Boolean),
        member=pl.col(f"member_{language}").fill_null(absent),
        cadre=pl.col(f"cadre_{language}").fill_null(absent),
        of_unit=pl.col(f"unit_{language}").fill_null(absent),
    )
    return rows.sort("is_conflict", descending=True, maintain_order=True)


def _person_year(row: Row) -> PersonYear:
    """Who heads the unit is not in the tables of ratings."""
    return PersonYear(row["member_class"], row["cadre_class"], row["unit_class"], is_head=None)


def _person_in_words(found: Sequence[Conflict]) -> str:
    told = []
    for one in found:
        if one.missing:
            told.append(_("chưa đủ dữ liệu: thiếu {what}", what=", ".join(_(MISSING[what]) for what in one.missing)))
        else:
            words = _("đảng viên xếp loại xuất sắc, về chuyên môn không xếp loại xuất sắc")
            told.append(f"{words} ({source_in_words(one.standard)})")
    return "; ".join(told)


def _cross_checks_headline(frame: pl.DataFrame) -> str:
    head = _("chưa đủ dữ liệu về người đứng đầu: thiếu chức vụ của người được xếp loại")
    both = frame.drop_nulls(["member_class", "cadre_class"])
    if both.is_empty():
        return _("Chưa đủ dữ liệu: thiếu xếp loại đảng viên và xếp loại cán bộ của từng người; {head}.", head=head)
    count = both.filter("is_conflict").height
    return _(
        "Năm {year}, {count} trong {total} người có xếp loại đảng viên và xếp loại cán bộ chưa khớp; {head}.",
        year=both["year"][0],
        count=count_in_text(count),
        total=number(both.height),
        head=head,
    )


side_by_side = Exhibit(
    name="ratings/side_by_side",
    announces="ranking",
    title=N_("Xếp loại, thứ hạng và khen thưởng đặt cạnh nhau"),
    chart=no_chart,
    headline=_side_by_side_headline,
    prepare=_prepare_side_by_side,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("party", N_("Xếp loại chi bộ, đảng bộ")),
        Column("state", N_("Xếp loại đơn vị")),
        Column("rank_text", N_("Thứ hạng cụm, khối")),
        Column("granted", N_("Cao nhất đã tặng")),
        Column("proposed", N_("Cao nhất đang trình")),
        Column("conflict_text", N_("Điểm cần xem lại")),
    ),
)

cross_checks = Exhibit(
    name="ratings/cross_checks",
    title=N_("Xếp loại đảng viên đối chiếu xếp loại cán bộ"),
    chart=no_chart,
    headline=_cross_checks_headline,
    prepare=_prepare_cross_checks,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("person", N_("Họ và tên")),
        Column("member", N_("Xếp loại đảng viên")),
        Column("cadre", N_("Xếp loại cán bộ")),
        Column("of_unit", N_("Xếp loại đơn vị")),
        Column("conflict_text", N_("Điểm cần xem lại")),
    ),
)

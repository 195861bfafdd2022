"""Exhibits of what awards are for and who gets them: kinds, movements, front-line workers, forms twice, form 0601."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import honours as charts
from thidua.charts.chart import Chart, Series, Tone
from thidua.exhibits.awards import recipients
from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.exhibits.ranking import texts
from thidua.exhibits.wording import part_of
from thidua.text.format import count_in_text
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

LEVELS = {"government": N_("cấp Nhà nước"), "province": N_("cấp tỉnh"), "grassroots": N_("cấp cơ sở")}
DURATIONS = {
    "below_1_year": N_("Dưới 1 năm"),
    "one_year": N_("1 năm"),
    "1_to_3_years": N_("Trên 1 đến dưới 3 năm"),
    "3_to_5_years": N_("3 đến dưới 5 năm"),
    "5_or_more_years": N_("Từ 5 năm trở lên"),
    "not_known": N_("Chưa rõ"),
}
"""The columns of form 0601."""
TONES: tuple[Tone, ...] = ("main", "second", "good", "completed", "failed", "context")


def _level(level: str | None) -> str:
    return _(LEVELS[level]) if level in LEVELS else _("chưa rõ cấp")


def _prepare_frontline(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with recipient, level_words and row_name in words."""
    rows = frame.to_dicts()
    return frame.with_columns(
        recipient=texts(recipients(row["recipient_kind"]) for row in rows),
        level_words=texts(_level(row["level"]) for row in rows),
        row_name=texts(f"{recipients(row['recipient_kind']).capitalize()}, {_level(row['level'])}" for row in rows),
    )


def _frontline_headline(frame: pl.DataFrame) -> str:
    """n/N of persons and of collectives of whom it is known, never added; what is not known is told."""
    if frame.is_empty():
        return _("Chưa có khen thưởng cho đối tượng nêu tên.")
    parts = []
    for kind, words in (
        ("person", N_("{ratio} lượt khen thưởng cá nhân dành cho người trực tiếp công tác, lao động ({share})")),
        ("collective", N_("{ratio} lượt khen thưởng tập thể dành cho tập thể nhỏ ({share})")),
    ):
        rows = frame.filter(pl.col("recipient_kind") == kind)
        frontline, others = rows.select("frontline", "others").sum().row(0)
        known = frontline + others
        if known:
            parts.append(_(words, **part_of(frontline, known)))
    unknown = int(frame["not_known"].sum())
    if not parts:
        lacking = _(
            "chưa đủ dữ liệu: {count} lượt khen thưởng chưa ghi chức vụ, loại tập thể", count=count_in_text(unknown)
        )
        return _of_its_years(frame, lacking) + "."
    sentence = _of_its_years(frame, "; ".join(parts))
    if unknown:
        sentence += _("; {count} lượt chưa ghi chức vụ, loại tập thể", count=count_in_text(unknown))
    return sentence + "."


def _of_its_years(frame: pl.DataFrame, told: str) -> str:
    """What is told of counted awards, after the years that they are of."""
    first, last = frame["first_year"].min(), frame["last_year"].max()
    if first is None:
        return _("Chưa rõ năm: {told}", told=told)
    if first == last:
        return _("Năm {year}, {told}", year=last, told=told)
    return _("Từ năm {first} đến năm {last}, {told}", first=first, last=last, told=told)


def _prepare_kinds(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with kind, movement_words, award, recipient, group and row_name in words."""
    language = current()
    named = frame.with_columns(
        kind=pl.col(f"kind_{language}").fill_null(_("Chưa rõ loại hình")),
        movement_words=pl.col("movement").fill_null(""),
        award=pl.col(f"award_{language}"),
        recipient=texts(recipients(kind) for kind in frame["recipient_kind"]),
    )
    return named.with_columns(
        group=pl.when(pl.col("movement").is_null()).then("kind").otherwise("movement"),
        row_name=pl.concat_str("award", pl.lit(" – "), "recipient"),
    )


def _kinds_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có khen thưởng đã tặng để phân theo loại hình, phong trào.")
    movements = frame.drop_nulls("movement")["movement"].n_unique()
    unknown = frame.filter(pl.col("commendation_kind").is_null() & pl.col("movement").is_null())
    if unknown.height == frame.height:
        count = count_in_text(int(unknown["granted"].sum()))
        return _("Chưa ghi loại hình, phong trào thi đua của {count} lượt khen thưởng.", count=count)
    sentence = _(
        "Khen thưởng theo {kinds} loại hình và {movements} phong trào thi đua",
        kinds=count_in_text(frame.drop_nulls("commendation_kind")["commendation_kind"].n_unique()),
        movements=count_in_text(movements),
    )
    if unknown.height:
        sentence += _(
            "; {count} lượt chưa ghi loại hình, phong trào", count=count_in_text(int(unknown["granted"].sum()))
        )
    return sentence + "."


def _prepare_several(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with award, other and finding in words."""
    language = current()
    words = {"same": _("cùng một thành tích"), "unclear": _("chưa rõ, cần xem hồ sơ")}
    return frame.with_columns(
        award=pl.col(f"award_{language}"),
        other=pl.col(f"other_{language}"),
        finding=texts(words[one] for one in frame["achievement"]),
    )


def _several_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Không thấy đối tượng nào được nhiều hình thức khen thưởng trong cùng một năm thành tích.")
    same = frame.filter(pl.col("achievement") == "same").height
    return _(
        "{count} trường hợp được hai hình thức khen thưởng trong một năm thành tích: {same} cùng một thành tích, "
        "{unclear} chưa rõ, cần xem hồ sơ (Luật 06/2022/QH15, Điều 5 khoản 2 điểm c).",
        count=count_in_text(frame.height),
        same=count_in_text(same),
        unclear=count_in_text(frame.height - same),
    )


def _prepare_form(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with the scope in words."""
    return frame.with_columns(scope_words=pl.col(f"scope_{current()}"))


def _form_chart(frame: pl.DataFrame) -> Chart:
    """Movements by scope and duration as lying stacks; the row of the total is not drawn."""
    rows = frame.filter(pl.col("scope") != "total")
    return Chart(
        kind="stacked_bars",
        categories=tuple(rows["scope_words"]),
        series=tuple(
            Series(_(words), tuple(float(count) if count else None for count in rows[column]), tone=tone)
            for (column, words), tone in zip(DURATIONS.items(), TONES, strict=True)
            if rows[column].sum()
        ),
        measure=_("Số phong trào thi đua theo thời gian thực hiện"),
        horizontal=True,
    )


def _form_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có danh sách phong trào thi đua của năm.")
    total = frame.filter(pl.col("scope") == "total")["total"][0]
    told = ", ".join(
        f"{count_in_text(row['total'])} {row['scope_words'][:1].lower()}{row['scope_words'][1:]}"
        for row in frame.filter((pl.col("scope") != "total") & (pl.col("total") > 0)).iter_rows(named=True)
    )
    return _("Có {count} phong trào thi đua: {scopes}.", count=count_in_text(total), scopes=told)


frontline_share = Exhibit(
    name="awards/frontline_share",
    title=N_("Khen thưởng người trực tiếp công tác, lao động và tập thể nhỏ"),
    chart=charts.frontline_share,
    headline=_frontline_headline,
    prepare=_prepare_frontline,
    columns=(
        Column("recipient", N_("Đối tượng")),
        Column("level_words", N_("Cấp")),
        Column("granted", N_("Đã có quyết định tặng"), "count"),
        Column("frontline", N_("Trực tiếp; tập thể nhỏ"), "count"),
        Column("others", N_("Lãnh đạo; tập thể khác"), "count"),
        Column("not_known", N_("Chưa rõ"), "count"),
        Column("share", N_("Tỷ lệ trực tiếp, tập thể nhỏ"), "share"),
    ),
)

by_kind_and_movement = Exhibit(
    name="awards/by_kind_and_movement",
    title=N_("Khen thưởng theo loại hình và phong trào thi đua"),
    chart=charts.by_kind_and_movement,
    headline=_kinds_headline,
    prepare=_prepare_kinds,
    columns=(
        Column("kind", N_("Loại hình")),
        Column("movement_words", N_("Phong trào")),
        Column("award", N_("Danh hiệu, hình thức khen thưởng")),
        Column("recipient", N_("Đối tượng")),
        Column("granted", N_("Đã có quyết định tặng"), "count"),
    ),
)

one_achievement_several_forms = Exhibit(
    name="awards/one_achievement_several_forms",
    title=N_("Nhiều hình thức khen thưởng cho một thành tích"),
    chart=no_chart,
    headline=_several_headline,
    prepare=_prepare_several,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("recipient", N_("Đối tượng")),
        Column("unit", N_("Đơn vị")),
        Column("award", N_("Hình thức thứ nhất")),
        Column("other", N_("Hình thức thứ hai")),
        Column("finding", N_("Nhận xét")),
    ),
)

form_0601 = Exhibit(
    name="statistics/form_0601",
    title=N_("Biểu 0601.N/BNV-TĐKT: số phong trào thi đua"),
    chart=_form_chart,
    headline=_form_headline,
    prepare=_prepare_form,
    columns=(
        Column("scope_words", N_("Phạm vi")),
        Column("total", N_("Tổng số"), "count"),
        *(Column(name, heading, "count") for name, heading in DURATIONS.items()),
    ),
)

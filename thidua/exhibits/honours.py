"""Exhibits of awards by unit: achievements over the years with streaks, rotation of flags, shares of titles."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import honours as charts
from thidua.charts.ranking import listed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.exhibits.wording import few, part_of
from thidua.rules.streaks import Streak, streak
from thidua.text.format import count_in_text, number, ratio_with_share
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

HIGH = ("government", "province")
"""The levels whose years in a row are told."""
SEVERAL_YEARS = 2


def _prepare_over_years(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows, units with the longest streak first, with streak, unit_words, highest, awards and streak_words."""
    if frame.is_empty():
        return frame.with_columns(
            streak=pl.lit(None, pl.Int64),
            unit_words="unit",
            highest="highest_vi",
            awards="awards_vi",
            streak_words="unit",
        )
    streaks = {str(unit): _streak(rows) for (unit,), rows in frame.group_by("unit_id", maintain_order=True)}
    language = current()
    rows = frame.with_columns(
        streak=pl.col("unit_id").replace_strict(
            {unit: one.certain for unit, one in streaks.items()}, return_dtype=pl.Int64
        ),
        highest=pl.col(f"highest_{language}"),
        awards=pl.col(f"awards_{language}"),
    )
    told = [_streak_words(streaks[row["unit_id"]]) for row in rows.iter_rows(named=True)]
    return rows.with_columns(
        streak_words=texts(told),
        unit_words=texts(
            f"{unit} ({words})" if words and count >= SEVERAL_YEARS else unit
            for unit, words, count in zip(rows["unit"], told, rows["streak"], strict=True)
        ),
    ).sort("streak", descending=True, maintain_order=True)


def _streak(rows: pl.DataFrame) -> Streak:
    """Years in a row with an award of the province or above; years before a merger or split are not known."""
    first = rows.row(0, named=True)
    years: dict[int, bool | None] = dict.fromkeys(rows.filter(pl.col("level").is_in(HIGH))["year"].to_list(), True)
    if first["since"] is not None:
        years[first["since"] - 1] = None
    return streak(years, until=first["last_year"])


def _streak_words(found: Streak) -> str:
    if not found.certain:
        return ""
    words = _("{count} năm liên tục", count=count_in_text(found.certain))
    return _("{streak}, trước đó chưa xác định", streak=words) if found.unknown else words


def _over_years_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có khen thưởng nêu tên đơn vị theo năm.")
    year, longest = frame["last_year"][0], frame["streak"].max()
    units = frame["unit_id"].n_unique()
    if not isinstance(longest, int) or longest < SEVERAL_YEARS:
        return _(
            "Đến năm {year}, {count} đơn vị đã được khen thưởng; chưa đơn vị nào được khen thưởng từ "
            "cấp tỉnh trở lên hai năm liên tục.",
            year=year,
            count=count_in_text(units),
        )
    leading = frame.filter(pl.col("streak") == longest)["unit"].unique(maintain_order=True).to_list()
    return _(
        "Đến năm {year}, {units} được khen thưởng từ cấp tỉnh trở lên {count} năm liên tục, dài nhất trong "
        "{all} đơn vị được khen thưởng.",
        year=year,
        units=listed(few(leading)),
        count=count_in_text(longest),
        all=count_in_text(units),
    )


def _prepare_rotation(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with flags_text, certificates_text and without_text."""
    rows = frame.to_dicts()
    return frame.with_columns(
        flags_text=texts(_years(row["flags"], row["flag_years"]) for row in rows),
        certificates_text=texts(_years(row["certificates"], row["certificate_years"]) for row in rows),
        without_text=texts(_without(row) for row in rows),
    )


def _years(count: int, years: list[int] | None) -> str:
    return f"{number(count)} ({', '.join(map(str, years))})" if years else number(count)


def _without(row: Row) -> str:
    if row["never"]:
        return _("chưa có trong số liệu từ năm {year}", year=row["since"])
    return _("năm gần nhất {year}", year=row["last_granted"])


def _rotation_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có số liệu về đơn vị được tặng cờ thi đua, bằng khen.")
    last, span = frame["year"][0], frame["span"][0]
    flagged = frame.filter(pl.col("flags") > 0).height
    without = frame.filter(pl.col("years_without") >= span)["unit"].to_list()
    sentence = _(
        "Từ năm {first} đến năm {last}, {ratio} đơn vị đã được tặng cờ thi đua ({share})",
        first=last - span + 1,
        last=last,
        **part_of(flagged, frame.height),
    )
    if not without:
        return sentence + _("; đơn vị nào cũng đã được tặng cờ thi đua hoặc bằng khen từ cấp tỉnh trở lên.")
    return sentence + _(
        "; {count} đơn vị chưa được tặng cờ thi đua, bằng khen từ cấp tỉnh trở lên: {units}.",
        count=count_in_text(len(without)),
        units=listed(few(without)),
    )


def _prepare_titles(frame: pl.DataFrame) -> pl.DataFrame:
    """Units by the share of grass-roots fighters; a unit without any named person has no list, hence no share."""
    listed_persons = (pl.col("advanced_workers") > 0) | (pl.col("fighters") > 0)
    known = frame.with_columns(
        pl.when(listed_persons).then(name).otherwise(None).alias(name)
        for name in ("advanced_workers", "fighters", "advanced_share", "fighter_share")
    )
    rows = known.to_dicts()
    return known.with_columns(collective=texts(_collective(row) for row in rows)).sort(
        "fighter_share", descending=True, nulls_last=True, maintain_order=True
    )


def _collective(row: Row) -> str:
    if row["is_excellent_collective"]:
        return _("Tập thể lao động xuất sắc")
    return _("Tập thể lao động tiên tiến") if row["is_advanced_collective"] else ""


def _titles_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có danh sách danh hiệu thi đua của năm.")
    known = frame.drop_nulls("advanced_share")
    parts = []
    if known.height:
        assessed, advanced, fighters = known.select("assessed", "advanced_workers", "fighters").sum().row(0)
        parts.append(
            _(
                "{ratio} cán bộ, công chức của {units} đơn vị đạt Lao động tiên tiến ({share}), kể cả {fighters} đạt "
                "Chiến sĩ thi đua cơ sở",
                **part_of(advanced, assessed),
                units=count_in_text(known.height),
                fighters=ratio_with_share(fighters, assessed),
            )
        )
    parts.append(
        _(
            "{excellent} Tập thể lao động xuất sắc, {advanced} Tập thể lao động tiên tiến",
            excellent=count_in_text(frame.filter("is_excellent_collective").height),
            advanced=count_in_text(frame.filter("is_advanced_collective").height),
        )
    )
    return _("Năm {year} có {parts}.", year=frame["year"][0], parts="; ".join(parts))


over_years = Exhibit(
    name="awards/over_years",
    title=N_("Thành tích khen thưởng qua các năm"),
    chart=charts.over_years,
    headline=_over_years_headline,
    prepare=_prepare_over_years,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("year", N_("Năm"), "year"),
        Column("highest", N_("Khen thưởng cao nhất")),
        Column("awards", N_("Các khen thưởng")),
        Column("streak_words", N_("Cấp tỉnh trở lên liên tục")),
    ),
)

rotation = Exhibit(
    name="awards/rotation",
    title=N_("Cờ thi đua, bằng khen đã qua các đơn vị"),
    chart=charts.rotation,
    headline=_rotation_headline,
    prepare=_prepare_rotation,
    columns=(
        Column("cluster", N_("Cụm, khối")),
        Column("unit", N_("Đơn vị")),
        Column("flags_text", N_("Cờ thi đua")),
        Column("certificates_text", N_("Bằng khen")),
        Column("without_text", N_("Gần nhất")),
    ),
)

title_shares = Exhibit(
    name="awards/title_shares",
    title=N_("Tỷ lệ danh hiệu thi đua của từng đơn vị"),
    chart=charts.title_shares,
    headline=_titles_headline,
    prepare=_prepare_titles,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("assessed", N_("Được đánh giá"), "count"),
        Column("advanced_workers", N_("Lao động tiên tiến"), "count"),
        Column("advanced_share", N_("Tỷ lệ Lao động tiên tiến"), "share"),
        Column("fighters", N_("Chiến sĩ thi đua cơ sở"), "count"),
        Column("fighter_share", N_("Tỷ lệ Chiến sĩ thi đua cơ sở"), "share"),
        Column("collective", N_("Danh hiệu tập thể")),
    ),
)

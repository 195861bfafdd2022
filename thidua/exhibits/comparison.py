"""The exhibit that puts chosen units side by side over the years."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts.chart import Chart, Series, Tone
from thidua.charts.ranking import stage_word, year_range
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.text.format import count_in_text, number, points
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

TONES: tuple[Tone, ...] = ("main", "second", "failed", "good", "completed")


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with rank_words, class_words, stage_words and alike_words for the table."""
    rows = frame.to_dicts()
    return frame.with_columns(
        rank_words=texts(_rank(row) for row in rows),
        class_words=pl.col(f"class_{current()}").fill_null(_("chưa có số liệu")),
        stage_words=texts(stage_word(row["stage"]) for row in rows),
        alike_words=texts(_alike(row) for row in rows),
    )


def _rank(row: Row) -> str:
    """`3/9`, `=1/5` where it is shared, `3` where the others are not seen."""
    if row["rank"] is None:
        return _("chưa có số liệu")
    place = f"{row['rank']}/{row['of_units']}" if row["of_units"] else str(row["rank"])
    return f"={place}" if row["is_tied"] else place


def _alike(row: Row) -> str:
    """How like the unit chosen first: its cluster or kind, and its staff as far as known; '' of that unit itself."""
    if row["same_cluster"] is None:
        return ""
    if row["same_cluster"]:
        group = _("cùng cụm, khối")
    else:
        group = _("khác cụm, khối, cùng loại đơn vị") if row["same_kind"] else _("khác cụm, khối")
    if row["same_size"] is None:
        return _("{group}; không xét quy mô vì chưa có đủ số người", group=group)
    words = N_("{group}, cùng quy mô ({staff} so với {own} người)")
    if not row["same_size"]:
        words = N_("{group}, khác quy mô ({staff} so với {own} người)")
    return _(words, group=group, staff=number(row["staff"]), own=number(row["own_staff"]))


def _chart(frame: pl.DataFrame) -> Chart | None:
    """One line a unit: points with the rank in its cluster; None where nobody has points."""
    known = frame.drop_nulls("points")
    if known.is_empty():
        return None
    years = year_range(known)
    cells = {(row["unit_id"], row["year"]): row for row in known.iter_rows(named=True)}
    units = known.unique("unit_id", keep="first", maintain_order=True)
    return Chart(
        kind="lines",
        categories=tuple(str(year) for year in years),
        series=tuple(
            Series(
                unit,
                tuple(cells[unit_id, year]["points"] if (unit_id, year) in cells else None for year in years),
                labels=tuple(
                    f"{points(cells[unit_id, year]['points'])} ({_rank(cells[unit_id, year])})"
                    if (unit_id, year) in cells
                    else ""
                    for year in years
                ),
                tone=TONES[at % len(TONES)],
            )
            for at, (unit_id, unit) in enumerate(units.select("unit_id", "unit").iter_rows())
        ),
        measure=_("Tổng điểm (thứ hạng/số đơn vị của cụm, khối)"),
        number="points",
    )


def _headline(frame: pl.DataFrame) -> str:
    """Each unit's newest points, rank and class; and a caution where they are of several clusters."""
    if frame.is_empty():
        return _("Chọn từ hai đơn vị để đặt cạnh nhau.")
    year = frame["year"].max()
    newest = frame.filter(pl.col("year") == year)
    told = "; ".join(_told(row) for row in newest.iter_rows(named=True))
    sentence = _("Năm {year}: {units}.", year=year, units=told)
    if newest.drop_nulls("cluster")["cluster"].n_unique() > 1:
        sentence += " " + _("Các đơn vị ở nhiều cụm, khối: điểm và thứ hạng không so trực tiếp với nhau.")
    return sentence


def _told(row: Row) -> str:
    parts = []
    if row["points"] is not None:
        parts.append(_("{points} điểm, hạng {rank}", points=points(row["points"]), rank=_rank(row)))
    if row[f"class_{current()}"]:
        parts.append(row["class_words"])
    if row["awards"]:
        parts.append(_("{count} khen thưởng", count=count_in_text(row["awards"])))
    told = ", ".join(parts) or _("chưa có số liệu")
    return f"{row['unit']} – {told}"


compare = Exhibit(
    name="units/compare",
    title=N_("So sánh các đơn vị"),
    chart=_chart,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("year", N_("Năm"), "year"),
        Column("cluster", N_("Cụm, khối")),
        Column("points", N_("Tổng điểm"), "points"),
        Column("stage_words", N_("Bước chấm")),
        Column("rank_words", N_("Thứ hạng")),
        Column("class_words", N_("Xếp loại của đơn vị")),
        Column("awards", N_("Khen thưởng tập thể"), "count"),
        Column("alike_words", N_("Tương đồng với đơn vị chọn đầu tiên")),
    ),
)

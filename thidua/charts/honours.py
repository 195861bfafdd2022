"""Charts of awards by unit over the years: the honours wall, the rotation of flags, who awards go to, title shares."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts.chart import Chart, Series, Tone
from thidua.charts.ranking import year_range
from thidua.text.format import number, ratio_with_share
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

MOST_UNITS = 40
LEVELS = {"government": N_("Nhà nước"), "province": N_("Tỉnh"), "grassroots": N_("Cơ sở")}
WEIGHTS = {"government": 3.0, "province": 2.0, "grassroots": 1.0}
"""How dark a year is by its highest award; a shade, not a figure."""


def over_years(frame: pl.DataFrame) -> Chart:
    """Rows of a unit and year with `level`, `granted` and `unit_words` as a matrix, years across; at most 40 units."""
    years = year_range(frame)
    units = frame.unique("unit_id", keep="first", maintain_order=True)
    cells = {(row["unit_id"], row["year"]): row for row in frame.iter_rows(named=True)}
    return Chart(
        kind="matrix",
        categories=tuple(str(year) for year in years),
        series=tuple(
            Series(
                name=words,
                values=tuple(_weight(cells.get((unit_id, year))) for year in years),
                labels=tuple(_level(cells.get((unit_id, year))) for year in years),
            )
            for unit_id, words in units.head(MOST_UNITS).select("unit_id", "unit_words").iter_rows()
        ),
        measure=_first(_("Khen thưởng cao nhất đã tặng theo năm thành tích"), units.height),
    )


def rotation(frame: pl.DataFrame) -> Chart:
    """Prepared rows of queries/awards/rotation.sql as a matrix: years across, a flag or certificate in each cell."""
    last, span = frame["year"][0], frame["span"][0]
    years = range(last - span + 1, last + 1)
    return Chart(
        kind="matrix",
        categories=tuple(str(year) for year in years),
        series=tuple(
            Series(
                name=row["unit"],
                values=tuple(_flag_or_certificate(row, year)[0] for year in years),
                labels=tuple(_flag_or_certificate(row, year)[1] for year in years),
            )
            for row in frame.head(MOST_UNITS).iter_rows(named=True)
        ),
        measure=_first(_("Cờ: cờ thi đua; BK: bằng khen từ cấp tỉnh trở lên"), frame.height),
    )


def frontline_share(frame: pl.DataFrame) -> Chart:
    """Rows with `row_name` and the counts frontline, others, not_known as lying stacks."""
    parts: tuple[tuple[str, str, Tone], ...] = (
        ("frontline", _("Người trực tiếp công tác, lao động; tập thể nhỏ"), "main"),
        ("others", _("Lãnh đạo, quản lý; tập thể khác"), "second"),
        ("not_known", _("Chưa rõ"), "context"),
    )
    return Chart(
        kind="stacked_bars",
        categories=tuple(frame["row_name"]),
        series=tuple(
            Series(name, tuple(float(count) if count else None for count in frame[column]), tone=tone)
            for column, name, tone in parts
            if frame[column].sum()
        ),
        measure=_("Số lượt đã tặng cho đối tượng nêu tên"),
        horizontal=True,
    )


def title_shares(frame: pl.DataFrame) -> Chart | None:
    """Rows with `advanced_share` and `fighter_share` as pairs of lying bars; None where no share is known."""
    known = frame.drop_nulls("advanced_share").head(MOST_UNITS)
    if known.is_empty():
        return None
    rows = known.to_dicts()
    return Chart(
        kind="bars",
        categories=tuple(known["unit"]),
        series=(
            Series(
                _("Lao động tiên tiến"),
                tuple(known["advanced_share"]),
                labels=tuple(ratio_with_share(row["advanced_workers"], row["assessed"]) for row in rows),
                tone="second",
            ),
            Series(
                _("Chiến sĩ thi đua cơ sở"),
                tuple(known["fighter_share"]),
                labels=tuple(ratio_with_share(row["fighters"], row["assessed"]) for row in rows),
                tone="main",
            ),
        ),
        measure=_("Tỷ lệ trên số cán bộ, công chức được đánh giá (%)"),
        number="share",
        horizontal=True,
    )


def by_kind_and_movement(frame: pl.DataFrame) -> Chart:
    """Rows with `row_name`, `group` and `granted` as a matrix: awards down, kinds and movements across."""
    groups = frame["group"].unique(maintain_order=True).to_list()
    cells = {(row["row_name"], row["group"]): row["granted"] for row in frame.iter_rows(named=True)}
    return Chart(
        kind="matrix",
        categories=tuple(groups),
        series=tuple(
            Series(name, tuple(cells.get((name, group)) for group in groups))
            for name in frame["row_name"].unique(maintain_order=True)
        ),
        measure=_("Số lượt đã tặng; số của hai phong trào không cộng với nhau"),
    )


def _first(measure: str, units: int) -> str:
    """The measure, saying so where not every unit is drawn."""
    if units <= MOST_UNITS:
        return measure
    return _(
        "{measure} · {shown} trong {count} đơn vị, còn lại xem bảng", measure=measure, shown=MOST_UNITS, count=units
    )


def _weight(row: Row | None) -> float | None:
    return WEIGHTS.get(row["level"], 1.0) if row else None


def _level(row: Row | None) -> str:
    if row is None:
        return ""
    words = LEVELS.get(row["level"])
    level = _(words) if words else ""
    return f"{level} ×{number(row['granted'])}".strip() if row["granted"] > 1 else level


def _flag_or_certificate(row: Row, year: int) -> tuple[float | None, str]:
    flag, certificate = year in (row["flag_years"] or ()), year in (row["certificate_years"] or ())
    if flag and certificate:
        return 2.0, _("Cờ, BK")
    if flag:
        return 2.0, _("Cờ")
    return (1.0, _("BK")) if certificate else (None, "")

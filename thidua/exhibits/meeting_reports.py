"""What a cluster tells its meeting besides targets and ranks: figures it reported, awards without a year."""

import polars as pl

from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.text.format import count_in_text, figure
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

DONG = "đồng"
HALVES = {"H1": N_("6 tháng đầu năm {year}"), "H2": N_("6 tháng cuối năm {year}")}


def _prepare_reported(frame: pl.DataFrame) -> pl.DataFrame:
    rows = frame.to_dicts()
    name = "name_en" if current() == "en" else "indicator"
    return frame.with_columns(
        period=pl.Series([_period(row) for row in rows], dtype=pl.String),
        indicator=pl.coalesce(name, "indicator"),
        told=pl.Series([_told(row) for row in rows], dtype=pl.String),
        kind_words=pl.Series(list(map(_kind, rows)), dtype=pl.String),
    )


def _kind(row: dict[str, object]) -> str:
    return _("Kế hoạch") if row["kind"] == "target" else _("Kết quả")


def _period(row: dict[str, object]) -> str:
    half = str(row["period_id"]).rpartition("-")[2]
    if row["period_kind"] == "half" and half in HALVES:
        return _(HALVES[half], year=row["year"])
    return _("Năm {year}", year=row["year"])


def _told(row: dict[str, object]) -> str:
    """The figure with its unit of measure; what is no figure as it was written."""
    value, unit = row["value"], str(row["unit_of_measure"] or "")
    if not isinstance(value, int | float):
        return str(row["as_written"] or "")
    if unit == "%":
        return figure(float(value), "share")
    return figure(float(value), "amount") if unit == DONG else f"{figure(float(value), 'points')} {unit}".strip()


def _reported_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có số liệu báo cáo của cả cụm, khối.")
    first = frame.row(0, named=True)
    about = _within_a_sentence(first["indicator"])
    return _("{period}, {indicator}: {told}.", period=first["period"], indicator=about, told=first["told"])


def _within_a_sentence(name: str) -> str:
    """A name with a small first letter, unless it begins with an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _prepare_undated(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(award=pl.col(f"award_{current()}"))


def _undated_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Không có khen thưởng nào thiếu năm thành tích.")
    return _("Có {count} khen thưởng mà biểu không nêu năm thành tích.", count=count_in_text(frame.height))


reported = Exhibit(
    name="meetings/reported",
    title=N_("Số liệu báo cáo của cụm, khối"),
    chart=no_chart,
    headline=_reported_headline,
    prepare=_prepare_reported,
    columns=(
        Column("period", N_("Kỳ")),
        Column("indicator", N_("Nội dung")),
        Column("kind_words", N_("Loại số liệu")),
        Column("told", N_("Số liệu")),
    ),
)

undated_awards = Exhibit(
    name="meetings/undated_awards",
    title=N_("Khen thưởng không nêu năm"),
    chart=no_chart,
    headline=_undated_headline,
    prepare=_prepare_undated,
    columns=(
        Column("award", N_("Danh hiệu, hình thức khen thưởng")),
        Column("recipient", N_("Đơn vị, cá nhân")),
    ),
)

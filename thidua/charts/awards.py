"""Charts of awards: the ladder with granted apart from pending, the years, the units by their highest award."""

import polars as pl

from thidua.charts.chart import Chart, Series, Tone
from thidua.text.format import number
from thidua.text.language import translate as _


def ladder(frame: pl.DataFrame) -> Chart:
    """Rows with `row_name`, `period`, `granted` and `pending` as lying bars beside each other, never stacked.

    What is not of a whole year says so: in the measure where all rows are alike, else behind the name.
    """
    series = [_counted(_("Đã có quyết định tặng"), frame["granted"], "granted")]
    if frame["pending"].sum():
        series.append(_counted(_("Đang trình"), frame["pending"], "pending"))
    measure = _("Số lượt tặng và số đề nghị đang trình")
    alike = frame["period"].n_unique() == 1
    if alike and frame["period_kind"][0] != "year":
        measure = f"{measure} – {frame['period'][0]}"
    elif alike and frame["first_year"].min() == frame["last_year"].max():
        measure = _("{measure}, năm {year}", measure=measure, year=frame["first_year"][0])
    return Chart(
        kind="bars",
        categories=tuple(
            row["row_name"] if alike or row["period_kind"] == "year" else f"{row['row_name']} ({row['period']})"
            for row in frame.iter_rows(named=True)
        ),
        series=tuple(series),
        measure=measure,
        horizontal=True,
    )


def _counted(name: str, counts: pl.Series, tone: Tone) -> Series:
    """Counts as bars; none at all is a bar of no length without a label."""
    labels = tuple(number(count) if count else " " for count in counts)
    return Series(name=name, values=_floats(counts), labels=labels, tone=tone)


def by_year(frame: pl.DataFrame) -> Chart:
    """Rows of a year and kind of recipient as stacked bars by level; collectives, or persons where there are none."""
    shown = "collective" if "collective" in frame["recipient_kind"] else "person"
    rows = {row["year"]: row for row in frame.filter(pl.col("recipient_kind") == shown).iter_rows(named=True)}
    years = range(min(rows), max(rows) + 1)
    levels: tuple[tuple[str, str, Tone], ...] = (
        ("government", _("Cấp Nhà nước"), "main"),
        ("ministry", _("Cấp bộ"), "context"),
        ("province", _("Cấp tỉnh"), "second"),
    )
    return Chart(
        kind="stacked_bars",
        categories=tuple(str(year) for year in years),
        series=tuple(
            Series(name=name, values=tuple(rows[year][level] if year in rows else None for year in years), tone=tone)
            for level, name, tone in levels
            if level != "ministry" or any(row["ministry"] for row in rows.values())
        ),
        measure=_("Số lượt khen thưởng tập thể") if shown == "collective" else _("Số lượt khen thưởng cá nhân"),
    )


def of_units(frame: pl.DataFrame) -> Chart:
    """Rows of a unit with its highest award as lying bars: how many units have each, every unit once; of one year."""
    counted = frame.group_by("ladder", "highest_name", maintain_order=True).len().sort("ladder", maintain_order=True)
    year = frame["year"][0]
    return Chart(
        kind="bars",
        categories=tuple(counted["highest_name"]),
        series=(Series(name=_("Số đơn vị"), values=_floats(counted["len"]), tone="granted"),),
        measure=_("Số đơn vị theo khen thưởng cao nhất, {when}", when=year_words(year)),
        horizontal=True,
    )


def year_words(year: int | None) -> str:
    """A year within a phrase: `năm 2024`, or that it is not known."""
    return _("chưa rõ năm") if year is None else _("năm {year}", year=year)


def _floats(column: pl.Series) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in column)

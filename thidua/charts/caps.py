"""Charts of classes against their cap, and of what it takes to reach a share."""

import polars as pl

from thidua.charts.chart import Chart, Series, TargetLine, Tone
from thidua.text.format import number, ratio_with_share
from thidua.text.language import current
from thidua.text.language import translate as _

TONES: dict[str, Tone] = {"excellent": "excellent", "good": "good", "completed": "completed", "failed": "failed"}


def distribution(frame: pl.DataFrame) -> Chart:
    """Prepared rows of queries/ratings/distribution.sql as stacked bars, a bar a year; each year's cap as a line."""
    known: list[int] = frame["year"].to_list()
    years = range(min(known), max(known) + 1)
    classes = frame.sort("ordinal").unique("class_id", keep="first", maintain_order=True)
    by_cell = {(row["year"], row["class_id"]): row for row in frame.iter_rows(named=True)}
    most = dict(frame.drop_nulls("most").select("year", "most").iter_rows())
    caps = tuple(most.get(year) for year in years)
    return Chart(
        kind="stacked_bars",
        categories=tuple(str(year) for year in years),
        series=tuple(
            Series(
                row[f"class_{current()}"],
                tuple(
                    by_cell[year, row["class_id"]]["n"] if (year, row["class_id"]) in by_cell else None
                    for year in years
                ),
                tone=TONES.get(row["tone"], "context"),
            )
            for row in classes.iter_rows(named=True)
        ),
        measure=_("Số được xếp loại mỗi năm"),
        targets=(TargetLine(_("Tối đa hoàn thành xuất sắc"), caps),) if most else (),
    )


def over_cap(frame: pl.DataFrame) -> Chart | None:
    """Prepared rows of queries/ratings/over_cap.sql as pairs of lying bars: allowed and proposed, where it is over.

    None where nothing is over its cap.
    """
    over = frame.filter(pl.col("over") > 0)
    if over.is_empty():
        return None
    one_year = over["year"].n_unique() == 1
    names = [
        f"{row['body']} – {row[f'subject_{current()}']}" if one_year else f"{row['body']} ({row['year']})"
        for row in over.iter_rows(named=True)
    ]
    return Chart(
        kind="bars",
        categories=tuple(names),
        series=(
            Series(_("Hoàn thành xuất sắc"), tuple(over["excellent"]), tone="main"),
            Series(_("Tối đa"), tuple(over["most"].cast(pl.Float64)), tone="context"),
        ),
        measure=_("Số hoàn thành xuất sắc vượt mức tối đa"),
        horizontal=True,
    )


def what_it_takes(frame: pl.DataFrame) -> Chart:
    """Prepared rows of queries/ratings/what_it_takes.sql as a lying stack a cluster: excellent now, still needed."""
    rows = frame.to_dicts()
    return Chart(
        kind="stacked_bars",
        categories=tuple(row["cluster"] for row in rows),
        series=(
            Series(
                _("Đã hoàn thành xuất sắc"),
                tuple(row["excellent"] or 0.0 for row in rows),
                tone="excellent",
                labels=tuple(_reached(row["excellent"], row["of_units"]) for row in rows),
            ),
            Series(
                _("Cần thêm"),
                tuple(None if row["needed"] is None else float(row["needed"]) for row in rows),
                tone="pending",
                labels=tuple(f"+{number(row['needed'])}" if row["needed"] else "" for row in rows),
            ),
        ),
        measure=_("Số đơn vị năm {year}", year=frame["year"][0]),
        horizontal=True,
    )


def _reached(excellent: float | None, total: int | None) -> str:
    return "" if excellent is None or not total else ratio_with_share(excellent, total)

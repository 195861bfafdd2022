"""Charts of points by criterion: all units, self against appraised, one unit against another, robustness, spread."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts.chart import Chart, Series, Tone
from thidua.charts.ranking import stage_word
from thidua.text.format import number, points, share
from thidua.text.language import translate as _

Row = Mapping[str, Any]

MOST_BARS = 8
EQUAL = 1e-6


def by_criterion(frame: pl.DataFrame) -> Chart:
    """Rows of queries/scores/by_criterion.sql as a matrix: units down, criteria across, shaded by part of the maximum.

    Where no criterion has a maximum the points themselves are shaded.
    """
    criteria = frame.unique("criterion_id", keep="first", maintain_order=True).sort("ordinal", maintain_order=True)
    ids = criteria["criterion_id"].to_list()
    shaded = "share" if frame["share"].is_not_null().any() else "points"
    rows = {(row["unit_id"], row["criterion_id"]): row for row in frame.iter_rows(named=True)}
    units = frame.unique("unit_id", keep="first", maintain_order=True)
    return Chart(
        kind="matrix",
        categories=tuple(_criterion_name(row) for row in criteria.iter_rows(named=True)),
        series=tuple(
            Series(
                name=unit,
                values=tuple(rows[unit_id, criterion_id][shaded] for criterion_id in ids),
                labels=tuple(cell_words(rows[unit_id, criterion_id]) for criterion_id in ids),
            )
            for unit_id, unit in units.select("unit_id", "unit").iter_rows()
        ),
        measure=_("Điểm từng tiêu chí (trong ngoặc là điểm tối đa); đậm hơn là gần điểm tối đa hơn"),
        number="share" if shaded == "share" else "points",
    )


def cell_words(row: Row) -> str:
    """Points of a unit in a criterion; `KP` where it does not apply, nothing where there are none yet."""
    if row["is_left_out"]:
        return _("KP")
    return "" if row["points"] is None else points(row["points"])


def self_against_appraised(frame: pl.DataFrame) -> Chart | None:
    """The totals in rows of queries/scores/self_against_appraised.sql as lying bars of their difference."""
    totals = frame.filter(pl.col("criterion_id").is_null())
    if totals.is_empty():
        return None
    return Chart(
        kind="bars",
        categories=tuple(totals["unit"]),
        series=(
            Series(
                name=_("Chênh lệch tự chấm – thẩm định"),
                values=tuple(totals["difference"]),
                labels=tuple(
                    f"{signed(row['difference'])} ({points(row['self_points'])} / {points(row['appraised_points'])})"
                    for row in totals.iter_rows(named=True)
                ),
                tone="second",
            ),
        ),
        measure=_("Chênh lệch tự chấm – thẩm định, điểm (trong ngoặc: tự chấm / thẩm định)"),
        number="points",
        horizontal=True,
    )


def why(frame: pl.DataFrame) -> Chart | None:
    """Rows of queries/ranking/why.sql as lying bars of gaps, the widest first; None where no criterion differs."""
    differing = frame.filter(pl.col("gap").abs() > EQUAL)
    if differing.is_empty():
        return None
    shown = differing.sort(pl.col("gap").abs(), descending=True, maintain_order=True).head(MOST_BARS)
    unit, other = frame["unit"][0], frame["other"][0]
    sides: tuple[tuple[str, Tone, int], ...] = (
        (_("{unit} cao hơn", unit=other), "second", 1),
        (_("{unit} cao hơn", unit=unit), "main", -1),
    )
    return Chart(
        kind="stacked_bars",
        categories=tuple(shown["criterion"]),
        series=tuple(
            Series(
                name=name,
                values=tuple(gap if gap * sign > 0 else None for gap in shown["gap"]),
                labels=tuple(_gap_label(row) if row["gap"] * sign > 0 else "" for row in shown.iter_rows(named=True)),
                tone=tone,
            )
            for name, tone, sign in sides
            if any(gap * sign > 0 for gap in shown["gap"])
        ),
        measure=_(
            "Điểm của {other} trừ điểm của {unit} ở từng tiêu chí (trong ngoặc: {other} / {unit})",
            other=other,
            unit=unit,
        ),
        number="points",
        horizontal=True,
    )


def robustness(frame: pl.DataFrame) -> Chart | None:
    """Rows of a unit with `share`, `kept` and `scenarios` as lying bars; None where nothing could be tried."""
    if frame["share"].is_null().all():
        return None
    return Chart(
        kind="bars",
        categories=tuple(
            _("{unit} (hạng {rank})", unit=row["unit"], rank=row["rank"]) for row in frame.iter_rows(named=True)
        ),
        series=(
            Series(
                name=_("Giữ nguyên thứ hạng"),
                values=tuple(frame["share"]),
                labels=tuple(
                    f"{share(row['share'])} ({number(row['kept'])}/{number(row['scenarios'])})"
                    for row in frame.iter_rows(named=True)
                ),
            ),
        ),
        measure=_(
            "Tỷ lệ phương án trọng số (±{shift}) mà đơn vị giữ nguyên thứ hạng", shift=share(frame["weight_shift"][0])
        ),
        number="share",
        horizontal=True,
    )


def spread(frame: pl.DataFrame) -> Chart:
    """Rows of queries/ranking/spread.sql as lying bars, a cluster each."""
    return Chart(
        kind="bars",
        categories=tuple(frame["cluster"]),
        series=(
            Series(
                name=_("Khoảng cách điểm"),
                values=tuple(frame["spread"]),
                labels=tuple(
                    f"{points(row['spread'])} ({points(row['most'])} – {points(row['fewest'])})"
                    for row in frame.iter_rows(named=True)
                ),
                tone="second",
            ),
        ),
        measure=_("Khoảng cách giữa điểm cao nhất và thấp nhất trong cụm, khối, năm {year}", year=frame["year"][0]),
        number="points",
        horizontal=True,
    )


def signed(value: float) -> str:
    """A difference of points with its sign: `+0,5`, `-1,25`, `0`."""
    return f"+{points(value)}" if value > 0 else points(value)


def _criterion_name(row: Row) -> str:
    return row["criterion"] if row["max_score"] is None else f"{row['criterion']} ({points(row['max_score'])})"


def _gap_label(row: Row) -> str:
    words = f"{signed(row['gap'])} ({points(row['other_points'])} / {points(row['points'])})"
    return words if row["stage"] == row["other_stage"] else f"{words} · {stage_word(row['stage'])}"

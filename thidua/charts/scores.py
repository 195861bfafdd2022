"""Charts of points by criterion: all units, self against appraised, one unit against another, robustness, spread."""

from collections.abc import Mapping
from itertools import accumulate
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
    """Rows of queries/ranking/why.sql as a waterfall: by which criteria the leading unit has more points.

    First what the leading unit has more, the most before, then what the other has, then what criteria do not tell, so
    that the steps never fall below zero; at last the gap. None where no criterion differs.
    """
    differing = frame.filter(pl.col("gap").abs() > EQUAL)
    if differing.is_empty():
        return None
    first = frame.row(0, named=True)
    other_leads = first["other_rank"] < first["rank"]
    sign = 1 if other_leads else -1
    steps = [
        (_step_name(row, other_leads=other_leads), sign * row["gap"])
        for row in differing.sort(pl.col("gap").abs(), descending=True, maintain_order=True)
        .head(MOST_BARS)
        .iter_rows(named=True)
    ]
    total = sign * first["total_gap"]
    rest = total - sum(change for _name, change in steps)
    if abs(rest) > EQUAL:
        steps.append((_("Tiêu chí khác, phần không so được"), rest))
    steps.sort(key=lambda step: step[1] < 0)
    ends = list(accumulate(change for _name, change in steps))
    begins = [0.0, *ends[:-1]]
    leader, follower = (first["other"], first["unit"]) if other_leads else (first["unit"], first["other"])
    sides: tuple[tuple[str, Tone, int], ...] = (
        (_("{unit} cao hơn", unit=leader), "second" if other_leads else "main", 1),
        (_("{unit} cao hơn", unit=follower), "main" if other_leads else "second", -1),
    )
    gap = _("Chênh lệch chung")
    return Chart(
        kind="stacked_bars",
        categories=(*(name for name, _change in steps), gap),
        series=(
            *(
                Series(
                    name=name,
                    values=(*(abs(change) if change * side > 0 else None for _name, change in steps), None),
                    labels=(*(signed(change) if change * side > 0 else "" for _name, change in steps), ""),
                    tone=tone,
                )
                for name, tone, side in sides
                if any(change * side > 0 for _name, change in steps)
            ),
            Series(gap, (*(None for _step in steps), abs(total)), "context", (*("" for _step in steps), points(total))),
        ),
        measure=_(
            "Điểm của {leader} trừ điểm của {follower}, cộng dồn từng tiêu chí (trong ngoặc: {leader} / {follower})",
            leader=leader,
            follower=follower,
        ),
        number="points",
        horizontal=True,
        base=(*(max(min(begin, end), 0.0) for begin, end in zip(begins, ends, strict=True)), 0.0),
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
    """Rows of queries/ranking/spread.sql with `leaders_words` as lying bars: the points of who leads each cluster."""
    return Chart(
        kind="bars",
        categories=tuple(f"{row['cluster']}: {row['leaders_words']}" for row in frame.iter_rows(named=True)),
        series=(
            Series(
                name=_("Điểm cao nhất"),
                values=tuple(frame["most"]),
                labels=tuple(_with_lead(row) for row in frame.iter_rows(named=True)),
            ),
        ),
        measure=_("Điểm của đơn vị dẫn đầu (trong ngoặc: hơn đơn vị xếp sau), năm {year}", year=frame["year"][0]),
        number="points",
        horizontal=True,
    )


def _with_lead(row: Row) -> str:
    """The points with the lead: `97 (+1,25)`; a decision may part units with equal points."""
    most = points(row["most"])
    if row["lead"] is None:
        return most
    return _("{points} (bằng điểm)", points=most) if row["lead"] == 0 else f"{most} ({signed(row['lead'])})"


def signed(value: float) -> str:
    """A difference of points with its sign: `+0,5`, `-1,25`, `0`."""
    return f"+{points(value)}" if value > 0 else points(value)


def _criterion_name(row: Row) -> str:
    return row["criterion"] if row["max_score"] is None else f"{row['criterion']} ({points(row['max_score'])})"


def _step_name(row: Row, *, other_leads: bool) -> str:
    """A criterion with the points of the leading unit and of the other."""
    both = (row["other_points"], row["points"]) if other_leads else (row["points"], row["other_points"])
    words = f"{row['criterion']} ({points(both[0])} / {points(both[1])})"
    return words if row["stage"] == row["other_stage"] else f"{words} · {stage_word(row['stage'])}"

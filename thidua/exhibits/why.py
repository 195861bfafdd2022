"""The exhibit of why a unit stands where it does: the gap to the unit above by criterion, and the smallest steps."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import scores as charts
from thidua.charts.ranking import listed, stage_word
from thidua.charts.scores import signed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.rules.ranking import Room, Step, score_step, smallest_steps
from thidua.text.format import count_in_text, points
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

SAME = 0.005


def steps_past(frame: pl.DataFrame) -> tuple[Step, ...] | None:
    """The smallest gains, by criterion_id, that take the unit of rows of queries/ranking/why.sql past the one above.

    None where it is the first, or where three criteria do not suffice.
    """
    first = frame.row(0, named=True)
    if first["other_rank"] > first["rank"]:
        return None
    rows = frame.drop_nulls("criterion_id").to_dicts()
    known = [value for row in rows for value in (row["points"], row["other_points"]) if value is not None]
    return smallest_steps(_rooms(rows), gap=first["total_gap"] / first["scale"], step=score_step(known))


def _rooms(rows: list[dict[str, Any]]) -> list[Room]:
    in_group: dict[str, float] = {}
    for row in rows:
        in_group[row["group_id"]] = in_group.get(row["group_id"], 0.0) + (row["points"] or 0.0)
    return [
        Room(
            criterion=row["criterion_id"],
            room=-row["points"] if row["kind"] == "penalty" else row["max_score"] - row["points"],
            behind=row["gap"] or 0.0,
            group=row["group_id"],
            group_room=None
            if row["group_max"] is None or row["kind"] == "penalty"
            else row["group_max"] - in_group[row["group_id"]],
        )
        for row in rows
        if row["points"] is not None and (row["kind"] == "penalty" or row["max_score"] is not None)
    ]


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with the words of the table and `step`, the points to gain in a criterion to pass the unit above."""
    steps = () if frame.is_empty() else steps_past(frame) or ()
    gains = {step.criterion: step.gain for step in steps}
    rows = frame.to_dicts()
    return frame.with_columns(
        criterion_words=texts(row["criterion"] or _("chưa có điểm từng tiêu chí") for row in rows),
        points_words=texts(_points(row["points"], row["is_left_out"]) for row in rows),
        other_words=texts(_points(row["other_points"], row["other_is_left_out"]) for row in rows),
        gap_words=texts(_("không so") if row["gap"] is None else signed(row["gap"]) for row in rows),
        step=pl.Series([gains.get(row["criterion_id"]) for row in rows], dtype=pl.Float64),
        step_words=texts(signed(gains[row["criterion_id"]]) if row["criterion_id"] in gains else "" for row in rows),
    )


def _points(value: float | None, is_left_out: bool) -> str:
    if is_left_out:
        return _("KP")
    return _("chưa có số liệu") if value is None else points(value)


def _headline(frame: pl.DataFrame) -> str:
    """The gap, where it comes from, and what would gain the place."""
    if frame.is_empty():
        return _("Chưa đủ số liệu để so đơn vị này với đơn vị ở thứ hạng khác.")
    row = frame.row(0, named=True)
    sentences = [f"{_standing(row)}{_where_from(frame)}.", *_cautions(frame, row), _how_to_pass(frame, row)]
    return " ".join(sentence for sentence in sentences if sentence)


def _standing(row: Row) -> str:
    values = {"unit": row["unit"], "rank": row["rank"], "other": row["other"], "other_rank": row["other_rank"]}
    gap = points(abs(row["total_gap"]))
    if abs(row["total_gap"]) < SAME:
        decision = row["tie_decision"] or _("quyết định phân hạng đã nhập")
        if row["other_rank"] < row["rank"]:
            return _(
                "{unit} (hạng {rank}) bằng điểm {other} (hạng {other_rank}), xếp sau theo {decision}",
                decision=decision,
                **values,
            )
        return _(
            "{unit} (hạng {rank}) bằng điểm {other} (hạng {other_rank}), xếp trước theo {decision}",
            decision=decision,
            **values,
        )
    if row["other_rank"] > row["rank"]:
        return _("{unit} (hạng {rank}) hơn {other} (hạng {other_rank}) {gap} điểm", gap=gap, **values)
    return _("{unit} (hạng {rank}) kém {other} (hạng {other_rank}) {gap} điểm", gap=gap, **values)


def _where_from(frame: pl.DataFrame) -> str:
    """In how many criteria the unit has fewer and more points, each with the widest gap; the larger side first."""
    behind, ahead = frame.filter(pl.col("gap") > SAME), frame.filter(pl.col("gap") < -SAME)
    parts = []
    if behind.height:
        widest = behind.sort("gap", descending=True, maintain_order=True).row(0, named=True)
        parts.append(
            _(
                "thấp hơn ở {count} tiêu chí, nhiều nhất là “{criterion}” ({gap} điểm)",
                count=count_in_text(behind.height),
                criterion=widest["criterion"],
                gap=signed(-widest["gap"]),
            )
        )
    if ahead.height:
        widest = ahead.sort("gap", maintain_order=True).row(0, named=True)
        parts.append(
            _(
                "cao hơn ở {count} tiêu chí, nhiều nhất là “{criterion}” ({gap} điểm)",
                count=count_in_text(ahead.height),
                criterion=widest["criterion"],
                gap=signed(-widest["gap"]),
            )
        )
    if frame["total_gap"][0] < 0:
        parts.reverse()
    return ": " + "; ".join(parts) if parts else ""


def _cautions(frame: pl.DataFrame, row: Row) -> list[str]:
    """What the comparison by criterion does not cover, and points that are not of the same stage."""
    found = []
    rest = round(row["total_gap"] - (frame["gap"].sum() or 0.0), 4)
    if abs(rest) > SAME:
        found.append(
            _(
                "Còn {points} điểm chênh lệch không nằm ở các tiêu chí so được "
                "(không áp dụng, chưa có điểm hoặc quy đổi).",
                points=points(abs(rest)),
            )
        )
    if row["stage"] != row["other_stage"]:
        found.append(
            _(
                "Hai đơn vị ở hai bước chấm khác nhau: {stage}; {other_stage}.",
                stage=stage_word(row["stage"]),
                other_stage=stage_word(row["other_stage"]),
            )
        )
    return found


def _how_to_pass(frame: pl.DataFrame, row: Row) -> str:
    """The smallest steps in a sentence."""
    if row["other_rank"] > row["rank"] or frame["criterion_id"].is_null().all():
        return ""
    steps = frame.drop_nulls("step").sort("step", descending=True, maintain_order=True)
    if steps.is_empty():
        return _("Không vượt được {other} chỉ bằng ba tiêu chí.", other=row["other"])
    named = listed(
        [
            _("{points} điểm ở tiêu chí “{criterion}”", points=points(step["step"]), criterion=step["criterion"])
            for step in steps.iter_rows(named=True)
        ]
    )
    return _("Thêm {steps} là vượt {other}.", steps=named, other=row["other"])


why = Exhibit(
    name="ranking/why",
    announces="ranking",
    title=N_("Vì sao xếp hạng như vậy"),
    chart=charts.why,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("criterion_words", N_("Tiêu chí")),
        Column("points_words", N_("Điểm của đơn vị")),
        Column("other_words", N_("Điểm của đơn vị so sánh")),
        Column("gap_words", N_("Chênh lệch")),
        Column("max_score", N_("Điểm tối đa"), "points"),
        Column("step_words", N_("Điểm cần thêm để vượt")),
    ),
)

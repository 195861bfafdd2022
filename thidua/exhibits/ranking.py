"""Exhibits of ranking: a cluster's units in a year, and their ranks over the years."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import ranking as charts
from thidua.charts.ranking import listed, movement_words, stage_word
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.text.format import count_in_text, points
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]


def _cluster_year_headline(frame: pl.DataFrame) -> str:
    """Who leads and by how much; then whose points are of an earlier stage, missing, or ranked otherwise in print."""
    if frame.is_empty():
        return _("Chưa có điểm thi đua cả năm của cụm, khối này.")
    scored = frame.drop_nulls("points")
    if scored.is_empty():
        return _(
            "Năm {year}, {cluster} có {count} đơn vị thành viên, chưa có điểm thi đua.",
            year=frame["year"][0],
            cluster=frame["cluster"][0],
            count=count_in_text(frame.height),
        )
    sentences = [_leaders(scored), *_earlier_stages(scored)]
    if scored.height < frame.height:
        sentences.append(_("Có {count} đơn vị chưa có điểm.", count=count_in_text(frame.height - scored.height)))
    differing = scored.filter(pl.col("printed_rank") != pl.col("rank")).height
    if differing:
        sentences.append(
            _(
                "Thứ hạng ghi trong bảng điểm của {count} đơn vị khác thứ hạng tính theo tổng điểm.",
                count=count_in_text(differing),
            )
        )
    return " ".join(sentences)


def _leaders(scored: pl.DataFrame) -> str:
    """The first, alone or together, with their points; of a caller who does not see them, the units that they see."""
    leaders = scored.filter(pl.col("rank") == 1)
    row = (leaders if leaders.height else scored).row(0, named=True)
    values = {"year": row["year"], "cluster": row["cluster"], "points": _points_of_stage(row)}
    if leaders.is_empty():
        return _(
            "Năm {year}, {unit} được {points}, xếp hạng {rank} {cluster}.",
            unit=row["unit"],
            rank=_("chưa có số liệu") if row["rank"] is None else row["rank"],
            **values,
        )
    sentence = (
        _("Năm {year}, {unit} dẫn đầu {cluster} với {points}", unit=row["unit"], **values)
        if leaders.height == 1
        else _("Năm {year}, {units} cùng dẫn đầu {cluster} với {points}", units=listed(leaders["unit"].to_list()), **values)
    )
    followers = scored.filter(pl.col("rank") > 1)
    if followers.height:
        following = followers["rank"].min()
        gap = points(round(row["points"] - followers["points"][0], 4))
        if followers.filter(pl.col("rank") == following).height == 1 and leaders.height == 1:
            sentence += _(", hơn đơn vị thứ hai {gap} điểm", gap=gap)
        else:
            sentence += _(", hơn hạng {rank} {gap} điểm", rank=following, gap=gap)
    return sentence + "."


def _points_of_stage(row: Row) -> str:
    """Points with the name of their stage where it is not the final one: "93,5 điểm (điểm thẩm định)"."""
    words = _("{points} điểm", points=points(row["points"]))
    return words if row["stage"] == "final" else f"{words} ({stage_word(row['stage'])})"


def _earlier_stages(scored: pl.DataFrame) -> list[str]:
    """A sentence for each stage before the latest one at which units still are: their points are not alike."""
    counts = dict(scored["stage"].value_counts().iter_rows())
    _latest, *earlier = [stage for stage in charts.STAGES if stage in counts]
    return [
        _("Có {count} đơn vị mới có {stage}.", count=count_in_text(counts[stage]), stage=stage_word(stage))
        for stage in earlier
    ]


def _cluster_year_words(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with columns stage_words, rank_words, last_rank_words and movement_words for the table."""
    tied = set(frame.drop_nulls("rank").filter(pl.col("rank").is_duplicated())["rank"])

    def words(row: Row) -> dict[str, str]:
        missing = _("chưa có số liệu")
        rank = row["rank"]
        return {
            "stage_words": stage_word(row["stage"]),
            "rank_words": missing if rank is None else _("đồng hạng {rank}", rank=rank) if rank in tied else str(rank),
            "last_rank_words": _("mới") if row["is_new"] else missing if row["last_rank"] is None else str(row["last_rank"]),
            "movement_words": _arrival(row) or movement_words(row) or missing,
        }

    rows = [words(row) for row in frame.iter_rows(named=True)]
    names = ("stage_words", "rank_words", "last_rank_words", "movement_words")
    return frame.hstack(pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String)))


cluster_year = Exhibit(
    name="ranking/cluster_year",
    title=N_("Xếp hạng cụm, khối trong năm"),
    chart=charts.cluster_year,
    headline=_cluster_year_headline,
    prepare=_cluster_year_words,
    columns=(
        Column("rank_words", N_("Thứ hạng")),
        Column("unit", N_("Đơn vị")),
        Column("points", N_("Tổng điểm"), "points"),
        Column("stage_words", N_("Bước chấm")),
        Column("max_points", N_("Điểm tối đa áp dụng"), "points"),
        Column("self_points", N_("Điểm tự chấm"), "points"),
        Column("printed_rank", N_("Hạng ghi trong bảng điểm"), "rank"),
        Column("last_rank_words", N_("Hạng năm trước")),
        Column("movement_words", N_("Thay đổi")),
        Column("ordinal", N_("Thứ tự trong quyết định"), "rank"),
    ),
)

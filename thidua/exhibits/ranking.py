"""Exhibits of ranking: a cluster's units in a year, and their ranks over the years."""

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from thidua.charts import ranking as charts
from thidua.charts.ranking import lineage_word, listed, stage_word
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.wording import few
from thidua.text.format import count_in_text, day, points
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
    alike = scored.filter(pl.col("stage") == charts.latest_stage(scored))
    differing = alike.filter(pl.col("printed_rank") != pl.col("rank")).height
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
    if scored.height == 1:
        return _("Năm {year}, {unit} là đơn vị duy nhất có điểm của {cluster}: {points}.", unit=row["unit"], **values)
    sentence = (
        _("Năm {year}, {unit} dẫn đầu {cluster} với {points}", unit=row["unit"], **values)
        if leaders.height == 1
        else _(
            "Năm {year}, {units} cùng dẫn đầu {cluster} với {points}",
            units=listed(few(leaders["unit"].to_list())),
            **values,
        )
    )
    return sentence + _lead(leaders, scored.filter(pl.col("rank") > 1)) + "."


def _lead(leaders: pl.DataFrame, others: pl.DataFrame) -> str:
    """By how many points the first are ahead of those ranked next; nothing where there is nobody else."""
    if others.is_empty():
        return ""
    rank = others["rank"].min()
    following = others.filter(pl.col("rank") == rank)
    difference = round(leaders["points"][0] - following["points"][0], 4)
    if not difference:
        return _(
            ", xếp trên {units} bằng điểm theo {decision}",
            units=listed(few(following["unit"].to_list())),
            decision=_decision(following.row(0, named=True)),
        )
    gap = points(difference)
    if following.height > 1:
        return _(", hơn các đơn vị đồng hạng {rank} là {gap} điểm", rank=rank, gap=gap)
    if leaders.height > 1:
        return _(", hơn đơn vị xếp hạng {rank} là {gap} điểm", rank=rank, gap=gap)
    return _(", hơn đơn vị thứ hai {gap} điểm", gap=gap)


def _points_of_stage(row: Row) -> str:
    """Points with the name of their stage where it is not the final one: "93,5 điểm (điểm thẩm định)"."""
    words = _("{points} điểm", points=points(row["points"]))
    return words if row["stage"] == "final" else f"{words} ({stage_word(row['stage'])})"


def _earlier_stages(scored: pl.DataFrame) -> list[str]:
    """A sentence for each stage before the latest one at which units still are: their points are not alike."""
    counts = dict(scored["stage"].value_counts().iter_rows())
    told = []
    for stage in charts.STAGES:
        if stage in counts and stage != charts.latest_stage(scored):
            words = {"count": count_in_text(counts[stage]), "stage": stage_word(stage)}
            told.append(
                _("Có {count} đơn vị mới có {stage}, thứ hạng là tạm tính.", **words)
                if stage in charts.UNAPPRAISED
                else _("Có {count} đơn vị mới có {stage}.", **words)
            )
    return told


def stages_in_words(frame: pl.DataFrame) -> pl.Series:
    """What the points of each row are called; a later stage that lacks points of some criteria is named too."""
    return texts(_stage_in_words(row) for row in frame.iter_rows(named=True))


def _stage_in_words(row: Row) -> str:
    stage, later = stage_word(row["stage"]), row["partial_stage"]
    return _("{stage}; {later} chưa đủ tiêu chí", stage=stage, later=stage_word(later)) if later else stage


def _cluster_year_words(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with columns for the table: stage_words, rank_words, last_rank_words, movement_words."""
    tied = set(frame.filter(pl.col("rank").is_not_null() & pl.col("rank").is_duplicated())["rank"])
    rows = frame.to_dicts()
    is_appraised = charts.latest_stage(frame) not in charts.UNAPPRAISED
    return frame.with_columns(
        stage_words=stages_in_words(frame),
        rank_words=texts(_standing_words(row, tied=row["rank"] in tied, among_appraised=is_appraised) for row in rows),
        last_rank_words=texts(_("mới") if row["is_new"] else _rank_words(row["last_rank"]) for row in rows),
        movement_words=texts(_movement_words(row) for row in rows),
    )


def texts(words: Iterable[str]) -> pl.Series:
    """A column of words, of type text even where there is no row."""
    return pl.Series(values=list(words), dtype=pl.String)


def _standing_words(row: Row, *, tied: bool, among_appraised: bool) -> str:
    """The rank, marked where nobody appraised its points but those of others; the decision that parts equal points."""
    words = _rank_words(row["rank"], tied=tied)
    if among_appraised and row["stage"] in charts.UNAPPRAISED:
        words = _("{rank} (tạm tính)", rank=words)
    return _("{rank} (theo {decision})", rank=words, decision=_decision(row)) if row["is_parted"] else words


def _decision(row: Row) -> str:
    return row["tie_decision"] or _("quyết định phân hạng đã nhập")


def _rank_words(rank: int | None, *, tied: bool = False) -> str:
    if rank is None:
        return _("chưa có số liệu")
    return _("đồng hạng {rank}", rank=rank) if tied else str(rank)


def _movement_words(row: Row) -> str:
    """The change of rank since last year; of a unit just reorganised the word and day of that."""
    moved = row["movement"]
    if row["is_new"] and row["word"]:
        since = _("từ ngày {day}", day=day(row["changed_on"])) if row["changed_on"] else ""
        return _("mới ({how})", how=f"{lineage_word(row['word'])} {since}".strip())
    if row["is_new"]:
        return _("mới")
    if moved is None:
        return _("chưa có số liệu")
    if moved == 0:
        return _("giữ nguyên")
    return _("tăng {count} bậc", count=moved) if moved > 0 else _("giảm {count} bậc", count=-moved)


cluster_year = Exhibit(
    name="ranking/cluster_year",
    announces="ranking",
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


def _over_years_headline(frame: pl.DataFrame) -> str:
    """Who led most often in the years known, and who leads now."""
    if frame.is_empty():
        return _("Chưa có điểm thi đua cả năm của cụm, khối này.")
    cluster, years = frame["cluster"][0], frame["year"].unique().sort()
    led = frame.filter(pl.col("rank") == 1)
    if led.is_empty() or len(years) == 1 or frame["unit_id"].n_unique() == 1:
        return _("Có thứ hạng của {count} năm trong {cluster}.", count=count_in_text(len(years)), cluster=cluster)
    times = led.group_by("unit_id", "unit", maintain_order=True).len().sort("len", descending=True, maintain_order=True)
    most = times.filter(pl.col("len") == times["len"][0])
    values = {"first": years[0], "last": years[-1], "cluster": cluster, "units": listed(few(most["unit"].to_list()))}
    count = count_in_text(most["len"][0])
    sentence = (
        _("Từ năm {first} đến năm {last}, {units} dẫn đầu {cluster} nhiều nhất: {count} năm", count=count, **values)
        if most.height == 1
        else _(
            "Từ năm {first} đến năm {last}, {units} dẫn đầu {cluster} nhiều nhất: mỗi đơn vị {count} năm",
            count=count,
            **values,
        )
    )
    now = led.filter(pl.col("year") == years[-1])["unit"].to_list()
    if now:
        sentence += _("; năm {year} dẫn đầu là {units}", year=years[-1], units=listed(few(now)))
    return sentence + "."


def _over_years_words(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with column stage_words for the table."""
    return frame.with_columns(stage_words=texts(stage_word(stage) for stage in frame["stage"]))


over_years = Exhibit(
    name="ranking/over_years",
    title=N_("Thứ hạng trong cụm, khối qua các năm"),
    chart=charts.over_years,
    headline=_over_years_headline,
    prepare=_over_years_words,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("unit", N_("Đơn vị")),
        Column("rank", N_("Thứ hạng"), "rank"),
        Column("of_units", N_("Số đơn vị được xếp hạng"), "count"),
        Column("points", N_("Tổng điểm"), "points"),
        Column("stage_words", N_("Bước chấm")),
    ),
)

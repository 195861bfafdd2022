"""Charts of ranking: a cluster's units in a year, and their ranks over the years."""

from collections.abc import Mapping, Sequence, Set
from typing import Any

import polars as pl

from thidua.charts.chart import Break, Chart, Series, Tone
from thidua.text.format import day, points
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]

STAGES = {
    "final": N_("điểm chính thức"),
    "appraised_2": N_("điểm thẩm định sau giải trình"),
    "appraised_1": N_("điểm thẩm định"),
    "cross": N_("điểm chấm chéo – chưa thẩm định"),
    "self": N_("điểm tự chấm – chưa thẩm định"),
    "explanation": N_("điểm đề nghị khi giải trình – chưa thẩm định"),
}
"""What points of each stage are called, the latest stage first."""

UNAPPRAISED = ("cross", "self", "explanation")
"""The stages at which nobody has appraised the points yet."""

LINEAGE_WORDS = (
    N_("sắp xếp"),
    N_("hợp nhất"),
    N_("sáp nhập"),
    N_("đổi tên"),
    N_("chia tách"),
    N_("kết thúc hoạt động"),
)
"""The words for reorganisations that are translated; any other is shown as the document has it."""

HIGHLIGHTED_RANK = 3
MOST_HIGHLIGHTED = 5


def cluster_year(frame: pl.DataFrame) -> Chart | None:
    """Rows of queries/ranking/cluster_year.sql as lying bars, the first rank highlighted; None without any points."""
    if frame["points"].is_null().all():
        return None
    rows = frame.to_dicts()
    latest = latest_stage(frame)
    tied = {rank for rank, count in frame["rank"].drop_nulls().value_counts().iter_rows() if count > 1}
    leads = [row["rank"] == 1 for row in rows]
    series = tuple(
        Series(
            name=name,
            values=tuple(row["points"] if lead == leading else None for row, lead in zip(rows, leads, strict=True)),
            labels=tuple(
                _bar_label(row, tied=row["rank"] in tied, latest=latest) if lead == leading else ""
                for row, lead in zip(rows, leads, strict=True)
            ),
            tone="main" if leading else "context",
        )
        for leading, name in ((True, _("Dẫn đầu")), (False, _("Các đơn vị khác")))
        if leading in leads
    )
    return Chart(
        kind="stacked_bars",
        categories=tuple(
            row["unit"] if row["points"] is not None else _("{unit} (chưa có điểm)", unit=row["unit"]) for row in rows
        ),
        series=series,
        measure=_cluster_year_measure(frame),
        number="points",
        horizontal=True,
    )


def over_years(frame: pl.DataFrame) -> Chart:
    """Rows of queries/ranking/over_years.sql as lines of ranks; the last year's first three are highlighted.

    Where ties would highlight more than five units, fewer ranks are.
    """
    years = year_range(frame)
    last = dict(frame.filter(pl.col("year") == years[-1]).select("unit_id", "rank").drop_nulls().iter_rows())
    highlighted = _highlighted(last)
    ranked = frame.drop_nulls("rank")
    tied = set(ranked.filter(pl.struct("year", "rank").is_duplicated()).select("year", "rank").iter_rows())
    newest_first = frame.sort("year", descending=True, maintain_order=True)["unit_id"].unique(maintain_order=True)
    in_order = sorted(newest_first, key=lambda unit_id: last[unit_id] if unit_id in highlighted else frame.height)

    def line(unit_id: str) -> Series:
        rows = {row["year"]: row for row in frame.filter(pl.col("unit_id") == unit_id).iter_rows(named=True)}
        return Series(
            name=next(iter(rows.values()))["unit"],
            values=tuple(rows[year]["rank"] if year in rows else None for year in years),
            labels=tuple(_rank_label(rows[year], tied) if year in rows else "" for year in years),
            tone=_rank_tone(last[unit_id]) if unit_id in highlighted else "context",
        )

    return Chart(
        kind="ranks",
        categories=tuple(str(year) for year in years),
        series=tuple(line(unit_id) for unit_id in in_order),
        measure=_("Thứ hạng trong cụm, khối từng năm (= là đồng hạng)")
        if tied
        else _("Thứ hạng trong cụm, khối từng năm"),
        number="rank",
        breaks=reorganisations(frame, years),
    )


def year_range(frame: pl.DataFrame) -> list[int]:
    """Every year from the first to the last of column `year`, those without rows included."""
    years = frame["year"].to_list()
    return list(range(min(years), max(years) + 1))


def reorganisations(frame: pl.DataFrame, years: Sequence[int]) -> tuple[Break, ...]:
    """The breaks of a yearly axis: one for each reorganisation in column `changes` of a year that is not the first.

    `changes` holds structs of kind, word, changed_on and into_units, or nothing.
    """
    by_year = {row["year"]: row["changes"] for row in frame.select("year", "changes").iter_rows(named=True)}
    return tuple(
        Break(before=str(year), reason=_change_words(change))
        for year in years[1:]
        for change in by_year.get(year) or ()
    )


def latest_stage(frame: pl.DataFrame) -> str:
    """The latest stage of column `stage`, at which points are compared; empty where there is none."""
    found = frame["stage"].to_list()
    return next((stage for stage in STAGES if stage in found), "")


def stage_word(stage: str | None) -> str:
    """What points of a stage are called, in the chosen language."""
    return _(STAGES.get(stage or "", ""))


def lineage_word(word: str | None) -> str:
    """The word for a reorganisation as the document has it, in English where it is known; "sắp xếp" where none is."""
    known = word.lower() if word else LINEAGE_WORDS[0]
    return _(known) if known in LINEAGE_WORDS else known


def lineage_phrase(word: str | None, into: str) -> str:
    """A reorganisation and what came of it: "hợp nhất thành Ban Mới", "sáp nhập vào Ban Cũ"."""
    if word and word.lower().endswith("nhập"):
        return _("{word} vào {units}", word=lineage_word(word), units=into)
    return _("{word} thành {units}", word=lineage_word(word), units=into)


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "A", "A và B", "A, B và C"."""
    *others, last = names
    return _("{names} và {last}", names=", ".join(others), last=last) if others else last


def _movement_mark(row: Row) -> str:
    """The change of rank since last year: `▲2`, `▼1`, `–`, `(mới)`, or nothing where there is no last year."""
    if row["is_new"]:
        return _("(mới)")
    moved = row["movement"]
    if moved is None:
        return ""
    return f"▲{moved}" if moved > 0 else f"▼{-moved}" if moved < 0 else "–"


def _bar_label(row: Row, *, tied: bool, latest: str) -> str:
    """`93,5 · hạng 1 ▲2`; the stage too where it is earlier than the latest that the cluster has."""
    if row["points"] is None:
        return ""
    parts = [points(row["points"])]
    if row["rank"] is not None:
        words = _("đồng hạng {rank}", rank=row["rank"]) if tied else _("hạng {rank}", rank=row["rank"])
        parts.append(f"{words} {_movement_mark(row)}".rstrip())
    if row["stage"] != latest:
        parts.append(stage_word(row["stage"]))
    return " · ".join(parts)


def _cluster_year_measure(frame: pl.DataFrame) -> str:
    """The measure with the latest stage its points are of, and what the arrows mean."""
    measure = _("Tổng điểm ({stage})", stage=stage_word(latest_stage(frame)))
    if frame["last_rank"].is_null().all():
        return measure
    return measure + " · " + _("▲ tăng, ▼ giảm, – giữ nguyên hạng so với năm {year}", year=frame["year"][0] - 1)


def _highlighted(ranks: dict[str, int]) -> set[str]:
    """The units of the best ranks, as many ranks as keep them few."""
    by_rank = [
        {unit_id for unit_id, rank in ranks.items() if rank <= worst} for worst in range(HIGHLIGHTED_RANK, 0, -1)
    ]
    return next((best for best in by_rank if len(best) <= MOST_HIGHLIGHTED), by_rank[-1])


def _rank_label(row: Row, tied: Set[tuple[int, int]]) -> str:
    return f"{row['rank']}=" if (row["year"], row["rank"]) in tied else ""


def _rank_tone(rank: int) -> Tone:
    return "main" if rank == 1 else "second"


def _change_words(change: Row) -> str:
    """A reorganisation in a few words: "01/3/2025: hợp nhất thành Ban Tuyên giáo và Dân vận"."""
    into = change["into_units"]
    if change["kind"] == "end":
        words = lineage_word(change["word"])
    elif len(into) == 1 or change["kind"] == "split":
        words = lineage_phrase(change["word"], listed(into))
    else:
        words = lineage_phrase(change["word"], _("{count} đơn vị", count=len(into)))
    return f"{day(change['changed_on'])}: {words}" if change["changed_on"] else words

"""The key figures of a year at a glance, each with its change since the year before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

import polars as pl

from thidua.exhibits.awards import counted_recipients, named_awards, of_one_axis, proposals, recipient_words
from thidua.exhibits.sending import owing
from thidua.exhibits.targets import JUDGED, judged, own_or_common
from thidua.store import Caller, Store
from thidua.text.clock import today
from thidua.text.format import count_in_text, number, share
from thidua.text.language import translate as _

Direction = Literal["good", "bad", "neutral"]
MOST_FIGURES = 4
SEVERAL_KINDS = 2
YEARS_BACK = 2
"""A figure that a year has not is told of the newest of so many years before, if one has it."""


@dataclass(frozen=True)
class KeyFigure:
    """One figure as it is written.

    label      what it is of; of another year than the one asked for, with that year.
    value      `90,4%`, `07`.
    ratio      n/N beside a percentage, what a count is made of, or what is still pending; may be empty.
    change     compared with the year before, in words; empty where there is nothing to compare.
    direction  whether the change is welcome; neutral where more is not better by itself.
    facts      ids of the facts the figure is made of.
    """

    label: str
    value: str
    ratio: str
    change: str
    direction: Direction
    facts: tuple[str, ...]
    illustrative: bool


@dataclass(frozen=True)
class _Counted:
    """A count, of how many where that is known, and what it is made of."""

    count: int
    total: int | None
    rows: pl.DataFrame


@dataclass(frozen=True)
class Asked:
    """Whose figures are asked for, and by whom."""

    store: Store
    who: Caller
    place: str | None
    cluster: str | None

    def rows(self, name: str, year: int | None, **more: str | None) -> pl.DataFrame:
        """The rows of a query of a place, a cluster and a year (None: of all); `more` are parameters of its own."""
        return self.store.rows(name, self.who, place=self.place, cluster=self.cluster, year=year, **more)


def figures(store: Store, who: Caller, *, place: str | None, cluster: str | None, year: int) -> list[KeyFigure]:
    """At most four key figures of a year for a place, a cluster or all: those that are known, of the newest year."""
    asked = Asked(store, who, place, cluster)
    found = (
        _newest(_targets_figure, asked, year),
        _newest(_flags_figure, asked, year),
        _pending_figure(asked, year),
        _newest(_staff_figure, asked, year),
        _complete_figure(asked, year),
    )
    return list(islice((figure for figure in found if figure is not None), MOST_FIGURES))


def _newest(make: Callable[[Asked, int], KeyFigure | None], asked: Asked, year: int) -> KeyFigure | None:
    """A figure of the year, else of the newest year shortly before it that has one."""
    for one in range(year, year - YEARS_BACK - 1, -1):
        if (figure := make(asked, one)) is not None:
            label = figure.label if one == year else _("{label}, năm {year}", label=figure.label, year=one)
            return replace(figure, label=label)
    return None


def facts_of(rows: pl.DataFrame) -> tuple[str, ...]:
    """The ids of the facts that rows are made of, each once."""
    return tuple(rows["facts"].explode().drop_nulls().unique(maintain_order=True))


def _targets_figure(asked: Asked, year: int) -> KeyFigure | None:
    """The same targets as on the page of targets; those of whole clusters only where no unit has any, and so told."""
    now, before = _targets(asked, year), _targets(asked, year - 1)
    if _are_common(now) != _are_common(before):
        before = None
    points = _points_more(now, before)
    direction: Direction = "neutral" if not points else "good" if points > 0 else "bad"
    label = (
        _("Chỉ tiêu chung của cụm, khối, địa phương đạt và vượt kế hoạch")
        if _are_common(now)
        else _("Chỉ tiêu đạt và vượt kế hoạch")
    )
    return _share_figure(label, now, before, year=year, direction=direction)


def _are_common(counted: _Counted | None) -> bool:
    """Whether single targets are counted and they are of whole clusters or places."""
    return counted is not None and "unit_id" in counted.rows.columns and counted.rows["unit_id"].is_null().all()


def _targets(asked: Asked, year: int) -> _Counted | None:
    """Targets met or exceeded of those with a result; as reported where no single targets are known."""
    rows = judged(own_or_common(asked.rows("targets/by_unit", year)), today=today())
    known = rows.filter(pl.col("verdict").is_in(JUDGED))
    if known.height:
        return _Counted(known.filter(pl.col("verdict") != "missed").height, known.height, known)
    reported = asked.rows("targets/reported", year).drop_nulls(["met_or_better", "total"])
    if reported.is_empty():
        return None
    return _Counted(int(reported["met_or_better"].sum()), int(reported["total"].sum()), reported)


def _awards(asked: Asked, year: int) -> pl.DataFrame:
    return named_awards(of_one_axis(asked.rows("awards/ladder", year)))


def _flags_figure(asked: Asked, year: int) -> KeyFigure | None:
    """Units with a flag; while flags are pending the year is not over, and is not compared."""
    label = _("Đơn vị được tặng Cờ thi đua cấp tỉnh trở lên")
    figure = _count_figure(label, _flags(asked, year), _flags(asked, year - 1), year=year)
    awards = _awards(asked, year)
    pending = int(awards.filter(pl.col("award_id").is_in(["flag_government", "flag_province"]))["pending"].sum())
    if figure is None or not pending:
        return figure
    return replace(figure, ratio=_("{count} đề nghị đang trình", count=count_in_text(pending)), change="")


def _flags(asked: Asked, year: int) -> _Counted | None:
    """None at all is 0 only where other awards of the year are known."""
    found = asked.rows("overview/flags", year)
    if found.height:
        return _Counted(int(found["units"][0]), None, found)
    granted = asked.rows("awards/by_year", year).filter(pl.col("year") == year)
    return _Counted(0, None, granted) if granted.height else None


def _pending_figure(asked: Asked, year: int) -> KeyFigure | None:
    """What is proposed and not yet decided: collectives and persons beside each other, never added."""
    label = _("Đề nghị khen thưởng đang trình")
    awards = _awards(asked, year)
    if awards.is_empty():
        return None
    pending = awards.filter(pl.col("pending") > 0)
    kinds = pending.group_by("recipient_kind", maintain_order=True).agg(pl.col("pending").sum())
    words = recipient_words(pending)
    value = ", ".join(counted_recipients(count, kind, words) for kind, count in kinds.iter_rows())
    return KeyFigure(label, value or "0", proposals(pending), "", "neutral", facts_of(pending), _illustrative(pending))


def _complete_figure(asked: Asked, year: int) -> KeyFigure | None:
    """Units that have sent all figures, where there is more than one kind."""
    found = asked.rows("submissions/status", year)
    if found["figures"].n_unique() < SEVERAL_KINDS:
        return None
    units = found["unit_id"].n_unique()
    complete = units - owing(found, today=today())["unit_id"].n_unique()
    return KeyFigure(
        label=_("Đơn vị đã có đủ số liệu"),
        value=share(complete / units),
        ratio=f"{number(complete)}/{number(units)}",
        change="",
        direction="neutral",
        facts=facts_of(found),
        illustrative=_illustrative(found),
    )


def _staff_figure(asked: Asked, year: int) -> KeyFigure | None:
    """The share is capped by quotas, so that more is not better by itself."""
    label = _("Cán bộ, công chức hoàn thành xuất sắc nhiệm vụ")
    return _share_figure(label, _staff(asked, year), _staff(asked, year - 1), year=year, direction="neutral")


def _staff(asked: Asked, year: int) -> _Counted | None:
    found = asked.rows("overview/staff_excellent", year)
    if found.is_empty():
        return None
    assessed = found["assessed"][0]
    return _Counted(int(found["excellent"][0]), None if assessed is None else int(assessed), found)


def _share_figure(
    label: str, now: _Counted | None, before: _Counted | None, *, year: int, direction: Direction
) -> KeyFigure | None:
    """A share with n/N; without a known total the count alone."""
    if now is None or not now.total:
        return _count_figure(label, now, before, year=year)
    points = _points_more(now, before)
    return KeyFigure(
        label=label,
        value=share(now.count / now.total),
        ratio=f"{number(now.count)}/{number(now.total)}",
        change=_change(points, "" if points is None else _("{points} điểm %", points=number(abs(points))), year - 1),
        direction=direction,
        facts=facts_of(now.rows),
        illustrative=_illustrative(now.rows),
    )


def _count_figure(label: str, now: _Counted | None, before: _Counted | None, *, year: int) -> KeyFigure | None:
    """A count; how many there may be is bounded by quotas, so that more is not better by itself."""
    if now is None:
        return None
    more = None if before is None else now.count - before.count
    change = _change(more, "" if more is None else count_in_text(abs(more)), year - 1)
    return KeyFigure(
        label, count_in_text(now.count), "", change, "neutral", facts_of(now.rows), _illustrative(now.rows)
    )


def _points_more(now: _Counted | None, before: _Counted | None) -> float | None:
    """How many points of a percent more than the year before, between the percentages as they are shown."""
    if now is None or before is None or not now.total or not before.total:
        return None
    return round(round(now.count / now.total * 100, 1) - round(before.count / before.total * 100, 1), 1)


def _change(difference: float | None, written: str, last_year: int) -> str:
    if difference is None:
        return _("năm {year} chưa có số liệu", year=last_year)
    if not difference:
        return _("bằng năm {year}", year=last_year)
    if difference > 0:
        return _("tăng {difference} so với năm {year}", difference=written, year=last_year)
    return _("giảm {difference} so với năm {year}", difference=written, year=last_year)


def _illustrative(rows: pl.DataFrame) -> bool:
    return bool(rows["illustrative"].any())

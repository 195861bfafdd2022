"""The key figures of a year at a glance, each with its change since the year before."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import polars as pl

from thidua.exhibits.awards import named_awards, of_one_axis, proposals, recipients
from thidua.exhibits.targets import JUDGED, judged
from thidua.store import Caller, Store
from thidua.text.format import count_in_text, number, share
from thidua.text.language import translate as _

Direction = Literal["good", "bad", "neutral"]


@dataclass(frozen=True)
class KeyFigure:
    """One figure as it is written.

    value      `90,4%`, `07`, or that there are no figures yet.
    ratio      n/N beside a percentage, or what a count is made of; may be empty.
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
    facts: tuple[str, ...]
    illustrative: bool


def figures(store: Store, who: Caller, *, place: str | None, cluster: str | None, year: int) -> list[KeyFigure]:
    """The four key figures of a year for a place, a cluster or all."""
    scope = {"place": place, "cluster": cluster}
    return [
        _share_figure(
            _("Chỉ tiêu đạt và vượt kế hoạch"),
            _targets(store, who, year=year, **scope),
            _targets(store, who, year=year - 1, **scope),
            last_year=year - 1,
        ),
        _count_figure(
            _("Đơn vị được tặng Cờ thi đua cấp tỉnh trở lên"),
            _flags(store, who, year=year, **scope),
            _flags(store, who, year=year - 1, **scope),
            last_year=year - 1,
        ),
        _pending_figure(store, who, year=year, **scope),
        _share_figure(
            _("Cán bộ, công chức hoàn thành xuất sắc nhiệm vụ"),
            _staff(store, who, year=year, **scope),
            _staff(store, who, year=year - 1, **scope),
            last_year=year - 1,
        ),
    ]


def _targets(store: Store, who: Caller, *, place: str | None, cluster: str | None, year: int) -> _Counted | None:
    """Targets met or exceeded of those with a result; as reported where no single targets are known."""
    rows = store.rows("targets/by_unit", who, place=place, cluster=cluster, year=year)
    known = judged(rows, today=date.today()).filter(pl.col("verdict").is_in(JUDGED))
    if known.height:
        reached = known.filter(pl.col("verdict") != "missed").height
        return _Counted(reached, known.height, _facts(known), bool(known["illustrative"].any()))
    reported = store.rows("targets/reported", who, place=place, cluster=cluster, year=year).drop_nulls(
        ["met_or_better", "total"]
    )
    if reported.is_empty():
        return None
    return _Counted(
        int(reported["met_or_better"].sum()),
        int(reported["total"].sum()),
        _facts(reported),
        bool(reported["illustrative"].any()),
    )


def _flags(store: Store, who: Caller, *, place: str | None, cluster: str | None, year: int) -> _Counted | None:
    """Units with a flag; none at all is 0 only where other awards of the year are known."""
    found = store.rows("overview/flags", who, place=place, cluster=cluster, year=year)
    if found.height:
        return _Counted(int(found["units"][0]), None, _facts(found), bool(found["illustrative"][0]))
    granted = store.rows("awards/by_year", who, place=place, cluster=cluster, year=year).filter(pl.col("year") == year)
    return _Counted(0, None, _facts(granted), bool(granted["illustrative"].any())) if granted.height else None


def _staff(store: Store, who: Caller, *, place: str | None, cluster: str | None, year: int) -> _Counted | None:
    found = store.rows("overview/staff_excellent", who, place=place, cluster=cluster, year=year)
    if found.is_empty():
        return None
    assessed = found["assessed"][0]
    return _Counted(
        int(found["excellent"][0]),
        None if assessed is None else int(assessed),
        _facts(found),
        bool(found["illustrative"][0]),
    )


def _pending_figure(store: Store, who: Caller, *, place: str | None, cluster: str | None, year: int) -> KeyFigure:
    """What is proposed and not yet decided: collectives and persons beside each other, never added."""
    label = _("Đề nghị khen thưởng đang trình")
    rows = named_awards(of_one_axis(store.rows("awards/ladder", who, place=place, cluster=cluster, year=year)))
    if rows.is_empty():
        return KeyFigure(label, _("chưa có số liệu"), "", "", "neutral", (), False)
    pending = rows.filter(pl.col("pending") > 0)
    kinds = pending.group_by("recipient_kind", maintain_order=True).agg(pl.col("pending").sum())
    value = ", ".join(f"{count_in_text(int(count))} {recipients(kind)}" for kind, count in kinds.iter_rows())
    return KeyFigure(
        label=label,
        value=value or "0",
        ratio=proposals(pending),
        change="",
        direction="neutral",
        facts=_facts(pending),
        illustrative=bool(pending["illustrative"].any()),
    )


def _share_figure(label: str, now: _Counted | None, before: _Counted | None, *, last_year: int) -> KeyFigure:
    """A share with n/N; without a known total the count alone."""
    if now is None or not now.total:
        return _count_figure(label, now, before, last_year=last_year)
    change, direction = _("năm {year} chưa có số liệu", year=last_year), _direction(0)
    if before is not None and before.total:
        points = round(round(now.count / now.total * 100, 1) - round(before.count / before.total * 100, 1), 1)
        change = _change(points, _("{points} điểm %", points=number(abs(points))), last_year)
        direction = _direction(points)
    return KeyFigure(
        label=label,
        value=share(now.count / now.total),
        ratio=f"{number(now.count)}/{number(now.total)}",
        change=change,
        direction=direction,
        facts=now.facts,
        illustrative=now.illustrative,
    )


def _count_figure(label: str, now: _Counted | None, before: _Counted | None, *, last_year: int) -> KeyFigure:
    """A count; how many there may be is bounded by quotas and staff, so that more is not better by itself."""
    if now is None:
        return KeyFigure(label, _("chưa có số liệu"), "", "", "neutral", (), False)
    change = _("năm {year} chưa có số liệu", year=last_year)
    if before is not None:
        more = now.count - before.count
        change = _change(more, count_in_text(abs(more)), last_year)
    return KeyFigure(label, count_in_text(now.count), "", change, "neutral", now.facts, now.illustrative)


def _change(difference: float, written: str, last_year: int) -> str:
    if not difference:
        return _("bằng năm {year}", year=last_year)
    if difference > 0:
        return _("tăng {difference} so với năm {year}", difference=written, year=last_year)
    return _("giảm {difference} so với năm {year}", difference=written, year=last_year)


def _direction(difference: float) -> Direction:
    return "neutral" if not difference else "good" if difference > 0 else "bad"


def _facts(rows: pl.DataFrame) -> tuple[str, ...]:
    return tuple(rows["facts"].explode().drop_nulls().unique(maintain_order=True))

"""What in a year's figures is glad news, what asks for attention and what waits for a decision, as sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, zip_longest
from typing import Any, Literal

import polars as pl

from thidua.charts.ranking import listed
from thidua.exhibits.awards import counted_recipients, named_awards, of_one_axis, recipient_words
from thidua.exhibits.caps import over_cap, what_it_takes
from thidua.exhibits.conflicts import side_by_side
from thidua.exhibits.overview import Asked, facts_of
from thidua.exhibits.targets import by_indicator, judged
from thidua.exhibits.wording import MORE_CLUSTERS, few, part_of, plan_in_words, sentences
from thidua.rules.verdicts import more_needed
from thidua.store import Caller, Store
from thidua.text.clock import today
from thidua.text.format import count_in_text, number, ratio_with_share, share
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Kind = Literal["glad", "concern", "decide"]
MOST_OF_A_KIND = 3
SEVERAL_UNITS = 2
STEPS_WORTH_TELLING = 2


@dataclass(frozen=True)
class Matter:
    """One sentence that a leader should not miss.

    kind   glad: good news; concern: asks for attention, missing figures too; decide: waits for a decision.
    page   the page that tells more: the name of its file in pages/.
    facts  ids of the facts it is made of.
    cluster  the cluster it is of, by name; empty where it is of several or none.
    part   the tab of the page, by its title (marked by N_); empty where the page opens with the evidence.
    """

    kind: Kind
    sentence: str
    page: str
    facts: tuple[str, ...]
    cluster: str = ""
    part: str = ""


def attention(store: Store, who: Caller, *, place: str | None, cluster: str | None, year: int) -> list[Matter]:
    """At most three matters of each kind, the topics of a kind taking turns.

    Each has the same figure of the year before where there is one, else of the whole place or of all that is counted.
    """
    asked = Asked(store, who, place, cluster)
    shares = asked.rows("overview/cluster_shares", year)
    excellent = asked.rows("ratings/excellent_share", year)
    pledged = _pledged_shares(asked, shares, excellent, year)
    capped = over_cap.prepare(asked.rows(over_cap.name, None, subject_kind=None))
    indicators = by_indicator.prepare(asked.rows("targets/by_indicator", year))
    return [
        *_taking_turns(_share_rose(excellent, capped, year), _shares_reached(pledged), _climbed(asked, year)),
        *_taking_turns(
            _shares_not_reached(pledged), _missed(asked, indicators, year), _without_figures(asked, shares, year)
        ),
        *_taking_turns(_proposed(asked, year), _over_cap(capped, year), _at_odds(asked, year)),
    ]


def _taking_turns(*topics: Iterable[Matter]) -> list[Matter]:
    """The first of each topic, then the second of each, and so on."""
    turns = chain.from_iterable(zip_longest(*topics))
    told = (replace(matter, sentence=sentences(matter.sentence)) for matter in turns if matter is not None)
    return list(islice(told, MOST_OF_A_KIND))


@dataclass(frozen=True)
class _Pledged:
    """A rated cluster with its pledge, how many more units that takes, and the same share elsewhere in words.

    over   more are rated excellent than the cap of the year allows.
    above  the pledge itself asks for more than the cap allows; `cap` tells it with its rule.
    """

    row: dict[str, Any]
    needed: int | None
    over: bool
    above: bool
    cap: str
    compared: str


def _pledged_shares(asked: Asked, shares: pl.DataFrame, excellent: pl.DataFrame, year: int) -> list[_Pledged]:
    """The clusters that are rated and have a pledge, beside the year before or the whole place."""
    rated = shares.drop_nulls(["total", "share"])
    if rated.is_empty():
        return []
    takes = what_it_takes.prepare(asked.rows(what_it_takes.name, year))
    caps = dict(takes.select("cluster_id", "cap_text").iter_rows())
    over, above = (set(takes.filter(column)["cluster_id"]) for column in ("is_over_cap", "is_above_cap"))
    before = {row["cluster_id"]: row for row in asked.rows("overview/cluster_shares", year - 1).to_dicts()}
    of_place = (
        excellent if asked.cluster is None else replace(asked, cluster=None).rows("ratings/excellent_share", year)
    )
    whole = of_place.filter(pl.col("year") == year)
    return [
        _Pledged(
            row,
            more_needed(
                count=int(row["excellent"]), total=int(row["total"]), share=row["share"], comparator=row["comparator"]
            ),
            over=row["cluster_id"] in over,
            above=row["cluster_id"] in above,
            cap=caps.get(row["cluster_id"], ""),
            compared=_share_compared(row, before.get(row["cluster_id"]), whole, year),
        )
        for row in rated.to_dicts()
    ]


def _share_compared(row: dict[str, Any], before: dict[str, Any] | None, whole: pl.DataFrame, year: int) -> str:
    """The cluster's share of the year before, else that of the whole place where it has other clusters too."""
    if before is not None and before["total"]:
        return _last_year(year, f"{number(before['excellent'])}/{number(before['total'])}")
    if whole.height == 1 and whole["total"][0] > row["total"]:
        return _("toàn địa phương {share}", share=share(whole["share"][0]))
    return ""


def _share_rose(excellent: pl.DataFrame, capped: pl.DataFrame, year: int) -> Iterator[Matter]:
    """The share of the place (or the cluster chosen) above the year before; not where a cap is passed for it."""
    rows = excellent.filter(pl.col("year").is_in([year - 1, year]))
    over = capped.filter((pl.col("year") == year) & (pl.col("over") > 0) & (pl.col("subject_kind") == "agency"))
    if rows["year"].to_list() != [year - 1, year] or over.height:
        return
    before, now = rows.to_dicts()
    if round(now["share"], 3) > round(before["share"], 3):
        sentence = _(
            "Tỷ lệ cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ tăng từ {before} năm {last_year} lên {now}.",
            before=ratio_with_share(before["excellent"], before["total"]),
            last_year=year - 1,
            now=ratio_with_share(now["excellent"], now["total"]),
        )
        yield Matter("glad", sentence, "ratings", facts_of(rows))


def _shares_reached(pledged: list[_Pledged]) -> Iterator[Matter]:
    """Pledges that are reached; nobody is praised for more than the cap of the year allows."""
    for one in pledged:
        row = one.row
        if one.needed == 0 and not one.over:
            sentence = _(
                "{cluster} có {ratio} cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ ({share}), đạt chỉ tiêu {target}.",
                cluster=row["cluster"],
                **part_of(row["excellent"], row["total"]),
                target=plan_in_words(row["comparator"], share(row["share"])),
            )
            yield Matter("glad", _with(sentence, one.compared), "ratings", tuple(row["facts"]), row["cluster"])


def _shares_not_reached(pledged: list[_Pledged]) -> Iterator[Matter]:
    """Pledges not reached; where the cap leaves no room for them, that is told in place of what they still take."""
    for one in pledged:
        row = one.row
        if one.needed and not one.over:
            words = {
                "cluster": row["cluster"],
                "target": plan_in_words(row["comparator"], share(row["share"])),
                **part_of(row["excellent"], row["total"]),
            }
            sentence = (
                _(
                    "{cluster} có {ratio} cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ ({share}); "
                    "chỉ tiêu {target} cao hơn mức tối đa của năm.",
                    **words,
                )
                if one.above
                else _(
                    "{cluster} có {ratio} cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ ({share}); "
                    "cần thêm {needed} đơn vị để đạt chỉ tiêu {target}.",
                    needed=count_in_text(one.needed),
                    **words,
                )
            )
            told = _with(sentence, one.compared) + (_unless_verified(one.cap) if one.above else "")
            part = N_("Cần thêm bao nhiêu")
            yield Matter("concern", told, "ratings", tuple(row["facts"]), row["cluster"], part)


def _climbed(asked: Asked, year: int) -> Iterator[Matter]:
    climbers = asked.rows("overview/climbers", year)
    for row in climbers.filter(pl.col("movement") >= STEPS_WORTH_TELLING).iter_rows(named=True):
        sentence = _(
            "{unit} lên {steps} bậc, xếp thứ {rank}/{total} {cluster}.",
            unit=row["unit"],
            steps=count_in_text(row["movement"]),
            rank=row["rank"],
            total=row["of_units"],
            cluster=row["cluster"],
        )
        before = _last_year(year, f"{number(row['last_rank'])}/{number(row['last_of_units'])}")
        yield Matter("glad", _with(sentence, before), "ranking", tuple(row["facts"]), row["cluster"])


def _missed(asked: Asked, indicators: pl.DataFrame, year: int) -> Iterator[Matter]:
    """Indicators that several units missed, or, within the year, are behind with."""
    worth = indicators.filter((pl.col("missed") >= SEVERAL_UNITS) | (pl.col("behind") >= SEVERAL_UNITS))
    if worth.is_empty():
        return
    last = by_indicator.prepare(asked.rows("targets/by_indicator", year - 1)).filter(pl.col("assessed") > 0)
    before = {row["indicator_id"]: f"{number(row['missed'])}/{number(row['assessed'])}" for row in last.to_dicts()}
    for row in worth.iter_rows(named=True):
        if row["missed"] >= SEVERAL_UNITS:
            sentence = _(
                "Chỉ tiêu “{indicator}”: {ratio} đơn vị chưa đạt kế hoạch ({share}).",
                indicator=row["indicator"],
                **part_of(row["missed"], row["assessed"]),
            )
            of_all = _of_all(indicators, "missed", ["assessed"])
            known = before.get(row["indicator_id"])
            compared = _last_year(year, known) if known else of_all
        else:
            sentence = _(
                "Chỉ tiêu “{indicator}”: đến 6 tháng, {ratio} đơn vị chậm tiến độ ({share}).",
                indicator=row["indicator"],
                **part_of(row["behind"], row["behind"] + row["on_track"]),
            )
            compared = _of_all(indicators, "behind", ["behind", "on_track"])
        part = N_("Chỉ tiêu chưa đạt nhiều")
        yield Matter("concern", _with(sentence, compared), "targets", tuple(row["facts"]), part=part)


def _of_all(indicators: pl.DataFrame, counted: str, total: list[str]) -> str:
    """The same share of all indicators together; empty where there is only one."""
    if indicators.height == 1:
        return ""
    of_all = int(indicators.select(pl.sum_horizontal(total).sum()).item())
    return _("chung các chỉ tiêu {share}", share=share(int(indicators[counted].sum()) / of_all))


def _without_figures(asked: Asked, shares: pl.DataFrame, year: int) -> Iterator[Matter]:
    """What there are no figures of yet: told as such, nobody is blamed."""
    unrated = shares.filter(pl.col("total").is_null())
    if unrated.height:
        sentence = _(
            "Chưa có số liệu xếp loại năm {year} của {ratio} cụm, khối: {clusters}.",
            year=year,
            ratio=f"{number(unrated.height)}/{number(shares.height)}",
            clusters="; ".join(few(unrated["cluster"].to_list(), MORE_CLUSTERS)),
        )
        yield Matter("concern", sentence, "bring_data", facts_of(unrated))
    targets = judged(asked.rows("targets/by_unit", year), today=today())
    without = targets.filter(pl.col("verdict") == "no_data")
    if without.height:
        sentence = _(
            "Năm {year}, {ratio} chỉ tiêu của {subjects} đơn vị, cụm, khối chưa có số liệu thực hiện.",
            year=year,
            ratio=f"{number(without.height)}/{number(targets.height)}",
            subjects=count_in_text(without["subject_id"].n_unique()),
        )
        yield Matter("concern", sentence, "targets", facts_of(without), part=N_("Từng chỉ tiêu"))


def _proposed(asked: Asked, year: int) -> Iterator[Matter]:
    """What is proposed, the collectives by name, beside what was granted of it for the year before."""
    awards, before = (named_awards(of_one_axis(asked.rows("awards/ladder", one))) for one in (year, year - 1))
    pending = awards.filter(pl.col("pending") > 0)
    if pending.is_empty():
        return
    waiting = asked.store.rows(
        "awards/pending_by_age", asked.who, place=asked.place, cluster=asked.cluster, today=today()
    ).filter((pl.col("year") == year) & pl.col("status").is_in(["proposed", "approved"]))
    words = recipient_words(pending)
    for row in pending.iter_rows(named=True):
        alike = (pl.col("award_id") == row["award_id"]) & (pl.col("recipient_kind") == row["recipient_kind"])
        values = {
            "recipients": counted_recipients(row["pending"], row["recipient_kind"], words),
            "award": row["award"],
        }
        named = waiting.filter(alike)["recipient"].drop_nulls().to_list()
        sentence = (
            _("{recipients} đang được đề nghị tặng {award}: {names}.", names=listed(few(named)), **values)
            if row["recipient_kind"] == "collective" and len(named) == row["pending"]
            else _("{recipients} đang được đề nghị tặng {award}.", **values)
        )
        granted = int(before.filter(alike)["granted"].sum())
        told = counted_recipients(granted, row["recipient_kind"], words)
        compared = _("năm {year} đã tặng {recipients}", year=year - 1, recipients=told) if granted else ""
        yield Matter("decide", _with(sentence, compared), "awards", tuple(row["facts"]), part=N_("Đăng ký, đề nghị"))


def _over_cap(capped: pl.DataFrame, year: int) -> Iterator[Matter]:
    """Where more are rated excellent than that year's cap allows; all in one sentence, those most over named.

    capped  each body with its cap, of every year, those most over first.
    """
    now, last = (capped.filter(pl.col("year") == one).drop_nulls("over") for one in (year, year - 1))
    over = now.filter(pl.col("over") > 0)
    if over.is_empty():
        return
    worst = over.filter(pl.col("over") == over["over"].max())
    bodies = [
        _(
            "{body} (đã đề nghị {excellent}, được đề nghị tối đa {most})",
            body=row["body"],
            excellent=count_in_text(round(row["excellent"])),
            most=count_in_text(row["most"]),
        )
        for row in worst.iter_rows(named=True)
    ]
    words = {
        "ratio": f"{number(over.height)}/{number(now.height)}",
        "over": count_in_text(int(worst["over"][0])),
        "bodies": "; ".join(few(bodies, N_("{count} nơi khác"))),
    }
    sentence = (
        _("{ratio} nơi có số hoàn thành xuất sắc vượt mức tối đa; nhiều nhất là {bodies}.", **words)
        if worst.height == 1
        else _(
            "{ratio} nơi có số hoàn thành xuất sắc vượt mức tối đa; "
            "{count} nơi cùng vượt {over}, nhiều nhất: {bodies}.",
            count=count_in_text(worst.height),
            **words,
        )
    )
    if last.height:
        sentence = _with(
            sentence, _last_year(year, f"{number(last.filter(pl.col('over') > 0).height)}/{number(last.height)}")
        )
    sentence += _unless_verified(" ".join(over["rule_text"]))
    yield Matter("decide", sentence, "ratings", facts_of(over), part=N_("So với tỷ lệ tối đa"))


def _at_odds(asked: Asked, year: int) -> Iterator[Matter]:
    """Units whose class, rank and awards do not agree with each other."""
    beside = side_by_side.prepare(asked.rows(side_by_side.name, year))
    found = _conflicting(beside)
    if found.is_empty():
        return
    sentence = _(
        "Năm {year}, {ratio} đơn vị có xếp loại, thứ hạng, khen thưởng cần xem lại.",
        year=year,
        ratio=f"{number(found.height)}/{number(beside.height)}",
    )
    last = side_by_side.prepare(asked.rows(side_by_side.name, year - 1))
    if last.height:
        sentence = _with(sentence, _last_year(year, f"{number(_conflicting(last).height)}/{number(last.height)}"))
    yield Matter("decide", sentence, "ratings", facts_of(found), part=N_("Xếp loại, hạng, khen thưởng"))


def _conflicting(beside: pl.DataFrame) -> pl.DataFrame:
    return beside.filter(pl.col("conflicts").list.len() > 0)


def _unless_verified(rule: str) -> str:
    """What follows a sentence on a cap whose rule, as told, was not read in the text."""
    return " " + _("Mức tối đa chưa kiểm chứng.") if _("chưa kiểm chứng") in rule else ""


def _with(sentence: str, compared: str) -> str:
    """A sentence with the figure it is compared with, if there is one, before its full stop."""
    return f"{sentence[:-1]}; {compared}." if compared else sentence


def _last_year(year: int, figure: str) -> str:
    return _("năm {year}: {figure}", year=year - 1, figure=figure)

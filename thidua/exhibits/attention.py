"""What in a year's figures is glad news, what asks for attention and what waits for a decision, as sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, zip_longest
from typing import Any, Literal

import polars as pl

from thidua.exhibits.awards import counted_recipients, named_awards, of_one_axis, recipient_words
from thidua.exhibits.caps import over_cap
from thidua.exhibits.conflicts import side_by_side
from thidua.exhibits.overview import facts_of
from thidua.exhibits.targets import by_indicator, judged
from thidua.exhibits.wording import MORE_CLUSTERS, few, plan_in_words, sentences
from thidua.rules.verdicts import more_needed
from thidua.store import Caller, Store
from thidua.text.clock import today
from thidua.text.format import count_in_text, number, share
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
    """At most three matters of each kind, the topics of a kind taking turns."""
    scope: dict[str, Any] = {"place": place, "cluster": cluster, "year": year}
    shares = store.rows("overview/cluster_shares", who, **scope)
    targets = judged(store.rows("targets/by_unit", who, **scope), today=today())
    indicators = by_indicator.prepare(store.rows("targets/by_indicator", who, **scope))
    climbers = store.rows("overview/climbers", who, **scope)
    awards = named_awards(of_one_axis(store.rows("awards/ladder", who, **scope)))
    capped = over_cap.prepare(store.rows(over_cap.name, who, subject_kind=None, **scope))
    beside = side_by_side.prepare(store.rows(side_by_side.name, who, **scope))
    return [
        *_taking_turns(_shares_reached(shares), _climbed(climbers)),
        *_taking_turns(_shares_not_reached(shares), _missed(indicators), _without_figures(shares, targets, year)),
        *_taking_turns(_proposed(awards), _over_cap(capped), _at_odds(beside, year)),
    ]


def _taking_turns(*topics: Iterable[Matter]) -> list[Matter]:
    """The first of each topic, then the second of each, and so on."""
    turns = chain.from_iterable(zip_longest(*topics))
    told = (replace(matter, sentence=sentences(matter.sentence)) for matter in turns if matter is not None)
    return list(islice(told, MOST_OF_A_KIND))


def _shares_reached(shares: pl.DataFrame) -> Iterator[Matter]:
    for row, needed in _pledged_shares(shares):
        if needed == 0:
            sentence = _(
                "{cluster} có {ratio} cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ ({share}), đạt chỉ tiêu {target}.",
                cluster=row["cluster"],
                **_ratio(row["excellent"], row["total"]),
                target=plan_in_words(row["comparator"], share(row["share"])),
            )
            yield Matter("glad", sentence, "ratings", tuple(row["facts"]), row["cluster"])


def _shares_not_reached(shares: pl.DataFrame) -> Iterator[Matter]:
    for row, needed in _pledged_shares(shares):
        if needed:
            sentence = _(
                "{cluster} có {ratio} cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ ({share}); "
                "cần thêm {needed} đơn vị để đạt chỉ tiêu {target}.",
                cluster=row["cluster"],
                **_ratio(row["excellent"], row["total"]),
                needed=count_in_text(needed),
                target=plan_in_words(row["comparator"], share(row["share"])),
            )
            yield Matter("concern", sentence, "ratings", tuple(row["facts"]), row["cluster"], N_("Cần thêm bao nhiêu"))


def _pledged_shares(shares: pl.DataFrame) -> Iterator[tuple[dict[str, Any], int | None]]:
    """Clusters with ratings and a pledge, each with how many more units the pledge takes."""
    for row in shares.drop_nulls(["total", "share"]).iter_rows(named=True):
        needed = more_needed(
            count=int(row["excellent"]), total=int(row["total"]), share=row["share"], comparator=row["comparator"]
        )
        yield row, needed


def _climbed(climbers: pl.DataFrame) -> Iterator[Matter]:
    for row in climbers.filter(pl.col("movement") >= STEPS_WORTH_TELLING).iter_rows(named=True):
        sentence = _(
            "{unit} lên {steps} bậc, xếp thứ {rank}/{total} {cluster}.",
            unit=row["unit"],
            steps=count_in_text(row["movement"]),
            rank=row["rank"],
            total=row["of_units"],
            cluster=row["cluster"],
        )
        yield Matter("glad", sentence, "ranking", tuple(row["facts"]), row["cluster"])


def _missed(indicators: pl.DataFrame) -> Iterator[Matter]:
    """Indicators that several units missed, or, within the year, are behind with."""
    for row in indicators.iter_rows(named=True):
        if row["missed"] >= SEVERAL_UNITS:
            sentence = _(
                "Chỉ tiêu “{indicator}”: {ratio} đơn vị chưa đạt kế hoạch ({share}).",
                indicator=row["indicator"],
                **_ratio(row["missed"], row["assessed"]),
            )
            yield Matter("concern", sentence, "targets", tuple(row["facts"]))
        elif row["behind"] >= SEVERAL_UNITS:
            sentence = _(
                "Chỉ tiêu “{indicator}”: đến 6 tháng, {ratio} đơn vị chậm tiến độ ({share}).",
                indicator=row["indicator"],
                **_ratio(row["behind"], row["behind"] + row["on_track"]),
            )
            yield Matter("concern", sentence, "targets", tuple(row["facts"]))


def _without_figures(shares: pl.DataFrame, targets: pl.DataFrame, year: int) -> Iterator[Matter]:
    """What there are no figures of yet: told as such, nobody is blamed."""
    unrated = shares.filter(pl.col("total").is_null())
    if unrated.height:
        sentence = _(
            "Chưa có số liệu xếp loại năm {year} của {count} cụm, khối: {clusters}.",
            year=year,
            count=count_in_text(unrated.height),
            clusters="; ".join(few(unrated["cluster"].to_list(), MORE_CLUSTERS)),
        )
        yield Matter("concern", sentence, "bring_data", facts_of(unrated))
    without = targets.filter(pl.col("verdict") == "no_data")
    if without.height:
        sentence = _(
            "Năm {year}, {count} chỉ tiêu của {subjects} đơn vị, cụm, khối chưa có số liệu thực hiện.",
            year=year,
            count=count_in_text(without.height),
            subjects=count_in_text(without["subject_id"].n_unique()),
        )
        yield Matter("concern", sentence, "targets", facts_of(without))


def _proposed(awards: pl.DataFrame) -> Iterator[Matter]:
    pending = awards.filter(pl.col("pending") > 0)
    words = recipient_words(pending)
    for row in pending.iter_rows(named=True):
        sentence = _(
            "{recipients} đang được đề nghị tặng {award}.",
            recipients=counted_recipients(row["pending"], row["recipient_kind"], words),
            award=row["award"],
        )
        yield Matter("decide", sentence, "awards", tuple(row["facts"]))


def _over_cap(capped: pl.DataFrame) -> Iterator[Matter]:
    """Where more are rated excellent than that year's cap allows; all in one sentence, the most over named."""
    over = capped.filter(pl.col("over") > 0)
    if over.height:
        worst = over.row(0, named=True)
        sentence = _(
            "{ratio} nơi có số hoàn thành xuất sắc vượt mức tối đa; nhiều nhất là {body}: {excellent}, tối đa {most}.",
            ratio=f"{number(over.height)}/{number(capped.drop_nulls('over').height)}",
            body=worst["body"],
            excellent=number(worst["excellent"]),
            most=number(worst["most"]),
        )
        yield Matter("decide", sentence, "ratings", facts_of(over), part=N_("So với tỷ lệ tối đa"))


def _at_odds(beside: pl.DataFrame, year: int) -> Iterator[Matter]:
    """Units whose class, rank and awards do not agree with each other."""
    found = beside.filter(pl.col("conflicts").list.len() > 0)
    if found.height:
        sentence = _(
            "Năm {year}, {ratio} đơn vị có xếp loại, thứ hạng, khen thưởng cần xem lại.",
            year=year,
            ratio=f"{number(found.height)}/{number(beside.height)}",
        )
        yield Matter("decide", sentence, "ratings", facts_of(found), part=N_("Xếp loại, hạng, khen thưởng"))


def _ratio(count: float, total: float) -> dict[str, str]:
    """n/N and its percentage, to stand apart in a sentence."""
    return {"ratio": f"{number(count)}/{number(total)}", "share": share(count / total)}

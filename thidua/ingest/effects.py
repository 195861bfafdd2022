"""What an import or its undoing would do to ranks and headline shares, found by doing it and taking it back."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from thidua.ingest.commit import add_import, corrections_of, take_back
from thidua.ingest.understand import Understanding
from thidua.store import Caller, Store, Writer


@dataclass(frozen=True)
class Rank:
    """A unit's rank and points in a cluster and year, before and after; None where it has or had none."""

    cluster: str
    year: int
    unit: str
    before: int | None
    after: int | None
    points_before: float | None
    points_after: float | None


@dataclass(frozen=True)
class Share:
    """How many agencies of a place were excellent in a year, of how many, before and after; None where nothing was."""

    place: str
    year: int
    before: tuple[int, int] | None
    after: tuple[int, int] | None


@dataclass(frozen=True)
class Effects:
    """What would change on the pages; a rank or share that stays is not named."""

    ranks: tuple[Rank, ...]
    shares: tuple[Share, ...]


Rows = Callable[..., pl.DataFrame]
Ranks = dict[tuple[str, int, str], tuple[int | None, float | None]]
"""Rank and points by cluster, year and unit."""
Shares = dict[tuple[str, int], tuple[int, int]]
"""Excellent agencies of all rated, by place and year."""
NO_RANK = (None, None)


def effects_of_import(store: Store, who: Caller, understanding: Understanding, *, replace: bool) -> Effects:
    """What storing a file would do; raises what `commit` raises for findings that are errors."""
    return effects_of(
        store, who, lambda writer: add_import(writer, understanding, create_names=True, replace=replace).batch_id
    )


def effects_of(store: Store, who: Caller, add: Callable[[Writer], str]) -> Effects:
    """What adding a batch would do; `add` adds it within a write and returns its id."""

    def earlier(name: str, **parameters: object) -> pl.DataFrame:
        return store.rows(name, who, **parameters)

    def work(writer: Writer) -> Effects:
        touched = writer.rows("imports/touched", batch_id=add(writer))
        return _compared(touched, earlier, writer.rows)

    return store.rehearse(who, work)


def effects_of_rule(
    store: Store,
    who: Caller,
    change: Callable[[Writer], object],
    *,
    ranks: bool,
    shares: bool,
    earlier: Rows,
) -> Effects:
    """What a change of a rule would do to the shares of every year and the ranks of each cluster's newest two.

    ranks, shares  what the rule is one that is worked out by: nothing else is asked.
    earlier        asks what holds now; it may keep answers.
    """

    def work(writer: Writer) -> Effects:
        change(writer)
        touched = writer.rows("imports/ranked").with_columns(pl.col("ranks") & ranks)
        return _compared(touched, earlier, writer.rows, shares=shares)

    return store.rehearse(who, work) if ranks or shares else Effects((), ())


def effects_of_undo(store: Store, who: Caller, batch_id: str) -> tuple[Effects, pl.DataFrame]:
    """What taking an import back would do, and its current figures with what comes back in their place.

    Its corrections go with it, and so do their figures.

    The frame has a row a figure: change (gone: nothing takes its place; changed; unchanged: what comes back says the
    same; returned: the import had dropped it), kind, unit, sheet, cell, as_written (null where returned) and `returns`
    (null where gone).
    """

    def earlier(name: str, **parameters: object) -> pl.DataFrame:
        return store.rows(name, who, **parameters)

    def work(writer: Writer) -> tuple[Effects, pl.DataFrame]:
        batches = [batch_id, *corrections_of(writer, batch_id)]
        touched, facts, dropped = (
            pl.concat(writer.rows(name, batch_id=one) for one in batches).unique(maintain_order=True)
            for name in ("imports/touched", "imports/facts", "imports/dropped")
        )
        take_back(writer, batches)
        keys = pl.concat([facts.select("business_key"), dropped])
        current = writer.rows("ingest/current", scope_keys=[], incoming_key=keys)
        return _compared(touched, earlier, writer.rows), _undone(facts, dropped, current)

    return store.rehearse(who, work)


def _undone(facts: pl.DataFrame, dropped: pl.DataFrame, current: pl.DataFrame) -> pl.DataFrame:
    """The figures of an import beside those that are current once it is taken back, as `effects_of_undo` gives them."""
    left = current.select(
        "business_key", returns="as_written", returned="content", in_cluster="cluster_id"
    ).with_columns(is_back=True)
    is_same = (pl.col("content") == pl.col("returned")) & (
        (pl.col("kind") != "cluster_member") | pl.col("cluster_id").eq_missing(pl.col("in_cluster"))
    )
    stated = facts.join(left, on="business_key", how="left", maintain_order="left").with_columns(
        change=pl.when(pl.col("is_back").is_null())
        .then(pl.lit("gone"))
        .when(is_same)
        .then(pl.lit("unchanged"))
        .otherwise(pl.lit("changed"))
    )
    back = current.join(dropped, on="business_key", how="semi", maintain_order="left").with_columns(
        change=pl.lit("returned"), returns="as_written", as_written=pl.lit(None, pl.String)
    )
    shown = ("change", "kind", "unit", "sheet", "cell", "as_written", "returns")
    return pl.concat([stated.select(shown), back.select(shown)])


def _compared(touched: pl.DataFrame, before: Rows, after: Rows, *, shares: bool = True) -> Effects:
    ranks_before, ranks_after = _ranks(before, touched), _ranks(after, touched)
    shares_before, shares_after = (_shares(rows, touched) if shares else {} for rows in (before, after))
    ranks = []
    for key in dict.fromkeys((*ranks_after, *ranks_before)):
        was, becomes = ranks_before.get(key, NO_RANK), ranks_after.get(key, NO_RANK)
        if was != becomes:
            ranks.append(Rank(*key, was[0], becomes[0], was[1], becomes[1]))
    changed = []
    for place_year in dict.fromkeys((*shares_after, *shares_before)):
        had, has = shares_before.get(place_year), shares_after.get(place_year)
        if had != has:
            changed.append(Share(*place_year, had, has))
    return Effects(tuple(ranks), tuple(changed))


def _ranks(rows: Rows, touched: pl.DataFrame) -> Ranks:
    asked = touched.filter("ranks").drop_nulls("cluster_id").select("cluster_id", "year").unique()
    if asked.is_empty():
        return {}
    found = rows("ranking/of_clusters", clusters=asked["cluster_id"].unique().sort().to_list())
    found = found.join(asked, on=("cluster_id", "year"), how="semi", maintain_order="left")
    named = found.select("cluster", "year", "unit", "rank", "points").iter_rows()
    return {(cluster, year, unit): (rank, points) for cluster, year, unit, rank, points in named}


def _shares(rows: Rows, touched: pl.DataFrame) -> Shares:
    asked = touched.select("place_id", "year").drop_nulls().unique()
    if asked.is_empty():
        return {}
    found = rows("ratings/excellent_share", place=None, cluster=None, year=None)
    found = found.join(asked, on=("place_id", "year"), how="semi", maintain_order="left")
    counted = found.select("place", "year", "excellent", "total").iter_rows()
    return {(place, year): (int(excellent), int(total)) for place, year, excellent, total in counted}

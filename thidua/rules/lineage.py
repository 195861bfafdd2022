"""Figures of units across reorganisations: as reported, rolled up to the units of a day, of unchanged units only.

The rules are the field's own, no article states them: counts and their wholes are added up and rates recomputed from
them, never averaged; a rate without its whole cannot be rolled up; what was split without stated shares stays
unallocated; ranks, classes and flags are never merged.
"""

from collections import defaultdict
from datetime import date
from typing import Literal

import polars as pl

from thidua.rules.changes import Lineage, Schema

View = Literal["as_reported", "rolled_up", "unchanged"]

COUNTS: Schema = {
    "unit_id": pl.String,
    "year": pl.Int64,
    "n": pl.Float64,
    "total": pl.Float64,
    "rate": pl.Float64,
    "facts": pl.List(pl.String),
}
"""One row a unit and year: n of total.

`rate` is a figure that stands for itself, a printed share or points; with n and total known it is computed from them.
"""
VIEWED: Schema = COUNTS | {
    "unallocated": pl.Boolean,
    "reason": pl.String,
    "made_of": pl.List(pl.String),
    "missing": pl.List(pl.String),
    "stated_on": pl.Date,
}
"""One row a unit and year as a view shows it.

unallocated  figures of a unit that was split and nobody said how; they stand in a row of their own.
reason       unallocated; no_whole: a rate that cannot be rolled up, for lack of its whole; incomplete: the figures of a
             predecessor are missing; NULL where there is nothing to say.
made_of      the units that reported what is in the row.
missing      the predecessors that were there in that year, but whose figures of it are not among those given.
stated_on    the day whose units the row speaks of, NULL for the units of its own year.
"""


def viewed(counts: pl.DataFrame, lineage: pl.DataFrame, *, view: View, on: date) -> pl.DataFrame:
    """Figures in one of the three views: COUNTS and LINEAGE to VIEWED, by unit and year.

    on  the day whose units are "today's"; later changes do not count.
    """
    match view:
        case "as_reported":
            return as_reported(counts)
        case "rolled_up":
            return rolled_up(counts, lineage, on=on)
        case "unchanged":
            return unchanged_only(counts, lineage, on=on)


def as_reported(counts: pl.DataFrame) -> pl.DataFrame:
    """Every row as it was reported, its rate computed where it can be."""
    return _ordered(
        counts.select(COUNTS.keys()).with_columns(
            rate=_rate(),
            unallocated=pl.lit(False),
            reason=pl.lit(None, pl.String),
            made_of=pl.concat_list("unit_id"),
            missing=pl.lit([], pl.List(pl.String)),
            stated_on=pl.lit(None, pl.Date),
        )
    )


def rolled_up(counts: pl.DataFrame, lineage: pl.DataFrame, *, on: date) -> pl.DataFrame:
    """The figures of the units of a day: those of all their predecessors added up, rates computed anew.

    Figures that speak of the units of that day already are left as they are; of another day's they raise ValueError.
    """
    if "stated_on" in counts.columns:
        if counts["stated_on"].ne_missing(on).any():
            raise ValueError("figures of the units of another day cannot be rolled up again")
        return counts
    counts = counts.select(pl.col(name).cast(kind) for name, kind in COUNTS.items())
    known = Lineage(lineage, on=on)
    parts = [
        (unit, year, successor, unallocated, part, unallocated or known.is_same(unit, year))
        for unit, year in counts.select("unit_id", "year").unique(maintain_order=True).iter_rows()
        for (successor, unallocated), part in known.successors(unit, year).items()
    ]
    schema: Schema = {
        "unit_id": pl.String, "year": pl.Int64, "to": pl.String, "unallocated": pl.Boolean, "part": pl.Float64,
        "is_same": pl.Boolean,
    }  # fmt: skip
    moved = counts.with_columns(rate=_rate()).join(
        pl.DataFrame(parts, schema=schema, orient="row"), on=["unit_id", "year"], maintain_order="left_right"
    )
    alone = (pl.len() == 1) & (pl.col("part").first() == 1) & pl.col("is_same").first()
    added = moved.group_by("to", "year", "unallocated", maintain_order=True).agg(
        n=_sum_if_all_known("n"),
        total=_sum_if_all_known("total"),
        own_rate=pl.when(alone).then(pl.col("rate").first()),
        had_rate=pl.col("rate").is_not_null().any(),
        made_of=pl.col("unit_id").unique().sort(),
        facts=pl.col("facts").explode().unique().sort().drop_nulls(),
    )
    missing = _missing(added, known)
    rate = pl.coalesce(_rate(of=None), "own_rate")
    return _ordered(
        added.rename({"to": "unit_id"})
        .join(missing, on=["unit_id", "year", "unallocated"], how="left", maintain_order="left")
        .with_columns(pl.col("missing").fill_null([]), rate=rate, stated_on=pl.lit(on))
        .with_columns(
            reason=pl.when("unallocated")
            .then(pl.lit("unallocated"))
            .when(pl.col("had_rate") & pl.col("rate").is_null())
            .then(pl.lit("no_whole"))
            .when(pl.col("missing").list.len() > 0)
            .then(pl.lit("incomplete"))
        )
    )


def unchanged_only(counts: pl.DataFrame, lineage: pl.DataFrame, *, on: date) -> pl.DataFrame:
    """The figures of the units that no reorganisation touched since the first year there is.

    A renamed unit is the same unit; its figures stand under its present name.
    """
    if counts.is_empty():
        return rolled_up(counts, lineage, on=on)
    known = Lineage(lineage, on=on)
    since = date(counts.select(pl.col("year").min()).item(), 1, 1)
    rolled = rolled_up(counts, lineage, on=on)
    sources: dict[str, set[str]] = defaultdict(set)
    for unit, made_of in rolled.select("unit_id", "made_of").iter_rows():
        sources[unit].update(made_of)

    split = set(rolled.filter("unallocated")["unit_id"])

    def is_unchanged(unit: str) -> bool:
        names = known.names_of(unit)
        whole = sources[unit] <= names and not split & names
        return whole and not any(known.touched(name, since=since) for name in names)

    return rolled.filter(pl.col("unit_id").is_in([unit for unit in sources if is_unchanged(unit)]))


def heirs(units: pl.DataFrame, lineage: pl.DataFrame, *, on: date) -> pl.DataFrame:
    """Who succeeds the units that hold something which is never merged, such as a flag: rows of unit_id and year.

    Adds `heirs`, the units of the day `on` (the unit itself where it is still there), and `is_unchanged`, whether only
    its name may have changed. What was split without stated shares has no heir.
    """
    pairs = units.select("unit_id", "year").unique(maintain_order=True)
    counted = pairs.with_columns(n=pl.lit(1.0), total=pl.lit(None), rate=pl.lit(None), facts=pl.lit([]))
    unchanged = set(unchanged_only(counted, lineage, on=on)["made_of"].explode(empty_as_null=False))
    known = Lineage(lineage, on=on)
    rows = [
        (unit, year, sorted(heir for heir, lost in known.successors(unit, year) if not lost), unit in unchanged)
        for unit, year in pairs.iter_rows()
    ]
    schema: Schema = {"unit_id": pl.String, "year": pl.Int64, "heirs": pl.List(pl.String), "is_unchanged": pl.Boolean}
    found = pl.DataFrame(rows, schema=schema, orient="row")
    return units.with_columns(pl.col("year").cast(pl.Int64)).join(found, on=["unit_id", "year"], maintain_order="left")


def _rate(of: str | None = "rate") -> pl.Expr:
    """n of total where both are known, else the rate given in column `of`."""
    computed = pl.when(pl.col("total") > 0).then(pl.col("n") / pl.col("total"))
    return pl.coalesce(computed, of) if of else computed


def _sum_if_all_known(column: str) -> pl.Expr:
    return pl.when(pl.col(column).is_not_null().all()).then((pl.col(column) * pl.col("part")).sum())


def _missing(added: pl.DataFrame, known: Lineage) -> pl.DataFrame:
    """By unit and year: the predecessors that were there but have no figures of that year."""
    reported: dict[str, set[int]] = defaultdict(set)
    for year, made_of in added.select("year", "made_of").iter_rows():
        for member in made_of:
            reported[member].add(year)

    def was_there(member: str, year: int) -> bool:
        years, made, ended = reported[member], known.first_year(member), known.last_year(member)
        if ended is None:
            return bool(years) and min(years) < year < max(years)
        return year < ended and (made is None or year >= min({made, *years}))

    rows = [
        (unit, year, unallocated, sorted(
            member
            for member in (() if unallocated else known.before(unit) | {unit})
            if year not in reported[member] and was_there(member, year)
        ))
        for unit, year, unallocated in added.select("to", "year", "unallocated").iter_rows()
    ]  # fmt: skip
    columns = ("unit_id", "year", "unallocated", "missing")
    return pl.DataFrame(rows, schema=[(name, VIEWED[name]) for name in columns], orient="row")


def _ordered(frame: pl.DataFrame) -> pl.DataFrame:
    columns = frame.select(pl.col(name).cast(kind) for name, kind in VIEWED.items())
    return columns.sort("unit_id", "year", "unallocated")

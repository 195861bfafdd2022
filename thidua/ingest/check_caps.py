"""Checks ratings and awards against the quotas valid on the last day of their year, each by its own denominator."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.rules.caps import Cap, Quota, cap, denominators, quotas
from thidua.text.dates import Period
from thidua.text.format import number, share
from thidua.text.language import translate as _

NOT_MEANT = ("registered", "declined", "withdrawn", "rescinded")
"""Awards that are not, or not yet, meant to be given."""


def check_caps(cells: Cells, facts: pl.DataFrame) -> Iterator[Finding]:
    """Bodies with more than a quota of their year allows; `facts` as in thidua.ingest.stated.

    A quota whose text nobody has read is information only; one whose denominator the table does not give says nothing.
    """
    years = [one for one in facts["period"].drop_nulls().unique() if Period.parse(one).kind == "year"]
    facts = facts.filter(pl.col("period").is_in(years))
    rows = cells.vocabulary.rows("quota")
    found: dict[tuple[str, str], list[Quota]] = {}
    for body in _bodies(cells, facts):
        kind = (body["period"], body["subject_kind"])
        if kind not in found:
            on = Period.parse(kind[0]).ends
            found[kind] = quotas(rows, on=on, subject_kind=kind[1], class_id="excellent")
        if found[kind]:
            yield from _rated(body, found[kind])
    awards = facts.filter(
        pl.col("award_id").is_not_null(), ~pl.col("status").is_in(NOT_MEANT).fill_null(False), pl.col("unit") != ""
    )
    limited = {row["award_id"] for row in cells.vocabulary.rows("quota") if row["award_id"]}
    concerned = awards.filter(pl.col("award_id").is_in(limited))["unit"].unique()
    for awarded in awards.filter(pl.col("unit").is_in(concerned)).partition_by("unit", "period", maintain_order=True):
        yield from _awarded(cells, awarded, limited)


def _bodies(cells: Cells, facts: pl.DataFrame) -> Iterator[Mapping[str, Any]]:
    """The ratings of each body (a unit, or '' for the cluster) of one kind of subject, and the first excellent cell."""
    known = {
        (row["scale_id"], row["class_id"]): row["equals"]
        for row in cells.vocabulary.rows("rating_class")
        if row["equals"]
    }
    rated = facts.filter(pl.col("kind") == "rating", pl.col("measure").is_in(("count", "class", "assessed")))
    equal = [known.get((scale, one), one) for scale, one in rated.select("scale_id", "class_id").rows()]
    own = (pl.col("measure") == "class") & pl.col("who").is_null()
    rated = rated.with_columns(
        pl.Series("equal", equal, dtype=pl.String),
        count=pl.when(pl.col("measure") == "class").then(1.0).otherwise("value"),
        body=pl.when(own).then(pl.lit("")).otherwise(pl.col("unit").fill_null("")),
    )
    of = {name: pl.col("equal") == name for name in ("excellent", "good")}
    assessed = pl.col("measure") == "assessed"
    bodies = rated.group_by("body", "period", "subject_kind", maintain_order=True).agg(
        *(pl.when(one.any()).then(pl.col("count").filter(one).sum()).alias(name) for name, one in of.items()),
        pl.coalesce(pl.col("count").filter(assessed).max(), pl.col("count").filter(~assessed).sum()).alias("total"),
        *(pl.col(name).filter(of["excellent"]).first() for name in ("sheet", "cell", "as_written", "who")),
    )
    yield from bodies.filter(pl.col("excellent") > 0).iter_rows(named=True)


def _rated(body: Mapping[str, Any], found: Sequence[Quota]) -> Iterator[Finding]:
    """A body's ratings; a list too short for even one to be allowed does not name all of the body's people."""
    counts = {name: None if body[name] is None else int(body[name]) for name in ("excellent", "good", "total")}
    known = denominators(excellent=counts["excellent"], good=counts["good"], total=counts["total"])
    caps = [cap(one, known, scope="unit" if body["body"] else "cluster") for one in found]
    yield from _over([one for one in caps if one.most or not body["who"]], int(body["excellent"]), body)


def _awarded(cells: Cells, body: pl.DataFrame, limited: set[str]) -> Iterator[Finding]:
    """A unit's awards: where persons are named, whoever holds the higher title holds the one it is a share of too."""
    counts: dict[str, int | None] = {
        award: int(group["value"].sum()) for (award,), group in body.group_by("award_id", maintain_order=True)
    }
    on = Period.parse(body["period"][0]).ends
    for award_id in sorted(limited & counts.keys()):
        own = counts[award_id] or 0
        found = quotas(cells.vocabulary.rows("quota"), on=on, award_id=award_id)
        wholes: Mapping[str, int | None] = {
            name: count if count is None else count + own for name, count in counts.items() if name != award_id
        }
        at = body.filter(pl.col("award_id") == award_id).row(0, named=True)
        yield from _over([cap(one, wholes, scope="unit") for one in found], own, at)


def _over(caps: list[Cap], proposed: int, at: Mapping[str, str]) -> Iterator[Finding]:
    for one in caps:
        if one.most is None or not one.over(proposed):
            continue
        quota = one.quota
        yield Finding(
            code="over_cap",
            severity="warning" if quota.verified else "info",
            message=_(
                "Được phép tối đa {most} ({percentage} của {base}), ghi {proposed}: vượt {over}. {source}.",
                most=one.most,
                percentage=share(float(quota.percentage) / 100),
                base=number(one.base or 0),
                proposed=proposed,
                over=one.over(proposed),
                source=quota.source,
            ),
            remedy=_("Hãy kiểm tra lại số lượng; tỷ lệ tối đa sửa được ở danh mục, theo quy định của cơ quan."),
            sheet=at["sheet"],
            cell=at["cell"],
            value=at["as_written"],
        )

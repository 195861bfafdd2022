"""Checks ratings and awards against the quotas valid on the last day of their year, each by its own denominator."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.rules.caps import Quota, QuotaRow, cap, quotas
from thidua.text.dates import Period
from thidua.text.format import number, share
from thidua.text.language import translate as _

NOT_MEANT = ("registered", "declined", "withdrawn", "rescinded")
"""Awards that are not, or not yet, meant to be given."""


def check_caps(cells: Cells, facts: pl.DataFrame) -> Iterator[Finding]:
    """Bodies with more than a quota of their year allows; `facts` as in thidua.ingest.stated.

    A quota whose text nobody has read is information only; one whose denominator the table does not give says nothing.
    """
    if not facts["kind"].unique().is_in(("rating", "award")).any():
        return
    years = [one for one in facts["period"].drop_nulls().unique() if Period.parse(one).kind == "year"]
    facts = facts.filter(pl.col("period").is_in(years))
    rows = cells.vocabulary.rows("quota")
    for found in (_rated(rows, _bodies(cells, facts)), _awarded(rows, facts)):
        yield from (finding for _place, finding in sorted(found, key=itemgetter(0)))


def _bodies(cells: Cells, facts: pl.DataFrame) -> pl.DataFrame:
    """The ratings of each body with any excellent: a unit, or '' for the cluster.

    body, period, subject_kind; `proposed` excellent, good, good_plus, total; sheet, cell, as_written, who of the first
    excellent; place (their order).
    """
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
    counts = pl.col("excellent", "good", "total").cast(pl.Int64)
    return (
        bodies.filter(pl.col("excellent") > 0)
        .with_columns(counts)
        .with_columns(good_plus=pl.col("excellent") + pl.col("good"))
        .rename({"excellent": "proposed"})
        .with_row_index("place")
    )


def _rated(rows: Sequence[QuotaRow], bodies: pl.DataFrame) -> Iterator[tuple[int, Finding]]:
    """Bodies' ratings; a list too short for even one to be allowed does not name all of the body's people."""
    for period, kind in bodies.select("period", "subject_kind").drop_nulls().unique().rows():
        own = bodies.filter(pl.col("period") == period, pl.col("subject_kind") == kind)
        for quota in quotas(rows, on=Period.parse(period).ends, subject_kind=kind, class_id="excellent"):
            based = own.with_columns(
                base=pl.col(quota.denominator) if quota.denominator in own.columns else pl.lit(None, pl.Int64)
            )
            for scope, is_meant in (("unit", pl.col("body") != ""), ("cluster", pl.col("body") == "")):
                allowed = _allowed(quota, based.filter(is_meant), scope=scope)
                yield from _over(quota, allowed.filter((pl.col("most") > 0) | pl.col("who").is_null()))


def _awarded(rows: Sequence[QuotaRow], facts: pl.DataFrame) -> Iterator[tuple[int, Finding]]:
    """Units' awards: where persons are named, whoever holds the higher title holds the one it is a share of too."""
    unit = ("unit", "period")
    awards = facts.filter(
        pl.col("award_id").is_not_null(), ~pl.col("status").is_in(NOT_MEANT).fill_null(False), pl.col("unit") != ""
    )
    counts = (
        awards.group_by(*unit, "award_id", maintain_order=True)
        .agg(pl.col("value").sum().cast(pl.Int64), pl.col("sheet", "cell", "as_written").first())
        .with_row_index("place")
        .with_columns(pl.col("place").min().over(unit))
        .rename({"value": "proposed"})
    )
    for period, award_id in sorted(counts.select("period", "award_id").unique().rows()):
        for quota in quotas(rows, on=Period.parse(period).ends, award_id=award_id):
            others = counts.filter(pl.col("award_id") == quota.denominator, pl.col("award_id") != award_id)
            own = counts.filter(pl.col("period") == period, pl.col("award_id") == award_id).join(
                others.select(*unit, other="proposed"), on=unit, how="left", maintain_order="left"
            )
            yield from _over(
                quota, _allowed(quota, own.with_columns(base=pl.col("other") + pl.col("proposed")), scope="unit")
            )


def _allowed(quota: Quota, bodies: pl.DataFrame, *, scope: str) -> pl.DataFrame:
    """Bodies of one scope with the `most` that a quota allows of each one's `base`, worked out once for each base."""
    bases = bodies["base"].drop_nulls().unique()
    most = [cap(quota, {quota.denominator: base}, scope=scope).most for base in bases]
    known = pl.DataFrame({"base": bases, "most": pl.Series(most, dtype=pl.Int64)})
    return bodies.join(known, on="base", how="left", maintain_order="left")


def _over(quota: Quota, bodies: pl.DataFrame) -> Iterator[tuple[int, Finding]]:
    """Findings on the bodies that propose more than they are allowed, each with the place of its body."""
    percentage = share(float(quota.percentage) / 100)
    over = bodies.filter(pl.col("proposed") > pl.col("most"))
    for body in over.iter_rows(named=True):
        finding = Finding(
            code="over_cap",
            severity="warning" if quota.verified else "info",
            message=_(
                "Được phép tối đa {most} ({percentage} của {base}), ghi {proposed}: vượt {over}. {source}.",
                most=body["most"],
                percentage=percentage,
                base=number(body["base"]),
                proposed=body["proposed"],
                over=body["proposed"] - body["most"],
                source=quota.source,
            ),
            remedy=_("Hãy kiểm tra lại số lượng; tỷ lệ tối đa sửa được ở danh mục, theo quy định của cơ quan."),
            sheet=body["sheet"],
            cell=body["cell"],
            value=body["as_written"],
        )
        yield body["place"], finding

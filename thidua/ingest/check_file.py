"""Checks tables of one file against each other: figures twice, discipline beside titles, units of other clusters."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import polars as pl

from thidua.ingest import repeated
from thidua.ingest.check_clusters import check_clusters
from thidua.ingest.context import Context
from thidua.ingest.finding import Finding
from thidua.ingest.vocabulary import Vocabulary
from thidua.rules.catalogue import holds
from thidua.text.dates import Period
from thidua.text.fold import fold
from thidua.text.language import translate as _

KEYS = (
    "kind", "place", "of_cluster", "unit", "name", "period", "who", "recipient_name", "movement", "status", "stage",
    "recipient_kind", "class_id", "commendation_kind",
)  # fmt: skip
KEYED = ("rating", "award", "score")
"""Kinds of facts of which two tables of a file may not state one figure each; indicators have a check of their own."""


COMPARED = (*KEYED, "discipline", "cluster_member")
"""Kinds of facts of which tables of a file may contradict each other."""


def check_file(tables: Sequence[tuple[Context, pl.DataFrame]], vocabulary: Vocabulary) -> Iterator[Finding]:
    """What the tables of one file say against each other: each with its context and its values as in `stated`."""
    frames = [
        facts.with_columns(
            pl.lit(number).alias("table"),
            pl.lit(context.place.name if context.place else None, pl.String).alias("place"),
            pl.lit(context.cluster).alias("in_cluster"),
            pl.lit(fold(context.cluster)).alias("of_cluster"),
        )
        for number, (context, facts) in enumerate(tables)
        if facts.height
    ]
    if len(frames) > 1:
        facts = pl.concat(frames)
        yield from _twice(facts)
        yield from _disciplined(facts, vocabulary)
        yield from _strangers(facts)
        yield from check_clusters(facts)


def _twice(facts: pl.DataFrame) -> Iterator[Finding]:
    keyed = facts.filter(pl.col("kind").is_in(KEYED), pl.col("namesake").is_null()).with_columns(
        pl.when(pl.col("unit").is_null()).then("of_cluster").otherwise(pl.lit("")).alias("of_cluster"),
        pl.when(pl.col("measure") == "class").then(pl.lit("")).otherwise("class_id").alias("class_id"),
    )
    first = keyed.unique(KEYS, keep="first", maintain_order=True).select(
        *KEYS, first_table="table", first_sheet="sheet", first_cell="cell"
    )
    again = keyed.join(first, on=KEYS, how="left", nulls_equal=True, maintain_order="left").filter(
        pl.col("table") != pl.col("first_table")
    )
    for row in again.iter_rows(named=True):
        yield Finding(
            code="duplicate",
            severity="error",
            message=_(
                "Số liệu này đã có ở ô {cell}, sheet “{sheet}”.", cell=row["first_cell"], sheet=row["first_sheet"]
            ),
            remedy=repeated.remedy(row["kind"]),
            sheet=row["sheet"],
            cell=row["cell"],
            value=row["as_written"],
        )


def _disciplined(facts: pl.DataFrame, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Collectives with a title that asks for nobody under discipline from a level on (Articles 27 and 28)."""
    ordinals = {row["level"]: int(row["ordinal"]) for row in vocabulary.rows("discipline_level")}
    disciplined: dict[tuple[str, int], list[dict[str, str]]] = defaultdict(list)
    for row in facts.filter(pl.col("kind") == "discipline", pl.col("unit").is_not_null()).iter_rows(named=True):
        if row["level"] and row["period"] and (row["value"] is None or row["value"] > 0):
            disciplined[row["unit"], Period.parse(row["period"]).year].append(row)
    if not disciplined:
        return
    asked = [row for row in vocabulary.rows("standard") if row["discipline_below"]]
    for row in facts.filter(pl.col("kind") == "award", pl.col("status") == "granted").iter_rows(named=True):
        year = Period.parse(row["period"]).year if row["period"] else 0
        for standard in asked:
            if standard["award_id"] != row["award_id"] or not holds(standard, date(year or 1, 12, 31)):
                continue
            level = ordinals[standard["discipline_below"]]
            held = [one for one in disciplined[row["unit"], year] if ordinals.get(one["level"], 0) >= level]
            if held:
                yield Finding(
                    code="discipline_against_title",
                    severity="warning",
                    message=_(
                        "Trong năm đơn vị có người bị kỷ luật từ mức không được xét danh hiệu này "
                        "(ô {cell}, sheet “{sheet}”). {source}.",
                        cell=held[0]["cell"],
                        sheet=held[0]["sheet"],
                        source=standard["source"],
                    ),
                    remedy=_("Hãy kiểm tra lại danh hiệu, hoặc năm của quyết định kỷ luật."),
                    sheet=row["sheet"],
                    cell=row["cell"],
                    value=row["as_written"],
                )
                break


def _strangers(facts: pl.DataFrame) -> Iterator[Finding]:
    """Units scored in a cluster that the file says are members of another."""
    named = facts.filter(pl.col("unit").is_not_null(), pl.col("period").is_not_null(), pl.col("of_cluster") != "")
    named = named.with_columns(year=pl.col("period").str.slice(0, 4))
    members = named.filter(pl.col("kind") == "cluster_member").unique(("unit", "year"), keep="last")
    own = members.select("unit", "year", own="in_cluster", own_folded="of_cluster")
    scored = named.filter(pl.col("kind") == "score").unique(("table", "unit"), keep="first", maintain_order=True)
    strangers = scored.join(own, on=("unit", "year"), maintain_order="left").filter(
        pl.col("own_folded") != pl.col("of_cluster")
    )
    for row in strangers.iter_rows(named=True):
        yield Finding(
            code="unit_of_another_cluster",
            severity="warning",
            message=_(
                "{unit} là thành viên của “{own}”, nhưng được chấm điểm trong “{cluster}”.",
                unit=row["unit_name"],
                own=row["own"],
                cluster=row["in_cluster"],
            ),
            remedy=_("Hãy kiểm tra lại danh sách thành viên và bảng điểm."),
            sheet=row["sheet"],
            cell=row["cell"],
            value=row["as_written"],
        )

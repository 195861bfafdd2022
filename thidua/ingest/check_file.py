"""Checks tables of one file against each other: figures twice, discipline beside titles, units of other clusters."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import polars as pl

from thidua.ingest.context import Context
from thidua.ingest.finding import Finding
from thidua.ingest.record import Record
from thidua.ingest.stated import stated
from thidua.ingest.units import unit_fold
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


def check_file(tables: Sequence[tuple[Context, Sequence[Record]]], vocabulary: Vocabulary) -> Iterator[Finding]:
    """What the tables of one file, each with its context, say against each other."""
    frames = [
        stated(records).with_columns(
            pl.lit(number).alias("table"),
            pl.lit(context.place.name if context.place else None, pl.String).alias("place"),
            pl.lit(fold(context.cluster)).alias("of_cluster"),
        )
        for number, (context, records) in enumerate(tables)
        if records
    ]
    if len(frames) > 1:
        facts = pl.concat(frames)
        yield from _twice(facts)
        yield from _disciplined(facts, vocabulary)
        yield from _strangers(tables)


def _twice(facts: pl.DataFrame) -> Iterator[Finding]:
    keyed = facts.filter(pl.col("kind").is_in(KEYED), pl.col("namesake").is_null()).with_columns(
        pl.when(pl.col("unit").is_null()).then("of_cluster").otherwise(pl.lit("")).alias("of_cluster")
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
            remedy=_("Hãy bỏ một dòng, hoặc ghi rõ điều làm hai dòng khác nhau (phong trào, tình trạng)."),
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


def _strangers(tables: Sequence[tuple[Context, Sequence[Record]]]) -> Iterator[Finding]:
    """Units scored in a cluster that the file says are members of another."""
    member: dict[tuple[str, str], str] = {}
    for context, records in tables:
        for one in records:
            if one.table == "cluster_member" and one.unit and one.period and context.cluster:
                member[unit_fold(one.unit), one.period[:4]] = context.cluster
    for context, records in tables:
        told: set[str] = set()
        for one in records:
            if one.table != "score" or not one.unit or not one.period or not context.cluster or one.unit in told:
                continue
            own = member.get((unit_fold(one.unit), one.period[:4]))
            if own is not None and fold(own) != fold(context.cluster):
                told.add(one.unit)
                yield Finding(
                    code="unit_of_another_cluster",
                    severity="warning",
                    message=_(
                        "{unit} là thành viên của “{own}”, nhưng được chấm điểm trong “{cluster}”.",
                        unit=one.unit,
                        own=own,
                        cluster=context.cluster,
                    ),
                    remedy=_("Hãy kiểm tra lại danh sách thành viên và bảng điểm."),
                    sheet=one.sheet,
                    cell=one.cell,
                    value=one.as_written,
                )

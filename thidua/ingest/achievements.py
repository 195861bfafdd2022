"""Finds, in one table, several commendations that one recipient was granted for one achievement."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.facts import MARKS, Facts
from thidua.ingest.finding import Finding
from thidua.ingest.record import Record
from thidua.ingest.rows import per_distinct
from thidua.ingest.unit_names import unit_fold
from thidua.ingest.vocabulary import Vocabulary
from thidua.rules.duplicates import Commended, overlaps
from thidua.text.dates import Period
from thidua.text.fold import fold
from thidua.text.language import translate as _

WHO = ("person", "person_code", "birth_date", "namesake")


def several_forms(facts: Facts, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A warning for each commendation that repeats one for the same achievement (Law 06/2022, Article 5.2c)."""
    is_granted = [_is_granted_commendation(one, vocabulary) for one in facts.statements]
    if not any(is_granted):
        return
    granted = facts.of_statements(is_granted)
    years = granted.told([one.period[:4] if one.period else None for one in granted.statements])
    recipients = granted.values.select(
        granted.units_folded,
        per_distinct(granted.values["named"], fold),
        *(pl.col(mark).fill_null("") for mark in MARKS),
        year=years,
    )
    is_known = recipients["unit"].is_not_null() & recipients["year"].is_not_null()
    several = granted.where(is_known & recipients.is_duplicated())
    named = list(several.records())
    for first, second, same in overlaps([_commended(record) for record in named]):
        if same:
            yield Finding(
                code="several_forms",
                severity="warning",
                message=_(
                    "Hai hình thức khen thưởng cho một thành tích (ô {cell}), trái Luật 06/2022/QH15, Điều 5.2c.",
                    cell=named[first].cell,
                ),
                remedy=_("Hãy kiểm tra lại: nếu là hai thành tích, hãy ghi rõ phong trào hoặc loại hình."),
                sheet=named[second].sheet,
                cell=named[second].cell,
                value=named[second].as_written,
            )


def _is_granted_commendation(statement: Record, vocabulary: Vocabulary) -> bool:
    stated = statement.attributes
    if statement.table != "award" or stated.get("status") != "granted":
        return False
    return any(
        row["award_id"] == stated["award_id"] and row["kind"] == "commendation" for row in vocabulary.rows("award")
    )


def _commended(record: Record) -> Commended:
    stated = record.attributes
    return Commended(
        recipient=(unit_fold(record.unit or ""), *(fold(stated.get(part, "")) for part in WHO)),
        year=Period.parse(record.period or "").year,
        award_id=stated["award_id"],
        kind=stated.get("commendation_kind", ""),
        movement=fold(stated.get("movement", "")),
    )

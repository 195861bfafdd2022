"""Persons of one name in one unit whom nothing tells apart: kept two where they cannot be one, and said so."""

from collections import Counter, defaultdict
from collections.abc import Hashable

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.facts import Facts
from thidua.ingest.finding import Finding
from thidua.ingest.record import Record
from thidua.ingest.rows import per_distinct
from thidua.ingest.unit_names import unit_fold
from thidua.text.fold import fold
from thidua.text.language import translate as _

MOST_NAMED = 3
MARKS = ("person_code", "birth_date")
SAID_OF = {"class_id", "scale_id", "decision_number", "decision_date", "submitted_on", "handed_over_on", "post_class"}
"""What a row says of a person's rating or award; all else names which rating or award it is."""


def told_apart(cells: Cells, facts: Facts) -> Facts:
    """The values of a table, with persons of one name and unit kept two where they cannot be one.

    Two rows that state the same thing of one name, without code or date of birth, are two persons, known as such
    within this table only. Rows that state different things of one name are taken to be one person; the table says so.
    """
    repeated = _repeated(facts)
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    records = dict(zip(repeated, facts.at(repeated).records(), strict=True))
    for place, record in records.items():
        rows[unit_fold(record.unit or ""), fold(record.attributes["person"])].append(place)
    marks: dict[int, str] = {}
    as_one: list[Record] = []
    kept_two: list[Finding] = []
    for places in rows.values():
        last = records[places[-1]]
        times = max(Counter(_statement(records[place]) for place in places).values())
        if times > 1:
            marks |= {place: f"{last.period or ''}#{number}" for number, place in enumerate(places, 1)}
            kept_two.append(_kept_two(last, len(places)))
        else:
            as_one.append(last)
    cells.summary += [*kept_two, *([_taken_as_one(as_one)] if as_one else [])]
    return facts.marked(marks)


def _repeated(facts: Facts) -> list[int]:
    """The places of values of persons without code and date of birth whose name stands in several rows of a unit."""
    of_persons = [index for index, one in enumerate(facts.statements) if "person" in one.attributes]
    if not of_persons:
        return []
    values = facts.values.select("statement", "unit", "named", *MARKS).with_row_index("place")
    unmarked = [pl.col(mark).fill_null("") == "" for mark in MARKS]
    unknown = values.filter(pl.col("statement").is_in(of_persons), *unmarked)
    unknown = unknown.with_columns(
        unit=per_distinct(unknown["unit"].fill_null(""), unit_fold), named=per_distinct(unknown["named"], fold)
    )
    return unknown.filter(pl.struct("unit", "named").is_duplicated())["place"].to_list()


def _statement(record: Record) -> Hashable:
    named = tuple(sorted((key, value) for key, value in record.attributes.items() if key not in SAID_OF))
    return record.table, record.measure, record.period, named


def _kept_two(record: Record, count: int) -> Finding:
    return Finding(
        code="namesakes",
        severity="question",
        message=_(
            "{count} dòng cùng họ tên {name} trong một đơn vị, không có ngày sinh hoặc mã số: giữ là {count} người.",
            count=count,
            name=record.attributes["person"],
        ),
        remedy=_("Hãy thêm cột “Ngày sinh” hoặc “Mã số” để theo dõi từng người qua các năm."),
        sheet=record.sheet,
        cell=record.cell,
        value=record.attributes["person"],
    )


def _taken_as_one(records: list[Record]) -> Finding:
    names = ", ".join(record.attributes["person"] for record in records[:MOST_NAMED])
    return Finding(
        code="repeated_name",
        severity="question",
        message=_(
            "{count} họ tên đứng ở nhiều dòng của cùng một đơn vị ({names}): mỗi họ tên được hiểu là một người.",
            count=len(records),
            names=names + (" …" if len(records) > MOST_NAMED else ""),
        ),
        remedy=_("Nếu là hai người trùng tên, hãy thêm cột “Ngày sinh” hoặc “Mã số”."),
        sheet=records[0].sheet,
        cell=records[0].cell,
        value=records[0].attributes["person"],
    )

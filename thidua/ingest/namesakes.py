"""Persons of one name in one unit whom nothing tells apart: kept two where they cannot be one, and said so."""

from collections import Counter, defaultdict
from collections.abc import Hashable
from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.ingest.record import Record
from thidua.ingest.unit_names import unit_fold
from thidua.text.fold import fold
from thidua.text.language import translate as _

MOST_NAMED = 3
MARKS = ("person_code", "birth_date")
SAID_OF = {"class_id", "scale_id", "decision_number", "decision_date", "submitted_on", "handed_over_on", "post_class"}
"""What a row says of a person's rating or award; all else names which rating or award it is."""


def told_apart(cells: Cells, records: list[Record]) -> list[Record]:
    """The records of a table, with persons of one name and unit kept two where they cannot be one.

    Two rows that state the same thing of one name, without code or date of birth, are two persons, known as such
    within this table only. Rows that state different things of one name are taken to be one person; the table says so.
    """
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        if "person" in record.attributes and not any(record.attributes.get(mark) for mark in MARKS):
            rows[unit_fold(record.unit or ""), fold(record.attributes["person"])].append(index)
    marked = list(records)
    as_one: list[Record] = []
    for where in rows.values():
        times = max(Counter(_statement(records[index]) for index in where).values())
        if times > 1:
            for number, index in enumerate(where, 1):
                mark = f"{records[index].period or ''}#{number}"
                marked[index] = replace(records[index], attributes=records[index].attributes | {"namesake": mark})
            cells.findings.append(_kept_two(records[where[-1]], len(where)))
        elif len(where) > 1:
            as_one.append(records[where[-1]])
    if as_one:
        cells.findings.append(_taken_as_one(as_one))
    return marked


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

"""Checks a scoring scheme: the maximum of a group against its parts, the printed total against the groups."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.ingest.record import Record
from thidua.ingest.workbook import address
from thidua.rules.scoring import maxima_that_differ
from thidua.text.format import number
from thidua.text.language import translate as _

SAME = 0.005
EXTRA = ("bonus", "penalty")
"""Kinds of criteria that come on top of the maximum."""


def check_scheme(cells: Cells, records: list[Record]) -> Iterator[Finding]:
    """What does not add up in a table of criteria."""
    criteria = [record for record in records if record.table == "criterion"]
    stated = [
        (record.attributes["criterion"], record.attributes.get("parent", ""), record.value) for record in criteria
    ]
    at = {record.attributes["criterion"]: record for record in criteria}
    for mismatch in maxima_that_differ(stated):
        record = at[mismatch.group]
        yield Finding(
            code="group_maximum_mismatch",
            severity="warning",
            message=_(
                "Nhóm “{group}” ghi tối đa {stated} điểm nhưng các tiêu chí trong nhóm cộng lại được {summed}.",
                group=mismatch.group,
                stated=number(mismatch.stated),
                summed=number(mismatch.summed),
            ),
            remedy=_("Nếu nhóm có mức trần riêng thì không cần sửa: điểm của nhóm không vượt mức đã ghi."),
            sheet=record.sheet,
            cell=record.cell,
            value=record.as_written,
        )
    yield from _total(cells, criteria)


def _total(cells: Cells, criteria: list[Record]) -> Iterator[Finding]:
    """The printed total is that of the groups, with or without bonus and penalty."""
    top = [record for record in criteria if not record.attributes.get("parent") and record.value is not None]
    plain = sum(record.value or 0.0 for record in top if record.attributes.get("kind") not in EXTRA)
    everything = sum(abs(record.value or 0.0) for record in top if record.attributes.get("kind") != "penalty")
    column = cells.column("maximum")
    if column is None:
        return
    stated = cells.rows.select("at", "role").with_columns(printed=cells.figures_of(column)["value"])
    totals = stated.filter(pl.col("role") == "total", pl.col("printed").is_not_null()).select("at", "printed")
    for at, printed in totals.iter_rows():
        row = cells.table.body[at]
        if min(abs(printed - plain), abs(printed - everything)) > SAME:
            yield Finding(
                code="total_mismatch",
                severity="warning",
                message=_(
                    "Tổng ghi {printed} nhưng các dòng cộng lại được {sum}.",
                    printed=number(printed),
                    sum=number(plain),
                ),
                remedy=_("Hãy kiểm tra lại dòng tổng hoặc các dòng chi tiết."),
                sheet=cells.table.sheet.name,
                cell=address(row.index, column.index),
                value=cells.text(row, column),
            )

"""Of which period the figures of each column are: its heading's, that of the figures beside it, else the table's."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from thidua.ingest.attainment import Attained, attained
from thidua.ingest.context import Context
from thidua.ingest.finding import Finding, Where
from thidua.ingest.parts_of_year import PARTS, is_of_no_period, part_of_year
from thidua.ingest.table import Table, TableColumn
from thidua.ingest.workbook import address
from thidua.text.dates import Period, read_period
from thidua.text.language import translate as _

COMPARED_WITH = re.compile(r"\bso\b|/", re.IGNORECASE)
"""What follows in the heading of a share is what its figures are compared with: "% so với KH năm 2025"."""
OF_THE_YEAR = re.compile(
    r"\b(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|mục tiêu|giao ước|giao|đăng ký) năm\b(?! (?:trước|sau|ngoái|nay|học))",
    re.IGNORECASE,
)
"""A plan of the year, whatever part of it the table reports on."""
BETWEEN_LEVELS = " / "


class Dated(NamedTuple):
    """A table whose columns have their periods, and what is to be said of those that have none."""

    table: Table
    findings: list[Finding]


def dated_columns(table: Table, context: Context) -> Dated:
    """The table, its columns of the periods that their headings name without a year: "TH 6 tháng" of the year above.

    Shares of a plan, and figures of the year before, are of the period of the figures that they stand beside. A column
    of months that are no period, or of a share of other figures than those of the table, is left out and told.
    """
    period = context.period
    if period is None:
        return Dated(table, [])
    findings: list[Finding] = []
    columns: list[TableColumn] = []
    for column in table.columns:
        heading = _own_words(table, column)
        if column.column.value and column.period is None and is_of_no_period(heading, period):
            findings.append(_of_no_period(table, column))
        else:
            columns.append(_dated(column, heading, period))
    figures = [column for column in columns if column.column.is_result]
    beside = [column for column in columns if column.column.goes_with_figure and column.period is None]
    placed = {column.index: _with_figures(table, column, figures, columns, period) for column in beside}
    findings += [_of_no_figure(table, column) for column in beside if placed[column.index] is None]
    kept = [one for column in columns if (one := placed.get(column.index, column)) is not None]
    kept, twice = _once_each(kept, period)
    unused = sorted((*table.unused, *((one.index, table.headings.get(one.index, one.heading)) for one in twice)))
    dropped = {column.index for column in table.columns} - {column.index for column in (*kept, *twice)}
    return Dated(replace(table, columns=tuple(kept), unused=tuple(unused), left_out=frozenset(dropped)), findings)


def _own_words(table: Table, column: TableColumn) -> str:
    """The heading of a column, of a share without what it is compared with."""
    heading = table.headings.get(column.index, "")
    if not column.column.is_attainment:
        return heading
    return " ".join(COMPARED_WITH.split(level)[0] for level in heading.split(BETWEEN_LEVELS))


def _dated(column: TableColumn, heading: str, period: Period) -> TableColumn:
    if column.period is not None and column.column.is_attainment and not read_period(heading):
        column = replace(column, period=None)
    if column.period is not None:
        return column
    part = part_of_year(heading, period)
    if part is None and column.column.value == "target" and period.kind in PARTS and OF_THE_YEAR.search(heading):
        part = Period("year", period.last_year)
    return replace(column, period=part) if part else column


def _with_figures(
    table: Table, column: TableColumn, figures: Sequence[TableColumn], columns: Sequence[TableColumn], period: Period
) -> TableColumn | None:
    """A column of the period of the figures that it stands beside; None where it is no share of any of them.

    The numbers are asked where figures of several periods, or of another than the table's, leave room for doubt.
    """
    near = [one for one in reversed(figures) if one.index < column.index] or list(figures[:1])
    if not near:
        return column
    chosen: TableColumn | None = near[0]
    is_doubtful = any((one.period or period) != period for one in figures)
    if is_doubtful and column.column.is_attainment:
        others = [one for one in figures if one is not near[0]]
        told = {one.index: attained(table, column, one, _plans(columns)) for one in figures}
        if told[near[0].index] is Attained.NO:
            fitting = [one for one in others if told[one.index] is Attained.YES]
            chosen = fitting[0] if len(fitting) == 1 else None
    if chosen is None:
        return None
    status = {"status": chosen.column.set["status"]} if column.column.is_attainment else {}
    return replace(column, period=chosen.period, column=replace(column.column, set=column.column.set | status))


def _plans(columns: Sequence[TableColumn]) -> list[TableColumn]:
    return [column for column in columns if column.column.value == "target"]


def _once_each(columns: Sequence[TableColumn], period: Period) -> tuple[list[TableColumn], list[TableColumn]]:
    """The columns, and those that turn out to state in one period what a column left of them states."""
    kept: list[TableColumn] = []
    twice: list[TableColumn] = []
    said: set[object] = set()
    for column in columns:
        is_told_apart = not column.column.value or column.column.names or "table" not in column.column.set
        status = column.column.set.get("status"), column.column.set.get("measure")
        key = (column.column.field, *status, column.period or period, column.says.get("unit"))
        (twice if not is_told_apart and key in said else kept).append(column)
        said.add(key)
    return kept, twice


def _of_no_period(table: Table, column: TableColumn) -> Finding:
    return Finding(
        code="no_such_period",
        severity="warning",
        message=_(
            "Cột “{heading}” là số của những tháng không thành kỳ báo cáo nào: không nhập.", heading=column.heading
        ),
        remedy=_(
            "Kỳ báo cáo là tháng, quý, 6 tháng, 9 tháng, năm. Hãy ghi rõ kỳ của cột ở tiêu đề nếu hiểu chưa đúng."
        ),
        **_at(table, column),
    )


def _of_no_figure(table: Table, column: TableColumn) -> Finding:
    return Finding(
        code="share_of_no_figure",
        severity="warning",
        message=_(
            "Cột “{heading}” không khớp với tỷ lệ của số liệu đứng cạnh so với kế hoạch: không rõ là của kỳ nào, không "
            "nhập.",
            heading=column.heading,
        ),
        remedy=_("Hãy kiểm tra số liệu, hoặc ghi rõ kỳ ở tiêu đề cột, ví dụ “Tỷ lệ 9 tháng (%)”."),
        **_at(table, column),
    )


def _at(table: Table, column: TableColumn) -> Where:
    return {
        "sheet": table.sheet.name,
        "cell": address(table.heading_rows[-1], column.index),
        "value": column.heading,
    }

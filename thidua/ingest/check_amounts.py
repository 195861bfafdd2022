"""Checks the total of a table whose rows are all amounts of money: "Tổng cộng" is the sum of the rows above it."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.ingest.stated import figures
from thidua.ingest.table import TableColumn
from thidua.ingest.workbook import address
from thidua.text.format import amount
from thidua.text.language import translate as _
from thidua.text.numerals import scale_of

ROUNDED = 1e-5
"""Amounts are printed rounded: a sum may differ by this part of itself."""


def check_amounts(cells: Cells) -> Iterator[Finding]:
    """Totals of money that are not the sum of their rows; none where rows name units of measure of their own."""
    measured = cells.column("unit_of_measure") is not None or scale_of(cells.context.unit_of_measure) is None
    if cells.table.form.rows != "indicator" or measured:
        return
    for column in cells.table.columns:
        if column.column.value in ("measure", "target"):
            yield from _totals(cells, column)


def _totals(cells: Cells, column: TableColumn) -> Iterator[Finding]:
    rows = figures(cells, column).filter(pl.col("role").is_in(("data", "total", "group")))
    if (rows["role"] == "group").any():
        return
    rows = rows.with_columns(summed=pl.when(pl.col("role") == "data").then("value").cum_sum().forward_fill())
    totals = rows.filter(pl.col("role") == "total", pl.col("value").is_not_null(), pl.col("summed").is_not_null())
    for at, value, summed in totals.select("at", "value", "summed").rows():
        if abs(value - summed) > ROUNDED * max(abs(value), abs(summed)):
            index = cells.table.body[at].index
            yield Finding(
                code="total_mismatch",
                severity="warning",
                message=_(
                    "Tổng ghi {printed} nhưng các dòng cộng lại được {sum}.", printed=amount(value), sum=amount(summed)
                ),
                remedy=_("Hãy kiểm tra lại dòng tổng hoặc các dòng chi tiết."),
                sheet=cells.table.sheet.name,
                cell=address(index, column.index),
                value=cells.table.grid.own(index, column.index),
            )

"""Checks on percentages: written beside a figure in one cell, shares of a plan, totals that only add them up."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.attainment import printed_shares
from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding, Where
from thidua.ingest.table import BodyRow, Table, TableColumn, text_of
from thidua.ingest.workbook import address
from thidua.text.format import number, share
from thidua.text.language import translate as _

HALF_A_UNIT = 0.5e-3
"""Printed shares have one decimal of a percentage: the nearest lies within half of 0,1 percentage points."""
TRUNCATED = 1e-3


def check_shares(cells: Cells) -> Iterator[Finding]:
    """What the percentages of a table say of themselves, and shares of a plan beside the figures they are of."""
    yield from _attained(cells.table)
    for column in cells.table.columns:
        if column.column.value is not None:
            figures = cells.figures_of(column).hstack([cells.rows["at"], cells.rows["role"]])
            if figures["share"].null_count() < figures.height:
                yield from _beside_ratios(cells.table, column, figures)
            if (figures["kind"] == "share").any():
                yield from _summed(cells.table, column, figures)


def _beside_ratios(table: Table, column: TableColumn, figures: pl.DataFrame) -> Iterator[Finding]:
    """ "5/12 (41,7%)": the percentage is that of the ratio; one of another whole ("11/38 đạt 100%") is not compared."""
    exact = pl.col("value") / pl.col("of")
    beside = figures.filter(pl.col("of") != 0, pl.col("share") != 1.0).with_columns(exact=exact)
    differs = (exact - pl.col("share") < -HALF_A_UNIT) | (exact - pl.col("share") >= TRUNCATED)
    for at, printed, ratio in beside.filter(differs).select("at", "share", "exact").iter_rows():
        yield Finding(
            code="share_mismatch",
            severity="warning",
            message=_(
                "Ô này ghi {printed}, nhưng tỷ số trong ô là {exact}.",
                printed=share(printed),
                exact=share(ratio),
            ),
            remedy=_("Hãy kiểm tra số đếm và tỷ lệ; hệ thống dùng số đếm."),
            **_at(table, table.body[at], column),
        )


def _attained(table: Table) -> Iterator[Finding]:
    """Shares of a plan that are not those of the figures left of them, where most of their column are."""
    plans = [column for column in table.columns if column.column.value == "target"]
    figures = [column for column in table.columns if column.column.is_result]
    for column in table.columns:
        near = [one for one in figures if one.index < column.index and one.period == column.period]
        if not column.column.is_attainment or not near:
            continue
        for printed in (printed_shares(table, column, near[-1], plan) for plan in plans):
            if printed.mostly_fit:
                wrong = (one[~printed.fits].tolist() for one in (printed.at, printed.figures, printed.plans))
                for at, figure, plan in zip(*wrong, strict=True):
                    yield _not_attained(table, column, table.body[at], figure, plan)


def _not_attained(table: Table, column: TableColumn, row: BodyRow, figure: float, plan: float) -> Finding:
    ratio = f"{number(figure)}/{number(plan)}"
    exact = share(figure / plan)
    return Finding(
        code="share_mismatch",
        severity="warning",
        message=_("{ratio} là {exact}, không phải tỷ lệ đã ghi.{hint}", ratio=ratio, exact=exact, hint=""),
        remedy=_("Hãy kiểm tra lại kế hoạch, số thực hiện và tỷ lệ."),
        **_at(table, row, column),
    )


def _summed(table: Table, column: TableColumn, figures: pl.DataFrame) -> Iterator[Finding]:
    """A total that is the sum of percentages of different wholes is no percentage of anything; classes are of one."""
    if table.form.rows == "rating_class":
        return
    shares = figures.filter(pl.col("kind") == "share", pl.col("value").is_not_null())
    part = pl.when(pl.col("role") == "data").then("value")
    sums = shares.with_columns(summed=part.cum_sum().forward_fill(), rounded=HALF_A_UNIT * part.cum_count())
    totals = sums.filter(
        pl.col("role") == "total",
        pl.col("rounded") > HALF_A_UNIT,
        (pl.col("value") - pl.col("summed")).abs() < pl.col("rounded"),
        (pl.col("summed") - 1).abs() > pl.col("rounded"),
    )
    for at, printed in totals.select("at", "value").iter_rows():
        yield Finding(
            code="summed_shares",
            severity="warning",
            message=_("{printed} là cộng các tỷ lệ ở trên; tỷ lệ không cộng với nhau được.", printed=share(printed)),
            remedy=_("Hãy tính tỷ lệ của dòng tổng từ các số đếm."),
            **_at(table, table.body[at], column),
        )


def _at(table: Table, row: BodyRow, column: TableColumn) -> Where:
    cell = table.sheet.cell(row.index, column.index)
    return {"sheet": table.sheet.name, "cell": address(row.index, column.index), "value": text_of(cell)}

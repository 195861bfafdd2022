"""Checks on percentages: those written beside a figure in one cell, and totals that only add percentages up."""

from collections.abc import Callable, Iterator

from thidua.ingest.finding import Finding, Where
from thidua.ingest.layout import BodyRow, Table, TableColumn, text_of
from thidua.ingest.workbook import address
from thidua.text.format import share
from thidua.text.language import translate as _
from thidua.text.reading import Reading

Figures = Callable[[BodyRow, TableColumn], Reading | None]

HALF_A_UNIT = 0.5e-3
"""Printed shares have one decimal of a percentage: the nearest lies within half of 0,1 percentage points."""
TRUNCATED = 1e-3


def check_shares(table: Table, figure: Figures) -> Iterator[Finding]:
    """What the percentages of a table say of themselves, without the counts of other columns."""
    for column in table.columns:
        if column.column.value is not None:
            yield from _beside_ratios(table, column, figure)
            yield from _summed(table, column, figure)


def _beside_ratios(table: Table, column: TableColumn, figure: Figures) -> Iterator[Finding]:
    """ "5/12 (41,7%)": the percentage is that of the ratio; one of another whole ("11/38 đạt 100%") is not compared."""
    for row in table.body:
        reading = figure(row, column)
        if reading is None or not reading.of or reading.value is None or reading.share in (None, 1.0):
            continue
        exact = reading.value / reading.of
        if not -HALF_A_UNIT <= exact - (reading.share or 0.0) < TRUNCATED:
            yield Finding(
                code="share_mismatch",
                severity="warning",
                message=_(
                    "Ô này ghi {printed}, nhưng tỷ số trong ô là {exact}.",
                    printed=share(reading.share),
                    exact=share(exact),
                ),
                remedy=_("Hãy kiểm tra số đếm và tỷ lệ; hệ thống dùng số đếm."),
                **_at(table, row, column),
            )


def _summed(table: Table, column: TableColumn, figure: Figures) -> Iterator[Finding]:
    """A total that is the sum of percentages of different wholes is no percentage of anything; classes are of one."""
    if table.form.rows == "rating_class":
        return
    parts: list[float] = []
    for row in table.body:
        reading = figure(row, column)
        is_share = reading is not None and reading.kind == "share" and reading.value is not None
        if row.role == "data" and is_share and reading is not None:
            parts.append(reading.value or 0.0)
        elif row.role == "total" and is_share and reading is not None and len(parts) > 1:
            printed, summed = reading.value or 0.0, sum(parts)
            if abs(printed - summed) < HALF_A_UNIT * len(parts) and abs(summed - 1) > HALF_A_UNIT * len(parts):
                yield Finding(
                    code="summed_shares",
                    severity="warning",
                    message=_(
                        "{printed} là cộng các tỷ lệ ở trên; tỷ lệ không cộng với nhau được.", printed=share(printed)
                    ),
                    remedy=_("Hãy tính tỷ lệ của dòng tổng từ các số đếm."),
                    **_at(table, row, column),
                )


def _at(table: Table, row: BodyRow, column: TableColumn) -> Where:
    cell = table.sheet.cell(row.index, column.index)
    return {"sheet": table.sheet.name, "cell": address(row.index, column.index), "value": text_of(cell)}

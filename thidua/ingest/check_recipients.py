"""Checks a table of awards counted by recipient and by kind: row totals, shares of kinds, totals that add shares up."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding, Where
from thidua.ingest.stated import figures
from thidua.ingest.table import TableColumn
from thidua.ingest.workbook import address
from thidua.text.format import number, share
from thidua.text.language import translate as _

RECIPIENTS = ("collective", "enterprise", "person", "household")
WITHIN = 1e-3
"""Shares are printed with one decimal of a percentage, rounded or cut off."""
A_HUNDREDFOLD = 5e-3
SAME = 1e-6


def check_recipients(cells: Cells) -> Iterator[Finding]:
    """What the counts of one row say of each other, in a table of awards with a total or with kinds of commendation."""
    if cells.table.form.table != "award" or cells.column("total") is None:
        return
    rows = figures(cells, _column(cells, "total")).select("at", "role", total="value")
    yield from _recipients(cells, rows)
    yield from _kinds(cells, rows)
    for column in cells.table.columns:
        if column.column.field == "share_of_kind":
            yield from _shares(cells, rows, column)


def _column(cells: Cells, field: str) -> TableColumn:
    return next(column for column in cells.table.columns if column.column.field == field)


def _summed(cells: Cells, columns: list[TableColumn]) -> pl.Series:
    """What columns add up to in each row; null where none of them is filled."""
    values = pl.DataFrame({str(column.index): figures(cells, column)["value"] for column in columns})
    return values.select(pl.when(~pl.all_horizontal(pl.all().is_null())).then(pl.sum_horizontal(pl.all()))).to_series()


def _recipients(cells: Cells, rows: pl.DataFrame) -> Iterator[Finding]:
    """The recipients of a row are its total; enterprises may be counted among the collectives."""
    columns = [column for column in cells.table.columns if column.column.field in RECIPIENTS]
    without = [column for column in columns if column.column.field != "enterprise"]
    rows = rows.with_columns(summed=_summed(cells, columns), other=_summed(cells, without) if without else None)
    yield from _differing(cells, rows, _("tập thể, cá nhân"))


def _kinds(cells: Cells, rows: pl.DataFrame) -> Iterator[Finding]:
    """The kinds of commendation of a row are its total."""
    columns = [column for column in cells.table.columns if column.column.field == "by_kind"]
    if columns:
        summed = _summed(cells, columns)
        yield from _differing(cells, rows.with_columns(summed=summed, other=summed), _("loại hình"))


def _differing(cells: Cells, rows: pl.DataFrame, parts: str) -> Iterator[Finding]:
    column = _column(cells, "total")
    off = (pl.col("total") - pl.col("summed")).abs() > SAME
    off_too = (pl.col("total") - pl.col("other")).abs().fill_null(1.0) > SAME
    for at, total, summed in rows.filter(pl.col("role") == "data", off, off_too).select("at", "total", "summed").rows():
        yield Finding(
            code="row_total_mismatch",
            severity="warning",
            message=_(
                "Tổng số ghi {printed} nhưng các cột {parts} cộng lại được {sum}.",
                printed=number(total),
                parts=parts,
                sum=number(summed),
            ),
            remedy=_("Hãy kiểm tra lại tổng hoặc các cột thành phần."),
            **_place(cells, at, column),
        )


def _shares(cells: Cells, rows: pl.DataFrame, column: TableColumn) -> Iterator[Finding]:
    """A share is that of the counts under the same heading in the row's total; a total may have added shares up."""
    counts = [
        one
        for one in cells.table.columns
        if one.column.field == "by_kind" and _over(cells, one) == _over(cells, column)
    ]
    if not counts:
        return
    printed = figures(cells, column)["value"]
    rows = rows.with_columns(printed=printed, count=_summed(cells, counts)).with_columns(
        exact=pl.col("count") / pl.col("total")
    )
    known = rows.filter(pl.col("printed").is_not_null(), pl.col("exact").is_not_null())
    added = known.filter(pl.col("role") == "data")["exact"].sum()
    parts = known.filter(pl.col("role") == "data").height
    for at, role, total, count, shown, exact in known.select("at", "role", "total", "count", "printed", "exact").rows():
        if abs(shown - exact) <= WITHIN:
            continue
        is_sum = role == "total" and parts > 1 and min(abs(shown - added), abs(shown * 100 - added)) < A_HUNDREDFOLD
        ratio = f"{number(count)}/{number(total)}"
        if is_sum:
            message = _(
                "Ô này là cộng các tỷ lệ ở trên; tỷ lệ không cộng với nhau được. {ratio} là {exact}.",
                ratio=ratio,
                exact=share(exact),
            )
        elif abs(shown * 100 - exact) < A_HUNDREDFOLD:
            message = _("{ratio} là {exact}; tỷ lệ đã ghi lệch 100 lần.", ratio=ratio, exact=share(exact))
        else:
            message = _("{ratio} là {exact}, không phải tỷ lệ đã ghi.", ratio=ratio, exact=share(exact))
        yield Finding(
            code="summed_shares" if is_sum else "share_mismatch",
            severity="warning",
            message=message,
            remedy=_("Hãy kiểm tra số đếm và tỷ lệ; hệ thống dùng số đếm."),
            **_place(cells, at, column),
        )


def _over(cells: Cells, column: TableColumn) -> str:
    """The heading that a column stands under together with its neighbours."""
    return next((text for row in cells.table.heading_rows if (text := cells.table.grid.text(row, column.index))), "")


def _place(cells: Cells, at: int, column: TableColumn) -> Where:
    index = cells.table.body[at].index
    grid = cells.table.grid
    return {
        "sheet": cells.table.sheet.name,
        "cell": address(index, column.index),
        "value": grid.own(index, column.index),
    }

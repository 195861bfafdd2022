"""Checks sums that a table itself states: a column said to be the sum of others, subtotals and totals of units."""

from collections.abc import Iterator

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.ingest.table import BodyRow, TableColumn
from thidua.ingest.workbook import address
from thidua.text.fold import fold
from thidua.text.format import number
from thidua.text.language import translate as _

ROUNDED = 1e-5
"""Figures are printed rounded: a sum may differ by this part of itself."""
LIKELY = 0.5
"""A row over others that is not nearly their sum is no subtotal, unless others of its column are."""
NOT_ADDED = ("ty le", "ti le", "binh quan", "trung binh", "xep hang", "thu hang", "hang", "diem", "chi so")
"""Columns so headed hold what is never added up over units."""


def check_sums(cells: Cells) -> Iterator[Finding]:
    """What does not add up by the table's own row of column numbers, and over units by its subtotals and totals."""
    yield from _formulas(cells)
    if cells.table.form.open:
        for column in cells.table.columns:
            if column.column.field == "indicator" and _is_added(column):
                yield from _subtotals(cells, column)


def _formulas(cells: Cells) -> Iterator[Finding]:
    """A column numbered "4=5+6" is the sum of the columns numbered 5 and 6 in every row that fills them all."""
    for whole, parts in cells.table.formulas.items():
        for row in cells.table.body:
            printed = _value(cells, row, whole)
            figures = [_value(cells, row, part) for part, _sign in parts]
            if printed is None or all(figure is None for figure in figures):
                continue
            summed = sum(sign * (figure or 0.0) for (_part, sign), figure in zip(parts, figures, strict=True))
            if abs(printed - summed) > _tolerance(printed, summed):
                yield Finding(
                    code="column_formula_mismatch",
                    severity="warning",
                    message=_(
                        "Theo dòng đánh số cột, ô này là tổng của các ô {cells}: {sum}, nhưng ghi {printed}.",
                        cells=", ".join(address(row.index, part) for part, _sign in parts),
                        sum=number(summed),
                        printed=number(printed),
                    ),
                    remedy=_("Hãy kiểm tra lại ô này và các ô thành phần."),
                    sheet=cells.table.sheet.name,
                    cell=address(row.index, whole),
                    value=cells.table.grid.own(row.index, whole),
                )


def _subtotals(cells: Cells, column: TableColumn) -> Iterator[Finding]:
    """The figure of a group of units is the sum of its units; that of a total the sum of all, or of those above."""
    whole = sum(_value(cells, row, column.index) or 0.0 for row in cells.table.body if row.role == "data")
    above = 0.0
    groups: list[BodyRow] = []
    sums: dict[int, float] = {}
    for row in cells.table.body:
        figure = _value(cells, row, column.index)
        if row.role == "group":
            groups.append(row)
            sums[row.index] = 0.0
        elif row.role == "data":
            above += figure or 0.0
            if groups:
                sums[groups[-1].index] += figure or 0.0
        elif row.role == "total" and figure:
            parts = [sums[group.index] for group in groups[-1:]]
            if all(abs(figure - summed) > _tolerance(figure, summed) for summed in (whole, above, *parts)):
                yield _mismatch(cells, row, column, figure, whole)
    stated = [(group, _value(cells, group, column.index) or 0.0, sums[group.index]) for group in groups]
    stated = [one for one in stated if one[1] and one[2]]
    wrong = [one for one in stated if abs(one[1] - one[2]) > _tolerance(*one[1:])]
    are_sums = len(wrong) < len(stated) or any(
        LIKELY * summed < figure < summed / LIKELY for _, figure, summed in wrong
    )
    for group, figure, summed in wrong if are_sums else ():
        yield _mismatch(cells, group, column, figure, summed)


def _is_added(column: TableColumn) -> bool:
    heading = fold(column.says.get("indicator", ""))
    return column.says.get("unit_of_measure") != "%" and not any(word in heading for word in NOT_ADDED)


def _value(cells: Cells, row: BodyRow, column: int) -> float | None:
    return cells.value_at(row.index, column)


def _tolerance(*figures: float) -> float:
    return max(ROUNDED * max(abs(figure) for figure in figures), 1e-6)


def _mismatch(cells: Cells, row: BodyRow, column: TableColumn, printed: float, summed: float) -> Finding:
    return Finding(
        code="total_mismatch",
        severity="warning",
        message=_(
            "Tổng ghi {printed} nhưng các dòng cộng lại được {sum}.", printed=number(printed), sum=number(summed)
        ),
        remedy=_("Hãy kiểm tra lại dòng tổng hoặc các dòng chi tiết."),
        sheet=cells.table.sheet.name,
        cell=address(row.index, column.index),
        value=cells.table.grid.own(row.index, column.index),
    )

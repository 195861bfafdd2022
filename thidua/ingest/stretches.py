"""What stands in the rows below a place of a column, worked out once a cell however many headings may stand there."""

from collections.abc import Callable

from thidua.ingest.workbook import Cell, Sheet

LOOKED_AT = 100
"""Rows below a heading that tell what its columns hold."""


class Stretches:
    """What `work` makes of the cells of a sheet, kept in stretches of rows; of equal cells it is asked once."""

    def __init__(self, sheet: Sheet, work: Callable[[Cell], str]) -> None:
        self._sheet = sheet
        self._work = work
        self._stretches: dict[tuple[int, int], list[str]] = {}
        self._cells: dict[tuple[type, Cell], str] = {}

    def below(self, first: int, column: int) -> list[str]:
        """What the cells of a column are from a row on, one a row, up to the end of the sheet."""
        number, offset = divmod(first, LOOKED_AT)
        return self._stretch(number, column)[offset:] + self._stretch(number + 1, column)[:offset]

    def _stretch(self, number: int, column: int) -> list[str]:
        if (number, column) not in self._stretches:
            start = number * LOOKED_AT
            rows = range(start, min(start + LOOKED_AT, len(self._sheet.rows)))
            self._stretches[number, column] = [self._of(self._sheet.cell(row, column)) for row in rows]
        return self._stretches[number, column]

    def _of(self, cell: Cell) -> str:
        key = (type(cell), cell)
        if key not in self._cells:
            self._cells[key] = self._work(cell)
        return self._cells[key]

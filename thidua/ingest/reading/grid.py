"""Lays out rows of a marked-up table, whose cells may span rows and columns, as a sheet with merged ranges."""

from dataclasses import dataclass, field

from thidua.ingest.reading.columns import Cell
from thidua.ingest.reading.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import Merge, Read, from_rows


@dataclass
class Grid:
    """A sheet while it is laid out from its top down.

    rows    the rows so far.
    merges  the ranges of cells that span several.
    """

    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    _taken: dict[int, int] = field(default_factory=dict)
    """Of each column the row down to which a cell from above reaches, the row itself not included."""

    def line(self, text: str) -> None:
        """A line of text in a row of its own."""
        self._start([text])

    def row(self) -> None:
        """A new row, to be filled cell by cell."""
        self._start([])

    def cell(self, value: Cell, *, rows: int = 1, columns: int = 1, at: int | None = None) -> None:
        """A cell in the last row, at the first free column or at the one stated."""
        row, cells = len(self.rows) - 1, self.rows[-1]
        column = len(cells) if at is None else at
        while at is None and self._taken.get(column, 0) > row:
            column += 1
        columns = max(1, min(columns, MOST_COLUMNS))
        rows = max(1, min(rows, MOST_ROWS))
        if column + columns > MOST_COLUMNS:
            raise Refused("too_many_cells", sheet="")
        cells.extend([""] * (column - len(cells)))
        cells.append(value)
        cells.extend([""] * (columns - 1))
        if rows > 1 or columns > 1:
            self.merges.append(((row, column), (row + rows - 1, column + columns - 1)))
        if rows > 1:
            self._taken.update(dict.fromkeys(range(column, column + columns), row + rows))

    def end_table(self) -> None:
        """No cell above reaches below this row."""
        self._taken.clear()

    def sheet(self, name: str) -> Read:
        """The sheet, its merged ranges cut off where its last row ends."""
        last = len(self.rows) - 1
        merges = [(first, (min(end[0], last), end[1])) for first, end in self.merges]
        return from_rows(name, self.rows, [merge for merge in merges if merge[0] != merge[1]])

    def _start(self, cells: list[Cell]) -> None:
        if len(self.rows) >= MOST_CELLS // 10:
            raise Refused("too_many_cells", sheet="")
        self.rows.append(cells)

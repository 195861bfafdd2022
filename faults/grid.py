"""A sheet while it is mutated, and the files it is written to."""

import datetime
import io
import random
from dataclasses import dataclass, field

import xlsxwriter

from faults.odd_values import FORMULAS
from thidua.ingest.reading.columns import Cell

Value = Cell | float
Rows = list[list[Value]]


@dataclass
class Grid:
    """A sheet while it is mutated: its rows, all of any length, and its merged ranges."""

    name: str
    rows: Rows
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    def some_cell(self, chance: random.Random) -> tuple[int, int]:
        """A cell of the sheet, mostly a filled one."""
        filled = [
            (row, column) for row, cells in enumerate(self.rows) for column, cell in enumerate(cells) if cell != ""
        ]
        return chance.choice(filled) if filled else (0, 0)

    def put(self, row: int, column: int, value: Value) -> None:
        """Write a cell, wherever it lies."""
        while len(self.rows) <= row:
            self.rows.append([])
        self.rows[row] += [""] * (column + 1 - len(self.rows[row]))
        self.rows[row][column] = value

    @property
    def width(self) -> int:
        """The columns of the widest row."""
        return max(map(len, self.rows), default=0)


def written(grids: list[Grid]) -> bytes:
    """The sheets as a .xlsx."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "nan_inf_to_errors": True}) as book:
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for grid in grids:
            sheet = book.add_worksheet(grid.name)
            taken: set[tuple[int, int]] = set()
            for top, left, bottom, right in grid.merges:
                cells = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
                if len(cells) > 1 and not cells & taken:
                    sheet.merge_range(top, left, bottom, right, "")
                    taken |= cells
            for row, values in enumerate(grid.rows):
                for column, value in enumerate(values):
                    match value:
                        case "" | None:
                            continue
                        case bool():
                            sheet.write_boolean(row, column, value)
                        case datetime.date():
                            sheet.write_datetime(row, column, value, date)  # a datetime is a date too
                        case int() | float():
                            sheet.write_number(row, column, value)
                        case str() if value in FORMULAS:
                            sheet.write_formula(row, column, value, value="")
                        case str():
                            sheet.write_string(row, column, value)
    return file.getvalue()


def as_csv(grid: Grid, chance: random.Random) -> bytes:
    """The sheet as delimited text, in some encoding."""
    mark = chance.choice(",;\t|")
    text = "\n".join(mark.join(str(cell) for cell in cells) for cells in grid.rows)
    return text.encode(chance.choice(("utf-8", "utf-8-sig", "utf-16")), "replace")

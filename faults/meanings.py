"""Mutations of what a sheet says: its values, its rows and columns, its merged cells and groups."""

import random
from collections.abc import Callable

from faults.grid import Grid, Value
from faults.odd_values import FORMULAS, ODD_DATES, ODD_NUMBERS, ODD_TEXTS

WIDE = 300
LONG = 30_000

Mutation = Callable[[Grid, random.Random], None]


def _odd_text(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(ODD_TEXTS))


def _odd_number(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(ODD_NUMBERS))


def _odd_date(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(ODD_DATES))


def _formula(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(FORMULAS))


def _blank(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), "")


def _truth(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.random() < 0.5)


def _huge_text(grid: Grid, chance: random.Random) -> None:
    piece = chance.choice(("a", "Sở Nội vụ ", "9", "(", "Năm 2024 ", "-", " ", "1,", "I.", "A+B+"))
    grid.put(*grid.some_cell(chance), (piece * LONG)[:LONG])


def _scale(grid: Grid, chance: random.Random) -> None:
    row, column = grid.some_cell(chance)
    cell = next(iter(grid.rows[row][column : column + 1]), "") if row < len(grid.rows) else ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        grid.put(row, column, cell * chance.choice((-1, 10, 1000, 1e-3, 1e12)))


def _as_text(grid: Grid, chance: random.Random) -> None:
    """A whole column of figures as text, or of texts as numbers."""
    column = grid.some_cell(chance)[1]
    for row, cells in enumerate(grid.rows):
        if column < len(cells) and cells[column] != "":
            cell = cells[column]
            grid.put(row, column, str(cell) if not isinstance(cell, str) else float(len(cell)))


def _swap_columns(grid: Grid, chance: random.Random) -> None:
    one, other = (chance.randrange(max(grid.width, 1)) for _ in range(2))
    for cells in grid.rows:
        cells += [""] * (max(one, other) + 1 - len(cells))
        cells[one], cells[other] = cells[other], cells[one]


def _drop_column(grid: Grid, chance: random.Random) -> None:
    column = chance.randrange(max(grid.width, 1))
    for cells in grid.rows:
        del cells[column : column + 1]


def _twice_column(grid: Grid, chance: random.Random) -> None:
    column = chance.randrange(max(grid.width, 1))
    for cells in grid.rows:
        cells[column:column] = cells[column : column + 1]


def _shuffle_rows(grid: Grid, chance: random.Random) -> None:
    start = chance.randrange(max(len(grid.rows), 1))
    part = grid.rows[start : start + 12]
    chance.shuffle(part)
    grid.rows[start : start + 12] = part


def _insert_rows(grid: Grid, chance: random.Random) -> None:
    row = chance.randrange(len(grid.rows) + 1)
    kind = chance.choice(("blank", "again", "text", "numbers"))
    again = list(grid.rows[min(row, len(grid.rows) - 1)]) if grid.rows else []
    new: dict[str, list[Value]] = {
        "blank": [],
        "again": again,
        "text": [chance.choice(ODD_TEXTS) for _ in range(grid.width)],
        "numbers": [*range(1, grid.width + 1)],
    }
    grid.rows[row:row] = [list(new[kind]) for _ in range(chance.choice((1, 1, 2, 5)))]


def _drop_rows(grid: Grid, chance: random.Random) -> None:
    row = chance.randrange(len(grid.rows) + 1)
    del grid.rows[row : row + chance.choice((1, 1, 2, 8))]


def _again(grid: Grid, chance: random.Random) -> None:
    """The whole table once more, below or beside itself."""
    if chance.random() < 0.5:
        grid.rows += [[], *(list(cells) for cells in grid.rows)]
    else:
        width = grid.width
        grid.rows = [[*cells, *([""] * (width + 1 - len(cells))), *cells] for cells in grid.rows]


def _turn(grid: Grid, chance: random.Random) -> None:
    """Rows as columns."""
    wide = [[*cells, *([""] * (grid.width - len(cells)))] for cells in grid.rows]
    grid.rows = [list(cells) for cells in zip(*wide, strict=True)]


def _widen(grid: Grid, chance: random.Random) -> None:
    row = grid.some_cell(chance)[0]
    for below in range(row, min(row + 6, len(grid.rows))):
        for column in range(len(grid.rows[below]), WIDE):
            grid.put(below, column, chance.choice((1, "x", "Sở", 2024, "Xếp loại", "Kế hoạch")))


def _shift(grid: Grid, chance: random.Random) -> None:
    right, down = chance.choice((0, 1, 5)), chance.choice((0, 1, 40))
    grid.rows = [*([] for _ in range(down)), *([*([""] * right), *cells] for cells in grid.rows)]


def _merge(grid: Grid, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 8))):
        row, column = grid.some_cell(chance)
        grid.merges.append((row, column, row + chance.choice((0, 1, 3, 30)), column + chance.choice((0, 1, 2, 20))))


def _nested_groups(grid: Grid, chance: random.Random) -> None:
    row = grid.some_cell(chance)[0]
    levels = ("I", "A", "1", "1.1", "a)", "-", "+", "I.1", "Trong đó", "VD", "B")
    grid.rows[row:row] = [[chance.choice(levels), chance.choice(ODD_TEXTS)] for _ in range(chance.choice((3, 12)))]


MEANINGS: tuple[Mutation, ...] = (
    _odd_text, _odd_number, _odd_date, _formula, _blank, _truth, _huge_text, _scale, _as_text, _swap_columns,
    _drop_column, _twice_column, _shuffle_rows, _insert_rows, _drop_rows, _again, _turn, _widen, _shift, _merge,
    _nested_groups,
)  # fmt: skip

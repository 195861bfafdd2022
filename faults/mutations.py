"""Workbooks as no careful person would make them: sample workbooks changed in their bytes or in their meaning."""

import random
from functools import cache
from pathlib import Path

from faults.damages import damaged
from faults.grid import Grid, as_csv, written
from faults.meanings import MEANINGS
from thidua.ingest.workbook import read_workbook
from thidua.paths import SAMPLES

WHOLE, DAMAGED = 0.03, 0.3
"""Shares of mutants that are a whole sample, and that are any file, with damaged bytes; of others one or two sheets."""


@cache
def _sample(path: Path) -> tuple[Grid, ...]:
    book = read_workbook(path.name, path.read_bytes())
    return tuple(
        Grid(sheet.name, [list(cells) for cells in sheet.rows], list(map(_flat, sheet.merges))) for sheet in book.sheets
    )


def _flat(merge: tuple[tuple[int, int], tuple[int, int]]) -> tuple[int, int, int, int]:
    (top, left), (bottom, right) = merge
    return top, left, bottom, right


def mutant(seed: int) -> tuple[str, bytes, str]:
    """A mutated workbook: its file name, its bytes and what was done, the same for the same seed."""
    chance = random.Random(seed)
    path = chance.choice(sorted(SAMPLES.glob("*.xlsx")))
    kind = chance.random()
    if kind < WHOLE:
        content, done = damaged(path.read_bytes(), chance)
        return path.name, content, f"{path.name}: {done}"
    grids = chance.sample(_sample(path), k=min(chance.choice((1, 1, 2)), len(_sample(path))))
    copies = [Grid(grid.name, [list(cells) for cells in grid.rows], list(grid.merges)) for grid in grids]
    if kind < DAMAGED:
        content, damage = damaged(written(copies), chance)
        return path.name, content, f"{path.name}, {', '.join(grid.name for grid in copies)}: {damage}"
    done = []
    for _ in range(chance.choice((1, 2, 4, 12))):
        mutation = chance.choice(MEANINGS)
        mutation(chance.choice(copies), chance)
        done.append(mutation.__name__.lstrip("_"))
    said = f"{path.name} [{', '.join(grid.name for grid in copies)}]: {', '.join(done)}"
    if chance.random() < 0.15:
        return f"{path.stem}.csv", as_csv(copies[0], chance), f"{said}, as CSV"
    return path.name, written(copies), said

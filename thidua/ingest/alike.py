"""Cells of a column that say the same, so that each kind is read once, and the figures read of all of them."""

from collections.abc import Hashable, Sequence

import numpy as np
import polars as pl
from numpy.typing import NDArray

from thidua.ingest.cells import FIGURE

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]
Chosen = NDArray[np.bool_]


def kinds_of(*keys: Places) -> tuple[Places, Places]:
    """The kind of each of some rows, numbered by their first, and where that first row stands.

    keys  rows of one kind agree in each; numbers from 0 on.
    """
    joined = np.zeros(len(keys[0]), dtype=np.int64)
    for key in keys:
        joined = joined * (int(key.max(initial=0)) + 1) + key
    _key, firsts, place = np.unique(joined, return_index=True, return_inverse=True)
    order = np.argsort(firsts)
    numbers = np.empty_like(order)
    numbers[order] = np.arange(len(order))
    return numbers[place], firsts[order]


def numbered(values: Sequence[Hashable]) -> Places:
    """Values as numbers from 0 on, the same value as the same number."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.int64)


def at_places(texts: Sequence[str | None], places: Places) -> pl.Series:
    """The texts at some places; null where the place is -1."""
    return pl.Series([*texts, None], dtype=pl.String)[pl.Series(np.where(places < 0, len(texts), places))]


class Figures:
    """The figures read of one column, one row a row of the body: value, of, share and kind as in Reading."""

    def __init__(self, rows: int) -> None:
        self._figures = np.full((3, rows), np.nan)
        self._kinds = np.full(rows, -1)
        self._named: dict[str | None, int] = {}

    def note(self, at: Places, figures: Sequence[Numbers], kinds: Places, names: Sequence[str | None]) -> None:
        """Keep what was read in some rows: value, of and share, and the name of the kind of figure of each kind."""
        self._figures[:, at] = figures
        known = [self._named.setdefault(name, len(self._named)) for name in names]
        self._kinds[at] = np.array(known, dtype=np.int64)[kinds]

    def frame(self) -> pl.DataFrame:
        """As columns; null where no figure was read."""
        numbers = [pl.Series(one, nan_to_null=True) for one in self._figures]
        columns = (*numbers, at_places(list(self._named), self._kinds))
        return pl.DataFrame([column.alias(name) for name, column in zip(FIGURE, columns, strict=True)])

"""How the shares of a column are typed: as percentages or as parts of one, as the file shows them or as they tell."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from thidua.ingest.rows import per_distinct
from thidua.ingest.table import TableColumn
from thidua.text.fold import fold

if TYPE_CHECKING:
    from thidua.ingest.cells import Cells

SURELY_PERCENT = 2.0
"""A typed number above this in a column of shares is a percentage, not a part of one; so then are its neighbours."""
WHOLE = 100.0
COMPUTED = 10
"""So many shares, none above one and some with more decimals than anyone types, were computed as parts of one."""
TYPED_DECIMALS = 3


@dataclass(frozen=True)
class Shares:
    """How typed numbers of a column that are shares are meant.

    scale     0.01 where they can only be percentages, 1 where only parts of one; None where neither is sure.
    percents  the zero-based rows whose number the file shows as a percentage: it is a part of one, whatever its
              neighbours are.
    """

    scale: float | None = None
    percents: Collection[int] = frozenset()

    def scale_at(self, row: int) -> float | None:
        """The scale of the number in a row."""
        return 1.0 if row in self.percents else self.scale


def shares_of(cells: "Cells", column: TableColumn) -> Shares:
    """How the shares of a column are typed. The file is asked how it shows them where sizes leave it open."""
    typed = (
        cells.rows.select("index", size=pl.col(f"number_{column.index}").abs())
        .filter(_is_share(cells, column))
        .drop_nulls("size")
    )
    sizes = typed["size"]
    if sizes.is_empty() or _is_computed(sizes):
        return Shares(_scale(sizes))
    if sizes.filter(sizes != 0).is_between(SURELY_PERCENT, WHOLE, closed="right").all():
        return Shares(_scale(sizes))
    shown = cells.table.sheet.percents(column.index)
    scale = _scale(typed.filter(~pl.col("index").is_in(shown))["size"])
    return Shares(scale or _scale_beside(cells, column, shown), frozenset(shown))


def _scale_beside(cells: "Cells", column: TableColumn, shown: Collection[int]) -> float | None:
    """Shares of one whole are typed alike: 0,83 beside 20 and 70 is 0,83%. None where the file shows a percentage."""
    beside = [one for one in cells.table.columns if one.column == column.column and one.column.names]
    if shown or column.column.value != "share" or any(cells.table.sheet.percents(one.index) for one in beside):
        return None
    sizes = (cells.rows[f"number_{one.index}"].abs().drop_nulls() for one in beside)
    plain = (one for one in sizes if (one <= WHOLE).all())
    return 0.01 if any(_scale(one) == 0.01 for one in plain) else None


def _is_share(cells: "Cells", column: TableColumn) -> pl.Series:
    """Of each row of the body, whether its figure in the column is a share: by its unit of measure or its name."""
    if column.column.value == "share" or "%" in column.says.get("unit_of_measure", ""):
        return pl.Series([True]).new_from_index(0, cells.rows.height)
    measure = cells.column("unit_of_measure")
    by_name = per_distinct(cells.rows["label"], _said_by)
    said = cells.rows[f"text_{measure.index}"] if measure else pl.repeat("", cells.rows.height, eager=True)
    said = said.zip_with(said != "", by_name)
    return said.zip_with(said != "", pl.Series([cells.context.unit_of_measure])).str.contains("%", literal=True)


def _said_by(name: str) -> str:
    return "%" if fold(name).startswith("ty le ") or name.rstrip().endswith("(%)") else ""


def _scale(sizes: pl.Series) -> float | None:
    if (sizes > SURELY_PERCENT).any():
        return 0.01
    return 1.0 if _is_computed(sizes) else None


def _is_computed(sizes: pl.Series) -> bool:
    is_odd = (sizes.round(TYPED_DECIMALS) != sizes).any()
    return len(sizes) >= COMPUTED and bool(is_odd) and bool((sizes <= 1).all())

"""The dates of birth of a table's persons, each different writing read once."""

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.table import BodyRow, TableColumn
from thidua.text.dates import read_date

A_YEAR = len("1980")


def births(cells: Cells, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with `birth_date`: in ISO form, or the year alone where only that is written; null where none is."""
    column = cells.column("birth_date")
    if column is None:
        return rows.with_columns(birth_date=pl.lit(None, pl.String))
    text, number = f"text_{column.index}", f"number_{column.index}"
    people = rows.filter(pl.col("role").is_in(("data", "part")) & (pl.col(text) != ""))
    kinds = people.group_by(text, pl.col(number).is_not_null(), maintain_order=True).agg("at").select("at")
    dates: list[str] = []
    for (members,) in kinds.iter_rows():
        found = len(cells.found)
        dates.append(_born(cells, cells.table.body[members[0]], column))
        new = cells.found[found:]
        for other in members[1:] if new else ():
            cells.find_again(new, cells.table.body[other])
    read = kinds.with_columns(birth_date=pl.Series(dates, dtype=pl.String)).explode("at")
    return rows.join(read, on="at", how="left", maintain_order="left")


def _born(cells: Cells, row: BodyRow, column: TableColumn) -> str:
    written = cells.text(row, column)
    if written.isdecimal() and len(written) == A_YEAR:
        return written
    found = read_date(cells.table.sheet.cell(row.index, column.index))
    return found.isoformat() if found else cells.date(row, "birth_date")

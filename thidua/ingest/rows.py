"""The rows of a table as columns: what each cell says, as text and as number, and what the groups above say of it."""

from collections.abc import Callable, Sequence

import polars as pl

from thidua.ingest.layout import Table, text_of
from thidua.ingest.workbook import Cell

SMALLEST, LARGEST = 1e-4, 1e15
"""Between these a number is written without an exponent, and its text is worth exactly the number."""


def rows_of(table: Table) -> pl.DataFrame:
    """One row a row of the table's body, in order: `at` (its place), index, role, ordinal, label; of each column its
    text (`text_N`, '' where blank) and, where the cell is a typed number, that number (`number_N`, else null)."""
    body = table.body
    places = [row.index for row in body]
    columns: list[pl.Series] = [
        pl.Series("at", range(len(body)), dtype=pl.UInt32),
        pl.Series("index", places, dtype=pl.UInt32),
        pl.Series("role", [row.role for row in body], dtype=pl.String),
        pl.Series("ordinal", [row.ordinal for row in body], dtype=pl.String),
        pl.Series("label", [row.label for row in body], dtype=pl.String),
    ]
    rows = table.sheet.rows
    for column in table.columns:
        index = column.index
        cells = [rows[place][index] if index < len(rows[place]) else "" for place in places]
        columns += _text_and_number(cells, index)
    return pl.DataFrame(columns)


def per_distinct(texts: pl.Series, work: Callable[[str], str | None]) -> pl.Series:
    """What `work` makes of each text, done once for each different text; null stays null."""
    distinct = texts.drop_nulls().unique()
    made = pl.Series([work(text) for text in distinct], dtype=pl.String)
    return texts.replace_strict(distinct, made, default=None, return_dtype=pl.String)


def _text_and_number(cells: Sequence[Cell], index: int) -> tuple[pl.Series, pl.Series]:
    numbers = pl.Series(f"number_{index}", [cell if _is_plain(cell) else None for cell in cells], pl.Float64)
    others = [None if _is_plain(cell) else cell for cell in cells]
    known = {cell: text_of(cell) for cell in set(others)} | {None: None}
    texts = pl.Series(f"text_{index}", [known[cell] for cell in others], pl.String)
    return texts.fill_null(written(numbers)).fill_null(""), numbers


def _is_plain(cell: Cell) -> bool:
    return (type(cell) is float or type(cell) is int) and (SMALLEST <= abs(cell) < LARGEST or cell == 0)


def written(numbers: pl.Series) -> pl.Series:
    """Numbers as text, whole ones without their decimal point."""
    frame = pl.DataFrame({"number": numbers})
    whole = pl.col("number").cast(pl.Int64, strict=False)
    return frame.select(
        pl.when(pl.col("number") == whole).then(whole.cast(pl.String)).otherwise(pl.col("number").cast(pl.String))
    ).to_series()


def scaled(texts: pl.Series, exponents: pl.Series) -> pl.Series:
    """Numbers as written times a power of ten, exactly: 64.7 and -2 are 0.647; null where there is no exponent."""
    return (texts + "e" + exponents.cast(pl.String)).cast(pl.Float64) + 0.0  # -0 is 0

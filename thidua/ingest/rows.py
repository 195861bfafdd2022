"""The rows of a table as columns: what each cell says, as text and as number, and what the groups above say of it."""

from collections.abc import Callable, Sequence

import numpy as np
import polars as pl

from thidua.ingest.reading.columns import BLANK, FLOAT, INTEGER, TEXT, Column
from thidua.ingest.table import Table, TableColumn, text_of

SPREAD = (None, "class", "award", "role", "unit", "word")
"""What columns without figures hold: merged over several rows, it is said of each."""
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
    for column in {column.index: column for column in table.columns}.values():
        merged = _merged_rows(table, column)
        texts, numbers = _text_and_number([block[column.index] for block in table.sheet.blocks])
        columns += [
            _spread(table, column, texts, merged)[columns[1]].alias(f"text_{column.index}"),
            numbers[columns[1]].alias(f"number_{column.index}"),
        ]
    return pl.DataFrame(columns)


def _merged_rows(table: Table, column: TableColumn) -> list[int]:
    """The rows in which a cell of a column without figures is part of a merged one that begins elsewhere."""
    if column.column.value not in SPREAD:
        return []
    covering = (merge for merge in table.grid.spread if merge[0][1] <= column.index <= merge[1][1])
    return [row for first, last in covering for row in range(first[0], last[0] + 1)]


def _spread(table: Table, column: TableColumn, texts: pl.Series, merged: list[int]) -> pl.Series:
    """A column's texts, merged cells with the text of the whole."""
    length = len(texts)
    inside = [row for row in merged if row < length]
    return texts.scatter(inside, [table.grid.text(row, column.index) for row in inside]) if inside else texts


def per_distinct(texts: pl.Series, work: Callable[[str], str | None]) -> pl.Series:
    """What `work` makes of each text, done once for each different text; null stays null."""
    distinct = texts.drop_nulls().unique()
    made = pl.Series([work(text) for text in distinct], dtype=pl.String)
    return texts.replace_strict(distinct, made, default=None, return_dtype=pl.String)


def _text_and_number(blocks: Sequence[Column]) -> tuple[pl.Series, pl.Series]:
    """A column of a sheet as text, and as number where it holds one that its text says exactly."""
    texts, numbers = zip(*(_block(block) for block in blocks), strict=True)
    return pl.concat(texts), pl.concat(numbers)


def _block(block: Column) -> tuple[pl.Series, pl.Series]:
    """The same of one block."""
    values, kinds = np.frombuffer(block.numbers), np.frombuffer(block.kinds, np.uint8)
    is_text, is_number = kinds >= TEXT, (kinds == FLOAT) | (kinds == INTEGER)
    size = np.abs(values)
    is_plain = is_number & (((size >= SMALLEST) & (size < LARGEST)) | (size == 0))
    known = pl.Series([*(text_of(text) for text in block.values), ""], dtype=pl.String)
    text = known[pl.Series(np.where(is_text, values, len(block.values)).astype(np.uint32))]
    number = pl.Series(np.where(is_plain, values, np.nan), nan_to_null=True)
    if is_plain.any():
        text = written(number).zip_with(pl.Series(is_plain), text)
    odd = np.flatnonzero(~is_plain & ~is_text & (kinds != BLANK))
    if len(odd):  # truths, and numbers written with an exponent
        cells = block.cells()
        text = text.scatter(odd, [text_of(cells[at]) for at in odd])
    return text, number


def written(numbers: pl.Series) -> pl.Series:
    """Numbers as text, whole ones without their decimal point."""
    values = numbers.to_numpy()
    is_whole = values == np.trunc(values)
    if not is_whole.any():
        return numbers.cast(pl.String)
    whole = pl.Series(np.where(is_whole, values, 0).astype(np.int64)).cast(pl.String)
    return whole.zip_with(pl.Series(is_whole), numbers.cast(pl.String))


def scaled(texts: pl.Series, exponent: int) -> pl.Series:
    """Numbers as written times a power of ten, exactly: 64.7 and -2 are 0.647."""
    return (texts + f"e{exponent}").cast(pl.Float64) + 0.0  # -0 is 0

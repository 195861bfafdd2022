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
    for column in table.columns:
        merged = _merged_rows(table, column)
        texts, numbers = _text_and_number([block[column.index] for block in table.sheet.blocks])
        columns += [
            _spread(table, column, texts, merged).gather(columns[1]).alias(f"text_{column.index}"),
            numbers.gather(columns[1]).alias(f"number_{column.index}"),
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
    texts: list[pl.Series] = []
    numbers: list[pl.Series] = []
    for block in blocks:
        values = pl.Series("value", np.frombuffer(block.numbers))
        kinds = pl.Series("kind", np.frombuffer(block.kinds, np.uint8))
        frame = pl.DataFrame([values, kinds])
        value, kind = pl.col("value"), pl.col("kind")
        size = value.abs()
        is_plain = kind.is_in((FLOAT, INTEGER)) & (((size >= SMALLEST) & (size < LARGEST)) | (size == 0))
        known = pl.Series([text_of(text) for text in block.values], dtype=pl.String)
        place = pl.when(kind >= TEXT).then(value).cast(pl.UInt32)
        frame = frame.select(number=pl.when(is_plain).then(value), place=place, other=~is_plain & (kind != BLANK))
        text = (
            known.gather(frame["place"])
            if len(known)
            else pl.Series([None], dtype=pl.String).new_from_index(0, len(values))
        )
        text = text.fill_null(written(frame["number"]))
        if (frame["other"] & text.is_null()).any():  # truths, and numbers written with an exponent
            cells = block.cells()
            odd = (frame["other"] & text.is_null()).arg_true()
            text = text.scatter(odd, [text_of(cells[at]) for at in odd])
        texts.append(text.fill_null(""))
        numbers.append(frame["number"])
    return pl.concat(texts), pl.concat(numbers)


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

"""The values of a table as a frame, for the checks that look at all of them at once."""

from collections.abc import Callable, Sequence

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.record import Record
from thidua.ingest.table import TableColumn, text_of
from thidua.ingest.units import unit_fold
from thidua.text.fold import fold

ATTRIBUTES = (
    "award_id", "birth_date", "class_id", "cluster", "commendation_kind", "criterion", "decision_date",
    "decision_number", "handed_over_on", "level", "measure", "movement", "namesake", "not_applicable", "person",
    "person_code", "post_class", "recipient_kind", "recipient_name", "scale_id", "stage", "status", "subject_kind",
    "submitted_on",
)  # fmt: skip
"""What the checks ask of a value besides its figure; as a column each, null where it is not stated."""


def stated(records: Sequence[Record]) -> pl.DataFrame:
    """One row a value, in their order.

    sheet, cell, kind, name (its measure), value, of, as_written, note, unit (folded), unit_name (as written), period;
    who: folded name, code and date of birth of a person, null for others; and a column for each of ATTRIBUTES, of which
    `measure` says what is measured of it: count, share, class, points, rank.
    """
    columns: dict[str, list[object]] = {
        "sheet": [one.sheet for one in records],
        "cell": [one.cell for one in records],
        "kind": [one.table for one in records],
        "name": [one.measure for one in records],
        "as_written": [one.as_written for one in records],
        "note": [one.note for one in records],
        "unit_name": [one.unit for one in records],
        "period": [one.period for one in records],
    }
    columns |= {name: [one.attributes.get(name) for one in records] for name in ATTRIBUTES}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)).with_columns(
        pl.Series("value", [one.value for one in records], dtype=pl.Float64),
        pl.Series("of", [one.of for one in records], dtype=pl.Float64),
    )
    marks = [pl.col(name).fill_null("") for name in ("person_code", "birth_date", "namesake")]
    return frame.with_columns(per_distinct(frame["unit_name"], unit_fold).alias("unit")).with_columns(
        pl.when(pl.col("person").is_not_null())
        .then(pl.concat_str(per_distinct(frame["person"], fold), *marks, separator="|"))
        .alias("who")
    )


def per_distinct(texts: pl.Series, work: Callable[[str], str]) -> pl.Series:
    """What `work` makes of each text, done once for each different text; null stays null."""
    distinct = texts.drop_nulls().unique()
    made = pl.Series([work(text) for text in distinct], dtype=pl.String)
    return texts.replace_strict(distinct, made, default=None, return_dtype=pl.String)


def figures(cells: Cells, column: TableColumn) -> pl.DataFrame:
    """A column of figures, one row a row of the body.

    at (its place in the body), role, text, is_number (a typed number), and value, of and kind as in Reading, null where
    no figure was read.
    """
    readings = [cells.readings.get((row.index, column.index)) for row in cells.table.body]
    own = [cells.table.sheet.cell(row.index, column.index) for row in cells.table.body]
    return pl.DataFrame(
        [
            pl.Series("at", range(len(own)), dtype=pl.UInt32),
            pl.Series("role", [row.role for row in cells.table.body], dtype=pl.String),
            pl.Series("text", [text_of(cell) for cell in own], dtype=pl.String),
            pl.Series("is_number", [isinstance(cell, int | float) for cell in own], dtype=pl.Boolean),
            pl.Series("value", [one.value if one else None for one in readings], dtype=pl.Float64),
            pl.Series("of", [one.of if one else None for one in readings], dtype=pl.Float64),
            pl.Series("kind", [one.kind if one else None for one in readings], dtype=pl.String),
        ]
    )

"""The values of a table as a frame, for the checks that look at all of them at once."""

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.facts import MARKS, Facts
from thidua.ingest.rows import per_distinct
from thidua.ingest.table import TableColumn
from thidua.ingest.unit_names import unit_fold
from thidua.text.fold import fold

ATTRIBUTES = (
    "award_id", "class_id", "cluster", "commendation_kind", "criterion", "decision_date", "decision_number",
    "handed_over_on", "level", "measure", "movement", "recipient_kind", "scale_id", "stage", "status", "subject_kind",
    "submitted_on",
)  # fmt: skip
"""What the checks ask of a value besides its figure; as a column each, null where it is not stated."""
NAMING = ("person", "recipient_name")
"""Attributes that each row says for itself."""


def stated(facts: Facts, sheet: str) -> pl.DataFrame:
    """One row a value of a table of a sheet, in their order.

    at (its row's place in the body), sheet, cell, kind, name (its measure), value, of, as_written, note, unit (folded),
    unit_name (as written), period; who: folded name, code and date of birth of a person, null for others; and a column
    for each of ATTRIBUTES, of which `measure` says what is measured of it: count, share, class, points, rank.
    """
    values, told = facts.values, facts.statements
    columns = [
        facts.cells().alias("cell"),
        facts.told([one.table for one in told]).alias("kind"),
        facts.told([one.measure for one in told]).alias("name"),
        facts.told([one.period for one in told]).alias("period"),
        *(facts.told([one.attributes.get(name) for one in told]).alias(name) for name in ATTRIBUTES),
    ]
    naming = [facts.told([one.attributes.get(name) for one in told]).alias(f"has_{name}") for name in NAMING]
    frame = values.select(
        "at", "value", "of", "as_written", "named", *MARKS, unit_name="unit", note=pl.col("note").fill_null("")
    ).hstack([*columns, *naming])
    marks = [pl.col(name).fill_null("") for name in MARKS]
    frame = frame.with_columns(
        pl.lit(sheet).alias("sheet"),
        per_distinct(frame["unit_name"], unit_fold).alias("unit"),
        *(pl.when(pl.col(f"has_{name}").is_not_null()).then("named").alias(name) for name in NAMING),
    )
    who = pl.concat_str(per_distinct(frame["person"], fold), *marks, separator="|")
    return frame.with_columns(pl.when(pl.col("person").is_not_null()).then(who).alias("who")).drop(
        "named", *(f"has_{name}" for name in NAMING)
    )


def figures(cells: Cells, column: TableColumn) -> pl.DataFrame:
    """A column of figures, one row a row of the body.

    at (its place in the body), role, text, is_number (a typed number), and value, of, share and kind as in Reading,
    null where no figure was read.
    """
    own = cells.rows.select(
        "at", "role", text=f"text_{column.index}", is_number=pl.col(f"number_{column.index}").is_not_null()
    )
    return own.hstack(cells.figures_of(column))

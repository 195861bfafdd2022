"""The values of a table as a frame, for the checks that look at all of them at once."""

import numpy as np
import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.facts import MARKS, Facts
from thidua.ingest.rows import per_distinct
from thidua.ingest.table import TableColumn
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
    told = facts.statements
    states = {
        "kind": [one.table for one in told],
        "name": [one.measure for one in told],
        "period": [one.period for one in told],
        **{name: [one.attributes.get(name) for one in told] for name in ATTRIBUTES},
    }
    frame = facts.values.select(
        "at", "value", "of", "as_written", *MARKS,
        *(pl.when(_names(facts, name)).then("named").alias(name) for name in NAMING),
        unit_name="unit", note=pl.col("note").fill_null(""), sheet=pl.lit(sheet),
    )  # fmt: skip
    each = pl.DataFrame(states, schema=dict.fromkeys(states, pl.String))[facts.values["statement"]]
    who: list[pl.Series | pl.Expr] = [pl.lit(None, pl.String)]
    if frame["person"].null_count() < frame.height:
        who = [per_distinct(frame["person"], fold), *(pl.col(name).fill_null("") for name in MARKS)]
    frame = frame.with_columns(who=pl.concat_str(*who, separator="|"))
    return frame.hstack([facts.cells().alias("cell"), facts.units_folded.alias("unit"), *each.get_columns()])


def _names(facts: Facts, name: str) -> pl.Series:
    """Which values say an attribute of their row's own."""
    named = pl.Series([name in one.attributes for one in facts.statements], dtype=pl.Boolean)
    return named[facts.values["statement"]]


def figures(cells: Cells, column: TableColumn) -> pl.DataFrame:
    """A column of figures, one row a row of the body.

    at (its place in the body), role, text, is_number (a typed number), and value, of, share and kind as in Reading,
    null where no figure was read.
    """
    numbers = cells.rows[f"number_{column.index}"].to_numpy()
    own = [
        cells.rows["at"],
        cells.rows["role"],
        cells.rows[f"text_{column.index}"].alias("text"),
        pl.Series("is_number", ~np.isnan(numbers)),
    ]
    return pl.DataFrame(own).hstack(cells.figures_of(column))

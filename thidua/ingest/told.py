"""What each row of a table tells besides its figures: its group, its unit, its note, and whether it states values."""

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.meanings import Group
from thidua.ingest.owners import owners


def told_rows(cells: Cells, groups: list[Group]) -> pl.DataFrame:
    """The rows of a table with their group and what is told of them.

    group, group_unit, subject_kind and field (of their group), part_above (the label a "trong đó" is part of), note,
    person_code, owner (the row above that it goes into detail of, '' where none), row_unit (the unit the row names, ''
    where none), has_unit, named_alike (its label, null where no meaning looks into it); `states` where the row states
    values, `sums` where its figures only check others.
    """
    form = cells.table.form
    label, role = pl.col("label"), pl.col("role")
    group = (role == "group").cum_sum()
    said = pl.DataFrame(
        {
            "group": range(len(groups)),
            "group_unit": [one.unit for one in groups],
            "subject_kind": [one.subject_kind for one in groups],
            "field": [one.field for one in groups],
        },
        schema_overrides={"group": pl.UInt32},
    )
    rows = cells.rows.with_columns(
        group=group.cast(pl.UInt32),
        part_above=pl.when(role == "part").then(pl.when(role == "data").then(label).forward_fill().fill_null("")),
        note=_described(cells, "note"),
        person_code=_described(cells, "code"),
        owner=pl.Series(owners(cells), dtype=pl.String),
    ).join(said, on="group", how="left", maintain_order="left")
    own_unit = _described(cells, "unit")
    unit = {
        "unit": label,
        "person": _first_filled(own_unit, pl.col("group_unit")),
        "indicator": _first_filled(own_unit, pl.col("group_unit"), pl.lit(cells.context.unit)),
    }.get(form.rows, pl.lit(""))
    rows = rows.with_columns(_stating(cells)).with_columns(sums=role.is_in(("total", "group")) & ~pl.col("states"))
    rows = rows.with_columns(row_unit=unit).with_columns(has_unit=pl.col("row_unit") != "")
    unseen = {"unit": pl.lit(True), "person": pl.col("has_unit")}.get(form.rows, pl.lit(False))
    return rows.with_columns(named_alike=pl.when(~unseen).then(label))


def _stating(cells: Cells) -> pl.Expr:
    """Which rows state values: subtotals only where they are of no unit of their own."""
    form, role = cells.table.form, pl.col("role")
    states = role.is_in(("data", "part"))
    if form.rows == "criterion":
        states |= role == "group"
    elif form.rows == "indicator":
        states |= (role == "group") & (pl.col("group_unit") == pl.col("group_unit").shift(1, fill_value=""))
    if form.table == "criterion_score":
        states |= role == "total"
    return states.alias("states")


def _described(cells: Cells, name: str) -> pl.Expr:
    column = cells.column(name)
    return pl.col(f"text_{column.index}") if column and not column.column.value else pl.lit("")


def _first_filled(*texts: pl.Expr) -> pl.Expr:
    """The first of some texts that is not blank; '' where all are."""
    return pl.coalesce(*(pl.when(text != "").then(text) for text in texts), pl.lit(""))

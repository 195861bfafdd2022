"""The values of a table: one row a value, and what each states."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import polars as pl

from thidua.ingest.places import Place
from thidua.ingest.record import Record
from thidua.ingest.rows import per_distinct
from thidua.ingest.unit_names import unit_fold

SCHEMA = {
    "at": pl.UInt32, "row": pl.UInt32, "statement": pl.UInt32, "value": pl.Float64, "of": pl.Float64,
    "as_written": pl.String, "unit": pl.String, "note": pl.String, "named": pl.String, "person_code": pl.String,
    "birth_date": pl.String, "namesake": pl.String,
}  # fmt: skip
MARKS = ("person_code", "birth_date", "namesake")
"""What tells persons of one name apart, the strongest first."""


@dataclass(frozen=True)
class Facts:
    """The values of one table, in the order of its rows and, within a row, of its columns.

    values      one row a value: `at` (its row's place in the body), `row` (zero-based, in the sheet), `statement` (its
                place in `statements`), value, of, as_written; and what is told of its row alone: unit, note, `named`
                (a person or other recipient), person_code, birth_date, namesake. Null where there is none.
    statements  what values state, as a record each: of these values it holds all but what the frame tells.
    """

    values: pl.DataFrame
    statements: tuple[Record, ...]

    @property
    def count(self) -> int:
        """How many values there are."""
        return self.values.height

    def units(self) -> set[Place | str]:
        """The units that values are of: as places where statements name the places they lie in, else by name."""
        named = [one.subject is None for one in self.statements]
        names = self.of_statements(named).values["unit"].unique().drop_nulls()
        return {one.subject for one in self.statements if one.subject is not None and one.unit}.union(names)

    def cells(self) -> pl.Series:
        """The address of each value."""
        return self.told([one.column for one in self.statements]) + (self.values["row"] + 1).cast(pl.String)

    def told(self, texts: Sequence[str | None]) -> pl.Series:
        """What holds for each value, of what holds for each statement."""
        return pl.Series(texts, dtype=pl.String)[self.values["statement"]]

    @cached_property
    def units_folded(self) -> pl.Series:
        """The name of each value's unit, folded; null where it is of none."""
        return per_distinct(self.values["unit"], unit_fold)

    def at(self, places: Sequence[int]) -> "Facts":
        """The values at some places."""
        return replace(self, values=self.values[list(places)])

    def marked(self, namesakes: dict[int, str]) -> "Facts":
        """The values, those at some places with a mark that tells namesakes apart."""
        if not namesakes:
            return self
        marks = pl.Series("namesake", [None] * self.count, dtype=pl.String)
        marks = marks.scatter(list(namesakes), list(namesakes.values()))
        return replace(self, values=self.values.with_columns(marks))

    def restated(self, places: Sequence[int], restate: Callable[[Record], Record]) -> "Facts":
        """The values, those at some places with their statements made into others."""
        if not places:
            return self
        old = self.values["statement"].gather(list(places)).unique(maintain_order=True)
        new = {statement: len(self.statements) + at for at, statement in enumerate(old)}
        changed = self.values["statement"].gather(list(places)).replace_strict(new, return_dtype=pl.UInt32)
        values = self.values.with_columns(self.values["statement"].scatter(list(places), changed))
        return Facts(values, (*self.statements, *(restate(self.statements[one]) for one in old)))

    def of_statements(self, chosen: Sequence[bool]) -> "Facts":
        """The values of some of the statements."""
        return self if all(chosen) else self.where(pl.Series(chosen, dtype=pl.Boolean)[self.values["statement"]])

    def where(self, chosen: pl.Series) -> "Facts":
        """Some of the values."""
        return replace(self, values=self.values.filter(chosen))

    def records(self) -> Iterator[Record]:
        """Each value as a record of its own."""
        for cell, row in zip(self.cells(), self.values.iter_rows(named=True), strict=True):
            statement = self.statements[row["statement"]]
            attributes = dict(statement.attributes)
            for name in ("person", "recipient_name"):
                if name in attributes:
                    attributes[name] = row["named"]
            if "person" in attributes:
                attributes |= {mark: row[mark] for mark in MARKS if row[mark]}
            yield replace(
                statement,
                cell=cell,
                as_written=row["as_written"],
                value=row["value"],
                of=row["of"],
                unit=row["unit"],
                note=row["note"] or "",
                attributes=attributes,
            )

"""One value taken from one cell, with all that the sheet says of it."""

from dataclasses import dataclass, field

from thidua.ingest.places import Place


@dataclass(frozen=True)
class Record:
    """A value and what it is a value of.

    cell        the address of that very value ("F12").
    table       the kind of fact: rating, award, score, target, result, cluster_member, unit_lineage, exemplar,
                criterion (a maximum of a scheme).
    measure     the canonical code of what is measured (docs/glossary.md).
    value       the number in base units (41,6% is 0.416; amounts in đồng), None where the cell holds a word.
    of          the whole of a ratio: 38 of `27/38`.
    unit        the name of the unit, None for a population of the cluster or place.
    period      the id of the period, None where it is not stated.
    attributes  what else its kind of fact holds (class_id, award_id, status, stage, comparator …).
    part_of     the measure this one is "trong đó" of.
    subject     the unit itself with the places it lies in, where the row names them too: in a register of units.
    successor   likewise the unit that it went into.
    """

    sheet: str
    cell: str
    table: str
    measure: str
    as_written: str
    value: float | None = None
    of: float | None = None
    unit: str | None = None
    period: str | None = None
    unit_of_measure: str = ""
    note: str = ""
    part_of: str = ""
    attributes: dict[str, str] = field(default_factory=dict, hash=False)
    subject: Place | None = None
    successor: Place | None = None

    @property
    def column(self) -> str:
        """The letters of its cell's column."""
        return self.cell.rstrip("0123456789")

    def as_json(self) -> dict[str, object]:
        """The record as the `check` command prints it."""
        known: dict[str, object] = {
            "cell": self.cell,
            "unit": self.unit,
            "measure": self.measure,
            "value": self.value,
            "of": self.of,
            "comparator": self.attributes.get("comparator"),
            "as_written": self.as_written,
            "kind": self.table,
            "period": self.period,
            "unit_of_measure": self.unit_of_measure or None,
            "part_of": self.part_of or None,
            "note": self.note or None,
        }
        told = {self._own_name(key): value for key, value in sorted(self.attributes.items())}
        return known | {key: value for key, value in told.items() if key not in known}

    def _own_name(self, key: str) -> str:
        """The name of an attribute beside the keys that all records have: `launch_kind`, since `kind` is taken."""
        return f"{self.table}_kind" if key == "kind" else key

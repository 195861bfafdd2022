"""Names to identities: the units, clusters, movements and indicators the store knows, and those a file brings."""

from collections.abc import Callable
from dataclasses import dataclass, field

import polars as pl

from thidua.ingest.finding import Finding
from thidua.ingest.places import Place
from thidua.ingest.units import Units
from thidua.ingest.vocabulary import Vocabulary
from thidua.text.fold import fold, slug

Key = tuple[str, str, str]


@dataclass
class Registry:
    """Identities by name within a place; names not known get one from `new_id` and are listed in `new`.

    `new` holds rows for the stored tables unit, cluster, person, movement and indicator, without their batch.
    """

    known: dict[Key, str]
    units: Units
    vocabulary: Vocabulary
    new_id: Callable[[], str]
    new: dict[str, list[dict[str, object]]] = field(
        default_factory=lambda: {"unit": [], "cluster": [], "person": [], "movement": [], "indicator": []}
    )

    @property
    def doubts(self) -> dict[tuple[str, int | None], Finding]:
        """What a person should look at, by the name in question and the year spoken of; without sheet and cell."""
        return self.units.doubts

    @classmethod
    def of(cls, names: pl.DataFrame, vocabulary: Vocabulary, *, new_id: Callable[[], str]) -> "Registry":
        """The registry of the rows of queries/ingest/names.sql."""
        is_unit = pl.col("kind") == "unit"
        rows = names.filter(~is_unit).select("kind", "place_id", "folded", "id").iter_rows()
        known = {(kind, place_id or "", folded): found for kind, place_id, folded, found in rows}
        registry = cls(known, Units(names.filter(is_unit), new_id=new_id), vocabulary, new_id)
        registry.new |= {"unit": registry.units.new, "unit_alias": registry.units.aliases}
        return registry

    def place(self, place: Place, *, year: int | None = None) -> str:
        """The identity of a place in a year, made where it is not known; the place it lies in comes first."""
        return self.units.place(place, year=year)

    def unit(self, place_id: str, name: str, *, year: int | None = None) -> str:
        """The identity of a unit of a place in a year."""
        return self.units.unit(place_id, name, year=year)

    def alias(self, place_id: str, name: str, alias: str) -> None:
        """Note another spelling of a unit, or a code that tables name it by."""
        self.units.alias(place_id, name, alias)

    def cluster(self, place_id: str, name: str) -> str:
        """The identity of a cluster of a place."""
        kind = "cum" if fold(name).startswith("cum") else "khoi"
        return self._identity("cluster", place_id, name, {"kind": kind, "place_id": place_id})

    def person(self, place_id: str, unit_id: str, name: str, marks: dict[str, str]) -> str:
        """The identity of a person: of one unit, one name, and one code, date of birth or mark within a single table.

        marks  what tells the person from others of the name, the strongest first, by what it is; empty where nothing
               does: then a further row of that unit and name without a mark is the same person, one with a mark is not.
        """
        told_by, mark = next(((kind, mark) for kind, mark in marks.items() if mark), ("name", ""))
        key = ("person", unit_id, f"{fold(name)}|{mark}")
        if key not in self.known:
            self.known[key] = self.new_id()
            row = {"name": name, "folded": fold(name), "mark": mark, "told_by": told_by}
            self.new["person"].append({"person_id": self.known[key], **row, "unit_id": unit_id, "place_id": place_id})
        return self.known[key]

    def movement(self, place_id: str, name: str) -> str:
        """The identity of a movement of a place."""
        return self._identity("movement", place_id, name, {"place_id": place_id})

    def indicator(self, name: str, *, field_name: str, unit_of_measure: str) -> str:
        """The id of an indicator: the catalogue's where it has one, else made of its name."""
        row = self.vocabulary.named("indicator", name)
        if row is not None:
            return row["indicator_id"]
        key = ("indicator", "", fold(name))
        if key not in self.known:
            self.known[key] = slug(name)
            self.new["indicator"].append(
                {
                    "indicator_id": slug(name),
                    "name": name,
                    "folded": fold(name),
                    "field": field_name or None,
                    "unit_of_measure": unit_of_measure,
                    "direction": None,
                }
            )
        return self.known[key]

    def _identity(self, kind: str, place_id: str, name: str, extra: dict[str, object]) -> str:
        folded = fold(name)
        key = (kind, place_id, folded)
        if key not in self.known:
            self.known[key] = self.new_id()
            self.new[kind].append({f"{kind}_id": self.known[key], "name": name, "folded": folded, **extra})
        return self.known[key]

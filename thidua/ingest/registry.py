"""Names to identities: the units, clusters, movements and indicators the store knows, and those a file brings."""

from collections.abc import Callable
from dataclasses import dataclass, field

import polars as pl

from thidua.ingest.context import Place, place_kind
from thidua.ingest.vocabulary import named
from thidua.rules.catalogue import catalogue
from thidua.text.fold import fold, slug

Key = tuple[str, str, str]
ABBREVIATIONS = tuple((fold(row["short"]), fold(row["long"])) for row in catalogue("abbreviation"))


def unit_fold(name: str) -> str:
    """A unit's name for matching: folded, abbreviations written out ("UBKT Tỉnh ủy" is "Ủy ban Kiểm tra Tỉnh ủy")."""
    text = f" {fold(name)} "
    for short, long in ABBREVIATIONS:
        text = text.replace(f" {short} ", f" {long} ")
    return text.strip()


@dataclass
class Registry:
    """Identities by name within a place; names not known get one from `new_id` and are listed in `new`.

    `new` holds rows for the stored tables unit, cluster, movement and indicator, without their batch.
    """

    known: dict[Key, str]
    new_id: Callable[[], str]
    new: dict[str, list[dict[str, object]]] = field(
        default_factory=lambda: {"unit": [], "cluster": [], "movement": [], "indicator": []}
    )

    @classmethod
    def of(cls, names: pl.DataFrame, *, new_id: Callable[[], str]) -> "Registry":
        """The registry of the rows of queries/ingest/names.sql."""
        rows = names.select("kind", "place_id", "folded", "id").iter_rows()
        return cls({(kind, place_id or "", folded): found for kind, place_id, folded, found in rows}, new_id)

    def place(self, place: Place) -> str:
        """The identity of a place, made where it is not known; the place it lies in comes first.

        Where the place it lies in is not written, the only known place of that name is meant.
        """
        if place.within is None:
            alike = {
                found for (kind, _, folded), found in self.known.items() if (kind, folded) == ("unit", fold(place.name))
            }
            if len(alike) == 1:
                return alike.pop()
        within = self.place(place.within) if place.within else ""
        return self._identity(
            "unit", within, place.name, {"kind": place.kind, "place_id": within or None, "system": "state"}
        )

    def unit(self, place_id: str, name: str) -> str:
        """The identity of a unit of a place."""
        return self._identity("unit", place_id, name, {"kind": place_kind(name) or "agency", "place_id": place_id})

    def cluster(self, place_id: str, name: str) -> str:
        """The identity of a cluster of a place."""
        kind = "cum" if fold(name).startswith("cum") else "khoi"
        return self._identity("cluster", place_id, name, {"kind": kind, "place_id": place_id})

    def movement(self, place_id: str, name: str) -> str:
        """The identity of a movement of a place."""
        return self._identity("movement", place_id, name, {"place_id": place_id})

    def indicator(self, name: str, *, field_name: str, unit_of_measure: str) -> str:
        """The id of an indicator: the catalogue's where it has one, else made of its name."""
        row = named("indicator", name)
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
        folded = unit_fold(name) if kind == "unit" else fold(name)
        key = (kind, place_id, folded)
        if key not in self.known:
            self.known[key] = self.new_id()
            self.new[kind].append({f"{kind}_id": self.known[key], "name": name, "folded": folded, **extra})
        return self.known[key]

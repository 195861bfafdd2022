"""Names to identities: the units, clusters, movements and indicators the store knows, and those a file brings."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl
from rapidfuzz import fuzz

from thidua.ingest.finding import Finding
from thidua.ingest.likeness import alike, differ_in_fillers
from thidua.ingest.name_doubts import similar_cluster, similar_indicator
from thidua.ingest.places import Place
from thidua.ingest.question import CLUSTER, INDICATOR
from thidua.ingest.units import Units
from thidua.ingest.vocabulary import Vocabulary
from thidua.rules.catalogue import several
from thidua.text.fold import fold, slug

Key = tuple[str, str, str]


@dataclass
class Registry:
    """Identities by name within a place; names not known get one from `new_id` and are listed in `new`.

    new     rows for the stored tables unit, cluster, person, movement and indicator, without their batch.
    stored  clusters by kind and place, and indicators: names by their folded form.
    meant   by what it names (cluster, indicator) and folded name, the name that a person said it means.
    asked   every name of a cluster or indicator that was asked for, folded.
    """

    known: dict[Key, str]
    units: Units
    vocabulary: Vocabulary
    new_id: Callable[[], str]
    new: dict[str, list[dict[str, object]]] = field(
        default_factory=lambda: {"unit": [], "cluster": [], "person": [], "movement": [], "indicator": []}
    )
    stored: dict[Key, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    meant: Mapping[tuple[str, str], str] = field(default_factory=dict)
    asked: set[tuple[str, str]] = field(default_factory=set)

    @property
    def doubts(self) -> list[Finding]:
        """What a person should look at of the names asked for; without sheet and cell."""
        return [*self.units.doubts.values(), *self._similar_clusters(), *self._similar_indicators()]

    def _similar_clusters(self) -> Iterator[Finding]:
        """New clusters much like stored ones of their kind and place that the file does not name besides.

        Of those the file names too, only such as differ by words that add nothing.
        """
        brought: dict[Key, dict[str, str]] = defaultdict(dict)
        for row in self.new[CLUSTER]:
            name, folded = str(row["name"]), str(row["folded"])
            key = (CLUSTER, str(row["place_id"]), str(row["kind"]))
            others = {
                one: shown
                for one, shown in (self.stored[key] | brought[key]).items()
                if (CLUSTER, one) not in self.asked or differ_in_fillers(one, folded)
            }
            brought[key][folded] = name
            candidates = alike(name, folded, others, score=fuzz.WRatio)
            if candidates and (CLUSTER, folded) not in self.meant:
                yield similar_cluster(name, candidates)

    def _similar_indicators(self) -> Iterator[Finding]:
        """New indicators much like stored ones, or those of the catalogue, that the file does not name besides."""
        if not self.new[INDICATOR]:
            return
        rows = self.vocabulary.rows(INDICATOR)
        catalogue = {fold(one): row["name_vi"] for row in rows for one in (row["name_vi"], *several(row["synonyms"]))}
        known = self.stored[INDICATOR, "", ""] | catalogue
        others = {one: shown for one, shown in known.items() if (INDICATOR, fold(shown)) not in self.asked}
        for row in self.new[INDICATOR]:
            name, folded = str(row["name"]), str(row["folded"])
            candidates = alike(name, folded, others)
            if candidates and (INDICATOR, folded) not in self.meant:
                yield similar_indicator(name, candidates)

    @classmethod
    def of(cls, names: pl.DataFrame, vocabulary: Vocabulary, *, new_id: Callable[[], str]) -> "Registry":
        """The registry of the rows of queries/ingest/names.sql."""
        is_unit = pl.col("kind") == "unit"
        rows = names.filter(~is_unit).select("kind", "place_id", "folded", "id").iter_rows()
        known = {(kind, place_id or "", folded): found for kind, place_id, folded, found in rows}
        registry = cls(known, Units(names.filter(is_unit), new_id=new_id), vocabulary, new_id)
        registry.new |= {"unit": registry.units.new, "unit_alias": registry.units.aliases}
        named = names.filter(pl.col("kind").is_in((CLUSTER, INDICATOR)))
        for kind, place_id, of_kind, folded, name in named.select(
            "kind", "place_id", "place_kind", "folded", "name"
        ).iter_rows():
            registry.stored[kind, place_id or "", of_kind or ""][folded] = name
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
        name = self.meant.get((CLUSTER, fold(name)), name)
        self.asked.add((CLUSTER, fold(name)))
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
        name = self.meant.get((INDICATOR, fold(name)), name)
        row = self.vocabulary.named("indicator", name)
        self.asked.add((INDICATOR, fold(row["name_vi"] if row else name)))
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

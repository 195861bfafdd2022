"""Units by name, code and place: which one a text means in a year, and the units and spellings that a file brings."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field

import polars as pl

from thidua.ingest.finding import Finding
from thidua.ingest.forms import starts_with, words
from thidua.ingest.likeness import core, differ_in_fillers
from thidua.ingest.places import Place, place_kind
from thidua.ingest.provinces import province
from thidua.ingest.unit_doubts import ended_unit, odd_unit, similar_unit, taken_as_placed, unclear_place
from thidua.ingest.unit_names import unit_fold
from thidua.text.fold import fold

COUNTRY = "country"
PLACES = ("province", "district", "commune")
MOST_COMPARED = 1000
"""A file that brings more units of a place is a register, whose names are not compared with each other."""


@dataclass
class KnownUnit:
    """A unit with its official codes, and the years a reorganisation made it and ended it where one did.

    ended_by, successors  the word for what ended it, and the names of what it went into.
    """

    id: str
    codes: set[str] = field(default_factory=set)
    since: int | None = None
    until: int | None = None
    name: str = ""
    within: str = ""
    ended_by: str = ""
    successors: str = ""

    def lives(self, year: int | None) -> bool:
        """Whether the unit is there at the end of a year, today where that is None."""
        if year is None:
            return self.until is None
        return (self.since is None or self.since <= year) and (self.until is None or year < self.until)


class Units:
    """The units known, and those a file brings.

    A unit stated with its official code is the one of that code and name in its place: codes are given anew when units
    are reorganised, so that neither alone tells two units apart. Stated without a code it is the one of that name in
    its place that lives in the year spoken of. A place may also be named without the word for its kind or without
    spaces ("Hanoi"). Whatever else is new.

    new      rows for stored.unit, without their batch.
    aliases  rows for stored.unit_alias: codes and spellings the store does not know yet.
    meant    by folded name, the name of the unit that a person said it means.
    doubts   what a person should look at, by what was asked: a name in its place and year; without sheet and cell.
    """

    def __init__(self, names: pl.DataFrame, *, new_id: Callable[[], str]) -> None:
        self.new: list[dict[str, object]] = []
        self.aliases: list[dict[str, object]] = []
        self.doubts: dict[tuple[str, int | None], Finding] = {}
        self.meant: Mapping[str, str] = {}
        self._listed: Set[str] = frozenset()
        self._compared: dict[str, dict[str, KnownUnit]] = {}
        self._new_id = new_id
        self._units: dict[str, KnownUnit] = {}
        self._named: dict[tuple[str, str], dict[str, KnownUnit]] = defaultdict(dict)
        self._anywhere: dict[str, set[str]] = defaultdict(set)
        self._proper: dict[tuple[str, str], dict[str, KnownUnit]] = defaultdict(dict)
        self._countries: set[str] = set()
        self._provinces: dict[tuple[str, str], dict[str, KnownUnit]] = defaultdict(dict)
        self._confirmed: dict[str, set[str]] = defaultdict(set)
        self._stored: dict[str, dict[str, KnownUnit]] = defaultdict(dict)
        self._brought: dict[str, dict[str, KnownUnit]] = defaultdict(dict)
        self._of_core: dict[tuple[str, tuple[str, ...]], dict[str, KnownUnit]] = defaultdict(dict)
        self._named_whole: set[str] = set()
        self._found: dict[tuple[Place, int | None], str] = {}
        for row in names.iter_rows(named=True):
            unit = self._units.get(row["id"])
            if unit is None:
                unit = KnownUnit(
                    row["id"],
                    since=row["since"],
                    until=row["until"],
                    name=row["name"] or "",
                    within=row["place_id"] or "",
                    ended_by=row["ended_by"] or "",
                    successors=row["successors"] or "",
                )
                self._units[unit.id] = unit
            unit.codes.update([row["code"]] if row["code"] else [])
            self._index(unit, unit.within, row["folded"], row["place_kind"])
            self._stored[unit.within][row["folded"]] = unit
            self._of_core[unit.within, core(row["folded"])][row["folded"]] = unit
            if row["confirmed"]:
                self._confirmed[row["folded"]].add(unit.id)

    def begin_table(self, listed: Set[str]) -> None:
        """Units named from now on are of a table that lists these folded names.

        Names beside each other in one list are of several units, however alike.
        """
        self._listed = listed
        self._compared.clear()

    def place(self, place: Place, *, year: int | None = None) -> str:
        """The id of a place; a doubt says where it is not clear which of several places of that name is meant."""
        if (place, year) not in self._found:
            self._found[place, year] = found = self._place(place, year)
            if place.within is not None:
                self._settle(place, found)
        return self._found[place, year]

    def unit(self, place_id: str, name: str, *, year: int | None = None) -> str:
        """The id of a unit of a place."""
        name = self.meant.get(fold(name), name)
        row: dict[str, object] = {"kind": place_kind(name) or "agency", "place_id": place_id}
        known = len(self.new)
        found = self._identity(place_id, name, "", year, row)
        if len(self.new) > known:
            self._doubt_new(place_id, name, year)
            self._note_brought(place_id, unit_fold(name), self._units[found])
        elif (unit := self._units[found]).until is not None and year is not None and unit.until < year:
            self.doubts[name, year] = ended_unit(name, year, unit.until, unit.ended_by, unit.successors)
        return found

    def alias(self, place_id: str, name: str, alias: str) -> None:
        """Note another spelling or a code of a unit; of each unit that bore the name, where one followed another."""
        self.unit(place_id, name)
        for within in self._within(place_id):
            for unit in self._candidates(within, name):
                self._also(unit, within, alias)

    def _place(self, place: Place, year: int | None) -> str:
        folded = unit_fold(place.name)
        if place.within is None and len(self._anywhere[folded]) > 0:
            unit = self._without_its_place(place, folded, year)
            if unit is not None:
                return unit.id
        within = self.place(place.within, year=year) if place.within else ""
        row: dict[str, object] = {"kind": place.kind, "place_id": within or None, "system": "state"}
        if place.within is not None and not self._candidates(within, place.name, code=place.code):
            unit = self._not_yet_placed(place, folded, year)
            if unit is not None:
                return unit.id
        return self._identity(within, place.name, place.code, year, row, made_in=place.made_in)

    def _without_its_place(self, place: Place, folded: str, year: int | None) -> KnownUnit | None:
        """The place meant where the one it lies in is not written: known nowhere, or confirmed by a person; else asked.

        A district that is known in one province only may be another province's: that is never taken for granted.
        """
        known = [unit for within in self._anywhere[folded] for unit in self._named[within, folded].values()]
        placed = [unit for unit in known if unit.within and unit.within not in self._countries]
        confirmed = [unit for unit in known if unit.id in self._named_whole or unit.id in self._confirmed[folded]]
        unit = self._meant(confirmed or known, place.code, year)
        if unit is not None and placed and not confirmed and place.kind in ("district", "commune"):
            lies_in = [f"{one.name or place.name}, {self._units[one.within].name}" for one in placed]
            self.doubts[place.name, year] = unclear_place(place.name, lies_in)
        return unit

    def _settle(self, place: Place, found: str) -> None:
        """A file that names a place with the one it lies in means it wherever it names it without."""
        self._named_whole.add(found)
        asked = [key for key, doubt in self.doubts.items() if key[0] == place.name and doubt.code == "unclear_place"]
        for name, year in asked:
            if self._found.get((Place(place.name, place.kind), year)) == found:
                del self.doubts[name, year]

    def _not_yet_placed(self, place: Place, folded: str, year: int | None) -> KnownUnit | None:
        """The place of that name known before anyone wrote where it lies; from now on it goes by both names."""
        if place.within is None or place.kind not in ("district", "commune"):
            return None
        whole = f"{place.name}, {place.within.name}"
        nowhere = self._stored.get("", {})
        spellings = [name for name, unit in nowhere.items() if name.startswith(folded + " ") and unit.name]
        unit = nowhere.get(folded)
        if unit is None or unit.within:
            return None
        if unit_fold(whole) in spellings:
            return unit
        if any(nowhere[name] is unit for name in spellings):  # it is known to lie in another province
            return None
        self.doubts[place.name, year] = taken_as_placed(place.name, whole)
        self._also(unit, "", whole)
        return unit

    def _doubt_new(self, place_id: str, name: str, year: int | None) -> None:
        """Say which units of a place, known or new in another table, a new name resembles: it may be a slip of the pen.

        Of names in one table only those are compared that differ by words that add nothing.
        """
        folded = unit_fold(name)
        of_core = self._of_core[place_id, core(folded)].items()
        others = self._elsewhere(place_id) | {one: unit for one, unit in of_core if differ_in_fillers(one, folded)}
        known = {one: unit.name for one, unit in others.items() if unit.lives(year)}
        if (doubt := odd_unit(name) or similar_unit(name, folded, known)) is not None:
            self.doubts[name, year] = doubt

    def _note_brought(self, place_id: str, folded: str, unit: KnownUnit) -> None:
        """Let the names that follow be compared with a unit's that the file has brought."""
        self._brought[place_id][folded] = unit
        self._of_core[place_id, core(folded)][folded] = unit
        if folded not in self._listed and len(self._brought[place_id]) <= MOST_COMPARED:
            self._elsewhere(place_id)[folded] = unit

    def _elsewhere(self, place_id: str) -> dict[str, KnownUnit]:
        """The units of a place, stored or brought, that the table at hand does not list; of a register only stored."""
        if place_id not in self._compared:
            brought = self._brought[place_id]
            known = self._stored[place_id] | (brought if len(brought) <= MOST_COMPARED else {})
            self._compared[place_id] = {one: unit for one, unit in known.items() if one not in self._listed}
        return self._compared[place_id]

    def _identity(
        self,
        place_id: str,
        name: str,
        code: str,
        year: int | None,
        row: dict[str, object],
        *,
        made_in: int | None = None,
    ) -> str:
        for within in self._within(place_id):
            candidates = self._candidates(within, name, code=code)
            unit = self._meant([one for one in candidates if made_in in (None, one.since)], code, year)
            if unit is not None:
                for one in candidates:
                    self._also(one, within, name)
                if code:
                    self._also(unit, within, code)
                    unit.codes.add(code)
                return unit.id
        unit = KnownUnit(self._new_id(), {code} if code else set(), since=made_in, name=name, within=place_id)
        folded = unit_fold(name)
        self._units[unit.id] = unit
        self._index(unit, place_id, folded, str(row["kind"]))
        self.new.append({"unit_id": unit.id, "code": code or None, "name": name, "folded": folded, **row})
        return unit.id

    def _within(self, place_id: str) -> tuple[str, ...]:
        """Where a unit of a place may be known: provinces brought before their country was named lie nowhere."""
        return (place_id, "") if place_id in self._countries else (place_id,)

    def _candidates(self, within: str, name: str, *, code: str = "") -> list[KnownUnit]:
        """The units of a place that a name may mean: all of that very name, else places that go by it."""
        exact = list(self._named.get((within, unit_fold(name)), {}).values())
        if exact and (not code or any(code in unit.codes or not unit.codes for unit in exact)):
            return exact
        if not code and (row := province(name)) is not None:
            found = list(self._provinces[within, row["short_name"]].values())
            if found or place_kind(name):
                return found
        if place_kind(name) and not code:
            return []
        alike = self._proper.get((within, _joined(fold(name))), {}).values()
        return [unit for unit in alike if not code or code in unit.codes]

    def _meant(self, candidates: Sequence[KnownUnit], code: str, year: int | None) -> KnownUnit | None:
        """The one meant among units of one name: the one that lives in the year, else the newest.

        With a code, only the unit of that code or one whose code is not known, and none that came later.
        """
        if code:
            there = [unit for unit in candidates if year is None or unit.since is None or unit.since <= year]
            same = [unit for unit in there if code in unit.codes]
            candidates = same or [unit for unit in there if not unit.codes]
        living = [unit for unit in candidates if unit.lives(year)]
        if len(living) == 1:
            return living[0]
        return max(candidates, key=lambda unit: unit.since or 0, default=None)

    def _also(self, unit: KnownUnit, within: str, spelling: str) -> None:
        """Note a spelling of a unit, unless it is known."""
        folded = unit_fold(spelling)
        if unit.id in self._named[within, folded] or spelling in unit.codes:
            return
        self._named[within, folded][unit.id] = unit
        self._anywhere[folded].add(within)
        self.aliases.append({"unit_id": unit.id, "alias": spelling, "folded": folded})

    def _index(self, unit: KnownUnit, place_id: str, folded: str, kind: str | None) -> None:
        self._named[place_id, folded][unit.id] = unit
        self._anywhere[folded].add(place_id)
        if kind == "province" and (row := province(folded)) is not None:
            self._provinces[place_id, row["short_name"]][unit.id] = unit
        if kind in PLACES:
            self._proper[place_id, _joined(folded)][unit.id] = unit
        if kind == COUNTRY:
            self._countries.add(unit.id)


def _joined(folded: str) -> str:
    """A folded name without the word for its kind and without spaces: "hanoi" of "thanh pho ha noi"."""
    word = starts_with(folded, tuple(word for word, _ in words().places))
    return folded.removeprefix(word).replace(" ", "")

"""Units by name, code and place: which one a text means in a year, and the units and spellings that a file brings."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import polars as pl

from thidua.ingest.context import Place, place_kind
from thidua.ingest.forms import starts_with, words
from thidua.rules.catalogue import catalogue
from thidua.text.fold import fold

ABBREVIATIONS = tuple((fold(row["short"]), fold(row["long"])) for row in catalogue("abbreviation"))
COUNTRY = "country"
PLACES = ("province", "district", "commune")


def unit_fold(name: str) -> str:
    """A unit's name for matching: folded, abbreviations written out ("UBKT Tỉnh ủy" is "Ủy ban Kiểm tra Tỉnh ủy")."""
    text = f" {fold(name)} "
    for short, long in ABBREVIATIONS:
        text = text.replace(f" {short} ", f" {long} ")
    return text.strip()


@dataclass
class KnownUnit:
    """A unit with its official codes, and the years a reorganisation made it and ended it where one did."""

    id: str
    codes: set[str] = field(default_factory=set)
    since: int | None = None
    until: int | None = None

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
    """

    def __init__(self, names: pl.DataFrame, *, new_id: Callable[[], str]) -> None:
        self.new: list[dict[str, object]] = []
        self.aliases: list[dict[str, object]] = []
        self._new_id = new_id
        self._units: dict[str, KnownUnit] = {}
        self._named: dict[tuple[str, str], dict[str, KnownUnit]] = defaultdict(dict)
        self._anywhere: dict[str, set[str]] = defaultdict(set)
        self._proper: dict[tuple[str, str], dict[str, KnownUnit]] = defaultdict(dict)
        self._countries: set[str] = set()
        self._found: dict[tuple[Place, int | None], str] = {}
        columns = ("id", "place_id", "folded", "place_kind", "code", "since", "until")
        for found, place_id, folded, kind, code, since, until in names.select(columns).iter_rows():
            unit = self._units.setdefault(found, KnownUnit(found, since=since, until=until))
            unit.codes.update([code] if code else [])
            self._index(unit, place_id or "", folded, kind)

    def place(self, place: Place, *, year: int | None = None) -> str:
        """The id of a place; where the place it lies in is not written, the only known place of that name is meant."""
        if (place, year) not in self._found:
            self._found[place, year] = self._place(place, year)
        return self._found[place, year]

    def unit(self, place_id: str, name: str, *, year: int | None = None) -> str:
        """The id of a unit of a place."""
        row: dict[str, object] = {"kind": place_kind(name) or "agency", "place_id": place_id}
        return self._identity(place_id, name, "", year, row)

    def alias(self, place_id: str, name: str, alias: str) -> None:
        """Note another spelling or a code of a unit; of each unit that bore the name, where one followed another."""
        self.unit(place_id, name)
        for within in self._within(place_id):
            for unit in self._candidates(within, name):
                self._also(unit, within, alias)

    def _place(self, place: Place, year: int | None) -> str:
        folded = unit_fold(place.name)
        if place.within is None and len(self._anywhere[folded]) == 1:
            (within,) = self._anywhere[folded]
            if (unit := self._meant(list(self._named[within, folded].values()), place.code, year)) is not None:
                return unit.id
        within = self.place(place.within, year=year) if place.within else ""
        row: dict[str, object] = {"kind": place.kind, "place_id": within or None, "system": "state"}
        return self._identity(within, place.name, place.code, year, row, made_in=place.made_in)

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
        unit = KnownUnit(self._new_id(), {code} if code else set(), since=made_in)
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
        if kind in PLACES:
            self._proper[place_id, _joined(folded)][unit.id] = unit
        if kind == COUNTRY:
            self._countries.add(unit.id)


def _joined(folded: str) -> str:
    """A folded name without the word for its kind and without spaces: "hanoi" of "thanh pho ha noi"."""
    word = starts_with(folded, tuple(word for word, _ in words().places))
    return folded.removeprefix(word).replace(" ", "")

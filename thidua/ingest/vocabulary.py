"""The words of the field that cells and headings may use, and what each names in the catalogues of an office."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from thidua.ingest.likeness import nearest
from thidua.ingest.question import Candidate
from thidua.rules.catalogue import Row, catalogue, holds, holds_in, overlaid, several
from thidua.text.fold import fold

if TYPE_CHECKING:
    from thidua.store import Caller, Store

LIKELY = 70.0
"""From this likeness (0 to 100, as `nearest` scores it) on, a name of a catalogue is offered."""
MUCH_LESS = 10.0
"""A name so much less like a text than the best is not offered beside it."""
MOST_OFFERED = 3
LINEAGE_KINDS = {
    "doi ten": "rename", "chia tach": "split", "ket thuc hoat dong": "end",
    "giu nguyen": "rename", "chuyen mot phan": "transfer_part", "dieu chinh dia gioi": "transfer_part",
}  # fmt: skip
MERGED = ("sap nhap", "hop nhat", "nhap", "sap xep", "gop", "thanh lap", "to chuc lai")
"""Words for units that became part of another, in several ways."""
ROLE_WORDS = {"truong": "lead", "pho": "deputy"}
CLUSTER_WORDS = {"khoi", "cum"}
ROLE_FILLERS = {"thuong", "truc", "thi", "dua", "don", "vi"}
MEMBER = ("thanh vien", "uy vien", "don vi thanh vien")


class Vocabulary:
    """The names and spellings of catalogues, as their rows have them.

    rows  gives the rows of a catalogue; they never change while a vocabulary lives.
    used  by catalogue and folded text, the further spellings of `meaning` that some text was understood by.
    """

    def __init__(self, rows: Callable[[str], Sequence[Row]]) -> None:
        self.rows = rows
        self.used: set[tuple[str, str]] = set()
        self._meant: set[tuple[str, str]] = set()
        self._known: dict[str, dict[str, Row]] = {}

    def named(self, kind: str, text: str, *, place: str = "") -> Row | None:
        """The catalogue row that a text names: by its name or a synonym, without accents, case or the place's own name.

        "Giấy khen của UBND huyện Chiêm Hóa" names the district's merit certificate where `place` is "Chiêm Hóa".
        """
        spellings = self._spellings(kind)
        folded = fold(text)
        if folded in spellings:
            if (kind, folded) in self._meant:
                self.used.add((kind, folded))
            return spellings[folded]
        ending = fold(place)
        if ending and folded.endswith(" " + ending):
            return spellings.get(folded.removesuffix(ending).strip())
        return None

    def in_force(self, kind: str, row: Row, on: date) -> Row:
        """The row of a catalogue that holds on a day of those of the same code; the row itself where none does."""
        code = f"{kind}_id"
        return next((one for one in self.rows(kind) if one[code] == row[code] and holds(one, on)), row)

    def post_class(self, text: str) -> Row | None:
        """The class of post that a text names, or that a post ("Phó Giám đốc") begins with."""
        if found := self.named("post_class", text):
            return found
        post = f"{fold(text)} "
        for row in self.rows("post_class"):
            if any(post.startswith(f"{fold(word)} ") for word in several(row["begins"])):
                return row
        return None

    def near(self, kind: str, text: str, *, year: int | None = None) -> tuple[Candidate, ...]:
        """Names of the catalogue that a text may mean which names none of them, the best first.

        All that an ambiguous abbreviation stands for ("CSTĐTQ" is toàn quốc or toàn quân); else up to three that are
        most like it, by their name or a synonym, of those that were valid in the year.
        """
        if meant := self._ambiguous(kind).get(fold(text)):
            return tuple(Candidate(name, name, round(1 / len(meant), 2)) for name in meant)
        known: dict[str, str] = {}
        for row in (row for row in self.rows(kind) if holds_in(row, year)):
            for spelling in (row["name_vi"], *several(row["synonyms"])):
                known.setdefault(fold(spelling), row["name_vi"])
        found = nearest(fold(text), known, least=LIKELY)
        offered: dict[str, Candidate] = {}
        best = found[0][1] if found else 0.0
        for spelling, points in (one for one in found if one[1] >= best - MUCH_LESS):
            name = known[spelling]
            offered.setdefault(name, Candidate(name, name, round(points / 100, 2)))
        return tuple(offered.values())[:MOST_OFFERED]

    def meaning(self, meant: Mapping[tuple[str, str], str]) -> "Vocabulary":
        """This vocabulary with further spellings: by catalogue and text, the name of the row that is meant."""
        if not meant:
            return self
        other = Vocabulary(self.rows)
        for (kind, text), name in meant.items():
            if (row := self.named(kind, name)) is not None:
                other._spellings(kind)[fold(text)] = row
                other._meant.add((kind, fold(text)))
        return other

    def _spellings(self, kind: str) -> dict[str, Row]:
        if kind not in self._known:
            found: dict[str, Row] = {}
            for row in self.rows(kind):
                for spelling in (row["name_vi"], *several(row["synonyms"])):
                    found.setdefault(fold(spelling), row)
            self._known[kind] = found
        return self._known[kind]

    def _ambiguous(self, kind: str) -> dict[str, dict[str, None]]:
        """Spellings that stand for several rows, with the names of all of them; `named` finds none."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for row in self.rows(kind):
            for spelling in several(row.get("ambiguous", "")):
                found[fold(spelling)][row["name_vi"]] = None
        return found


SHIPPED = Vocabulary(catalogue)
"""What every office starts with."""


def vocabulary_of(store: "Store", who: "Caller") -> Vocabulary:
    """The words of the office whose store it is: those shipped, with what it added, changed and took out."""
    changes: dict[str, dict[str, Row | None]] = defaultdict(dict)
    for name, key, content in store.rows("catalogue/changes", who).iter_rows():
        stated = None if content is None else {column: text for column, text in json.loads(content).items() if text}
        changes[name][key] = stated
    rows = {name: overlaid(name, changed) for name, changed in changes.items()}
    return Vocabulary(lambda name: rows[name] if name in rows else catalogue(name))


def role(text: str) -> str | None:
    """lead, deputy or member of a cluster, as a cell says it: "Trưởng khối", "Cụm phó thường trực"."""
    said = fold(text).split()
    if " ".join(said) in MEMBER:
        return "member"
    roles = [ROLE_WORDS[word] for word in said if word in ROLE_WORDS]
    is_of_cluster = any(word in CLUSTER_WORDS for word in said)
    is_all = all(word in {*ROLE_WORDS, *CLUSTER_WORDS, *ROLE_FILLERS} for word in said)
    return roles[0] if len(roles) == 1 and is_of_cluster and is_all else None


def lineage_kind(word: str) -> str:
    """merge, rename, split, end or transfer_part, as the word for a reorganisation says; most are merges."""
    return LINEAGE_KINDS.get(fold(word), "merge")


def is_lineage_word(word: str) -> bool:
    """Whether a word for a reorganisation is one that is known, or begins with one."""
    folded = f"{fold(word)} "
    return any(folded.startswith(f"{known} ") for known in (*LINEAGE_KINDS, *MERGED))

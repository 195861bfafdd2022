"""The words of the field that cells and headings may use, and what each names in the catalogues of an office."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from thidua.rules.catalogue import Row, catalogue, overlaid, several
from thidua.text.fold import fold

if TYPE_CHECKING:
    from thidua.store import Caller, Store

LINEAGE_KINDS = {
    "doi ten": "rename", "chia tach": "split", "ket thuc hoat dong": "end",
    "giu nguyen": "rename", "chuyen mot phan": "transfer_part", "dieu chinh dia gioi": "transfer_part",
}  # fmt: skip
ROLE_WORDS = {"truong": "lead", "pho": "deputy"}
CLUSTER_WORDS = {"khoi", "cum"}
ROLE_FILLERS = {"thuong", "truc", "thi", "dua", "don", "vi"}
MEMBER = ("thanh vien", "uy vien", "don vi thanh vien")


class Vocabulary:
    """The names and spellings of catalogues, as their rows have them.

    rows  gives the rows of a catalogue; they never change while a vocabulary lives.
    """

    def __init__(self, rows: Callable[[str], Sequence[Row]]) -> None:
        self.rows = rows
        self._known: dict[str, dict[str, Row]] = {}

    def named(self, kind: str, text: str, *, place: str = "") -> Row | None:
        """The catalogue row that a text names: by its name or a synonym, without accents, case or the place's own name.

        "Giấy khen của UBND huyện Chiêm Hóa" names the district's merit certificate where `place` is "Chiêm Hóa".
        """
        spellings = self._spellings(kind)
        folded = fold(text)
        if folded in spellings:
            return spellings[folded]
        ending = fold(place)
        if ending and folded.endswith(" " + ending):
            return spellings.get(folded.removesuffix(ending).strip())
        return None

    def post_class(self, text: str) -> Row | None:
        """The class of post that a text names, or that a post ("Phó Giám đốc") begins with."""
        if found := self.named("post_class", text):
            return found
        post = f"{fold(text)} "
        for row in self.rows("post_class"):
            if any(post.startswith(f"{fold(word)} ") for word in several(row["begins"])):
                return row
        return None

    def near(self, kind: str, text: str) -> list[str]:
        """Names of the catalogue that a text may mean which names none of them.

        All that an ambiguous abbreviation stands for ("CSTĐTQ" is toàn quốc or toàn quân); else up to three that share
        most words with it, best first.
        """
        if meant := self._ambiguous(kind).get(fold(text)):
            return list(meant)
        wanted = set(fold(text).split())
        scored = {row["name_vi"]: len(wanted & set(fold(row["name_vi"]).split())) for row in self.rows(kind)}
        best = sorted((name for name, score in scored.items() if score), key=lambda name: -scored[name])
        return best[:3]

    def meaning(self, meant: Mapping[tuple[str, str], str]) -> "Vocabulary":
        """This vocabulary with further spellings: by catalogue and text, the name of the row that is meant."""
        if not meant:
            return self
        other = Vocabulary(self.rows)
        for (kind, text), name in meant.items():
            if (row := self.named(kind, name)) is not None:
                other._spellings(kind)[fold(text)] = row
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

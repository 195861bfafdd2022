"""Places as written: a province, district or commune, by its name, in a letterhead or within the title of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from thidua.ingest.forms import starts_with, unit_word, words
from thidua.text.fold import fold, tidy

BODIES = ("uy ban nhan dan", "hoi dong nhan dan")
PARTY_COMMITTEE = re.compile(r"(?P<level>tỉnh|huyện|thành) (?:ủy|uỷ) (?P<party>.+)")
PARTED = re.compile(r"[,;:()\[\]\d]| [-–—] |\n")
"""What ends the name of a place, besides the words of data/forms/words.toml."""
LONGEST_NAME = 5
"""Words of the longest proper name of a place: "Bà Rịa - Vũng Tàu"."""
REPORTS = ("don vi", "don vi bao cao", "don vi lap", "ten don vi", "co quan bao cao", "co quan")
"""What stands before the colon on a line that names the unit that reports."""


@dataclass(frozen=True)
class Place:
    """A province, district or commune as written, with its kind, and the place it lies in where that is written.

    code     its official code, '' where none is written.
    made_in  the year in which a reorganisation made it, where a register says so: another of the same name was before.
    """

    name: str
    kind: str
    within: "Place | None" = None
    code: str = ""
    made_in: int | None = None

    @property
    def proper_name(self) -> str:
        """The name without the word for its kind: "Chiêm Hóa" of "huyện Chiêm Hóa"."""
        return next(
            (self.name[len(word) :].strip() for word, _ in words().places if fold(self.name).startswith(word + " ")),
            self.name,
        )


def read_place(text: str) -> Place | None:
    """Places from the smallest to the largest, parted by commas: "huyện Chiêm Hóa, tỉnh Tuyên Quang"."""
    return _nested([tidy(part) for part in text.split(",") if tidy(part)])


@lru_cache(maxsize=65536)  # a name is asked for by each step that resolves it
def place_kind(name: str) -> str:
    """province, district or commune by the word a name begins with; '' where it begins with none."""
    word = starts_with(fold(name), tuple(word for word, _ in words().places))
    return dict(words().places).get(word, "")


def place_above(lines: tuple[str, ...]) -> Place | None:
    """The place that the lines above a table speak of: a line for it, the letterhead, a title, a cluster."""
    for line in lines:
        head, colon, rest = line.partition(":")
        if colon and starts_with(fold(head), words().place_lines):
            return read_place(rest)
    bodies = [_reporting(line) for line in lines]
    in_head = (place for line in bodies if _is_head(line) and (place := _named_in(line)))
    in_titles = (place for line in lines if (place := _within_title(line)))
    of_clusters = (line for line in lines if starts_with(fold(line), words().clusters))
    in_clusters = (place for line in of_clusters if (place := _named_in(line)))
    return next(in_head, None) or next(in_titles, None) or next(in_clusters, None)


def _nested(parts: list[str]) -> Place | None:
    """Places from the smallest to the largest: "huyện Chiêm Hóa", "tỉnh Tuyên Quang"."""
    place: Place | None = None
    for part in reversed(parts):
        place = Place(name=part, kind=place_kind(part) or "province", within=place)
    return place


def _reporting(line: str) -> str:
    """Who reports, of a line that says so: "Sở Nội vụ tỉnh X" of "Đơn vị báo cáo: Sở Nội vụ tỉnh X"; else the line."""
    head, colon, rest = line.partition(":")
    return tidy(rest) if colon and fold(head) in REPORTS else line


def _is_head(line: str) -> bool:
    """Whether a line is one of a letterhead: it begins with a body, a unit or a place."""
    folded = fold(line)
    return bool(
        starts_with(folded, (*BODIES, *words().bodies, *(word for word, _ in words().places)))
        or unit_word(line)
        or PARTY_COMMITTEE.match(line.casefold())
    )


def _within_title(line: str) -> Place | None:
    """The place that a title says it is of: "… thuộc tỉnh Bạch Hải năm 2025", "… của UBND huyện Suối Mơ"."""
    before = "|".join(words().place_before)
    place_words = "|".join(words().places_written)
    match = re.search(rf"(?:\b(?:{before})|[,–—-]) (?=(?:{place_words}) )", line, re.IGNORECASE)
    return _named_in(line[match.end() :]) if match else None


def _named_in(line: str) -> Place | None:
    """The places that a line names, the first in those that follow it: "XÃ ĐÁ BẠC, TỈNH TRƯỜNG GIANG"."""
    if match := PARTY_COMMITTEE.match(line.casefold()):
        kind = "thành phố" if match["level"] == "thành" else match["level"]
        name = line[match.start("party") :]
        line = f"{kind.upper() if name.isupper() else kind} {name}"
    parts = list(dict.fromkeys(_names(line)))
    if not parts:
        return None
    kinds = [kind for _word, kind in words().places]
    nested = parts[:1]
    for part in parts[1:]:
        if kinds.index(place_kind(part)) < kinds.index(place_kind(nested[-1])):
            nested.append(part)
    return _nested(nested)


def _names(line: str) -> Iterator[str]:
    """Each place of a line: the word for its kind in small letters with the proper name that follows it."""
    is_capitals = line.isupper()
    place_words = "|".join(words().places_written)
    for match in re.finditer(rf"(?<!\w)({place_words}) (?=\w)", line, re.IGNORECASE):
        if set(line[: match.start()].casefold().split()[-1:]) & words().no_place_before:
            continue
        after = PARTED.split(line[match.end() :], maxsplit=1)[0].split()
        name: list[str] = []
        for at, word in enumerate(after):
            rest = " ".join(after[at:]).casefold()
            if starts_with(rest, words().no_names) or not (is_capitals or word[:1].isupper()):
                break
            name.append(word)
        is_none = " ".join((match[1], *name)).casefold() in words().no_places
        if name and len(name) <= LONGEST_NAME and not is_none:
            yield " ".join([match[1].casefold(), *(part.capitalize() if is_capitals else part for part in name)])

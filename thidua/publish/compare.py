"""An edited .pptx or .docx held against a seal: every number beside something sealed is right, wrong or gone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

from rapidfuzz import fuzz, process

from thidua.publish.edited import COLUMN, NUMBER, TAGS, Piece, key_of, numbers_of, pieces_of, skeleton
from thidua.publish.presentation import sealed_deck
from thidua.publish.removed import Removed, removed
from thidua.publish.script import script
from thidua.stories.seal import Seal
from thidua.text.fold import fold
from thidua.text.language import current, speaking
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Verdict = Literal["match", "differs", "unknown", "gone"]
VERDICTS: dict[Verdict, str] = {
    "match": N_("khớp"),
    "differs": N_("lệch"),
    "unknown": N_("không tìm thấy"),
    "gone": N_("không còn trong tệp"),
}
ALIKE = 88
"""How like a sealed sentence, of a hundred, an edited one must be to be held against it."""
SHORTEST_NAME = 4
LARGEST_SHARE, SHARE_STEP, STEP = 2, 0.0005, 0.005
"""Up to which value a point may be a share, and the halves of the last digits that are shown."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class Compared:
    """One number of an edited file.

    place    where it stands; `words` what it stands in. Of what is gone: where and in what it stood.
    found    as it stands there, empty where it is gone; `sealed` as it was sealed, empty where nothing sealed answers
             to it and where a whole slide is gone.
    """

    place: str
    words: str
    found: str
    sealed: str
    verdict: Verdict


def compare(content: bytes, seal: Seal) -> list[Compared]:
    """Every number of the file that stands beside a title, class, indicator or unit of the seal, as the file has them;
    then those that a copy of the seal's own deck or script no longer has.

    Numbers beside nothing known are left out. Raises NotReadable for what is no .pptx or .docx.
    """
    edited = pieces_of(content)
    with speaking(seal.language):
        deck, read = pieces_of(sealed_deck(seal)), pieces_of(script(seal))
        known = _Known([*deck, *read, *_tables(seal)])
        found = [one for piece in edited for one in known.compare(piece)]
        slides = any(piece.heading for piece in edited)
        gone = [_gone(one) for one in removed(deck if slides else read, edited)]
    return found + gone


def _gone(one: Removed) -> Compared:
    place = _("bản gốc, {place}", place=one.piece.place)
    words = one.piece.text if one.number else _("cả trang: {words}", words=one.piece.text)
    return Compared(place, words, "", one.number, "gone")


def _tables(seal: Seal) -> Iterator[Piece]:
    """The tables behind the charts of a seal."""
    for slide in seal.slides:
        for row in slide.rows:
            for heading, cell in zip(slide.headings, row, strict=False):
                yield Piece("", skeleton(slide.headline), cell, ("table", fold(row[0]), fold(heading)))
            yield Piece("", skeleton(slide.headline), " ".join(row))


class _Known:
    """What was sealed, found by the sentence, by the cell, or by the names that stand beside a number."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._by_key: dict[tuple[str, Key], list[Piece]] = defaultdict(list)
        self._sentences: dict[str, None] = {}
        self._names: dict[str, set[Decimal]] = defaultdict(set)
        for piece in pieces:
            for heading in (piece.heading, "*"):
                self._by_key[heading, key_of(piece)].append(piece)
            if not piece.names and NUMBER.search(piece.text):
                self._sentences[skeleton(piece.text)] = None
            self._learn(piece)

    def _learn(self, piece: Piece) -> None:
        """Remember which numbers stand beside a name: the unit of a row, the name of a column, of a series."""
        if not piece.names:
            return
        numbers = {value for value in map(_value, numbers_of(piece)) if value is not None}
        for name in (name.removeprefix(COLUMN) for name in piece.names if name not in TAGS):
            if len(name) >= SHORTEST_NAME and not NUMBER.search(name) and "#" not in name:
                self._names[name] |= numbers

    def compare(self, piece: Piece) -> Iterator[Compared]:
        """Hold one piece against what was sealed."""
        sealed = self._by_key.get((piece.heading, key_of(piece))) or self._by_key.get(("*", key_of(piece))) or []
        if piece.value is not None:
            yield from self._compare_point(piece, [one for one in sealed if one.value is not None])
            return
        numbers = NUMBER.findall(piece.text)
        if not numbers:
            return
        alike = [one for one in sealed if skeleton(one.text) == skeleton(piece.text)]
        if not alike and not piece.names:
            alike = self._nearest(piece, len(numbers))
        if alike:
            yield from _side_by_side(piece, numbers, alike)
        elif sealed:
            told = sealed[0].text
            yield from (Compared(piece.place, piece.text, one, told, "differs") for one in numbers)
        else:
            yield from self._beside_names(piece, numbers)

    def _compare_point(self, piece: Piece, sealed: Sequence[Piece]) -> Iterator[Compared]:
        if not sealed:
            yield from self._beside_names(piece, numbers_of(piece))
            return
        right = next((one for one in sealed if _same(piece, one)), None)
        verdict: Verdict = "match" if right else "differs"
        yield Compared(piece.place, piece.text, numbers_of(piece)[0], numbers_of(right or sealed[0])[0], verdict)

    def _nearest(self, piece: Piece, count: int) -> list[Piece]:
        """The sealed sentences nearest to a reworded one that hold as many numbers; none where none is near."""
        found = process.extractOne(skeleton(piece.text), list(self._sentences), scorer=fuzz.ratio, score_cutoff=ALIKE)
        if found is None:
            return []
        near = self._by_key["*", (found[0],)]
        return [one for one in near if len(NUMBER.findall(one.text)) == count]

    def _beside_names(self, piece: Piece, numbers: Sequence[str]) -> Iterator[Compared]:
        """Numbers in the office's own words: right where a name beside them was sealed with that number."""
        text = f" {' '.join((fold(piece.text), *piece.names))} "
        beside = [name for name in self._names if f" {name} " in text]
        if not beside:
            return
        sealed = set().union(*(self._names[name] for name in beside))
        for written in numbers:
            verdict: Verdict = "match" if _value(written) in sealed else "unknown"
            yield Compared(piece.place, piece.text, written, written if verdict == "match" else "", verdict)


def _side_by_side(piece: Piece, numbers: Sequence[str], sealed: Sequence[Piece]) -> Iterator[Compared]:
    """Number by number, against the sealed piece that has most of them."""

    def right(one: Piece) -> int:
        pairs = zip(numbers, NUMBER.findall(one.text), strict=True)
        return sum(_value(found) == _value(expected) for found, expected in pairs)

    best = max(sealed, key=right)
    for found, expected in zip(numbers, NUMBER.findall(best.text), strict=True):
        verdict: Verdict = "match" if _value(found) == _value(expected) else "differs"
        yield Compared(piece.place, piece.text, found, expected, verdict)


def _value(written: str) -> Decimal | None:
    """The value of a number as the language of the seal writes it; None where it is no number."""
    thousands, point = (".", ",") if current() == "vi" else (",", ".")
    try:
        return Decimal(written.replace(thousands, "").replace(point, "."))
    except InvalidOperation:
        return None


def _same(one: Piece, other: Piece) -> bool:
    """Whether two points show the same figure."""
    assert one.value is not None and other.value is not None
    step = SHARE_STEP if abs(other.value) <= LARGEST_SHARE else STEP
    return abs(one.value - other.value) < step

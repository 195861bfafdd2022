"""What an edited copy of a file no longer says: numbers taken out of a slide or paragraph, and slides left out."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from thidua.publish.edited import Piece, key_of, numbers_of

COPY = 0.5
"""The part of a file's own numbers that another must still have to be taken for an edited copy of it."""
NEAR = 50
"""How like a sentence must be, of a hundred, to be what is left of one that was longer."""


@dataclass(frozen=True)
class Removed:
    """A number that the copy lacks, and the piece it stood in; for a slide that is gone its first piece, no number."""

    piece: Piece
    number: str


def removed(original: Sequence[Piece], edited: Sequence[Piece]) -> Iterator[Removed]:
    """The numbers of a file that its edited copy lacks, in the order of the file; none where it is no such copy.

    A number that was altered is not removed. A slide of which no number of its own is left is told once.
    """
    told = [piece for piece in original if numbers_of(piece)]
    found = Counter(key_of(piece) for piece in edited if numbers_of(piece))
    if sum(bool(found[key_of(piece)]) for piece in told) < COPY * len(told):
        return
    of_slides, there = _by_heading(told), _by_heading(edited)
    slides_with = Counter(key for pieces in of_slides.values() for key in {key_of(piece) for piece in pieces})
    for heading, pieces in of_slides.items():
        own = [piece for piece in pieces if slides_with[key_of(piece)] == 1]
        if heading in there:
            yield from _lacking(pieces, there[heading])
        elif any(found[key_of(piece)] for piece in own):
            yield from _lacking(own, edited)
        elif own:
            yield Removed(own[0], "")


def _by_heading(pieces: Sequence[Piece]) -> dict[str, list[Piece]]:
    found: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        found[piece.heading].append(piece)
    return dict(found)


def _lacking(pieces: Sequence[Piece], beside: Sequence[Piece]) -> Iterator[Removed]:
    """The numbers of some pieces that stand in none of others: a cell emptied, a sentence cut or left out."""
    left = Counter(key_of(piece) for piece in beside if numbers_of(piece))
    known = {key_of(piece) for piece in pieces}
    changed = [piece.text for piece in beside if not piece.names and key_of(piece) not in known]
    for piece in pieces:
        if left[key_of(piece)]:
            left[key_of(piece)] -= 1
            continue
        numbers = numbers_of(piece)
        nearest = None if piece.names else process.extractOne(piece.text, changed, scorer=fuzz.ratio, score_cutoff=NEAR)
        if nearest:
            kept = numbers_of(Piece("", "", nearest[0]))
            numbers = [] if len(kept) == len(numbers) else list((Counter(numbers) - Counter(kept)).elements())
        yield from (Removed(piece, number) for number in numbers)

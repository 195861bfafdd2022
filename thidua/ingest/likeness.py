"""Which known names a new one is like, and by how much; names that differ in a number or a letter never are."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from rapidfuzz import fuzz, process

from thidua.ingest.question import Candidate
from thidua.text.fold import fold, tidy

ALIKE = 86.0
"""From this score (0 to 100, of rapidfuzz) on, a known name is shown beside a new one."""
MOST_SHOWN = 3
ROMAN = re.compile(r"[IVX]+")
MOST_DIGITS = 18
"""A longer number is a code, which is compared as it stands."""
FILLERS = frozenset(("va", "cua", "cac", "tinh", "huyen", "xa", "phuong", "quan"))
WORTH = {"I": 1, "V": 5, "X": 10}


def alike(
    name: str,
    folded: str,
    known: Mapping[str, str],
    *,
    score: Callable[..., float] = fuzz.ratio,
    least: float = ALIKE,
) -> tuple[Candidate, ...]:
    """The known names most like a new one, the best first; none where they are told apart by a number or a letter.

    folded  the name for matching.    known  names as shown, by their folded form.
    score   how rapidfuzz compares two folded names, from 0 to 100; `least` is what a name must reach.
    """
    found = process.extract(folded, list(known), scorer=score, score_cutoff=least, limit=None)
    told_by = marks(name) if found else ()
    offered: dict[str, Candidate] = {}
    for one, points, _index in found:
        if marks(known[one]) == told_by:
            offered.setdefault(known[one], Candidate(known[one], known[one], round(points / 100, 2)))
    return tuple(offered.values())[:MOST_SHOWN]


def core(folded: str) -> tuple[str, ...]:
    """The words of a folded name that say something; names that differ in nothing else share it."""
    return tuple(sorted(word for word in folded.split() if word not in FILLERS))


def nearest(folded: str, known: Iterable[str], *, least: float) -> list[tuple[str, float]]:
    """The folded names that share most of their words with a folded text, with the score of each, the best first.

    The score (0 to 100) is the mean of how alike the words are that both have and how alike the whole is: one word that
    two long headings share is nothing, a name that the text only adds a word to is much.
    """
    sharing = process.extract(folded, list(known), scorer=fuzz.token_set_ratio, score_cutoff=least, limit=None)
    scored = [(one, (points + fuzz.token_sort_ratio(folded, one)) / 2) for one, points, _index in sharing]
    return sorted((one for one in scored if one[1] >= least), key=lambda one: -one[1])


def differ_in_fillers(one: str, other: str) -> bool:
    """Whether one of two folded names only adds words that add nothing: "trung tam y te", "trung tam y te huyen"."""
    fuller, less = sorted((Counter(one.split()), Counter(other.split())), key=Counter.total, reverse=True)
    return less <= fuller and set(fuller - less) <= FILLERS


def shown(candidates: tuple[Candidate, ...]) -> str:
    """Names with their likeness, as a message gives them: "Cụm thi đua số 1 (94%)"."""
    return "; ".join(f"{one.label} ({round(100 * one.score)}%)" for one in candidates)


def marks(name: str) -> tuple[str, ...]:
    """What tells names apart however alike: their numbers, in whatever digits, and letters that stand alone."""
    words = re.findall(r"\w+", tidy(name))
    told = (_mark(word, is_last=at == len(words)) for at, word in enumerate(words, 1))
    return tuple(sorted(mark for mark in told if mark))


def _mark(word: str, *, is_last: bool) -> str:
    if word.isdecimal():
        return str(int(word)) if len(word) <= MOST_DIGITS else word
    if ROMAN.fullmatch(word.upper() if is_last else word):
        return str(_worth(word.upper()))
    return fold(word) if len(word) == 1 else ""


def _worth(roman: str) -> int:
    worths = [WORTH[letter] for letter in roman]
    following = [*worths[1:], 0]
    return sum(-worth if worth < after else worth for worth, after in zip(worths, following, strict=True))

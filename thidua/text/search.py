"""Finding names as people type them: parts of words, without accents, or the initials of several words."""

from collections.abc import Iterable, Mapping, Sequence

from thidua.text.fold import fold

NO_MATCH = 4
LEFT_OUT_OF_INITIALS = frozenset({"va", "cac"})
"""Words that abbreviations skip: Sở Giáo dục và Đào tạo is Sở GDĐT."""


def found(text: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The keys of names that have a spelling matching a text, the closest first; all of them where there is no text.

    names  key → its folded spellings.
    """
    typed = fold(text).split()
    if not typed:
        return list(names)
    ranks = {
        key: min((_rank(typed, spelling) for spelling in spellings), default=NO_MATCH)
        for key, spellings in names.items()
    }
    return sorted((key for key in names if ranks[key] < NO_MATCH), key=lambda key: ranks[key])


def _rank(typed: Sequence[str], spelling: str) -> int:
    """0 the name itself, 1 its beginning, 2 a run within it, 3 its words or initials in order, NO_MATCH none."""
    text = " ".join(typed)
    if text == spelling:
        return 0
    if spelling.startswith(text):
        return 1
    if f" {text}" in f" {spelling}":
        return 2
    return 3 if _in_order(typed, spelling.split()) else NO_MATCH


def _in_order(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each typed word begins a later word of the name, or is the initials of words that follow each other."""
    if not typed:
        return True
    first, *rest = typed
    for at in range(len(words)):
        if words[at].startswith(first) and _in_order(rest, words[at + 1 :]):
            return True
        length = _initials(first, words[at:])
        if length and _in_order(rest, words[at + length :]):
            return True
    return False


def _initials(letters: str, words: Sequence[str]) -> int:
    """How many words the letters are the initials of, with words left out of abbreviations; 0 where they are not."""
    taken = 0
    for at, word in enumerate(words):
        if word.startswith(letters[taken]):
            taken += 1
            if taken == len(letters):
                return at + 1 if taken > 1 else 0
        elif at == 0 or word not in LEFT_OUT_OF_INITIALS:
            return 0
    return 0

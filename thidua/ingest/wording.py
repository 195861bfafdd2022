"""What a heading says: what it may go by, which headings of forms it is, and which it is only like."""

import re
from functools import cache, lru_cache

from thidua.ingest.forms import FormColumn, all_forms, words
from thidua.text.fold import fold, tidy

LONGEST_HEADING = 400
HALF_ALIKE = 0.5
LONGEST_LIKE = 80
"""A longer text is no heading in other words."""
YEAR_PHRASE = re.compile(
    r"(?:\b(?:0?6|9|sáu|chín) tháng(?: đầu| cuối)?(?: năm)?|\bquý (?:[ivx]+|\d)(?: năm)?|\bnăm)?"
    r"[ /(]{0,4}\b(?:19|20)\d\d\b\)?"
    r"|\b(?:0?6|9|sáu|chín) tháng(?: (?:đầu|cuối) năm)?\b|\bcả năm\b"
    r"|\bquý (?:iv|i{1,3}|[1-4])\b|(?<!ngày )(?<!\d )\btháng (?:0?[1-9]|1[0-2])\b(?![/-])",
    re.IGNORECASE,
)
EMPTY_BRACKETS = re.compile(r"\( ?\)")
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?|[\W\d]*"
)
"""What a Vietnamese word without its marks may look like, and most English words do not."""
SHORTEST_ENGLISH = 5
"""Shorter words that are no Vietnamese ones are abbreviations more often than English."""


@lru_cache(maxsize=65536)
def variants(text: str) -> tuple[str, ...]:
    """What a heading may go by, folded, the fullest first: without its year, its remark, its translation."""
    found = {fold(text): None}
    bare = without_year(text)
    for one in (bare, re.sub(r"\([^()]*\)$", "", bare), without_translation(bare)):
        found.setdefault(fold(one))
    return tuple(name for name in found if name)


def without_year(text: str) -> str:
    """A heading without the year or half-year it speaks of: "Thực hiện" of "Thực hiện năm 2022"."""
    if not YEAR_PHRASE.search(text):
        return text
    bare = EMPTY_BRACKETS.sub(" ", tidy(YEAR_PHRASE.sub(" ", text))).strip(" -–,")
    return tidy(bare if bare.count("(") == bare.count(")") else bare.strip(" -–,()"))


def without_translation(text: str) -> str:
    """A heading without the English behind its Vietnamese: "Chỉ tiêu" of "Chỉ tiêu - Items"."""
    words_of = text.split()
    last = max((at for at, word in enumerate(words_of) if not word.isascii()), default=-1)
    rest = [word for word in words_of[last + 1 :] if any(letter.isalpha() for letter in word)]
    is_english = any(
        len(word) >= SHORTEST_ENGLISH and not word.isupper() and not SYLLABLE.fullmatch(word.casefold().strip(".,()"))
        for word in rest
    )
    return " ".join(words_of[: last + 1]) if last >= 0 and is_english else text


@cache
def _known_headings() -> frozenset[str]:
    return frozenset(heading for form in all_forms() for column in form.columns for heading in column.headings)


@cache
def _coded_columns() -> tuple[FormColumn, ...]:
    return tuple(column for form in all_forms() for column in form.columns if column.coded)


@cache
def _open_labels() -> frozenset[str]:
    """Headings of the names of rows, in forms whose other headings are not fixed."""
    return frozenset(
        heading
        for form in all_forms()
        if form.open
        for column in form.columns
        if column.field == "label"
        for heading in column.headings
    )


def is_code(column: FormColumn, heading: str) -> bool:
    """Whether a heading is a code that a column of criteria goes by."""
    return bool(column.coded) and re.fullmatch(column.coded, tidy(heading)) is not None


@lru_cache(maxsize=65536)
def is_known(text: str) -> bool:
    """Whether a text is a heading of some form, word for word."""
    if len(text) > LONGEST_HEADING:
        return False
    return (
        is_ordinal(text)
        or any(name in _known_headings() for name in variants(text))
        or any(is_code(column, text) for column in _coded_columns())
    )


@lru_cache(maxsize=65536)
def is_open_label(text: str) -> bool:
    """Whether a text heads the names of rows in a form whose other headings are not fixed."""
    parts = (text, text.split("/")[0])
    return len(text) <= LONGEST_HEADING and any(name in _open_labels() for part in parts for name in variants(part))


def is_ordinal(text: str) -> bool:
    """Whether a text heads running numbers."""
    return any(name.removesuffix(" no") in words().ordinals for name in variants(text))


@lru_cache(maxsize=65536)
def heads_units(text: str) -> bool:
    """Whether a heading says in any words that units stand below it: "Phòng, đơn vị trực thuộc", "Tên chi bộ"."""
    return any(
        (said := set(name.split()) - words().unit_heading_fillers) and said <= words().unit_heading_words
        for name in variants(text)
    )


@lru_cache(maxsize=65536)
def heads_persons(text: str) -> bool:
    """Whether a heading says in any words that persons stand below it: "Ông (bà)", "Cá nhân"."""
    return any(name in words().person_headings for name in variants(text))


def likeness(texts: tuple[str, ...], column: FormColumn) -> float:
    """How like a heading is to one that a column of a form goes by, from 0 to 1: one has all words of the other."""
    return max((_likeness(name, known) for name in texts for known in column.headings), default=0.0)


@lru_cache(maxsize=65536)
def _likeness(name: str, known: str) -> float:
    if name == known:
        return 1.0
    said, due = set(name.split()), set(known.split())
    if min(len(said), len(due)) < 2 or not (said <= due or due <= said):
        return 0.0
    return min(len(said), len(due)) / max(len(said), len(due))


@lru_cache(maxsize=65536)
def resembles(text: str) -> bool:
    """Whether a text is like a heading of some form."""
    return len(text) <= LONGEST_LIKE and any(
        likeness(variants(text), column) >= HALF_ALIKE for form in all_forms() for column in form.columns
    )

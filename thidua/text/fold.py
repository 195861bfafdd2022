"""Making spellings of one Vietnamese name equal, and putting names in dictionary order."""

import re
import unicodedata
from functools import lru_cache

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]

_D_WITH_STROKE = str.maketrans("ÐƉðɖ", "ĐĐđđ")  # look-alikes that old keyboards type for Đ
_SAME_SOUND = {"sy": "si", "ky": "ki"}  # chiến sỹ = chiến sĩ, kỷ luật = kỉ luật

# The order of CLDR, as ICU and DuckDB's COLLATE vi have it: marks, then digits, then the Vietnamese alphabet.
_SIGNS = " _-–—,;:!?….'‘’\"“”()[]{}§@*/\\&#%†•`´^¨°©®+±÷×<=>|~$€0123456789"
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACE = {character: place for place, character in enumerate(_SIGNS + _LETTERS)}
_TONES = "\N{COMBINING GRAVE ACCENT}\N{COMBINING HOOK ABOVE}\N{COMBINING TILDE}\N{COMBINING ACUTE ACCENT}" + (
    "\N{COMBINING DOT BELOW}"
)


@lru_cache(maxsize=65536)  # the cells of a table repeat each other
def tidy(text: str) -> str:
    """The text in NFC with single spaces, without invisible characters, with Đ for its look-alikes."""
    text = text.translate(_D_WITH_STROKE)
    if not text.isprintable():
        text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFC", text).split())


def plain(text: str) -> str:
    """`tidy(text)` in small letters without diacritics, marks kept: character by character, so that places agree."""
    return "".join(map(_base, tidy(text)))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """What spellings of one name share: "Chiêm Hoá", "CHIÊM HÓA" and "chiem  hoa" are all "chiem hoa".

    Hyphens, dashes, `&` and other marks are spaces; sỹ is sĩ and kỷ is kỉ. For matching, never for showing.
    """
    letters = plain(text)
    if not letters.isascii():
        letters = "".join(c for c in letters if unicodedata.category(c) != "Mn")
    words = re.sub(r"[^\w]|_", " ", letters).split()
    return " ".join(_SAME_SOUND.get(word, word) for word in words)


def slug(text: str) -> str:
    """`fold(text)` joined by underscores, for identifiers and file names."""
    return fold(text).replace(" ", "_")


def sort_key(text: str) -> SortKey:
    """A key giving Vietnamese dictionary order: letters first, then tones, then small before capital letters."""
    letters: list[int] = []
    tones: list[int] = []
    capitals: list[int] = []
    for character in tidy(text):
        letter, tone = _letter_and_tone(character.lower())
        letters.append(_PLACE.get(letter, len(_PLACE) + ord(letter)))
        tones.append(tone)
        capitals.append(int(character.isupper()))
    return tuple(letters), tuple(tones), tuple(capitals)


@lru_cache(maxsize=4096)
def _base(character: str) -> str:
    parts = unicodedata.normalize("NFD", character.lower())
    base = "".join(c for c in parts if unicodedata.category(c) != "Mn").replace("đ", "d")
    return base if len(base) == 1 else character


@lru_cache(maxsize=4096)
def _letter_and_tone(character: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", character)
    tones = [mark for mark in parts if mark in _TONES]
    letter = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    return letter[:1] or character, _TONES.index(tones[0]) + 1 if tones else 0

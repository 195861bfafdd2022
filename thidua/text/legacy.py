"""Text of the fonts from before Unicode, TCVN3 (.VnTime) and VNI (VNI-Times): what it is judged by, made Unicode."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from thidua.text.syllables import is_syllable

Encoding = Literal["tcvn3", "vni"]
ENCODINGS: tuple[Encoding, ...] = ("tcvn3", "vni")
NAMES: dict[Encoding, str] = {"tcvn3": "TCVN3", "vni": "VNI"}

# TCVN 5712:1993 VN3: one character a letter. A font whose name ends in H shows small letters as capitals.
_TCVN3 = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
# VNI for Windows: a letter, then a character for its marks; a few letters are characters of their own.
_VNI_MARKS = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_CIRCUMFLEX = dict(zip("âáàåãä", ("", *_VNI_MARKS.values()), strict=True))
_VNI_BREVE = dict(zip("êéèúüë", ("", *_VNI_MARKS.values()), strict=True))
_VNI_ALONE = dict(zip("ñôöíìæóòîÑÔÖÍÌÆÓÒÎ", "đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ", strict=True))


def _vni() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for letter in "aeouyAEOUY":
        pairs |= {letter + mark: letter + tone for mark, tone in _VNI_MARKS.items()}
    for letter in "aeoAEO":
        pairs |= {letter + mark: letter + "\u0302" + tone for mark, tone in _VNI_CIRCUMFLEX.items()}
    for letter in "aA":
        pairs |= {letter + mark: letter + "\u0306" + tone for mark, tone in _VNI_BREVE.items()}
    for written, letter in zip("ôöÔÖ", "ơưƠƯ", strict=True):
        pairs |= {written + mark: letter + tone for mark, tone in _VNI_MARKS.items()}
    pairs |= {pair[0] + pair[1].upper(): letters for pair, letters in pairs.items()}
    return {pair: unicodedata.normalize("NFC", letters) for pair, letters in pairs.items()} | _VNI_ALONE


_VNI = _vni()
_VNI_LETTERS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_SIGNS = "".join(character for character in _TCVN3 if not character.isalpha())  # § ® © … are letters there
_WORD = re.compile(rf"(?:[^\W\d_]|[{re.escape(_SIGNS)}])+")
_LETTER_ALONE = re.compile(r"(?<!\S)[«¤](?=[ -]+[a-zà-ỹđ])(?!.* »)|(?<!\w)[¡¢§£¤¥¦](?=\.\w)")  # "« tô", "¦.TH"
_UNICODE_ONLY = re.compile("[\u0100-\u01b0\u0300-\u0323\u1e00-\u1eff]")  # no legacy text holds these
_VIETNAMESE_LATIN1 = set("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ")
LONGEST_JUDGED = 5_000
"""How many different texts are judged: more say nothing new."""


class Words(NamedTuple):
    """Of the words with marks of some texts: how many, how many can be Vietnamese as they stand and in each encoding.

    alien    how many of them hold what no Vietnamese word in Unicode holds (§, ø, a capital within).
    settled  how many of the texts are surely Unicode.
    """

    marked: int
    as_is: int
    tcvn3: int
    vni: int
    alien: int
    settled: int


def decode(text: str, encoding: Encoding, *, capitals: bool = False) -> str:
    """A text of one encoding in Unicode; `capitals` where its font shows small letters as capitals (.VnTimeH).

    Where a word is in capitals (`TØNH`), letters that the encoding has only small become capitals with it. In a text
    that holds Unicode already, only words that can be Vietnamese in the encoding and not as they stand are changed.
    """
    if is_settled(text):
        return _WORD.sub(lambda word: _mended_word(word[0], encoding), text)
    converted = _WORD.sub(lambda word: _decoded_word(word[0], encoding), text)
    if encoding == "tcvn3":
        converted = _LETTER_ALONE.sub(lambda sign: _TCVN3[sign[0]], converted)
    return converted.upper() if capitals else converted


def is_settled(text: str) -> bool:
    """Whether a text is surely Unicode: it holds a letter that no legacy encoding has."""
    return _UNICODE_ONLY.search(text) is not None


def weigh(texts: Iterable[str]) -> Words:
    """What the words with marks of some texts are; texts that are surely Unicode count as that and as nothing else."""
    count = as_is = tcvn3 = vni = alien = settled = 0
    for text in texts:
        if is_settled(unicodedata.normalize("NFC", text)):
            settled += 1
            continue
        for word in _WORD.findall(text):
            if word.isascii() or len(word) < 2 or _is_initials(word):
                continue
            count += 1
            as_is += is_syllable(word)
            tcvn3 += _is_decoded(word, "tcvn3")
            vni += _is_decoded(word, "vni")
            alien += _is_alien(word)
    return Words(count, as_is, tcvn3, vni, alien, settled)


def judge(words: Words, *, font: Encoding | None = None) -> Encoding | None:
    """The encoding that some texts are in, None where they are Unicode or nothing tells.

    The words must all be Vietnamese in it, or nearly all and mostly not as they stand, and some must hold what no
    Vietnamese word in Unicode does. A font of that encoding is evidence enough where the words do not speak against it.
    """
    best: Encoding = "tcvn3" if words.tcvn3 >= words.vni else "vni"
    if font is not None and _worth(words, font) == max(words.tcvn3, words.vni) > words.as_is:
        return font
    worth = _worth(words, best)
    if not words.alien or worth < 0.75 * words.marked or worth <= words.as_is:
        return None
    return best if worth == words.marked or words.as_is <= 0.5 * words.marked else None


def usual(judged: Iterable[tuple[Words, Encoding | None]]) -> Encoding | None:
    """The encoding that nearly all texts of a sheet are in, None where there is none or some are surely Unicode."""
    counts: Counter[Encoding | None] = Counter()
    for words, encoding in judged:
        counts[encoding] += words.marked if encoding else words.marked - max(words.tcvn3, words.vni)
        counts[None] += words.settled
    best = max(ENCODINGS, key=lambda encoding: counts[encoding])
    return best if counts[best] > 0.9 * counts.total() else None


def may_be(words: Words, encoding: Encoding) -> bool:
    """Whether all of some words can be of an encoding, so that what the rest of their sheet is in decides."""
    return not words.settled and _worth(words, encoding) == words.marked


def font_encoding(font: str) -> Encoding | None:
    """The encoding that a font's name stands for: .VnTime is TCVN3, VNI-Times is VNI."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if re.match(r"vni[- _]|vni$", name) else None


def shows_capitals(font: str) -> bool:
    """Whether a TCVN3 font shows small letters as capitals: .VnTimeH."""
    return font_encoding(font) == "tcvn3" and font.strip().endswith("H")


def _worth(words: Words, encoding: Encoding) -> int:
    return words.tcvn3 if encoding == "tcvn3" else words.vni


def _is_decoded(word: str, encoding: Encoding) -> bool:
    decoded = _decoded_word(word, encoding)
    return decoded != word and is_syllable(decoded)


def _is_initials(word: str) -> bool:
    """Whether a word is an abbreviation of consonants ("H§ND", "ÑVT"), which no syllable tells of."""
    return any(re.fullmatch("[BCDĐGHKLMNPQRSTVX]+", _decoded_word(word, encoding)) for encoding in ENCODINGS)


def _is_alien(word: str) -> bool:
    if any(character not in _VIETNAMESE_LATIN1 for character in word if not character.isascii()):
        return True
    return not (word.islower() or word.isupper() or word[1:].islower())


def _mended_word(word: str, encoding: Encoding) -> str:
    if word.isascii() or is_settled(word) or is_syllable(word) or not _is_decoded(word, encoding):
        return word
    return _decoded_word(word, encoding)


@lru_cache(maxsize=65536)
def _decoded_word(word: str, encoding: Encoding) -> str:
    if word.isascii() or (len(word) == 1 and not word.isalpha()):  # a lone § or · is what it looks like
        return word
    if encoding == "vni":
        return _VNI_LETTERS.sub(lambda match: _VNI[match[0]], word)
    decoded = "".join(_TCVN3.get(character, character) for character in word)
    plain_letters = [character for character in word if character.isascii()]
    in_capitals = len(plain_letters) > 0 and all(character.isupper() for character in plain_letters)
    if in_capitals and (len(plain_letters) > 1 or word[0] not in plain_letters):
        return decoded.upper()
    return decoded

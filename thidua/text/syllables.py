"""Whether a word can be Vietnamese: an initial, a rhyme of the language, at most one tone that may stand on it."""

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_ON_STOPS = {"\u0301", "\u0323"}  # a syllable that ends in c, ch, p or t bears sắc or nặng
_INITIALS = "ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
_OPEN = (
    "a ai ao au ay am an ang anh ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i ia iêm iên iêng iêu im "
    "in inh iu o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi "
    "ơm ơn u ua uân uâng uây uê uênh ui um un ung uôi uôm uôn uông uơ uy uya uyên uynh uyn uyu ư ưa ưi ưm ưn ưng "
    "ươi ươm ươn ương ươu ưu y yêm yên yêng yêu ym yn ynh"
)
_STOPPED = (
    "ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt êc ich iêc iêp iêt ip it oac oach oap oat oăc oăt oc oet "
    "ooc op ot ôc ôp ôt ơp ơt uât uc uêch uôc uôt up ut uych uyêt uyt uyp ưc ưt ươc ươp ươt ych yêt yt"
)
_SYLLABLE = re.compile(
    rf"(?:{_INITIALS})(?:(?P<open>{_OPEN.replace(' ', '|')})|(?P<stopped>{_STOPPED.replace(' ', '|')}))"
)


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word in NFC may be a Vietnamese syllable: "Trường", "PHẦN"; not "Tr­êng", "TrƯờng", "PHÇn", "chàc"."""
    if not (word.islower() or word.isupper() or word[1:].islower()):
        return False
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in marks if mark in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    if len(tones) > 1 or not toneless:
        return False
    if toneless.endswith("k") and len(toneless) > 1:  # Đắk Lắk
        toneless = toneless[:-1] + "c"
    match = _SYLLABLE.fullmatch(toneless)
    if match is None:
        return False
    return match["open"] is not None or not tones or tones[0] in _ON_STOPS

"""Text in UTF-8 that was read as another code page ("Sá»Ÿ Ná»™i vá»¥"), made whole where nothing of it was lost."""

import re
import unicodedata
from functools import lru_cache

from thidua.text.syllables import is_syllable

_CODE_PAGES = ("sloppy-windows-1252", "sloppy-windows-1258", "latin-1", "macroman")
_MOST_TIMES = 2  # a text may have been read wrongly, stored and read wrongly again
_MARKS_OF_IT = re.compile(r"[ÃÂÄÅÆĂÐ√ƒ][^\x00-\x7f]|á[º»]|â[€\x80]|·[∫ª]")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=65536)
def whole(text: str) -> str | None:
    """The text as it was written, None where it was not garbled, or where what was lost cannot be known again.

    Only what leads back to the very bytes is taken, and only where all words with marks can then be Vietnamese.
    """
    found = text
    for _time in range(_MOST_TIMES):
        if found.isascii() or not _MARKS_OF_IT.search(found):
            break
        readings = (_read_again(found, code_page) for code_page in _CODE_PAGES)
        found = next((reading for reading in readings if reading is not None), found)
    words = [word for word in _WORD.findall(found) if not word.isascii()]
    return found if found != text and words and all(map(is_syllable, words)) else None


def _read_again(text: str, code_page: str) -> str | None:
    # Registers the code pages as programs really read them, undefined bytes kept; imported for garbled text only.
    import ftfy.bad_codecs  # noqa: F401

    try:
        return unicodedata.normalize("NFC", text.encode(code_page).decode("utf-8"))
    except UnicodeError:
        return None

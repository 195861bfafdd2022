"""What spellings of a unit's name share, with the abbreviations of the field written out."""

from functools import lru_cache

from thidua.rules.catalogue import catalogue
from thidua.text.fold import fold

ABBREVIATIONS = tuple((fold(row["short"]), fold(row["long"])) for row in catalogue("abbreviation"))


@lru_cache(maxsize=65536)  # a name is matched by every check of its table
def unit_fold(name: str) -> str:
    """A unit's name for matching: folded, abbreviations written out ("UBKT Tỉnh ủy" is "Ủy ban Kiểm tra Tỉnh ủy")."""
    text = f" {fold(name)} "
    for short, long in ABBREVIATIONS:
        text = text.replace(f" {short} ", f" {long} ")
    return text.strip()

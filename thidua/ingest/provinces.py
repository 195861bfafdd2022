"""Which province a text names: by its catalogue name or a synonym, among those of the year spoken of."""

import re
from collections import defaultdict
from functools import cache

from thidua.rules.catalogue import Row, catalogue, several
from thidua.text.fold import fold

_KIND_WORDS = re.compile(r"^(?:tinh|thanh pho|tp|t p|thu do)(?= )")
_LAST_YEAR, _FIRST_YEAR = 9999, 0


def province(text: str, *, year: int | None = None) -> Row | None:
    """The province of data/catalogue that a text names in a year, today where that is None; None where none is sure.

    Spelled with or without accents, spaces, hyphens and the word for its kind: "Hanoi", "TP. Hồ Chí Minh", "TT- Huế".
    Of provinces of one name that of the year is meant, else the last before it; two different ones are never guessed.
    A city is no province of that name: "thành phố Thái Nguyên" names none.
    """
    word = _KIND_WORDS.match(fold(text))
    kind = None if word is None else "province" if word[0] == "tinh" else "city"
    found = [row for row in _by_spelling().get(_joined(text), ()) if kind in (None, row["kind"])]
    if len({row["short_name"] for row in found}) != 1:
        return None
    spoken_of = year or _LAST_YEAR
    before = [row for row in found if _starts(row) <= spoken_of]
    living = [row for row in before if year_of_end(row) >= spoken_of]
    return max(living or before, key=_starts, default=found[0])


def year_of_end(row: Row) -> int:
    """The last year a province was there at its end."""
    if not row["valid_to"]:
        return _LAST_YEAR
    return int(row["valid_to"][:4]) - (not row["valid_to"].endswith("-12-31"))


def _starts(row: Row) -> int:
    return int(row["valid_from"][:4]) if row["valid_from"] else _FIRST_YEAR


@cache
def _by_spelling() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in catalogue("province"):
        for spelling in {_joined(one) for one in (row["name_vi"], row["short_name"], *several(row["synonyms"]))}:
            found[spelling].append(row)
    return found


def _joined(text: str) -> str:
    return _KIND_WORDS.sub("", fold(text)).replace(" ", "")

"""What a written numeral is worth: thousand dots and decimal commas, either way round, and the words for money."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from babel.numbers import NumberFormatError, parse_decimal

from thidua.text.fold import plain

Sense = Literal["whole", "decimal", "written", "open"]
Style = Literal["", "vi", "en"]
"""How decimals are parted: by a comma (vi), by a point (en), or not known."""

# Patterns of this module read `plain` text.
NUMERAL = r"(?:(?<![\w.,%)])[-−](?=\d))?(?<![\w.,])\d+(?:[.,]\d+)*"
_THOUSAND = r"nghin|ngan(?! hang| sach)|ngd"
_MILLION = r"trieu|tr\.? ?d|tr"
_BILLION = r"(?<!cong )t[yi](?! le| vi| trong| suat| so)"
_SCALES = {_THOUSAND: Decimal(1_000), _MILLION: Decimal(1_000_000), _BILLION: Decimal(1_000_000_000)}
SCALE = rf"(?:{'|'.join(_SCALES)})(?!\w)"
DONG = r"(?:dong(?! chi| bao| doi| nghiep)|vnd|d(?!/c))(?!\w)"


MOST_DIGITS = 24
"""A longer run of digits is a code or a slip, not a figure of anything that is counted."""


class Numeral(NamedTuple):
    """What a numeral is worth, and what else it could be worth where writing alone does not tell (`1.486`)."""

    value: Decimal
    other: Decimal | None = None


def numeral(written: str, sense: Sense = "open") -> Numeral | None:
    """Read one numeral of digits, dots and commas; None where it is none (`27.3.2018`).

    Where `1.486` may be 1486 or 1,486, `sense` decides: "whole" is 1486, "decimal" is 1,486, "written" trusts the
    Vietnamese dot but doubts the comma of `1,486`, "open" doubts both; what is doubted comes as `other`.
    """
    vietnamese, english = (_in_locale(written.replace("−", "-"), locale) for locale in ("vi", "en"))
    if vietnamese is None or english is None or vietnamese == english:
        found = english if vietnamese is None else vietnamese
        return None if found is None else Numeral(found)
    match sense:
        case "whole":
            return Numeral(max(vietnamese, english, key=abs))
        case "decimal":
            return Numeral(min(vietnamese, english, key=abs))
        case "written" if "." in written:
            return Numeral(vietnamese)
        case "written" | "open":
            return Numeral(vietnamese, english)


def scale_of(words: str) -> Decimal | None:
    """What one of a unit of money is worth in đồng: 1_000_000 for "ĐVT: triệu đồng"; None for no money."""
    letters = plain(words)
    for pattern, scale in _SCALES.items():
        if re.search(rf"\b(?:{pattern})(?!\w)", letters):
            return scale
    stated = re.search(rf"(?:({NUMERAL}) ?|\b){DONG}", letters)
    if not stated:
        return None
    found = numeral(stated[1], "whole") if stated[1] else None
    return found.value if found else Decimal(1)


def style_of(written: str) -> Style:
    """The one style a numeral can be in: "vi" for `41,6` and `1.486.000`, "en" for `41.6`; '' for `1.486` and `12`."""
    vietnamese, english = (_in_locale(written.replace("−", "-"), locale) for locale in ("vi", "en"))
    if (vietnamese is None) == (english is None):
        return ""
    return "en" if vietnamese is None else "vi"


@lru_cache(maxsize=4096)
def _in_locale(written: str, locale: str) -> Decimal | None:
    if sum(map(str.isdigit, written)) > MOST_DIGITS:
        return None
    try:
        return parse_decimal(written, locale=locale, strict=True)
    except NumberFormatError:
        return None


def roman(number: int) -> str:
    """A whole number from 1 to 399 as group rows are numbered: 14 is XIV."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    return (
        "C" * hundreds
        + ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")[tens]
        + (
            "",
            "I",
            "II",
            "III",
            "IV",
            "V",
            "VI",
            "VII",
            "VIII",
            "IX",
        )[ones]
    )

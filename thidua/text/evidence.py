"""What the other cells of a column tell of how its figures are written, where one cell alone does not."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from thidua.text.fold import plain, tidy
from thidua.text.numerals import NUMERAL, Style, style_of

_RATIO = re.compile(r"\d{1,4} ?/ ?\d{1,4}(?![\d/]| ?%)")

MOST_WEIGHED = 2_000
"""How many different texts of a column are looked at: more say nothing new."""


@dataclass(frozen=True)
class Evidence:
    """What a column shows; '' where nothing in it does.

    ratio     the first cell that is surely a ratio: "27/38".
    style     "vi" where figures can only be Vietnamese (41,6; 1.486.000), "en" where only English (41.6); '' where both
              are found, or neither.
    example   the figure that shows the style.
    """

    ratio: str = ""
    style: Style = ""
    example: str = ""


def weigh(cells: Iterable[object]) -> Evidence:
    """What the cells of a column show; numbers as the spreadsheet typed them show nothing."""
    ratio = ""
    styles: dict[Style, str] = {}
    texts = dict.fromkeys(cell for cell in cells if isinstance(cell, str))
    for written in map(tidy, islice(texts, MOST_WEIGHED)):
        ratio = ratio or (written if _RATIO.match(written) else "")
        if style := _style(written):
            styles.setdefault(style, written)
    style, example = next(iter(styles.items())) if len(styles) == 1 else ("", "")
    return Evidence(ratio=ratio, style=style, example=example)


def ratios_of(found: date) -> tuple[tuple[int, int], ...]:
    """The ratios that a spreadsheet may have taken for a date, the likelier first: 8 August is 8/8.

    Where the day is the first, what was written may have been a month and a year: 1 November 1938 is 11/38.
    """
    short_year = found.year % 100
    by_day = (min(found.day, found.month), max(found.day, found.month))
    if found.day != 1:
        return (by_day,)
    if found.year < 2000:
        return ((found.month, short_year),)
    return (by_day, (found.month, short_year)) if found.month <= short_year else (by_day,)


@lru_cache(maxsize=8192)
def _style(text: str) -> Style:
    if not re.search(r"\d[.,]\d", text):
        return ""
    styles = {style for written in re.findall(NUMERAL, plain(text)) if (style := style_of(written))}
    return styles.pop() if len(styles) == 1 else ""

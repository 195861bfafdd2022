"""The part of a year that a heading without a year speaks of: "TH 6 tháng", "Thực hiện quý III", "Lũy kế"."""

import re
from calendar import monthrange

from thidua.text.dates import Period, read_period
from thidua.text.fold import plain

PARTS = ("half", "nine_months", "quarter", "month")
NUMBERS = {"sáu": 6, "chín": 9}
FROM_THE_START = re.compile(
    r"(?<!ngày )\b(0?6|sáu|0?9|chín) tháng\b(?! cuối)"
    r"|(?:^|\b(?:l[uũ][yỹ] kế|thực hiện|th|kết quả|ước) )(0?[2-9]|1[0-2]) tháng\b(?! cuối)",
    re.IGNORECASE,
)
"""So many months from the year's start."""
CUMULATED = re.compile(r"\b(?:luy ke|cong don|tu dau nam)\b")
UNTIL_DAY = re.compile(r"\b(?:den|het|toi)(?: ngay)? (\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})\b")
WHOLE_YEAR = re.compile(r"\bcả năm\b", re.IGNORECASE)
MARKS = re.compile(
    r"\b(?:luy ke|cong don|tu dau nam|ca nam|\d{1,2} thang|(?:sau|chin) thang|quy (?:iv|i{1,3}|[1-4])|thang \d{1,2}"
    r"|dau nam|cuoi nam)\b"
)
"""Words of a heading, without marks, that tell parts of a year apart."""


def marks_of_part(text: str) -> str:
    """What a heading says of a part of the year, in whatever year: the same for the same part; '' where nothing."""
    return " ".join(MARKS.findall(plain(text)))


def part_of_year(text: str, period: Period) -> Period | None:
    """The part of a period's year that a heading speaks of: "TH 6 tháng", "Ước TH cả năm"; None where of no other."""
    if period.kind not in (*PARTS, "year"):
        return None
    if (months := _months_from_start(text, period)) is not None:
        said = _from_start(period.year, months)
    elif (named := read_period(text, year=period.year)) is not None and named.kind in PARTS:
        said = named
    else:
        said = Period("year", period.year) if WHOLE_YEAR.search(text) else None
    return said if said is not None and said != period and said.year == period.year else None


def is_of_no_period(text: str, period: Period) -> bool:
    """Whether a heading speaks of months of a period's year for which no period stands: "Lũy kế 8 tháng"."""
    if period.kind not in (*PARTS, "year"):
        return False
    months = _months_from_start(text, period)
    return months is not None and _from_start(period.year, months) is None


def _from_start(year: int, months: int) -> Period | None:
    """The period of the first months of a year, None where none is that long."""
    periods = {
        1: Period("month", year, 1),
        3: Period("quarter", year, 1),
        6: Period("half", year, 1),
        9: Period("nine_months", year),
        12: Period("year", year),
    }
    return periods.get(months)


def _months_from_start(text: str, period: Period) -> int | None:
    """How many months from the year's start a heading speaks of, 0 where they end within a month; None where of none.

    What is cumulated without more words is so up to the end of the table's period.
    """
    words = plain(text)
    is_cumulated = CUMULATED.search(words) is not None
    if match := FROM_THE_START.search(text):
        number = next(filter(None, match.groups())).casefold()
        is_of_own_half = (period.kind, period.part) == ("half", 2) and "dau" not in words and not is_cumulated
        return None if is_of_own_half else NUMBERS.get(number) or int(number)
    if not is_cumulated:
        return None
    if match := UNTIL_DAY.search(words):
        day, month = int(match[1]), int(match[2])
        return month if month in range(1, 13) and day == monthrange(period.year, month)[1] else 0
    named = read_period(text, year=period.year)
    if named is not None and named.kind in PARTS:
        return named.ends.month
    return 12 if WHOLE_YEAR.search(text) else period.ends.month

"""How figures, dates and money are written for people, in the language of the screen."""

import decimal
import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from thidua.text.language import current
from thidua.text.language import translate as _

NumberFormat = Literal["count", "share", "points", "rank", "amount"]

_BARE = re.compile(r"(\d+)[.,](\d+)")
_PERCENTAGE = re.compile(r"(?<![\d.,])(\d+)[.,](\d+)(?=\s?%)")

VIETNAM = timezone(timedelta(hours=7))

_ROUNDING = decimal.Context(prec=400, rounding=decimal.ROUND_HALF_UP)


def number(value: float) -> str:
    """1486 is `1.486`, in English `1,486`; at most two decimals."""
    with decimal.localcontext(_ROUNDING):
        return format_decimal(Decimal(str(value)), format="#,##0.##", locale=current())


def exact(value: float) -> str:
    """A number with all its decimals: 0.00048 is `0,00048`, in English `0.00048`."""
    return format_decimal(Decimal(str(value)), format="#,##0.###############", locale=current())


def share(value: float) -> str:
    """A part of one as a percentage: 5/12 is `41,7%`; one decimal, none where it is whole."""
    with decimal.localcontext(_ROUNDING):
        return format_percent(Decimal(str(value)), format="#,##0.#%", locale=current())


def ratio_with_share(count: float, total: float) -> str:
    """n/N with its percentage: `5/12 (41,7%)`; of none at all `0/0`, which has no percentage."""
    ratio = f"{number(count)}/{number(total)}"
    return f"{ratio} ({share(count / total)})" if total else ratio


def amount(dong: float) -> str:
    """Money in đồng: `1 tỷ 500 triệu đồng` where it is whole millions, else `2.340.500 đồng`; `… VND` in English."""
    whole = int(Decimal(str(dong)).to_integral_value(decimal.ROUND_HALF_UP))
    if current() == "en":
        return f"{number(whole)} VND"
    millions, rest = divmod(abs(whole), 1_000_000)
    if rest or not millions:
        return f"{number(whole)} đồng"
    billions, millions = divmod(millions, 1000)
    parts = [f"{number(billions)} tỷ"] if billions else []
    parts += [f"{millions} triệu"] if millions else []
    return f"{'-' if whole < 0 else ''}{' '.join(parts)} đồng"


def points(value: float) -> str:
    """A score with at most two decimals: `97,25`."""
    return number(value)


def count_in_text(value: int) -> str:
    """A count within a sentence: `05` below ten in Vietnamese, as offices write it; `0`, `10`, `1.486`."""
    return f"{value:02d}" if 0 < value < 10 and current() == "vi" else number(value)


def cell(written: str | None, unit: str | None = None) -> str:
    """A cell as it was written, its decimal mark that of the language: `95.7` is `95,7`, in English `95.7`.

    Three digits behind the mark of a bare number are thousands (`15.100`), unless it is a percentage (`unit`).
    """
    if not written:
        return ""
    decimal_mark, thousands_mark = (".", ",") if current() == "en" else (",", ".")
    if bare := _BARE.fullmatch(written):
        whole, part = bare.groups()
        is_thousands = len(part) == 3 and unit != "%" and len(whole) <= 3 and not whole.startswith("0")
        return f"{whole}{thousands_mark if is_thousands else decimal_mark}{part}"
    return _PERCENTAGE.sub(rf"\1{decimal_mark}\2", written)


def day(value: date) -> str:
    """A date as in Decree 30/2020: `05/3/2026`, months 1 and 2 with a zero (`21/02/2023`); `5 Mar 2026` in English."""
    if current() == "en":
        return format_date(value, "d MMM y", locale="en")
    return f"{value.day:02d}/{month(value.month)}/{value.year}"


def near_day(value: date, today: date) -> str:
    """A date without its year where that is today's: `21/11`; `21 Nov` in English."""
    if value.year != today.year:
        return day(value)
    return day(value).rsplit(" " if current() == "en" else "/", 1)[0]


def month(value: int) -> str:
    """The number of a month as offices write it: `01`, `02`, `3` … `12`."""
    return f"{value:02d}" if value < 3 else str(value)


def moment(value: datetime) -> str:
    """A moment kept in UTC, as the clock in Vietnam showed it: `05/3/2026 14:05`."""
    local = value.replace(tzinfo=UTC).astimezone(VIETNAM)
    return f"{day(local)} {local:%H:%M}"


def figure(value: float | None, kind: NumberFormat) -> str:
    """A value written as its kind asks; None is "chưa có số liệu", never zero."""
    if value is None:
        return _("chưa có số liệu")
    match kind:
        case "share":
            return share(value)
        case "amount":
            return amount(value)
        case "count" | "rank" | "points":
            return number(value)

"""Finding the figures in a phrase: numbers, shares, ratios, money, bands and sums with a bonus."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from thidua.text.fold import plain
from thidua.text.numerals import DONG, NUMERAL, SCALE, Numeral, Sense, numeral, scale_of
from thidua.text.reading import Column, Flag, Kind, Reading

_MONEY = rf"(?:{NUMERAL} ?{SCALE} ?)+(?:(?:{NUMERAL} ?)?{DONG})?|{NUMERAL} ?{DONG}"
_BAND = (
    rf"(?P<low>{NUMERAL})(?: ?%)?(?: ?[-–—] ?| den (?:duoi )?)(?P<high>{NUMERAL})"
    rf"(?: ?(?P<per>%|{SCALE}(?: ?{DONG})?|{DONG}))?"
)
_RATIO = rf"(?P<part>{NUMERAL})(?: ?/ ?| tren | trong )(?:tong so )?(?P<whole>{NUMERAL})(?![.,]?\d| ?%)"
_PERCENT = rf"(?P<percent>{NUMERAL}) ?(?:%|phan tram)"
_FIGURE = re.compile(rf"(?P<money>{_MONEY})|{_BAND}|{_RATIO}|{_PERCENT}|(?P<number>{NUMERAL})")
_MONEY_PART = re.compile(rf"({NUMERAL}) ?({SCALE}|{DONG})")
_SUM = re.compile(rf"(?P<base>{NUMERAL})(?P<terms>(?: ?[+-] ?{NUMERAL})+)(?: ?= ?(?P<total>{NUMERAL}))?")
_TERM = re.compile(r"([+-]) ?(\d+(?:[.,]\d+)*)")
_UNIT = re.compile(r"[^\d;,.:()…%+=<>≤≥]*")
_ENDS_UNIT = re.compile(
    "đạt|được|hoàn|vượt|có|vi|trong|và|là|bị|không|nào|trở|đã|so|nhận|theo|tăng|giảm|cho|chiếm|hoặc|[-–—]",
    re.IGNORECASE,
)
_PERCENT_SCALE = Decimal("0.01")
_LARGEST_PART_OF_ONE = 2  # an attainment of 200% may be stored as 2; above it, a bare number is a percentage


class Figure(NamedTuple):
    """A figure and where it stands in the tidy text."""

    start: int
    end: int
    reading: Reading


def figures_in(text: str, column: Column) -> list[Figure]:
    """The figures of a tidy text in the order written; a sum such as "97 + 10 = 107" is one."""
    letters = plain(text)
    found: list[Figure] = []
    for total in _SUM.finditer(letters):
        if (total["total"] or "+" in total["terms"]) and (reading := _sum(total, column)):
            found.append(_figure(total, reading, text))
    for match in _FIGURE.finditer(letters):
        inside = any(one.start <= match.start() < one.end for one in found)
        if not inside and (reading := _reading(match, text, column)):
            found.append(_figure(match, reading, text))
    return sorted(found, key=lambda one: one.start)


def bare_number(found: Numeral, column: Column, *, typed: bool) -> Reading:
    """What a number without sign or unit says in its column; `typed` where the spreadsheet holds a number, not text."""
    value, other = found
    if column.measure == "share":
        return _share_without_sign(value, column, typed=typed)
    scale = Decimal(str(column.scale)) if column.scale else scale_of(column.unit)
    money = column.measure == "amount"
    reading = _valued("amount" if money else "number", value * (scale or 1), other and other * (scale or 1))
    return _flagged(reading, "unit_unstated") if money and scale is None else reading


def _figure(match: re.Match[str], reading: Reading, text: str) -> Figure:
    unit = _unit_after(text[match.end() :])
    if reading.kind == "amount":
        unit = f"đồng{unit}" if unit.startswith("/") else "đồng"
    if re.match(r"0\d", match[0]):
        reading = _flagged(reading, "leading_zero")
    return Figure(*match.span(), replace(reading, unit=unit))


def _reading(match: re.Match[str], text: str, column: Column) -> Reading | None:
    unit = _unit_after(text[match.end() :])
    if match["money"]:
        return _money(match["money"], unit, column)
    if match["low"]:
        return _band(match, column)
    if match["part"]:
        return _ratio(match["part"], match["whole"])
    if match["percent"]:
        return _percent(match["percent"])
    if unit and column.measure == "share":  # "05 cơ quan" is no percentage, whatever its column
        column = Column("count")
    found = _number(match["number"], unit, column)
    return bare_number(found, column, typed=False) if found else None


def _number(written: str, unit: str, column: Column) -> Numeral | None:
    senses: dict[str, Sense] = {"count": "whole", "rank": "whole", "ratio": "whole", "share": "decimal"}
    counted = column.measure == "amount" or (unit and not unit.startswith("điểm"))
    found = numeral(written, senses.get(column.measure, "written" if counted else "open"))
    if found and found.other is not None and column.maximum is not None:
        possible = [value for value in found if value is not None and value <= column.maximum]
        found = Numeral(possible[0]) if len(possible) == 1 else found
    if found and found.other is not None and column.style:
        return Numeral(found.value if column.style == "vi" else found.other)
    return found


def _money(written: str, unit: str, column: Column) -> Reading | None:
    parts = [(numeral(digits, "written"), scale_of(word)) for digits, word in _MONEY_PART.findall(written)]
    if column.measure == "points" and parts[0][1] == 1:  # "9,5 đ" in a column of points
        found = _number(written.rstrip("d "), "điểm", column)
        return bare_number(found, column, typed=False) if found else None
    value = sum((found.value * (scale or 1) for found, scale in parts if found), Decimal(0))
    doubted, scale = parts[0]
    other = doubted.other * (scale or 1) if doubted and doubted.other is not None and len(parts) == 1 else None
    in_dong = re.search(rf"(?<![a-z]){DONG}$|trd$|ngd$|tr\.? d$", written.strip()) or column.measure == "amount"
    return _valued("amount" if in_dong or (not unit and column.measure == "unknown") else "number", value, other)


def _percent(written: str) -> Reading | None:
    """`41.667%` is taken for 41,667%, but `1.486%` may be meant as it is written in Vietnamese: 1486%."""
    percent, thousands = numeral(written, "decimal"), numeral(written, "whole")
    if percent is None or thousands is None:
        return None
    doubtful = "." in written and thousands != percent
    return _valued("share", percent.value * _PERCENT_SCALE, thousands.value * _PERCENT_SCALE if doubtful else None)


def _band(match: re.Match[str], column: Column) -> Reading | None:
    per = match["per"] or ""
    low, high = (_number(match[end], per, column) for end in ("low", "high"))
    if low is None or high is None:
        return None
    if per == "%":
        reading = _valued("share", low.value * _PERCENT_SCALE)
        return replace(reading, ceiling=float(high.value * _PERCENT_SCALE))
    if per:
        scale = scale_of(per) or Decimal(1)
        return replace(_valued("amount", low.value * scale), ceiling=float(high.value * scale))
    reading = bare_number(low, column, typed=False)
    return replace(reading, ceiling=bare_number(high, column, typed=False).value)


def _ratio(part: str, whole: str) -> Reading | None:
    value, of = numeral(part, "whole"), numeral(whole, "whole")
    return replace(_valued("ratio", value.value), of=float(of.value)) if value and of else None


def _sum(match: re.Match[str], column: Column) -> Reading | None:
    base, *terms = [
        (sign, _number(written, "", column)) for sign, written in (("+", match["base"]), *_TERM.findall(match["terms"]))
    ]
    if base[1] is None or any(term is None for _sign, term in terms):
        return None
    bonus = sum((term.value if sign == "+" else -term.value for sign, term in terms if term), Decimal(0))
    stated = _number(match["total"], "", column) if match["total"] else None
    reading = _valued("number", stated.value if stated else base[1].value + bonus)
    reading = replace(reading, bonus=float(bonus))
    return _flagged(reading, "sum_mismatch") if stated and stated.value != base[1].value + bonus else reading


def _share_without_sign(value: Decimal, column: Column, *, typed: bool) -> Reading:
    if column.scale is not None:
        return _valued("share", value * Decimal(str(column.scale)))
    headed_percent = "%" in column.unit
    if abs(value) > _LARGEST_PART_OF_ONE or (headed_percent and not typed):
        return _flagged(_valued("share", value * _PERCENT_SCALE), "scaled_percent")
    doubtful = value != 0 and (headed_percent or abs(value) > 1)
    return _valued("share", value, value * _PERCENT_SCALE if doubtful else None)


def _unit_after(rest: str) -> str:
    phrase = _UNIT.match(rest)
    words = phrase[0].split() if phrase else []
    last = next((place for place, word in enumerate(words) if _ENDS_UNIT.fullmatch(word)), len(words))
    return " ".join(words[:last])


def _valued(kind: Kind, value: Decimal, other: Decimal | None = None) -> Reading:
    worth = float(value) + 0.0  # -0 is 0
    if other is None:
        return Reading(kind, "", worth)
    return Reading(kind, "", worth, other=float(other), flags=("ambiguous",))


def _flagged(reading: Reading, flag: Flag) -> Reading:
    return replace(reading, flags=(*reading.flags, flag))

"""Phrases of administrative Vietnamese and English that several headlines share."""

import re
from collections.abc import Sequence
from datetime import date

from thidua.text.format import count_in_text, day, number, share
from thidua.text.language import message as N_
from thidua.text.language import translate as _

MOST_NAMED = 3
"""As many names or phrases of one kind as a sentence can hold."""
LONGEST_AT_A_GLANCE = 260
"""In letters: three lines of a slide's headline in 16 points."""
MORE_CLUSTERS = N_("{count} cụm, khối khác")


def sentences(text: str) -> str:
    """Each sentence with its first letter large, though it begins with a name such as `xã Đồi Xanh`."""
    return re.sub(r"(?:^|(?<=[.!?] ))\w", lambda letter: letter[0].upper(), text)


def few(told: Sequence[str], more: str = N_("{count} đơn vị khác")) -> list[str]:
    """The first names or phrases, and in place of all others how many they are: `more`, marked by N_."""
    rest = len(told) - MOST_NAMED
    return [*told[:MOST_NAMED], _(more, count=count_in_text(rest))] if rest > 0 else list(told)


def at_a_glance(text: str) -> str:
    """As many whole sentences as one reads from the back row; where the first is longer, as many of its clauses.

    Clauses are parted by semicolons. Nothing is cut within one: the first always stays whole.
    """
    told, *more = re.split(r"(?<=[.!?]) ", text)
    joint, end = " ", ""
    if len(told) > LONGEST_AT_A_GLANCE:
        told, *more = told.split("; ")
        joint, end = "; ", "."
    for part in more:
        if len(told) + len(joint) + len(part) > LONGEST_AT_A_GLANCE:
            break
        told += joint + part
    return told if told.endswith((".", "!", "?")) else told + end


def part_of(count: float, total: float) -> dict[str, str]:
    """n/N (`ratio`) and its percentage (`share`), to stand apart in a sentence; there must be a total."""
    return {"ratio": f"{number(count)}/{number(total)}", "share": share(count / total)}


def validity(since: str | None, until: str | None) -> str:
    """The days that a dated rule holds, of ISO dates: `từ 01/01/2026`, `15/9/2023 – 31/12/2025`; '' without any."""
    if since and until:
        return f"{day(date.fromisoformat(since))} – {day(date.fromisoformat(until))}"
    if since:
        return _("từ {day}", day=day(date.fromisoformat(since)))
    return _("đến {day}", day=day(date.fromisoformat(until))) if until else ""


def rule_with_validity(rule: str, since: str | None, until: str | None) -> str:
    """A rule as quoted, and the days it holds: `Điều 23, áp dụng từ 01/01/2024`."""
    days = validity(since, until)
    return _("{rule}, áp dụng {days}", rule=rule, days=days) if days else rule


def plan_in_words(comparator: str | None, figure: str) -> str:
    """A plan as one says it: `trên 35%`, `từ 35% trở lên`, `không quá 3,5%`, `dưới 3,5%`, `35%`."""
    match comparator:
        case ">":
            return _("trên {figure}", figure=figure)
        case ">=":
            return _("từ {figure} trở lên", figure=figure)
        case "<=":
            return _("không quá {figure}", figure=figure)
        case "<":
            return _("dưới {figure}", figure=figure)
        case _other:
            return figure

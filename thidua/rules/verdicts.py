"""The verdict on a target: what came of what was pledged, by which rule, what it still takes, how much was pledged."""

from datetime import date
from math import isclose
from typing import Literal

from thidua.text.language import translate as _

Verdict = Literal["exceeded", "met", "missed", "on_track", "behind", "not_due", "no_data", "not_applicable"]
Comparator = Literal["=", ">", ">=", "<", "<="]
Direction = Literal["higher", "lower"]
Compared = Literal["higher", "equal", "lower"]

HALF_A_SHOWN_STEP = 0.0005
"""Shares are shown with one decimal of a percent: what differs by less than half of that is equal."""
HALF_OF_THE_YEAR = 0.5


def verdict(
    *,
    plan: float | None,
    actual: float | None,
    today: date,
    period_ends: date | None,
    comparator: Comparator | None = "=",
    ceiling: float | None = None,
    direction: Direction | None = None,
    is_share: bool = False,
    interim: bool = False,
    applicable: bool = True,
) -> Verdict:
    """The one verdict on a target (labels of the field: Vượt, Đạt, Chưa đạt kế hoạch and five kinds of not yet).

    plan, ceiling  what was pledged; a band has both. None for a target in words, which no figure can decide.
    comparator     as written: "=" for a plan written as a plain number, ">" for "trên", ">=" for "từ … trở lên".
    direction      "lower" where less is better; a comparator "<" or "<=" says the same.
    is_share       values are parts of one; else they are counts or amounts, which grow through the year.
    interim        `actual` is of the first half of the plan's year.
    period_ends    the last day of the plan's period, itself still within it; None where it is not known.

    Without a result: not_due up to the last day of the period, no_data after it; never missed. A plain number with
    more than the plan is exceeded, with the same (as shown) met. A condition in words ("trên 95%") that is fulfilled
    is met. Where less is better, and for a plan of zero unless more is better, not above the plan is met. A band is
    met from floor to ceiling, both included. A target in words that has a result is not_applicable: people judge it,
    no figure does. An interim result is on_track or behind, never missed: shares compare with the whole plan, counts
    with half of it, and a limit or ceiling is kept as long as it is not passed.
    """
    if not applicable:
        return "not_applicable"
    if actual is None:
        return "not_due" if period_ends is not None and today <= period_ends else "no_data"
    if plan is None:
        return "not_applicable"
    is_limit = _is_limit(plan, comparator, direction)
    if interim:
        floor = plan if is_share or is_limit else plan * HALF_OF_THE_YEAR
        return "on_track" if _fulfilled(actual, floor, comparator, ceiling, is_limit, is_share) else "behind"
    if not _fulfilled(actual, plan, comparator, ceiling, is_limit, is_share):
        return "missed"
    plain = comparator in (None, "=") and ceiling is None and not is_limit
    return "exceeded" if plain and actual > plan and not _equal(actual, plan, is_share) else "met"


def reason(
    found: Verdict,
    *,
    plan: float | None,
    comparator: Comparator | None = "=",
    ceiling: float | None = None,
    direction: Direction | None = None,
    is_share: bool = False,
) -> str:
    """The rule that made a verdict on such a target, in words."""
    is_limit = plan is not None and _is_limit(plan, comparator, direction)
    match found:
        case "not_applicable":
            return _("không áp dụng, hoặc là chỉ tiêu bằng lời, không đánh giá bằng số")
        case "not_due":
            return _("chưa hết kỳ, chưa có kết quả")
        case "no_data":
            return _("đã hết kỳ, chưa có kết quả")
        case "on_track" | "behind" if ceiling is not None:
            return _("kết quả 6 tháng so với mức sàn và mức trần")
        case "on_track" | "behind" if is_limit:
            return _("kết quả 6 tháng so với mức không được vượt của cả năm")
        case "on_track" | "behind" if is_share:
            return _("kết quả 6 tháng so với kế hoạch cả năm, vì là tỷ lệ")
        case "on_track" | "behind":
            return _("kết quả 6 tháng so với một nửa kế hoạch năm, vì là số cộng dồn")
        case "met" if ceiling is not None:
            return _("trong khoảng từ mức sàn đến mức trần")
        case "missed" if ceiling is not None:
            return _("ngoài khoảng từ mức sàn đến mức trần")
        case "met" if is_limit:
            return _("không vượt mức của kế hoạch")
        case "missed" if is_limit:
            return _("vượt mức của kế hoạch")
        case "met" if comparator in (">", ">="):
            return _("thỏa điều kiện của kế hoạch")
        case "missed" if comparator in (">", ">="):
            return _("chưa thỏa điều kiện của kế hoạch")
        case "exceeded":
            return _("cao hơn kế hoạch")
        case "met":
            return _("bằng kế hoạch khi làm tròn như hiển thị")
        case "missed":
            return _("thấp hơn kế hoạch")


def more_needed(*, count: int, total: int, share: float, comparator: Comparator | None = ">=") -> int | None:
    """How many more of `total` must count for the share to be reached: 3 of 8 against > 40% needs 1.

    None where even all of them do not reach it.
    """
    is_limit = _is_limit(share, comparator, "higher")
    for more in range(total - count + 1):
        if total and _fulfilled((count + more) / total, share, comparator, None, is_limit, True):
            return more
    return None


def pledged(
    *,
    plan: float,
    last: float,
    comparator: Comparator | None = "=",
    direction: Direction | None = None,
    is_share: bool = False,
) -> Compared:
    """Whether a plan asks for more than last year's result (higher), the same (equal), or less (lower).

    Where less is better, the lower plan asks for more. "Trên 95%" after 95% asks for more, "từ 95% trở lên" the same.
    A band is compared by its floor: give that as the plan.
    """
    if _equal(plan, last, is_share):
        return "higher" if comparator in (">", "<") else "equal"
    return "higher" if (plan < last) == _is_limit(plan, comparator, direction) else "lower"


def _is_limit(plan: float, comparator: Comparator | None, direction: Direction | None) -> bool:
    """Whether not passing the plan is what was pledged: as written, else where less is better, else a zero."""
    if comparator in (None, "="):
        return direction == "lower" or (plan == 0 and direction is None)
    return comparator in ("<", "<=")


def _fulfilled(
    actual: float, plan: float, comparator: Comparator | None, ceiling: float | None, is_limit: bool, is_share: bool
) -> bool:
    same = isclose(actual, plan, rel_tol=1e-9)
    if ceiling is not None:
        floor_kept = actual >= plan or _equal(actual, plan, is_share)
        return floor_kept and (actual <= ceiling or _equal(actual, ceiling, is_share))
    if comparator == ">":
        return actual > plan and not same
    if comparator == "<":
        return actual < plan and not same
    return (actual <= plan if is_limit else actual >= plan) or _equal(actual, plan, is_share)


def _equal(one: float, other: float, is_share: bool) -> bool:
    return abs(one - other) < HALF_A_SHOWN_STEP if is_share else isclose(one, other, rel_tol=1e-9)

"""Phrases of administrative Vietnamese and English that several headlines share."""

from thidua.text.format import number, share
from thidua.text.language import translate as _


def part_of(count: float, total: float) -> dict[str, str]:
    """n/N (`ratio`) and its percentage (`share`), to stand apart in a sentence; there must be a total."""
    return {"ratio": f"{number(count)}/{number(total)}", "share": share(count / total)}


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

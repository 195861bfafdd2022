"""What a change of a catalogue's row would do to the pages, before it is made: ranks, shares, who is over a cap."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from thidua.exhibits.caps import caps_by_body
from thidua.ingest.effects import Effects, effects_of_rule
from thidua.store import Writer
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.bringing.changes import MOST_ROWS, show_effects
from thidua.ui.session import caller, rows, store
from thidua.ui.table import table

RANKING = ("scoring_rule", "criterion_kind", "indicator")
"""Catalogues that ranks are worked out by."""
RATING = ("rating_class",)
"""Catalogues that shares of classes are worked out by."""
CAPPING = ("quota", *RATING)
"""Catalogues that caps are worked out by."""
MOVING = (*RANKING, *CAPPING)
"""Catalogues whose rows figures are worked out by: others only name things or add conditions that are told."""
EVERYTHING = dict.fromkeys(("place", "cluster", "subject_kind", "year"))
Capped = dict[tuple[str, str, int], str]
"""The cap in words, by body, who is rated and year."""


@dataclass(frozen=True)
class RuleEffects:
    """What would change: ranks and shares, and each cap as body, who is rated, year, before and after in words."""

    effects: Effects
    caps: tuple[tuple[str, str, str, str, str], ...]


def rule_effects(catalogue: str, change: Callable[[Writer], object]) -> RuleEffects:
    """Do a change, ask what that catalogue touches, and take it back. Raises what the change raises."""
    effects = effects_of_rule(
        store(), caller(), change, ranks=catalogue in RANKING, shares=catalogue in RATING, earlier=rows
    )
    return RuleEffects(effects, _caps_changed(change) if catalogue in CAPPING else ())


def _caps_changed(change: Callable[[Writer], object]) -> tuple[tuple[str, str, str, str, str], ...]:
    def capped(writer: Writer) -> Capped:
        change(writer)
        return caps_by_body(writer.rows("ratings/over_cap", **EVERYTHING))

    before, after = caps_by_body(rows("ratings/over_cap", **EVERYTHING)), store().rehearse(caller(), capped)
    return tuple(
        (body, subject, str(year), before.get(key, ""), after.get(key, ""))
        for key in dict.fromkeys((*after, *before))
        if before.get(key) != after.get(key)
        for body, subject, year in [key]
    )


def show_rule_effects(found: RuleEffects) -> None:
    """Ranks, shares and caps before and after."""
    show_effects(found.effects)
    if not found.caps:
        st.markdown(_("Tỷ lệ tối đa ở các đơn vị: không đổi."))
        return
    table(
        [_("Đơn vị, cụm, khối"), _("Đối tượng"), _("Năm"), _("Hiện nay"), _("Sau khi thay đổi")],
        found.caps[:MOST_ROWS],
        caption=_("Tỷ lệ tối đa trước và sau"),
    )
    if len(found.caps) > MOST_ROWS:
        st.markdown(_("… và {count} dòng nữa", count=number(len(found.caps) - MOST_ROWS)))

"""What a change of a catalogue's row would do to the pages, before it is made: ranks, shares, who is over a cap."""

from collections.abc import Callable

import streamlit as st

from thidua.exhibits.caps import caps_by_body
from thidua.ingest.effects import effects_of_rule
from thidua.store import Writer
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.bringing.changes import MOST_ROWS, show_effects
from thidua.ui.session import caller, rows, store
from thidua.ui.table import table

MOVING = ("quota", "scoring_rule", "criterion_kind", "rating_class", "indicator")
"""Catalogues whose rows figures are worked out by: others only name things or add conditions that are told."""
RANKING = ("scoring_rule", "criterion_kind", "indicator")
"""Those of them that ranks are worked out by."""
EVERYTHING = dict.fromkeys(("place", "cluster", "subject_kind", "year"))


def show_rule_effects(catalogue: str, change: Callable[[Writer], object]) -> None:
    """Do a change, look at ranks, shares and caps, and take it back. Raises what the change raises."""
    effects = effects_of_rule(store(), caller(), change, ranks=catalogue in RANKING)

    def capped(writer: Writer) -> dict[tuple[str, str, int], str]:
        change(writer)
        return caps_by_body(writer.rows("ratings/over_cap", **EVERYTHING))

    before, after = caps_by_body(rows("ratings/over_cap", **EVERYTHING)), store().rehearse(caller(), capped)
    show_effects(effects)
    changed = [
        (body, subject, str(year), before.get(key, ""), after.get(key, ""))
        for key in dict.fromkeys((*after, *before))
        if before.get(key) != after.get(key)
        for body, subject, year in [key]
    ]
    if not changed:
        st.markdown(_("Tỷ lệ tối đa ở các đơn vị: không đổi."))
        return
    table(
        [_("Đơn vị, cụm, khối"), _("Đối tượng"), _("Năm"), _("Hiện nay"), _("Sau khi thay đổi")],
        changed[:MOST_ROWS],
        caption=_("Tỷ lệ tối đa trước và sau"),
    )
    if len(changed) > MOST_ROWS:
        st.markdown(_("… và {count} dòng nữa", count=number(len(changed) - MOST_ROWS)))

"""Corrects the cell of a figure where it is looked at: new value and reason, what changes, then stored."""

from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from thidua.errors import ThiduaError
from thidua.ingest.amend import StoredCell, add_amendment, amend, amended, preview_amendment, stored_cell
from thidua.ingest.effects import Effects, effects_of
from thidua.ingest.stage import Overwritten, Staged
from thidua.ingest.understand import Understanding
from thidua.ingest.workbook import Unreadable
from thidua.store import Caller
from thidua.text.language import translate as _
from thidua.ui.agreement import agreed
from thidua.ui.bringing.changes import show_effects, show_overwritten
from thidua.ui.plain import plain
from thidua.ui.session import KeptFor, caller, kept_for, rows, store

LONGEST = 300
CORRECTED = "corrected"
FIGURE = "o"
"""In the address: the id of the figure whose source is open."""
LOOKS_KEPT = 4


@dataclass(frozen=True)
class Look:
    """A correction as it is shown before it is stored.

    said         what the person said: the value and the reason.
    overwritten  the stored figures that it would overwrite.
    """

    at: StoredCell
    said: tuple[str, str]
    understanding: Understanding
    staged: Staged
    effects: Effects
    overwritten: frozenset[Overwritten]


def correct(fact: str) -> None:
    """The form of a correction, folded away until it is wanted; the file as received is never changed."""
    with st.expander(_("Sửa / đính chính số liệu này"), key=f"correct-{fact}", on_change="rerun") as fold:
        if not fold.open:
            return
        try:
            at = stored_cell(store(), caller(), fact)
        except (ThiduaError, Unreadable) as refusal:
            st.info(plain(str(refusal)))
            return
        after = st.text_input(_("Giá trị đúng"), at.now, key=f"correct-after-{fact}", max_chars=LONGEST)
        reason = st.text_input(
            _("Lý do đính chính *"),
            key=f"correct-reason-{fact}",
            placeholder=_("Ví dụ: gõ nhầm; công văn đính chính số, ngày"),
            max_chars=LONGEST,
        )
        st.caption(_("Tệp gốc giữ nguyên; đính chính được ghi vào nhật ký và hủy được ở trang Nguồn số liệu."))
        if after.strip() == at.now or not reason.strip():
            st.markdown(_("Ghi giá trị đúng và lý do để xem những gì sẽ thay đổi."))
            return
        _look_and_store(fact, at, after, reason)


def corrected_now() -> str:
    """The address of the cell that was corrected just now, '' where none was; told once."""
    return str(st.session_state.pop(CORRECTED, ""))


def _look_and_store(fact: str, at: StoredCell, after: str, reason: str) -> None:
    """What the correction changes, on the figure and on ranks and shares; then the button that stores just that."""
    try:
        look = _look(caller(), at, after, reason, kept_for())
    except ThiduaError as refusal:
        st.error(plain(str(refusal)))
        return
    show_overwritten(look.staged, replace=True, shown=("changed", "new"))
    show_effects(look.effects)
    for finding in look.staged.findings:
        if finding.severity in ("warning", "question"):
            st.warning(plain(f"{finding.message} {finding.remedy}"))
    if agreed(
        _("Ghi nhận đính chính"),
        (at.batch_id, at.sheet, at.cell),
        look.said,
        look.staged.shown(replace=True),
        look.effects,
        key=f"correct-store-{fact}",
    ):
        _store(fact, look)


@lru_cache(maxsize=LOOKS_KEPT)
def _look(who: Caller, at: StoredCell, after: str, reason: str, _kept_for: KeptFor) -> Look:
    understanding = amended(store(), who, at, after, reason)
    staged = preview_amendment(store(), who, at, understanding)
    effects = effects_of(store(), who, lambda writer: add_amendment(writer, at, understanding).batch_id)
    return Look(at, (after, reason), understanding, staged, effects, staged.overwritten(replace=True))


def _store(fact: str, look: Look) -> None:
    try:
        amend(store(), caller(), look.at, look.understanding, agreed=look.overwritten)
    except ThiduaError as refusal:
        st.error(plain(str(refusal)))
        return
    now = rows("provenance/history", fact=fact).filter("in_force")["fact_id"].to_list()
    st.query_params[FIGURE] = now[0] if now else fact
    st.session_state[CORRECTED] = look.at.cell
    st.rerun()

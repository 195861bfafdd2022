"""What a window types into a form: kept for a week, and never over what another window typed into it meanwhile."""

import streamlit as st

from thidua.ingest.half_typed import Typing, forget, keep, typed_before
from thidua.text.language import translate as _
from thidua.ui.draft import draft_stored
from thidua.ui.session import caller

LAST = "typing-last-{}"
"""Where a session holds what this window began with, or has kept last, of a form."""


def last_kept(form: str, *, fresh: bool) -> Typing | None:
    """What this window began with or kept last of a form; a fresh page begins with what is kept now."""
    name = LAST.format(form)
    if fresh or name not in st.session_state:
        st.session_state[name] = typed_before(caller(), form)
    last: Typing | None = st.session_state[name]
    return last


def keep_typing(form: str, typing: Typing, *fields: str) -> None:
    """Keep what stands on the page; where another window did so since, say it, and ask which of the two it is to be.

    fields  the keys of the fields of the form, which are begun anew where the other window's table is taken.
    """
    if keep(caller(), form, typing, last=st.session_state[LAST.format(form)]):
        st.session_state[LAST.format(form)] = typing
        return

    def mine() -> None:
        keep(caller(), form, typing, last=typed_before(caller(), form))
        st.session_state[LAST.format(form)] = typing

    def theirs() -> None:
        for field in (*fields, LAST.format(form)):
            st.session_state.pop(field, None)
        draft_stored()

    with st.container(border=True, key=f"elsewhere-{form}"):
        st.warning(
            _(
                "Biểu này vừa được gõ, ghi nhận hoặc bỏ ở một cửa sổ khác, nên bảng ở cửa sổ này chưa được giữ. "
                "Hãy chọn giữ bảng nào."
            )
        )
        with st.container(horizontal=True):
            st.button(_("Giữ bảng ở cửa sổ này"), key=f"keep-mine-{form}", on_click=mine)
            st.button(_("Lấy bảng ở cửa sổ kia"), key=f"take-theirs-{form}", on_click=theirs)


def forget_typing(form: str) -> None:
    """Forget what this window kept of a form, as it is stored or not wanted; what another typed since stays."""
    forget(caller(), form, last=st.session_state.get(LAST.format(form)))
    st.session_state[LAST.format(form)] = None

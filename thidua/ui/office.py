"""Which office this is: asked at the first start, shown beside every title, its place chosen first."""

import json

import streamlit as st

from thidua.errors import ThiduaError
from thidua.exhibits.catalogue_rows import columns_of
from thidua.ingest.commit import remove_samples
from thidua.ingest.samples import has_samples
from thidua.store.catalogue import change_row
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import caller, kept, rows, store

LATER = "first-start-later"
OFFICE = "office"
"""The catalogue that holds the office, and the key of its one row."""


def office() -> dict[str, str] | None:
    """The office's row: name_vi, name_en, level, place; None where nobody has said yet."""
    for row in rows("catalogue/rows", catalogue=OFFICE).iter_rows(named=True):
        if row["origin"] != "removed" and row["key"] == OFFICE:
            return {name: text for name, text in json.loads(row["content"]).items() if text}
    return None


def office_line() -> None:
    """The office's name, small, under the title of a page."""
    known = office()
    if known is not None:
        st.caption(plain(known[f"name_{current()}"]))


def default_place(places: list[str]) -> int | None:
    """Where the office's own place stands among these; None where it is not one of them."""
    known = office()
    own = known.get("place", "").casefold() if known else ""
    return next((at for at, place in enumerate(places) if own and place.casefold() == own), None)


def first_start(*, unfolded: bool) -> None:
    """Ask who we are until it is said, and whether to look around with the samples or to begin with one's own figures.

    unfolded  the form stands open, as on the page that opens first; else it is a line that opens.
    """
    if not caller().may_write or st.session_state.get(LATER) or office() is not None:
        return
    title = _("Lần đầu sử dụng: cho biết cơ quan của bạn")
    if not unfolded:
        with st.expander(title):
            _ask()
        return
    with st.container(border=True, key="first-start-open"):
        st.markdown(f"**{title}**")
        _ask()


def _ask() -> None:
    with st.form("first-start", border=False):
        columns = kept(columns_of, catalogue=OFFICE)
        with st.container(horizontal=True):
            name = st.text_input(_("Tên cơ quan *"), placeholder=_("Ví dụ: Ban Thi đua – Khen thưởng tỉnh"))
            level = st.selectbox(
                _("Cấp *"), columns.options("level"), format_func=lambda one: columns.written("level", one)
            )
            place = st.text_input(_("Địa bàn"), placeholder=_("Ví dụ: tỉnh Tuyên Quang"))
        with st.container(horizontal=True):
            own = st.form_submit_button(_("Bắt đầu với số liệu của cơ quan"), type="primary")
            look = st.form_submit_button(_("Xem thử bằng dữ liệu mẫu"))
    if look and not name.strip():
        st.session_state[LATER] = True
        st.rerun()
    if own or look:
        _say(name.strip(), level, place.strip(), without_samples=own)


def _say(name: str, level: str, place: str, *, without_samples: bool) -> None:
    row = {"office": OFFICE, "name_vi": name, "name_en": name, "level": level, "place": place}
    try:
        change_row(store(), caller(), OFFICE, row, reason=_("Lần đầu sử dụng"))
    except ThiduaError as refusal:
        st.error(plain(str(refusal)))
        return
    if without_samples and has_samples(store(), caller()):
        remove_samples(store(), caller())
    if without_samples:
        st.switch_page("pages/bring_data.py")
    st.rerun()

"""The place to write what staff note on an exhibit: it is shown under it and printed with it."""

import streamlit as st

from thidua.exhibits.exhibit import Shown
from thidua.store.notes import write_note
from thidua.text.language import translate as _
from thidua.ui.session import caller, store

SUBJECTS = ("place", "cluster", "unit")
LONGEST = 300


def note_form(answer: Shown, parameters: dict[str, object], *, key: str) -> None:
    """The place to write a note on an exhibit for the place, cluster and unit chosen."""
    about = {name: parameters.get(name) for name in SUBJECTS}
    key = "-".join((key, *(str(value) for value in about.values())))
    years: list[int | None] = [*reversed(answer.years), None]
    with st.form(f"note-{key}"):
        year = st.selectbox(
            _("Năm"),
            years,
            format_func=lambda year: _("Mọi năm") if year is None else str(year),
            key=f"note-year-{key}",
        )
        text = st.text_area(
            _("Nội dung, in kèm biểu đồ; để trống là bỏ ghi chú"),
            placeholder=_("Ví dụ: dừng phong trào do dịch"),
            max_chars=LONGEST,
            key=f"note-text-{key}",
        )
        if st.form_submit_button(_("Lưu ghi chú")):
            write_note(store(), caller(), exhibit=answer.exhibit.name, year=year, text=text, **about)  # type: ignore[arg-type]
            st.rerun()

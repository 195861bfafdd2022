"""What is around every page: the language, the menu, the notice of sample data."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from thidua.text import language
from thidua.ui import origin
from thidua.ui.menu import pages
from thidua.ui.notice import recovery_notice, sample_notice
from thidua.ui.office import first_start, office_line
from thidua.ui.words import declare

CLOSER = "<style>[data-testid=stHeading] h3 { padding-top: 0; }</style>"
"""A headline stands close under the small line that says what it is about."""

NAMES = {"vi": "Tiếng Việt", "en": "English"}


def run() -> None:
    """Choose the language, then show the page that the menu or the address asks for."""
    asked = st.query_params.get("lang") or st.session_state.get("language", "vi")
    chosen = language.choose(asked)
    st.session_state["language"] = chosen
    if chosen == "vi":
        st.query_params.pop("lang", None)
    else:
        st.query_params["lang"] = chosen
    declare(chosen)
    page = st.navigation(pages(), position="top")
    st.html(CLOSER)
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.title(page.title, anchor=False, width="stretch")
        _language_switch(page)
    office_line()
    recovery_notice()
    sample_notice()
    first_start()
    page.run()
    origin.opened()


def _language_switch(page: StreamlitPage) -> None:
    """A link to this very page in the other language."""
    other = "en" if language.current() == "vi" else "vi"
    st.page_link(page, label=NAMES[other], query_params=st.query_params.to_dict() | {"lang": other})

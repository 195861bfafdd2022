"""What runs outside a page's own run speaks its language: fragments and callbacks, and files made when asked for."""

import threading

import pytest
from streamlit.testing.v1 import AppTest

from thidua.text import language
from thidua.ui.downloads import _spoken


@pytest.fixture
def elsewhere():
    """elsewhere(work) -> what the work gives in a thread that has chosen no language."""

    def run(work):
        told = []
        thread = threading.Thread(target=lambda: told.append(work()))
        thread.start()
        thread.join()
        return told[0]

    return run


def _page():
    import streamlit as st

    from thidua.text import language
    from thidua.ui import frame  # noqa: F401

    def remember():
        st.session_state["told"] = language.translate("Xem bảng")

    st.session_state["language"] = "en"
    st.button("again", on_click=remember)
    st.text(st.session_state.get("told", ""))


def test_what_runs_before_a_page_has_chosen_speaks_the_language_of_the_session():
    app = AppTest.from_function(_page, default_timeout=60).run()
    app.button[0].click().run()
    assert [one.value for one in app.text] == ["See table"]


def test_a_file_is_made_in_the_language_of_the_page_that_offers_it(elsewhere):
    assert elsewhere(lambda: _spoken("en", lambda: language.translate("Xem bảng").encode())) == b"See table"
    assert elsewhere(language.current) == "vi"

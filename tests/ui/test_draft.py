"""A grid keeps the rows it began with once something is typed, and begins anew after this session's own storing."""

import json

from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest


def grid() -> None:
    import polars as pl
    import streamlit as st

    from thidua.ui.draft import draft, draft_stored, start_of

    if st.session_state.pop("store", False):
        draft_stored()
    key = draft("grid")
    stored = pl.DataFrame({"unit": st.session_state["stored"]})
    edited = st.data_editor(start_of(key, stored), key=key, num_rows="dynamic")
    st.text("|".join(edited["unit"].to_list()))


def test_a_grid_follows_the_store_until_something_is_typed_and_again_once_it_is_stored():
    page = AppTest.from_function(grid)
    page.session_state["stored"] = ["Sở A"]
    page.run()
    page.session_state["stored"] = ["Sở A", "Sở B"]
    page.run()
    assert page.text[0].value == "Sở A|Sở B"
    typed = WidgetStates()
    edits = {"edited_rows": {"0": {"unit": "Sở Một"}}, "added_rows": [], "deleted_rows": []}
    typed.widgets.add(id=page.main[0].proto.id, string_value=json.dumps(edits))
    page._run(typed)
    assert page.text[0].value == "Sở Một|Sở B"
    page.session_state["stored"] = ["Sở C"]
    page._run(typed)
    assert page.text[0].value == "Sở Một|Sở B"
    page.session_state["store"] = True
    page._run(typed)
    assert page.text[0].value == "Sở C"

"""Links to a cluster or a unit show its name letter by letter."""

import pytest
import streamlit as st

from thidua.ui.drill import GO_TO, Goal, go
from thidua.ui.trail import trail

NAME, SHOWN = "Khối *A*", r"Khối \*A\*"


@pytest.fixture
def links(monkeypatch):
    """The links a page has: label and parameters of each."""
    found: list[tuple[str, dict[str, str]]] = []
    monkeypatch.setattr(st, "page_link", lambda _page, *, label, query_params: found.append((label, query_params)))
    return found


def test_the_way_back_up_shows_a_name_with_marks_as_it_is(links):
    trail(NAME, "Sở Một")
    assert links[1:] == [(SHOWN, {"cum-khoi": NAME})]


def test_the_link_of_a_click_shows_a_name_with_marks_as_it_is(links):
    st.session_state[GO_TO] = Goal("ranking", "cum-khoi", "1", NAME)
    go()
    assert links == [(SHOWN, {"cum-khoi": NAME})]

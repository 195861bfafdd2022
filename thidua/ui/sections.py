"""The parts of a page below its first exhibits, as tabs: only the open one is worked out, and the address names it."""

from collections.abc import Callable, Mapping
from typing import get_args

import streamlit as st

from thidua.text.language import Language, speaking
from thidua.text.language import translate as _
from thidua.ui.address import untie

KEY = "phan"


def sections(parts: Mapping[str, Callable[[], object]]) -> None:
    """Show parts of a page under tabs, by their titles (marked by N_); opening one repaints nothing else."""
    if parts:
        _understand(parts)
        _tabs(tuple(_(title) for title in parts), tuple(parts.values()))


def _understand(titles: Mapping[str, object]) -> None:
    """Open the part that the address names in another language: by its title in the language of the page."""
    asked = st.query_params.get(KEY)
    title = next((title for title in titles if asked in _in_each_language(title)), None)
    if title is None or asked == _(title):
        return
    untie(KEY)
    st.query_params[KEY] = st.session_state[KEY] = _(title)


def _in_each_language(title: str) -> set[str]:
    said = set()
    for language in get_args(Language):
        with speaking(language):
            said.add(_(title))
    return said


@st.fragment
def _tabs(titles: tuple[str, ...], parts: tuple[Callable[[], object], ...]) -> None:
    for tab, part in zip(st.tabs(titles, key=KEY, bind="query-params"), parts, strict=True):
        if tab.open:
            with tab:
                part()

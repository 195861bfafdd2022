"""The parts of a page below its first exhibits, as tabs: only the open one is worked out, and the address names it."""

from collections.abc import Callable, Mapping

import streamlit as st

from thidua.text.language import translate as _

KEY = "phan"


def sections(parts: Mapping[str, Callable[[], object]]) -> None:
    """Show parts of a page under tabs, by their titles (marked by N_); opening one repaints nothing else."""
    titles = {_(title): part for title, part in parts.items()}
    if titles:
        _tabs(tuple(titles), tuple(titles.values()))


@st.fragment
def _tabs(titles: tuple[str, ...], parts: tuple[Callable[[], object], ...]) -> None:
    for tab, part in zip(st.tabs(titles, key=KEY, bind="query-params"), parts, strict=True):
        if tab.open:
            with tab:
                part()

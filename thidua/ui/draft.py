"""What a person is typing: kept while others write, and begun anew once it is stored."""

import polars as pl
import streamlit as st

STORED = "drafts-stored"
START = "draft-start"


def draft(key: str) -> str:
    """The key of what is being typed: another one after each storing of this session, whoever else writes."""
    return f"{key}-{st.session_state.get(STORED, 0)}"


def draft_stored() -> None:
    """Begin anew everything this session types, as what was typed is stored."""
    st.session_state[STORED] = st.session_state.get(STORED, 0) + 1


def start_of(key: str, current: pl.DataFrame) -> pl.DataFrame:
    """The rows that a grid of that key begins with: as they are now, and as they were once something is typed."""
    held = f"{START}-{key}"
    edits = st.session_state.get(key) or {}
    if held not in st.session_state or not any(edits.values()):
        st.session_state[held] = current
    start: pl.DataFrame = st.session_state[held]
    return start

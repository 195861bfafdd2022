"""Choices in the address of a page: set there whenever they are not what the page opens with.

A choice tied to the address (`bind`) by a widget of one page cannot be set there, and is dropped on the way to another
page, while its widget's value is kept; so it is untied and set again.
"""

from urllib.parse import parse_qs

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx


def stepped() -> bool:
    """Whether the browser went back or forward to a page that was there: its address tells every choice."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def restore() -> None:
    """Take the address as it stood when the browser steps back or forward to it.

    Streamlit drops from it what is tied to a widget of the page that is left, though the page that opens asks for it.
    """
    context = get_script_run_ctx()
    if context is None or not context.is_history_navigation:
        return
    with context.session_state.query_params() as address:
        address.set_initial_query_params(context.query_string)
    for key, values in parse_qs(context.query_string).items():
        state(key, values if len(values) > 1 else values[0])


def untie(*keys: str) -> None:
    """Let go of the widgets that the choices of these names are tied to."""
    context = get_script_run_ctx()
    if context is None:
        return
    with context.session_state.query_params() as address:
        for key in keys:
            tie = address.get_binding_for_param(key)
            if tie is not None:
                address.unbind_widget(tie.widget_id)


def state(key: str, value: str | list[str]) -> None:
    """Write a choice into the address, unless it stands there already."""
    if key not in st.query_params:
        untie(key)
        st.query_params[key] = value

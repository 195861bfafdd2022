"""Choices in the address of a page: set there whenever they are not what the page opens with.

A choice tied to the address (`bind`) by a widget of one page cannot be set there, and is dropped on the way to another
page, while its widget's value is kept; so it is untied and set again.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx


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


def state(key: str, value: str) -> None:
    """Write a choice into the address, unless it stands there already."""
    if key not in st.query_params:
        untie(key)
        st.query_params[key] = value

"""The way back up from where one is: the overview, the cluster, the unit."""

import streamlit as st

from thidua.text.language import translate as _
from thidua.ui.plain import plain

STEPS = (("overview", None), ("ranking", "cum-khoi"))
"""Above a unit stands its cluster, above all the overview: the page, and the choice that names it in the address."""


def trail(*names: str) -> None:
    """Links to the overview and to all but the last of the names (a cluster, a unit); the last is where one is."""
    kept = {key: value for key, value in st.query_params.to_dict().items() if key in ("lang", "dia-phuong", "nam")}
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="trail"):
        for (page, choice), label in zip(STEPS, (_("Tổng quan"), *names[:-1]), strict=False):
            chosen = kept | ({choice: label} if choice else {})
            st.page_link(f"pages/{page}.py", label=plain(label), query_params=chosen)
            st.text("›", width="content")
        st.text(names[-1], width="content")

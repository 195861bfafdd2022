"""Plain Streamlit: a choice of the year and the figures of that year, made beforehand (bench/pages.py writes them)."""

import os
import pickle
from pathlib import Path

import streamlit as st


@st.cache_resource
def made() -> dict[int, list]:
    """The figures by year, newest first."""
    return pickle.loads(Path(os.environ["THIDUA_BENCH_FIGURES"]).read_bytes())


st.set_page_config(layout="wide")
year = st.selectbox("Năm", list(made()))
for number, drawn in enumerate(made()[year]):
    st.plotly_chart(drawn, theme=None, config={"displayModeBar": False}, key=f"figure-{number}")

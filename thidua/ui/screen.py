"""How wide the window is that looks at a page, as static/screen.js says it before the page first runs."""

import streamlit as st

from thidua.charts.render.plotly import NARROW, WIDE

COOKIE = "thidua-screen"


def chart_width() -> float:
    """About how many pixels a chart has: of a telephone's screen, or of any other."""
    return NARROW if st.context.cookies.get(COOKIE) == "narrow" else WIDE

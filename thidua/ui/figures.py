"""The key figures of a year, side by side."""

import streamlit as st

from thidua.exhibits.overview import KeyFigure
from thidua.exhibits.overview import figures as key_figures
from thidua.text.language import translate as _
from thidua.ui.session import kept


def figures(*, place: str | None, cluster: str | None, year: int) -> None:
    """Show the four key figures of a year, each with its change since the year before."""
    with st.container(horizontal=True, key="figures"):
        for figure in kept(key_figures, place=place, cluster=cluster, year=year):
            _one(figure)


def _one(figure: KeyFigure) -> None:
    colours = {"good": "normal", "bad": "inverse", "neutral": "off"}
    st.metric(
        figure.label,
        figure.value,
        delta=figure.change or None,
        delta_color=colours[figure.direction],  # type: ignore[arg-type]
        delta_arrow="off",
        delta_description=figure.ratio or None,
        border=True,
        help=_("SỐ LIỆU MINH HỌA") if figure.illustrative else None,
    )

"""The key figures of a year, side by side."""

import streamlit as st

from thidua.exhibits.overview import KeyFigure
from thidua.exhibits.overview import figures as key_figures
from thidua.text.language import translate as _
from thidua.ui import origin
from thidua.ui.plain import plain
from thidua.ui.session import kept
from thidua.ui.table import link

NAME = "figures"


def figures(*, place: str | None, cluster: str | None, year: int) -> None:
    """Show the key figures of a year that are known, each with its change since the year before."""
    found = kept(key_figures, place=place, cluster=cluster, year=year)
    if not found:
        return
    with st.container(key=NAME):
        columns = st.columns(len(found))
    for column, figure in zip(columns, found, strict=True):
        with column, st.container(border=True, height="stretch"):
            _one(figure)
            if figure.facts:
                link(_("Xem nguồn"), origin.address_of(figure.facts, NAME), about=figure.label)
    origin.offer(NAME, [figure.facts for figure in found])


def _one(figure: KeyFigure) -> None:
    colours = {"good": "normal", "bad": "inverse", "neutral": "off"}
    st.markdown(plain(figure.label))
    st.metric(
        figure.label,
        figure.value,
        delta=figure.change or None,
        delta_color=colours[figure.direction],  # type: ignore[arg-type]
        delta_arrow="off",
        label_visibility="collapsed",
    )
    notes = (figure.ratio, _("SỐ LIỆU MINH HỌA") if figure.illustrative else "")
    st.caption(plain(" · ".join(note for note in notes if note)))

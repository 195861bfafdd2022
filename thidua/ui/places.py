"""What the places of the store have side by side, where there are several; nothing is added up between them."""

import streamlit as st

from thidua.exhibits.exhibit import Exhibit
from thidua.text.language import translate as _
from thidua.ui.exhibit import exhibit
from thidua.ui.session import rows


def several_places() -> bool:
    """Whether there is more than one place to put side by side."""
    return rows("choices/places").height > 1


def between_places(*exhibits: Exhibit) -> None:
    """Show exhibits for all places at once."""
    st.header(_("Các địa phương"), anchor=False)
    for what in exhibits:
        exhibit(what, "places", place=None, cluster=None, year=None)

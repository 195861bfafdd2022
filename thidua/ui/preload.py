"""The parts of Streamlit's own script that nearly every page needs: the browser fetches them before it is told to.

Streamlit asks for each part when the first element of its kind arrives, that of charts, 4.7 MB, last of all.
"""

from functools import cache
from pathlib import Path

import streamlit as st

PARTS = ("PlotlyChart", "StreamlitMarkdown", "Selectbox", "Html")
SCRIPTS = Path(st.__file__).parent / "static" / "static" / "js"


@cache
def links() -> str:
    """What stands in the head of the page; the names of the files change with Streamlit's version."""
    files = (file.name for part in PARTS for file in sorted(SCRIPTS.glob(f"{part}.*.js")))
    return "".join(f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in files)

"""The parts of Streamlit's own script that nearly every page needs: the browser fetches them before it is told to.

Streamlit asks for each part when the first element of its kind arrives, that of charts, 4.7 MB, last of all.
static/early.js runs that one while the browser waits for the server.
"""

import re
from functools import cache
from pathlib import Path

import streamlit as st

PARTS = ("Html", "Selectbox", "PlotlyChart")
PAGE = Path(st.__file__).parent / "static" / "index.html"
SCRIPTS = PAGE.parent / "static" / "js"


@cache
def links() -> str:
    """What stands in the head of the page; the names of the files change with Streamlit's version."""
    return "".join(f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in _files())


def _files() -> list[str]:
    """The parts and what they import, each once, as far as Streamlit's page does not name them itself."""
    told = PAGE.read_text(encoding="utf-8")
    found: list[str] = []
    asked = [file.name for part in PARTS for file in sorted(SCRIPTS.glob(f"{part}.*.js"))]
    while asked:
        name = asked.pop(0)
        if name not in found and name not in told:
            found.append(name)
            asked += re.findall(r'(?:from|import)"\./([^"]+\.js)"', (SCRIPTS / name).read_text(encoding="utf-8"))
    return found

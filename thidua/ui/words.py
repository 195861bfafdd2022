"""Streamlit's own words in Vietnamese: the list, and the script that puts them on the page in the browser."""

import csv
import hashlib
import json
from functools import cache
from pathlib import Path

import streamlit as st

from thidua.paths import LOCALE
from thidua.text.language import Language

STATIC = Path(__file__).parent / "static"
SCRIPTS = ("screen.js", "early.js", "once.js", "words.js", "go.js", "last.js", "picture.js", "access.js", "cell.js")


@cache
def streamlit_words() -> dict[str, str]:
    """English of Streamlit -> Vietnamese. `{}` stands for any text, `{2}` in the Vietnamese for the second one."""
    with (LOCALE / "streamlit_words.csv").open(encoding="utf-8", newline="") as file:
        return {row["english"]: row["vietnamese"] for row in csv.DictReader(file)}


@cache
def script() -> str:
    """The JavaScript that every page loads: the words, and the code that puts them in place, tells the
    width of the screen, follows clicks, makes pictures of charts and brings the cell asked for into view."""
    words = json.dumps(streamlit_words(), ensure_ascii=False)
    code = "".join((STATIC / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return f"window.thiduaWords = {words};\n{code}"


@cache
def version() -> str:
    """A short mark of the script's content, for its address: a browser may keep the script until the mark changes."""
    return hashlib.sha256(script().encode()).hexdigest()[:12]


def declare(language: Language) -> None:
    """Tell the browser the language of this page, so that Streamlit's words follow it; takes no room on the page."""
    st.html(f'<style data-language="{language}">:root {{ --language: {language}; }}</style>')

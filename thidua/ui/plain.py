"""Text of people's files as it is: Streamlit reads most texts as Markdown, and a name must not become mark-up."""

from html import escape

import streamlit as st

PUNCTUATION = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]()<>#+-.!|$:~^=&\"'@"})


def plain(text: str) -> str:
    """A text that Markdown shows letter by letter, in one line."""
    return " ".join(text.split()).translate(PUNCTUATION)


def text(*lines: str, heading: str = "", after: str = "") -> None:
    """Show small lines of text, and under them a headline: far quicker for a browser than to read Markdown.

    after  HTML of our own that stands below.
    """
    small = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    large = f"<h2>{escape(heading)}</h2>" if heading else ""
    st.html(f"<div data-thidua class=thidua-text>{small}{large}{after}</div>")

"""Text of people's files as it is: Streamlit reads most texts as Markdown, and a name must not become mark-up."""

PUNCTUATION = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]()<>#+-.!|$:~^=&\"'@"})


def plain(text: str) -> str:
    """A text that Markdown shows letter by letter, in one line."""
    return " ".join(text.split()).translate(PUNCTUATION)

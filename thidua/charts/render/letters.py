"""How wide letters are, and texts on lines of a width, without a browser."""

from collections.abc import Sequence

NARROW, WIDE = frozenset("iljtfrI.,:;'|!()[]/ ’-"), frozenset("mwMW%—@━╍▨■")

MOST_OF_WIDTH = 0.42
"""What the names of rows may take at most of a chart's width."""


def text_width(words: str, size: float) -> float:
    """About how wide a text is in a sans-serif face, rather too wide than too narrow."""
    return size * sum(0.34 if c in NARROW else 0.9 if c in WIDE else 0.7 if c.isupper() else 0.56 for c in words)


def names_width(names: Sequence[str], width: float, size: float) -> float:
    """The room for the names of rows: what the longest needs, at most its share of a chart's width."""
    return min(width * MOST_OF_WIDTH, max(text_width(name, size) for name in names) + 1)


def wrapped(words: str, width: float, size: float) -> list[str]:
    """A text on lines of at most a width, broken at spaces; a single word that is longer is broken where it must be."""
    lines: list[str] = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
        while text_width(lines[-1], size) > width and len(lines[-1]) > 1:
            fits = next(
                n for n in range(len(lines[-1]) - 1, 0, -1) if n == 1 or text_width(lines[-1][:n], size) <= width
            )
            lines[-1:] = [lines[-1][:fits], lines[-1][fits:]]
    return lines

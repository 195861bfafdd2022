"""How texts, numbers and colours are given to PowerPoint."""

from collections.abc import Iterable
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Pt

from thidua.text.format import NumberFormat
from thidua.text.language import current

Native = Any
"""An object of python-pptx, whose types are silent about charts."""

FONT = "+mn-lt"
"""The font that the theme has for its body."""
LABEL_SIZE = 14
MOST_DECIMALS = {"count": 0, "rank": 0, "share": 1, "points": 2, "amount": 0}
LOCALES = {"vi": "[$-42A]", "en": "[$-409]"}


def printable(text: str) -> str:
    """A text on one line without the control characters that XML cannot hold."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def rgb(colour: str) -> RGBColor:
    """PowerPoint's colour for `#RRGGBB`."""
    return RGBColor(*bytes.fromhex(colour[1:]))  # type: ignore[no-untyped-call]


def write_in(font: Native, colour: str, *, size: float = LABEL_SIZE, bold: bool = False) -> None:
    """Set a font's face, size in points, weight and colour."""
    font.name, font.size, font.bold = FONT, Pt(size), bold
    font.color.rgb = rgb(colour)


def number_code(number: NumberFormat, values: Iterable[float | None]) -> str:
    """The format code of a row of values: as many decimals as the longest asks, separators of the chosen language.

    Office writes a code's separators as the viewer's computer does; LibreOffice follows the language in the code.
    """
    hundredfold = 100 if number == "share" else 1
    most = MOST_DECIMALS[number]
    shown = [f"{value * hundredfold:.{most}f}" for value in values if value is not None]
    decimals = max((len(text.partition(".")[2].rstrip("0")) for text in shown), default=0)
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return LOCALES[current()] + digits + ("%" if number == "share" else "")

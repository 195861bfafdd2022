"""How texts, numbers, colours and lines are given to PowerPoint, in its own XML."""

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from pptx.dml.color import RGBColor

from thidua.text.format import NumberFormat
from thidua.text.language import current

Native = Any
"""An object of python-pptx, whose types are silent about charts."""

FONT = "+mn-lt"
"""The font that the theme has for its body."""
LABEL_SIZE = 16
MOST_DECIMALS = {"count": 0, "rank": 0, "share": 1, "points": 2, "amount": 0}
LOCALES = {"vi": "[$-42A]", "en": "[$-409]"}
EMU = 12700
"""How many EMU a point has."""


def printable(text: str) -> str:
    """A text on one line without the control characters that XML cannot hold."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def written(text: str) -> str:
    """A text on one line, ready to stand between tags."""
    return escape(printable(text))


def rgb(colour: str) -> RGBColor:
    """PowerPoint's colour for `#RRGGBB`."""
    return RGBColor(*bytes.fromhex(colour[1:]))  # type: ignore[no-untyped-call]


def solid(colour: str) -> str:
    """A fill of one colour."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'


def hatched(colour: str, paper: str) -> str:
    """A fill of broad strokes that rise to the right."""
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{colour[1:]}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{paper[1:]}"/></a:bgClr></a:pattFill>'
    )


NO_FILL = "<a:noFill/>"
NO_STROKE = f"<a:ln>{NO_FILL}</a:ln>"


def stroke(colour: str, width: float, dash: str = "") -> str:
    """A line of a width in points; `dash` is one of DrawingML's names of dashes."""
    broken = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{round(width * EMU)}">{solid(colour)}{broken}</a:ln>'


def letters(tag: str, colour: str, *, size: float = LABEL_SIZE, bold: bool = False) -> str:
    """The face, size in points, weight and colour of letters, as the properties of a run or of a default."""
    return (
        f'<a:{tag} lang="{"vi-VN" if current() == "vi" else "en-GB"}" sz="{round(size * 100)}" b="{int(bold)}">'
        f'{solid(colour)}<a:latin typeface="{FONT}"/></a:{tag}>'
    )


def run(words: str, colour: str, *, size: float = LABEL_SIZE, bold: bool = False) -> str:
    """Some words of a paragraph, on one line and without control characters; spaces around them stay."""
    return f"<a:r>{letters('rPr', colour, size=size, bold=bold)}<a:t>{escape(words)}</a:t></a:r>"


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

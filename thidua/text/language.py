"""The language of the words on the screen and in files: Vietnamese as written in the code, English by gettext."""

import gettext
import io
import string
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Literal

from thidua.paths import LOCALE

Language = Literal["vi", "en"]
_chosen: ContextVar[Language | None] = ContextVar("language", default=None)


class _Filler(string.Formatter):
    """`str.format`, and `{count:unit|units}`: the first word where the number is 1 or -1, else the second.

    Vietnamese has one form; only the English uses it, for as many counts as the message has.
    """

    def format_field(self, value: object, format_spec: str) -> str:
        one, choice, many = format_spec.partition("|")
        if choice:
            return one if str(value).lstrip("+-") == "1" else many
        return str(super().format_field(value, format_spec))


_FILLER = _Filler()


_asked: list[Callable[[], str]] = [lambda: "vi"]


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "vi":
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with (LOCALE / f"{language}.po").open("rb") as file:
        compiled = io.BytesIO()
        write_mo(compiled, read_po(file, locale=language))
    return gettext.GNUTranslations(io.BytesIO(compiled.getvalue()))


def current() -> Language:
    """The language chosen for this run, else what `unless_chosen` says."""
    return _chosen.get() or choose(_asked[-1]())


def choose(language: str) -> Language:
    """Choose the language of this run; anything unknown is Vietnamese. Returns what was chosen."""
    chosen: Language = "en" if language == "en" else "vi"
    _chosen.set(chosen)
    return chosen


def unless_chosen(ask: Callable[[], str]) -> None:
    """Ask this for the language of a run that has chosen none: where work goes on in a thread of its own."""
    _asked.append(ask)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Choose a language for one block."""
    token = _chosen.set(language)
    try:
        yield
    finally:
        _chosen.reset(token)


def message(text: str) -> str:
    """Mark a text for translation where it is stated, to be translated where it is shown. Imported as `N_`."""
    return text


def translate(message: str, **values: object) -> str:
    """The message in the chosen language, its `{names}` filled with values. Imported as `_`."""
    text = _catalogue(current()).gettext(message) if message else ""
    return _FILLER.format(text, **values) if values else text

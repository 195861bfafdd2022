"""Lets whoever waits for a file call its reading off: they are heard many times a second, and may raise."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


def _nobody() -> None:
    return None


_heard: ContextVar[Callable[[], None]] = ContextVar("heard", default=_nobody)


@contextmanager
def waiting(heard: Callable[[], None]) -> Iterator[None]:
    """Hear someone while a file is read within: what they raise ends the reading process and comes out here."""
    token = _heard.set(heard)
    try:
        yield
    finally:
        _heard.reset(token)


def hear() -> None:
    """Hear whoever waits. To be called at moments at which the reading may end without harm."""
    _heard.get()()

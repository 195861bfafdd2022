"""What a page works with: the one open store, who is looking, and answers kept until the data change."""

import threading
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import TypeVar, cast

import polars as pl

from thidua.office.warehouse import open_warehouse
from thidua.store import LOCAL_USER, Caller, Store
from thidua.text.clock import today
from thidua.text.language import Language, current
from thidua.text.language import translate as _

R = TypeVar("R")
KeptFor = tuple[Language, int, date]

_opening = threading.Lock()


@cache
def _open_store() -> Store:
    return open_warehouse()


def store() -> Store:
    """The warehouse of this process, opened once."""
    with _opening:
        return _open_store()


def caller() -> Caller:
    """Who is looking at this page."""
    return LOCAL_USER


def person_name(name: str) -> str:
    """A person as the screen names them; the one user of a computer without accounts has no name of their own."""
    return _("Người dùng tại máy") if name == LOCAL_USER.name else name


def rows(name: str, **parameters: object) -> pl.DataFrame:
    """The rows of a query for whoever is looking; asked anew only when the data change."""
    asked = {key: tuple(value) if isinstance(value, list) else value for key, value in parameters.items()}
    return kept(_asked, name=name, **asked)


def _asked(store: Store, who: Caller, *, name: str, **parameters: object) -> pl.DataFrame:
    values = {key: list(value) if isinstance(value, tuple) else value for key, value in parameters.items()}
    return store.rows(name, who, **values)


def kept(compute: Callable[..., R], **parameters: object) -> R:
    """What `compute` gives for the store and who is looking; anew only when data, language, day or choice change."""
    return cast(R, _kept(compute, caller(), kept_for(), tuple(sorted(parameters.items(), key=lambda item: item[0]))))


def kept_for() -> KeptFor:
    """What an answer depends on besides what is asked: language, data version, day."""
    return current(), store().version(), today()


@lru_cache(maxsize=512)
def _kept(
    compute: Callable[..., object],
    who: Caller,
    _kept_for: KeptFor,
    parameters: tuple[tuple[str, object], ...],
) -> object:
    return compute(store=store(), who=who, **dict(parameters))

"""What a page works with: the one open store, who is looking, and answers kept until the data change."""

import threading
from datetime import date
from functools import cache, lru_cache

import polars as pl

from thidua.exhibits.exhibit import Exhibit, Shown, show
from thidua.paths import warehouse
from thidua.store import LOCAL_USER, Caller, Store
from thidua.text.language import Language, current

_opening = threading.Lock()


@cache
def _open_store() -> Store:
    return Store.open(warehouse())


def store() -> Store:
    """The warehouse of this process, opened once."""
    with _opening:
        return _open_store()


def caller() -> Caller:
    """Who is looking at this page."""
    return LOCAL_USER


def rows(name: str, **parameters: object) -> pl.DataFrame:
    """The rows of a query for whoever is looking."""
    return store().rows(name, caller(), **parameters)


def shown(exhibit: Exhibit, **parameters: object) -> Shown:
    """An exhibit ready to be shown, asked again only when the data, the language, the day or the choice changed."""
    kept_for = (current(), store().version(), date.today())
    return _shown(exhibit, caller(), kept_for, tuple(sorted(parameters.items())))


@lru_cache(maxsize=512)
def _shown(
    exhibit: Exhibit,
    who: Caller,
    _kept_for: tuple[Language, int, date],
    parameters: tuple[tuple[str, object], ...],
) -> Shown:
    return show(exhibit, store(), who, **dict(parameters))

"""The only door to the database: open, migrate, read a query by name, write in one transaction, data version."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thidua.store.caller import LOCAL_USER, Caller
    from thidua.store.errors import CheckFailed, MissingQuery, StoreBusy, WrongParameters
    from thidua.store.query import Query, load_query, query_names
    from thidua.store.store import Store, Writer

__all__ = [
    "LOCAL_USER",
    "Caller",
    "CheckFailed",
    "MissingQuery",
    "Query",
    "Store",
    "StoreBusy",
    "Writer",
    "WrongParameters",
    "load_query",
    "query_names",
]
_ROOMS = {
    "caller": ("LOCAL_USER", "Caller"),
    "errors": ("CheckFailed", "MissingQuery", "StoreBusy", "WrongParameters"),
    "query": ("Query", "load_query", "query_names"),
    "store": ("Store", "Writer"),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """A name of this package, whose file is imported when it is first asked for: `check` needs no database."""
    room = next((room for room, names in _ROOMS.items() if name in names), None)
    if room is None:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{room}"), name)

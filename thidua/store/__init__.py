"""The only door to the database: open, migrate, read a query by name, write in one transaction, data version."""

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

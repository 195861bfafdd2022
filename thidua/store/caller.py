"""Who asks the store, and what of its facts they may see."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Caller:
    """A person and their scope: ids of the places, clusters and units they may see, or `*` for all.

    An empty scope sees nothing, and without `may_write` nothing can be changed.
    """

    name: str
    scope: tuple[str, ...] = ()
    may_write: bool = False


LOCAL_USER = Caller(name="local", scope=("*",), may_write=True)
"""The one user of a computer without accounts: sees everything on it."""

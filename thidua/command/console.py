"""Where a command runs: its streams, its folder, its store and the one who asks."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from thidua.store.caller import LOCAL_USER, Caller

if TYPE_CHECKING:
    from thidua.store import Store


@dataclass(frozen=True)
class Console:
    """What a command may touch of the world around it.

    out     data for programs, nothing else.
    err     sentences for people.
    folder  where file names that are not absolute start from.
    store   opens the warehouse for one `with` block; raises StoreBusy where another process holds it.
    """

    out: TextIO
    err: TextIO
    folder: Path
    store: Callable[[], AbstractContextManager["Store"]]
    who: Caller = LOCAL_USER

    def say(self, text: str) -> None:
        """Tell the person something, shown at once."""
        self.err.write(f"{text}\n")
        self.err.flush()

    def give(self, text: str) -> None:
        """Give the program its data."""
        self.out.write(text if text.endswith("\n") else f"{text}\n")

    def give_json(self, items: list[dict[str, object]]) -> None:
        """Give one object as it is, several as a list."""
        self.give(json.dumps(items[0] if len(items) == 1 else items, ensure_ascii=False, indent=2))

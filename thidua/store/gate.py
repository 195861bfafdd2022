"""Lets readers through at will, and now and then waits until all have left to close for a moment."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Readers pass together; whoever closes it waits for those inside and keeps new ones out meanwhile.

    Who is inside may pass again without waiting, and must leave before closing it.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._closed = False
        self._own = threading.local()

    @property
    def passed(self) -> bool:
        """Whether this thread is inside."""
        return getattr(self._own, "depth", 0) > 0

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Be inside; waits while the gate is closed."""
        with self._changed:
            if not self.passed:
                self._changed.wait_for(lambda: not self._closed)
            self._inside += 1
        self._own.depth = getattr(self._own, "depth", 0) + 1
        try:
            yield
        finally:
            self._own.depth -= 1
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Have nobody inside."""
        assert not self.passed, "who closes the gate must be outside"
        with self._changed:
            self._changed.wait_for(lambda: not self._closed)
            self._closed = True
            self._changed.wait_for(lambda: not self._inside)
        try:
            yield
        finally:
            with self._changed:
                self._closed = False
                self._changed.notify_all()

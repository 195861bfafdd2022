"""Counts the bytes between a browser and an app, as they go over the wire."""

import socket
import threading
from types import TracebackType
from typing import Self

BLOCK = 65536


class Wire:
    """A door at a port of its own to an app at another; `passed` is how many bytes went through, both ways."""

    def __init__(self, to_port: int) -> None:
        self.to_port = to_port
        self.passed = 0
        self._counting = threading.Lock()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]

    def __enter__(self) -> Self:
        """Let connections through from now on."""
        threading.Thread(target=self._let_in, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the door; connections that are open end with the browser or the app."""
        self._door.close()

    def _let_in(self) -> None:
        while True:
            try:
                browser, _address = self._door.accept()
            except OSError:  # the door was closed
                return
            app = socket.create_connection(("127.0.0.1", self.to_port))
            for source, goal in ((browser, app), (app, browser)):
                threading.Thread(target=self._pass, args=(source, goal), daemon=True).start()

    def _pass(self, source: socket.socket, goal: socket.socket) -> None:
        try:
            while block := source.recv(BLOCK):
                with self._counting:
                    self.passed += len(block)
                goal.sendall(block)
            goal.shutdown(socket.SHUT_WR)
        except OSError:  # either side went away, as browsers do
            source.close()
            goal.close()

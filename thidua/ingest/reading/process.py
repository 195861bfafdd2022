"""Runs the reading process and watches it: whatever happens there becomes a refusal here."""

import atexit
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import psutil

from thidua.ingest.reading.limits import LONGEST_READING, MOST_MEMORY, MOST_WORK
from thidua.ingest.reading.pipe import receive, send
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.waiting import hear
from thidua.paths import ROOT

BETWEEN_LOOKS = 0.02
"""Seconds between two looks at the memory: a process fills about 2 GB a second."""

KEPT_MEMORY = 150 * 1024**2
"""Bytes above which a process is not kept for the next file."""

Message = tuple[Any, ...]


class _Worker:
    """One reading process."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "thidua.ingest.reading.worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.watched = psutil.Process(self.process.pid)
        self.inbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        message: Message | None = ()
        while message is not None:
            try:
                message = receive(self.process.stdout)  # type: ignore[arg-type]
            except Exception:  # what a process in its death throes writes is no message
                message = None
            self.inbox.put(message)
        self.process.stdout.close()  # type: ignore[union-attr]

    def ask(self, request: Message) -> Iterator[Message]:
        """The replies to a request. Raises Refused."""
        threading.Thread(target=self._tell, args=(request,), daemon=True).start()
        started, worked = time.monotonic(), self.worked()
        while True:
            hear()
            try:
                message = self.inbox.get(timeout=BETWEEN_LOOKS)
            except queue.Empty:
                self._look(work=self.worked() - worked, reading=time.monotonic() - started)
                continue
            worked = self.worked()
            self._look(work=0.0, reading=time.monotonic() - started)
            if message is None:
                raise Refused("parser_failed", reason=str(self.process.wait()))
            if message[0] == "end":
                return
            if message[0] == "refused":
                raise Refused(message[1], **message[2])
            yield message

    def _tell(self, request: Message) -> None:
        with suppress(OSError, ValueError):  # the end of the process is noticed by who listens
            send(self.process.stdin, request)  # type: ignore[arg-type]

    def _look(self, *, work: float, reading: float) -> None:
        if work > MOST_WORK or reading > LONGEST_READING:
            raise Refused("too_slow")
        if self.used() > MOST_MEMORY:
            raise Refused("too_much_memory")

    def worked(self) -> float:
        """The seconds of the processor the process has taken, 0 where it has ended."""
        with suppress(psutil.Error):
            times = self.watched.cpu_times()
            return float(times.user + times.system)
        return 0.0

    def used(self) -> int:
        """The bytes the process holds, 0 where it has ended."""
        with suppress(psutil.Error):
            return int(self.watched.memory_info().rss)
        return 0

    def end(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.wait()
        with suppress(OSError):
            self.process.stdin.close()  # type: ignore[union-attr]


_idle: list[_Worker] = []
_lock = threading.Lock()


def ask(*request: object) -> Iterator[Message]:
    """The replies of a reading process to a request, as `read.answer` describes them. Raises Refused.

    One process waits for the next file; files that come at the same time have a process each. Whoever waits is heard:
    what they raise ends the process.
    """
    worker = _take()
    sound = False
    try:
        yield from worker.ask(request)
        sound = True
    finally:
        if not (sound and worker.used() < KEPT_MEMORY and _keep(worker)):
            worker.end()


def _take() -> _Worker:
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.process.poll() is None:
                return worker
    return _Worker()


def _keep(worker: _Worker) -> bool:
    with _lock:
        if _idle:
            return False
        _idle.append(worker)
        return True


@atexit.register
def _end_idle() -> None:
    with _lock:
        while _idle:
            _idle.pop().end()

"""The reading process: takes a file, gives its sheets, and may be ended at any moment without harm."""

import faulthandler
import gc
import os
import sys

from thidua.ingest.reading.limits import LONGEST_READING
from thidua.ingest.reading.pipe import receive, send
from thidua.ingest.reading.read import answer
from thidua.ingest.reading.refused import Refused

GRACE = 10.0
"""Seconds after which the process ends by itself, should the one that watches it be gone."""


def serve() -> None:
    """Answer requests until the other side ends, or something goes wrong that leaves the process in doubt."""
    inbox = sys.stdin.buffer
    outbox = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    gc.disable()  # cells make no cycles, and a process that holds much is not kept for the next file
    while (request := receive(inbox)) is not None:
        faulthandler.dump_traceback_later(LONGEST_READING + GRACE, exit=True)
        try:
            for reply in answer(request):
                send(outbox, reply)
            send(outbox, ("end",))
        except Refused as refusal:
            send(outbox, ("refused", refusal.code, refusal.values))
        except MemoryError:
            send(outbox, ("refused", "too_much_memory", {}))
            return
        except BaseException as error:
            # A panic of a parser written in Rust is no Exception.
            send(outbox, ("refused", "parser_failed", {"reason": type(error).__name__}))
            return
        faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    serve()

"""What goes between the importer and its reading process: one message after the other through a pipe."""

import io
import pickle
import struct
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

_LENGTH = struct.Struct("<Q")
_KNOWN = {kind.__name__: kind for kind in (date, datetime, time, timedelta)}


class _PlainUnpickler(pickle.Unpickler):
    """Makes nothing but plain values and moments: what comes from a parser of strange files is not trusted."""

    def find_class(self, module: str, name: str) -> type:
        """One of the kinds of moments; UnpicklingError for all else."""
        if module == "datetime" and name in _KNOWN:
            return _KNOWN[name]
        raise pickle.UnpicklingError(f"{module}.{name}")


def send(pipe: BinaryIO, message: tuple[object, ...]) -> None:
    """Write a message. Raises OSError where nobody reads any more."""
    content = pickle.dumps(message, protocol=5)
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: BinaryIO) -> tuple[Any, ...] | None:
    """The next message, None where the other side has ended."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = pipe.read(length)
    if len(content) < length:
        return None
    message: tuple[Any, ...] = _PlainUnpickler(io.BytesIO(content)).load()
    return message

"""Contents kept beside the warehouse under their hash, so that acts can be repeated: files, stories, seals.

Only their owner can read them; the mode that says so does nothing on Windows.
"""

import os
import secrets
from hashlib import sha256
from pathlib import Path

from thidua.errors import ThiduaError
from thidua.paths import uploads
from thidua.text.language import translate as _

ONLY_OWNER = 0o600
"""Files of an office are read by nobody else on its computer; Windows ignores the mode: there the folder decides."""


class NotKept(ThiduaError):
    """A content that was kept is not there any more, or not the same."""


def keep(content: bytes, suffix: str) -> str:
    """Keep a content and return its SHA-256; written beside and moved, so that it is whole or not there."""
    digest = sha256(content).hexdigest()
    path = kept_path(digest, suffix)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        part = path.with_suffix(f".{secrets.token_hex(8)}.part")
        part.touch(mode=ONLY_OWNER)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    return digest


def kept(digest: str, suffix: str, name: str) -> bytes:
    """A content that was kept. Raises NotKept, saying its name, where it is gone or was changed since."""
    path = kept_path(digest, suffix)
    if not path.exists():
        raise NotKept(_("không còn tệp {name} đã giữ", name=name))
    content = path.read_bytes()
    if sha256(content).hexdigest() != digest:
        raise NotKept(_("tệp {name} đã giữ bị thay đổi", name=name))
    return content


def kept_path(digest: str, suffix: str) -> Path:
    """Where a content of that hash is kept."""
    return uploads() / f"{digest}{suffix.lower()}"

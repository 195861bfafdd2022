"""Work that is not stored yet: files as received with what a person said of them, kept for a week and never counted."""

import hashlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePath

from thidua.ingest.said import Said
from thidua.ingest.workbook import Unreadable, file_hash
from thidua.paths import staged
from thidua.store import Caller
from thidua.text.language import translate as _

KEPT_FOR = timedelta(days=7)
KEY = 16
"""As many hexadecimal digits of a file's hash as tell one person's files apart."""
NOTE = "said.json"
CONTENT = "file"
ANNOTATED = "-co-chu-thich"
"""What the name of an annotated copy adds: corrected in it and brought again, it is the same work."""


@dataclass(frozen=True)
class Pending:
    """One file that a person has begun to bring: its name and hash, what was said of it, since when, last touched."""

    key: str
    file_name: str
    file_hash: str
    folder: Path
    said: Said
    since: datetime
    touched: datetime

    def content(self) -> bytes:
        """The bytes as received. Raises Unreadable where they are gone: stored or let go in another window."""
        try:
            return (self.folder / CONTENT).read_bytes()
        except FileNotFoundError as error:
            raise Unreadable(
                "gone",
                _("Tệp {name} không còn ở đây: đã được ghi nhận hoặc bỏ ở cửa sổ khác.", name=self.file_name),
                _("Xem trang Nguồn số liệu để biết đã ghi nhận chưa."),
            ) from error


def keep(who: Caller, file_name: str, content: bytes) -> Pending:
    """Keep a file for a person; the same bytes again are the work that was begun.

    A newer version of a file that is under way takes its place and takes over what was said of it.
    """
    digest = file_hash(content)
    known = list(pending(who))
    for one in known:
        if one.file_hash == digest:
            return one
    older = _earlier_version(known, file_name)
    now = _now()
    folder = of_person(who) / digest[:KEY]
    made = Pending(digest[:KEY], file_name, digest, folder, older.said if older else Said(), now, now)
    part = folder.with_name(f"{folder.name}.{secrets.token_hex(4)}.part")
    part.mkdir(mode=0o700, parents=True)
    (part / CONTENT).write_bytes(content)
    _write(part, made)
    part.replace(folder)
    if older is not None:
        drop(older)
    return made


def pending(who: Caller) -> Iterator[Pending]:
    """A person's work under way, the oldest first. What nobody touched for a week is deleted."""
    purge()
    folder = of_person(who)
    found = [_read(one) for one in (folder.iterdir() if folder.is_dir() else ()) if (one / NOTE).is_file()]
    yield from sorted(found, key=lambda one: (one.since, one.file_name))


def say(one: Pending, said: Said) -> Pending:
    """Keep what a person says of a file now; of one that another window stored or let go, nothing is kept."""
    changed = replace(one, said=said, touched=_now())
    if one.folder.is_dir():
        _write(one.folder, changed)
    return changed


def drop(one: Pending) -> None:
    """Forget a file that is stored, or not wanted."""
    shutil.rmtree(one.folder, ignore_errors=True)


def purge() -> None:
    """Delete whatever nobody touched for a week, also what a killed process left half-made."""
    for folder in staged().glob("*/*"):
        note = folder / NOTE
        touched = (note if note.is_file() else folder).stat().st_mtime
        if datetime.fromtimestamp(touched, UTC).replace(tzinfo=None) < _now() - KEPT_FOR:
            shutil.rmtree(folder, ignore_errors=True)


def of_person(who: Caller) -> Path:
    """The folder of one person; a name may hold what a folder's name may not."""
    return staged() / hashlib.sha256(who.name.encode()).hexdigest()[:KEY]


def _earlier_version(known: Sequence[Pending], file_name: str) -> Pending | None:
    """The file under way of which a file of that name is a newer version.

    Of a folder brought whole, files of one name in several folders are several files; one that comes back by itself,
    corrected, is the one of its name where there is only one.
    """
    named = [one for one in known if _stem(one.file_name) == _stem(file_name)]
    folder = PurePath(file_name).parent
    beside = [one for one in named if PurePath(one.file_name).parent == folder]
    found = beside or (named if folder == PurePath() else [])
    return found[0] if len(found) == 1 else None


def _stem(file_name: str) -> str:
    """A file's name without its ending and what browsers and the annotated copy add to it."""
    return re.sub(rf"( \(\d+\)|{ANNOTATED})+$", "", PurePath(file_name).stem).casefold()


def _write(folder: Path, one: Pending) -> None:
    note = {
        "file_name": one.file_name,
        "file_hash": one.file_hash,
        "said": one.said.as_json(),
        "since": one.since.isoformat(),
        "touched": one.touched.isoformat(),
    }
    part = folder / f"{NOTE}.{secrets.token_hex(4)}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(note, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / NOTE)


def _read(folder: Path) -> Pending:
    note = json.loads((folder / NOTE).read_text(encoding="utf-8"))
    return Pending(
        folder.name,
        note["file_name"],
        note["file_hash"],
        folder,
        Said.from_json(note["said"]),
        datetime.fromisoformat(note["since"]),
        datetime.fromisoformat(note["touched"]),
    )


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)

"""A table that a person is typing, kept for a week as files under way are: one a form, gone once it is stored."""

import json
import os
import secrets
import shutil
import threading
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from thidua.ingest.pending import KEPT_FOR, of_person
from thidua.store import Caller

FOLDER, NOTE = "typing-{}", "typing.json"
_turn = threading.Lock()


@dataclass(frozen=True)
class Typing:
    """What stands in the fields above the table, its own columns, the reason, and the table itself."""

    place: str
    cluster: str
    title: str
    columns: str
    reason: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def keep(who: Caller, form: str, typing: Typing, *, last: Typing | None) -> bool:
    """Keep what is typed into a form now; False, and nothing is changed, where another window typed into it meanwhile.

    last  what the window kept last, or began with.
    """
    with _turn:
        before = typed_before(who, form)
        if typing == before:
            return True
        if before != last:
            return False
        folder = _folder(who, form)
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{NOTE}.{secrets.token_hex(4)}.part"
        with part.open("w", encoding="utf-8") as file:
            json.dump(asdict(typing), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / NOTE)
        return True


def typed_before(who: Caller, form: str) -> Typing | None:
    """What was being typed into a form within a week, None where nothing was."""
    note = _folder(who, form) / NOTE
    if not note.is_file() or _touched(note) < datetime.now(UTC) - KEPT_FOR:
        return None
    kept = json.loads(note.read_text(encoding="utf-8"))
    return Typing(**kept | {"headings": tuple(kept["headings"]), "rows": tuple(map(tuple, kept["rows"]))})


def typed_last(who: Caller, forms: list[str]) -> str | None:
    """The form among those that was typed into last, None where none is kept."""
    kept = [form for form in forms if typed_before(who, form) is not None]
    return max(kept, key=lambda form: _touched(_folder(who, form) / NOTE), default=None)


def forget(who: Caller, form: str, *, last: Typing | None) -> None:
    """Forget what was typed into a form: it is stored, or not wanted. What another window typed since stays."""
    with _turn:
        if typed_before(who, form) == last:
            shutil.rmtree(_folder(who, form), ignore_errors=True)


def _folder(who: Caller, form: str) -> Path:
    return of_person(who) / FOLDER.format(form)


def _touched(note: Path) -> datetime:
    return datetime.fromtimestamp(note.stat().st_mtime, UTC)

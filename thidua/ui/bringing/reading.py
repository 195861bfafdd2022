"""What is understood of a file under way and what it would change, worked out once for each answer given."""

import secrets
import threading
from dataclasses import dataclass, field
from hashlib import blake2b

from thidua.ingest.effects import Effects, effects_of_import
from thidua.ingest.fates import Fate
from thidua.ingest.finding import Finding
from thidua.ingest.memory import with_memory
from thidua.ingest.pending import Pending
from thidua.ingest.said import Said
from thidua.ingest.stage import Staged, preview
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import Vocabulary, vocabulary_of
from thidua.ingest.workbook import Unreadable
from thidua.store import Caller
from thidua.text.language import Language, current
from thidua.ui.session import caller, kept, store


@dataclass(frozen=True, eq=False)
class Reading:
    """One file as understood with what was said of it; the same object as long as nothing about it changes.

    who     the person it is read for.
    staged  what it would change, None while errors stand in the way of saying so.
    """

    who: Caller
    understanding: Understanding
    staged: Staged | None
    version: int
    _fates: dict[str, dict[str, Fate]] = field(default_factory=dict, repr=False)
    _effects: dict[bool, Effects] = field(default_factory=dict, repr=False)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, of the file alone and held against the store."""
        return (*self.understanding.findings, *(self.staged.findings if self.staged else ()))

    @property
    def errors(self) -> int:
        """How many findings stand in the way of storing."""
        return sum(finding.severity == "error" for finding in self.findings)

    def fates(self, sheet: str) -> dict[str, Fate]:
        """What became of each filled cell of a sheet."""
        if sheet not in self._fates:
            self._fates[sheet] = self.understanding.fates(sheet)
        return self._fates[sheet]

    def effects(self, *, replace: bool) -> Effects:
        """What storing it would do to ranks and shares."""
        if replace not in self._effects:
            self._effects[replace] = effects_of_import(store(), self.who, self.understanding, replace=replace)
        return self._effects[replace]

    def shows_the_same(self, before: "Reading", *, replace: bool) -> bool:
        """Whether a person is shown the same of it as before: figures, names, findings, and effects where looked at."""
        if self is before or self.staged is None or before.staged is None:
            return self is before
        if self.staged.shown(replace=True) != before.staged.shown(replace=True):
            return False
        looked_at = before._effects.get(replace)
        return looked_at is None or self.effects(replace=replace) == looked_at


MOST_HELD = 20_000_000
"""Bytes of files as received whose understanding is held: four of the larger ones, or many small ones."""


@dataclass(eq=False)
class _Held:
    """What a file says as answered so far, or why it cannot be read, and what it would change at a data version."""

    answered: tuple[str, Said, bytes, Vocabulary]
    result: Understanding | Unreadable
    reading: Reading | None = None

    @property
    def size(self) -> int:
        return self.result.workbook.size if isinstance(self.result, Understanding) else 0


_held: dict[tuple[Caller, str, Language], _Held] = {}
"""By person, file and language, what was looked at last at the end."""
_read_before: set[str] = set()
_turn = threading.Lock()
_SALT = secrets.token_bytes(16)


def read(one: Pending, password: str = "") -> Reading:
    """A file under way as it is understood now. Raises Unreadable where it cannot be read."""
    who, version = caller(), store().version()
    held = _understood(who, one, with_memory(store(), who, one.said), password, kept(vocabulary_of))
    if isinstance(held.result, Unreadable):
        raise held.result
    if held.reading is None or held.reading.version != version:
        staged = None if held.result.errors else preview(store(), who, held.result)
        held.reading = Reading(who, held.result, staged, version)
    return held.reading


def is_read(one: Pending) -> bool:
    """Whether this process has read the file before, so that showing it takes little time."""
    return one.file_hash in _read_before


def forget(one: Pending) -> None:
    """Hold nothing more of a file that is stored, or not wanted."""
    with _turn:
        _read_before.discard(one.file_hash)
        for key in [key for key in _held if key[1] == one.file_hash]:
            del _held[key]


def _understood(who: Caller, one: Pending, said: Said, password: str, vocabulary: Vocabulary) -> _Held:
    """What a file says: worked out once for each answer given, the one before forgotten."""
    key = (who, one.file_hash, current())
    sealed = blake2b(password.encode(), key=_SALT).digest()
    answered = (one.file_name, said, sealed, vocabulary)
    with _turn:
        held = _held.pop(key, None)
        if held is not None and held.answered == answered:
            _held[key] = held
            return held
    held = _Held(answered, _understand(one, said, password, vocabulary))
    with _turn:
        _read_before.add(one.file_hash)
        _held[key] = held
        while len(_held) > 1 and sum(each.size for each in _held.values()) > MOST_HELD:
            del _held[next(iter(_held))]
    return held


def _understand(one: Pending, said: Said, password: str, vocabulary: Vocabulary) -> Understanding | Unreadable:
    try:
        return understand(one.file_name, one.content(), vocabulary=vocabulary, said=said, password=password)
    except Unreadable as refusal:
        return refusal

"""What is understood of a file under way and what it would change, worked out once for each answer given."""

from dataclasses import dataclass, field
from functools import lru_cache

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
from thidua.text.language import Language, current
from thidua.ui.session import caller, kept, store


@dataclass(frozen=True, eq=False)
class Reading:
    """One file as understood with what was said of it; the same object as long as nothing about it changes.

    staged  what it would change, None while errors stand in the way of saying so.
    """

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
            self._effects[replace] = effects_of_import(store(), caller(), self.understanding, replace=replace)
        return self._effects[replace]


def read(one: Pending, password: str = "") -> Reading:
    """A file under way as it is understood now. Raises Unreadable where it cannot be read."""
    said = with_memory(store(), caller(), one.said)
    vocabulary = kept(vocabulary_of)
    understood = _understood(one, said, password, vocabulary, current())
    if isinstance(understood, Unreadable):
        raise understood
    return _reading(understood, store().version())


def is_read(one: Pending) -> bool:
    """Whether this process has read the file before, so that showing it takes no time."""
    return one.file_hash in _read_before


_read_before: set[str] = set()


class _Understood:
    """An understanding that is told from others by being itself: its tables may hold millions of cells."""

    def __init__(self, understanding: Understanding) -> None:
        self.understanding = understanding


@lru_cache(maxsize=64)
def _reading(understood: _Understood, version: int) -> Reading:
    understanding = understood.understanding
    return Reading(understanding, None if understanding.errors else preview(store(), caller(), understanding), version)


@lru_cache(maxsize=64)
def _understood(
    one: Pending, said: Said, password: str, vocabulary: Vocabulary, _language: Language
) -> _Understood | Unreadable:
    """What a file says, or why it cannot be read: both hold until something is answered."""
    _read_before.add(one.file_hash)
    try:
        return _Understood(
            understand(one.file_name, one.content(), vocabulary=vocabulary, said=said, password=password)
        )
    except Unreadable as refusal:
        return refusal

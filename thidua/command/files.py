"""Commands about files: read and report, store with a receipt, take back."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from thidua.command import report
from thidua.command.console import Console
from thidua.errors import ThiduaError
from thidua.ingest.commit import NotReady, Receipt, Unconfirmed, commit, undo
from thidua.ingest.finding import Finding
from thidua.ingest.stage import preview
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.workbook import LARGEST_FILE, Unreadable, too_large
from thidua.store import CheckFailed, Store
from thidua.text.dates import Period
from thidua.text.language import translate as _


class CannotOpen(ThiduaError):
    """A file that was named is not there, or may not be read."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(_("Không mở được tệp {name}: {reason}.", name=name, reason=reason))


@dataclass(frozen=True)
class Outcome:
    """What came of importing one file: its receipt, or why there is none."""

    file_name: str
    findings: tuple[Finding, ...]
    receipt: Receipt | None = None
    new_names: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The receipt with the findings; without a receipt `batch_id` is null and `new_names` wait for a person."""
        stored = self.receipt.as_json() if self.receipt else {"batch_id": None, "file_name": self.file_name}
        return {**stored, "new_names": list(self.new_names), "findings": [item.as_json() for item in self.findings]}


def check_files(console: Console, options: Namespace) -> int:
    """Read files and say what was understood and found; stores nothing. 1 where there is more than information."""
    read = [_check(console, path, options.period) for path in _paths(console, options.files)]
    if options.json:
        console.give_json([item for item, _findings in read])
    return int(any(finding.severity != "info" for _item, findings in read for finding in findings))


def import_files(console: Console, options: Namespace) -> int:
    """Store files, each whole or not at all. 1 where one was not stored."""
    paths = _paths(console, options.files)
    outcomes: list[Outcome] = []
    with console.store() as store:
        try:
            for path in paths:
                outcomes.append(_import(console, store, path, options))
        finally:
            if options.json and outcomes:
                console.give_json([outcome.as_json() for outcome in outcomes])
    return int(any(outcome.receipt is None for outcome in outcomes))


def undo_batch(console: Console, options: Namespace) -> int:
    """Take one import back."""
    with console.store() as store:
        undo(store, console.who, options.batch)
    console.say(_("Đã hủy lần nhập {batch}.", batch=options.batch))
    return 0


def _paths(console: Console, names: list[str]) -> list[Path]:
    """The files of these names; a pattern that the shell has left as it is names all files that fit."""
    paths: list[Path] = []
    for name in names:
        path = console.folder / name
        found = [path] if path.exists() else [Path(match) for match in sorted(glob(str(path)))]
        if not found:
            raise CannotOpen(name, _("không có tệp này"))
        paths += found
    return paths


def _read(path: Path) -> bytes:
    """A file's content. Raises Unreadable where it is too large, CannotOpen where it cannot be opened."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise too_large(path.name, size)
        return path.read_bytes()
    except IsADirectoryError as error:
        raise CannotOpen(path.name, _("đây là thư mục")) from error
    except OSError as error:
        raise CannotOpen(path.name, error.strerror or str(error)) from error


def _check(console: Console, path: Path, period: Period | None) -> tuple[dict[str, object], tuple[Finding, ...]]:
    try:
        understanding = understand(path.name, _read(path), period=period)
    except Unreadable as error:
        finding = _as_finding(error.code, error.message, error.remedy)
        _tell(console, path.name, (finding,))
        return {"file": path.name, "sheets": [], "findings": [finding.as_json()]}, (finding,)
    _tell(console, understanding.sentence(), understanding.findings, file_name=path.name)
    return understanding.as_json(), understanding.findings

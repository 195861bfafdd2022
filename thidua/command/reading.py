"""From the file names of a command to what was understood of each file."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from thidua.command.console import Console
from thidua.errors import ThiduaError
from thidua.ingest.finding import Finding
from thidua.ingest.said import Said
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import SHIPPED, Vocabulary
from thidua.ingest.workbook import LARGEST_FILE, Unreadable, too_large
from thidua.text.language import translate as _


class CannotOpen(ThiduaError):
    """A file that was named is not there, or may not be read."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(_("Không mở được tệp {name}: {reason}.", name=name, reason=reason))


class CannotWrite(ThiduaError):
    """A file cannot be written where it was to be."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(_("Không ghi được tệp {name}: {reason}.", name=name, reason=reason))


@dataclass(frozen=True)
class Read:
    """A file as read; `understanding` is None where it is no readable file, which the one finding then says."""

    file_name: str
    content: bytes
    understanding: Understanding | None
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, object]:
        """The file as the `check` command prints it."""
        if self.understanding is not None:
            return self.understanding.as_json()
        return {"file": self.file_name, "sheets": [], "findings": [finding.as_json() for finding in self.findings]}

    def heading(self) -> str:
        """The file's name with the sentence of what was understood."""
        return f"{self.file_name}: {self.understanding.sentence()}" if self.understanding else self.file_name


def existing_files(console: Console, names: list[str]) -> list[Path]:
    """The files of these names; a pattern that the shell left as it is (`*.xlsx`) stands for all files that fit it.

    Raises CannotOpen for the first name that is no file.
    """
    paths: list[Path] = []
    for name in names:
        path = console.folder / name
        found = [path] if path.exists() else sorted(path.parent.glob(path.name))
        if not found:
            raise CannotOpen(name, _("không có tệp này"))
        for one in found:
            if not one.is_file():
                raise CannotOpen(name, _("đây không phải là tệp"))
        paths += found
    return paths


def forgetful(said: Said) -> Said:
    """What is said of a file, with nothing remembered of others."""
    return said


def read(
    path: Path, options: Namespace, vocabulary: Vocabulary = SHIPPED, remembered: Callable[[Said], Said] = forgetful
) -> Read:
    """Read a file and understand it. Raises CannotOpen where the system refuses it.

    options     with the period, place and cluster of tables that do not name theirs, and the password of locked files.
    vocabulary  the names that cells may use.
    remembered  adds what is remembered of other files to what is said of this one.
    """
    content = b""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise too_large(path.name, path.stat().st_size)
        content = path.read_bytes()
        said = remembered(Said(options.period, options.place, options.cluster))
        understanding = understand(path.name, content, vocabulary=vocabulary, said=said, password=options.password)
    except Unreadable as error:
        finding = Finding(code=error.code, severity="error", message=error.message, remedy=error.remedy)
        return Read(path.name, content, None, (finding,))
    except OSError as error:
        raise CannotOpen(path.name, error.strerror or str(error)) from error
    return Read(path.name, content, understanding, understanding.findings)

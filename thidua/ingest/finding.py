"""What the import has to say about a file: one finding, with its place, its reason and what to do."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal, TypedDict

from thidua.ingest.question import Question

Severity = Literal["error", "question", "warning", "info"]
"""error: nothing can be stored; question: a person must confirm; warning: stored, worth a look; info: good to know."""


class Where(TypedDict):
    """The cell a finding is about, and what stands there."""

    sheet: str
    cell: str
    value: str


@dataclass(frozen=True)
class Finding:
    """One thing found in a file: where (sheet, cell), the value there, why it matters and how to mend it.

    question  what a person may answer instead of mending the file, None where only the file can be mended.
    """

    code: str
    severity: Severity
    message: str
    remedy: str = ""
    sheet: str = ""
    cell: str = ""
    value: str = ""
    question: Question | None = None

    def as_json(self) -> dict[str, object]:
        """The finding as the `check` command prints it."""
        return asdict(self)


def of_value(row: Mapping[str, str], code: str, severity: Severity, message: str, remedy: str) -> Finding:
    """A finding about a value that was read: the row holds its sheet, its cell and how it is written."""
    return Finding(
        code=code,
        severity=severity,
        message=message,
        remedy=remedy,
        sheet=row["sheet"],
        cell=row["cell"],
        value=row["as_written"],
    )

"""What the import has to say about a file: one finding, with its place, its reason and what to do."""

from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "question", "warning", "info"]
"""error: nothing can be stored; question: a person must confirm; warning: stored, worth a look; info: good to know."""


@dataclass(frozen=True)
class Finding:
    """One thing found in a file: where (sheet, cell), the value there, why it matters and how to mend it."""

    code: str
    severity: Severity
    message: str
    remedy: str = ""
    sheet: str = ""
    cell: str = ""
    value: str = ""

    def as_json(self) -> dict[str, str]:
        """The finding as the `check` command prints it."""
        return asdict(self)

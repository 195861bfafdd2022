"""The document that a file came with: its number, date, signer, and what it replaces."""

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Document:
    """What a person states of the document; all of it may be left open."""

    number: str = ""
    date: datetime.date | None = None
    signer: str = ""
    replaces: str = ""

    def as_json(self) -> dict[str, object]:
        """As the audit keeps it."""
        return asdict(self) | {"date": self.date.isoformat() if self.date else None}

    @classmethod
    def from_json(cls, stated: Mapping[str, Any]) -> "Document":
        """Read back what `as_json` gave."""
        date = stated["date"]
        return cls(**{**stated, "date": datetime.date.fromisoformat(date) if date else None})

    def as_row(self) -> dict[str, object]:
        """The columns of stored.batch that speak of it; what was left open stays empty."""
        return {
            "document_number": self.number or None,
            "document_date": self.date,
            "document_signer": self.signer or None,
            "replaces": self.replaces or None,
        }


NO_DOCUMENT = Document()

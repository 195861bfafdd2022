"""What a person said of a file when bringing it, besides what the file says itself; kept with the import."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from thidua.ingest import correction
from thidua.ingest.correction import Correction
from thidua.ingest.document import NO_DOCUMENT, Document
from thidua.ingest.places import Place
from thidua.ingest.question import Answer, Answers, as_json, from_json
from thidua.text.dates import Period


@dataclass(frozen=True)
class Said:
    """Period, place and cluster of those tables that do not name theirs, answers to what the file left open, cells
    corrected, and the document the file came with.
    """

    period: Period | None = None
    place: Place | None = None
    cluster: str = ""
    answers: tuple[Answer, ...] = ()
    corrections: tuple[Correction, ...] = ()
    document: Document = NO_DOCUMENT

    @property
    def known(self) -> Answers:
        """The answers by what they are about."""
        return Answers(self.answers)

    def as_json(self) -> dict[str, object]:
        """As the audit keeps it."""
        return {
            "period": self.period.id if self.period else None,
            "place": asdict(self.place) if self.place else None,
            "cluster": self.cluster,
            "answers": as_json(self.answers),
            "corrections": correction.as_json(self.corrections),
            "document": self.document.as_json(),
        }

    @classmethod
    def from_json(cls, stated: Mapping[str, Any]) -> "Said":
        """Read back what `as_json` gave."""
        return cls(
            period=Period.parse(stated["period"]) if stated["period"] else None,
            place=_place(stated["place"]),
            cluster=stated["cluster"],
            answers=from_json(stated.get("answers", ())),
            corrections=correction.from_json(stated.get("corrections", ())),
            document=Document.from_json(stated["document"]) if "document" in stated else NO_DOCUMENT,
        )


SAID_NOTHING = Said()


def _place(stated: Mapping[str, Any] | None) -> Place | None:
    return Place(**{**stated, "within": _place(stated["within"])}) if stated else None

"""What a person said of a file when bringing it, besides what the file says itself; kept with the import."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from thidua.ingest.places import Place
from thidua.text.dates import Period


@dataclass(frozen=True)
class Said:
    """Period, place and cluster of those tables that do not name theirs."""

    period: Period | None = None
    place: Place | None = None
    cluster: str = ""

    def as_json(self) -> dict[str, object]:
        """As the audit keeps it."""
        return {
            "period": self.period.id if self.period else None,
            "place": asdict(self.place) if self.place else None,
            "cluster": self.cluster,
        }

    @classmethod
    def from_json(cls, stated: Mapping[str, Any]) -> "Said":
        """Read back what `as_json` gave."""
        return cls(
            period=Period.parse(stated["period"]) if stated["period"] else None,
            place=_place(stated["place"]),
            cluster=stated["cluster"],
        )


SAID_NOTHING = Said()


def _place(stated: Mapping[str, Any] | None) -> Place | None:
    return Place(**{**stated, "within": _place(stated["within"])}) if stated else None

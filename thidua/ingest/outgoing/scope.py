"""What a page speaks of: its place, cluster, period and stage, and the lines above its table that say so."""

from dataclasses import dataclass

from thidua.ingest.forms import Form
from thidua.text.dates import Period
from thidua.text.language import speaking

ILLUSTRATIVE = "SỐ LIỆU MINH HỌA - đơn vị và số liệu không có thật"
DRAFT_STAGES = {
    "self": "tự chấm", "cross": "chấm chéo", "appraised_1": "thẩm định", "appraised_2": "sau giải trình",
    "explanation": "giải trình",
}  # fmt: skip
"""The words by which a title names a stage of points."""


@dataclass(frozen=True)
class Scope:
    """Place with the places it lies in, "huyện Chiêm Hóa, tỉnh Tuyên Quang"; '' and None where not stated."""

    place: str
    cluster: str
    period: Period | None
    stage: str = ""
    illustrative: bool = False

    @property
    def year(self) -> int | None:
        """The year in whose catalogues the page is filled in."""
        return self.period.last_year if self.period else None

    def lines(self, form: Form) -> tuple[str, ...]:
        """The lines above a table, its title last; a register of units speaks of no single place."""
        head = () if form.place else (self.cluster, f"Địa bàn: {self.place}" if self.place else "")
        told = (*head, ILLUSTRATIVE if self.illustrative else "", self.title(form))
        return tuple(line for line in told if line)

    def title(self, form: Form) -> str:
        """The name of the form in capitals, with the stage and the period."""
        with speaking("vi"):
            period = self.period.label() if self.period else ""
        stage = DRAFT_STAGES.get(self.stage, "")
        return " ".join(part for part in (form.names["vi"], stage, period) if part).upper()

"""What a cell of a list of emulation movements states."""

import re
from datetime import date, timedelta

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.text.fold import fold
from thidua.text.language import translate as _

KINDS = {"thuong xuyen": "regular", "theo chuyen de": "thematic", "chuyen de": "thematic"}
"""The two forms in which emulation is organised (Law 06/2022, Article 16)."""
MONTHS_A_YEAR = 12
YEARS = re.compile(r"(?<!\d)(\d{4}) ?[-–—] ?(\d{4})(?!\d)")
IN_WORDS = re.compile(r"(\d+(?:[.,]\d+)?) ?(năm|tháng)")


def launch(cells: Cells, at: Place) -> Record | None:
    """A movement that was launched: its scope, its form and how many months it lasts."""
    written = cells.text(at.row, at.column)
    found = cells.vocabulary.named("movement_scope", written)
    if found is None:
        cells.unknown("movement_scope", at.row, written, at.column)
        return None
    months = _months(cells, at)
    return cells.record(
        at.row,
        at.column,
        "launch",
        measure="movement_launched",
        attributes={
            "movement": at.row.label,
            "scope": found["scope"],
            "kind": KINDS.get(fold(at.described.get("kind", "")), ""),
            "months": "" if months is None else str(months),
            "starts_on": cells.date(at.row, "starts_on"),
            "ends_on": cells.date(at.row, "ends_on"),
        },
    )


def _months(cells: Cells, at: Place) -> int | None:
    """How long the movement lasts, from "5 năm", "6 tháng", "2021-2025" or its two dates; None where neither says."""
    written = at.described.get("duration", "")
    if found := YEARS.search(written):
        return (int(found[2]) - int(found[1]) + 1) * MONTHS_A_YEAR
    if found := IN_WORDS.search(written.casefold()):
        length = float(found[1].replace(",", "."))
        return round(length * (MONTHS_A_YEAR if found[2] == "năm" else 1))
    if written and (column := cells.column("duration")):
        cells.find(
            at.row,
            column,
            "unreadable_duration",
            _("Không rõ phong trào kéo dài bao lâu: “{text}”.", text=written),
            _("Hãy ghi ví dụ: 6 tháng, 3 năm, 2021-2025."),
            severity="warning",
        )
    starts, ends = cells.date(at.row, "starts_on"), cells.date(at.row, "ends_on")
    if not starts or not ends:
        return None
    first, last = date.fromisoformat(starts), date.fromisoformat(ends) + timedelta(days=1)
    return (last.year - first.year) * MONTHS_A_YEAR + last.month - first.month

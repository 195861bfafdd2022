"""What a cell of a list of emulation movements states."""

import re
from datetime import date, timedelta

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.text.dates import read_date
from thidua.text.fold import fold
from thidua.text.language import translate as _

KINDS = {"thuong xuyen": "regular", "theo chuyen de": "thematic", "chuyen de": "thematic"}
"""The two forms in which emulation is organised (Law 06/2022, Article 16)."""
MONTHS_A_YEAR = 12
YEARS = re.compile(r"(?<!\d)(\d{4}) ?[-–—] ?(\d{4})(?!\d)")
YEAR_ALONE = re.compile(r"(?:trong )?(?:cả )?(?:năm )?\d{4}", re.IGNORECASE)
UNTIL = re.compile(r" (?:đến|tới|[-–—])(?: hết)? ", re.IGNORECASE)
IN_WORDS = re.compile(r"(\d+(?:[.,]\d+)?) ?(năm|tháng)")


def launch(cells: Cells, at: Place) -> Record | None:
    """A movement that was launched: its scope, its form and how many months it lasts."""
    written = cells.text(at.row, at.column)
    found = cells.vocabulary.named("movement_scope", written)
    if found is None:
        cells.unknown("movement_scope", at.row, written, at.column)
        return None
    starts, ends = _dates(cells, at)
    months = _months(cells, at, starts, ends)
    return cells.record(
        at.row,
        at.column,
        "launch",
        measure="movement_launched",
        attributes={
            "movement": at.row.label,
            "scope": found["scope"],
            "kind": _kind(cells, at),
            "months": "" if months is None else str(months),
            "starts_on": starts.isoformat() if starts else "",
            "ends_on": ends.isoformat() if ends else "",
        },
    )


def _kind(cells: Cells, at: Place) -> str:
    """The form of the movement; '' where the row says none, or, with a finding, one that there is not."""
    column, written = cells.column("kind"), at.described.get("kind", "")
    found = KINDS.get(fold(written), "")
    if column and not found and fold(written):
        cells.find(
            at.row,
            column,
            "unknown_movement_kind",
            _("Không rõ “{text}” là hình thức tổ chức phong trào nào.", text=written),
            _("Hãy ghi “Thường xuyên” hoặc “Theo chuyên đề”."),
        )
    return found


def _dates(cells: Cells, at: Place) -> tuple[date | None, date | None]:
    """Its first and last day, from their columns or from "từ 01/3/2024 đến 15/7/2025"; None where neither says."""
    stated = [cells.date(at.row, name) for name in ("starts_on", "ends_on")]
    if any(stated):
        starts, ends = (date.fromisoformat(one) if one else None for one in stated)
        return starts, ends
    parts = UNTIL.split(at.described.get("duration", ""))
    last = read_date(parts[-1]) if len(parts) == 2 else None
    first = read_date(parts[0], year=last.year) if last else None
    return (first, last) if first and last and first <= last else (None, None)


def _months(cells: Cells, at: Place, starts: date | None, ends: date | None) -> int | None:
    """How long the movement lasts, from "5 năm", "6 tháng", "2021-2025", "Năm 2024" or its two dates."""
    written = at.described.get("duration", "")
    if found := YEARS.search(written):
        return (int(found[2]) - int(found[1]) + 1) * MONTHS_A_YEAR
    if starts and ends:
        after = ends + timedelta(days=1)
        return (after.year - starts.year) * MONTHS_A_YEAR + after.month - starts.month
    if YEAR_ALONE.fullmatch(written):
        return MONTHS_A_YEAR
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
    return None

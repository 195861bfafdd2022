"""Corrections of single cells by a person: part of what was said of a file, applied before anything is understood."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from thidua.ingest.finding import Finding
from thidua.ingest.table import text_of
from thidua.ingest.workbook import Sheet, position
from thidua.text.language import translate as _


@dataclass(frozen=True)
class Correction:
    """One cell that a person corrected: what stood there, what is to stand there ('' for nothing), and why."""

    sheet: str
    cell: str
    before: str
    after: str
    reason: str


def corrected(sheet: Sheet, corrections: Iterable[Correction]) -> tuple[Sheet, list[Finding]]:
    """The sheet with its cells corrected, and a finding for each correction.

    A correction of a cell in which something else stands, as in a newer version of the file, is left out and told.
    """
    cells: dict[tuple[int, int], str] = {}
    findings = []
    for one in corrections:
        if one.sheet != sheet.name:
            continue
        at = position(one.cell)
        fits = at[0] < len(sheet.rows) and at[1] < sheet.width and text_of(sheet.cell(*at)) == one.before
        if fits:
            cells[at] = one.after
        findings.append(_made(one) if fits else _left(one, text_of(sheet.cell(*at))))
    return (sheet.with_cells(cells) if cells else sheet), findings


def as_json(corrections: Iterable[Correction]) -> list[dict[str, object]]:
    """Corrections as the audit keeps them."""
    return [asdict(one) for one in corrections]


def from_json(stated: Iterable[Mapping[str, Any]]) -> tuple[Correction, ...]:
    """Read back what `as_json` gave."""
    return tuple(Correction(**one) for one in stated)


def _made(one: Correction) -> Finding:
    return Finding(
        code="corrected",
        severity="info",
        message=_("Sửa từ “{before}” thành “{after}”: {reason}.", **_shown(one)),
        sheet=one.sheet,
        cell=one.cell,
        value=one.after,
    )


def _left(one: Correction, now: str) -> Finding:
    return Finding(
        code="correction_left",
        severity="warning",
        message=_(
            "Chỗ sửa “{before}” thành “{after}” không được dùng: ô này nay ghi “{now}”.", **_shown(one) | {"now": now}
        ),
        remedy=_("Hãy xem lại ô này; nếu vẫn cần, hãy sửa lại."),
        sheet=one.sheet,
        cell=one.cell,
        value=now,
    )


def _shown(one: Correction) -> dict[str, str]:
    return {"before": one.before, "after": one.after, "reason": re.sub(r"\.$", "", one.reason)}

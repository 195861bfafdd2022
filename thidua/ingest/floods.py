"""Puts a flood of findings together for those who read them: one, with a count and the first of the other cells."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from thidua.ingest.finding import Finding
from thidua.text.language import translate as _

MOST_TOLD = 10
"""So many findings of one kind in a sheet are told one by one."""
CELLS_NAMED = 5


def folded(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, of each kind that is found in many cells of a sheet only the first, which says how many there are.

    What a person may answer is never folded.
    """
    alike: dict[object, list[Finding]] = defaultdict(list)
    for one in findings:
        is_flood = one.cell and one.question is None
        alike[(one.code, one.severity, one.sheet) if is_flood else len(alike)].append(one)
    told: list[Finding] = []
    for found in alike.values():
        told += [_together(found)] if len(found) > MOST_TOLD else found
    return told


def _together(found: list[Finding]) -> Finding:
    first, *others = found
    named = ", ".join(one.cell for one in others[:CELLS_NAMED])
    also = _("Còn {count} ô như vậy: {cells} …", count=len(others), cells=named)
    return replace(first, message=f"{first.message} {also}")

"""Puts a flood of findings together for those who read them: one, with a count and the first of the other cells."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from thidua.ingest.finding import Finding
from thidua.text.format import number
from thidua.text.language import translate as _

MOST_TOLD = 10
"""So many findings of one kind in a sheet are told one by one."""
CELLS_NAMED = 5


def folded(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in their order, of each kind found in many cells of a sheet only the first, saying how many.

    What a person may answer is folded only where one answer holds for all.
    """
    alike: dict[object, list[Finding]] = defaultdict(list)
    keyed = [
        ((one.code, one.severity, one.sheet, one.question) if one.cell else at, one) for at, one in enumerate(findings)
    ]
    for key, one in keyed:
        alike[key].append(one)
    told: list[Finding] = []
    for key, one in keyed:
        found = alike[key]
        if len(found) <= MOST_TOLD:
            told.append(one)
        elif one is found[0]:
            told.append(_together(found))
    return told


def _together(found: list[Finding]) -> Finding:
    first, *others = found
    named = ", ".join(one.cell for one in others[:CELLS_NAMED])
    also = _("Còn {count} ô như vậy: {cells} …", count=number(len(others)), cells=named)
    return replace(first, message=f"{first.message} {also}")

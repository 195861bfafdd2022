"""A sheet on its way out of the reading process, and what every format does with its cells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from thidua.ingest.reading.columns import Cell
from thidua.ingest.reading.limits import MOST_CELLS
from thidua.ingest.reading.refused import Refused

Merge = tuple[tuple[int, int], tuple[int, int]]
Problems = dict[tuple[int, int], str]
"""What stands in a cell that shows no value: the error as written ("#DIV/0!"), or NO_VALUE; cells zero-based."""

NO_VALUE = ""
"""A formula whose value was never computed."""

ERRORS = frozenset(
    {"#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)
"""The errors of Excel and LibreOffice, as cells show them."""


@dataclass(frozen=True)
class Read:
    """A sheet as read: its rows from A1 on, blank cells '' or None, rows of any length up to the width."""

    name: str
    width: int
    rows: Iterable[Sequence[Cell]]
    merges: Sequence[Merge] = ()
    visible: bool = True
    problems: Problems = field(default_factory=dict)


def from_rows(name: str, rows: list[list[Cell]], merges: Sequence[Merge] = ()) -> Read:
    """A sheet of rows at hand; a text that is the name of an error becomes a problem of its cell."""
    width = max(map(len, rows), default=0)
    if width * len(rows) > MOST_CELLS:
        raise Refused("too_many_cells", sheet=name)
    problems: Problems = {}
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and cell[:1] == "#" and cell.strip() in ERRORS:
                problems[row, column] = cell.strip()
                cells[column] = ""
    return Read(name, width, rows, merges, problems=problems)


Sheets = Iterator[Read]

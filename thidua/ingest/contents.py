"""What a column holds, by its cells, and how like a heading in an office's own words is to a heading of a form."""

import datetime
import re
from collections import Counter
from functools import partial
from typing import Literal

from thidua.ingest.forms import FormColumn, starts_with, unit_word, words
from thidua.ingest.headings import FIGURE
from thidua.ingest.table import Grid, is_blank, is_figure, text_of
from thidua.ingest.vocabulary import role
from thidua.ingest.workbook import Cell
from thidua.text.dates import read_date
from thidua.text.fold import fold

Kind = Literal["", "unit", "person", "award", "class", "role", "discipline", "date", "decision", "figure", "text"]
"""What most cells of a column are; '' where it is blank."""

MOSTLY = 0.5
DECISION = re.compile(r"\d+[\w-]*/(?:\d{4}/)?(?:QĐ|NQ|TB|KL|QÐ|CV|TTr)\b", re.IGNORECASE)
FORM_OF_ADDRESS = re.compile(
    r"^(?:(?:hộ|gia đình|hộ gia đình) )?(?:ông/bà|ông|bà|đ/c|đồng chí|đ\.c)[.:]? +(?=\w)", re.IGNORECASE
)
SHORTEST_PERSON = 3
LONGEST_PERSON = 6
FIGURES = ("count", "share", "points", "rank", "measure", "target")
HELD = {"class": "class", "award": "award", "role": "role", "unit": "unit", "word": "text", "criterion": "text"}
"""What a column that holds no figures must hold, by how its cells are read."""


def kind_of(grid: Grid, first: int, index: int) -> Kind:
    """What the column below a heading holds, from its first row on."""
    if (first, index) not in grid.kinds:
        grid.kinds[first, index] = _kind_of(grid, first, index)
    found: Kind = grid.kinds[first, index]
    return found


def _kind_of(grid: Grid, first: int, index: int) -> Kind:
    counted = Counter(grid.below("kind", partial(_kind_of_cell, grid), first, index))
    del counted[""]
    if not counted:
        return ""
    kind, count = counted.most_common(1)[0]
    found: Kind = kind if count >= MOSTLY * counted.total() else "text"  # type: ignore[assignment]
    return found


def _kind_of_cell(grid: Grid, cell: Cell) -> Kind:
    if is_blank(cell):
        return ""
    if is_figure(cell):
        return "figure"
    if isinstance(cell, datetime.date):
        return "date"
    text = text_of(cell) if isinstance(cell, str) else ""
    if FIGURE.fullmatch(text) and any(map(str.isdigit, text)):
        return "date" if read_date(text) and text.count("/") > 1 else "figure"
    if DECISION.search(text):
        return "decision"
    if grid.vocabulary.named("award", text):
        return "award"
    if grid.vocabulary.named("rating_class", text):
        return "class"
    if role(text):
        return "role"
    if grid.vocabulary.named("discipline_level", text):
        return "discipline"
    if unit_word(text):
        return "unit"
    return "person" if is_person(text) else "text"


def is_person(text: str) -> bool:
    """Whether a text looks like the name of a person: "Ông Lò Văn Mẫu", "Lò Văn Mẫu"."""
    name = without_address(text).split()
    if name != text.split():
        return True
    return SHORTEST_PERSON <= len(name) <= LONGEST_PERSON and all(word.isalpha() and word[0].isupper() for word in name)


def without_address(name: str) -> str:
    """A person's name without the form of address before it: "Lò Văn Mẫu" of "Ông Lò Văn Mẫu"."""
    return FORM_OF_ADDRESS.sub("", name)


def may_hold(column: FormColumn, kind: Kind) -> bool:
    """Whether a column of a form may hold what a column of a sheet holds."""
    if column.holds and column.holds == kind:
        return True
    if column.value in FIGURES:
        return kind == "figure"
    if column.value is not None:
        return kind == HELD[column.value]
    if column.field.endswith(("_on", "_date")):
        return kind in ("date", "text")
    return kind != "figure" and (column.field != "unit" or kind == "unit")


def is_signature(texts: list[str]) -> bool:
    """Whether the cells of a row are those of a signature: an office, or a place and a date."""
    return any(
        starts_with(fold(text), words().signatures) or re.search(r"ngày .{0,8}tháng .{0,8}năm", text.casefold())
        for text in texts
    )

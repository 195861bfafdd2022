"""A sheet to be written, as a description: lines above, columns, rows; a template's rows hold no values."""

from dataclasses import dataclass
from datetime import date

Value = str | int | float | date | None


@dataclass(frozen=True)
class PageColumn:
    """A column of a page.

    field    of the form.    heading  as written.
    under    the heading it shares with its neighbours above, '' for none.
    choices  what a cell may hold, empty where anything.
    hint     what a person reads when filling it in.
    is_summed  whether a total of its rows stands below them.
    is_date    whether its cells hold dates.
    """

    field: str
    heading: str
    under: str = ""
    choices: tuple[str, ...] = ()
    hint: str = ""
    is_summed: bool = False
    is_date: bool = False


@dataclass(frozen=True)
class PageRow:
    """A row: its number and one value a column; a group row names the rows below, `maximum` and `total` say so."""

    ordinal: str | int
    cells: tuple[Value, ...]
    is_group: bool = False


@dataclass(frozen=True)
class Page:
    """One sheet.

    lines   above the table, the title last.
    to_fill whether it is a template: its cells are open, all else is locked, and totals are formulas.
    """

    name: str
    lines: tuple[str, ...]
    columns: tuple[PageColumn, ...]
    rows: tuple[PageRow, ...]
    to_fill: bool = False

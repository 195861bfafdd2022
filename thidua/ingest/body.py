"""What each row below a heading is: data, a group, a part, a total, a statistic, and where the table is over."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from thidua.ingest.contents import is_signature, without_address
from thidua.ingest.forms import starts_with, words
from thidua.ingest.lines import lines
from thidua.ingest.matching import Match
from thidua.ingest.rows import SPREAD
from thidua.ingest.table import BodyRow, Grid, Role, text_of
from thidua.ingest.wording import is_ordinal
from thidua.ingest.workbook import Cell
from thidua.text.fold import fold

BLANK_ROWS_END = 3
GROUP_ORDINAL = re.compile(r"^([IVXLC]+|[A-ZĐ])(\.\d+)*[.)]?$")
HOW_MANY = re.compile(
    r" *\(\d+(?: (?:người|cá nhân|tập thể|đồng chí|đ/c|đơn vị|trường hợp|lượt|hộ)[^()]*)?\)$", re.IGNORECASE
)
SUMMANDS = re.compile(r"([ivxlc]+|[a-z]|\d+)( ([ivxlc]+|[a-z]|\d+))*( total)?")


def body_rows(grid: Grid, match: Match, is_heading: Callable[[int], bool]) -> tuple[tuple[BodyRow, ...], int]:
    """The rows of a table and the row at which it is over: titles of a table below are no groups of this one.

    is_heading  whether a row heads a table.
    """
    label = next(column.index for column in match.columns if column.column.field == "label")
    values = {column.index for column in match.columns if column.column.value and column.index != label}
    spread = [column.index for column in match.columns if column.index in values and column.column.value in SPREAD]
    merged = frozenset(grid.covered[label])
    headings = {fold(text) for text in match.heading.levels.get(label, ())}
    span = range(match.span[0], min(match.span[1], grid.width))
    rows, own_totals, is_open = match.form.rows, match.form.rows == "indicator", match.form.open
    body: list[BodyRow] = []
    blank = 0
    said: set[str] = set()
    parted = False
    holding = values or {*range(label + 1, span.stop)}  # where rows are what is listed, whatever is said of them
    for line in lines(grid.sheet, match.heading.first, span, label, holding):
        if not line.is_filled:
            blank += 1
            parted = bool(body)
            if blank == BLANK_ROWS_END:
                break
            continue
        row, is_apart = line.row, blank > 0
        if line.ends:
            break
        if not line.has_figures and is_heading(row):
            if not body or fold(grid.own(row, label)) not in headings or body[-1].role == "group":
                break
            body.append(BodyRow(row, "heading", "", grid.own(row, label)))
            blank = 0
            continue
        blank = 0
        name = grid.text(row, label) if row in merged else line.label
        name = name or _name_at_left(line.at_left) or _statistic(grid.sheet.rows[row])
        ordinal = next(filter(name.__ne__, line.at_left), "")
        held = line.holds or any(grid.text(row, column) for column in spread)
        if body and not line.has_figures and _is_signed(grid, row, span, label, is_apart=is_apart and not ordinal):
            break
        role = _role(name, ordinal, held, own_totals)
        if role == "data" and rows == "criterion" and fold(name) in words().ranks:
            role = "statistic"
        if line.is_example:
            role = "example"
        elif role == "data" and is_open:
            if parted and name in said:
                role = "repeat"
            said.add(name)
        body.append(BodyRow(row, role, ordinal, _bare(name, role, rows)))
    _keep_filled_groups(grid, body, values)
    while body and body[-1].role in ("group", "idle") and not any(grid.own(body[-1].index, c) for c in values):
        body.pop()
    return tuple(body), body[-1].index + 1 if body else match.heading.first


def _is_signed(grid: Grid, row: int, span: range, label: int, *, is_apart: bool) -> bool:
    """Whether a row is of a signature: it names nothing, and holds an office or a date, or stands apart."""
    if grid.text(row, label):
        return False
    return is_apart or is_signature([grid.own(row, column) for column in grid.filled(row, (span.start, span.stop))])


def _bare(name: str, role: Role, rows: str) -> str:
    """What a row names, without a form of address before a person and how many stand below behind a group."""
    if role == "group":
        return HOW_MANY.sub("", name) or name
    return without_address(name) if rows in ("person", "recipient") and role == "data" else name


def _name_at_left(texts: list[str]) -> str:
    """The name of a row that stands in the column of its number: "Tổng cộng", a merged group."""
    return next((text for text in texts if len(text) > 4 or is_total(text)), "")


def _statistic(cells: Sequence[Cell]) -> str:
    """The name of a row of statistics, which may stand anywhere left of its figures, even left of the table."""
    text = next((text for cell in cells if isinstance(cell, str) and (text := text_of(cell))), "")
    return text if starts_with(fold(text), words().statistics) else ""


def _keep_filled_groups(grid: Grid, body: list[BodyRow], values: set[int]) -> None:
    """A numbered row that holds figures and has no rows of its own below is no subtotal: it is data."""
    for at, row in [(at, row) for at, row in enumerate(body) if row.role == "group"]:
        last = at + 1 == len(body) or body[at + 1].role in ("group", "total", "statistic")
        if last and any(grid.own(row.index, column) for column in values):
            body[at] = row._replace(role="data")


@lru_cache(maxsize=65536)
def is_total(label: str) -> bool:
    """Whether a label is that of a total: "Cộng", "Cộng (I + II)", "Tổng cộng toàn khối", but not "Công an tỉnh"."""
    folded = fold(label)
    if not starts_with(folded, words().totals):
        return False
    word = max((word for word in words().totals if starts_with(folded, (word,))), key=len)
    rest = folded.removeprefix(word).strip()
    if not rest or " " in word:
        return True
    return bool(SUMMANDS.fullmatch(rest)) or is_total(rest)


@lru_cache(maxsize=65536)
def _role(name: str, ordinal: str, filled: bool, own_totals: bool) -> Role:
    """What a row is; `own_totals` where a total that is numbered is an indicator of its own: "A. Tổng thu"."""
    folded = fold(name)
    if not name:
        return "unnamed" if filled else "idle"
    if starts_with(folded, words().statistics):
        return "statistic"
    if is_total(name) and not (own_totals and ordinal):
        return "total"
    if starts_with(folded, words().maxima):
        return "maximum"
    if is_ordinal(name):
        return "idle"
    if starts_with(folded, words().parts) or (name[0] in "-–+•" and not ordinal):
        return "part"
    if ordinal.isdecimal():
        return "data"
    return "group" if not filled or GROUP_ORDINAL.match(ordinal) else "data"

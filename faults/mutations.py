"""Workbooks as no careful person would make them: sample workbooks changed in their bytes or in their meaning."""

import datetime
import io
import random
import re
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import xlsxwriter

from thidua.ingest.reading.columns import Cell
from thidua.ingest.workbook import read_workbook
from thidua.paths import SAMPLES

Value = Cell | float
Rows = list[list[Value]]

ODD_TEXTS = (
    "\u202e" + "Sở Nội vụ",
    "Sở\u200b Nội\ufeff vụ",
    "So\u031b\u0309 No\u0323\u0302i vu\u0323",
    "𝓢ở 𝓝ội vụ",
    "٣٤",
    "½",
    "②",
    "Ⅻ",
    "🏆",
    "\x07bell",
    "_x0007_",
    "a\tb\nc",
    "\r\n",
    "'",
    '"',
    ",",
    ";",
    "\\",
    "{name}",
    "%s",
    "$place",
    "<b>x</b>",
    "=1+1",
    "@SUM(A1)",
    "+84",
    "-",
    "–",
    "…",
    ".",
    "..",
    "0x1F",
    "1e5",
    "1E400",
    "NaN",
    "inf",
    "-inf",
    "Infinity",
    "null",
    "#REF!",
    "#DIV/0!",
    "TRUE",
    "1.2.3.4",
    "1,2,3",
    "1.486",
    "41,6%",
    "999%",
    "-5%",
    "%",
    "27/38",
    "38/27",
    "0/0",
    "1/0",
    "8/8",
    "31/02/2024",
    "00/00/0000",
    "29/2/2023",
    "01/01/9999",
    "1/1/1900",
    "12-2024",
    "1 tỷ 500 triệu",
    "tỷ",
    "1 tỷ tỷ",
    "trên 80%",
    "> ",
    ">=",
    "từ 5 đến",
    "từ 9 đến 2",
    "Tổng cộng",
    "Cộng",
    "Trong đó",
    "Trong đó:",
    "I",
    "A",
    "STT",
    "VD",
    "Điểm tối đa",
    "Ghi chú",
    "Tên đơn vị",
    "Tỉnh",
    "Xã",
    "Năm 2024",
    "NĂM 99999",
    "Năm 0000",
    "quý IV",
    "13/2024",
    "KP",
    "x",
    "X",
    "có",
    "không",
    "Hoàn thành xuất sắc nhiệm vụ",
    "CSTĐ",
    "¸n phÈm",
    "Së Néi vô",
    "Ã\x90á»\x99i",
)
ODD_NUMBERS = (
    0, -1, -0.0, 0.1 + 0.2, 1e-300, 1e15, 1e16, 2**53 + 1, 1e100, 1.7e308, -1e308, 5e-324, 0.3333333333, 45000, 60, 61,
    2958465, 2958466, 99999999, 107, 100.0001, 1900, 2024, 10**12,
)  # fmt: skip
ODD_DATES = (
    datetime.date(1900, 1, 1), datetime.date(1900, 2, 28), datetime.date(9999, 12, 31), datetime.date(2024, 8, 8),
    datetime.datetime(2024, 2, 29, 23, 59, 59), datetime.datetime(1904, 1, 1),
)  # fmt: skip
FORMULAS = ("=1/0", "=SUM(A1:A9)", "=A1", '=HYPERLINK("http://x.invalid","x")', "=NOW()", '="8/8"', "=#REF!A1")
WIDE = 300
LONG = 30_000
WHOLE, DAMAGED = 0.03, 0.3
"""Shares of mutants that are a whole sample, and that are any file, with damaged bytes; of others one or two sheets."""


@dataclass
class Grid:
    """A sheet while it is mutated: its rows, all of any length, and its merged ranges."""

    name: str
    rows: Rows
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    def some_cell(self, chance: random.Random) -> tuple[int, int]:
        """A cell of the sheet, mostly a filled one."""
        filled = [
            (row, column) for row, cells in enumerate(self.rows) for column, cell in enumerate(cells) if cell != ""
        ]
        return chance.choice(filled) if filled else (0, 0)

    def put(self, row: int, column: int, value: Value) -> None:
        """Write a cell, wherever it lies."""
        while len(self.rows) <= row:
            self.rows.append([])
        self.rows[row] += [""] * (column + 1 - len(self.rows[row]))
        self.rows[row][column] = value

    @property
    def width(self) -> int:
        """The columns of the widest row."""
        return max(map(len, self.rows), default=0)


Mutation = Callable[[Grid, random.Random], None]


def _odd_text(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(ODD_TEXTS))


def _odd_number(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(ODD_NUMBERS))


def _odd_date(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(ODD_DATES))


def _formula(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.choice(FORMULAS))


def _blank(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), "")


def _truth(grid: Grid, chance: random.Random) -> None:
    grid.put(*grid.some_cell(chance), chance.random() < 0.5)


def _huge_text(grid: Grid, chance: random.Random) -> None:
    piece = chance.choice(("a", "Sở Nội vụ ", "9", "(", "Năm 2024 ", "-", " ", "1,", "I.", "A+B+"))
    grid.put(*grid.some_cell(chance), (piece * LONG)[:LONG])


def _scale(grid: Grid, chance: random.Random) -> None:
    row, column = grid.some_cell(chance)
    cell = grid.rows[row][column]
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        grid.put(row, column, cell * chance.choice((-1, 10, 1000, 1e-3, 1e12)))


def _as_text(grid: Grid, chance: random.Random) -> None:
    """A whole column of figures as text, or of texts as numbers."""
    column = grid.some_cell(chance)[1]
    for row, cells in enumerate(grid.rows):
        if column < len(cells) and cells[column] != "":
            cell = cells[column]
            grid.put(row, column, str(cell) if not isinstance(cell, str) else float(len(cell)))


def _swap_columns(grid: Grid, chance: random.Random) -> None:
    one, other = (chance.randrange(max(grid.width, 1)) for _ in range(2))
    for cells in grid.rows:
        cells += [""] * (max(one, other) + 1 - len(cells))
        cells[one], cells[other] = cells[other], cells[one]


def _drop_column(grid: Grid, chance: random.Random) -> None:
    column = chance.randrange(max(grid.width, 1))
    for cells in grid.rows:
        del cells[column : column + 1]


def _twice_column(grid: Grid, chance: random.Random) -> None:
    column = chance.randrange(max(grid.width, 1))
    for cells in grid.rows:
        cells[column:column] = cells[column : column + 1]


def _shuffle_rows(grid: Grid, chance: random.Random) -> None:
    start = chance.randrange(max(len(grid.rows), 1))
    part = grid.rows[start : start + 12]
    chance.shuffle(part)
    grid.rows[start : start + 12] = part


def _insert_rows(grid: Grid, chance: random.Random) -> None:
    row = chance.randrange(len(grid.rows) + 1)
    kind = chance.choice(("blank", "again", "text", "numbers"))
    again = list(grid.rows[min(row, len(grid.rows) - 1)]) if grid.rows else []
    new: dict[str, list[Value]] = {
        "blank": [],
        "again": again,
        "text": [chance.choice(ODD_TEXTS) for _ in range(grid.width)],
        "numbers": [*range(1, grid.width + 1)],
    }
    grid.rows[row:row] = [list(new[kind]) for _ in range(chance.choice((1, 1, 2, 5)))]


def _drop_rows(grid: Grid, chance: random.Random) -> None:
    row = chance.randrange(len(grid.rows) + 1)
    del grid.rows[row : row + chance.choice((1, 1, 2, 8))]


def _again(grid: Grid, chance: random.Random) -> None:
    """The whole table once more, below or beside itself."""
    if chance.random() < 0.5:
        grid.rows += [[], *(list(cells) for cells in grid.rows)]
    else:
        width = grid.width
        grid.rows = [[*cells, *([""] * (width + 1 - len(cells))), *cells] for cells in grid.rows]


def _turn(grid: Grid, chance: random.Random) -> None:
    """Rows as columns."""
    wide = [[*cells, *([""] * (grid.width - len(cells)))] for cells in grid.rows]
    grid.rows = [list(cells) for cells in zip(*wide, strict=True)]


def _widen(grid: Grid, chance: random.Random) -> None:
    row = grid.some_cell(chance)[0]
    for below in range(row, min(row + 6, len(grid.rows))):
        for column in range(len(grid.rows[below]), WIDE):
            grid.put(below, column, chance.choice((1, "x", "Sở", 2024, "Xếp loại", "Kế hoạch")))


def _shift(grid: Grid, chance: random.Random) -> None:
    right, down = chance.choice((0, 1, 5)), chance.choice((0, 1, 40))
    grid.rows = [*([] for _ in range(down)), *([*([""] * right), *cells] for cells in grid.rows)]


def _merge(grid: Grid, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 8))):
        row, column = grid.some_cell(chance)
        grid.merges.append((row, column, row + chance.choice((0, 1, 3, 30)), column + chance.choice((0, 1, 2, 20))))


def _nested_groups(grid: Grid, chance: random.Random) -> None:
    row = grid.some_cell(chance)[0]
    levels = ("I", "A", "1", "1.1", "a)", "-", "+", "I.1", "Trong đó", "VD", "B")
    grid.rows[row:row] = [[chance.choice(levels), chance.choice(ODD_TEXTS)] for _ in range(chance.choice((3, 12)))]


MEANINGS: tuple[Mutation, ...] = (
    _odd_text, _odd_number, _odd_date, _formula, _blank, _truth, _huge_text, _scale, _as_text, _swap_columns,
    _drop_column, _twice_column, _shuffle_rows, _insert_rows, _drop_rows, _again, _turn, _widen, _shift, _merge,
    _nested_groups,
)  # fmt: skip


@cache
def _sample(path: Path) -> tuple[Grid, ...]:
    book = read_workbook(path.name, path.read_bytes())
    return tuple(
        Grid(sheet.name, [list(cells) for cells in sheet.rows], list(map(_flat, sheet.merges))) for sheet in book.sheets
    )


def _flat(merge: tuple[tuple[int, int], tuple[int, int]]) -> tuple[int, int, int, int]:
    (top, left), (bottom, right) = merge
    return top, left, bottom, right


def mutant(seed: int) -> tuple[str, bytes, str]:
    """A mutated workbook: its file name, its bytes and what was done, the same for the same seed."""
    chance = random.Random(seed)
    path = chance.choice(sorted(SAMPLES.glob("*.xlsx")))
    kind = chance.random()
    if kind < WHOLE:
        content, done = _damaged(path.read_bytes(), chance)
        return path.name, content, f"{path.name}: {done}"
    grids = chance.sample(_sample(path), k=min(chance.choice((1, 1, 2)), len(_sample(path))))
    copies = [Grid(grid.name, [list(cells) for cells in grid.rows], list(grid.merges)) for grid in grids]
    if kind < DAMAGED:
        content, damage = _damaged(written(copies), chance)
        return path.name, content, f"{path.name}, {', '.join(grid.name for grid in copies)}: {damage}"
    done = []
    for _ in range(chance.choice((1, 2, 4, 12))):
        mutation = chance.choice(MEANINGS)
        mutation(chance.choice(copies), chance)
        done.append(mutation.__name__.lstrip("_"))
    said = f"{path.name} [{', '.join(grid.name for grid in copies)}]: {', '.join(done)}"
    if chance.random() < 0.15:
        return f"{path.stem}.csv", _csv(copies[0], chance), f"{said}, as CSV"
    return path.name, written(copies), said


def written(grids: list[Grid]) -> bytes:
    """The sheets as a .xlsx."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "nan_inf_to_errors": True}) as book:
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for grid in grids:
            sheet = book.add_worksheet(grid.name)
            taken: set[tuple[int, int]] = set()
            for top, left, bottom, right in grid.merges:
                cells = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
                if len(cells) > 1 and not cells & taken:
                    sheet.merge_range(top, left, bottom, right, "")
                    taken |= cells
            for row, values in enumerate(grid.rows):
                for column, value in enumerate(values):
                    match value:
                        case "" | None:
                            continue
                        case bool():
                            sheet.write_boolean(row, column, value)
                        case datetime.date():
                            sheet.write_datetime(row, column, value, date)  # a datetime is a date too
                        case int() | float():
                            sheet.write_number(row, column, value)
                        case str() if value in FORMULAS:
                            sheet.write_formula(row, column, value, value="")
                        case str():
                            sheet.write_string(row, column, value)
    return file.getvalue()


def _csv(grid: Grid, chance: random.Random) -> bytes:
    mark = chance.choice(",;\t|")
    text = "\n".join(mark.join(str(cell) for cell in cells) for cells in grid.rows)
    return text.encode(chance.choice(("utf-8", "utf-8-sig", "utf-16")), "replace")


def _damaged(content: bytes, chance: random.Random) -> tuple[bytes, str]:
    """A workbook whose bytes, members or XML are damaged."""
    damages = {"flip": _flip, "cut": _cut, "twice": _twice, "xml": _xml, "figures": _figures, "drop": _drop}
    name = chance.choice(sorted(damages))
    return damages[name](content, chance), name


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 5, 100))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.choice((1, 100, len(content))) :]


def _parts(content: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _packed(parts: list[tuple[str, bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings(action="ignore"):
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _twice(content: bytes, chance: random.Random) -> bytes:
    """A member that stands twice in the archive, or is named as another."""
    parts = _parts(content)
    name, data = chance.choice(parts)
    return _packed([*parts, (chance.choice((name, name.upper(), chance.choice(parts)[0])), data[: len(data) // 2])])


def _drop(content: bytes, chance: random.Random) -> bytes:
    parts = _parts(content)
    del parts[chance.randrange(len(parts))]
    return _packed(parts)


def _xml(content: bytes, chance: random.Random) -> bytes:
    """A piece of one part's XML left out, repeated or put elsewhere."""
    parts = _parts(content)
    at = chance.randrange(len(parts))
    name, data = parts[at]
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((1, 10, 300)))
    there = chance.randrange(len(data))
    changed = {
        "out": data[:start] + data[end:],
        "again": data[:end] * 2 + data[end:],
        "moved": data[:there] + data[start:end] + data[there:],
        "tag": data.replace(b"<row", b"<raw", 1),
        "entity": data.replace(b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet', 1),
    }
    parts[at] = (name, changed[chance.choice(sorted(changed))])
    return _packed(parts)


def _figures(content: bytes, chance: random.Random) -> bytes:
    """Figures, references, types and styles of cells that no program writes."""
    parts = _parts(content)
    sheets = [at for at, (name, _data) in enumerate(parts) if name.startswith("xl/worksheets/sheet")]
    at = chance.choice(sheets)
    name, data = parts[at]
    old, new = chance.choice(
        (
            (rb"<v>[^<]*</v>", chance.choice((b"<v>NaN</v>", b"<v>1e999</v>", b"<v>-inf</v>", b"<v></v>"))),
            (rb' r="([A-Z]+)(\d+)"', chance.choice((b' r="XFE1"', b' r="A0"', b' r="A1048577"', b' r="\\2"'))),
            (rb' t="s"', chance.choice((b' t="e"', b' t="b"', b' t="d"', b' t="str"', b' t="n"', b' t="inlineStr"'))),
            (rb' s="\d+"', b' s="9999"'),
            (rb'(<mergeCell ref=)"[^"]*"', chance.choice((b'\\1"A1:XFD1048576"', b'\\1"B2:A1"'))),
        )
    )  # fmt: skip
    parts[at] = (name, re.sub(old, new, data, count=chance.choice((1, 3, 0))))
    return _packed(parts)

"""Tables of a Word document (.docx): each a sheet, the lines above it its first rows."""

import io
from collections.abc import Iterator
from itertools import count

from docx import Document
from docx.oxml.table import CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement

from thidua.ingest.reading.archive import open_archive
from thidua.ingest.reading.grid import Grid
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import Sheets

MOST_LINES = 15
LONGEST_LINE = 250
"""A longer paragraph is prose of the report, not a title."""


def read_word(content: bytes) -> Sheets:
    """A sheet for each table with at least two columns and two rows. Raises Refused where there is none.

    The sheets are named "Bảng 1", "Bảng 2" … in every language, for the name is stored. A table too small for data,
    such as the head of an official letter, counts as lines of text. The lines before the first table stand above
    each: they name the office and the place.
    """
    open_archive(content).close()
    try:
        body = Document(io.BytesIO(content)).element.body
    except Exception as error:  # a damaged package fails in many ways
        raise Refused("damaged") from error
    head: list[str] | None = None
    lines: list[str] = []
    numbers = count(1)
    for block in _blocks(body):
        if isinstance(block, CT_P):
            lines += _lines(block.text)
            continue
        if not _holds_data(block):
            lines += [line for cell in _cells(block) for line in _lines(_text(cell))]
            continue
        if head is None:
            head, above = lines, lines
        else:
            above = [*head, *lines]
        grid = Grid()
        for line in above[:MOST_LINES] + above[max(MOST_LINES, len(above) - MOST_LINES) :]:
            grid.line(line)
        _lay(grid, block)
        yield grid.sheet(f"Bảng {next(numbers)}")
        lines = []
    if head is None:
        raise Refused("no_table_in_text")


def _blocks(parent: BaseOxmlElement) -> Iterator[CT_P | CT_Tbl]:
    """Paragraphs and tables in order; tables nested in a cell follow the table they stand in."""
    for element in parent:
        if isinstance(element, CT_P):
            yield element
        elif isinstance(element, CT_Tbl):
            yield element
            for cell in _cells(element):
                yield from (nested for nested in _blocks(cell) if isinstance(nested, CT_Tbl))
        elif element.tag.endswith("}sdt"):
            yield from (nested for part in element if part.tag.endswith("}sdtContent") for nested in _blocks(part))


def _cells(table: CT_Tbl) -> Iterator[CT_Tc]:
    return (cell for row in table.tr_lst for cell in row.tc_lst)


def _holds_data(table: CT_Tbl) -> bool:
    return len(table.tr_lst) >= 2 and max(sum(cell.grid_span for cell in row.tc_lst) for row in table.tr_lst) >= 2


def _lay(grid: Grid, table: CT_Tbl) -> None:
    rows = table.tr_lst
    tall = _heights(table)
    for at, row in enumerate(rows):
        grid.row()
        column = row.grid_before
        for cell in row.tc_lst:
            if cell.vMerge != "continue":
                grid.cell(_text(cell), rows=tall[at, column], columns=cell.grid_span, at=column)
            column += cell.grid_span
    grid.end_table()


def _heights(table: CT_Tbl) -> dict[tuple[int, int], int]:
    """How many rows each cell reaches down, by its row and first column."""
    heights: dict[tuple[int, int], int] = {}
    open_cells: dict[int, tuple[int, int]] = {}
    for at, row in enumerate(table.tr_lst):
        column = row.grid_before
        for cell in row.tc_lst:
            if cell.vMerge == "continue" and column in open_cells:
                heights[open_cells[column]] += 1
            else:
                heights[at, column] = 1
                open_cells[column] = (at, column)
            column += cell.grid_span
    return heights


def _text(cell: CT_Tc) -> str:
    return "\n".join(line for paragraph in cell.p_lst for line in _lines(paragraph.text, longest=None))


def _lines(text: str, longest: int | None = LONGEST_LINE) -> list[str]:
    lines = [line.strip() for line in text.replace("\t", " ").splitlines()]
    return [line for line in lines if line and (longest is None or len(line) <= longest)]

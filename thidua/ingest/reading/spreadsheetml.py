"""Excel's XML of 2003 (SpreadsheetML), which older systems export under the name .xls or .xml."""

import io
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from thidua.ingest.reading.columns import Cell
from thidua.ingest.reading.grid import Grid
from thidua.ingest.reading.limits import MOST_ROWS
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import Read, Sheets

SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
EXCEL = "{urn:schemas-microsoft-com:office:excel}"


def read_spreadsheetml(content: bytes) -> Sheets:
    """The worksheets in their order. Raises Refused where the XML is damaged."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        book = etree.parse(io.BytesIO(content), parser).getroot()
    except etree.XMLSyntaxError as error:
        raise Refused("damaged") from error
    for worksheet in book.iter(f"{SS}Worksheet"):
        grid = Grid()
        for row in worksheet.iterfind(f"{SS}Table/{SS}Row"):
            _row(grid, row)
        read = grid.sheet(worksheet.get(f"{SS}Name", ""))
        visible = worksheet.findtext(f"{EXCEL}WorksheetOptions/{EXCEL}Visible") is None
        yield Read(read.name, read.width, read.rows, read.merges, visible, read.problems)


def _row(grid: Grid, row: etree._Element) -> None:
    index = _number(row.get(f"{SS}Index"), len(grid.rows) + 1)
    if index > MOST_ROWS:
        raise Refused("too_many_cells", sheet="")
    while len(grid.rows) < index:
        grid.row()
    for cell, column in _placed(row):
        grid.cell(
            _value(cell),
            rows=1 + _number(cell.get(f"{SS}MergeDown"), 0),
            columns=1 + _number(cell.get(f"{SS}MergeAcross"), 0),
            at=column,
        )


def _placed(row: etree._Element) -> Iterator[tuple[etree._Element, int | None]]:
    for cell in row.iterchildren(f"{SS}Cell"):
        index = _number(cell.get(f"{SS}Index"), 0)
        yield cell, index - 1 if index else None


def _value(cell: etree._Element) -> Cell:
    data = cell.find(f"{SS}Data")
    if data is None:
        return ""
    text = "".join(data.itertext())
    try:
        match data.get(f"{SS}Type"):
            case "Number":
                return float(text)
            case "DateTime":
                return datetime.fromisoformat(text)
            case "Boolean":
                return text.strip() == "1"
    except ValueError:
        return text
    return text


def _number(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and stated.isdecimal() else otherwise

"""Cells of a workbook that show no value: errors, and formulas that nobody has computed.

calamine gives both as blank cells. What a .xlsx writes is looked for in its XML, with plain searches that cost little
where there is nothing to find; what a .xls or .xlsb holds is told by fastexcel, which keeps a list of errors.
"""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree

from thidua.ingest.reading.archive import chunks, open_archive, part
from thidua.ingest.reading.package import worksheets
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import NO_VALUE, Problems

ERROR_CELL = re.compile(rb"<(?:\w+:)?c\b([^<>]*\bt=[\"']e[\"'][^<>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
FORMULA_CELL = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
VALUE = re.compile(rb"<(?:\w+:)?v[^<>]*>([^<]*)<")
REFERENCE = re.compile(rb"\br=[\"']\$?([A-Za-z]{1,3})\$?(\d{1,7})[\"']")
COMPUTED_TEXT = re.compile(rb"\bt=[\"']str[\"']")

WRITTEN = {
    "Div0": "#DIV/0!",
    "NA": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
    "GettingData": "#GETTING_DATA",
}
"""calamine's names of errors, as Excel writes them."""

LARGEST_ROW = 32 * 1024**2
"""Bytes of XML searched at once where no row ends."""


def problems_of(kind: str, content: bytes, names: list[str]) -> dict[str, Problems]:
    """The cells without a value of each sheet that has any, by the sheet's name."""
    if kind == "xlsx":
        with open_archive(content) as archive:
            found = {name: _in_sheet(archive, path) for name, path in worksheets(archive).items()}
    elif kind == "ods":
        from thidua.ingest.reading.opendocument import errors_of

        with open_archive(content) as archive:
            found = errors_of(archive)
    else:
        found = _told(content, names)
    return {name: problems for name, problems in found.items() if problems}


def rows_of_xml(archive: zipfile.ZipFile, path: str) -> Iterator[bytes]:
    """The XML of a sheet in pieces that end with a row, so that no cell is cut."""
    rest = b""
    for piece in chunks(archive, path):
        rest += piece
        last = rest.rfind(b"row>")
        if last < 0 and len(rest) < LARGEST_ROW:
            continue
        end = last + 4 if last >= 0 else len(rest)
        yield rest[:end]
        rest = rest[end:]
    yield rest


def position(attributes: bytes) -> tuple[int, int] | None:
    """The zero-based row and column that a cell's attributes state."""
    match = REFERENCE.search(attributes)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + letter - 64
    return int(match[2]) - 1, column - 1


def _in_sheet(archive: zipfile.ZipFile, path: str) -> Problems:
    problems: Problems = {}
    for xml in rows_of_xml(archive, path):
        found: list[tuple[bytes, str]] = []
        if b'="e"' in xml or b"='e'" in xml:
            found += [(cell[1], _written(cell[2])) for cell in ERROR_CELL.finditer(xml)]
        if b"<f" in xml or b":f" in xml:
            cells = (cell[1] for cell in FORMULA_CELL.finditer(xml))
            found += [(attributes, NO_VALUE) for attributes in cells if not COMPUTED_TEXT.search(attributes)]
        for attributes, written in found:
            at = position(attributes)
            if at is None:
                return _counted(archive, path)
            problems.setdefault(at, written)
    return problems


def _written(cell: bytes) -> str:
    value = VALUE.search(cell)
    return value[1].decode("utf-8", "replace").strip() if value else NO_VALUE


def _counted(archive: zipfile.ZipFile, path: str) -> Problems:
    """The same of a sheet whose cells do not all say where they stand: they are counted, which takes longer."""
    problems: Problems = {}
    row = column = -1
    for event, element in ElementTree.iterparse(io.BytesIO(part(archive, path)), ("start", "end")):
        tag = element.tag.rpartition("}")[2]
        if event == "start" and tag == "row":
            row, column = int(element.get("r", row + 2)) - 1, -1
        elif event == "end" and tag == "c":
            stated = position(f'r="{element.get("r", "")}"'.encode())
            row, column = stated or (row, column + 1)
            value = element.findtext("{*}v")
            if element.get("t") == "e":
                problems[row, column] = value or NO_VALUE
            elif element.find("{*}f") is not None and not value and element.get("t") != "str":
                problems[row, column] = NO_VALUE
            element.clear()
    return problems


def _told(content: bytes, names: list[str]) -> dict[str, Problems]:
    """The errors of a .xls or .xlsb, whose formulas always carry a value."""
    import fastexcel

    book = fastexcel.read_excel(content)
    found: dict[str, Problems] = defaultdict(dict)
    for name in names:
        try:
            sheet = book.load_sheet(name, header_row=None, dtypes="string", skip_whitespace_tail_rows=False)
            _batch, told = sheet.to_arrow_with_errors()
        except Exception as error:
            raise Refused("damaged_sheet", sheet=name) from error
        for cell in told.errors if told else ():
            kind = re.search(r"Error\((\w+)\)", cell.detail)
            if kind:
                found[name][cell.offset_position] = WRITTEN.get(kind[1], f"#{kind[1].upper()}!")
    return found

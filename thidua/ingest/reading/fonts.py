"""Which font each text cell of a .xlsx or .xls is written in: asked only where letters may be of a legacy font."""

import re
import zipfile
from collections import defaultdict

from thidua.ingest.reading.archive import open_archive
from thidua.ingest.reading.legacy_workbook import with_looks
from thidua.ingest.reading.package import elements, worksheets
from thidua.ingest.reading.problems import position, rows_of_xml

STYLED_TEXT = re.compile(rb"<(?:\w+:)?c\b([^<>]*\bt=[\"'](?:s|inlineStr|str)[\"'][^<>]*)>")
STYLE = re.compile(rb"\bs=[\"'](\d+)[\"']")
STYLES = "xl/styles.xml"

Runs = dict[int, list[tuple[int, str]]]
"""Of each column its fonts from the top down: the zero-based row of a text from which on a font holds, and its name."""


def fonts_of(kind: str, content: bytes, sheet: str) -> Runs:
    """The fonts of one sheet by column; none where the format tells none."""
    if kind == "xlsx":
        with open_archive(content) as archive:
            return _of_xlsx(archive, sheet)
    return _of_xls(content, sheet) if kind == "xls" else {}


def _of_xlsx(archive: zipfile.ZipFile, sheet: str) -> Runs:
    path = worksheets(archive).get(sheet)
    if path is None:
        return {}
    names = _names_of_styles(archive)
    runs: Runs = defaultdict(list)
    for xml in rows_of_xml(archive, path):
        for cell in STYLED_TEXT.finditer(xml):
            at, style = position(cell[1]), STYLE.search(cell[1])
            number = int(style[1]) if style else 0
            if at is not None and number < len(names):
                _note(runs, *at, names[number])
    return dict(runs)


def _names_of_styles(archive: zipfile.ZipFile) -> list[str]:
    """The font of each cell style."""
    fonts = [
        next((child.get("val", "") for child in font if child.tag.rpartition("}")[2] == "name"), "")
        for group in elements(archive, STYLES, "fonts")
        for font in group
    ]
    numbers = [int(style.get("fontId", "0")) for group in elements(archive, STYLES, "cellXfs") for style in group]
    return [fonts[number] if number < len(fonts) else "" for number in numbers]


def _of_xls(content: bytes, sheet: str) -> Runs:
    import xlrd

    runs: Runs = defaultdict(list)
    book, found = with_looks(content, sheet, refusal="no_fonts")
    for row in range(found.nrows):
        for column, cell_type in enumerate(found.row_types(row)):
            if cell_type == xlrd.XL_CELL_TEXT:
                style = book.xf_list[found.cell_xf_index(row, column)]
                _note(runs, row, column, book.font_list[style.font_index].name)
    return dict(runs)


def _note(runs: Runs, row: int, column: int, name: str) -> None:
    if not runs[column] or runs[column][-1][1] != name:
        runs[column].append((row, name))

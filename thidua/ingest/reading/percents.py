"""Which numbers of a .xlsx, .xlsb, .xls or .ods are shown as percentages: asked only where shares leave it open."""

import re
import zipfile
from collections import defaultdict

from thidua.ingest.reading.archive import open_archive
from thidua.ingest.reading.binary_workbook import percents_of_binary
from thidua.ingest.reading.fonts import STYLE, STYLES
from thidua.ingest.reading.legacy_workbook import with_looks
from thidua.ingest.reading.package import elements, worksheets
from thidua.ingest.reading.problems import position, rows_of_xml

STYLED_CELL = re.compile(rb"<(?:\w+:)?c\b([^<>]*\bs=[\"']\d+[\"'][^<>]*)(?<!/)>")
TEXT_CELL = re.compile(rb"\bt=[\"'](?!n[\"'])")
BUILT_IN = {9: "0%", 10: "0.00%"}
"""The formats of percentages that every .xlsx knows without naming them."""
NO_SIGN = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")
"""Parts of a number format that are shown as they stand, or not at all."""

Rows = dict[int, list[int]]
"""Of each column the rows, both zero-based, whose number is shown as a percentage."""


def percents_of(kind: str, content: bytes, sheet: str) -> Rows | None:
    """The numbers of one sheet that are shown as percentages; None where the format tells no looks of numbers."""
    if kind == "xlsx":
        with open_archive(content) as archive:
            return _of_xlsx(archive, sheet)
    if kind == "xlsb":
        with open_archive(content) as archive:
            return percents_of_binary(archive, sheet, BUILT_IN, _is_percent)
    if kind == "ods":
        from thidua.ingest.reading.opendocument import percentages_of

        with open_archive(content) as archive:
            return percentages_of(archive, sheet)
    return _of_xls(content, sheet) if kind == "xls" else None


def _of_xlsx(archive: zipfile.ZipFile, sheet: str) -> Rows | None:
    path = worksheets(archive).get(sheet)
    if path is None:
        return None
    formats = BUILT_IN | {
        int(one.get("numFmtId", "0")): one.get("formatCode", "") for one in elements(archive, STYLES, "numFmt")
    }
    styles = [style for group in elements(archive, STYLES, "cellXfs") for style in group]
    percent = {
        number for number, style in enumerate(styles) if _is_percent(formats.get(int(style.get("numFmtId", "0")), ""))
    }
    found: Rows = defaultdict(list)
    for xml in rows_of_xml(archive, path) if percent else ():
        for cell in STYLED_CELL.finditer(xml):
            at, style = position(cell[1]), STYLE.search(cell[1])
            if at is not None and style and int(style[1]) in percent and not TEXT_CELL.search(cell[1]):
                found[at[1]].append(at[0])
    return dict(found)


def _of_xls(content: bytes, sheet: str) -> Rows:
    import xlrd

    found: Rows = defaultdict(list)
    book, cells = with_looks(content, sheet, refusal="no_formats")
    percent = {
        number
        for number, style in enumerate(book.xf_list)
        if (known := book.format_map.get(style.format_key)) and _is_percent(known.format_str)
    }
    for row in range(cells.nrows):
        for column, cell_type in enumerate(cells.row_types(row)):
            if cell_type == xlrd.XL_CELL_NUMBER and cells.cell_xf_index(row, column) in percent:
                found[column].append(row)
    return dict(found)


def _is_percent(number_format: str) -> bool:
    return "%" in NO_SIGN.sub("", number_format)

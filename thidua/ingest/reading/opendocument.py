"""What calamine does not tell of a .ods: error cells, which it gives as blank text, and which are percentages."""

import zipfile
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from thidua.ingest.reading.archive import part
from thidua.ingest.reading.limits import MOST_COLUMNS, MOST_ROWS
from thidua.ingest.reading.sheets import Problems

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LIBRE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
SIGNS = (b"#DIV/0!", b"#N/A", b"#REF!", b"#VALUE!", b"#NAME?", b"#NUM!", b"#NULL!", b"Err:")


def errors_of(archive: zipfile.ZipFile) -> dict[str, Problems]:
    """The error cells of each sheet, by its name."""
    xml = part(archive, "content.xml")
    if not any(sign in xml for sign in SIGNS):
        return {}
    found: dict[str, Problems] = defaultdict(dict)
    for name, row, column, cell in _cells(xml):
        text = "".join(cell.itertext()).strip() if len(cell) else ""
        if _is_error(cell.get(f"{LIBRE}value-type"), cell.get(f"{TABLE}formula"), text):
            found[name][row, column] = text
    return dict(found)


def percentages_of(archive: zipfile.ZipFile, sheet: str) -> dict[int, list[int]]:
    """Of each column of a sheet the rows, both zero-based, whose number is a percentage."""
    found: dict[int, list[int]] = defaultdict(list)
    for name, row, column, cell in _cells(part(archive, "content.xml")):
        if name == sheet and cell.get(f"{OFFICE}value-type") == "percentage":
            found[column].append(row)
    return dict(found)


def _cells(xml: bytes) -> Iterator[tuple[str, int, int, Any]]:
    """The cells of all sheets: the sheet's name, the zero-based row and column, the element; repeated ones once."""
    from lxml import etree

    tree = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    for table in tree.iter(f"{TABLE}table"):
        name = table.get(f"{TABLE}name", "")
        row = 0
        for line in table.iter(f"{TABLE}table-row"):
            column = 0
            for cell in line.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                yield name, row, column, cell
                column += _repeated(cell.get(f"{TABLE}number-columns-repeated"), MOST_COLUMNS)
            row += _repeated(line.get(f"{TABLE}number-rows-repeated"), MOST_ROWS)


def _is_error(value_type: str | None, formula: str | None, text: str) -> bool:
    return value_type == "error" or (formula is not None and text.encode().startswith(SIGNS))


def _repeated(stated: str | None, most: int) -> int:
    return min(int(stated), most) if stated and stated.isdecimal() else 1

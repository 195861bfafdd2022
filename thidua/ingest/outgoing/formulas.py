"""Puts the results of formulas back into a workbook whose writer keeps the formulas alone."""

import datetime
import io
import re
import zipfile
from collections.abc import Mapping

from lxml import etree
from openpyxl.utils.datetime import to_excel

Results = Mapping[str, Mapping[str, object]]
"""The value of each cell by sheet and address."""
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def with_results(content: bytes, results: Results) -> bytes:
    """The workbook (.xlsx) with the result of every formula that has one in `results`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        sheets = _sheets(source)
        for item in source.infolist():
            part = source.read(item)
            values = results.get(sheets.get(item.filename, ""))
            target.writestr(item, _filled(part, values) if values and b"<f" in part else part)
    return out.getvalue()


def _sheets(book: zipfile.ZipFile) -> dict[str, str]:
    """The name of the sheet that each part of the file holds."""
    targets = {
        link.get("Id"): link.get("Target") for link in etree.fromstring(book.read("xl/_rels/workbook.xml.rels"), PARSER)
    }
    whole = etree.fromstring(book.read("xl/workbook.xml"), PARSER)
    return {
        re.sub(r"^/?(?:xl/)?", "xl/", targets[sheet.get(LINK)]): sheet.get("name")
        for sheet in whole.iter(f"{MAIN}sheet")
    }


def _filled(part: bytes, values: Mapping[str, object]) -> bytes:
    root = etree.fromstring(part, PARSER)
    for cell in root.iter(f"{MAIN}c"):
        value = values.get(cell.get("r"))
        if cell.find(f"{MAIN}f") is None or value is None:
            continue
        result = cell.find(f"{MAIN}v")
        if result is None:
            result = etree.SubElement(cell, f"{MAIN}v")
        kind, result.text = _written(value)
        cell.attrib.pop("t", None)
        if kind:
            cell.set("t", kind)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _written(value: object) -> tuple[str, str]:
    """The type and the text of a result as the file holds it."""
    match value:
        case bool():
            return "b", str(int(value))
        case datetime.date() | datetime.time() | datetime.timedelta():
            return "", str(to_excel(value))
        case int() | float():
            return "", repr(value)
    text = str(value)
    return ("e" if text.startswith("#") and text.isupper() else "str"), text

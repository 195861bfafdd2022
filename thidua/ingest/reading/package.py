"""The parts of a .xlsx: which sheet is written where."""

import posixpath
import zipfile
from xml.etree import ElementTree

from thidua.ingest.reading.archive import part
from thidua.ingest.reading.refused import Refused

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def worksheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of each sheet, by the sheet's name, in their order; empty where the package names none."""
    targets = {
        relation.get("Id", ""): relation.get("Target", "") for relation in elements(archive, RELATIONS, "Relationship")
    }
    found: dict[str, str] = {}
    for sheet in elements(archive, WORKBOOK, "sheet"):
        relation = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        target = targets.get(relation, "").replace("\\", "/")
        if target:
            found[sheet.get("name", "")] = posixpath.normpath(posixpath.join("/xl", target))
    return found


def elements(archive: zipfile.ZipFile, name: str, tag: str) -> list[ElementTree.Element]:
    """The elements of a small part with this name in any namespace; none where there is no such part."""
    xml = part(archive, name)
    if not xml:
        return []
    try:
        return [element for element in ElementTree.fromstring(xml).iter() if element.tag.rpartition("}")[2] == tag]
    except ElementTree.ParseError as error:
        raise Refused("damaged") from error

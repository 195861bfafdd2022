"""Which numbers of a .xlsb are shown as percentages: records of its styles and of a sheet, as in [MS-XLSB]."""

import posixpath
import struct
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator

from thidua.ingest.reading.archive import part
from thidua.ingest.reading.package import elements
from thidua.ingest.reading.refused import Refused

WORKBOOK, STYLES = "xl/workbook.bin", "xl/styles.bin"
RELATIONS = "xl/_rels/workbook.bin.rels"
ROW, NUMBERS = 0, frozenset((2, 5, 9))
"""The records of a row, and of its numbers: packed, in full, computed."""
FORMAT, STYLE, FIRST_STYLE, LAST_STYLE, SHEET = 44, 47, 617, 618, 156

Record = tuple[int, bytes]
Rows = dict[int, list[int]]


def percents_of_binary(
    archive: zipfile.ZipFile, sheet: str, known: dict[int, str], is_percent: Callable[[str], bool]
) -> Rows | None:
    """Of each column the rows, both zero-based, whose number is shown as a percentage; None without such a sheet.

    known  the formats that every workbook has, by number.    is_percent  whether a format is one of percentages.
    Raises Refused where a part is cut off.
    """
    try:
        path = _worksheets(archive).get(sheet)
        if path is None:
            return None
        styles = _percent_styles(archive, known, is_percent)
        return _styled(archive, path, styles) if styles else {}
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise Refused("damaged") from error


def _worksheets(archive: zipfile.ZipFile) -> dict[str, str]:
    targets = {
        relation.get("Id", ""): relation.get("Target", "") for relation in elements(archive, RELATIONS, "Relationship")
    }
    found = {}
    for kind, data in _records(part(archive, WORKBOOK)):
        if kind == SHEET:
            relation, end = _text(data, 8)
            name, _end = _text(data, end)
            found[name] = posixpath.normpath(posixpath.join("/xl", targets.get(relation, "")))
    return found


def _percent_styles(archive: zipfile.ZipFile, known: dict[int, str], is_percent: Callable[[str], bool]) -> set[int]:
    """The places of the cell styles whose format is one of percentages."""
    formats, found = dict(known), set()
    count = -1
    for kind, data in _records(part(archive, STYLES)):
        if kind == FORMAT:
            formats[_short(data, 0)] = _text(data, 2)[0]
        elif kind == FIRST_STYLE:
            count = 0
        elif kind == LAST_STYLE:
            break
        elif kind == STYLE and count >= 0:
            if is_percent(formats.get(_short(data, 2), "")):
                found.add(count)
            count += 1
    return found


def _styled(archive: zipfile.ZipFile, path: str, styles: set[int]) -> Rows:
    found: Rows = defaultdict(list)
    row = 0
    for kind, data in _records(part(archive, path)):
        if kind == ROW:
            (row,) = struct.unpack_from("<I", data)
        elif kind in NUMBERS:
            column, style = struct.unpack_from("<II", data)
            if style & 0xFFFFFF in styles:
                found[column].append(row)
    return dict(found)


def _records(data: bytes) -> Iterator[Record]:
    """The records of a part: the number of its kind in one or two bytes, its size in up to four, seven bits each."""
    at = 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (data[at] & 0x7F) << 7
            at += 1
        size = 0
        for byte in range(4):
            more = data[at]
            at += 1
            size |= (more & 0x7F) << 7 * byte
            if not more & 0x80:
                break
        yield kind, data[at : at + size]
        at += size


def _text(data: bytes, at: int) -> tuple[str, int]:
    """A text whose letters are counted before it, and where it ends."""
    (length,) = struct.unpack_from("<I", data, at)
    end = at + 4 + 2 * length
    return data[at + 4 : end].decode("utf-16-le"), end


def _short(data: bytes, at: int) -> int:
    (value,) = struct.unpack_from("<H", data, at)
    return int(value)

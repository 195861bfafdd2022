"""What a file is, by its content first and its name last."""

import io
import re
import zipfile
from pathlib import PurePath

from thidua.ingest.reading.archive import open_archive
from thidua.ingest.reading.refused import Refused

PACKED = b"PK"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

FOREIGN = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "rtf"),
)
"""How files begin that hold no table for us."""

FOREIGN_NAMES = {
    ".pdf": "pdf",
    ".doc": "word",
    ".ppt": "slides",
    ".pptx": "slides",
    ".zip": "archive",
    ".rar": "archive",
    ".7z": "archive",
    ".gz": "archive",
    ".png": "picture",
    ".jpg": "picture",
    ".jpeg": "picture",
    ".heic": "picture",
    ".tif": "picture",
    ".tiff": "picture",
    ".gsheet": "google",
    ".gdoc": "google",
    ".numbers": "numbers",
    ".rtf": "rtf",
    ".odt": "odt",
    ".mdb": "database",
    ".accdb": "database",
    ".dbf": "database",
}
"""What a file is that is told by its name alone."""

PARTS = (
    ("xl/workbook.bin", "xlsb"),
    ("xl/workbook.xml", "xlsx"),
    ("word/document.xml", "docx"),
    ("ppt/presentation.xml", "slides"),
    ("index/document.iwa", "numbers"),
    ("index.zip", "numbers"),
)
STREAMS = (
    ("encryptedpackage", "locked"),
    ("workbook", "xls"),
    ("book", "xls"),
    ("worddocument", "word"),
    ("powerpoint document", "slides"),
)
OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
TEXT_NAMES = (".csv", ".txt", ".tsv", ".tab")
WORKBOOK_NAMES = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".htm", ".html", ".xml", ".mht", ".mhtml")
READ = {"xlsx", "xlsb", "xls", "ods", "docx", "html", "spreadsheetml", "text"}


def kind_of(file_name: str, content: bytes) -> str:
    """xlsx (.xlsm too), xlsb, xls, ods, docx, html, spreadsheetml, text or locked. Raises Refused by name."""
    kind = _by_content(content) or _by_text(file_name, content)
    if kind not in READ and kind != "locked":
        raise Refused("foreign", kind=kind)
    return kind


def _by_content(content: bytes) -> str:
    if content.startswith(COMPOUND):
        return _compound(content)
    if content.startswith(PACKED):
        return _packed(content)
    if content.startswith(OLD_BIFF):
        return "xls"
    return next((kind for beginning, kind in FOREIGN if content.startswith(beginning)), "")


def _packed(content: bytes) -> str:
    with open_archive(content) as archive:
        names = {name.lower().lstrip("/").replace("\\", "/") for name in archive.namelist()}
        kind = next((kind for name, kind in PARTS if name in names), "")
        if kind:
            return kind
        if "mimetype" in names:
            return _open_document(archive)
        if "[content_types].xml" in names:
            return "xlsx" if any("workbook" in name for name in names) else "archive"
    return "archive"


def _open_document(archive: zipfile.ZipFile) -> str:
    try:
        mimetype = archive.read("mimetype").strip()
        manifest = archive.read("META-INF/manifest.xml")
    except KeyError:
        manifest = b""
    except Exception as error:  # whatever a damaged archive raises
        raise Refused("damaged") from error
    if b"encryption-data" in manifest:
        raise Refused("locked_ods")
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    return "odt" if mimetype.startswith(b"application/vnd.oasis") else "archive"


def _compound(content: bytes) -> str:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            names = {path[0].lower() for path in file.listdir()}
    except Exception as error:  # a damaged compound file fails in many ways
        raise Refused("damaged") from error
    return next((kind for name, kind in STREAMS if name in names), "compound")


def _by_text(file_name: str, content: bytes) -> str:
    suffix = PurePath(file_name).suffix.lower()
    start = content[:8192].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start and start.startswith(b"<?xml"):
        return "spreadsheetml"
    if start.startswith(b"mime-version:") and b"text/html" in content[:65_536].lower():
        return "html"
    if re.match(rb"<(!doctype html|html|head|meta|body|table|style|div|center|!--)", start) or (
        start.startswith(b"<?xml") and b"<html" in start
    ):
        return "html"
    if start.startswith(b"{") and b"docs.google.com" in start:
        return "google"
    if suffix in TEXT_NAMES:
        return "text"
    if suffix in FOREIGN_NAMES:
        return FOREIGN_NAMES[suffix]
    if suffix in WORKBOOK_NAMES:
        if b"\x00" not in content[:8192] and _looks_delimited(start):
            return "text"
        raise Refused("damaged")
    return "unknown"


def _looks_delimited(start: bytes) -> bool:
    """Whether a text that calls itself a workbook is one of rows: the same mark in two lines or more."""
    lines = start.splitlines()
    return any(sum(mark in line for line in lines) >= 2 for mark in (b"\t", b";", b","))

"""Packed files (.xlsx, .ods, .docx): what is in them, and whether they may be unpacked at all."""

import io
import zipfile
from collections.abc import Iterator

from thidua.ingest.reading.limits import LARGEST_RATIO, LARGEST_UNPACKED, MOST_PARTS, SMALL_PART
from thidua.ingest.reading.refused import Refused

CHUNK = 1024**2


def open_archive(content: bytes) -> zipfile.ZipFile:
    """The packed file, once the sizes it declares are found bearable. Raises Refused where it is damaged or a bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OverflowError, EOFError, NotImplementedError) as error:
        raise Refused("damaged") from error
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise Refused("unpacks_too_large")
    for part in parts:
        if part.file_size > max(SMALL_PART, LARGEST_RATIO * part.compress_size):
            raise Refused("unpacks_too_large")
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part unpacked, b'' where there is none. Raises Refused where it is damaged."""
    return b"".join(chunks(archive, name))


def chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part unpacked piece by piece, nothing where there is none; letters of its name may differ in size."""
    known = {entry.lower(): entry for entry in archive.namelist()}
    found = known.get(name.lower().lstrip("/"))
    if found is None:
        return
    try:
        with archive.open(found) as file:
            while piece := file.read(CHUNK):
                yield piece
    except Exception as error:  # what zipfile, zlib and lzma raise shares no parent
        raise Refused("damaged") from error

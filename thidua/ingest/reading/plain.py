"""Text files of rows (.csv, .tsv, .txt): their encoding, their delimiter and their decimal mark are found."""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from thidua.ingest.reading.columns import Cell
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import Read, Sheets, from_rows

BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The tone marks that the code page of Vietnamese Windows (1258) writes after their vowel."""

DELIMITERS = "\t;|,"
"""In the order of how rarely they stand within a text: between equals the first wins."""

LONGEST_FIELD = 1024**2
SAMPLE_LINES = 200
POINT_SHARE = re.compile(r"-?\d+\.(\d{1,2}|\d{4,})|-?0\.\d+|-?\d{1,3}(,\d{3})+\.\d+")
"""Numbers that only a decimal point explains: 41.6, 0.416, 1,486.25."""

COMMA_SHARE = re.compile(r"-?\d+,(\d{1,2}|\d{4,})|-?0,\d+|-?\d{1,3}(\.\d{3})+(,\d+)|-?\d{1,3}(\.\d{3}){2,}")
"""Numbers that only a decimal comma explains: 41,6; 1.486,25; 1.486.000."""

EITHER = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
"""Numbers that mean a thousand times more with a decimal comma: 1.486."""


def read_text(file_name: str, content: bytes) -> Sheets:
    """The one sheet of a text file, named like the file without its ending. Raises Refused."""
    text = decoded(content)
    csv.field_size_limit(LONGEST_FIELD)
    try:
        rows = _rows(text)
    except csv.Error as error:
        raise Refused("damaged") from error
    yield _with_numbers(from_rows(PurePath(file_name).stem, rows))


def decoded(content: bytes) -> str:
    """The text of a file: Unicode by its mark or its form, else the code page of Vietnamese or of Western Windows.

    Bytes in TCVN3 or VNI come out as their Western letters, which is how a spreadsheet shows them too.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strict(content, encoding)
    if b"\x00" in content:
        return _strict(content, "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be", without="\x00")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _vietnamese(content) or _strict(content, "cp1252")


def _strict(content: bytes, encoding: str, without: str = "") -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("unknown_encoding") from error
    if (without and without in text) or text.count("\ufffe"):
        raise Refused("unknown_encoding")
    return text


def _vietnamese(content: bytes) -> str:
    """The text by code page 1258, '' where its tone marks stand after something else than a vowel, or are none."""
    try:
        text = content.decode("cp1258")
    except UnicodeDecodeError:
        return ""
    before = Counter(
        unicodedata.normalize("NFD", text[place - 1])[0].lower() if place else ""
        for place, letter in enumerate(text)
        if letter in TONES
    )
    vowels = sum(before[vowel] for vowel in "aeiouy")
    return unicodedata.normalize("NFC", text) if before and vowels == before.total() else ""


def _rows(text: str) -> list[list[Cell]]:
    first, _newline, rest = text.partition("\n")
    stated = re.fullmatch(r"sep=(.)\r?", first)
    lines = (rest if stated else text).splitlines(keepends=True)
    delimiter = stated[1] if stated else _delimiter(lines)
    return [list(row) for row in csv.reader(lines, delimiter=delimiter)]


def _delimiter(lines: Sequence[str]) -> str:
    """The mark that parts the most lines into the same number of fields, two or more."""

    def fitness(mark: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(lines[:SAMPLE_LINES], delimiter=mark) if len(row) > 1)
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(DELIMITERS, key=lambda mark: (fitness(mark), -DELIMITERS.index(mark)))


def _with_numbers(sheet: Read) -> Read:
    """The sheet with 1.486 as a number where the file plainly writes decimals with a point; all else stays as written.

    With a decimal comma, or where nothing tells, whoever reads the column decides.
    """
    rows = [list(row) for row in sheet.rows]
    texts = [cell.strip() for cell in _cells(rows)]
    points = sum(bool(POINT_SHARE.fullmatch(text)) for text in texts)
    if not points or any(COMMA_SHARE.fullmatch(text) for text in texts):
        return sheet
    even: list[list[Cell]] = [
        [float(cell) if isinstance(cell, str) and EITHER.fullmatch(cell.strip()) else cell for cell in row]
        for row in rows
    ]
    return Read(sheet.name, sheet.width, even, sheet.merges, problems=sheet.problems)


def _cells(rows: list[list[Cell]]) -> Iterator[str]:
    return (cell for row in rows for cell in row if isinstance(cell, str) and cell[:1] in "-0123456789" and cell)

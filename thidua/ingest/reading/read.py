"""Reads a file of any format that is read, within the reading process."""

from collections.abc import Iterator
from typing import Any

from thidua.ingest.reading.columns import pack
from thidua.ingest.reading.kinds import kind_of
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import Sheets

Reply = tuple[object, ...]


def answer(request: tuple[Any, ...]) -> Iterator[Reply]:
    """The replies to a request.

    ("sheets", file name, content, password)  gives of each sheet ("sheet", name, visible, merges, problems), then its
                                              ("block", columns …).
    ("fonts", file name, content, password, sheet)  gives ("fonts", runs by column).
    ("percents", file name, content, password, sheet)  gives ("percents", rows by column).
    ("opened", file name, content, password)  gives ("opened", the content without its password).
    Raises Refused.
    """
    asked, file_name, content, password, *rest = request
    kind, content = _opened(file_name, content, password)
    if asked == "opened":
        yield ("opened", content)
        return
    if asked == "fonts":
        from thidua.ingest.reading.fonts import fonts_of

        yield ("fonts", fonts_of(kind, content, rest[0]))
        return
    if asked == "percents":
        from thidua.ingest.reading.percents import percents_of

        yield ("percents", percents_of(kind, content, rest[0]) or {})
        return
    for sheet in _sheets(kind, file_name, content):
        yield ("sheet", sheet.name, sheet.visible, tuple(sheet.merges), sheet.problems)
        for block in pack(sheet.rows, sheet.width) if sheet.width else ():
            yield ("block", tuple(tuple(column) for column in block))


def _opened(file_name: str, content: bytes, password: str) -> tuple[str, bytes]:
    """The kind of the file and its content, without the password where one was given for it."""
    kind = kind_of(file_name, content)
    if kind == "locked" or (kind == "xls" and password):
        from thidua.ingest.reading.locked import unlocked

        content = unlocked(content, password)
        kind = kind_of(file_name, content)
    return kind, content


def _sheets(kind: str, file_name: str, content: bytes) -> Sheets:
    """The reader of a format, imported only when it is needed: the process starts in a moment."""
    match kind:
        case "text":
            from thidua.ingest.reading.plain import read_text

            return read_text(file_name, content)
        case "html":
            from thidua.ingest.reading.markup import read_html

            return read_html(file_name, content)
        case "docx":
            from thidua.ingest.reading.word import read_word

            return read_word(content)
        case "spreadsheetml":
            from thidua.ingest.reading.spreadsheetml import read_spreadsheetml

            return read_spreadsheetml(content)
        case "xlsx" | "xlsb" | "xls" | "ods":
            from thidua.ingest.reading.excel import read_excel

            return read_excel(kind, content)
    raise Refused("foreign", kind=kind)

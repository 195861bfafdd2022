"""An .xls opened with its looks: fonts and formats of cells, which calamine does not tell."""

import os
from typing import TYPE_CHECKING

from thidua.ingest.reading.refused import Refused

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet


def with_looks(content: bytes, sheet: str, *, refusal: str) -> "tuple[Book, Sheet]":
    """The workbook and one of its sheets; Refused by that name where xlrd cannot read them."""
    import xlrd

    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        try:
            book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=nowhere)
            return book, book.sheet_by_name(sheet)
        except Exception as error:  # xlrd is stricter than calamine, in many ways
            raise Refused(refusal) from error

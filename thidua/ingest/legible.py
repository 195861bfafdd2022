"""Makes the texts of a sheet legible: legacy fonts and wrongly read code pages become Unicode, by columns."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from thidua.ingest.finding import Finding
from thidua.ingest.reading.columns import BLOCK_ROWS, TEXT, Column
from thidua.ingest.workbook import Sheet, address, column_letter
from thidua.text.fold import tidy
from thidua.text.garbled import whole
from thidua.text.language import translate as _
from thidua.text.legacy import (
    LONGEST_JUDGED,
    NAMES,
    Encoding,
    decode,
    font_encoding,
    judge,
    may_be,
    shows_capitals,
    usual,
    weigh,
)

Fonts = Callable[[int, int], str]
"""The name of the font of a zero-based cell, '' where it is not known."""

Groups = dict[tuple[int, str], dict[str, list[int]]]
"""The different texts with marks of each column and font, with the rows in which they stand."""

_LONGEST_SHOWN = 60


@dataclass
class Repairs:
    """What was changed in one column: in how many cells, and the first text of it before and after."""

    count: int = 0
    row: int = 0
    before: str = ""
    after: str = ""

    def note(self, rows: list[int], before: str, after: str) -> None:
        """Count the cells of one text, and keep the first."""
        if not self.count:
            self.row, self.before, self.after = rows[0], before, after
        self.count += len(rows)


def legible(sheet: Sheet, fonts: Fonts | None = None) -> tuple[Sheet, list[Finding]]:
    """The sheet with all its texts in Unicode, and a finding for each column that was changed.

    Judged by column and font, never by a single cell: `â ê ô ơ` are letters of TCVN3 and of Unicode alike. Where a
    column says too little, the sheet decides. Texts that are Unicode are left as they are. Fonts are asked for only
    where some word cannot be Vietnamese as it stands.
    """
    groups = _groups(sheet, None)
    if fonts and any(weigh(islice(texts, LONGEST_JUDGED)).alien for texts in groups.values()):
        groups = _groups(sheet, fonts)
    encodings = _encodings(groups)
    cells: dict[tuple[int, int], str] = {}
    converted: dict[tuple[int, Encoding], Repairs] = defaultdict(Repairs)
    garbled: dict[int, Repairs] = defaultdict(Repairs)
    for (column, font), texts in groups.items():
        encoding = encodings[column, font]
        for before, rows in texts.items():
            mended = whole(before)
            after = mended or (decode(before, encoding, capitals=shows_capitals(font)) if encoding else before)
            if mended is not None:
                garbled[column].note(rows, before, after)
            elif encoding and after != before:
                converted[column, encoding].note(rows, before, after)
            if after != before:
                cells |= {(row, column): after for row in rows}
    if not cells:
        return sheet, []
    findings = [_converted(sheet, column, encoding, what) for (column, encoding), what in sorted(converted.items())]
    findings += [_mended(sheet, column, what) for column, what in sorted(garbled.items())]
    return sheet.with_cells(cells), findings


def _groups(sheet: Sheet, fonts: Fonts | None) -> Groups:
    """The texts with marks, parted by font only in columns without a word that is surely Unicode: fonts cost a look."""
    by_column: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, block in enumerate(sheet.blocks):
        for column, packed in enumerate(block):
            marked = {at for at, value in enumerate(packed.values) if isinstance(value, str) and not value.isascii()}
            for at, standing in _rows_of(packed, marked):
                by_column[column][str(packed.values[at])] += (standing + number * BLOCK_ROWS).tolist()
    groups: Groups = defaultdict(lambda: defaultdict(list))
    for column, texts in by_column.items():
        if fonts is None or weigh(islice(texts, LONGEST_JUDGED)).settled:
            groups[column, ""] = texts
            continue
        for text, rows in texts.items():
            for row in rows:
                groups[column, fonts(row, column)][text].append(row)
    return groups


def _rows_of(column: Column, marked: Set[int]) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """The rows of each of some texts of a column, which are given by their places among its values."""
    if not marked:
        return
    rows = (np.frombuffer(column.kinds, np.uint8) == TEXT).nonzero()[0]
    places = np.frombuffer(column.numbers)[rows]
    order = places.argsort(kind="stable")
    different, starts = np.unique(places[order], return_index=True)
    for place, of_text in zip(different.tolist(), np.split(rows[order], starts[1:]), strict=True):
        if place in marked:
            yield int(place), of_text


def _encodings(groups: Groups) -> dict[tuple[int, str], Encoding | None]:
    """The encoding of each column and font; where its words do not tell, that of the sheet if it can be."""
    weighed = {key: weigh(islice(texts, LONGEST_JUDGED)) for key, texts in groups.items()}
    found = {(column, font): judge(words, font=font_encoding(font)) for (column, font), words in weighed.items()}
    of_sheet = usual((weighed[key], encoding) for key, encoding in found.items())
    if of_sheet is None:
        return found
    return {key: encoding or (of_sheet if may_be(weighed[key], of_sheet) else None) for key, encoding in found.items()}


def _converted(sheet: Sheet, column: int, encoding: Encoding, what: Repairs) -> Finding:
    return Finding(
        code="legacy_font",
        severity="info",
        message=_(
            "Cột {column}: {count} ô viết bằng phông chữ cũ {encoding} đã được chuyển sang Unicode, "
            "ví dụ “{before}” thành “{after}”.",
            column=column_letter(column),
            count=what.count,
            encoding=NAMES[encoding],
            before=_shown(what.before),
            after=_shown(what.after),
        ),
        remedy=_("Hãy xem lại vài tên trong cột này; nếu chưa đúng, hãy chuyển tệp sang Unicode rồi nhập lại."),
        sheet=sheet.name,
        cell=address(what.row, column),
        value=what.before,
    )


def _mended(sheet: Sheet, column: int, what: Repairs) -> Finding:
    return Finding(
        code="garbled_text",
        severity="info",
        message=_(
            "Cột {column}: {count} ô bị đọc sai bảng mã đã được phục hồi, ví dụ “{before}” thành “{after}”.",
            column=column_letter(column),
            count=what.count,
            before=_shown(what.before),
            after=_shown(what.after),
        ),
        remedy=_("Không cần sửa: chữ được phục hồi nguyên vẹn từ tệp."),
        sheet=sheet.name,
        cell=address(what.row, column),
        value=what.before,
    )


def _shown(text: str) -> str:
    short = tidy(text)
    return short if len(short) <= _LONGEST_SHOWN else short[:_LONGEST_SHOWN].rstrip() + "…"

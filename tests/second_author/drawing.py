"""Drawing a workbook as an office does: blocks of cells at an address, merged cells, a font, a hidden sheet."""

import unicodedata
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

FOLDER = Path(__file__).parent
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


class Book:
    """A workbook being drawn; figures, texts and (formula, result) pairs go to the cells named."""

    def __init__(self, name: str, font: str = "Times New Roman"):
        self.book = xlsxwriter.Workbook(FOLDER / name)
        self.book.set_properties({"created": datetime(2026, 1, 5)})
        self.font = font
        self.page = None

    def sheet(self, name: str, hidden: bool = False):
        self.page = self.book.add_worksheet(name)
        if hidden:
            self.page.hide()
        self.page.set_column(1, 1, 34)

    def look(self, **more):
        return self.book.add_format({"font_name": self.font, "text_wrap": True, **more})

    def put(self, at: str, rows: list, **look):
        row, column = xl_cell_to_rowcol(at)
        form = self.look(**look)
        for down, line in enumerate(rows):
            for right, value in enumerate(line):
                self.one(row + down, column + right, value, form)

    def one(self, row: int, column: int, value, form):
        if value is None:
            return
        if isinstance(value, tuple):
            self.page.write_formula(row, column, value[0], form, value[1])
        elif isinstance(value, datetime):
            date = self.look(num_format="dd/mm/yyyy")
            self.page.write_datetime(row, column, value, date)
        elif isinstance(value, str):
            self.page.write_string(row, column, value, form)
        else:
            self.page.write_number(row, column, value, form)

    def merge(self, area: str, value, **look):
        self.page.merge_range(area, value, self.look(align="center", valign="vcenter", bold=True, **look))

    def down(self, rows: str, **headings: str):
        """Headings of columns, each over the same rows."""
        first, last = rows.split(":")
        for column, heading in headings.items():
            self.merge(f"{column}{first}:{column}{last}", heading)

    def close(self):
        self.book.close()


TONES = "\u0300\u0301\u0303\u0309\u0323"
PLAIN = "aăâeêioôơuưy"
TCVN3 = {
    "a": "µ¸·¶¹",
    "ă": "»¾½¼Æ",
    "â": "ÇÊÉÈË",
    "e": "ÌÐÏÎÑ",
    "ê": "ÒÕÔÓÖ",
    "i": "×ÝÜØÞ",
    "o": "ßãâáä",
    "ô": "åèçæé",
    "ơ": "êíìëî",
    "u": "ïóòñô",
    "ư": "õø÷öù",
    "y": "úýüûþ",
}
BARE = dict(zip("ăâđêôơưĂÂÊÔƠƯĐ", "¨©®ª«¬\u00ad¡¢£¤¥¦§", strict=True))


def tcvn3(text: str) -> str:
    """Unicode Vietnamese in the codes of a .VnTime font; a toned capital becomes small, as its font .VnTimeH wants."""
    said = BARE.copy()
    for letter in PLAIN:
        for tone, code in zip(TONES, TCVN3[letter], strict=True):
            whole = unicodedata.normalize("NFC", letter + tone)
            said[whole] = said[whole.upper()] = code
    return "".join(said.get(letter, letter) for letter in unicodedata.normalize("NFC", text))


def windows_1258(text: str) -> bytes:
    """Vietnamese in Windows-1258, which writes the tone as a mark of its own after the letter."""
    out = []
    for letter in unicodedata.normalize("NFC", text):
        try:
            out.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(part for part in parts if part in TONES)
            out.append((unicodedata.normalize("NFC", parts.replace(tone, "")) + tone).encode("cp1258"))
    return b"".join(out)

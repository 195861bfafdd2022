"""HTML, as many systems export it under the name .xls: one sheet with its lines and tables below each other."""

import re
from email import message_from_bytes, policy
from pathlib import PurePath

from lxml import etree, html

from thidua.ingest.reading.columns import Cell
from thidua.ingest.reading.grid import Grid
from thidua.ingest.reading.plain import BYTE_ORDER_MARKS, decoded
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import Sheets

UNSEEN = {"script", "style", "head", "title", "meta", "link", "template"}
LINES = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "center", "caption", "br", "tr", "table", "body", "html"}
CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def read_html(file_name: str, content: bytes) -> Sheets:
    """The one sheet of an HTML file, or of a web archive (.mht). Raises Refused where it has no table."""
    text = _text(content)
    if not text.strip():
        raise Refused("damaged")
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refused("damaged") from error
    if root.find(".//table") is None:
        raise Refused("no_table_in_text")
    grid = Grid()
    _lay(grid, root)
    yield grid.sheet(PurePath(file_name).stem)


def _text(content: bytes) -> str:
    if content[:64].lstrip().lower().startswith(b"mime-version:"):
        content = _page(content)
    stated = CHARSET.search(content[:4096])
    if stated and not content.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        try:
            text = content.decode(stated[1].decode())
        except (LookupError, UnicodeDecodeError):
            text = decoded(content)
    else:
        text = decoded(content)
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""))


def _page(archive: bytes) -> bytes:
    """The largest page of a web archive, b'' where it holds none."""
    pages = [
        part.get_payload(decode=True)
        for part in message_from_bytes(archive, policy=policy.default).walk()
        if part.get_content_type() == "text/html"
    ]
    return max((page for page in pages if isinstance(page, bytes)), key=len, default=b"")


def _lay(grid: Grid, element: etree._Element) -> None:
    """Lines and tables in the order of the document; a table that holds tables is only a frame around them."""
    words: list[str] = []

    def end_line() -> None:
        line = _tidy("".join(words))
        words.clear()
        if line:
            grid.line(line)

    # A walk without recursion: a document may be nested deeper than Python's stack.
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        name = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            if name in UNSEEN:
                walk.skip_subtree()
            elif name == "table" and node.find(".//table") is None:
                end_line()
                _table(grid, node)
                walk.skip_subtree()
            else:
                if name in LINES:
                    end_line()
                words.append(node.text or "")
        elif event == "end":
            if name in LINES:
                end_line()
            words.append(node.tail or "")
        else:
            words.append(node.tail or "")
    end_line()


def _table(grid: Grid, table: etree._Element) -> None:
    for row in table.iter("tr"):
        grid.row()
        for cell in row.iterchildren("td", "th"):
            grid.cell(_value(cell), rows=_span(cell, "rowspan"), columns=_span(cell, "colspan"))
    grid.end_table()
    grid.line("")


def _value(cell: etree._Element) -> Cell:
    """The number that Excel wrote beside the text where it did, else the text with its lines."""
    number = cell.get("x:num")
    if number is not None:
        try:
            return float(number or "".join(cell.itertext()).strip())
        except ValueError:
            pass
    parts = []
    for node in cell.iter():
        if isinstance(node.tag, str) and node.tag not in UNSEEN:
            parts.append("\n" if node is not cell and node.tag in LINES else "")
            parts.append(re.sub(r"\s+", " ", node.text or "") if node.text else "")
        if node is not cell and node.tail:
            parts.append(re.sub(r"\s+", " ", node.tail))
    return "\n".join(line for part in "".join(parts).split("\n") if (line := part.strip()))


def _span(cell: etree._Element, name: str) -> int:
    stated = re.match(r"\s*(\d{1,9})", cell.get(name) or "")
    return int(stated[1]) if stated else 1


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()

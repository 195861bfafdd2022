"""Files of every format, made where a test needs one."""

import io
import struct
import zipfile
from collections.abc import Sequence

import msoffcrypto
import xlsxwriter
from docx import Document

TABLE = [
    ["Địa bàn: tỉnh Minh Họa"],
    ["KẾT QUẢ XẾP LOẠI NĂM 2024"],
    ["STT", "Tên đơn vị", "Xếp loại"],
    ["1", "Ban Một", "HTXSNV"],
    ["2", "Ban Hai", "HTTNV"],
]
"""A small table of ratings that is understood in every format."""


def zipped(**parts: str | bytes) -> bytes:
    """An archive; `__` in a name stands for a slash, `_dot_` for a point."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return file.getvalue()


def replaced(package: bytes, name: str, content: str | bytes) -> bytes:
    """A package with one part exchanged."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return file.getvalue()


def xlsx(rows=TABLE, *, font: str = "", hidden: bool = False) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Xếp loại")
        face = book.add_format({"font_name": font}) if font else None
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write(row, column, cell, face)
        if hidden:
            book.add_worksheet("Ẩn").hide()
    return file.getvalue()


def sheet_xml(cells: str, dimension: str = "A1") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><worksheet '
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<dimension ref="{dimension}"/><sheetData>{cells}</sheetData></worksheet>'
    )


def xlsx_of(cells: str, dimension: str = "A1") -> bytes:
    """A workbook whose one sheet holds this XML of rows."""
    return replaced(xlsx([["x"]]), "xl/worksheets/sheet1.xml", sheet_xml(cells, dimension))


def ods(rows: str, manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument workbook with one sheet of these rows of XML."""
    names = " ".join(
        f'xmlns:{prefix}="urn:{urn}"'
        for prefix, urn in {
            "office": "oasis:names:tc:opendocument:xmlns:office:1.0",
            "table": "oasis:names:tc:opendocument:xmlns:table:1.0",
            "text": "oasis:names:tc:opendocument:xmlns:text:1.0",
            "calcext": "org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
        }.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Xếp loại">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        mimetype="application/vnd.oasis.opendocument.spreadsheet",
        content_dot_xml=content,
        **{"META-INF__manifest_dot_xml": manifest},
    )


def ods_rows(rows=TABLE) -> str:
    return "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in cells
        )
        + "</table:table-row>"
        for cells in rows
    )


def html_of(rows=TABLE) -> str:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<html><head><meta charset="utf-8"><title>x</title></head><body><table border=1>{cells}</table></body></html>'
    )


def spreadsheetml(rows=TABLE) -> str:
    cells = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>"
        for row in rows
    )
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Xếp loại"><Table>{cells}</Table></Worksheet></Workbook>'
    )


def docx(*blocks) -> bytes:
    """A Word document of paragraphs (texts) and tables (lists of rows)."""
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), max(map(len, block)))
        for row, cells in enumerate(block):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def locked(content: bytes, password: str) -> bytes:
    file = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(content)).encrypt(password, file)
    return file.getvalue()


def xlsb(rows: Sequence[Sequence[tuple[object, str]]]) -> bytes:
    """A binary workbook of one sheet "A": of each cell its text or number, and its number format ('' for none)."""
    formats = sorted({shown for row in rows for _value, shown in row if shown})
    cells = b"".join(
        _record(0, struct.pack("<II", row, 0) + bytes(17))
        + b"".join(_cell(column, value, formats.index(shown) + 1 if shown else 0) for column, (value, shown) in cells)
        for row, cells in enumerate(map(enumerate, rows))
    )
    height, width = len(rows), max(map(len, rows))
    sheet = b"".join(
        (
            _record(129), _record(148, struct.pack("<IIII", 0, height - 1, 0, width - 1)),
            _record(145), cells, _record(146), _record(130),
        )
    )  # fmt: skip
    styles = b"".join(
        (
            _record(278),
            _record(615, struct.pack("<I", len(formats))),
            *(_record(44, struct.pack("<H", 164 + at) + _wide(one)) for at, one in enumerate(formats)),
            _record(616),
            _record(617, struct.pack("<I", len(formats) + 1)),
            *(_record(47, struct.pack("<HH", 0, at)) for at in (0, *range(164, 164 + len(formats)))),
            _record(618), _record(279),
        )
    )  # fmt: skip
    bundle = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("A"))
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    parts = {
        "xl/workbook.bin": _record(131) + _record(143) + bundle + _record(144) + _record(132),
        "xl/_rels/workbook.bin.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{relation}" Target="worksheets/sheet1.bin"/></Relationships>'
        ),
        "xl/worksheets/sheet1.bin": sheet,
        "xl/styles.bin": styles,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _record(kind: int, data: bytes = b"") -> bytes:
    number = bytes((kind,)) if kind < 0x80 else bytes((kind & 0x7F | 0x80, kind >> 7))
    size, left = b"", len(data)
    while True:
        size += bytes((left & 0x7F | (0x80 if left > 0x7F else 0),))
        left >>= 7
        if not left:
            return number + size + data


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _cell(column: int, value: object, style: int) -> bytes:
    head = struct.pack("<II", column, style)
    if isinstance(value, str):
        return _record(6, head + _wide(value))
    return _record(5, head + struct.pack("<d", value))

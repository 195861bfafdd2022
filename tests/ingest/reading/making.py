"""Files of every format, made where a test needs one."""

import io
import zipfile

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

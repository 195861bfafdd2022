"""Rows looked at by columns say what each row says when it is looked at by itself."""

from collections.abc import Sequence
from datetime import date

import pytest

from thidua.ingest.lines import FIRST_LOOK, lines
from thidua.ingest.reading.columns import BLOCK_ROWS, Rows, pack
from thidua.ingest.workbook import Cell, Sheet

SPAN, LABEL, VALUES = range(1, 5), 2, (3, 4)


def test_each_row_says_what_stands_in_it() -> None:
    rows: list[list[Cell]] = [
        ["out", "", "", "", "", "of the span"],
        ["", 1, "Ban Một", 5, ""],
        ["", "", "Ban Hai", "", True],
        ["", " ", "\t", None, ""],
        ["", "Ví dụ", "Ban Ba", 2, ""],
        ["", "", "", date(2024, 5, 1), "Ví dụ"],
        ["", "Ghi chú: số liệu đến 31/12", "", "", ""],
        ["", 2.0, "", "", 7],
    ]
    found = [tuple(line) for line in lines(Sheet.of("A", rows), 0, SPAN, LABEL, VALUES)]
    assert found == [
        # row, filled, figures, ends, example, holds, label, at left
        (0, False, False, False, False, False, "", []),
        (1, True, True, False, False, True, "Ban Một", ["1"]),
        (2, True, False, False, False, True, "Ban Hai", []),
        (3, False, False, False, False, False, "", []),
        (4, True, True, False, True, True, "Ban Ba", ["Ví dụ"]),
        (5, True, False, False, True, True, "", []),
        (6, True, False, True, False, False, "", ["Ghi chú: số liệu đến 31/12"]),
        (7, True, True, False, False, True, "", ["2"]),
    ]


@pytest.mark.parametrize("first", [0, FIRST_LOOK - 1, BLOCK_ROWS - 3, BLOCK_ROWS + 5])
def test_no_row_is_left_out_or_told_twice(first: int) -> None:
    sheet = Sheet.of("A", [["", row, f"Ban {row}", "", ""] for row in range(2 * BLOCK_ROWS + 10)])
    told = [(line.row, line.label) for line in lines(sheet, first, SPAN, LABEL, VALUES)]
    assert told == [(row, f"Ban {row}") for row in range(first, 2 * BLOCK_ROWS + 10)]


@pytest.mark.parametrize(
    "cells",
    [
        ["", None, " ", "a", 1, 2.5, True, date(2024, 5, 1), "a", -3],
        ["a", "b", "a"],
        ["a", "\t", "a"],
        [1.5, 2.0],
        [date(2024, 5, 1), "b"],
    ],
)
def test_a_single_cell_is_the_one_of_its_column(cells: Sequence[Cell]) -> None:
    ((column,),) = pack([[cell] for cell in cells], 1)
    alone = [column.cell(row) for row in range(len(cells))]
    assert alone == column.cells() == [cell for (cell,) in Rows(((column,),))]
    assert [type(cell) for cell in alone] == [type(cell) for cell in column.cells()]
    assert alone == ["" if cell is None or str(cell).isspace() else cell for cell in cells]
    assert column.part(1, 3).cells() == column.cells()[1:3]

"""Workbooks as large as offices send them, made once and kept in the folder for temporary files."""

import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

import xlsxwriter

COMMUNES = 3_321
INDICATORS = 30
FIRST = ("Tân", "An", "Bình", "Đông", "Hòa", "Hưng", "Khánh", "Lộc", "Long", "Minh", "Mỹ", "Nam", "Ninh", "Phước")
SECOND = ("Châu", "Giang", "Hà", "Hải", "Lâm", "Lập", "Lợi", "Lương", "Sơn", "Thành", "Tiến", "Thịnh", "Thuận")
NUMBERS = range(1, 20)
HEADINGS = ("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)", "Ghi chú")


def monthly_results(months: int) -> Path:
    """Targets and results of every commune, a sheet a month of about 103,000 rows × 7 columns, three figures a row."""
    path = Path(tempfile.gettempdir()) / f"thidua-bench-{months}-months.xlsx"
    if not path.exists():
        part = path.with_suffix(".part")
        with xlsxwriter.Workbook(part, {"constant_memory": True}) as book:
            for month in range(1, months + 1):
                sheet = book.add_worksheet(f"Tháng {month}")
                for at, row in enumerate(_month(month, Random(month))):
                    sheet.write_row(at, 0, row)
        part.replace(path)
    return path


def small_workbook() -> Path:
    """Thirty rows of the same kind: one commune."""
    path = Path(tempfile.gettempdir()) / "thidua-bench-30-rows.xlsx"
    if not path.exists():
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("Tháng 1")
            for at, row in zip(range(len(_above(1)) + 1 + INDICATORS), _month(1, Random(1)), strict=False):
                sheet.write_row(at, 0, row)
    return path


def _above(month: int) -> list[list[object]]:
    return [
        ["ỦY BAN NHÂN DÂN TỈNH MINH HỌA"],
        ["Địa bàn: tỉnh Minh Họa"],
        [f"KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA THÁNG {month:02} NĂM 2025"],
        [],
        list(HEADINGS),
    ]


def _month(month: int, random: Random) -> Iterator[list[object]]:
    yield from _above(month)
    names = (f"xã {first} {second} {number}" for first, second, number in product(FIRST, SECOND, NUMBERS))
    for _commune, name in zip(range(COMMUNES), names, strict=False):
        yield ["", name]
        for number in range(1, INDICATORS + 1):
            plan = random.randint(20, 900)
            actual = round(plan * random.uniform(0.5, 1.3), 1)
            share = number % 3 == 0
            yield [
                number,
                f"{'Tỷ lệ hộ' if share else 'Số mô hình'} đạt tiêu chí nông thôn mới thứ {number}",
                "%" if share else "mô hình",
                round(plan / 10, 1) if share else plan,
                round(actual / 10, 1) if share else actual,
                round(100 * actual / plan, 1),
                "" if random.random() < 0.98 else "số ước",
            ]

"""The cells of the sample workbooks as plain lists, read without any of the product's own code."""

import re
from collections.abc import Iterator
from functools import cache

from python_calamine import CalamineWorkbook

from thidua.paths import SAMPLES

Cells = list[list[object]]

YEARS = (2022, 2023, 2024, 2025)
YEAR = YEARS[-1]
PEOPLE = "minh-hoa-2025-nhan-su"
BOOKS = (
    *(f"minh-hoa-{year}-{kind}" for year in YEARS for kind in ("so-ket", "tong-ket")),
    "minh-hoa-2025-sap-xep",
    PEOPLE,
)
BLOCK = "Khối thi đua các cơ quan Đảng, MTTQ và đoàn thể tỉnh"
SHEETS = {BLOCK: "KĐ", "Khối thi đua các sở, ngành tỉnh": "SN", "Cụm thi đua các xã, phường": "XP"}
MERGED, OLD = "Ban Tuyên giáo và Dân vận Tỉnh ủy", ("Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy")
YOUTH, INTERNAL, LABOUR = "Tỉnh đoàn", "Ban Nội chính Tỉnh ủy", "Liên đoàn Lao động tỉnh"
FRONT, OFFICE = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Văn phòng Tỉnh ủy"
ON_TIME, INITIATIVES = "Tỷ lệ văn bản tham mưu đúng hạn", "Số sáng kiến được công nhận"
DISCIPLINED = "Cá nhân vi phạm bị xử lý kỷ luật"
CLASSES = {
    "HTXSNV": "excellent", "Hoàn thành xuất sắc nhiệm vụ": "excellent", "HTTNV": "good",
    "Hoàn thành tốt nhiệm vụ": "good", "HTNV": "completed", "Hoàn thành nhiệm vụ": "completed",
}  # fmt: skip
WORKER, FIGHTER = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"
FLAGS = {"Cờ thi đua của Chính phủ", "Cờ thi đua của UBND tỉnh"}
CERTIFICATE = "Bằng khen của Chủ tịch UBND tỉnh"

RENAMED = {
    "Số cá nhân vi phạm bị xử lý kỷ luật": "Cá nhân vi phạm bị xử lý kỷ luật",
    "Cờ thi đua của UBND tỉnh": "Cờ thi đua cấp tỉnh",
    "Bằng khen của Chủ tịch UBND tỉnh": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
}
"""What a sheet and the catalogue call by two names, both usual."""


def full_name(written: object) -> str:
    """A name as the catalogue has it."""
    return RENAMED.get(str(written), str(written))


@cache
def below_headings(book: str, sheet: str) -> Cells:
    """The rows below the row with STT, from its column on."""
    cells = CalamineWorkbook.from_path(SAMPLES / f"{book}.xlsx").get_sheet_by_name(sheet).to_python(False)
    top, left = next((number, row.index("STT")) for number, row in enumerate(cells) if "STT" in row)
    return [row[left:] for row in cells[top + 1 :]]


def numbered(book: str, sheet: str) -> Cells:
    """The rows with a running number, without it."""
    return [row[1:] for row in below_headings(book, sheet) if isinstance(row[0], float)]


def maxima(book: str, sheet: str) -> list[float]:
    """The maximum of each criterion, then of all."""
    (row,) = [row for row in below_headings(book, sheet) if row[1] == "Điểm tối đa"]
    return [float(str(cell)) for cell in row[2:-1]]


def criteria(book: str, sheet: str) -> dict[str, list[float]]:
    """The points of each criterion by unit; one that is not assigned (KP) adds none."""
    return {
        str(row[0]): [0.0 if cell == "KP" else float(str(cell)) for cell in row[1:-2]] for row in numbered(book, sheet)
    }


def criterion_names(book: str, sheet: str) -> list[str]:
    """The criteria in the order of their columns."""
    return [str(cell) for cell in below_headings(book, sheet)[0][2:-2]]


def by_unit_and_indicator(book: str, sheet: str) -> Iterator[tuple[str, str, list[object]]]:
    """Unit, indicator and the cells after it: unit of measure, plan, result, percentage, note."""
    unit = ""
    for row in below_headings(book, sheet):
        if isinstance(row[0], float):
            yield unit, full_name(row[1]), row[2:]
        elif re.fullmatch("[IVX]+", str(row[0])):
            unit = str(row[1])


def figure(cell: object) -> float | None:
    """`trên 95%` is 95, `1.486` is 1486, `92,6%` is 92.6, `Không có` is 0, an empty cell is none."""
    if isinstance(cell, float):
        return cell
    if cell in ("", None):
        return None
    if cell == "Không có":
        return 0.0
    (digits,) = re.findall(r"\d[\d.,]*", str(cell))
    return float(digits.replace(".", "").replace(",", "."))


def comparison(plan: object) -> str:
    """How a plan is worded: `trên` is above, `từ … trở lên` is at least, a mere figure is equal."""
    return ">" if "trên" in str(plan) else ">=" if "trở lên" in str(plan) else "="


def whole(year):
    return f"minh-hoa-{year}-tong-ket"


def half(year):
    return f"minh-hoa-{year}-so-ket"


def points(year, code="KĐ", stage="thẩm định"):
    return {unit: sum(parts) for unit, parts in criteria(whole(year), f"{code} Điểm {stage}").items()}


def ranks(scored):
    """One more than the units with more points: equal points share a rank."""
    return {unit: 1 + sum(other > own for other in scored.values()) for unit, own in scored.items()}


def members(year):
    return [row[0] for row in numbered(whole(year), "KĐ Thành viên")]


def indicators(book):
    """(unit, indicator): plan as written, result."""
    return {
        (unit, indicator): (cells[1], figure(cells[2]))
        for unit, indicator, cells in by_unit_and_indicator(book, "KĐ Chỉ tiêu")
    }


def staff(year):
    """unit: assessed, excellent, good, completed, failed."""
    return {row[0]: [int(cell) for cell in row[1:6]] for row in numbered(whole(year), "KĐ Xếp loại")}


def classes(year):
    return {row[0]: CLASSES[row[6]] for row in numbered(whole(year), "KĐ Xếp loại")}


def unit_awards(year):
    """(unit, award, status) of a year."""
    return [(row[0], row[1], row[5]) for row in numbered(whole(year), "KĐ Khen thưởng đơn vị")]


def titles():
    """(code, name, post, unit, title, year), all granted."""
    rows = numbered(PEOPLE, "Danh hiệu cá nhân")
    assert {row[8] for row in rows} == {"Đã tặng"}
    return [(row[1], row[0], row[2], row[3], row[4], int(row[5])) for row in rows]

"""The workbook of invented persons of Minh Họa in 2025: staff, discipline, ratings, titles, initiatives, movements."""

from dataclasses import replace
from datetime import date

from figures import headcount, staff
from illustrative import AREA, MARK
from layout import Cell, Column, Letterhead, Sheet, line
from province import PARTY, units_in

YEAR = 2025
NAMED_UNITS = ("Ban Nội chính Tỉnh ủy", "Tỉnh đoàn")
"""The units whose persons are listed by name; of the others only numbers are known."""
FAMILY_NAMES = ("Nguyễn Văn", "Trần Thị", "Lê Văn", "Phạm Thị", "Hoàng Văn", "Vũ Thị", "Đặng Văn", "Bùi Thị")
LETTERS = "ABCDEĐGHIKLMNPQRSTUVXY"
POSTS = ("Trưởng ban", "Phó Trưởng ban", "Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên chính", "Chuyên viên")

NAME = Column("Họ và tên", 24, align="left")
CODE = Column("Mã số", 11)
UNIT = Column("Đơn vị", 26, align="left")
ORDER = Column("STT", 6)

Person = tuple[str, str, str, str]
"""Name, code, post and unit."""


def workbook() -> tuple[Sheet, ...]:
    """All sheets of the workbook."""
    return (_headcount(), _discipline(), _ratings(), _titles(), _initiatives(), _registrations(), _movements())


def persons(unit: str) -> list[Person]:
    """The persons of a unit, the highest post first; the first two have one name and differ by their code."""
    size = headcount(unit, YEAR)
    names = [f"{FAMILY_NAMES[place % 8]} {LETTERS[place % 22]}" for place in range(size)]
    names[1] = names[0]
    prefix = f"MH{NAMED_UNITS.index(unit) + 1}"
    return [
        (name, f"{prefix}-{place + 1:03}", POSTS[min(place, len(POSTS) - 1)], unit) for place, name in enumerate(names)
    ]


def _form(name: str, title: str) -> Sheet:
    return Sheet(
        name=name,
        letterhead=Letterhead(
            issuer=PARTY.issuer,
            motto=PARTY.motto,
            place_and_date=f"Minh Họa, ngày 12 tháng 01 năm {YEAR + 1}",
            signatory=PARTY.signatory,
        ),
        titles=(title, MARK),
        captions=(PARTY.name, AREA),
        columns=(),
        rows=(),
    )


def _headcount() -> Sheet:
    rows = []
    for order, unit in enumerate(units_in(PARTY, year=YEAR), start=1):
        size = headcount(unit, YEAR)
        leaders = max(2, round(size * 0.25))
        rows.append(line(order, unit, size, leaders, size - leaders, round(size * 0.45)))
    return replace(
        _form("Biên chế", f"SỐ LƯỢNG CÁN BỘ, CÔNG CHỨC NĂM {YEAR}"),
        captions=(PARTY.name, AREA, f"(Tính đến ngày 31/12/{YEAR})"),
        columns=(
            ORDER,
            Column("Tên đơn vị", 40, align="left"),
            Column("Biên chế có mặt", 12),
            Column("Lãnh đạo, quản lý", 12),
            Column("Người trực tiếp công tác, lao động", 16),
            Column("Nữ", 8),
        ),
        rows=tuple(rows),
    )


def _discipline() -> Sheet:
    found = {"Liên đoàn Lao động tỉnh": (1, 1, 0), "Văn phòng Tỉnh ủy": (1, 0, 1)}
    return replace(
        _form("Kỷ luật", f"SỐ CÁ NHÂN BỊ KỶ LUẬT NĂM {YEAR}"),
        columns=(
            ORDER,
            Column("Tên đơn vị", 40, align="left"),
            Column("Số cá nhân bị kỷ luật", 14),
            Column("Khiển trách", 12),
            Column("Cảnh cáo", 12),
        ),
        rows=tuple(
            line(order, unit, *found.get(unit, (0, 0, 0)))
            for order, unit in enumerate(units_in(PARTY, year=YEAR), start=1)
        ),
    )


def _classes(unit: str) -> list[str]:
    """The class of each person of a unit, as many of each as the unit's own sheet counts."""
    counted = staff(unit, YEAR)
    return (
        ["HTXSNV"] * counted.excellent
        + ["HTTNV"] * counted.good
        + ["HTNV"] * counted.completed
        + ["KHTNV"] * counted.failed
    )


def _rated() -> list[tuple[Person, str]]:
    return [pair for unit in NAMED_UNITS for pair in zip(persons(unit), _classes(unit), strict=True)]


def _ratings() -> Sheet:
    return replace(
        _form("Xếp loại cá nhân", f"KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁ NHÂN NĂM {YEAR}"),
        columns=(ORDER, NAME, CODE, UNIT, Column("Xếp loại", 12)),
        rows=tuple(
            line(order, name, code, unit, class_name)
            for order, ((name, code, _post, unit), class_name) in enumerate(_rated(), start=1)
        ),
    )


def _titles() -> Sheet:
    """Advanced workers and emulation fighters: of 2025 as rated, of the two years before for those who still are."""
    rows: list[tuple[Cell, ...]] = []
    for year in (YEAR - 2, YEAR - 1, YEAR):
        for place, ((name, code, post, unit), class_name) in enumerate(_rated()):
            fighter = class_name == "HTXSNV" and (year == YEAR or place % (YEAR - year + 1) == 0)
            title = "Chiến sĩ thi đua cơ sở" if fighter else "Lao động tiên tiến"
            if class_name in ("HTXSNV", "HTTNV"):
                decision = (f"Số {20 + year % 10}/QĐ", date(year + 1, 1, 10))
                rows.append((name, code, post, unit, title, year, *decision, "Đã tặng"))
    return replace(
        _form("Danh hiệu cá nhân", f"DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM {YEAR - 2}, {YEAR - 1}, {YEAR}"),
        columns=(
            ORDER,
            NAME,
            CODE,
            Column("Chức vụ", 18, align="left"),
            UNIT,
            Column("Danh hiệu, hình thức khen thưởng", 24, align="left"),
            Column("Năm thành tích", 10),
            Column("Số quyết định", 14),
            Column("Ngày quyết định", 13),
            Column("Tình trạng", 12),
        ),
        rows=tuple(line(order, *cells) for order, cells in enumerate(rows, start=1)),
    )


def _initiatives() -> Sheet:
    titles = ("Số hóa hồ sơ công việc", "Mẫu báo cáo điện tử", "Lịch nhắc việc chung", "Sổ tay nghiệp vụ")
    rows = []
    for unit in NAMED_UNITS:
        for (name, code, _post, _unit), title in zip(persons(unit), titles, strict=False):
            scope = "Cấp tỉnh" if title == titles[0] else "Cơ sở"
            rows.append(line(len(rows) + 1, name, code, unit, title, scope, f"Số {40 + len(rows)}/QĐ"))
    return replace(
        _form("Sáng kiến", f"DANH SÁCH SÁNG KIẾN ĐƯỢC CÔNG NHẬN NĂM {YEAR}"),
        columns=(
            ORDER, NAME, CODE, UNIT,
            Column("Tên sáng kiến", 28, align="left"), Column("Phạm vi", 12), Column("Quyết định", 14),
        ),
        rows=tuple(rows),
    )  # fmt: skip


def _registrations() -> Sheet:
    titles = ("Tập thể lao động xuất sắc", "Tập thể lao động tiên tiến")
    return replace(
        _form("Đăng ký danh hiệu", f"ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM {YEAR}"),
        columns=(
            ORDER,
            Column("Đơn vị", 40, align="left"),
            Column("Danh hiệu đăng ký", 30, align="left"),
            Column("Ngày đăng ký", 14),
        ),
        rows=tuple(
            line(order, unit, titles[order % 2], date(YEAR, 2, 10))
            for order, unit in enumerate(units_in(PARTY, year=YEAR), start=1)
        ),
    )


def _movements() -> Sheet:
    launched = (
        ("Thi đua xây dựng cơ quan kiểu mẫu", "Cấp tỉnh", "Theo chuyên đề", "2025-2030"),
        ("Thi đua chuyển đổi số", "Cấp tỉnh", "Theo chuyên đề", "3 năm"),
        ("Thi đua cải cách hành chính", "Cấp tỉnh", "Theo chuyên đề", "18 tháng"),
        ("Thi đua chào mừng đại hội", "Khối thi đua", "Theo chuyên đề", "6 tháng"),
        ("Thi đua hoàn thành nhiệm vụ năm 2025", "Khối thi đua", "Thường xuyên", "1 năm"),
        ("Thi đua nước rút quý IV", "Cơ quan", "Theo chuyên đề", "3 tháng"),
    )
    return replace(
        _form("Phong trào", f"DANH SÁCH PHONG TRÀO THI ĐUA NĂM {YEAR}"),
        columns=(
            ORDER,
            Column("Tên phong trào", 42, align="left"),
            Column("Phạm vi", 14),
            Column("Hình thức", 16),
            Column("Thời gian thực hiện", 14),
        ),
        rows=tuple(line(order, *cells) for order, cells in enumerate(launched, start=1)),
    )

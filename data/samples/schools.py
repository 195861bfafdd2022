"""A workbook of invented schools: how points come about, from the formula of a scheme to a tie that is parted."""

from columns import INDICATOR_COLUMNS, MEMBER_COLUMNS
from layout import STATE_MOTTO, Cell, Column, Letterhead, Row, Sheet, group, line

YEAR = 2025
MARK = "SỐ LIỆU MINH HỌA - đơn vị và số liệu không có thật"
CLUSTER = "Khối thi đua các trường trung học tỉnh Minh Họa"
AREA = "Địa bàn: tỉnh Minh Họa"
PRIZES, DIGITAL = "Số giải học sinh giỏi", "Chuyển đổi số trong nhà trường"
INITIATIVES, CHARITY = "Số sáng kiến được công nhận", "Hoạt động nhân đạo"
MAXIMA = {PRIZES: 40, DIGITAL: 20, INITIATIVES: 20, CHARITY: 20}
SCHOOLS = ("Trường Cây Bàng", "Trường Hoa Phượng", "Trường Sao Mai", "Trường Mây Trắng")
PLAN = {PRIZES: 20, INITIATIVES: 10}
ACHIEVED = {PRIZES: (30, 25, 20, 15), INITIATIVES: (12, 14, 10, None)}
"""By school; Trường Mây Trắng has no plan for initiatives: that criterion is not assigned to it (KP)."""
GIVEN: tuple[tuple[Cell, ...], ...] = ((40, 15, 15, 20), (30, 20, 20, 20), (20, 18, 10, 18), (15, 20, "KP", 19))


def workbook() -> tuple[Sheet, ...]:
    """Members, scheme, targets, points and the decision that parts the two schools with 90 points each."""
    return _members(), _scheme(), _targets(), _points(), _tie_break()


def _sheet(name: str, title: str, columns: tuple[Column, ...], rows: tuple[Row, ...], *notes: str) -> Sheet:
    return Sheet(
        name=name,
        letterhead=Letterhead(
            issuer=("UBND TỈNH MINH HỌA", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
            motto=STATE_MOTTO,
            place_and_date=f"Minh Họa, ngày 15 tháng 01 năm {YEAR + 1}",
            signatory="GIÁM ĐỐC",
        ),
        titles=(f"{title} NĂM {YEAR}", MARK),
        captions=(CLUSTER, AREA),
        columns=columns,
        rows=rows,
        notes=notes,
    )


def _members() -> Sheet:
    roles = ("Trưởng khối", "Phó khối", "Thành viên", "Thành viên")
    rows = tuple(line(order, *pair, None) for order, pair in enumerate(zip(SCHOOLS, roles, strict=True), start=1))
    return _sheet("Thành viên", "DANH SÁCH ĐƠN VỊ THÀNH VIÊN", MEMBER_COLUMNS, rows)


def _scheme() -> Sheet:
    """Two groups; a quantitative criterion bears the name of the target it is computed from."""
    columns = (Column("STT", 6), Column("Tiêu chí", 46, align="left"), Column("Điểm tối đa", 12), Column("Loại", 16))
    rows = (
        Row("group", ("I", "Dạy và học", 60, None)),
        line(1, PRIZES, MAXIMA[PRIZES], "Định lượng"),
        line(2, DIGITAL, MAXIMA[DIGITAL], "Định tính"),
        Row("group", ("II", "Phong trào thi đua", 40, None)),
        line(1, INITIATIVES, MAXIMA[INITIATIVES], "Định lượng"),
        line(2, CHARITY, MAXIMA[CHARITY], "Định tính"),
        Row("total", (None, "Tổng cộng", 100, None)),
    )
    formula = "Ghi chú: tiêu chí định lượng bằng chỉ tiêu được nửa điểm tối đa, vượt nhiều nhất được đủ điểm tối đa."
    return _sheet("Bảng tiêu chí", "BẢNG TIÊU CHÍ THI ĐUA", columns, rows, formula)


def _targets() -> Sheet:
    rows: list[Row] = []
    for index, (numeral, school) in enumerate(zip(("I", "II", "III", "IV"), SCHOOLS, strict=True)):
        rows.append(group(numeral, school))
        measured = [(name, ACHIEVED[name][index]) for name in PLAN if ACHIEVED[name][index] is not None]
        for order, (name, actual) in enumerate(measured, start=1):
            rows.append(line(order, name, "giải" if name == PRIZES else "sáng kiến", PLAN[name], actual, None))
    return _sheet("Chỉ tiêu", "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA", INDICATOR_COLUMNS, tuple(rows))


def _points() -> Sheet:
    columns = (
        Column("STT", 6),
        Column("Tên đơn vị", 34, align="left"),
        *(Column(name, 15, under="Điểm các tiêu chí") for name in MAXIMA),
        Column("Tổng điểm", 10),
    )
    rows = [Row("maximum", (None, "Điểm tối đa", *MAXIMA.values(), 100))]
    for order, (school, given) in enumerate(zip(SCHOOLS, GIVEN, strict=True), start=1):
        total = sum(points for points in given if isinstance(points, int))
        rows.append(line(order, school, *given, total))
    note = "Ghi chú: KP là tiêu chí không phân công cho đơn vị."
    return _sheet("Thẩm định", "ĐIỂM THẨM ĐỊNH", columns, tuple(rows), note)


def _tie_break() -> Sheet:
    columns = (
        Column("STT", 6),
        Column("Đơn vị xếp trước", 30, align="left"),
        Column("Đơn vị xếp sau", 30, align="left"),
        Column("Quyết định", 40, align="left"),
    )
    rows = (line(1, SCHOOLS[0], SCHOOLS[1], "Biên bản họp khối ngày 12/01/2026 (nhiều giải học sinh giỏi hơn)"),)
    return _sheet("Phân hạng", "QUYẾT ĐỊNH PHÂN HẠNG KHI BẰNG ĐIỂM", columns, rows)

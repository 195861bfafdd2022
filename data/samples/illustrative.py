"""Workbooks of the invented province of Minh Họa: a year's final and interim reviews and the reorganisation of 2025."""

from dataclasses import replace
from datetime import date

from columns import (
    INDICATOR_COLUMNS,
    INDICATOR_RATE_COLUMNS,
    MEMBER_COLUMNS,
    REORGANISATION_COLUMNS,
    UNIT_AWARD_COLUMNS,
    UNIT_RATING_COLUMNS,
)
from figures import (
    Points,
    Staff,
    appraised,
    best_of_province,
    measured,
    ranks,
    ratings,
    self_scored,
    source,
    staff,
    total,
    totals,
)
from layout import Cell, Column, Letterhead, Row, Sheet, group, line
from province import (
    CLUSTERS,
    MERGED_FROM,
    MERGED_UNIT,
    MERGER_YEAR,
    PARTY,
    YEARS,
    Cluster,
    Indicator,
    units_in,
)

MARK = "SỐ LIỆU MINH HỌA - đơn vị và số liệu không có thật"
AREA = "Địa bàn: tỉnh Minh Họa"
NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
CLASS_NAMES = {
    "HTXSNV": "Hoàn thành xuất sắc nhiệm vụ",
    "HTTNV": "Hoàn thành tốt nhiệm vụ",
    "HTNV": "Hoàn thành nhiệm vụ",
}
GOVERNMENT_FLAG_YEARS = (2017, 2018, 2020, 2021, 2023, 2024, 2025)
AWARD_DECISIONS = {
    "Cờ thi đua của Chính phủ": ("QĐ-TTg", 3),
    "Cờ thi đua của UBND tỉnh": ("QĐ-UBND", 1),
    "Bằng khen của Chủ tịch UBND tỉnh": ("QĐ-UBND", 1),
    "Tập thể lao động xuất sắc": ("QĐ-UBND", 2),
    "Tập thể lao động tiên tiến": ("QĐ-UBND", 2),
}
"""Each award's kind of decision and the month after the year in which it is signed."""


def final_review(year: int) -> tuple[Sheet, ...]:
    """All sheets of a year's tổng kết, cluster after cluster."""
    sheets: list[Sheet] = []
    for cluster in CLUSTERS:
        sheets += [
            _members(cluster, year),
            _scores(cluster, year, stage="tự chấm"),
            _scores(cluster, year, stage="thẩm định"),
            _ratings(cluster, year),
            _indicators(cluster, year, half=False),
            _target(cluster, year),
            _awards(cluster, year),
        ]
    return tuple(sheets)


def interim_review(year: int) -> tuple[Sheet, ...]:
    """All sheets of a year's sơ kết: appraised points and indicators of six months."""
    sheets: list[Sheet] = []
    for cluster in CLUSTERS:
        sheets += [_scores(cluster, year, stage="thẩm định", half=True), _indicators(cluster, year, half=True)]
    return tuple(sheets)


def reorganisation() -> tuple[Sheet, ...]:
    """The merger of two Party committees' departments in 2025."""
    sheet = replace(
        _form(PARTY, MERGER_YEAR, signed=date(2025, 3, 3)),
        name="Sắp xếp",
        titles=("DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2025", MARK),
        columns=REORGANISATION_COLUMNS,
        rows=tuple(
            line(order, unit, "hợp nhất", MERGED_UNIT, "01/3/2025", "Số 12-QĐ/TU ngày 20/02/2025")
            for order, unit in enumerate(MERGED_FROM, start=1)
        ),
    )
    return (sheet,)


def _form(cluster: Cluster, year: int, *, signed: date) -> Sheet:
    """What all sheets of a cluster and year share; pages start a little lower or further right from one to another."""
    return Sheet(
        name="",
        letterhead=Letterhead(
            issuer=cluster.issuer,
            motto=cluster.motto,
            place_and_date=f"Minh Họa, ngày {signed:%d} tháng {signed.month:02} năm {signed.year}",
            signatory=cluster.signatory,
        ),
        titles=(),
        captions=(cluster.name, AREA),
        columns=(),
        rows=(),
        start=(CLUSTERS.index(cluster) % 2, year % 2),
    )


def _review_form(cluster: Cluster, year: int, *, half: bool) -> Sheet:
    return _form(cluster, year, signed=date(year, 7, 8) if half else date(year + 1, 1, 12))


def _period(year: int, *, half: bool) -> str:
    return f"6 THÁNG ĐẦU NĂM {year}" if half else f"NĂM {year}"


def _members(cluster: Cluster, year: int) -> Sheet:
    units = units_in(cluster, year=year)
    lead = (year - YEARS[0]) % len(units)
    roles = {lead: cluster.lead, (lead + 1) % len(units): cluster.deputy}
    merged = "Hợp nhất từ ngày 01/3/2025"
    return replace(
        _review_form(cluster, year, half=False),
        name=f"{cluster.code} Thành viên",
        titles=(f"DANH SÁCH ĐƠN VỊ THÀNH VIÊN NĂM {year}", MARK),
        columns=MEMBER_COLUMNS,
        rows=tuple(
            line(index + 1, unit, roles.get(index, "Thành viên"), merged if unit == MERGED_UNIT else None)
            for index, unit in enumerate(units)
        ),
    )


def _scores(cluster: Cluster, year: int, *, stage: str, half: bool = False) -> Sheet:
    units = units_in(cluster, year=year)
    points: list[tuple[Points, ...]] = [
        self_scored(cluster, unit, year) if stage == "tự chấm" else appraised(cluster, unit, year, half=half)
        for unit in units
    ]
    places = ranks([total(row) for row in points])
    maxima = tuple(maximum for _, maximum in cluster.criteria)
    rows = [Row("maximum", (None, "Điểm tối đa", *maxima, sum(maxima)))]
    for order, (unit, row, place) in enumerate(zip(units, points, places, strict=True), start=1):
        given: tuple[Cell, ...] = tuple("KP" if value is None else value for value in row)
        rows.append(line(order, unit, *given, total(row), place))
    unassigned = ("Ghi chú: KP là tiêu chí không phân công cho đơn vị.",) if any(None in row for row in points) else ()
    return replace(
        _review_form(cluster, year, half=half),
        name=f"{cluster.code} Điểm {stage}",
        titles=(f"ĐIỂM {stage.upper()} {_period(year, half=half)}", MARK),
        columns=(
            Column("STT", 5),
            Column("Tên đơn vị", 38, align="left"),
            *(Column(name, 11.5, under="Điểm các tiêu chí") for name, _ in cluster.criteria),
            Column("Tổng điểm", 9, format="0.00"),
            Column("Xếp hạng", 8),
        ),
        rows=tuple(rows),
        measure="Đơn vị tính: điểm",
        notes=unassigned,
        column_numbers=year % 3 == 0,
    )


def _ratings(cluster: Cluster, year: int) -> Sheet:
    units, classes = units_in(cluster, year=year), ratings(cluster, year)
    short = (year + CLUSTERS.index(cluster)) % 3 == 0
    rows = [
        line(order, unit, *_staff_cells(staff(unit, year)), classes[unit] if short else CLASS_NAMES[classes[unit]])
        for order, unit in enumerate(units, start=1)
    ]
    sums = tuple(sum(column) for column in zip(*(_staff_cells(staff(unit, year)) for unit in units), strict=True))
    rows.append(Row("total", (None, "Tổng cộng", *sums)))
    return replace(
        _review_form(cluster, year, half=False),
        name=f"{cluster.code} Xếp loại",
        titles=(f"TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM {year}", MARK),
        columns=UNIT_RATING_COLUMNS,
        rows=tuple(rows),
        measure="Đơn vị tính: người",
        column_numbers=year % 2 == 0,
    )


def _staff_cells(rated: Staff) -> tuple[int, ...]:
    return rated.assessed, rated.excellent, rated.good, rated.completed, rated.failed


def _indicators(cluster: Cluster, year: int, *, half: bool) -> Sheet:
    rows: list[Row] = []
    for numeral, unit in zip(NUMERALS, units_in(cluster, year=year), strict=False):
        rows.append(group(numeral, unit))
        for order, indicator in enumerate(cluster.indicators, start=1):
            rows.append(line(order, indicator.name, indicator.measure, *_indicator_cells(indicator, unit, year, half)))
    columns = tuple(
        replace(column, heading="Thực hiện\n6 tháng") if half and column.heading == "Thực hiện" else column
        for column in INDICATOR_RATE_COLUMNS
    )
    return replace(
        _review_form(cluster, year, half=half),
        name=f"{cluster.code} Chỉ tiêu",
        titles=("KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA", _period(year, half=half), MARK),
        columns=columns,
        rows=tuple(rows),
    )


def _indicator_cells(indicator: Indicator, unit: str, year: int, half: bool) -> tuple[Cell, ...]:
    """Plan, actual, attainment and note as an office writes them; attainment only where plan and actual are amounts."""
    figures = measured(indicator, unit, year, half=half)
    percentage = indicator.measure == "%"
    plan = indicator.plan.format(_decimal(figures.plan) if percentage else _count(figures.plan))
    if figures.actual is None:
        return plan, None, None, "Chưa có số liệu"
    if percentage:
        typed = source(unit, year, indicator.name, "typed").random() < 0.3
        return plan, figures.actual if typed else f"{_decimal(figures.actual)}%", None, None
    if indicator.kind == "none":
        return plan, _count(figures.actual) if figures.actual else "Không có", None, None
    return plan, _count(figures.actual), round(100 * figures.actual / figures.plan, 1), None


def _decimal(number: float) -> str:
    """A number with its decimal comma, as in `97,2`; whole numbers without it."""
    return f"{number:.1f}".replace(".", ",").removesuffix(",0")


def _count(number: float) -> str:
    """A count as staff type it: `05`, `1.486`."""
    return f"{number:02.0f}" if number < 10 else f"{number:,.0f}".replace(",", ".")


def _target(cluster: Cluster, year: int) -> Sheet:
    percent = 25 if year < 2019 else 30 if year < 2023 else 35
    return replace(
        _review_form(cluster, year, half=False),
        name=f"{cluster.code} Mục tiêu",
        titles=(f"MỤC TIÊU THI ĐUA NĂM {year}", MARK),
        columns=INDICATOR_COLUMNS,
        rows=(line(1, "Tỷ lệ cơ quan hoàn thành xuất sắc nhiệm vụ", "%", f"trên {percent}%"),),
        notes=("Ghi chú: kết quả xem biểu xếp loại.",),
    )


def _awards(cluster: Cluster, year: int) -> Sheet:
    rows = []
    for order, (unit, award) in enumerate(_awarded(cluster, year), start=1):
        pending = year == YEARS[-1] and award.startswith("Cờ thi đua")
        decision: tuple[Cell, ...] = (None, None, "Đề nghị") if pending else (*_decision(award, year), "Đã tặng")
        rows.append(line(order, unit, award, year, *decision))
    return replace(
        _form(cluster, year, signed=date(year + 1, 4, 10)),
        name=f"{cluster.code} Khen thưởng đơn vị",
        titles=(f"TỔNG HỢP KHEN THƯỞNG ĐƠN VỊ NĂM {year}", MARK),
        columns=UNIT_AWARD_COLUMNS,
        rows=tuple(rows),
    )


def _awarded(cluster: Cluster, year: int) -> list[tuple[str, str]]:
    """Units and their awards, the highest first: one award a unit, a flag to each unit that ranks first."""
    classes, points = ratings(cluster, year), totals(cluster, year)
    highest = max(points.values())
    certificates = 0
    awards: list[tuple[str, str]] = []
    for unit in sorted(points, key=lambda unit: -points[unit]):
        if points[unit] == highest:
            government = unit == best_of_province(year) and year in GOVERNMENT_FLAG_YEARS
            awards.append((unit, "Cờ thi đua của Chính phủ" if government else "Cờ thi đua của UBND tỉnh"))
        elif classes[unit] == "HTXSNV" and certificates < 2:
            certificates += 1
            awards.append((unit, "Bằng khen của Chủ tịch UBND tỉnh"))
        elif classes[unit] == "HTXSNV":
            awards.append((unit, "Tập thể lao động xuất sắc"))
        elif classes[unit] == "HTTNV" and points[unit] >= 86:
            awards.append((unit, "Tập thể lao động tiên tiến"))
    return sorted(awards, key=lambda pair: list(AWARD_DECISIONS).index(pair[1]))


def _decision(award: str, year: int) -> tuple[str, Cell]:
    """Number and date of the decision on an award of a year; odd years type the date as text."""
    code, month = AWARD_DECISIONS[award]
    chance = source(award, year, "decision")
    signed = date(year + 1, month, chance.randint(5, 28))
    return f"Số {chance.randint(40, 480)}/{code}", f"{signed:%d/%m/%Y}" if year % 2 else signed

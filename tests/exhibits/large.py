"""A province of 300 units over ten years, with names that are long or look like mark-up."""

from tests.exhibits.conftest import AWARD_HEADINGS, RATING_HEADINGS, World, scores, sheet

UNITS, YEARS = 300, range(2015, 2025)
LONG = "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao công nghệ " * 3 + "của tỉnh Minh Họa ở phía Đông"
NAMES = ['Ban <b>đậm</b> & "ngoặc"', LONG, *(f"Đơn vị số {number:03d}" for number in range(3, UNITS + 1))]


def bring_large(world: World) -> None:
    """Import the scores of ten years, the ratings of the last and one award a unit."""
    world.bring(
        **{f"S{year}": scores(f"ĐIỂM CHÍNH THỨC NĂM {year}", *map(_points(year), range(UNITS))) for year in YEARS},
        R=sheet("KẾT QUẢ XẾP LOẠI NĂM 2024", RATING_HEADINGS, *((name, 20, 4, 16, "HTTNV") for name in NAMES)),
        A=sheet("DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG", AWARD_HEADINGS, *map(_award, range(UNITS))),
    )


def _points(year):
    def row(at):
        first = 30 + (at * 7 + year) % 30
        return (NAMES[at], first, 20, first + 20, None)

    return row


def _award(at):
    return (NAMES[at], "Bằng khen của Chủ tịch UBND tỉnh", 2020 + at % 5, f"Số {at + 1}/QĐ-UBND", None, "Đã tặng")

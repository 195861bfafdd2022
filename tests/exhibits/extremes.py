"""Offices at the extremes: one unit, 30 years, all ties, all missing, the longest names (300 units: large.py).

`python -m tests.exhibits.extremes FOLDER` writes a warehouse of each into a folder of its name, to be looked at.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.exhibits.conftest import (
    AWARD_HEADINGS,
    BLOCK,
    RATING_HEADINGS,
    TARGET_HEADINGS,
    Cells,
    World,
    members,
    scores,
    sheet,
)
from thidua.store import Store
from thidua.text.numerals import roman

SIXTY = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh"
TWO_HUNDRED = (
    "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao tiến bộ khoa học kỹ thuật nông nghiệp, lâm nghiệp, thủy sản, bảo vệ "
    "thực vật, chăn nuôi, thú y và phát triển nông thôn bền vững các xã vùng cao phía Đông"
)
MARKED = "Ban <b>đậm</b> & \"ngoặc\" <script>alert('x')</script>"
FLAG, CERTIFICATE = "Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"
INDICATORS = ("Số cuộc kiểm tra, giám sát", "Tỷ lệ văn bản xử lý đúng hạn", "Số sáng kiến được công nhận")
LONG_INDICATORS = (
    "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết đúng và trước hạn trên môi trường mạng của toàn tỉnh",
    "Số mô hình, điển hình tiên tiến được <b>phát hiện</b>, bồi dưỡng, tổng kết và nhân rộng trong phong trào thi đua",
    *INDICATORS,
)

Amount = Callable[[int, int], float | str | None]
"""A figure of the unit at a place in the list, in a year."""


@dataclass(frozen=True)
class Office:
    """What one office brings: its units, years and figures; None as a figure is an empty cell."""

    units: Sequence[str]
    years: Sequence[int]
    cluster: str = BLOCK
    points: Amount = lambda at, year: 80 + (at * 7 + year * 3) % 17
    self_points: Amount = lambda at, year: 82 + (at * 7 + year * 3) % 15
    excellent: Amount = lambda at, year: 2 + (at + year) % 4
    unit_class: Callable[[int, int], str | None] = lambda at, year: ("HTXSNV", "HTTNV", "HTNV")[(at + year) % 3]
    result: Amount = lambda at, year: 8 + (at + year) % 5
    indicators: Sequence[str] = INDICATORS
    awarded: Callable[[int, int], str | None] = lambda at, year: (FLAG, CERTIFICATE, None)[(at + year) % 3]
    sheets: Callable[["Office", int], dict[str, Cells]] = field(default=lambda office, year: office.of_year(year))

    def of_year(self, year: int) -> dict[str, Cells]:
        """The sheets of one year, by a name each."""
        return {
            f"M{year}": members(year, *self.units, cluster=self.cluster),
            f"S{year}": self._scores("ĐIỂM CHÍNH THỨC", year, self.points),
            f"T{year}": self._scores("ĐIỂM TỰ CHẤM", year, self.self_points),
            f"R{year}": sheet(
                f"TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM {year}",
                RATING_HEADINGS,
                *((unit, 20, self.excellent(at, year), 12, self.unit_class(at, year)) for at, unit in self._listed()),
                cluster=self.cluster,
            ),
            f"I{year}": self._targets(year),
            f"A{year}": sheet(
                f"DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM {year}",
                AWARD_HEADINGS,
                *(
                    (
                        unit,
                        award,
                        year,
                        f"Số {at + 1}/QĐ-UBND",
                        f"05/3/{year + 1}",
                        "Đã tặng" if (at + year) % 4 else "Đang trình",
                    )
                    for at, unit in self._listed()
                    if (award := self.awarded(at, year)) is not None
                ),
                cluster=self.cluster,
            ),
        }

    def _listed(self) -> Iterator[tuple[int, str]]:
        return iter(enumerate(self.units))

    def _scores(self, title: str, year: int, points: Amount) -> Cells:
        rows = [(unit, *_parts(points(at, year)), None) for at, unit in self._listed()]
        return scores(f"{title} NĂM {year}", *rows, cluster=self.cluster)

    def _targets(self, year: int) -> Cells:
        """Targets grouped by unit."""
        body: list[Sequence[object]] = []
        for at, unit in self._listed():
            body.append([roman(at + 1), unit])
            body += [
                [number, name, "cuộc", 10, self.result(at, year)] for number, name in enumerate(self.indicators, 1)
            ]
        title = f"KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM {year}"
        return [[self.cluster], ["Địa bàn: tỉnh Minh Họa"], [title], [], TARGET_HEADINGS, *body]


def _parts(total: float | str | None) -> tuple[object, object, object]:
    """Two criteria (of 60 and 40 at most) and their sum."""
    if not isinstance(total, int | float):
        return (None, None, None)
    return (round(total * 0.6, 2), round(total - round(total * 0.6, 2), 2), total)


def _nothing(_at: int, _year: int) -> None:
    """An empty cell."""


SMALL = tuple(f"Ban {name}" for name in ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"))

EXTREMES = {
    "one_unit": Office(("Ban Một Mình",), range(2022, 2025)),
    "thirty_years": Office(SMALL, range(1995, 2025), indicators=INDICATORS[:1]),
    "all_ties": Office(
        SMALL,
        range(2022, 2025),
        points=lambda at, year: 90,
        self_points=lambda at, year: 90,
        excellent=lambda at, year: 4,
        unit_class=lambda at, year: "HTTNV",
        result=lambda at, year: 10,
        awarded=lambda at, year: CERTIFICATE,
    ),
    "all_missing": Office(
        SMALL,
        range(2023, 2025),
        points=_nothing,
        self_points=_nothing,
        excellent=_nothing,
        unit_class=_nothing,
        result=lambda at, year: "",
        awarded=_nothing,
        sheets=lambda office, year: {
            name: cells for name, cells in office.of_year(year).items() if name[0] in ("M", "I")
        },
    ),
    "long_names": Office(
        (SIXTY, TWO_HUNDRED, MARKED, f"{SIXTY} số 2", "Sở Nội vụ"),
        range(2021, 2025),
        cluster="Khối thi đua các cơ quan tham mưu, giúp việc <i>Tỉnh ủy</i>, Mặt trận Tổ quốc và các đoàn thể tỉnh",
        indicators=LONG_INDICATORS,
    ),
}
"""The offices by name."""


def bring(world: World, office: Office) -> None:
    """Import all years of an office, a workbook each."""
    for year in office.years:
        world.bring(**office.sheets(office, year))


def main() -> None:
    """Write the warehouses."""
    for name, office in EXTREMES.items():
        folder = Path(sys.argv[1]) / name
        folder.mkdir(parents=True)
        os.environ["THIDUA_LOCAL"] = str(folder)
        with Store.open(folder / "warehouse.duckdb") as store:
            bring(World(store), office)


if __name__ == "__main__":
    main()

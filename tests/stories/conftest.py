"""A cluster of three units with a year worked out by hand, and its year-end meeting."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.exhibits.conftest import AWARD_HEADINGS, World, members, scores, sheet, targets
from thidua.store import LOCAL_USER, Store
from thidua.stories.occasion import Occasion, find
from thidua.stories.story import shipped

POINTS = {"Ban Một": (58, 37), "Ban Hai": (50, 35), "Ban Ba": (48, 32)}
NASTY = 'Ban <b>"Bốn"</b> & =1+1'


def points_of(second: int) -> list[tuple[str, int, int, int, int]]:
    """Rows of a score sheet in which Ban Hai has so many points for its duties."""
    given = POINTS | {"Ban Hai": (second, 35)}
    return [(unit, *pair, sum(pair), rank) for rank, (unit, pair) in enumerate(given.items(), 1)]


@dataclass(frozen=True)
class Meeting:
    """The warehouse and a meeting held in it."""

    world: World
    occasion: Occasion

    @property
    def store(self) -> Store:
        return self.world.store


@pytest.fixture
def meeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """The year-end meeting of 2024: 95, 85 and 80 points; one flag and one certificate granted, nothing published."""
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    world = World(Store.in_memory())
    world.bring(
        A=members(2024, *POINTS),
        B=scores("ĐIỂM CHÍNH THỨC NĂM 2024", *points_of(50)),
        C=targets(
            "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2024",
            {"Ban Một": [("Số cuộc kiểm tra, giám sát", "cuộc", "10", "12")]},
        ),
        D=sheet(
            "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG",
            AWARD_HEADINGS,
            ("Ban Hai", "Bằng khen của Chủ tịch UBND tỉnh", 2024, "Số 2/QĐ-UBND", "05/3/2025", "Đã tặng"),
            ("Ban Một", "Cờ thi đua của UBND tỉnh", 2024, "Số 3/QĐ-UBND", "06/3/2025", "Đã tặng"),
            ("Ban Ba", "Cờ thi đua của Chính phủ", 2024, None, None, "Đang trình"),
        ),
    )
    return Meeting(world, find(world.store, LOCAL_USER, shipped("tong_ket_cum"), cluster="khoi cac ban", year=2024))


@pytest.fixture
def bring_points(meeting: Meeting) -> Callable[[int], None]:
    """Import the score sheet again with other points for Ban Hai."""
    return lambda second: meeting.world.bring(B=scores("ĐIỂM CHÍNH THỨC NĂM 2024", *points_of(second)))

"""A seal made by hand of given slides, for tests that need no warehouse."""

from datetime import datetime

from thidua.stories.occasion import Occasion
from thidua.stories.seal import Seal
from thidua.stories.slide import Slide


def sealed(*slides: Slide, cluster: str = "Khối các ban", answers=()) -> Seal:
    """The slides as sealed at 08:30 on 20/12/2024 for the year-end review of a cluster."""
    return Seal(
        occasion=Occasion("tong_ket_cum", "p", "tỉnh Minh Họa", "c", cluster, 2024),
        title="Tổng kết",
        language="vi",
        person="local",
        sealed_at=datetime(2024, 12, 20, 1, 30),
        slides=slides,
        answers=tuple(answers),
        left_out=(),
        hash="ab" * 32,
    )

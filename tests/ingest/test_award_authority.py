"""Who may grant an award is what the law said on the day it was decided, else on the last day of its year."""

from datetime import date

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.understand import understand
from thidua.ingest.vocabulary import SHIPPED

HEAD = "Thủ trưởng cơ quan có tư cách pháp nhân"
BEFORE = f"{HEAD}; Chủ tịch Ủy ban nhân dân cấp huyện"
"""Districts ended on 1 July 2025: their chairmen granted Lao động tiên tiến collectives until then."""


def authority(year: int, decided: str) -> str:
    rows = [
        ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"],
        [f"DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM {year}"],
        ["STT", "Tên đơn vị", "Danh hiệu thi đua", "Số quyết định", "Ngày quyết định"],
        [1, "Phòng Nội vụ", "Tập thể lao động tiên tiến", "12/QĐ-UBND", decided],
    ]
    (record,) = understand("a.xlsx", workbook(A=rows)).tables[0].records
    return record.attributes["authority"]


@pytest.mark.parametrize(
    ("year", "decided", "expected"),
    [
        (2013, "05/3/2014", BEFORE),
        (2024, "15/01/2025", BEFORE),
        (2024, "30/6/2025", BEFORE),
        (2024, "01/7/2025", HEAD),
        (2024, "", BEFORE),
        (2025, "", HEAD),
    ],
)
def test_the_authority_is_that_of_the_day(year: int, decided: str, expected: str) -> None:
    assert authority(year, decided) == expected


def test_an_award_of_no_dated_row_stays_as_it_is_named() -> None:
    found = SHIPPED.named("award", "Tập thể lao động tiên tiến")
    assert found is not None
    assert SHIPPED.in_force("award", found, date(1990, 1, 1)) is found

"""Which part of a year a heading without a year speaks of: worked out by hand, none guessed."""

import pytest

from thidua.ingest.parts_of_year import is_of_no_period, marks_of_part, part_of_year
from thidua.text.dates import Period

THIRD = Period("quarter", 2025, 3)
YEAR = Period("year", 2025)


@pytest.mark.parametrize(
    ("heading", "of", "part"),
    [
        ("Thực hiện quý III", "2025", "2025-Q3"),
        ("Thực hiện quý III", "2025-Q3", None),
        ("Thực hiện tháng 9", "2025-Q3", "2025-09"),
        ("Lũy kế 9 tháng", "2025-Q3", "2025-9M"),
        ("Luỹ kế đến hết quý III", "2025", "2025-9M"),
        ("Lũy kế đến hết tháng 6", "2025-06", "2025-H1"),
        ("Lũy kế đến 30/9", "2025-Q3", "2025-9M"),
        ("Lũy kế đến ngày 31 tháng 3", "2025", "2025-Q1"),
        ("Lũy kế", "2025-Q3", "2025-9M"),
        ("Lũy kế từ đầu năm", "2025-Q2", "2025-H1"),
        ("Lũy kế", "2025-Q1", None),
        ("Lũy kế", "2025-12", "2025"),
        ("Lũy kế", "2025-H2", "2025"),
        ("Lũy kế", "2025", None),
        ("Lũy kế cả năm", "2025-Q4", "2025"),
        ("TH 6 tháng", "2025", "2025-H1"),
        ("TH 6 tháng", "2025-9M", "2025-H1"),
        ("TH 6 tháng", "2025-H2", None),
        ("TH 6 tháng đầu năm", "2025-H2", "2025-H1"),
        ("TH 6 tháng cuối năm", "2025", "2025-H2"),
        ("Thực hiện 3 tháng", "2025", "2025-Q1"),
        ("Lao động từ 3 tháng trở lên", "2025", None),
        ("Ước TH cả năm", "2025-H1", "2025"),
        ("Thực hiện", "2025-Q3", None),
        ("Thực hiện 9 tháng", "2020..2025-term", None),
    ],
)
def test_the_part_of_the_year_of_a_heading(heading: str, of: str, part: str | None) -> None:
    found = part_of_year(heading, Period.parse(of))
    assert (found.id if found else None) == part


@pytest.mark.parametrize(
    "heading", ["Lũy kế 8 tháng", "Thực hiện 11 tháng", "Lũy kế đến 15/9", "Lũy kế đến hết tháng 8"]
)
def test_months_that_are_no_period_are_known_as_such(heading: str) -> None:
    assert is_of_no_period(heading, THIRD) and is_of_no_period(heading, YEAR)
    assert part_of_year(heading, YEAR) is None


@pytest.mark.parametrize("heading", ["Lũy kế", "Lũy kế 9 tháng", "Thực hiện", "Số vụ tồn quá 2 tháng", "Tháng 8"])
def test_other_headings_are_of_some_period(heading: str) -> None:
    assert not is_of_no_period(heading, THIRD)


def test_cumulated_in_a_month_that_ends_no_period() -> None:
    assert is_of_no_period("Lũy kế", Period("month", 2025, 8))
    assert not is_of_no_period("Lũy kế", Period("month", 2025, 9))


def test_headings_of_several_parts_are_told_apart_before_the_year_is_known() -> None:
    headings = [
        "Thực hiện",
        "Thực hiện quý III",
        "Lũy kế",
        "Lũy kế 9 tháng",
        "TH 6 tháng",
        "Thực hiện tháng 9",
        "Cả năm",
    ]
    assert len({marks_of_part(heading) for heading in headings}) == len(headings)
    assert marks_of_part("Thực hiện") == ""

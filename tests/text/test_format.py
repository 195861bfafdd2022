from datetime import date, datetime

import pytest

from thidua.text import format as written
from thidua.text.language import speaking


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (1486, "1.486", "1,486"),
        (0, "0", "0"),
        (1_486_000, "1.486.000", "1,486,000"),
        (12.5, "12,5", "12.5"),
        (-3, "-3", "-3"),
    ],
)
def test_number(value, vietnamese, english):
    assert written.number(value) == vietnamese
    with speaking("en"):
        assert written.number(value) == english


@pytest.mark.parametrize(
    ("value", "expected"),
    [(5 / 12, "41,7%"), (1, "100%"), (0.5, "50%"), (0, "0%"), (1.205, "120,5%"), (0.0065, "0,7%"), (0.4165, "41,7%")],
)
def test_share(value, expected):
    assert written.share(value) == expected


def test_share_in_english():
    with speaking("en"):
        assert written.share(5 / 12) == "41.7%"


def test_a_ratio_always_shows_both_numbers():
    assert written.ratio_with_share(5, 12) == "5/12 (41,7%)"
    assert written.ratio_with_share(1486, 1486) == "1.486/1.486 (100%)"
    assert written.ratio_with_share(0, 0) == "0/0"


@pytest.mark.parametrize(
    ("dong", "vietnamese", "english"),
    [
        (1_500_000_000, "1 tỷ 500 triệu đồng", "1,500,000,000 VND"),
        (1_486_000_000_000, "1.486 tỷ đồng", "1,486,000,000,000 VND"),
        (7_000_000, "7 triệu đồng", "7,000,000 VND"),
        (2_340_500, "2.340.500 đồng", "2,340,500 VND"),
        (25_000, "25.000 đồng", "25,000 VND"),
        (-5_000_000, "-5 triệu đồng", "-5,000,000 VND"),
        (0, "0 đồng", "0 VND"),
    ],
)
def test_amount(dong, vietnamese, english):
    assert written.amount(dong) == vietnamese
    with speaking("en"):
        assert written.amount(dong) == english


@pytest.mark.parametrize(("value", "expected"), [(97.25, "97,25"), (97.5, "97,5"), (107.0, "107"), (97.255, "97,26")])
def test_points(value, expected):
    assert written.points(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(0, "0"), (5, "05"), (9, "09"), (10, "10"), (1486, "1.486")])
def test_count_in_text(value, expected):
    assert written.count_in_text(value) == expected


def test_count_in_english_text():
    with speaking("en"):
        assert written.count_in_text(5) == "5"


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (date(2026, 2, 5), "05/02/2026", "5 Feb 2026"),
        (date(2023, 2, 21), "21/02/2023", "21 Feb 2023"),
        (date(2014, 3, 4), "04/3/2014", "4 Mar 2014"),
        (date(2018, 3, 27), "27/3/2018", "27 Mar 2018"),
        (date(2021, 12, 1), "01/12/2021", "1 Dec 2021"),
    ],
)
def test_day(value, vietnamese, english):
    assert written.day(value) == vietnamese
    with speaking("en"):
        assert written.day(value) == english


def test_moment():
    assert written.moment(datetime(2026, 3, 5, 7, 5)) == "05/3/2026 14:05"


def test_a_moment_late_in_the_evening_of_utc_is_tomorrow_in_vietnam():
    assert written.moment(datetime(2025, 12, 31, 17, 0)) == "01/01/2026 00:00"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("count", "1"), ("share", "100%"), ("points", "1"), ("rank", "1"), ("amount", "1 đồng")],
)
def test_figure(kind, expected):
    assert written.figure(1, kind) == expected
    assert written.figure(None, kind) == "chưa có số liệu"


def test_figures_of_any_size_are_written() -> None:
    assert written.number(1e15) == "1.000.000.000.000.000"
    assert len(written.number(1.7e308)) == 309 + 102  # 309 digits, a dot after each three
    assert written.number(5e-324) == "0"


@pytest.mark.parametrize(
    ("cell", "unit", "vietnamese", "english"),
    [
        ("91.5", "%", "91,5", "91.5"),
        ("2,3", "%", "2,3", "2.3"),
        ("95.125", "%", "95,125", "95.125"),
        ("trên 95.7%", "%", "trên 95,7%", "trên 95.7%"),
        ("15.100", "triệu đồng", "15.100", "15,100"),
        ("1234.567", None, "1234,567", "1234.567"),
        ("0.125", None, "0,125", "0.125"),
        ("2.5", "bài", "2,5", "2.5"),
        ("05", "cuộc", "05", "05"),
        ("trước 31.12", None, "trước 31.12", "trước 31.12"),
        ("1.234.567", "đồng", "1.234.567", "1.234.567"),
        (None, None, "", ""),
    ],
)
def test_a_cell_keeps_its_words_and_takes_the_mark_of_the_language(cell, unit, vietnamese, english):
    assert written.cell(cell, unit) == vietnamese
    with speaking("en"):
        assert written.cell(cell, unit) == english

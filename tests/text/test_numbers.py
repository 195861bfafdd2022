from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.text.format import amount, count_in_text, number, points, ratio_with_share, share
from thidua.text.numbers import Column, read

COUNT = Column("count")
SHARE = Column("share")
RATIO = Column("ratio")
TARGET = Column("target")
POINTS = Column("points", maximum=100)
MILLIONS = Column("amount", unit="triệu đồng")


def said(reading):
    """The parts of a reading that say something, without its kind and what was written."""
    parts = {name: value for name, value in vars(reading).items() if value not in (None, "", ())}
    return {name: value for name, value in parts.items() if name not in ("kind", "as_written")}


@pytest.mark.parametrize(
    ("written", "column", "kind", "parts"),
    [
        # A thousand dot, or decimals in a column of points
        ("1.486", COUNT, "number", {"value": 1486}),
        ("1,486", COUNT, "number", {"value": 1486}),
        ("1.486", POINTS, "number", {"value": 1.486}),
        ("97.250", POINTS, "number", {"value": 97.25}),
        ("1.486", None, "number", {"value": 1486, "other": 1.486, "flags": ("ambiguous",)}),
        ("1.486", Column("points"), "number", {"value": 1486, "other": 1.486, "flags": ("ambiguous",)}),
        ("1.486", Column("target", unit="văn bản"), "number", {"value": 1486, "comparator": "="}),
        ("1.486.000", None, "number", {"value": 1_486_000}),
        ("1 486 000", None, "number", {"value": 1_486_000}),
        ("1.486,5", None, "number", {"value": 1486.5}),
        ("1,486.5", None, "number", {"value": 1486.5}),
        ("0.416", None, "number", {"value": 0.416}),
        ("−5,5", None, "number", {"value": -5.5}),
        # Money under a heading that states its unit
        ("7.100", MILLIONS, "amount", {"value": 7_100_000_000, "unit": "đồng"}),
        ("7.100", Column("amount", scale=1_000_000), "amount", {"value": 7_100_000_000, "unit": "đồng"}),
        (7100.0, MILLIONS, "amount", {"value": 7_100_000_000}),
        ("7.100", Column("amount"), "amount", {"value": 7100, "unit": "đồng", "flags": ("unit_unstated",)}),
        ("500 nghìn đồng", MILLIONS, "amount", {"value": 500_000, "unit": "đồng"}),
        # Shares
        ("41,6%", None, "share", {"value": 0.416}),
        ("41.6 %", None, "share", {"value": 0.416}),
        (0.416, SHARE, "share", {"value": 0.416}),
        (41.6, SHARE, "share", {"value": 0.416, "flags": ("scaled_percent",)}),
        ("41,6", SHARE, "share", {"value": 0.416, "flags": ("scaled_percent",)}),
        (0.8, Column("share", scale=0.01), "share", {"value": 0.008}),
        (1.2, SHARE, "share", {"value": 1.2, "other": 0.012, "flags": ("ambiguous",)}),
        ("1.486%", SHARE, "share", {"value": 0.01486, "other": 14.86, "flags": ("ambiguous",)}),
        ("0.65%", SHARE, "share", {"value": 0.0065}),
        ("05 cơ quan, 41,6%", SHARE, "share", {"value": 0.416, "flags": ("several_numbers",)}),
        # Money in words
        ("1 tỷ 500 triệu đồng", None, "amount", {"value": 1_500_000_000, "unit": "đồng"}),
        ("1,5 tỷ", None, "amount", {"value": 1_500_000_000, "unit": "đồng"}),
        ("1.500 triệu", None, "amount", {"value": 1_500_000_000, "unit": "đồng"}),
        ("500 trđ", None, "amount", {"value": 500_000_000, "unit": "đồng"}),
        ("25 nghìn", None, "amount", {"value": 25_000, "unit": "đồng"}),
        ("2.340.000đ", None, "amount", {"value": 2_340_000, "unit": "đồng"}),
        ("55 triệu đồng/người/năm", None, "amount", {"value": 55_000_000, "unit": "đồng/người/năm"}),
        ("1,2 triệu cây xanh", None, "number", {"value": 1_200_000, "unit": "cây xanh"}),
        ("28 đồng chí đạt danh hiệu", None, "number", {"value": 28, "unit": "đồng chí"}),
        # Leading zeros
        ("05", None, "number", {"value": 5, "flags": ("leading_zero",)}),
        ("'05", None, "number", {"value": 5, "flags": ("leading_zero",)}),
        ("05 ", None, "number", {"value": 5, "flags": ("leading_zero",)}),
        ("0", None, "number", {"value": 0}),
        # Ratios, and those a spreadsheet turned into dates
        ("27/38", None, "ratio", {"value": 27, "of": 38}),
        ("27/38", SHARE, "ratio", {"value": 27, "of": 38}),
        ("8/8 chi bộ", None, "ratio", {"value": 8, "of": 8, "unit": "chi bộ"}),
        ("8 trong tổng số 8 chi bộ", None, "ratio", {"value": 8, "of": 8, "unit": "chi bộ"}),
        ("5/12 (41,7%)", None, "ratio", {"value": 5, "of": 12, "share": 0.417}),
        (datetime(2026, 8, 8), RATIO, "ratio", {"value": 8, "of": 8, "flags": ("recovered_from_date",)}),
        (date(2026, 12, 5), RATIO, "ratio", {"value": 5, "of": 12, "flags": ("recovered_from_date",)}),
        (date(2026, 5, 12), RATIO, "ratio", {"value": 5, "of": 12, "flags": ("recovered_from_date",)}),
        (date(1938, 11, 1), RATIO, "ratio", {"value": 11, "of": 38, "flags": ("recovered_from_date",)}),
        (date(2026, 8, 1), RATIO, "ratio", {"value": 1, "of": 8, "flags": ("recovered_from_date", "ambiguous")}),
        ("2026-08-08 00:00:00", RATIO, "ratio", {"value": 8, "of": 8, "flags": ("recovered_from_date",)}),
        ("8-Aug", RATIO, "ratio", {"value": 8, "of": 8, "flags": ("recovered_from_date",)}),
        ("Nov-38", RATIO, "ratio", {"value": 11, "of": 38, "flags": ("recovered_from_date",)}),
        (0.7105, RATIO, "share", {"value": 0.7105}),
        # Targets
        ("trên 80%", TARGET, "share", {"value": 0.8, "comparator": ">"}),
        ("từ 80% trở lên", TARGET, "share", {"value": 0.8, "comparator": ">="}),
        ("80% trở lên", TARGET, "share", {"value": 0.8, "comparator": ">="}),
        ("ít nhất 80%", TARGET, "share", {"value": 0.8, "comparator": ">="}),
        ("không quá 20%", TARGET, "share", {"value": 0.2, "comparator": "<="}),
        ("ít hơn 3 vụ", TARGET, "number", {"value": 3, "comparator": "<", "unit": "vụ"}),
        ("không ít hơn 3 vụ", TARGET, "number", {"value": 3, "comparator": ">=", "unit": "vụ"}),
        ("hơn 3 vụ", TARGET, "number", {"value": 3, "comparator": ">", "unit": "vụ"}),
        ("không có.5.6.7", None, "number", {"value": 0}),
        ("dưới 1%", TARGET, "share", {"value": 0.01, "comparator": "<"}),
        (
            "≥ 95",
            Column("target", unit="%"),
            "share",
            {"value": 0.95, "comparator": ">=", "flags": ("scaled_percent",)},
        ),
        ("100%", TARGET, "share", {"value": 1, "comparator": "="}),
        ("100%", None, "share", {"value": 1}),
        ("không có", TARGET, "number", {"value": 0, "comparator": "="}),
        ("không có cá nhân nào vi phạm", TARGET, "number", {"value": 0, "comparator": "=", "unit": "cá nhân"}),
        (
            "trên 80% cán bộ đạt loại tốt trở lên",
            TARGET,
            "share",
            {"value": 0.8, "comparator": ">", "unit": "cán bộ"},
        ),
        ("100% cơ quan đạt vững mạnh", TARGET, "share", {"value": 1, "comparator": "=", "unit": "cơ quan"}),
        ("từ 5 sáng kiến trở lên", TARGET, "number", {"value": 5, "comparator": ">=", "unit": "sáng kiến"}),
        ("15-20%", TARGET, "share", {"value": 0.15, "ceiling": 0.2}),
        ("từ 80% đến 90%", TARGET, "share", {"value": 0.8, "ceiling": 0.9}),
        # How the other figures of the column are written decides
        ("1.486", Column("points", style="vi"), "number", {"value": 1486}),
        ("1.486", Column("points", style="en"), "number", {"value": 1.486}),
        (
            "1,486",
            Column("target", unit="triệu đồng", style="en"),
            "amount",
            {"value": 1_486_000_000, "unit": "đồng", "comparator": "="},
        ),
        # Sentences
        (
            "05 cơ quan hoàn thành xuất sắc, đạt 41,6%",
            None,
            "number",
            {"value": 5, "share": 0.416, "unit": "cơ quan", "flags": ("leading_zero",)},
        ),
        ("được 1.486 văn bản", None, "number", {"value": 1486, "unit": "văn bản"}),
        ("Năm 2022, 27/38 chỉ tiêu vượt", None, "ratio", {"value": 27, "of": 38, "unit": "chỉ tiêu"}),
        ("34 tập thể và 127 cá nhân", None, "number", {"value": 34, "unit": "tập thể", "flags": ("several_numbers",)}),
        ("ước đạt 98,5%", None, "share", {"value": 0.985, "flags": ("estimate",)}),
        ("giảm 5%", None, "share", {"value": 0.05, "flags": ("decrease",)}),
        # Points with a bonus
        ("97 + 10 = 107", POINTS, "number", {"value": 107, "bonus": 10}),
        ("97,5 + 2 - 1 = 98,5", POINTS, "number", {"value": 98.5, "bonus": 1}),
        ("97 + 10", POINTS, "number", {"value": 107, "bonus": 10}),
        ("97 + 10 = 106", POINTS, "number", {"value": 106, "bonus": 10, "flags": ("sum_mismatch",)}),
        ("9,5 đ", POINTS, "number", {"value": 9.5}),
        # Words and four kinds of nothing
        ("Đạt", None, "word", {}),
        ("Vượt", None, "word", {}),
        ("K", None, "word", {}),
        ("x", COUNT, "word", {}),
        ("TĐ1", None, "word", {}),
        ("KP", POINTS, "word", {"flags": ("not_applicable",)}),
        ("-", COUNT, "empty", {"flags": ("dash",)}),
        ("…", COUNT, "empty", {"flags": ("dash",)}),
        ("chưa có số liệu", COUNT, "empty", {"flags": ("no_data",)}),
        ("", COUNT, "empty", {}),
        (" \u00a0", COUNT, "empty", {}),
        (None, COUNT, "empty", {}),
        (float("nan"), COUNT, "empty", {}),
        ("#N/A", COUNT, "unreadable", {"flags": ("error_value",)}),
        ("27.3.18.5", COUNT, "unreadable", {}),
        (date(2026, 8, 8), COUNT, "unreadable", {"flags": ("date",)}),
        # Dates and periods are no figures
        ("27-3-2018", None, "word", {"flags": ("date",)}),
        ("ngày 29 tháng 6 năm 2021", None, "word", {"flags": ("date",)}),
        ("2021-2026", None, "word", {"flags": ("period",)}),
        ("nhiệm kỳ 2015-2020", None, "word", {"flags": ("period",)}),
        ("năm học 2022-2023", None, "word", {"flags": ("period",)}),
        ("6 tháng đầu năm 2021", None, "word", {"flags": ("period",)}),
        # As the spreadsheet typed it
        (12.0, COUNT, "number", {"value": 12}),
        (Decimal("97.25"), POINTS, "number", {"value": 97.25}),
        (80, TARGET, "number", {"value": 80, "comparator": "="}),
        (True, None, "word", {}),
    ],
)
def test_cells_as_offices_write_them(written, column, kind, parts):
    reading = read(written, column=column)
    assert (reading.kind, said(reading)) == (kind, parts)


def test_what_was_written_is_kept():
    assert read("05  cơ quan").as_written == "05 cơ quan"
    assert read(12.0).as_written == "12"
    assert read(date(2026, 8, 8), column=RATIO).as_written == "2026-08-08"


@pytest.mark.parametrize(
    ("written", "rate"),
    [
        ("27/38", 27 / 38),
        ("11/38 chỉ tiêu đạt 100%", 11 / 38),
        ("05, đạt 41,6%", 0.416),
        ("41,6%", 0.416),
        ("05 cơ quan", None),
        ("0/0", None),
        ("KP", None),
    ],
)
def test_rate_is_the_share_stated_or_implied(written, rate):
    assert read(written).rate == rate


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.datetimes(), st.booleans(), st.none()))
def test_no_cell_raises(written):
    for column in (None, COUNT, SHARE, RATIO, TARGET, POINTS, MILLIONS):
        assert read(written, column=column).kind


@given(st.text("0123456789 .,/%-+=đtỷriệung", max_size=16))
def test_no_figure_raises(written):
    for column in (None, COUNT, SHARE, RATIO, TARGET, POINTS, MILLIONS):
        assert read(written, column=column).kind


@given(st.integers(-(10**12), 10**12))
def test_counts_and_amounts_read_back(value):
    assert read(number(value), column=COUNT).value == value
    assert read(amount(value), column=Column("amount")).value == value


@given(st.integers(0, 9999))
def test_shares_read_back(thousandths):
    assert read(share(thousandths / 1000)).value == thousandths / 1000
    assert read(share(thousandths / 1000), column=SHARE).value == thousandths / 1000


@given(st.integers(0, 10_000))
def test_points_read_back(hundredths):
    assert read(points(hundredths / 100), column=POINTS).value == hundredths / 100


@given(st.integers(0, 5000), st.integers(550, 5000))
def test_ratios_read_back(count, total):
    reading = read(ratio_with_share(count, total))
    assert (reading.value, reading.of) == (count, total)
    assert reading.share == pytest.approx(count / total, abs=0.00051)


@given(st.integers(0, 100_000))
def test_counts_in_sentences_read_back(value):
    reading = read(f"Có {count_in_text(value)} tập thể")
    assert (reading.value, reading.unit) == (value, "tập thể")

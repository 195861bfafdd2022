from decimal import Decimal

import pytest

from thidua.text.numerals import Numeral, numeral, scale_of


@pytest.mark.parametrize(
    ("written", "sense", "value", "other"),
    [
        ("41,6", "open", "41.6", None),
        ("41.6", "open", "41.6", None),
        ("1.486", "open", "1486", "1.486"),
        ("1,486", "open", "1.486", "1486"),
        ("1.486", "written", "1486", None),
        ("1,486", "written", "1.486", "1486"),
        ("1,486", "whole", "1486", None),
        ("1.486", "decimal", "1.486", None),
        ("1.486.000", "decimal", "1486000", None),
    ],
)
def test_thousands_and_decimals(written, sense, value, other):
    assert numeral(written, sense) == Numeral(Decimal(value), Decimal(other) if other else None)


@pytest.mark.parametrize("written", ["27.3.2018", "1.48.6", "1.500.0"])
def test_what_is_no_numeral(written):
    assert numeral(written) is None


@pytest.mark.parametrize(
    ("words", "scale"),
    [
        ("ĐVT: triệu đồng", 1_000_000),
        ("Đơn vị tính: 1.000 đồng", 1000),
        ("nghìn đồng", 1000),
        ("Tỷ đồng", 1_000_000_000),
        ("trđ", 1_000_000),
        ("VNĐ", 1),
        ("đồng", 1),
        ("đồng chí", None),
        ("công ty", None),
        ("tỷ lệ", None),
        ("ngân hàng", None),
        ("đ/c", None),
        ("văn bản", None),
        ("", None),
    ],
)
def test_units_of_money(words, scale):
    assert scale_of(words) == scale

"""A new name that reads like a line of a table is asked about before it becomes a unit."""

import re

import pytest

from tests.ingest.conftest import ratings, workbook
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.ingest.unit_doubts import reads_like_a_line
from thidua.rules.catalogue import catalogue
from thidua.store import LOCAL_USER, Store

LINES = (
    "Trong đó:", "- Phần Bộ", "- Kinh phí khoán chi của Tổng cục Thuế", "0", "+ Chi đầu tư", "12",
    "Chi thực hiện một số nhiệm vụ Nhà nước giao", "Thu nội địa",
)  # fmt: skip
UNITS = (
    "Chi cục Thuế", "Chi bộ 1", "Chi nhánh Ngân hàng", "- Phòng Nội vụ", "Chi Lăng", "Chi Đăng", "Thu Cúc", "CHI LĂNG",
    "Phường 1", "Bộ Tài chính", "Tổng cục Thuế", "Ban Một", "4T Farm",
)  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_a_line_is_no_unit(name: str) -> None:
    assert reads_like_a_line(name)


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_is_no_line(name: str) -> None:
    assert not reads_like_a_line(name)


def test_no_place_of_the_country_is_a_line() -> None:
    whole = [row["name_vi"] for row in catalogue("province")] + [row["name"] for row in catalogue("commune")]
    proper = [re.sub(r"^(?:Phường|Xã|Đặc khu|Tỉnh|Thành phố) (?=[^\W\d])", "", name) for name in whole]
    assert len(whole) > 3000
    assert [name for name in (*whole, *proper) if reads_like_a_line(name)] == []


def test_a_line_among_units_is_asked_about_at_its_cell(store: Store) -> None:
    sheet = ratings(2024, ("Ban Một", "HTXSNV"), ("- Phần Bộ", "HTTNV"))
    staged = preview(store, LOCAL_USER, understand("a.xlsx", workbook(A=sheet)))
    assert [(one.code, one.severity, one.cell, one.value) for one in staged.findings] == [
        ("odd_unit", "question", "B7", "- Phần Bộ")
    ]

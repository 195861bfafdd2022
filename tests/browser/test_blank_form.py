"""A blank form is taken away for a cluster and a year, filled in, and brought back without a question."""

import io

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.bringing import XLSX, drop, press, start
from tests.browser.running import DASHBOARD, LAPTOP, PHONE_SIZE, choose, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

CLUSTER = "Khối thi đua các sở, ngành tỉnh"
UNITS, FIRST_ROW = 12, 6
CELLS = ("C", "D", "E", "F", "G", "H")
FILLED = (50, 5, 40, 5, 0, "Hoàn thành tốt nhiệm vụ")
"""Persons rated, of each class, and the class of the unit."""


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_a_form_taken_away_comes_back_without_a_question(serve, loaded, page, size):
    looked_at, address = page(*size), serve(DASHBOARD, loaded()).url
    start(looked_at, address)
    looked_at.get_by_text("Tải biểu mẫu trống để gửi các đơn vị").click()
    settle(looked_at)
    choose(looked_at, "Cụm, khối", f"{CLUSTER} · tỉnh Minh Họa")
    looked_at.get_by_label("Năm", exact=True).fill("2026")
    looked_at.get_by_label("Năm", exact=True).press("Enter")
    settle(looked_at)
    with looked_at.expect_download() as taken:
        looked_at.get_by_role("button", name="Tải biểu mẫu", exact=True).click()
    name = taken.value.suggested_filename
    assert name.endswith("-2026.xlsx")
    book = openpyxl.load_workbook(taken.value.path())
    sheet = book.worksheets[0]
    assert [sheet[f"B{FIRST_ROW + at}"].value is None for at in range(UNITS + 1)] == [False] * UNITS + [True]
    for row in range(FIRST_ROW, FIRST_ROW + UNITS):
        for column, value in zip(CELLS, FILLED, strict=True):
            sheet[f"{column}{row}"] = value
    found = drop(looked_at, brought(name, book))
    found.get_by_text("Sẵn sàng ghi nhận").wait_for()
    expect(found.locator("[class*=st-key-ask-]")).to_have_count(0)
    press(found, "Ghi nhận số liệu")
    found.get_by_text(f"Đã ghi nhận: {UNITS * len(FILLED)} số liệu mới").wait_for()
    assert looked_at.foreign_requests == []


def brought(name, book):
    file = io.BytesIO()
    book.save(file)
    return {"name": name, "mimeType": XLSX, "buffer": file.getvalue()}

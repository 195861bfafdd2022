"""Bringing data from a fresh start: several files at once, answers, corrections, what changes, and coming back."""

import re
import sys
import time

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import violations
from tests.browser.bringing import allow_new_names, card, drop, press, start, store, workbook
from tests.browser.grid import choose_cell, write
from tests.browser.running import LAPTOP, PHONE_SIZE, choose, go, settle
from thidua.paths import SAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.wide]

FIVE = (
    "chiem-hoa-2013-2014.xlsx",
    "bac-kan-2019-6-thang.xlsx",
    "ha-giang-2021-6-thang.xlsx",
    "minh-hoa-2024-so-ket.xlsx",
    "minh-hoa-2024-tong-ket.xlsx",
)
MOST_CLICKS = 6
COUNT_CLICKS = """() => {
  window.clicks = 0;
  addEventListener("click", (event) => { window.clicks += event.isTrusted; }, true);
}"""


def rated(name, of_units, *, year="2024", heading="Xếp loại"):
    """A file of units with their class, or points: of_units are (name, cell)."""
    title = f"KẾT QUẢ XẾP LOẠI NĂM {year}" if year else "KẾT QUẢ XẾP LOẠI"
    numbered = [[number, *unit] for number, unit in enumerate(of_units, 1)]
    return workbook(name, ["STT", "Tên đơn vị", heading], *numbered, title=title)


def test_five_workbooks_go_in_with_six_clicks(empty, page):
    looked_at, address = page(), empty()
    looked_at.goto(address)
    settle(looked_at)
    looked_at.evaluate(
        "() => { window.clicks = 0; addEventListener('click', (e) => window.clicks += e.isTrusted, true) }"
    )
    began = time.monotonic()
    go(looked_at, "Nhập số liệu")
    drop(looked_at, *(SAMPLES / name for name in FIVE))
    every = looked_at.locator(".st-key-store-all")
    every.wait_for()
    assert looked_at.get_by_text("Sẵn sàng ghi nhận").count() == len(FIVE)
    assert looked_at.locator("[class*=st-key-ask-]").count() == 0
    allow_new_names(every)
    press(every, "Ghi nhận 5 tệp đã sẵn sàng")
    for name in FIVE:
        card(looked_at, name).get_by_text(re.compile("^Đã ghi nhận:")).wait_for()
    go(looked_at, "Tổng quan")
    looked_at.get_by_test_id("stMain").get_by_role("heading", level=2).first.wait_for()
    seconds = time.monotonic() - began
    # Playwright's clicks are trusted events; the click that opens the chooser is among them.
    clicks = looked_at.evaluate("() => window.clicks")
    sys.stdout.write(f"five workbooks in and the first question answered: {clicks} clicks, {seconds:.0f} s\n")
    assert 0 < clicks <= MOST_CLICKS
    assert looked_at.foreign_requests == []


def test_a_year_is_asked_and_the_file_is_there_after_the_tab_was_closed(empty, page):
    address = empty()
    first = page()
    start(first, address)
    found = drop(first, rated("khong-nam.xlsx", [("Ban Một", "HTXSNV")], year=""))
    found.get_by_text("Không rõ số liệu của năm nào").first.wait_for()
    assert found.get_by_role("button", name="Ghi nhận số liệu").count() == 0
    choose(first, "Số liệu của năm nào?", "2023")
    found.get_by_text("Kỳ: Năm 2023").wait_for()
    first.close()

    second = page()
    start(second, address)
    again = card(second, "khong-nam.xlsx")
    again.get_by_text("Kỳ: Năm 2023").wait_for()
    store(again)
    assert second.get_by_text("Đang dở").count() == 0


def test_a_unit_asked_once_is_answered_for_all_files_and_remembered(empty, page):
    looked_at, address = page(), empty()
    start(looked_at, address)
    store(drop(looked_at, rated("goc.xlsx", [("Phòng Giáo dục và Đào tạo", "HTXSNV")])))
    wrong = "Phòng Giáo dục và Đào tạọ huyện"
    drop(
        looked_at,
        rated("mot.xlsx", [(wrong, "HTTNV")], year="2022"),
        rated("hai.xlsx", [(wrong, "HTTNV")], year="2023"),
    )
    asked = card(looked_at, "mot.xlsx").locator("[class*=st-key-ask-]").filter(has_text=wrong)
    expect(asked).to_have_count(1)
    asked.get_by_text("✓✓ Trả lời luôn cho 1 tệp khác").wait_for()
    asked.get_by_text(re.compile(r"^Phòng Giáo dục và Đào tạo · \d+")).click()
    for name in ("mot.xlsx", "hai.xlsx"):
        card(looked_at, name).get_by_text(f"“{wrong}” → Phòng Giáo dục và Đào tạo").wait_for()
        assert card(looked_at, name).get_by_text(re.compile("^Tạo mới")).count() == 0
    settle(looked_at)
    press(looked_at.locator(".st-key-store-all"), "Ghi nhận 2 tệp đã sẵn sàng")
    card(looked_at, "hai.xlsx").get_by_text(re.compile("^Đã ghi nhận:")).wait_for()
    third = drop(looked_at, rated("ba.xlsx", [(wrong, "HTTNV")], year="2021"))
    third.get_by_text("Sẵn sàng ghi nhận").wait_for()
    assert third.locator("[class*=st-key-ask-]").count() == 0


def test_a_cell_is_corrected_in_the_grid_and_its_origin_tells_so(empty, page):
    looked_at, address = page(), empty()
    start(looked_at, address)
    found = drop(looked_at, rated("sua.xlsx", [("Ban Một", "Siêu hạng"), ("Ban Hai", "HTTNV")]))
    found.get_by_text("Cần sửa 1 lỗi").wait_for()
    choose_cell(looked_at, 0, 60, within=found)
    for _move in range(3):
        looked_at.keyboard.press("ArrowRight")
        looked_at.wait_for_timeout(200)
    write(looked_at, "HTXSNV", leave="Tab")
    write(looked_at, "Nhầm khi gõ")
    press(found, "Áp dụng chỗ sửa")
    found.get_by_text("sửa từ “Siêu hạng” thành “HTXSNV”. Lý do: Nhầm khi gõ").wait_for()
    store(found)
    go(looked_at, "Tổng quan")
    looked_at.get_by_text("Năm 2024 có 1/2 cơ quan").first.wait_for()


def test_old_and_new_figures_and_ranks_are_shown_before_and_an_undo_brings_the_old_back(empty, page):
    looked_at, address = page(), empty()
    start(looked_at, address)
    points = [("Ban Một", 90), ("Ban Hai", 80)]
    store(drop(looked_at, rated("diem-1.xlsx", points, heading="Tổng điểm")))
    second = rated("diem-2.xlsx", [("Ban Một", 90), ("Ban Hai", 95)], heading="Tổng điểm")
    found = drop(looked_at, second)
    found.get_by_text("Sẽ thay đổi: 1 thay đổi, 1 không đổi").wait_for()
    found.get_by_role("tab", name="Những gì sẽ thay đổi").click()
    ranks = found.get_by_role("table", name="Thứ hạng trước và sau").locator("tbody tr")
    expect(ranks).to_have_count(2)
    shown = {tuple(row.split("\t")[2:5]) for row in ranks.all_inner_texts()}
    assert shown == {("Ban Hai", "2", "1"), ("Ban Một", "1", "2")}
    figures = found.get_by_role("table", name="Số liệu đã đọc").locator("tbody tr")
    figures.first.wait_for()
    assert figures.all_inner_texts()[0].split("\t")[2:6] == ["Ban Hai", "Tổng điểm", "80", "95"]
    store(found)

    go(looked_at, "Nguồn số liệu")
    choose(looked_at, "Lần nhập", "diem-2.xlsx")
    settle(looked_at)
    looked_at.get_by_text("Xem trước những gì sẽ thay đổi").click()
    looked_at.get_by_text("Sẽ thay đổi: 1 trở lại giá trị trước, 1 không đổi").wait_for()
    rows = looked_at.get_by_role("table", name="Số liệu trước và sau khi hủy").locator("tbody tr")
    assert [row.split("\t")[2:] for row in rows.all_inner_texts()] == [["Ban Hai", "95", "80"]]
    looked_at.locator("button:enabled", has_text="Hủy lần nhập này").click()
    looked_at.get_by_role("button", name="Xác nhận hủy").click()
    looked_at.get_by_text("Đã hủy lần nhập diem-2.xlsx").wait_for()


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_a_cell_tells_what_became_of_it_and_nobody_is_shut_out(empty, page, size):
    looked_at, address = page(*size), empty()
    start(looked_at, address)
    units = [("Ban Một", "HTXSNV"), ("<b>Ban Hai</b>", "HTTNV"), ("Tổng cộng", "")]
    found = drop(looked_at, rated("xem.xlsx", units, year=""))
    shut_out = violations(looked_at)
    found.get_by_role("tab", name="Bảng tính và bảng đã hiểu").click()
    sheet = found.get_by_role("table", name="Bảng · xem.xlsx", exact=True)
    sheet.locator("td", has_text="<b>Ban Hai</b>").click()
    sheet.get_by_text("B7 · <b>Ban Hai</b> · tên của dòng").wait_for()
    found.get_by_label("Ô cần xem (ví dụ C7)").fill("c6")
    found.get_by_label("Ô cần xem (ví dụ C7)").press("Enter")
    found.get_by_text("Ô C6 ghi “HTXSNV”").wait_for()
    assert shut_out + violations(looked_at) == []

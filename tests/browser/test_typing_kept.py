"""What is being typed by hand is there again after another page, and after the tab was closed, until it is stored."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import violations
from tests.browser.grid import choose_cell, write
from tests.browser.running import DASHBOARD, go, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]
ELSEWHERE = re.compile("^Biểu này vừa được gõ, ghi nhận hoặc bỏ ở một cửa sổ khác")
PLACE = "Ví dụ: huyện Chiêm Hóa, tỉnh Tuyên Quang"


def test_a_half_typed_table_is_kept_until_it_is_stored_or_let_go(serve, loaded, page):
    address = f"{serve(DASHBOARD, loaded()).url}/nhap-tay"
    first = page()
    first.goto(address)
    settle(first)
    first.get_by_placeholder(PLACE).fill("huyện Chiêm Hóa, tỉnh Tuyên Quang")
    first.get_by_placeholder(PLACE).press("Enter")
    choose_cell(first, 0, 80)
    for cell in ("phường Hoa Sen", "Cờ thi đua của Chính phủ"):
        write(first, cell, leave="Tab")
    first.get_by_text("Bảng đang gõ được giữ trong 7 ngày").wait_for()

    go(first, "Tổng quan")
    go(first, "Nhập tay")
    first.get_by_text("Bảng đang gõ được giữ trong 7 ngày").wait_for()
    expect(first.get_by_placeholder(PLACE)).to_have_value("huyện Chiêm Hóa, tỉnh Tuyên Quang")
    choose_cell(first, 0, 80)
    for cell in ("phường Hoa Sen", "Cờ thi đua của Chính phủ", "2025"):
        write(first, cell, leave="Tab")
    first.get_by_text("Đã hiểu: 1 đơn vị").wait_for()
    first.close()

    second = page()
    second.goto(address)
    settle(second)
    expect(second.get_by_placeholder(PLACE)).to_have_value("huyện Chiêm Hóa, tỉnh Tuyên Quang")
    second.get_by_text("Đã hiểu: 1 đơn vị").wait_for()
    second.get_by_text(re.compile("^Tạo mới các tên chưa có")).click()
    settle(second)
    second.get_by_role("button", name="Ghi nhận số liệu").click()
    second.get_by_text("1 số liệu mới, 0 thay đổi, 0 không đổi.").wait_for()
    second.reload()
    settle(second)
    second.get_by_text("Chưa có dòng nào.").wait_for()

    choose_cell(second, 0, 80)
    write(second, "phường Mai")
    second.get_by_role("button", name="Bỏ bảng đang gõ").click()
    second.get_by_text("Chưa có dòng nào.").wait_for()
    go(second, "Tổng quan")
    go(second, "Nhập tay")
    second.get_by_text("Chưa có dòng nào.").wait_for()


def test_two_windows_that_type_into_one_form_are_told_and_one_chooses(serve, loaded, page):
    address = f"{serve(DASHBOARD, loaded()).url}/nhap-tay"
    first, second = page(), page()
    for window in (first, second):
        window.goto(address)
        settle(window)
    choose_cell(first, 0, 80)
    write(first, "phường Hoa Sen")
    first.get_by_text("Bảng đang gõ được giữ trong 7 ngày").wait_for()
    expect(first.get_by_text(ELSEWHERE)).to_have_count(0)
    choose_cell(second, 0, 80)
    write(second, "phường Mai")
    second.get_by_text(ELSEWHERE).wait_for()
    settle(second)
    assert violations(second) == []

    third = page()
    third.goto(address)
    settle(third)
    expect(third.get_by_placeholder(PLACE)).to_have_count(1)
    expect(third.get_by_text("phường Hoa Sen").first).to_be_attached()

    second.get_by_role("button", name="Lấy bảng ở cửa sổ kia").click()
    expect(second.get_by_text(ELSEWHERE)).to_have_count(0)
    settle(second)
    expect(second.get_by_text("phường Hoa Sen").first).to_be_attached()
    expect(second.get_by_text("phường Mai")).to_have_count(0)

    choose_cell(second, 3, 80)
    write(second, "phường Đào")
    expect(second.get_by_text(ELSEWHERE)).to_have_count(0)
    choose_cell(first, 3, 80)
    write(first, "phường Cúc")
    first.get_by_text(ELSEWHERE).wait_for()
    first.get_by_role("button", name="Giữ bảng ở cửa sổ này").click()
    expect(first.get_by_text(ELSEWHERE)).to_have_count(0)
    settle(first)
    third.reload()
    settle(third)
    expect(third.get_by_text("phường Cúc").first).to_be_attached()
    expect(third.get_by_text("phường Đào")).to_have_count(0)

"""The office says who it is, enters a meeting and a deadline, sees what is not sent, and types a figure by hand."""

import pytest
from playwright.sync_api import expect

from tests.browser.grid import choose_cell, write
from tests.browser.running import DASHBOARD, LAPTOP, PHONE_SIZE, choose, go, settle

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_the_grid_of_submissions_leads_to_its_figures_and_reminders_can_be_copied(app, page, size):
    looked_at = page(*size)
    looked_at.goto(f"{app}/viec-can-xu-ly")
    settle(looked_at)
    grid = looked_at.get_by_role("table", name="Tình hình gửi báo cáo")
    sent = grid.get_by_role("link", name="đã gửi").first
    sent.click()
    looked_at.get_by_role("dialog").get_by_role("table", name="Các số liệu gốc").wait_for()
    looked_at.keyboard.press("Escape")
    expect(looked_at.get_by_role("dialog")).to_have_count(0)
    looked_at.get_by_role("tab", name="Nhắc gửi báo cáo").click()
    expect(looked_at.get_by_test_id("stCode").first).to_contain_text("Kính gửi: ")
    assert looked_at.foreign_requests == []


def test_a_figure_is_typed_in_one_step(serve, loaded, page):
    looked_at = page()
    looked_at.goto(f"{serve(DASHBOARD, loaded()).url}/nhap-tay")
    settle(looked_at)
    choose_cell(looked_at, 0, 80)
    for cell in ("phường Hoa Sen", "Cờ thi đua của Chính phủ", "2025"):
        write(looked_at, cell, leave="Tab")
    looked_at.get_by_text("Đã hiểu: 1 đơn vị").wait_for()
    looked_at.get_by_role("button", name="Ghi nhận số liệu").click()
    looked_at.get_by_text("1 số liệu mới, 0 thay đổi, 0 không đổi.").wait_for()
    go(looked_at, "Nguồn số liệu")
    assert "Nhập tay – Danh sách đơn vị được khen thưởng.xlsx" in looked_at.get_by_role("table").first.inner_text()


def test_the_first_start_asks_who_we_are_and_begins_with_own_figures(serve, loaded, page):
    looked_at = page()
    looked_at.goto(serve(DASHBOARD, loaded()).url)
    settle(looked_at)
    looked_at.get_by_text("Lần đầu sử dụng").click()
    looked_at.get_by_label("Tên cơ quan *").fill("Ban <b>Thi đua</b>")
    choose(looked_at, "Cấp *", "Cấp tỉnh")
    looked_at.get_by_role("button", name="Bắt đầu với số liệu của cơ quan").click()
    looked_at.get_by_role("heading", name="Nhập số liệu", level=1).wait_for()
    looked_at.get_by_text("Ban <b>Thi đua</b>").wait_for()
    expect(looked_at.get_by_text("Đang dùng dữ liệu mẫu")).to_have_count(0)
    expect(looked_at.get_by_text("Lần đầu sử dụng")).to_have_count(0)

"""A figure is corrected where its source is shown, with a reason and after its effects; then it is taken back."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import violations
from tests.browser.bringing import drop, points, start, store
from tests.browser.running import LAPTOP, PHONE_SIZE, choose, go, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_a_figure_is_corrected_in_the_dialog_of_its_source(empty, page, size):
    looked_at, address = page(*size), empty()
    start(looked_at, address)
    store(drop(looked_at, points("diem.xlsx", ("Ban Một", 90), ("Ban Hai", 80))))
    go(looked_at, "Việc cần xử lý")
    looked_at.get_by_role("table", name="Tình hình gửi báo cáo").locator("tr", has_text="Ban Hai").get_by_role(
        "link"
    ).click()
    dialog = looked_at.get_by_role("dialog")
    dialog.get_by_text("Sửa / đính chính số liệu này").click()
    value = dialog.get_by_label("Giá trị đúng")
    expect(value).to_have_value("80")
    value.fill("95,5")
    value.press("Enter")
    expect(dialog.get_by_role("button", name="Ghi nhận đính chính")).to_have_count(0)
    reason = dialog.get_by_label("Lý do đính chính *")
    reason.fill("Công văn 12")
    reason.press("Enter")
    ranks = dialog.get_by_role("table", name="Thứ hạng trước và sau").locator("tbody tr")
    expect(ranks).to_have_count(2)
    assert violations(looked_at) == []
    dialog.get_by_role("button", name="Ghi nhận đính chính").click()
    dialog.get_by_text("Đã ghi nhận đính chính ô C7.").wait_for()
    dialog.get_by_text("✎ Trong tệp ghi “80”, đã đính chính. Lý do: Công văn 12").wait_for()
    history = dialog.get_by_role("table", name="Các lần ghi nhận số liệu này").locator("tbody tr")
    expect(history).to_have_count(2)
    looked_at.keyboard.press("Escape")
    expect(dialog).to_have_count(0)

    go(looked_at, "Nguồn số liệu")
    choose(looked_at, "Lần nhập", "đính chính ô C7")
    settle(looked_at)
    looked_at.locator("button:enabled", has_text="Hủy lần nhập này").click()
    looked_at.get_by_role("button", name="Xác nhận hủy").click()
    looked_at.get_by_text("Đã hủy lần nhập diem.xlsx – đính chính ô C7").wait_for()
    go(looked_at, "Xếp hạng cụm, khối")
    looked_at.get_by_test_id("stMain").get_by_role("heading", level=2).first.filter(has_text="Ban Một").wait_for()

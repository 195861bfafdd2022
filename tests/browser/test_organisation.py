"""Units, mergers, clusters and schemes are entered and changed on the page of catalogues, with what they change."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import violations
from tests.browser.grid import A_GLANCE, choose_cell, write
from tests.browser.running import DASHBOARD, LAPTOP, PHONE_SIZE, choose, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

CLUSTER = "Khối thi đua các trường trung học tỉnh Minh Họa"
UNITS, LINEAGE = "Đơn vị và cách viết", "Sắp xếp, sáp nhập, đổi tên đơn vị"
LISTS = (UNITS, LINEAGE, "Cụm, khối và thành viên", "Bảng tiêu chí chấm điểm", "Hạn gửi báo cáo", "Tỷ lệ tối đa")


@pytest.fixture(scope="module")
def address(serve, loaded):
    """The address of a product with the samples, of this file alone."""
    return serve(DASHBOARD, loaded()).url


def opened(page, address, title):
    page.goto(f"{address}/danh-muc?danh-muc={quote(title)}")
    settle(page)
    return page


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_every_list_opens_and_shuts_nobody_out(address, page, size):
    looked_at = page(*size)
    found = {}
    for title in LISTS:
        opened(looked_at, address, title)
        for fold in looked_at.get_by_test_id("stExpander").locator("summary").all():
            fold.click()
        settle(looked_at)
        found[title] = violations(looked_at)
        found[title] += ["scrolls sideways"] * looked_at.evaluate(
            "document.documentElement.scrollWidth > window.innerWidth"
        )
    assert found == {title: [] for title in LISTS}


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_units_are_added_and_found(address, page, size):
    looked_at = opened(page(*size), address, UNITS)
    looked_at.get_by_text("Thêm đơn vị", exact=True).click()
    settle(looked_at)
    names = looked_at.get_by_label("Tên đơn vị *, mỗi dòng một đơn vị")
    name = f"Trường <b>Mới</b> {size[0]}"
    names.fill(f"{name}\nTrường Cây Bàng {size[0]}")
    names.blur()
    looked_at.get_by_text("Tạo mới các tên chưa có").click()
    looked_at.locator("button:enabled", has_text="Ghi nhận số liệu").click()
    looked_at.get_by_text("Thêm 2 tên vào danh mục.").wait_for()
    looked_at.get_by_label("Tìm đơn vị").fill(f"truong moi {size[0]}")
    looked_at.get_by_label("Tìm đơn vị").press("Enter")
    looked_at.get_by_role("table").locator("tr", has_text=name).wait_for()
    assert looked_at.foreign_requests == []


def test_a_unit_joins_a_cluster_and_an_old_list_is_taken_over(address, page):
    looked_at = opened(page(), address, "Cụm, khối và thành viên")
    choose(looked_at, "Cụm, khối *", CLUSTER)
    settle(looked_at)
    year = looked_at.get_by_label("Năm *")
    expect(year.first).to_have_value("2025")
    settle(looked_at)
    choose_cell(looked_at, 4, 500)
    write(looked_at, "Trường Cây Sồi")
    looked_at.get_by_text("Đã hiểu: 5 đơn vị").wait_for()
    looked_at.get_by_text("Tạo mới các tên chưa có: Trường Cây Sồi").click()
    looked_at.locator("button:enabled", has_text="Ghi nhận số liệu").click()
    looked_at.get_by_text("1 số liệu mới, 0 thay đổi, 4 không đổi.").wait_for()
    row = looked_at.get_by_role("table", name="Cụm, khối").locator("tr", has_text=CLUSTER)
    expect(row).to_contain_text("5")

    year.fill("2026")
    year.press("Enter")
    looked_at.get_by_text("Năm 2026 chưa có danh sách: dưới đây là danh sách năm 2025 để sửa lại.").wait_for()
    looked_at.get_by_text("5 số liệu mới").or_(looked_at.get_by_text("Đã hiểu: 5 đơn vị · Năm 2026")).first.wait_for()

    opened(looked_at, address, UNITS)
    looked_at.get_by_label("Tìm đơn vị").fill("cay soi")
    looked_at.get_by_label("Tìm đơn vị").press("Enter")
    looked_at.get_by_text("1 đơn vị", exact=True).wait_for()
    looked_at.get_by_text("Ghi thêm một cách viết của đơn vị").click()
    choose(looked_at, "Đơn vị *", "Trường Cây Sồi")
    looked_at.get_by_label("Cách viết khác *").fill("THPT Cây Sồi")
    looked_at.get_by_label("Cách viết khác *").press("Enter")
    looked_at.locator("button:enabled", has_text="Ghi cách viết").click()
    looked_at.get_by_text("Đã ghi cách viết của đơn vị.").wait_for()
    expect(looked_at.get_by_role("table", name="Đơn vị")).to_contain_text("THPT Cây Sồi")


def test_a_criterion_changes_with_a_reason_and_what_it_changes(address, page):
    looked_at = opened(page(), address, "Bảng tiêu chí chấm điểm")
    choose(looked_at, "Cụm, khối *", CLUSTER)
    expect(looked_at.get_by_label("Năm *").first).to_have_value("2025")
    settle(looked_at)
    choose_cell(looked_at, 1, 850)
    write(looked_at, "45")
    changed = looked_at.get_by_role("table", name="Số liệu sẽ thay đổi").locator("tbody tr")
    expect(changed).to_have_count(1)
    assert changed.first.inner_text().split("\t") == ["Số giải học sinh giỏi", "40, Định lượng", "45, Định lượng"]
    looked_at.get_by_text("Bảng này thay số liệu đã có: hãy ghi lý do.").wait_for()
    assert looked_at.get_by_role("button", name="Ghi nhận số liệu").is_disabled()
    reason = looked_at.get_by_label("Lý do (bắt buộc khi thay số liệu đã có)")
    reason.fill("Công văn số 5")
    reason.press("Enter")
    looked_at.locator("button:enabled", has_text="Ghi nhận số liệu").click()
    looked_at.get_by_text("Đã ghi nhận lúc").wait_for()


def test_a_merger_is_stated_with_its_day_and_decision(address, page):
    looked_at = opened(page(), address, LINEAGE)
    looked_at.get_by_text("Ghi một lần sắp xếp").click()
    choose(looked_at, "Đơn vị cũ *", "Sở Văn hóa, Thể thao và Du lịch")
    settle(looked_at)
    choose(looked_at, "Đơn vị mới *", "Sở Y tế")
    settle(looked_at)
    looked_at.get_by_label("Văn bản", exact=True).fill("Nghị quyết 1/NQ-HĐND")
    looked_at.get_by_label("Văn bản", exact=True).press("Enter")
    looked_at.get_by_text("Đã hiểu: 1 đơn vị").wait_for()
    looked_at.wait_for_timeout(A_GLANCE)
    settle(looked_at)
    looked_at.locator("button:enabled", has_text="Ghi nhận số liệu").click()
    looked_at.get_by_text("1 số liệu mới").wait_for()
    row = looked_at.get_by_role("table", name="Sắp xếp đơn vị").locator(
        "tr", has_text="Sở Văn hóa, Thể thao và Du lịch"
    )
    expect(row).to_contain_text("Nghị quyết 1/NQ-HĐND")
    row.get_by_role("link", name="Sở Y tế").click()
    looked_at.get_by_role("dialog").get_by_text("Sửa / đính chính số liệu này").wait_for()


def test_a_quota_tells_what_it_would_change(address, page):
    looked_at = opened(page(), address, "Tỷ lệ tối đa")
    looked_at.get_by_text("Sửa, ghi ngày hết áp dụng, bỏ hoặc lấy lại một dòng").click()
    choose(looked_at, "Dòng", "công chức hoàn thành tốt nhiệm vụ (15/9/2023")
    looked_at.get_by_role("button", name="Ghi thay đổi").wait_for()
    settle(looked_at)
    form = looked_at.locator("[data-testid=stForm]").last
    share = form.get_by_label("Tỷ lệ tối đa (%) *")
    share.fill("1")
    form.get_by_role("button", name="Xem trước những gì sẽ thay đổi").click()
    looked_at.get_by_text("Thứ hạng và tỷ lệ hoàn thành xuất sắc: không đổi.").wait_for(timeout=120_000)
    effects = looked_at.get_by_role("table", name="Tỷ lệ tối đa trước và sau")
    body = effects.get_by_role("row", name="phường Hoa Sen Cán bộ, công chức 2025")
    for told in ("được đề nghị tối đa 07, đã đề nghị 05", "được đề nghị tối đa 0, đã đề nghị 05, vượt 05"):
        expect(body).to_contain_text(told)

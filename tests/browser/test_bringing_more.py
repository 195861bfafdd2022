"""Bringing data in further ways: a folder, a document, a password, stopping, waiting, wide sheets, many findings."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import violations
from tests.browser.bringing import card, drop, points, start, store, workbook
from tests.browser.running import DASHBOARD, choose, go, settle, start_empty
from tests.ingest.reading import making

pytestmark = [pytest.mark.browser, pytest.mark.wide]

WIDE, LONG = 300, 10_000
PASSWORD = "bí mật"
SECONDS_TO_SHOW_MORE = 20


@pytest.fixture(scope="module")
def address(serve, tmp_path_factory):
    """The address of a product without data that the tests of this file share; each brings another place's."""
    folder = tmp_path_factory.mktemp("bringing")
    start_empty(folder)
    return serve(DASHBOARD, folder).url


def of_place(place):
    return (["KHỐI THI ĐUA CÁC CƠ QUAN"], [f"Địa bàn: {place}, tỉnh Minh Họa"])


def ratings(name, place, *units, year=2024):
    rows = [["STT", "Tên đơn vị", "Xếp loại"], *([number, *unit] for number, unit in enumerate(units, 1))]
    return workbook(name, *rows, title=f"KẾT QUẢ XẾP LOẠI NĂM {year}", head=of_place(place))


def test_a_whole_folder_goes_in_at_once(address, page, tmp_path):
    looked_at = page()
    start(looked_at, address)
    folder = tmp_path / "Nhiều năm"
    (folder / "cũ").mkdir(parents=True)
    names = {2021: "cũ/bao-cao.xlsx", 2022: "bao-cao.xlsx", 2023: "bao-cao-2023.xlsx"}
    for year, name in names.items():
        (folder / name).write_bytes(ratings(name, "huyện Thư Mục", ("Ban Một", "HTTNV"), year=year)["buffer"])
    looked_at.get_by_text("Chọn cả thư mục").click()
    looked_at.locator("input[type=file][webkitdirectory]").wait_for(state="attached")
    settle(looked_at)
    with looked_at.expect_file_chooser() as chooser:
        looked_at.get_by_test_id("stFileUploader").get_by_role("button").last.click()
    chooser.value.set_files(folder)
    for name in names.values():
        card(looked_at, f"Nhiều năm/{name}").get_by_text("Sẵn sàng ghi nhận").wait_for()
    looked_at.locator(".st-key-store-all").get_by_text("Ghi nhận 3 tệp đã sẵn sàng").wait_for()
    for name in names.values():
        card(looked_at, f"Nhiều năm/{name}").get_by_role("button", name="Bỏ tệp này").click()
        expect(card(looked_at, f"Nhiều năm/{name}")).to_have_count(0)


def test_the_document_of_a_file_is_kept_and_shown(address, page):
    looked_at = page()
    start(looked_at, address)
    found = drop(looked_at, ratings("van-ban.xlsx", "huyện Văn Bản", ("Ban Một", "HTTNV")))
    found.get_by_role("tab", name="Văn bản kèm theo").click()
    for label, text in (("Số văn bản", "12/BC-BTĐKT"), ("Người ký", "Trưởng ban"), ("Thay thế văn bản", "10/BC-BTĐKT")):
        field = found.get_by_label(label, exact=True)
        field.fill(text)
        field.press("Enter")
        settle(looked_at)
    found.get_by_test_id("stDateInput").get_by_role("spinbutton").first.click()
    looked_at.keyboard.type("15012025")
    looked_at.keyboard.press("Enter")
    looked_at.keyboard.press("Escape")
    settle(looked_at)
    assert violations(looked_at) == []
    store(found)
    go(looked_at, "Nguồn số liệu")
    row = looked_at.get_by_role("table", name="Các lần nhập").locator("tr", has_text="van-ban.xlsx")
    expect(row).to_contain_text("12/BC-BTĐKT, 15/01/2025, Trưởng ban, thay thế 10/BC-BTĐKT")


def test_a_file_with_a_password_is_opened_stored_and_its_source_shown(address, page):
    looked_at = page()
    start(looked_at, address)
    file = ratings("khoa.xlsx", "huyện Mật Khẩu", ("Ban Một", "HTXSNV"))
    file["buffer"] = making.locked(file["buffer"], PASSWORD)
    found = drop(looked_at, file)
    field = found.get_by_label("Mật khẩu của tệp")
    found.get_by_text("bản đã mở khóa được giữ cùng kho số liệu").wait_for()
    field.fill("sai")
    field.press("Enter")
    settle(looked_at)
    expect(found.get_by_text("Cần mật khẩu").or_(found.get_by_text("Không đọc được"))).to_be_visible()
    start(looked_at, address)
    found = card(looked_at, "khoa.xlsx")
    found.get_by_label("Mật khẩu của tệp").fill(PASSWORD)
    found.get_by_label("Mật khẩu của tệp").press("Enter")
    found.get_by_text("Sẵn sàng ghi nhận").wait_for()
    store(found)
    looked_at.goto(f"{address}/viec-can-xu-ly")
    settle(looked_at)
    choose(looked_at, "Địa phương", "huyện Mật Khẩu")
    looked_at.get_by_role("table", name="Tình hình gửi báo cáo").get_by_role("link").first.click()
    sheet = looked_at.get_by_role("dialog").get_by_role("table", name="Sheet Bảng của tệp khoa.xlsx")
    expect(sheet.locator("td[aria-current=true]")).to_have_text("HTXSNV")


def test_a_sheet_of_300_columns_is_shown_by_groups(address, page):
    looked_at = page()
    start(looked_at, address)
    names = [f"Chỉ số kiểm tra số {number}" for number in range(1, WIDE - 1)]
    rows = [["STT", "Tên đơn vị", *names], [1, "Ban Một", *range(1, WIDE - 1)], [2, "Ban Hai", *range(2, WIDE)]]
    file = workbook("rong.xlsx", *rows, title="KẾT QUẢ CÁC CHỈ SỐ NĂM 2024", head=of_place("huyện Rộng"))
    found = drop(looked_at, file)
    found.get_by_role("tab", name="Bảng tính và bảng đã hiểu").click()
    sheet = found.get_by_role("table", name="Bảng · rong.xlsx", exact=True)
    sheet.get_by_role("columnheader", name="A", exact=True).wait_for()
    group = found.get_by_label("Nhóm cột")
    group.fill("8")
    group.press("Enter")
    sheet.get_by_role("columnheader", name="KN", exact=True).wait_for()
    sheet.locator("td", has_text=f"Chỉ số kiểm tra số {WIDE - 2}").first.wait_for()
    box = found.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1366
    assert violations(looked_at) == []
    found.get_by_role("button", name="Bỏ tệp này").click()


def test_ten_thousand_findings_do_not_freeze_the_browser(address, page):
    looked_at = page()
    start(looked_at, address)
    units = [(f"Ban {number}", "Siêu hạng" if number % 2 else "Rất giỏi") for number in range(LONG)]
    found = drop(looked_at, ratings("nhieu.xlsx", "huyện Nhiều", *units))
    found.get_by_text("Cần sửa 10.000 lỗi").wait_for(timeout=120_000)
    rows = found.get_by_role("table", name="Các điểm cần xem lại").locator("tbody tr")
    expect(rows).to_have_count(2)
    choose(looked_at, "Loại điểm cần xem lại", "Lỗi (10.000)")
    expect(rows).to_have_count(50)
    found.get_by_text("Đang hiện 50/10.000 điểm.").wait_for()
    began = time.monotonic()
    found.get_by_role("button", name="Xem thêm").click()
    expect(rows).to_have_count(100)
    assert time.monotonic() - began < SECONDS_TO_SHOW_MORE
    settle(looked_at)
    assert looked_at.evaluate("document.querySelectorAll('*').length") < 10_000
    found.get_by_role("button", name="Bỏ tệp này").click()


def test_reading_is_stopped_and_gone_on_with(address, page):
    looked_at = page()
    start(looked_at, address)
    units = [(f"Ban {number}", "HTTNV") for number in range(3000)]
    files = [ratings(f"dung-{year}.xlsx", f"huyện Dừng {year}", *units, year=year) for year in range(2015, 2021)]
    with looked_at.expect_file_chooser() as chooser:
        looked_at.get_by_test_id("stFileUploader").get_by_role("button").last.click()
    chooser.value.set_files(files)
    looked_at.get_by_role("button", name="Dừng đọc").click()
    more = looked_at.get_by_role("button", name="Đọc tiếp")
    more.wait_for()
    expect(looked_at.get_by_text("Chưa đọc")).not_to_have_count(0)
    more.click()
    expect(looked_at.get_by_text("Chưa đọc")).to_have_count(0, timeout=120_000)
    settle(looked_at)
    for file in files:
        card(looked_at, file["name"]).get_by_role("button", name="Bỏ tệp này").click()
        expect(card(looked_at, file["name"])).to_have_count(0)


def test_one_large_file_is_broken_off_in_the_midst_of_its_reading(address, page):
    """A single file: were it read to its end first, it would be read when the page comes back."""
    looked_at = page()
    start(looked_at, address)
    large = ratings("rat-lon.xlsx", "huyện Lớn", *((f"Ban {number}", "HTTNV") for number in range(60_000)))
    with looked_at.expect_file_chooser() as chooser:
        looked_at.get_by_test_id("stFileUploader").get_by_role("button").last.click()
    chooser.value.set_files(large)
    looked_at.get_by_text("Đang đọc tệp 1/1: rat-lon.xlsx").wait_for()
    looked_at.get_by_role("button", name="Dừng đọc").click()
    looked_at.get_by_role("button", name="Đọc tiếp 1 tệp").wait_for()
    settle(looked_at)
    found = card(looked_at, large["name"])
    expect(found.get_by_text("Chưa đọc")).to_have_count(1)
    looked_at.get_by_role("button", name="Đọc tiếp 1 tệp").click()
    found.get_by_text("Sẵn sàng ghi nhận").wait_for(timeout=120_000)
    found.get_by_role("button", name="Bỏ tệp này").click()
    expect(found).to_have_count(0)


def test_a_tab_closed_in_the_midst_of_reading_loses_nothing_of_its_file(address, page):
    closed, later = page(), page()
    start(closed, address)
    large = ratings("dong-tab.xlsx", "huyện Đóng", *((f"Ban {number}", "HTTNV") for number in range(20_000)))
    with closed.expect_file_chooser() as chooser:
        closed.get_by_test_id("stFileUploader").get_by_role("button").last.click()
    chooser.value.set_files(large)
    closed.get_by_text("Đang đọc tệp 1/1: dong-tab.xlsx").wait_for()
    closed.close()
    start(later, address)
    found = card(later, large["name"])
    found.get_by_text("Sẵn sàng ghi nhận").wait_for(timeout=120_000)
    found.get_by_role("button", name="Bỏ tệp này").click()
    expect(found).to_have_count(0)


def test_whoever_stores_while_another_does_is_told_to_wait_and_both_go_in(address, page):
    first, second = page(), page()
    start(first, address)
    units = [(f"Ban {number}", "HTTNV") for number in range(30_000)]
    long = drop(first, ratings("lau.xlsx", "huyện Chờ Một", *units))
    long.get_by_text("Sẵn sàng ghi nhận").wait_for(timeout=120_000)
    drop(first, points("nhanh.xlsx", ("Ban Một", 90)))
    start(second, address)
    quick = card(second, "nhanh.xlsx")
    quick.get_by_text("Sẵn sàng ghi nhận").wait_for(timeout=120_000)
    settle(second)
    for found in (long, quick):
        found.get_by_text("Tạo mới").first.click()
        settle(found.page)
    long.locator("button:enabled", has_text="Ghi nhận số liệu").click()
    first.wait_for_timeout(300)
    quick.locator("button:enabled", has_text="Ghi nhận số liệu").click()
    second.get_by_text("Đang có người khác ghi nhận số liệu: tệp này chờ đến lượt").wait_for()
    card(first, "lau.xlsx").get_by_text("Đã ghi nhận: 30.000 số liệu mới").wait_for(timeout=120_000)
    card(second, "nhanh.xlsx").get_by_text("Đã ghi nhận: 1 số liệu mới").wait_for(timeout=120_000)

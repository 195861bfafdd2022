"""A workbook goes in through the real file chooser, its figures stand on a chart, and can be taken back."""

import hashlib
import io
import re
import uuid

import pytest
import xlsxwriter

from tests.browser.running import LAPTOP, PHONE_SIZE, choose, go, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PLACES = {"huyện Thử Một": LAPTOP, "huyện Thử Hai": PHONE_SIZE}
HEADINGS = ("STT", "Tên đơn vị", "Xếp loại")
ALL, HALF = ("HTXSNV", "HTXSNV"), ("HTXSNV", "HTTNV")
COMMIT = "Ghi nhận số liệu"


def workbook(place, classes):
    """A .xlsx of two units of a new cluster of that place, a sheet a year: classes is year -> class of each unit."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for year, of_units in classes.items():
            units = [(number, f"Ban Thử {number}", name) for number, name in enumerate(of_units, 1)]
            titles = ["KHỐI THI ĐUA THỬ NGHIỆM"], [f"Địa bàn: {place}, tỉnh Minh Họa"], [f"KẾT QUẢ XẾP LOẠI NĂM {year}"]
            sheet = book.add_worksheet(f"Năm {year}")
            for row, cells in enumerate([*titles, [], HEADINGS, *units]):
                sheet.write_row(row, 0, cells)
    return file.getvalue()


def upload(page, app, name, content):
    """Drop a file on the page through the browser's own chooser; returns the card that speaks of it."""
    page.goto(f"{app}/nhap-so-lieu")
    return upload_more(page, name, content)


def upload_more(page, name, content):
    settle(page)
    with page.expect_file_chooser() as chooser:
        page.get_by_test_id("stFileUploader").get_by_role("button").last.click()
    chooser.value.set_files({"name": name, "mimeType": XLSX, "buffer": content})
    card = page.locator("[class*=st-key-file-]").filter(has=page.get_by_role("heading", name=name, exact=True))
    card.wait_for()
    return card


def commit(card):
    """Allow the new names and store the figures; returns the receipt's cells by their label."""
    assert card.get_by_role("button", name=COMMIT).is_disabled()
    card.get_by_text(re.compile("^Tạo mới 4 tên")).click()
    card.locator("button:enabled", has_text=COMMIT).click()
    card.get_by_text("Đã ghi nhận: 4 số liệu mới, 0 thay đổi, 0 không đổi, 0 bỏ.").wait_for()
    return dict(rows(card, "Biên nhận"))


def rows(card, caption):
    """The rows of the table of that name, as lists of cells."""
    body = card.get_by_role("table", name=caption).locator("tbody")
    return [row.split("\t") for row in body.inner_text().splitlines()]


def undo(page, name):
    """Take back an import on the page of sources."""
    go(page, "Nguồn số liệu")
    choose(page, "Lần nhập", name)
    page.locator("button:enabled", has_text="Hủy lần nhập này").click()
    page.get_by_role("button", name="Xác nhận hủy").click()
    page.get_by_text(f"Đã hủy lần nhập {name}").wait_for()
    assert "Đã hủy" in page.locator("tr", has_text=name).inner_text()


def file_name():
    return f"thu-{uuid.uuid4().hex[:6]}.xlsx"


@pytest.mark.parametrize("place", PLACES)
def test_a_dropped_workbook_is_on_the_chart_until_it_is_taken_back(app, page, place):
    looked_at = page(*PLACES[place])
    name, content = file_name(), workbook(place, {2024: ALL, 2025: HALF})
    card = upload(looked_at, app, name, content)
    card.get_by_text(re.compile("^Đã hiểu: 2 đơn vị.*2024.*2025.*4 số liệu$")).wait_for()
    card.get_by_text("Không có điểm nào cần xem lại.").wait_for()
    receipt = commit(card)
    assert receipt["Tệp"] == name
    assert receipt["Mã băm SHA-256"] == hashlib.sha256(content).hexdigest()

    go(looked_at, "Tổng quan")
    choose(looked_at, "Địa phương", place)
    headline = looked_at.get_by_role(
        "heading", name="Năm 2025 có 1/2 cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (50%)"
    )
    headline.wait_for()
    chart = looked_at.get_by_test_id("stPlotlyChart").first
    chart.get_by_text("50% (1/2)").wait_for()
    # On a phone the longer label stands in two lines.
    assert chart.get_by_text(re.compile(r"^100% ?\(2/2\)$")).is_visible()
    shown = looked_at.url

    undo(looked_at, name)
    looked_at.goto(shown)
    settle(looked_at)
    assert headline.count() == 0
    (told,) = looked_at.get_by_text(place).all_inner_texts()
    assert told.startswith(f"Không có “{place}” theo đường dẫn")
    assert looked_at.foreign_requests == []


def test_the_same_file_again_changes_nothing(app, page):
    looked_at = page()
    name, content = file_name(), workbook("huyện Thử Bốn", {2024: ALL, 2025: HALF})
    commit(upload(looked_at, app, name, content))
    again = upload(looked_at, app, name, content)
    again.get_by_text(re.compile("^Tệp này đã được ghi nhận lúc .*; nhập lại không thay đổi gì.$")).wait_for()
    assert again.get_by_role("button", name=COMMIT).count() == 0
    undo(looked_at, name)


def test_what_is_no_workbook_is_refused_and_the_next_file_is_read(app, page):
    looked_at = page()
    refused = upload(looked_at, app, "ghi-chu.xlsx", "Biên bản họp khối thi đua".encode())
    alert = refused.get_by_role("alert")
    alert.wait_for()
    assert "ghi-chu.xlsx" in alert.inner_text()
    assert "Hãy" in alert.inner_text()
    assert refused.get_by_role("button", name=COMMIT).count() == 0
    understood = upload_more(looked_at, file_name(), workbook("huyện Thử Năm", {2025: HALF}))
    understood.get_by_text(re.compile("^Đã hiểu: 2 đơn vị.*2 số liệu$")).wait_for()
    understood.get_by_role("button", name=COMMIT).wait_for()


def test_a_file_with_an_error_names_its_cell_and_cannot_be_stored(app, page):
    card = upload(page(), app, "loi.xlsx", workbook("huyện Thử Sáu", {2025: ("HTXSNV", "Siêu hạng")}))
    card.get_by_text("Chưa ghi nhận được: hãy trả lời hoặc sửa các lỗi trên.").wait_for()
    [error] = [row for row in rows(card, "Các điểm cần xem lại") if row[0] == "Lỗi"]
    assert error[1:4] == ["Năm 2025", "C7", "Siêu hạng"]
    assert error[5]
    assert card.get_by_role("button", name=COMMIT).count() == 0

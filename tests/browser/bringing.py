"""How a test brings a workbook on the page: made, dropped, allowed its new names, stored."""

import io
import re

import xlsxwriter

from tests.browser.running import settle

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = (["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"])


def workbook(name, *rows, title="KẾT QUẢ XẾP LOẠI NĂM 2024", head=HEAD):
    """A file of one sheet "Bảng": the cluster and place, a title in row 3, then rows from row 5 on."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_numbers": False}) as book:
        sheet = book.add_worksheet("Bảng")
        for row, cells in enumerate([*head, [title], [], *rows]):
            sheet.write_row(row, 0, cells)
    return {"name": name, "mimeType": XLSX, "buffer": file.getvalue()}


def points(name, *of_units, year=2024):
    """A file of units with their points: of_units are (name, points); the first stands in row 6, points in column C."""
    numbered = [[number, *unit] for number, unit in enumerate(of_units, 1)]
    return workbook(name, ["STT", "Tên đơn vị", "Tổng điểm"], *numbered, title=f"BẢNG ĐIỂM NĂM {year}")


def start(page, address):
    """Open the page Nhập số liệu."""
    page.goto(f"{address}/nhap-so-lieu")
    settle(page)


def drop(page, *files):
    """Drop files through the browser's own chooser; returns the card of the last."""
    with page.expect_file_chooser() as chooser:
        page.get_by_test_id("stFileUploader").get_by_role("button").last.click()
    chooser.value.set_files(files)
    name = files[-1]["name"] if isinstance(files[-1], dict) else files[-1].name
    found = card(page, name)
    found.wait_for()
    settle(page)
    return found


def card(page, name):
    """The card of a file under way, or of one just stored."""
    heading = page.get_by_role("heading", name=name, exact=True)
    return page.locator("[class*=st-key-file-]").filter(has=heading)


def allow_new_names(place):
    """Tick that the names which are not known yet are made."""
    place.get_by_text(re.compile("^Tạo mới .* tên")).click()


def press(place, name):
    """Press a button there once it can be pressed."""
    place.locator("button:enabled", has_text=name).click()


def store(found):
    """Allow new names and store what a card shows."""
    settle(found.page)
    if found.get_by_text(re.compile("^Tạo mới .* tên")).count():
        allow_new_names(found)
    press(found, "Ghi nhận số liệu")
    found.get_by_text(re.compile("^Đã ghi nhận:")).wait_for()

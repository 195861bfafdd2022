"""What one takes away from an exhibit in the browser: a picture with its headline, and a note that stays."""

import pytest

from tests.browser.running import DASHBOARD, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]
PNG = b"\x89PNG\r\n\x1a\n"


def first_exhibit(page):
    return page.locator("[class*=st-key-exhibit-]").first


def saved(page, kind, folder):
    with page.expect_download() as download:
        page.locator(f"[data-thidua-picture={kind}]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_pictures_hold_headline_and_source(app, page, tmp_path):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    first_exhibit(looked_at).get_by_role("button", name="Tải về").click()
    drawn = saved(looked_at, "svg", tmp_path).read_text(encoding="utf-8")
    headline = first_exhibit(looked_at).get_by_role("heading", level=2).inner_text()
    assert headline.split()[0] in drawn
    assert "Nguồn: minh-hoa-" in drawn
    assert "SỐ LIỆU MINH HỌA" in drawn
    assert saved(looked_at, "png", tmp_path).read_bytes().startswith(PNG)


def test_a_note_stands_under_its_exhibit_and_stays(serve, loaded, page):
    looked_at = page()
    url = serve(DASHBOARD, loaded()).url
    looked_at.goto(url)
    settle(looked_at)
    first_exhibit(looked_at).get_by_role("button", name="Ghi chú").click()
    text = looked_at.get_by_role("textbox", name="Nội dung, in kèm biểu đồ")
    text.fill("dừng phong trào <b>do dịch</b>")
    looked_at.get_by_role("button", name="Lưu ghi chú").click()
    note = first_exhibit(looked_at).get_by_text("Ghi chú năm 2025: dừng phong trào <b>do dịch</b>", exact=True)
    note.wait_for()
    looked_at.reload()
    note.wait_for()

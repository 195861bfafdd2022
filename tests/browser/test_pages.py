"""Every page from the menu of a laptop and of a phone: whole, marked, in either language, with and without data."""

import pytest
from playwright.sync_api import expect

from tests.browser.running import DASHBOARD, LAPTOP, PHONE_SIZE, choose, go, settle
from thidua.ui.menu import MENU

pytestmark = [pytest.mark.browser, pytest.mark.wide]

NOTICE = "Đang dùng dữ liệu mẫu"
NO_SUCH_PAGE = "Không có trang này"
# What is there to see or to do on a page: a chart, a table, a grid to type into, or the place to drop files on.
CONTENT = (
    "[data-testid=stPlotlyChart] .main-svg, table.thidua-table, [data-testid=stDataFrame], [data-testid=stFileUploader]"
)
# Where one can begin without figures: the grid to type into, and the tables of the catalogue.
TO_WORK_ON = "[data-testid=stDataFrame], table.thidua-table"
ERRORS = "[data-testid=stException], [data-testid=stAlert]:has-text('mã lỗi')"


def address(entry):
    return "" if entry is MENU[0] else entry.address


def headline(page):
    """The headline of the first exhibit."""
    return page.get_by_test_id("stMain").get_by_role("heading", level=2).first


def box(page, label):
    """The box of that label above a page."""
    return page.get_by_role("combobox", name=label, exact=True)


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE), ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_menu_leads_to_pages_that_are_whole_and_marked_as_illustrative(app, page, size):
    looked_at = page(*size)
    refused = []
    looked_at.on("console", lambda said: refused.append(said.text) if "Content Security" in said.text else None)
    looked_at.goto(app)
    settle(looked_at)
    for entry in MENU:
        if entry is not MENU[0]:
            go(looked_at, entry.title)
        seen = {
            "content": looked_at.locator(CONTENT).count() > 0,
            "marked": looked_at.get_by_text(NOTICE).is_visible(),
            "errors": looked_at.locator(ERRORS).count(),
        }
        whole = {"content": True, "marked": True, "errors": 0}
        assert seen == whole, entry.file
    assert looked_at.evaluate("document.documentElement.lang") == "vi"
    assert looked_at.foreign_requests == []
    assert refused == []


def test_the_address_of_a_page_opens_it_first_of_all_in_a_new_process(empty, page):
    looked_at = page()
    looked_at.goto(f"{empty()}/xep-hang")
    settle(looked_at)
    assert looked_at.get_by_role("heading", name="Xếp hạng cụm, khối", level=1).is_visible()
    assert looked_at.get_by_text(NO_SUCH_PAGE).count() == 0


def test_a_choice_stands_in_the_address_and_is_restored_from_it(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/xep-hang")
    settle(looked_at)
    first = headline(looked_at).inner_text()
    choose(looked_at, "Cụm, khối", "Khối thi đua các sở, ngành tỉnh")
    headline(looked_at).filter(has_text="Khối thi đua các sở, ngành tỉnh").wait_for()
    settle(looked_at)
    chosen = headline(looked_at).inner_text()
    assert chosen != first
    assert "cum-khoi=" in looked_at.url
    other = page()
    other.goto(looked_at.url)
    settle(other)
    assert headline(other).inner_text() == chosen


def test_a_choice_that_is_not_offered_any_more_gives_way(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    choose(looked_at, "Cụm, khối", "Khối thi đua các sở, ngành tỉnh")
    looked_at.wait_for_url("**cum-khoi=*")
    choose(looked_at, "Địa phương", "huyện Mù Cang Chải")
    looked_at.wait_for_url("**dia-phuong=*")
    expect(box(looked_at, "Cụm, khối")).to_have_value("Tất cả cụm, khối")
    go(looked_at, "Xếp hạng cụm, khối")
    choose(looked_at, "Địa phương", "tỉnh Minh Họa")
    headline(looked_at).filter(has_text="Năm 2025").wait_for()
    expect(box(looked_at, "Cụm, khối")).not_to_have_value("")


def test_english_is_a_click_away_and_stays(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    assert headline(looked_at).inner_text().startswith("Năm 2025")
    looked_at.get_by_role("link", name="English", exact=True).click()
    looked_at.get_by_role("heading", name="Overview", level=1).wait_for()
    settle(looked_at)
    assert headline(looked_at).inner_text().startswith("In 2025")
    assert looked_at.get_by_text(NOTICE).count() == 0
    expect(box(looked_at, "Cluster")).to_have_value("All clusters")
    go(looked_at, "Cluster ranking")
    headline(looked_at).filter(has_text="In 2025").wait_for()
    assert looked_at.get_by_role("link", name="Bring data", exact=True).first.is_visible()
    looked_at.reload()
    looked_at.get_by_role("heading", name="Cluster ranking", level=1).wait_for()
    assert looked_at.evaluate("document.documentElement.lang") == "en"


def test_without_the_samples_every_page_says_at_its_address_what_to_do(serve, loaded, page):
    looked_at = page()
    url = serve(DASHBOARD, loaded()).url
    looked_at.goto(url)
    looked_at.get_by_role("button", name="Xóa dữ liệu mẫu").click()
    looked_at.get_by_text(NOTICE).wait_for(state="detached")
    main = looked_at.get_by_test_id("stMain")
    for entry in MENU:
        looked_at.goto(f"{url}/{address(entry)}")
        settle(looked_at)
        seen = {
            "title": looked_at.get_by_role("heading", name=entry.title, level=1).is_visible(),
            "no such page": looked_at.get_by_text(NO_SUCH_PAGE).count(),
            "what to do": main.get_by_text("Nhập số liệu").or_(main.locator(TO_WORK_ON)).count() > 0,
            "charts": looked_at.get_by_test_id("stPlotlyChart").count(),
            "errors": looked_at.locator(ERRORS).count(),
            "marks": looked_at.get_by_text("MINH HỌA").count(),
        }
        bare = {"title": True, "no such page": 0, "what to do": True, "charts": 0, "errors": 0, "marks": 0}
        assert seen == bare, entry.file

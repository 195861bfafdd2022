"""Going down and back: marks and names lead to units, the trail leads back, an address restores its view exactly."""

import pytest
from playwright.sync_api import expect

from tests.browser.running import choose, settle

pytestmark = pytest.mark.browser

CLUSTER = "Khối thi đua các sở, ngành tỉnh"
BIG_ENOUGH = 8


def headline(page):
    return page.get_by_test_id("stMain").get_by_role("heading", level=2).first


def click_bar(page, at):
    """Click on a bar of the first chart, counted from the top."""
    chart = page.get_by_test_id("stPlotlyChart").first
    chart.scroll_into_view_if_needed()
    bars = [bar.bounding_box() for bar in chart.locator(".bars .point path").all()]
    seen = [box for box in bars if box and box["width"] > BIG_ENOUGH and box["height"] > BIG_ENOUGH]
    page.mouse.click(seen[at]["x"] + seen[at]["width"] / 2, seen[at]["y"] + seen[at]["height"] / 2)


def test_a_bar_leads_to_its_unit_and_the_trail_back(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/xep-hang")
    settle(looked_at)
    choose(looked_at, "Cụm, khối", CLUSTER)
    headline(looked_at).filter(has_text=CLUSTER).wait_for()
    settle(looked_at)
    click_bar(looked_at, 4)
    looked_at.get_by_role("heading", name="Kết quả của đơn vị", level=1).wait_for()
    settle(looked_at)
    looked_at.wait_for_url("**/don-vi?**don-vi=*")
    unit = headline(looked_at).inner_text()
    other = page()
    other.goto(looked_at.url)
    settle(other)
    assert headline(other).inner_text() == unit
    looked_at.locator(".st-key-trail").get_by_role("link", name=CLUSTER).click()
    looked_at.get_by_role("heading", name="Xếp hạng cụm, khối", level=1).wait_for()
    headline(looked_at).filter(has_text=CLUSTER).wait_for()
    looked_at.wait_for_url("**/xep-hang?**cum-khoi=*")


def test_a_name_in_a_table_is_a_link_for_the_keyboard(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/xep-hang")
    settle(looked_at)
    looked_at.get_by_text("Xem bảng").first.click()
    link = looked_at.locator("table.thidua-table a:not([href^='?'])").nth(1)
    name = link.inner_text()
    link.focus()
    looked_at.keyboard.press("Enter")
    looked_at.get_by_role("heading", name="Kết quả của đơn vị", level=1).wait_for()
    headline(looked_at).filter(has_text=name).wait_for()


def test_a_year_is_chosen_by_a_click_on_it(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    click_bar(looked_at, 5)
    headline(looked_at).filter(has_text="Năm 2021").wait_for()
    looked_at.wait_for_url("**nam=2021*")


def test_an_open_part_is_restored_from_its_address(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/xep-hang")
    settle(looked_at)
    looked_at.get_by_role("tab", name="Từng tiêu chí").click()
    looked_at.wait_for_url("**phan=*")
    other = page()
    other.goto(looked_at.url)
    settle(other)
    expect(other.get_by_role("tab", name="Từng tiêu chí")).to_have_attribute("aria-selected", "true")


def test_a_unit_is_found_as_one_types_its_abbreviation(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/don-vi")
    settle(looked_at)
    looked_at.get_by_label("Tìm đơn vị").press_sequentially("so gddt", delay=20)
    headline(looked_at).filter(has_text="Sở Giáo dục và Đào tạo").wait_for()
    looked_at.wait_for_url("**don-vi=*")

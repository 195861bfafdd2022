"""The browser's back button shows what the address tells; a choice that a page makes by itself stays on that page."""

import pytest
from playwright.sync_api import expect

from tests.browser.running import choose, go, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

TARGETS, AWARDS, RANKING = "Thực hiện chỉ tiêu", "Khen thưởng", "Xếp hạng cụm, khối"


def box(page, label):
    return page.get_by_role("combobox", name=label, exact=True)


def first_headline(page):
    return page.get_by_test_id("stMain").get_by_role("heading", level=2).first


def test_going_back_shows_the_year_of_the_address(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/?nam=2019")
    settle(looked_at)
    go(looked_at, TARGETS)
    looked_at.wait_for_url("**/chi-tieu?nam=2019")
    told = first_headline(looked_at).inner_text()
    assert told.startswith("Năm 2019")
    go(looked_at, AWARDS)
    looked_at.wait_for_url("**/khen-thuong?nam=2019")
    for address, year in (("**/chi-tieu?nam=2019", "2019"), ("**/?nam=2019", "2019")):
        looked_at.go_back()
        looked_at.wait_for_url(address)
        expect(box(looked_at, "Năm")).to_have_value(year)
        expect(first_headline(looked_at)).to_contain_text("Năm 2019")
    looked_at.go_forward()
    looked_at.wait_for_url("**/chi-tieu?nam=2019")
    expect(first_headline(looked_at)).to_have_text(told)


def test_the_cluster_of_a_page_that_needs_one_is_chosen_nowhere_else(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    choose(looked_at, "Năm", "2019")
    looked_at.wait_for_url("**nam=2019")
    settle(looked_at)
    go(looked_at, RANKING)
    expect(box(looked_at, "Cụm, khối")).not_to_have_value("Tất cả cụm, khối")
    go(looked_at, TARGETS)
    expect(box(looked_at, "Cụm, khối")).to_have_value("Tất cả cụm, khối")
    looked_at.wait_for_url("**/chi-tieu?nam=2019")

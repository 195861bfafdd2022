"""From number to cell: a figure of a table opens its cell in the sheet, by keyboard, by address, on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.running import LAPTOP, PHONE_SIZE, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

LINK = "table.thidua-table a[href^='?']"


SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
IN_VIEW = """(cell) => {
  const { left, top, right, bottom } = cell.getBoundingClientRect();
  const box = cell.closest(".thidua-sheet-scroll").getBoundingClientRect();
  const within = (outer) => left >= outer.left && top >= outer.top && right <= outer.right && bottom <= outer.bottom;
  return within({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }) && within(box);
}"""


def open_list(page, app):
    """Open what the first figure of the ranking is made of, with the keyboard alone."""
    page.goto(f"{app}/xep-hang")
    settle(page)
    page.get_by_text("Xem bảng").first.click()
    link = page.locator(LINK).first
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("table", name="Các số liệu gốc").wait_for()
    return dialog


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_a_figure_leads_to_its_cell_and_back_to_the_page_as_it_was(app, page, size):
    looked_at = page(*size)
    dialog = open_list(looked_at, app)
    first = dialog.get_by_role("row").nth(1)
    cell, unit, said, sheet, file, *_rest = first.locator("td").all_inner_texts()
    first.get_by_role("link").click()
    asked = dialog.locator("td.asked")
    asked.wait_for()
    behind = looked_at.evaluate(SCROLLED)
    settle(looked_at)
    assert asked.evaluate(IN_VIEW), asked.bounding_box()
    assert looked_at.evaluate(SCROLLED) == behind
    assert asked.inner_text().replace(",", ".") == said
    assert asked.get_attribute("aria-label").startswith(f"Ô {cell}: ")
    row = asked.locator("xpath=ancestor::tr")
    assert row.locator("th").inner_text() == "".join(filter(str.isdigit, cell))
    assert unit in row.inner_text()
    said_where = dialog.inner_text()
    assert sheet in said_where and file in said_where and "đang dùng" in said_where
    address = looked_at.url
    looked_at.keyboard.press("Escape")
    expect(looked_at.get_by_role("dialog")).to_have_count(0)
    expect(looked_at.locator(LINK).first).to_be_visible()
    expect(looked_at).not_to_have_url(re.compile(r"[?&]o="))

    other = page(*size)
    other.goto(address)
    other.get_by_role("dialog").locator("td.asked").wait_for()
    settle(other)
    assert other.get_by_role("dialog").locator("td.asked").evaluate(IN_VIEW)
    assert other.get_by_role("dialog").locator("td.asked").inner_text() == said.replace(".", ",")
    assert other.foreign_requests == []


def test_one_step_back_closes_the_source(app, page):
    looked_at = page()
    open_list(looked_at, app)
    looked_at.go_back()
    expect(looked_at.get_by_role("dialog")).to_have_count(0)
    assert looked_at.url.startswith(f"{app}/xep-hang")


def test_an_address_of_no_figure_says_so(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/xep-hang?o=%3Cb%3Ekhong-co")
    looked_at.get_by_role("dialog").get_by_text("Không còn số liệu này").wait_for()


def test_a_key_figure_opens_what_it_is_made_of(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    looked_at.get_by_role("link", name="Xem nguồn").first.click()
    looked_at.get_by_role("dialog").get_by_role("table", name="Các số liệu gốc").wait_for()

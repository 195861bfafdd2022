"""Two files under way at once: each part of a card is told apart from the other's, and nobody is shut out."""

import pytest

from tests.browser.accessible import violations
from tests.browser.bringing import drop, points, start
from tests.browser.running import LAPTOP, PHONE_SIZE, settle, window

pytestmark = [pytest.mark.browser, pytest.mark.wide]
TABS = ("Các điểm cần xem lại", "Bảng tính và bảng đã hiểu")


@pytest.fixture(scope="module")
def address(empty):
    return empty()


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_two_files_with_findings_break_no_rule(address, browser, size, scheme):
    context = window(browser, size, locale="en-US", color_scheme=scheme, reduced_motion="reduce")
    looked_at = context.new_page()
    start(looked_at, address)
    files = {"mot.xlsx": 2023, "hai.xlsx": 2024}
    drop(looked_at, *(points(name, ("Ban Một", "cao"), ("Ban Hai", 80), year=year) for name, year in files.items()))
    found = {}
    for tab in TABS:
        for one in looked_at.get_by_role("tab", name=tab).all():
            one.click()
            settle(looked_at)
        looked_at.get_by_role("table", name="mot.xlsx").first.wait_for()
        looked_at.get_by_role("table", name="hai.xlsx").first.wait_for()
        found[tab] = violations(looked_at)
        named = looked_at.locator("table[aria-label]").evaluate_all("all => all.map((one) => one.ariaLabel)")
        assert len(named) == len(set(named)), named
    context.close()
    assert {tab: broken for tab, broken in found.items() if broken} == {}

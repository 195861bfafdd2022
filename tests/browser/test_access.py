"""Nothing on any page breaks a rule of axe-core, in the light or the dark, and the keyboard reaches everything."""

import pytest

from tests.browser.layout import open_part, parts
from tests.browser.running import LAPTOP, settle, window
from thidua.paths import ROOT
from thidua.ui.menu import MENU

pytestmark = [pytest.mark.browser, pytest.mark.wide]
AXE = ROOT / ".venv" / "axe-core" / "axe.min.js"
# The dark changes colours and nothing else.
RULES = {"light": {}, "dark": {"runOnly": ["color-contrast"]}}
VIOLATIONS = """async (rules) => (await axe.run(rules)).violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`)
)"""
FOCUSED = """() => {
  const at = document.activeElement;
  return at.innerText?.trim() || at.getAttribute("aria-label") || at.id || at.tagName;
}"""
ADDRESSES = [entry.address if entry is not MENU[0] else "" for entry in MENU]


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed (see tests/install-browser.sh)")
@pytest.mark.parametrize("scheme", RULES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_rule_of_axe_is_broken(app, browser, address, scheme):
    context = window(browser, LAPTOP, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{app}/{address}")
    settle(page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = {}
    for title in parts(page):
        open_part(page, title)
        found[title] = page.evaluate(VIOLATIONS, RULES[scheme])
    context.close()
    assert {title: broken for title, broken in found.items() if broken} == {}


def test_a_charts_words_for_who_cannot_see_it_are_its_headline(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    exhibit = looked_at.locator("[class*=st-key-exhibit-]").first
    headline = exhibit.get_by_role("heading", level=2).inner_text()
    assert exhibit.get_by_role("figure", name=headline).count() == 1


def test_the_keyboard_reaches_menu_choices_and_every_button_of_an_exhibit(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    reached = []
    for _ in range(70):
        looked_at.keyboard.press("Tab")
        reached.append(looked_at.evaluate(FOCUSED))
    for wanted in (MENU[1].title, "Địa phương", "Cách tính", "Ghi chú", "Tải về"):
        assert any(wanted in words for words in reached), (wanted, reached)

"""Nothing on any page breaks a rule of axe-core, in the light or the dark, and the keyboard reaches everything."""

import pytest

from tests.browser.layout import open_part, parts
from tests.browser.running import LAPTOP, PHONE_SIZE, settle, window
from thidua.paths import ROOT
from thidua.ui.menu import MENU

pytestmark = [pytest.mark.browser, pytest.mark.wide]
AXE = ROOT / ".venv" / "axe-core" / "axe.min.js"
# The dark changes colours and nothing else.
CONTRAST = {"runOnly": ["color-contrast"]}
VIEWS = {"laptop": (LAPTOP, "light", {}), "dark": (LAPTOP, "dark", CONTRAST), "phone": (PHONE_SIZE, "light", {})}
VIOLATIONS = """async (rules) => (await axe.run(rules)).violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`)
)"""
FOCUSED = """() => {
  const at = document.activeElement;
  return at.innerText?.trim() || at.getAttribute("aria-label") || at.id || at.tagName;
}"""
OUT_OF_REACH = """() => [...document.querySelector("[data-testid=stMain]").querySelectorAll(
    "button, a[href], input, summary, textarea")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.type !== "file")
  .filter((one) => one.tabIndex < 0 && !one.closest(OF_ANOTHER))
  .map((one) => one.outerHTML.slice(0, 160))""".replace(
    # What a key reaches by way of what it belongs to: a tab, a box's arrow, a number's steps, the tools of a grid.
    "OF_ANOTHER",
    "'[aria-hidden=true], [role=tablist], [data-testid=stSelectbox], [data-testid=stMultiSelect], [role=group]'",
)
ADDRESSES = [entry.address if entry is not MENU[0] else "" for entry in MENU]


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed (see tests/install-browser.sh)")
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_rule_of_axe_is_broken(app, browser, address, view):
    size, scheme, rules = VIEWS[view]
    context = window(browser, size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{app}/{address}")
    settle(page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = {}
    for title in parts(page):
        open_part(page, title)
        found[title] = page.evaluate(VIOLATIONS, rules)
    context.close()
    assert {title: broken for title, broken in found.items() if broken} == {}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_charts_words_for_who_cannot_see_it_are_its_headline_and_keys_reach_all(app, page, address):
    looked_at = page()
    looked_at.goto(f"{app}/{address}")
    settle(looked_at)
    for title in parts(looked_at):
        open_part(looked_at, title)
        for exhibit in looked_at.locator("[class*=st-key-exhibit-]:has(.js-plotly-plot):visible").all():
            headline = exhibit.get_by_role("heading", level=2).inner_text()
            assert exhibit.get_by_role("figure", name=headline).count() == 1, (title, headline)
        assert looked_at.evaluate(OUT_OF_REACH) == [], title


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

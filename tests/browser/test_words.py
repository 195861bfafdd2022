"""In an English browser the page speaks Vietnamese, Streamlit's own words included, and English when asked."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

APP = Path(__file__).parent / "apps" / "every_widget.py"
# What stays as it is in both languages: marks that a colour picker, a command line and the type of a file have.
SAME_IN_BOTH = {"hex", "streamlit run dashboard.py"}
GATHER = """() => {
  const texts = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const hidden = "script, style, noscript, svg, canvas, pre, code, [data-thidua], [data-testid=stIconMaterial]";
      if (!node.parentElement.closest(hidden)) texts.add(node.data.trim());
    } else if (!node.closest("svg, [data-thidua]")) {
      for (const name of ["placeholder", "title", "aria-label", "aria-valuetext", "alt", "data-title"]) {
        texts.add((node.getAttribute(name) ?? "").trim());
      }
    }
  }
  return [...texts];
}"""


@pytest.fixture(scope="session")
def every_widget(serve):
    return serve(APP).url


def gather(page):
    """Every text that stands on the page, after its changes have settled."""
    page.wait_for_timeout(400)
    return set(page.evaluate(GATHER))


def open_inputs(page, url, query):
    page.goto(f"{url}/nhap{query}")
    page.get_by_text("Một tệp", exact=True).first.wait_for()


def upload(page, place, name, size):
    page.locator("input[type=file]").nth(place).set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": b"0" * size}
    )
    page.get_by_text(name, exact=True).first.wait_for()


def look_at_inputs(page, url, query):
    """state -> texts, for every state in which the widgets that take something have words to say."""
    open_inputs(page, url, query)
    states = {"normal": gather(page)}
    field = {kind: page.locator(f"[data-testid={kind}] input") for kind in ("stSelectbox", "stMultiSelect", "stTextInput")}
    for state, box, keys in (
        ("nothing found", field["stSelectbox"].nth(0), "zzz"),
        ("new option", field["stSelectbox"].nth(1), "zzz"),
        ("options", field["stMultiSelect"].nth(0), "a"),
    ):
        box.focus()
        page.keyboard.type(keys)
        states[state] = gather(page)
        page.keyboard.press("Escape")
    field["stTextInput"].nth(0).fill("abc")
    states["text"] = gather(page)
    page.locator("textarea").first.fill("abc")
    states["long text"] = gather(page)
    page.locator("[data-testid=stNumberInput] input").first.fill("77")
    page.keyboard.press("Enter")
    states["number out of range"] = gather(page)
    for state, kind, place in (
        ("date", "stDateInput", 0),
        ("dates", "stDateInput", 1),
        ("date and time", "stDateTimeInput", 0),
    ):
        page.locator(f"[data-testid={kind}]").nth(place).locator("button").last.click()
        states[state] = gather(page)
        page.keyboard.press("Escape")
    upload(page, 0, "lon.csv", 1_500_000)
    states["upload too big"] = gather(page)
    upload(page, 1, "vua.csv", 15)
    states["upload done"] = gather(page)
    page.locator("[data-testid=stSidebarCollapseButton] button").click()
    states["sidebar closed"] = gather(page)
    page.get_by_text("Mở hộp").click()
    page.get_by_text("Bên trong hộp").wait_for()
    states["dialog"] = gather(page)
    return states


def look_at_outputs(page, url, query):
    """state -> texts, for every state in which the elements that show something have words to say."""
    page.goto(f"{url}/xuat{query}")
    page.locator(".modebar").first.wait_for(state="attached")
    page.locator("[data-testid=stDataFrame] canvas").first.wait_for()
    states = {"normal": gather(page)}
    table = page.locator("[data-testid=stDataFrame]").first
    corner = table.bounding_box()
    table.hover()
    page.mouse.click(corner["x"] + corner["width"] - 20, corner["y"] + 18)
    states["column menu"] = gather(page)
    for entry in ("Statistics", "Format", "Thống kê", "Định dạng"):
        if page.get_by_text(entry, exact=True).count():
            page.get_by_text(entry, exact=True).hover()
            page.wait_for_timeout(600)
            states[entry] = gather(page)
    page.keyboard.press("Escape")
    page.get_by_text("Chạy lâu").click()
    page.wait_for_timeout(1500)
    states["running"] = gather(page)
    page.goto(f"{url}/khong-co{query}")
    page.get_by_role("dialog").wait_for()
    states["no such page"] = gather(page)
    return states


@pytest.mark.parametrize("look", [look_at_inputs, look_at_outputs])
def test_no_english_is_left_on_a_vietnamese_page(look, every_widget, page):
    ours = APP.read_text(encoding="utf-8")
    pages = {language: page() for language in ("vi", "en")}
    vietnamese = look(pages["vi"], every_widget, "")
    english = look(pages["en"], every_widget, "?lang=en")
    left = {
        text
        for texts in vietnamese.values()
        for text in texts & set().union(*english.values())
        if re.search("[A-Za-z]{3}", text) and text not in ours and not re.search(r"\.csv\b", text)
    }
    assert left <= SAME_IN_BOTH
    assert pages["vi"].foreign_requests == []
    assert pages["en"].foreign_requests == []

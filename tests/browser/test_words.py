"""In an English browser the page speaks Vietnamese, Streamlit's own words included, and English when asked."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

APP = Path(__file__).parent / "apps" / "every_widget.py"
# What is the same in both languages: what the test typed, and the kinds of files.
SAME_IN_BOTH = {"abc", "• XLSX, CSV"}
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
    choices, many = page.locator("[data-testid=stSelectbox] input"), page.locator("[data-testid=stMultiSelect] input")
    for state, box, keys in (
        ("nothing found", choices.nth(0), "zzz"),
        ("new option", choices.nth(1), "zzz"),
        ("options", many.nth(0), "a"),
    ):
        box.focus()
        page.keyboard.type(keys)
        states[state] = gather(page)
        page.keyboard.press("Escape")
    page.locator("[data-testid=stTextInput] input").first.fill("abc")
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
    page.locator("[data-testid=stSidebar]").hover()
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
        if re.search("[A-Za-z]{3}", text) and text not in ours and ".csv" not in text
    }
    assert left <= SAME_IN_BOTH
    assert pages["vi"].foreign_requests == []
    assert pages["en"].foreign_requests == []


def test_a_lost_connection_is_told_in_vietnamese(serve, page):
    server = serve(APP)
    looked_at = page()
    open_inputs(looked_at, server.url, "")
    server.stop()
    looked_at.get_by_role("dialog").get_by_text("Mất kết nối").wait_for()
    assert "Connection error" not in gather(looked_at)
    assert not any(text.startswith(("Is Streamlit", "Streamlit server")) for text in gather(looked_at))


def test_the_page_declares_its_language_to_screen_readers(every_widget, page):
    looked_at = page()
    for query, language in (("", "vi"), ("?lang=en", "en"), ("?lang=fr", "vi")):
        served = looked_at.request.get(f"{every_widget}/nhap{query}", headers={"Accept": "text/html"}).text()
        assert f'<html lang="{language}">' in served
        open_inputs(looked_at, every_widget, query)
        assert looked_at.evaluate("document.documentElement.lang") == language


def test_english_keeps_the_words_of_streamlit(every_widget, page):
    looked_at = page()
    open_inputs(looked_at, every_widget, "?lang=en")
    assert {"Choose an option", "Upload", "1MB per file", "Skip to main content"} <= gather(looked_at)


def test_the_language_changes_without_loading_the_page_again(every_widget, page):
    looked_at = page()
    open_inputs(looked_at, every_widget, "")
    looked_at.get_by_text("English", exact=True).click()
    looked_at.get_by_text("1MB per file").wait_for()
    assert looked_at.evaluate("document.documentElement.lang") == "en"
    assert "Choose an option" in gather(looked_at)
    assert "Chọn một mục" not in gather(looked_at)
    looked_at.get_by_text("Tiếng Việt", exact=True).click()
    looked_at.get_by_text("1MB mỗi tệp").wait_for()
    assert "Choose an option" not in gather(looked_at)


def test_texts_of_users_stay_as_they_are(every_widget, page):
    looked_at = page()
    looked_at.goto(f"{every_widget}/xuat")
    looked_at.locator("p[data-thidua]").wait_for()
    looked_at.wait_for_timeout(400)
    assert looked_at.locator("p[data-thidua]").inner_text() == "Search"


def test_an_error_of_a_page_shows_a_code_and_nothing_of_its_text(serve, page):
    server = serve(APP)
    looked_at = page()
    looked_at.goto(f"{server.url}/xuat")
    looked_at.get_by_text("Gây lỗi").click()
    alert = looked_at.get_by_text("mã lỗi")
    alert.wait_for()
    code = re.search("mã lỗi ([0-9A-F]{6})", alert.inner_text()).group(1)
    assert "bí mật" not in looked_at.content()
    assert "RuntimeError" not in looked_at.content()
    assert f"error {code}" in server.tail()

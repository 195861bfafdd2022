"""A story is sealed on the page, presented with the keyboard, and goes on when the server is gone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.running import DASHBOARD, settle
from tests.publish.sealed import sealed
from thidua.publish.offline import offline
from thidua.stories.slide import Slide

pytestmark = pytest.mark.browser


@pytest.fixture
def hall(serve, loaded, page):
    """(the presenter's page, the server behind it) of a meeting sealed just now."""
    server = serve(DASHBOARD, loaded())
    desk = page(1366, 900)
    desk.goto(f"{server.url}/hoi-nghi")
    desk.get_by_role("heading", name="Phục vụ hội nghị").wait_for()
    settle(desk)
    desk.get_by_role("button", name="Chốt số liệu").click()
    desk.get_by_text("Số liệu chốt lúc").first.wait_for()
    settle(desk)
    with desk.context.expect_page() as opened:
        desk.get_by_role("link", name="Trình chiếu").click()
    screen = opened.value
    screen.set_viewport_size({"width": 1920, "height": 1080})
    screen.wait_for_selector(".slide.now")
    return screen, server


def now(screen):
    return screen.evaluate("[...document.querySelectorAll('.slide')].findIndex((s) => s.classList.contains('now')) + 1")


def count(screen):
    return screen.locator(".slide").count()


def test_a_meeting_is_presented_with_the_keyboard_and_survives_its_server(hall):
    screen, server = hall
    errors = []
    screen.on("pageerror", lambda error: errors.append(str(error)))
    assert now(screen) == 1
    for key, place in (("ArrowRight", 2), ("PageDown", 3), ("Space", 4), ("ArrowLeft", 3), ("PageUp", 2), ("Home", 1)):
        screen.keyboard.press(key)
        assert now(screen) == place, key
    server.stop()
    screen.keyboard.press("End")
    assert now(screen) == count(screen)
    for at in range(count(screen), 0, -1):
        shown = screen.locator(".slide.now")
        expect(shown).to_be_visible()
        assert f"{at}/{count(screen)}" in shown.inner_text()
        assert shown.locator("h1").bounding_box()["height"] > 30
        screen.keyboard.press("ArrowLeft")
    screen.keyboard.press("b")
    expect(screen.locator("#black")).to_be_visible()
    screen.keyboard.press("ArrowRight")
    expect(screen.locator("#black")).to_be_hidden()
    assert now(screen) == 2
    screen.keyboard.press("o")
    screen.locator(".frame").nth(2).click()
    assert now(screen) == 3
    expect(screen.locator("body")).not_to_have_class("overview")
    for key, shown in (("n", "#notes"), ("l", "#pointer"), ("h", "#help")):
        screen.keyboard.press(key)
        expect(screen.locator(shown)).to_be_visible()
        screen.keyboard.press(key)
    assert errors == []


def test_the_speaker_has_a_window_of_notes_and_a_clock(page, tmp_path):
    file = tmp_path / "hop.html"
    slides = [Slide("text", f"Trang {at}", lines=(f"Nội dung {at}",), notes=f"Lời nói {at}") for at in (1, 2, 3)]
    file.write_bytes(offline(sealed(*slides)))
    screen = page(1366, 900)
    errors = []
    screen.on("pageerror", lambda error: errors.append(str(error)))
    screen.goto(file.as_uri())
    screen.keyboard.press("t")
    expect(screen.locator("#timer")).to_have_text(re.compile(r"^00:0\d$"))
    with screen.context.expect_page() as opened:
        screen.keyboard.press("p")
    speaker = opened.value
    speaker.on("pageerror", lambda error: errors.append(str(error)))
    expect(speaker.locator("#said")).to_have_text("Lời nói 1")
    assert [speaker.locator(f"{place} h1").inner_text() for place in ("#this", "#next")] == ["Trang 1", "Trang 2"]
    screen.keyboard.press("ArrowRight")
    expect(speaker.locator("#said")).to_have_text("Lời nói 2")
    speaker.keyboard.press("PageDown")
    assert now(screen) == 3
    expect(speaker.locator("#where")).to_have_text("3/3")
    expect(speaker.locator("#clock")).to_have_text(re.compile(r"^00:\d\d · \d\d:\d\d$"))
    assert speaker.locator("#next").inner_text() == ""
    assert errors == []


def test_labels_are_readable_and_nothing_is_cut(hall):
    screen, _server = hall
    for _slide in range(count(screen)):
        shown = screen.locator(".slide.now")
        sizes = shown.locator("svg text").evaluate_all(
            "(texts) => texts.map((t) => parseFloat(getComputedStyle(t).fontSize))"
        )
        assert not sizes or max(sizes) >= 28 * 96 / 72, "values and names"
        assert not sizes or min(sizes) >= 20 * 96 / 72, "keys and measures"
        rows = shown.locator("li, td").evaluate_all(
            "(cells) => cells.map((cell) => parseFloat(getComputedStyle(cell).fontSize))"
        )
        assert not rows or min(rows) >= 24 * 96 / 72, "tables and lists"
        cut = shown.evaluate(
            """(slide) => [...slide.querySelectorAll(".body, h1, svg text, li, td")].filter((one) => {
                const box = one.getBoundingClientRect();
                return box.right > 1921 || box.left < -1 || box.bottom > 1081 || one.scrollHeight > one.clientHeight + 2
                    && one.classList.contains("body");
            }).map((one) => one.textContent.slice(0, 40))"""
        )
        assert cut == []
        screen.keyboard.press("ArrowRight")

"""Pictures of every page for people to look at: `make screenshots` writes them to docs/images/."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.running import DASHBOARD, FLAGS, SIZES, Server, chromium, settle, start_empty, window
from thidua.paths import ROOT, SAMPLES
from thidua.ui.menu import MENU

IMAGES = ROOT / "docs" / "images"
TALLEST = 3000
BROUGHT = SAMPLES / "chiem-hoa-2013-2014.xlsx"


@contextmanager
def running(*, samples: bool) -> Iterator[str]:
    """The address of an app that runs on a folder of its own, with the samples or empty."""
    with tempfile.TemporaryDirectory() as name:
        if not samples:
            start_empty(Path(name))
        server = Server(DASHBOARD, Path(name))
        try:
            server.wait()
            yield server.url
        finally:
            server.stop()


@contextmanager
def looking(browser: Browser, size: tuple[int, int], *, scheme: str = "light") -> Iterator[Page]:
    """A fresh page of a browser window of that size."""
    context = window(browser, size, locale="vi-VN", color_scheme=scheme, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def photograph(page: Page, name: str) -> None:
    """Write the whole page, down to TALLEST pixels."""
    settle(page)
    width, height = page.viewport_size["width"], page.viewport_size["height"]
    whole = page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(whole, height), TALLEST)})
    settle(page)
    page.screenshot(path=IMAGES / f"{name}.png", animations="disabled")


def every_page(browser: Browser, url: str) -> None:
    for size in SIZES:
        for entry in MENU:
            with looking(browser, size) as page:
                page.goto(f"{url}/{entry.address if entry is not MENU[0] else ''}")
                photograph(page, f"{entry.address}-{size[0]}x{size[1]}")


def first_page_otherwise(browser: Browser, url: str) -> None:
    """The first page in the dark and in English."""
    with looking(browser, SIZES[0], scheme="dark") as page:
        page.goto(url)
        photograph(page, f"{MENU[0].address}-dark")
    with looking(browser, SIZES[0]) as page:
        page.goto(f"{url}?lang=en")
        photograph(page, f"{MENU[0].address}-english")


def bringing(browser: Browser, url: str) -> None:
    """What an office sees that has just dropped its first workbook."""
    with looking(browser, SIZES[0]) as page:
        page.goto(f"{url}/nhap-so-lieu")
        page.locator("input[type=file]").set_input_files(BROUGHT)
        page.get_by_text("Ghi nhận số liệu").wait_for()
        photograph(page, "nhap-so-lieu-preview")


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        with running(samples=True) as url:
            every_page(browser, url)
            first_page_otherwise(browser, url)
        with running(samples=False) as url:
            bringing(browser, url)
        browser.close()


if __name__ == "__main__":
    main()

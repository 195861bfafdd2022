"""Pictures of every page for people to look at: `make screenshots` writes them to docs/images/.

Every page in views in which each size meets light and dark and both languages, and these each other; a contact sheet.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.running import DASHBOARD, FLAGS, SIZES, Server, chromium, settle, start_empty, window
from thidua.paths import ROOT, SAMPLES
from thidua.ui.menu import MENU

IMAGES = ROOT / "docs" / "images"
CONTACT_SHEET = "tat-ca.png"
TALLEST = 3000
COLOURS = 64
MILLISECONDS = 120_000
THUMBNAIL = (200, 240)
THUMBNAILS_A_ROW = 9
OFFICE = "Ban Thi đua – Khen thưởng tỉnh Minh Họa"
BROUGHT = SAMPLES / "chiem-hoa-2013-2014.xlsx"
LAPTOP, HALL, PHONE = SIZES
VIEWS = (
    (LAPTOP, "light", "vi"),
    (LAPTOP, "dark", "en"),
    (HALL, "light", "en"),
    (HALL, "dark", "vi"),
    (PHONE, "light", "vi"),
    (PHONE, "dark", "en"),
)
SAID = {"light": "", "vi": "", "dark": "-dark", "en": "-english"}


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
    context.set_default_timeout(MILLISECONDS)
    yield context.new_page()
    context.close()


def photograph(page: Page, name: str) -> None:
    """Write the whole page, down to TALLEST pixels, in few colours: flat areas and letters need no more."""
    settle(page)
    width, height = page.viewport_size["width"], page.viewport_size["height"]
    whole = page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(whole, height), TALLEST)})
    settle(page)
    path = IMAGES / f"{name}.png"
    page.screenshot(path=path, animations="disabled")
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def introduced(browser: Browser, url: str) -> None:
    """Say who the office is, as the first page asks at the first start, and stay with the samples."""
    with looking(browser, SIZES[0]) as page:
        page.goto(url)
        settle(page)
        page.get_by_label("Tên cơ quan").fill(OFFICE)
        page.get_by_role("button", name="Xem thử bằng dữ liệu mẫu").click()
        page.get_by_text(OFFICE).first.wait_for()


def every_page(browser: Browser, url: str) -> None:
    """Every page in every view."""
    for (width, height), scheme, language in VIEWS:
        with looking(browser, (width, height), scheme=scheme) as page:
            for entry in MENU:
                page.set_viewport_size({"width": width, "height": height})
                address = entry.address if entry is not MENU[0] else ""
                page.goto(f"{url}/{address}{'?lang=en' if language == 'en' else ''}")
                photograph(page, f"{entry.address}-{width}x{height}{SAID[scheme]}{SAID[language]}")


def bringing(browser: Browser, url: str) -> None:
    """What an office sees that has just dropped its first workbook."""
    with looking(browser, SIZES[0]) as page:
        page.goto(f"{url}/nhap-so-lieu")
        page.locator("input[type=file]").set_input_files(BROUGHT)
        page.get_by_text("Ghi nhận số liệu").first.wait_for()
        photograph(page, "nhap-so-lieu-preview")


def contact_sheet() -> None:
    """One picture of all pictures, page by page."""
    paths = sorted(path for path in IMAGES.glob("*.png") if path.name != CONTACT_SHEET)
    rows = -(-len(paths) // THUMBNAILS_A_ROW)
    sheet = Image.new("RGB", (THUMBNAIL[0] * THUMBNAILS_A_ROW, THUMBNAIL[1] * rows), "white")
    for at, path in enumerate(paths):
        with Image.open(path) as picture:
            small = picture.convert("RGB")
        small.thumbnail((THUMBNAIL[0] - 8, THUMBNAIL[1] - 8))
        sheet.paste(small, (at % THUMBNAILS_A_ROW * THUMBNAIL[0], at // THUMBNAILS_A_ROW * THUMBNAIL[1]))
    sheet.quantize(COLOURS, dither=Image.Dither.NONE).save(IMAGES / CONTACT_SHEET, optimize=True)


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    for old in IMAGES.glob("*.png"):
        old.unlink()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        with running(samples=True) as url:
            introduced(browser, url)
            every_page(browser, url)
        with running(samples=False) as url:
            bringing(browser, url)
        browser.close()
    contact_sheet()


if __name__ == "__main__":
    main()

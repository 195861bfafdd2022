"""A running app, and the Chromium that looks at it: for the tests and for the pictures of the pages."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from thidua.paths import ROOT

DASHBOARD = ROOT / "dashboard.py"
SIZES = ((1366, 768), (1920, 1080), (390, 844))
LAPTOP, PHONE_SIZE = SIZES[0], SIZES[2]
WIDEST_PHONE = 500
PHONE = {
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131 Mobile",
}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SECONDS_TO_START = 240
TIMES_TO_OPEN = 5
MILLISECONDS_TO_OPEN = 1500
SETTLED = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  if (!app || app.dataset.testScriptState !== "notRunning") return false;
  if (!document.querySelector("[data-testid=stMain] h1")) return false;
  if (document.querySelector("[data-testid=stSkeleton], [data-stale=true]")) return false;
  const charts = [...document.querySelectorAll("[data-testid=stPlotlyChart]")];
  return charts.every((chart) => chart.querySelector(".main-svg"));
}"""


def environment(folder: Path) -> dict[str, str]:
    """The variables of a process whose warehouse is in that folder."""
    return {**os.environ, "THIDUA_LOCAL": str(folder), "PYTHONPATH": str(ROOT)}


def start_empty(folder: Path) -> None:
    """Make a warehouse in the folder that holds nothing and wants no samples."""
    without = [sys.executable, "-m", "thidua", "demo", "--remove"]
    subprocess.run(without, cwd=ROOT, env=environment(folder), check=True, capture_output=True)


class Server:
    """One run of an app: its address, and the means to stop it."""

    def __init__(self, script: Path, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.folder = folder
        self.log = folder / "server.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)],
                cwd=ROOT,
                env=environment(folder),
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait(self) -> None:
        """Return once the app answers; RuntimeError with the end of its log if it does not."""
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5):
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"the app did not start:\n{self.tail()}")

    def tail(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")[-4000:]

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def chromium() -> str | None:
    """The browser of this machine, None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def window(browser: Browser, size: tuple[int, int], **settings: object) -> BrowserContext:
    """A fresh browser window of that size: a narrow one is a phone's."""
    phone = PHONE if size[0] <= WIDEST_PHONE else {}
    return browser.new_context(viewport={"width": size[0], "height": size[1]}, **phone, **settings)


def settle(page: Page) -> None:
    """Wait until the page has run to its end and drawn its charts."""
    page.wait_for_function(SETTLED)


def choose(page: Page, label: str, option: str) -> None:
    """Take the first option that holds the text, in the box of that label."""
    field = page.get_by_label(label, exact=True).and_(page.locator("input"))
    offered = page.get_by_role("option", name=option).first
    for _ in range(TIMES_TO_OPEN):
        if field.is_editable():
            field.fill("")
            field.fill(option)
        else:  # as on a phone, which offers the list without its keyboard
            field.locator("xpath=../button").click()
        # A list that opens while the page still scrolls is closed again.
        with suppress(PlaywrightTimeout):
            offered.click(timeout=MILLISECONDS_TO_OPEN)
            return
    raise LookupError(f"{label}: {option} is not offered")


def go(page: Page, title: str) -> None:
    """Open a page by its entry in the menu, which a narrow window keeps folded away."""
    unfold = page.get_by_test_id("stExpandSidebarButton")
    if unfold.is_visible():
        unfold.click()
    page.get_by_role("link", name=title, exact=True).first.click()
    page.get_by_role("heading", name=title, level=1).wait_for()
    settle(page)

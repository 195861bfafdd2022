"""How long a page is felt to take: the product beside plain Streamlit with the same four figures, in a browser.

Each visit is by a browser that has never been there. A change chooses another year. Times end with the last stroke
that changed a figure; bytes are counted on the wire, both ways.
"""

import os
import pickle
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from bench.wire import Wire
from thidua.charts.excerpt import MOST, excerpt, length
from thidua.charts.render.plotly import figure
from thidua.exhibits.awards import by_year, ladder
from thidua.exhibits.exhibit import show
from thidua.exhibits.ratings import excellent_share
from thidua.exhibits.targets import by_unit
from thidua.ingest.samples import load_samples
from thidua.paths import ROOT
from thidua.store import LOCAL_USER, Store

FOUR = (excellent_share, by_unit, ladder, by_year)
ROUNDS = 20
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
MILLISECONDS = 120_000
QUIET = 700
APPS = ROOT / "bench" / "apps"

NOTED = """
  window.drawn = 0; window.acted = 0;
  new MutationObserver((changes) => {
    if (changes.some((one) => one.target.closest?.(".js-plotly-plot"))) window.drawn = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
  addEventListener("pointerdown", () => { window.acted = performance.now(); }, true);
"""
"""Notes when a figure was last changed, and when the person last pressed."""

FINISHED = """([figures, quiet]) => {
  const app = document.querySelector("[data-testid=stApp]");
  if (app?.dataset.testScriptState !== "notRunning") return false;
  if (document.querySelectorAll(".js-plotly-plot .main-svg .trace").length < figures) return false;
  return drawn > acted && performance.now() - drawn > quiet;
}"""


@dataclass
class Felt:
    """What the visits of one app took: seconds to its figures at first and after a change, and bytes of the change."""

    url: str
    figures: int
    wire: Wire
    first: list[float] = field(default_factory=list)
    change: list[float] = field(default_factory=list)
    passed: list[int] = field(default_factory=list)

    def visit(self, browser: Browser) -> None:
        """Open the page as for the first time, then choose the year before."""
        context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN")
        context.set_default_timeout(MILLISECONDS)
        page = context.new_page()
        page.add_init_script(NOTED)
        page.goto(self.url, wait_until="commit")
        self._wait(page)
        self.first.append(page.evaluate("drawn") / 1000)
        years = page.get_by_role("combobox", name="Năm", exact=True)
        years.focus()
        years.press("ArrowDown")
        option = page.get_by_role("option").nth(1)
        option.wait_for()
        page.wait_for_timeout(QUIET)
        before = self.wire.passed
        option.click()
        self._wait(page)
        self.change.append(page.evaluate("drawn - acted") / 1000)
        self.passed.append(self.wire.passed - before)
        context.close()

    def _wait(self, page: Page) -> None:
        page.wait_for_function(FINISHED, arg=[self.figures, QUIET])


def pages() -> None:
    """Print the medians of alternating visits."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder)
        with (
            _served(APPS / "exhibits.py", folder, len(FOUR)) as ours,
            _served(APPS / "plain.py", folder, len(FOUR)) as plain,
            sync_playwright() as playwright,
        ):
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
            for number in range(ROUNDS + 1):
                for app in (ours, plain):
                    app.visit(browser)
                    if not number:
                        for told in (app.first, app.change, app.passed):
                            told.clear()
            browser.close()
        _report(ours, plain)


def _report(ours: Felt, plain: Felt) -> None:
    print(f"Four exhibits, and plain Streamlit with the same four figures; medians of {ROUNDS} visits in turn")  # noqa: T201
    for title, one, other in (("first visit", ours.first, plain.first), ("another year", ours.change, plain.change)):
        ratio = median(one) / median(other)
        print(f"  {title:<14} {median(one):6.3f} s   plain {median(other):6.3f} s   {ratio:5.2f} ×")  # noqa: T201
    sizes = (median(app.passed) / 1000 for app in (ours, plain))
    print("  {:<14} {:6.1f} kB  plain {:6.1f} kB".format("on the wire", *sizes))  # noqa: T201


def _prepare(folder: Path) -> None:
    """Fill a warehouse with the samples, and put the figures of each year beside it."""
    with Store.open(folder / "warehouse.duckdb") as store:
        load_samples(store, LOCAL_USER, progress=lambda name: None)
        places = store.rows("choices/places", LOCAL_USER)
        place = places["place_id"][places["figures"].arg_max() or 0]
        made = {}
        for year in store.rows("choices/years", LOCAL_USER, place=place, cluster=None, kind=None)["year"]:
            charts = (show(one, store, LOCAL_USER, place=place, cluster=None, year=year).chart for one in FOUR)
            made[year] = [figure(excerpt(one) if length(one) > MOST else one) for one in charts if one is not None]
    (folder / "figures").write_bytes(pickle.dumps(made))


@contextmanager
def _served(script: Path, folder: Path, figures: int) -> Iterator[Felt]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"THIDUA_LOCAL": str(folder), "THIDUA_BENCH_FIGURES": str(folder / "figures"), "PYTHONPATH": str(ROOT)}
    if script.name == "plain.py":
        settings["STREAMLIT_SERVER_ENABLE_WEBSOCKET_COMPRESSION"] = "false"  # as Streamlit is by itself
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    app = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        with Wire(port) as wire:
            yield Felt(f"http://127.0.0.1:{wire.port}", figures, wire)
    finally:
        app.terminate()
        app.wait()


def _wait_for(url: str) -> None:
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)

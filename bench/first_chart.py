"""How long a newcomer waits from `streamlit run` to the first chart, on a new warehouse and on one that is there."""

import os
import socket
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

from thidua.paths import ROOT

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def first_chart() -> None:
    """Print the seconds to the first chart on a new warehouse, then on the same one again."""
    with tempfile.TemporaryDirectory() as folder:
        for title in ("new warehouse, samples loaded on the way", "warehouse that is there"):
            print(f"From `streamlit run` to the first chart, {title}: {_wait(folder):.1f} s")  # noqa: T201


def _wait(folder: str) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.perf_counter()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    app = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"THIDUA_LOCAL": folder}, stderr=subprocess.DEVNULL)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
            page = browser.new_page()
            _open(page, f"http://127.0.0.1:{port}")
            page.locator(".js-plotly-plot").first.wait_for(timeout=120_000)
            seconds = time.perf_counter() - start
            browser.close()
        return seconds
    finally:
        app.terminate()
        app.wait()


def _open(page, address: str) -> None:  # noqa: ANN001
    while True:
        try:
            page.goto(address)
            return
        except Exception:
            time.sleep(0.2)

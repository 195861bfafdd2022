"""A running app and a browser to look at it with."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from thidua.paths import ROOT

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OWN_HOSTS = ("127.0.0.1", "localhost")
SECONDS_TO_START = 60


class Server:
    """One run of an app: its address, and the means to stop it."""

    def __init__(self, script: Path, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.log = folder / "server.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)],
                cwd=ROOT,
                env={**os.environ, "THIDUA_LOCAL": str(folder), "PYTHONPATH": str(ROOT)},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait(self) -> None:
        """Return once the app answers; fail with the end of its log if it does not."""
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5):
                    return
            except OSError:
                time.sleep(0.2)
        pytest.fail(f"the app did not start:\n{self.tail()}")

    def tail(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")[-4000:]

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """serve(script) -> a running Server of that script; all are stopped at the end."""
    servers = []

    def start(script):
        server = Server(script, tmp_path_factory.mktemp("local"))
        servers.append(server)
        server.wait()
        return server

    start.servers = servers
    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def app(serve):
    """The address of the running product."""
    return serve(ROOT / "dashboard.py").url


@pytest.fixture(scope="module")
def browser():
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine: nothing was looked at in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """page(width, height) -> a fresh page of an English browser; `foreign_requests` lists what left this machine."""
    contexts = []

    def open_page(width=1366, height=768):
        context = browser.new_context(locale="en-US", viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.foreign_requests = []

        def note(request):
            address = urlsplit(request.url)
            if address.scheme in ("http", "https", "ws", "wss") and address.hostname not in OWN_HOSTS:
                page.foreign_requests.append(request.url)

        page.on("request", note)
        page.on("websocket", note)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    serve = item.funcargs.get("serve") if report.failed and hasattr(item, "funcargs") else None
    if serve is not None:
        report.sections += [(f"log of {server.url}", server.tail()) for server in serve.servers]
    return report

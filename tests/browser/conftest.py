"""A running app and a browser to look at it with."""

import os
import shutil
import time
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.running import DASHBOARD, FLAGS, SECONDS_TO_START, Server, chromium, start_empty, window

OWN_HOSTS = ("127.0.0.1", "localhost")
MILLISECONDS_TO_APPEAR = 30_000
expect.set_options(timeout=MILLISECONDS_TO_APPEAR)


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """serve(script, folder) -> a running Server of that script; all are stopped at the end."""
    servers = []

    def start(script, folder=None):
        server = Server(script, folder or tmp_path_factory.mktemp("local"))
        servers.append(server)
        server.wait()
        return server

    start.servers = servers
    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def loaded(serve, tmp_path_factory):
    """loaded() -> a new folder with the warehouse that the first start of the product leaves behind.

    The samples are read once: processes that share the tests share what the first of them made.
    """
    own = tmp_path_factory.getbasetemp()
    first = (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "samples"
    whole = first.with_suffix(".whole")
    try:
        first.mkdir()
    except FileExistsError:
        _wait_for(whole)
    else:
        serve(DASHBOARD, first).stop()
        whole.touch()

    def copy():
        return shutil.copytree(first, tmp_path_factory.mktemp("loaded"), dirs_exist_ok=True)

    return copy


def _wait_for(file):
    until = time.monotonic() + SECONDS_TO_START
    while not file.exists():
        if time.monotonic() > until:
            pytest.fail("the samples were not read by the process that began to")
        time.sleep(0.2)


@pytest.fixture(scope="session")
def app(serve, loaded):
    """The address of the running product, with the samples."""
    return serve(DASHBOARD, loaded()).url


@pytest.fixture(scope="session")
def empty(serve, tmp_path_factory):
    """empty() -> the address of a product started just now that holds no data."""
    first = tmp_path_factory.mktemp("empty")
    start_empty(first)

    def start():
        folder = shutil.copytree(first, tmp_path_factory.mktemp("empty"), dirs_exist_ok=True)
        return serve(DASHBOARD, folder).url

    return start


@pytest.fixture(scope="module")
def browser():
    if chromium() is None:
        pytest.skip("no Chromium on this machine: nothing was looked at in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """page(width, height) -> a fresh page of an English browser; `foreign_requests` lists what left this machine."""
    contexts = []

    def open_page(width=1366, height=768):
        context = window(browser, (width, height), locale="en-US")
        context.set_default_timeout(MILLISECONDS_TO_APPEAR)
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

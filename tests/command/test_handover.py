"""While an app holds the warehouse, the command line hands its work over to it, and to nobody else."""

import json
import os
import stat
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
import uvicorn
from starlette.applications import Starlette

from thidua.command.running_app import ROUTE, announced, announcement
from thidua.paths import ROOT, warehouse
from thidua.store import LOCAL_USER, Store
from thidua.ui import handover


def type_elsewhere(*argv, folder):
    """A command typed in a shell of its own."""
    return subprocess.run(
        [sys.executable, "-m", "thidua", *argv],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@contextmanager
def serving(store):
    """A server with the one route; its address."""
    app = Starlette(routes=handover.routes(lambda: store))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, lifespan="off", ws="none"))
    ready = threading.Event()
    startup = server.startup

    async def start(sockets=None):
        await startup(sockets=sockets)
        ready.set()

    server.startup = start
    thread = threading.Thread(target=server.run)
    thread.start()
    assert ready.wait(10)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """A running app that holds a warehouse: its store, its address, and a folder with one workbook."""
    folder = tmp_path_factory.mktemp("held")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(folder / "local"))
        with Store.open(warehouse()) as store, serving(store) as url:
            handover.announce(url)
            yield store, url, folder


def post(url, body, *, token=None):
    place = urlsplit(url)
    connection = HTTPConnection(place.hostname, place.port, timeout=10)
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    connection.request("POST", ROUTE, body=body, headers=headers)
    response = connection.getresponse()
    status, text = response.status, response.read().decode()
    connection.close()
    return status, text


def test_an_import_reaches_the_app(held, ratings):
    store, _url, folder = held
    (folder / "xếp loại.csv").write_text(ratings, encoding="utf-8")
    refused = type_elsewhere("import", "xếp loại.csv", folder=folder)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "  xã Suối Trong\n" in refused.stderr
    done = type_elsewhere("import", "xếp loại.csv", "--yes", "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    receipt = json.loads(done.stdout)
    assert (receipt["file_name"], receipt["new"]) == ("xếp loại.csv", 2)
    assert "Đã ghi nhận" in done.stderr
    assert store.rows("imports/one", LOCAL_USER, batch_id=receipt["batch_id"]).height == 1


def test_a_query_answers_from_the_app_in_the_language_of_the_shell(held):
    _store, _url, folder = held
    asked = type_elsewhere("query", "ratings/excellent_share", "--lang", "en", "--param", "place=", folder=folder)
    assert asked.returncode == 2
    assert "--param cluster=…  id of the cluster, NULL is all" in asked.stderr


def test_the_announcement_is_for_its_user_alone(held):
    _store, url, _folder = held
    app = announced()
    assert app.url == url
    assert len(app.token) >= 40
    if os.name == "posix":
        assert stat.S_IMODE(announcement().stat().st_mode) == 0o600
    handover.announce(url)
    assert announced().token != app.token
    assert [path.name for path in announcement().parent.glob("app*")] == ["app.json"]


@pytest.mark.parametrize("token", [None, "", "guess", "é"])
def test_strangers_are_turned_away(held, token):
    store, url, folder = held
    before = store.version()
    body = json.dumps({"argv": ["demo", "--remove"], "folder": str(folder), "language": "vi"})
    assert post(url, body, token=token)[0] == 403
    assert store.version() == before


def test_without_an_announcement_nobody_is_let_in(held):
    _store, url, _folder = held
    token = announced().token
    handover.withdraw()
    handover.withdraw()
    assert post(url, "{}", token=token)[0] == 403
    handover.announce(url)


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{}", '{"argv": "doctor", "folder": "."}', '{"argv": [1], "folder": "."}', '{"argv": ["doctor"]}'],
)
def test_a_request_that_makes_no_sense_is_refused(held, body):
    _store, url, _folder = held
    assert post(url, body, token=announced().token)[0] == 400


def test_a_request_is_limited(held):
    _store, url, _folder = held
    assert post(url, b" " * (handover.LARGEST_REQUEST + 1), token=announced().token)[0] == 413


def test_a_mistake_in_the_app_ends_no_process(held):
    _store, url, folder = held
    body = json.dumps({"argv": ["--help"], "folder": str(folder), "language": "en"})
    status, text = post(url, body, token=announced().token)
    assert (status, json.loads(text)["exit_code"]) == (200, 0)
    assert json.loads(text)["stdout"].startswith("usage: ")


@pytest.mark.parametrize(
    ("host", "near"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("::ffff:127.0.0.1", True), ("10.0.0.7", False),
     ("::ffff:10.0.0.7", False), ("testclient", False), ("", False)],
)  # fmt: skip
def test_only_this_computer_is_near(host, near):
    assert handover.is_loopback(host) is near


def test_an_app_that_is_gone_is_named(held):
    _store, url, folder = held
    handover.announce("http://127.0.0.1:9")
    asked = type_elsewhere("doctor", folder=folder)
    handover.announce(url)
    assert (asked.returncode, asked.stdout) == (2, "")
    assert "http://127.0.0.1:9" in asked.stderr
    assert "Traceback" not in asked.stderr


def test_without_an_app_the_warehouse_is_busy(held):
    _store, url, folder = held
    handover.withdraw()
    asked = type_elsewhere("doctor", folder=folder)
    handover.announce(url)
    assert asked.returncode == 2
    assert "warehouse.duckdb" in asked.stderr


def test_without_an_app_a_command_opens_the_warehouse_itself(tmp_path, monkeypatch, ratings):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path / "local"))
    monkeypatch.setenv("THIDUA_LANGUAGE", "en")
    (tmp_path / "a.csv").write_text(ratings, encoding="utf-8")
    done = type_elsewhere("import", "a.csv", "--yes", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["new"] == 2
    assert type_elsewhere("check", "--help", folder=tmp_path).stdout.startswith("usage: ")

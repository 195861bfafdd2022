"""What the server puts around Streamlit: its page, headers, origins and errors."""

import asyncio
import base64
import hashlib
import logging
import re
from pathlib import Path

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from streamlit import config

from thidua.errors import ThiduaError
from thidua.ui import server, words

INDEX = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
PAGE = {"accept": "text/html", "accept-encoding": "gzip", "if-none-match": '"old"', "host": "thidua.example:8501"}
seen = {}


async def index(request):
    seen["headers"] = request.headers
    return HTMLResponse(INDEX, headers={"ETag": '"old"', "Last-Modified": "Sat, 08 Mar 2025 00:00:00 GMT"})


async def report(request):
    return HTMLResponse("<html lang='vi'><script>draw()</script></html>")


async def broken(request):
    raise RuntimeError("bí mật")


async def refused(request):
    raise ThiduaError("Tệp không có bảng nào.")


app = Starlette(
    routes=[
        *server.routes(),
        Route("/report", report),
        Route("/broken", broken),
        Route("/refused", refused),
        Route("/{page:path}", index),
    ],
    middleware=server.middleware(),
    exception_handlers={Exception: server.on_route_error, ThiduaError: server.on_route_error},
)


def get(path, query="", headers=PAGE, kind="http"):
    """(status, headers, text) of the answer to one request."""
    sent = []
    request = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive():
        return request.pop() if request else await asyncio.Event().wait()

    async def send(message):
        sent.append(message)

    scope = {
        "type": kind,
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "root_path": "",
        "scheme": "http",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    try:
        asyncio.run(app(scope, receive, send))
    except RuntimeError as error:  # what a handler answered is raised again, for the server's own log
        assert str(error) == "bí mật"
    start, *rest = sent
    return start["status"], Headers(raw=start["headers"]), b"".join(part["body"] for part in rest).decode()


def test_the_first_page_is_found_by_its_own_address_too():
    status, headers, _text = get("/tong-quan", "nam=2025")
    assert (status, headers["location"]) == (307, "./?nam=2025")


@pytest.mark.parametrize(("query", "language"), [("", "vi"), ("lang=en", "en"), ("lang=fr", "vi"), ("nam=2024", "vi")])
def test_the_page_carries_its_language_and_title(query, language):
    status, headers, page = get("/xep-hang", query)
    assert status == 200
    assert f'<html lang="{language}">' in page
    assert "<title>Thi Đua</title>" in page
    assert int(headers["content-length"]) == len(page.encode())


def test_our_script_stands_ahead_of_all_others():
    scripts = re.findall(r"<script[^>]*src=\"([^\"]+)\"", get("/")[2])
    assert scripts[0] == f"./thidua/words.js?v={words.version()}"
    assert len([script for script in scripts if "thidua" in script]) == 1


def test_the_page_is_never_taken_from_an_old_or_compressed_copy():
    headers = get("/")[1]
    assert "accept-encoding" not in seen["headers"]
    assert "if-none-match" not in seen["headers"]
    assert "etag" not in headers
    assert "last-modified" not in headers


def test_the_policy_names_every_script_written_into_the_page():
    _, headers, page = get("/")
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    inline = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert inline
    for text in inline:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy["script-src"]
    assert "unsafe-inline" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert policy["default-src"] == "'self'"
    assert not [source for source in " ".join(policy.values()).split() if source.startswith("http")]


def test_other_html_is_passed_on_unchanged():
    _, headers, page = get("/report")
    assert page == "<html lang='vi'><script>draw()</script></html>"
    assert "content-security-policy" not in headers


def test_every_answer_has_the_safe_headers():
    for path in ("/", "/report", "/thidua/words.js"):
        headers = get(path)[1]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "SAMEORIGIN"
        assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("base", ["", "/thi-dua"])
def test_the_words_and_the_icon_are_served_under_any_base_path(base):
    status, headers, script = get(f"{base}/thidua/words.js", f"v={words.version()}")
    assert (status, script) == (200, words.script())
    assert headers["content-type"].startswith("text/javascript")
    assert "immutable" in headers["cache-control"]
    assert get(f"{base}/thidua/words.js")[1]["cache-control"] == "no-cache"
    status, headers, _ = get(f"{base}/favicon.png")
    assert (status, headers["content-type"]) == (200, "image/svg+xml")


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://thidua.example:8501", 200),
        ("http://localhost:3000", 403),
        ("https://evil.example", 403),
        ("null", 403),
    ],
)
def test_only_pages_of_this_app_may_send_requests(origin, status):
    assert get("/", headers={**PAGE, "origin": origin})[0] == status


def test_a_further_origin_is_let_in_by_name(monkeypatch):
    monkeypatch.setattr(config, "get_option", {"server.corsAllowedOrigins": ["https://cong.example"]}.__getitem__)
    assert get("/", headers={**PAGE, "origin": "https://cong.example"})[0] == 200
    assert get("/", headers={**PAGE, "origin": "https://evil.example"})[0] == 403


def test_a_foreign_page_opens_no_connection():
    sent = []

    async def remember(message):
        sent.append(message)

    scope = {"type": "websocket", "headers": [(b"origin", b"https://evil.example"), (b"host", b"thidua.example")]}
    asyncio.run(server.OwnOrigin(PlainTextResponse("in"))(scope, None, remember))
    assert sent[0]["type"] == "websocket.http.response.start"
    assert sent[0]["status"] == 403


def test_a_route_that_fails_answers_with_a_code_that_the_log_explains(caplog):
    with caplog.at_level(logging.ERROR):
        status, _, text = get("/broken")
    assert status == 500
    assert "bí mật" not in text
    code = re.search(r"mã lỗi ([0-9A-F]{6})\.", text).group(1)
    (record,) = [record for record in caplog.records if code in record.getMessage()]
    assert str(record.exc_info[1]) == "bí mật"


def test_an_error_of_ours_is_told_as_it_is():
    assert get("/refused")[0::2] == (400, "Tệp không có bảng nào.")


@pytest.mark.parametrize(("error", "told"), [(ThiduaError("Tệp trống."), "Tệp trống"), (KeyError("bí mật"), "mã lỗi")])
def test_a_page_that_fails_tells_no_traceback(monkeypatch, error, told):
    shown = []
    monkeypatch.setattr(st, "error", shown.append)
    assert server.on_script_error(error) is True
    assert told in shown[0]
    assert "KeyError" not in shown[0] and "bí mật" not in shown[0]

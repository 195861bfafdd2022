"""The presenter's screen opens by its signed link alone: for one seal, until it expires."""

import asyncio
import time
from datetime import datetime
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers

from thidua.stories.occasion import Occasion
from thidua.stories.seal import Seal
from thidua.stories.slide import Slide
from thidua.ui import presenter

SEAL = Seal(
    occasion=Occasion("tong_ket_cum", "p", "tỉnh Minh Họa", "c", "Khối các ban", 2024),
    title="Tổng kết",
    language="vi",
    person="local",
    sealed_at=datetime(2024, 12, 20, 1, 30),
    slides=(Slide("title", "Tổng kết năm 2024"),),
    answers=(),
    left_out=(),
    hash="ab" * 32,
)


@pytest.fixture
def get(monkeypatch):
    """get(address) -> (status, headers, text)."""
    monkeypatch.setattr(presenter, "load", lambda _store, _who, _code: SEAL)
    app = Starlette(routes=presenter.routes(lambda: None, lambda: None))

    def ask(address):
        sent = []
        path, _mark, query = address.partition("?")

        async def receive():
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message):
            sent.append(message)

        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "query_string": quote(query, safe="=&").encode(),
            "root_path": "",
            "headers": [],
        }
        asyncio.run(app(scope, receive, send))
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return sent[0]["status"], Headers(raw=sent[0]["headers"]), body.decode()

    return ask


def test_the_link_opens_the_page_under_its_policy(get):
    status, headers, text = get(presenter.link(SEAL.hash))
    assert status == 200
    assert "Tổng kết năm 2024" in text
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["cache-control"] == "no-store"
    assert get(f"/thi-dua{presenter.link(SEAL.hash)}")[0] == 200


def test_without_the_signature_or_for_another_seal_nothing_is_shown(get):
    link = presenter.link(SEAL.hash)
    wrong = (
        link.partition("?")[0],
        link.replace(SEAL.hash, "cd" * 32),
        link[:-1] + ("0" if link[-1] != "0" else "1"),
        link.replace("until=", "until=9"),
        link.replace("until=", "until=-"),
        link.replace("until=", "until=²"),
        link.replace("key=", "key=é"),
    )
    assert [get(address)[0] for address in wrong] == [403] * len(wrong)


def test_the_link_expires(get, monkeypatch):
    link = presenter.link(SEAL.hash)
    later = time.time() + presenter.SECONDS + 1
    monkeypatch.setattr(presenter.time, "time", lambda: later)
    assert get(link)[0] == 403

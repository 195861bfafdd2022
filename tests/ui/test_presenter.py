"""The presenter's screen opens by its signed link alone: for one seal, until it expires."""

import time
from datetime import datetime

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

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
def client(monkeypatch):
    monkeypatch.setattr(presenter, "load", lambda _store, _who, _code: SEAL)
    return TestClient(Starlette(routes=presenter.routes(lambda: None, lambda: None)))


def test_the_link_opens_the_page_under_its_policy(client):
    answer = client.get(presenter.link(SEAL.hash))
    assert answer.status_code == 200
    assert "Tổng kết năm 2024" in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["cache-control"] == "no-store"
    assert client.get(f"/thi-dua{presenter.link(SEAL.hash)}").status_code == 200


def test_without_the_signature_or_for_another_seal_nothing_is_shown(client):
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
    assert [client.get(address).status_code for address in wrong] == [403] * len(wrong)


def test_the_link_expires(client, monkeypatch):
    link = presenter.link(SEAL.hash)
    later = time.time() + presenter.SECONDS + 1
    monkeypatch.setattr(presenter.time, "time", lambda: later)
    assert client.get(link).status_code == 403

"""Streamlit's scripts as they are sent: compressed for a browser that reads that, the same text to the letter."""

import asyncio
import gzip

import pytest
from starlette.datastructures import Headers
from starlette.requests import Request

from thidua.ui import packed
from thidua.ui.preload import SCRIPTS

CHARTS = next(SCRIPTS.glob("PlotlyChart.*.js"))


def get(name, accept="gzip, deflate, br"):
    """(status, headers, body) of the answer."""
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return await asyncio.Event().wait()

    scope = {
        "type": "http",
        "method": "GET",
        "path": f"/static/js/{name}",
        "path_params": {"name": name},
        "headers": [(b"accept-encoding", accept.encode())],
    }
    asyncio.run(packed.script(Request(scope))(scope, receive, send))
    start, *rest = sent
    return start["status"], Headers(raw=start["headers"]), b"".join(part.get("body", b"") for part in rest)


def test_a_script_is_sent_compressed_to_a_third_and_reads_the_same():
    status, headers, body = get(CHARTS.name)
    assert (status, headers["content-encoding"], headers["vary"]) == (200, "gzip", "Accept-Encoding")
    assert headers["content-type"].startswith("text/javascript")
    assert "immutable" in headers["cache-control"]
    assert gzip.decompress(body) == CHARTS.read_bytes()
    assert int(headers["content-length"]) == len(body) < CHARTS.stat().st_size / 3


def test_a_browser_that_does_not_read_gzip_gets_it_as_it_is():
    status, headers, body = get(CHARTS.name, accept="identity")
    assert status == 200
    assert "content-encoding" not in headers
    assert body == CHARTS.read_bytes()


@pytest.mark.parametrize("name", ["nothing.js", "..", ".", "../index.html", "..\\..\\index.html", "", "a\x00b"])
def test_nothing_but_streamlits_scripts_is_sent(name):
    assert get(name)[0] == 404

"""The presenter's screen on the web: one seal behind a signed link that expires."""

import hmac
import secrets
import time
from collections.abc import Callable
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit import config

from thidua.publish.offline import offline, policy
from thidua.store import Caller, Store
from thidua.stories.seal import load

SECONDS = 12 * 60 * 60
"""As long as a day of meetings."""

_secret = secrets.token_bytes(32)
"""New with each start of the app: ending it ends every link."""


def link(code: str) -> str:
    """The address of a seal's presenter screen, for whoever is given it, until it expires."""
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    until = int(time.time()) + SECONDS
    return f"{'/' + base if base else ''}/thidua/present/{code}?until={until}&key={_key(code, until)}"


def routes(store: Callable[[], Store], caller: Callable[[], Caller]) -> list[Route]:
    """The one route: GET with the signature that `link` gave; 403 without it or after its time."""

    async def present(request: Request) -> Response:
        code = request.path_params["code"]
        if not _may_see(code, request.query_params.get("until", ""), request.query_params.get("key", "")):
            return PlainTextResponse("Forbidden", status_code=403)
        page = await run_in_threadpool(lambda: offline(load(store(), caller(), code)))
        headers = {"Content-Security-Policy": policy(), "Cache-Control": "no-store"}
        return Response(page, media_type="text/html; charset=utf-8", headers=headers)

    return [Route("/{base:path}thidua/present/{code}", present)]


def _may_see(code: str, until: str, key: str) -> bool:
    if not until.isascii() or not until.isdigit() or int(until) < time.time():
        return False
    return hmac.compare_digest(key.encode(), _key(code, int(until)).encode())


def _key(code: str, until: int) -> str:
    return hmac.new(_secret, f"{code}|{until}".encode(), sha256).hexdigest()

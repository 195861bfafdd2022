"""The door by which the command line hands its work to the running app, which alone holds the warehouse."""

import hmac
import io
import json
import os
import secrets
from collections.abc import Callable
from contextlib import nullcontext
from ipaddress import ip_address
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from thidua.command.console import Console
from thidua.command.main import run
from thidua.command.running_app import ROUTE, announced, announcement
from thidua.store import Store
from thidua.text.language import Language, speaking

LARGEST_REQUEST = 1024 * 1024
"""A command line holds names of files, not the files themselves."""


def announce(url: str) -> None:
    """Tell the command line where this app answers, with a new token that only this computer's user can read.

    url  the root of the server on the loopback: `http://127.0.0.1:8501`.
    To be called once the warehouse is open: the app that holds it is the one to be asked.
    """
    path = announcement()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{secrets.token_hex(4)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump({"url": url, "token": secrets.token_urlsafe(32)}, file)
    part.replace(path)


def withdraw() -> None:
    """Take the announcement back when the app ends."""
    announcement().unlink(missing_ok=True)


def routes(store: Callable[[], Store]) -> list[Route]:
    """The one route, for POST from this computer with the announced token.

    store  gives the app's open warehouse.
    Takes {"argv", "folder", "language"}, answers {"stdout", "stderr", "exit_code"}; 403 to strangers, 413 where there
    is too much, 400 where it makes no sense.
    """

    async def command(request: Request) -> Response:
        if not _may_ask(request):
            return PlainTextResponse("Forbidden", status_code=403)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_REQUEST:
                return PlainTextResponse("Content Too Large", status_code=413)
        try:
            argv, folder, language = _understood(bytes(body))
        except ValueError:
            return PlainTextResponse("Bad Request", status_code=400)
        return JSONResponse(await run_in_threadpool(_run, argv, folder, language, store))

    return [Route(ROUTE, command, methods=["POST"])]


def _may_ask(request: Request) -> bool:
    app = announced()
    if app is None or request.client is None or not is_loopback(request.client.host):
        return False
    given = request.headers.get("authorization", "")
    return hmac.compare_digest(given.encode(), f"Bearer {app.token}".encode())


def is_loopback(host: str) -> bool:
    """Whether an address is this computer's own."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def _understood(body: bytes) -> tuple[list[str], Path, Language]:
    """The parts of a request; ValueError where they are not what the command line sends."""
    asked = json.loads(body)
    if not isinstance(asked, dict):
        raise ValueError("not an object")
    argv, folder = asked.get("argv"), asked.get("folder")
    if not (isinstance(argv, list) and all(isinstance(word, str) for word in argv) and isinstance(folder, str)):
        raise ValueError("argv is no list of words, or folder no text")
    return argv, Path(folder), "en" if asked.get("language") == "en" else "vi"


def _run(argv: list[str], folder: Path, language: Language, store: Callable[[], Store]) -> dict[str, object]:
    out, err = io.StringIO(), io.StringIO()
    console = Console(out=out, err=err, folder=folder, store=lambda: nullcontext(store()))
    with speaking(language):
        exit_code = run(argv, console)
    return {"stdout": out.getvalue(), "stderr": err.getvalue(), "exit_code": exit_code}

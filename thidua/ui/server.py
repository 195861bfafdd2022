"""What the web server adds to Streamlit: a page in our language, its words, safe headers, errors with an id."""

import base64
import hashlib
import logging
import re
import secrets
from urllib.parse import parse_qs, urlsplit

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from thidua.errors import ThiduaError
from thidua.text.language import Language
from thidua.text.language import translate as _
from thidua.ui import packed, preload, words
from thidua.ui.menu import MENU
from thidua.ui.plain import plain

log = logging.getLogger(__name__)

NAME = "Thi Đua"
FAVICON = words.STATIC / "favicon.svg"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
}


def routes() -> list[BaseRoute]:
    """The files that we serve ourselves, under any base path the app is served from; the first page's address.

    Streamlit serves the first page at the root only and takes its own address for a page that is not there.
    """
    return [
        Route("/{base:path}thidua/words.js", _words),
        Route("/{base:path}favicon.png", _favicon),
        Route("/{base:path}static/js/{name}", packed.script),
        Route("/{base:path}" + MENU[0].address, _first_page),
    ]


async def _first_page(request: Request) -> Response:
    return RedirectResponse(f"./?{request.url.query}" if request.url.query else "./")


def middleware() -> list[Middleware]:
    """What every request passes on its way to Streamlit, the outermost first."""
    return [Middleware(OwnOrigin), Middleware(SafeHeaders), Middleware(OwnPage)]


def on_script_error(error: Exception) -> bool:
    """Show an error of a page without its traceback: our own as it is, any other with an id that the log holds."""
    if isinstance(error, ThiduaError):
        st.error(plain(str(error)))
        return True
    st.error(_unexpected(error))
    return True


async def on_route_error(request: Request, error: Exception) -> Response:
    """The answer of a route that failed, in the same words: 400 for an error of ours, else 500."""
    if isinstance(error, ThiduaError):
        return PlainTextResponse(str(error), status_code=400)
    return PlainTextResponse(_unexpected(error), status_code=500)


def _unexpected(error: Exception) -> str:
    """Log the error under a new id; returns what to tell the user."""
    code = secrets.token_hex(3).upper()
    log.error("error %s", code, exc_info=error)
    return _("Có lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã lỗi {code}.", code=code)


class OwnOrigin:
    """Refuses requests that a page of another site sends with the user's browser.

    Streamlit itself would let in any page of this machine and, to decide about others, ask a public service for the
    machine's address: nothing here may leave the machine. `server.corsAllowedOrigins` names further origins.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 403."""
        if scope["type"] == "lifespan" or _is_own(Headers(scope=scope)):
            await self.app(scope, receive, send)
        else:
            await PlainTextResponse("Forbidden", status_code=403)(scope, receive, send)


def _is_own(headers: Headers) -> bool:
    origin = headers.get("origin")
    return (
        origin is None
        or urlsplit(origin).netloc == headers.get("host")
        or origin in config.get_option("server.corsAllowedOrigins")
    )


class SafeHeaders:
    """Gives every answer the headers that keep a browser from guessing types, framing or telling others."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to the answer."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_safely)


class OwnPage:
    """Rewrites the one HTML page that Streamlit serves, so that it is ours before its first line of code runs."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and rewrite the answer where it is Streamlit's page."""
        if scope["type"] != "http" or "text/html" not in Headers(scope=scope).get("accept", ""):
            await self.app(scope, receive, send)
            return
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [])
        language: Language = "en" if asked == ["en"] else "vi"
        start: Message = {}
        body = bytearray()

        async def send_rewritten(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_html(message):
                start = message
            elif not start:
                await send(message)
            else:
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    await _answer(start, bytes(body), language)(scope, receive, send)

        await self.app({**scope, "headers": _fresh_and_plain(scope)}, receive, send_rewritten)


def own_page(page: str, language: Language) -> str:
    """Streamlit's index.html with our language and title, our script ahead of all others, and what to fetch early."""
    ours = f'<script src="./thidua/words.js?v={words.version()}" defer></script>'
    for theirs, replacement in (
        ('<html lang="en">', f'<html lang="{language}">'),
        ("<title>Streamlit</title>", f"<title>{NAME}</title>"),
        ("<head>", f"<head>{ours}"),
        ("</head>", f"{preload.links()}</head>"),
    ):
        page = page.replace(theirs, replacement, 1)
    return page


def content_security_policy(page: str) -> str:
    """A policy that lets the page load from its own server only, and run no script written into it but those it has."""
    inline = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline
    )
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' 'wasm-unsafe-eval' {hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


def _answer(start: Message, body: bytes, language: Language) -> Response:
    headers = MutableHeaders(raw=start["headers"])
    if b"<title>Streamlit</title>" in body:
        page = own_page(body.decode(), language)
        body = page.encode()
        headers["Content-Security-Policy"] = content_security_policy(page)
        headers["Content-Length"] = str(len(body))
        for validator in ("etag", "last-modified"):
            del headers[validator]
    answer = Response(body, status_code=start["status"])
    answer.raw_headers = headers.raw
    return answer


def _is_html(start: Message) -> bool:
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")


def _fresh_and_plain(scope: Scope) -> list[tuple[bytes, bytes]]:
    """The request's headers without those that would bring a compressed answer, or none because the file is old."""
    unwanted = (b"accept-encoding", b"if-none-match", b"if-modified-since")
    return [(name, value) for name, value in scope["headers"] if name not in unwanted]


async def _words(request: Request) -> Response:
    kept = "public, max-age=31536000, immutable" if "v" in request.query_params else "no-cache"
    return Response(words.script(), media_type="text/javascript", headers={"Cache-Control": kept})


async def _favicon(request: Request) -> Response:
    return FileResponse(FAVICON)

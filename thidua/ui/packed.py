"""Streamlit's own scripts, compressed once: 7 MB become 2, which a telephone far from the office waits for.

Streamlit sends them as they are, since it would have to compress them at each request.
"""

import gzip
from functools import cache

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from thidua.ui.preload import SCRIPTS

HEADERS = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
"""The name of a script changes with its content."""


def script(request: Request) -> Response:
    """The script named in the address, or 404; as it is for a browser that does not read gzip."""
    file = SCRIPTS / request.path_params["name"]
    if file.parent != SCRIPTS or not file.is_file():
        return PlainTextResponse("Not Found", status_code=404)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return FileResponse(file, media_type="text/javascript", headers=HEADERS)
    return Response(_packed(file.name), media_type="text/javascript", headers=HEADERS | {"Content-Encoding": "gzip"})


@cache
def _packed(name: str) -> bytes:
    return gzip.compress((SCRIPTS / name).read_bytes(), compresslevel=6)

"""The app that holds the warehouse: where it answers, and the work that is handed over to it."""

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from thidua.errors import ThiduaError
from thidua.paths import local
from thidua.text.language import current
from thidua.text.language import translate as _

ROUTE = "/thidua/command"
SECONDS_TO_CONNECT = 5
SECONDS_TO_ANSWER = 1800


class AppSilent(ThiduaError):
    """The warehouse is held by another process, and no app takes the work over."""

    def __init__(self, url: str) -> None:
        super().__init__(
            _(
                "Kho số liệu đang được sử dụng nhưng ứng dụng tại {url} không nhận lệnh. "
                "Hãy đóng ứng dụng hoặc lệnh đang chạy khác rồi thử lại.",
                url=url,
            )
        )


@dataclass(frozen=True)
class RunningApp:
    """Where the app answers on this computer, and the token that lets its user in."""

    url: str
    token: str


@dataclass(frozen=True)
class Answer:
    """What a command wrote and returned where it ran."""

    stdout: str
    stderr: str
    exit_code: int


def announcement() -> Path:
    """The file in which the app tells the command line where it is."""
    return local() / "app.json"


def announced() -> RunningApp | None:
    """The app as it announced itself, None where there is no readable announcement."""
    try:
        stated = json.loads(announcement().read_text(encoding="utf-8"))
        return RunningApp(url=str(stated["url"]), token=str(stated["token"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def hand_over(app: RunningApp, argv: list[str], *, folder: Path) -> Answer:
    """Let the app do a command with its own store, as typed in `folder`. Raises AppSilent where it does not."""
    from http.client import HTTPConnection, HTTPException

    place = urlsplit(app.url)
    request = json.dumps({"argv": argv, "folder": str(folder), "language": current()})
    headers = {"Authorization": f"Bearer {app.token}", "Content-Type": "application/json"}
    connection = HTTPConnection(place.hostname or "", place.port, timeout=SECONDS_TO_CONNECT)
    try:
        connection.connect()
        connection.sock.settimeout(SECONDS_TO_ANSWER)
        connection.request("POST", ROUTE, body=request, headers=headers)
        response = connection.getresponse()
        if response.status != 200:
            raise AppSilent(app.url)
        return Answer(**json.loads(response.read()))
    except (OSError, HTTPException, ValueError, TypeError) as error:
        raise AppSilent(app.url) from error
    finally:
        connection.close()

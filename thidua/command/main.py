"""Runs what was typed: with its own store, or, while the app holds the warehouse, in the app."""

import logging
import os
import secrets
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.command.console import Console
from thidua.command.parser import choose_language, parser
from thidua.command.parser_base import Helped
from thidua.command.running_app import announced, hand_over
from thidua.errors import ThiduaError
from thidua.paths import local
from thidua.store.errors import StoreBusy
from thidua.text.language import translate as _

if TYPE_CHECKING:
    from thidua.store import Store

Work = Callable[[Console, Namespace], int]

log = logging.getLogger(__name__)

COULD_NOT_RUN = 2
STOPPED = 130
"""What a shell reports of a command that Ctrl+C ended."""


def run(argv: list[str], console: Console) -> int:
    """Do one command and return its exit code; whatever goes wrong is told to the person, never a traceback.

    Raises StoreBusy, so that the work can be handed over to the process that holds the warehouse.
    """
    try:
        if not argv:
            console.say(parser().format_help())
            return COULD_NOT_RUN
        options = parser().parse_args(argv)
        return _work(options.command)(console, options)
    except Helped as help_text:
        console.give(str(help_text))
        return 0
    except (StoreBusy, BrokenPipeError):
        raise
    except ThiduaError as error:
        console.say(str(error))
    except OSError as error:
        reason = error.strerror or str(error)
        console.say(_("Không đọc hoặc ghi được {path}: {reason}.", path=error.filename or "", reason=reason))
    except Exception as error:
        code = secrets.token_hex(3).upper()
        log.error("error %s", code, exc_info=error)
        console.say(_("Có lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã lỗi {code}.", code=code))
    return COULD_NOT_RUN


def _work(command: str) -> Work:
    """The function of a command, imported only now: one command needs little of what all need together."""
    module, _dot, name = command.partition(".")
    work: Work = getattr(import_module(f"thidua.command.{module}"), name)
    return work


def main(argv: list[str]) -> int:
    """Do what was typed in this process's own terminal."""
    choose_language(argv, os.environ.get("THIDUA_LANGUAGE", "vi"))
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    logging.basicConfig(handlers=[ErrorLog()])
    console = Console(out=sys.stdout, err=sys.stderr, folder=Path.cwd(), store=_own_store)
    try:
        code = _run_here_or_there(argv, console)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        console.say(_("Đã dừng."))
        return STOPPED
    except BrokenPipeError:
        # Whoever read the data has enough; what is left must not fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _own_store() -> AbstractContextManager["Store"]:
    from thidua.office.warehouse import open_warehouse

    return open_warehouse()


def _run_here_or_there(argv: list[str], console: Console) -> int:
    try:
        return run(argv, console)
    except StoreBusy as busy:
        app = announced()
        if app is None:
            console.say(str(busy))
            return COULD_NOT_RUN
    try:
        answer = hand_over(app, argv, folder=console.folder)
    except ThiduaError as error:
        console.say(str(error))
        return COULD_NOT_RUN
    console.err.write(answer.stderr)
    console.out.write(answer.stdout)
    return answer.exit_code


class ErrorLog(logging.FileHandler):
    """The file in which errors with an id are found; made when the first is written."""

    def __init__(self) -> None:
        super().__init__(local() / "command.log", encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record; where the disk refuses, the command's own message must do."""
        with suppress(OSError):
            local().mkdir(parents=True, exist_ok=True)
            super().emit(record)

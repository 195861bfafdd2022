"""What every command of the command line is made of: its parser, what it always takes, how a period is typed."""

import argparse
from collections.abc import Callable
from typing import NoReturn

from thidua.errors import ThiduaError
from thidua.text.dates import Period, read_period
from thidua.text.language import current
from thidua.text.language import translate as _

YEARS = range(1945, 2101)


class Helped(Exception):
    """Help was asked for; the text is the help."""


class WrongUsage(ThiduaError):
    """What was typed is no command; the text says how it is used and what is wrong."""


class Parser(argparse.ArgumentParser):
    """A parser that touches no stream and ends no process: it returns, or raises Helped or WrongUsage."""

    def print_help(self, file: object = None) -> NoReturn:
        """Raise Helped with the help."""
        raise Helped(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Raise WrongUsage with the usage and the message."""
        raise WrongUsage(self.format_usage() + _("Lỗi: {reason}", reason=message))


Add = Callable[[str, str, str], Parser]
"""Adds a command by its name, its line in the list of commands, and its description."""


def common() -> Parser:
    """What every command takes."""
    always = Parser(add_help=False)
    always.add_argument(
        "--lang", choices=["vi", "en"], default=current(), help=_("ngôn ngữ: vi (tiếng Việt) hoặc en (tiếng Anh)")
    )
    return always


def period(text: str) -> Period:
    """A period as it is typed: 2013, 2021-H1, “6 tháng đầu năm 2021”."""
    try:
        found: Period | None = Period.parse(text)
    except ValueError:
        found = read_period(text)
    if found is None or found.year not in YEARS:
        raise argparse.ArgumentTypeError(_("không hiểu kỳ “{text}”", text=text))
    return found

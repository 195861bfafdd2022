"""What can be typed: every command with its arguments and its help, in the language of the user."""

import argparse

from thidua.command import argparse_words, parser_data, parser_meeting, parser_sheets, parser_upkeep
from thidua.command.parser_base import Parser, common
from thidua.text.language import choose
from thidua.text.language import translate as _

argparse_words.install()

COMMANDS = (*parser_data.COMMANDS, *parser_sheets.COMMANDS, *parser_meeting.COMMANDS, *parser_upkeep.COMMANDS)


def choose_language(argv: list[str], default: str) -> None:
    """Choose the language that `--lang` names, wherever it stands, else the default."""
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    first.add_argument("--lang", nargs="?", default=default)
    choose(first.parse_known_args(argv)[0].lang)


def parser() -> Parser:
    """The parser of the whole command line; `command` of each names what in this package does its work."""
    always = common()
    whole = Parser(
        prog="python -m thidua",
        description=_("Thi Đua: nhập, kiểm tra và tra cứu số liệu thi đua, khen thưởng."),
        epilog=_(
            "Mã thoát: 0 là xong; 1 là có điều cần xem lại; 2 là không chạy được. "
            "Dữ liệu ghi ra stdout, lời nhắn ghi ra stderr. Biến THIDUA_LOCAL chọn thư mục kho số liệu, "
            "THIDUA_LANGUAGE chọn ngôn ngữ. Khi ứng dụng đang chạy, lệnh được chuyển cho ứng dụng thực hiện."
        ),
        parents=[always],
    )
    commands = whole.add_subparsers(title=_("các lệnh"), metavar=_("LỆNH"), required=True)

    def add(name: str, summary: str, description: str) -> Parser:
        return commands.add_parser(name, help=summary, description=description, parents=[always])

    for add_command in COMMANDS:
        add_command(add)
    return whole

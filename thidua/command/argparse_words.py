"""The words that argparse itself says, in Vietnamese."""

import argparse

from thidua.text.language import current

VIETNAMESE = {
    "usage: ": "Cách dùng: ",
    "positional arguments": "tham số",
    "options": "tùy chọn",
    "show this help message and exit": "xem hướng dẫn này",
    "argument %(argument_name)s: %(message)s": "tham số %(argument_name)s: %(message)s",
    "the following arguments are required: %s": "còn thiếu tham số: %s",
    "unrecognized arguments: %s": "không nhận ra: %s",
    "expected one argument": "cần một giá trị",
    "expected at least one argument": "cần ít nhất một giá trị",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s có thể là %(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có lựa chọn %(value)r (chọn trong %(choices)s)",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "không có lệnh %(parser_name)r (chọn trong %(choices)s)",
}


def install() -> None:
    """Let argparse speak the language of the user.

    argparse takes its words through the name `_` of its module, which would look for compiled catalogues of the
    system; English stays as argparse has it.
    """
    argparse._ = _word  # type: ignore[attr-defined]


def _word(message: str) -> str:
    return VIETNAMESE.get(message, message) if current() == "vi" else message

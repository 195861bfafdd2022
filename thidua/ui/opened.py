"""What is opened under the exhibits of a page: its address names it, and only then is it worked out and sent.

The buttons are one piece of HTML, far lighter for a browser than widgets; static/go.js follows them.
"""

from html import escape
from typing import Literal

import streamlit as st

from thidua.text.language import message as N_
from thidua.text.language import translate as _

KEY = "mo"
"""In the address: what is opened, each by the key of its exhibit and its part, with spaces between them."""
Part = Literal["hien-du", "cach-tinh", "bang", "tung-o", "tai-ve", "ghi-chu"]
PARTS: dict[Part, str] = {
    "hien-du": N_("Hiện đủ các dòng"),
    "cach-tinh": N_("Cách tính"),
    "bang": N_("Xem bảng"),
    "tung-o": N_("Nguồn từng ô"),
    "tai-ve": N_("Tải về"),
    "ghi-chu": N_("Ghi chú"),
}


def is_open(key: str, part: Part) -> bool:
    """Whether the address says that this part of the exhibit of that key is opened."""
    return f"{key}.{part}" in st.query_params.get(KEY, "").split()


def buttons(key: str, without: tuple[Part, ...] = ()) -> str:
    """The HTML of the buttons that open and close the parts of an exhibit."""
    return "".join(_button(key, part) for part in PARTS if part not in without)


def _button(key: str, part: Part) -> str:
    told = "true" if is_open(key, part) else "false"
    name, label = escape(f"{key}.{part}"), escape(_(PARTS[part]))
    return f'<button type="button" data-thidua-open="{name}" aria-expanded="{told}">{label}</button>'

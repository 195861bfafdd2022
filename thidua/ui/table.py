"""Tables as real HTML: in the order the server gives, written as people write, readable by a screen reader."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from types import MappingProxyType

import streamlit as st

STYLE = """
<style>
.thidua-table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
.thidua-table th, .thidua-table td { padding: .35rem .6rem; text-align: left; }
.thidua-table th, .thidua-table td { border-bottom: 1px solid rgba(128, 128, 128, .35); }
.thidua-table th { font-weight: 600; }
.thidua-table td.number, .thidua-table th.number { text-align: right; font-variant-numeric: tabular-nums; }
.thidua-table a { color: inherit; text-underline-offset: .2em; }
.thidua-scroll { overflow-x: auto; max-height: 32rem; }
</style>
"""


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    caption: str,
    numbers: Sequence[int] = (),
    links: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Show rows of written cells under their headings.

    numbers  the columns set to the right.
    links    addresses of cells by their text: a cell with exactly that text leads there.
    """

    def content(text: str) -> str:
        written = escape(text)
        return f'<a href="{escape(links[text])}">{written}</a>' if text in links else written

    def cells(tag: str, row: Sequence[str], scope: str = "") -> str:
        return "".join(
            f"<{tag}{scope}{' class=number' if index in numbers else ''}>{content(text)}</{tag}>"
            for index, text in enumerate(row)
        )

    head = f"<tr>{cells('th', headings, ' scope=col')}</tr>"
    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    st.html(
        f"{STYLE}<div class='thidua-scroll' tabindex='0' data-thidua><table class='thidua-table' "
        f"aria-label='{escape(caption)}'><thead>{head}</thead><tbody>{body}</tbody></table></div>"
    )

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

HEAD = -1


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    caption: str,
    numbers: Sequence[int] = (),
    links: Mapping[str, str] = MappingProxyType({}),
    cell_links: Mapping[tuple[int, int], str] = MappingProxyType({}),
) -> None:
    """Show rows of written cells under their headings.

    numbers  the columns set to the right.
    links    addresses of cells by their text: a cell with exactly that text leads there.
    cell_links  addresses of single cells by row and column, for those whose text leads nowhere.
    """

    def content(text: str, at: tuple[int, int]) -> str:
        written = escape(text)
        leads_to = links.get(text) or (cell_links.get(at) if text else None)
        return f'<a href="{escape(leads_to)}">{written}</a>' if leads_to else written

    def cells(tag: str, row: Sequence[str], number: int, scope: str = "") -> str:
        return "".join(
            f"<{tag}{scope}{' class=number' if index in numbers else ''}>{content(text, (number, index))}</{tag}>"
            for index, text in enumerate(row)
        )

    head = f"<tr>{cells('th', headings, HEAD, ' scope=col')}</tr>"
    body = "".join(f"<tr>{cells('td', row, number)}</tr>" for number, row in enumerate(rows))
    st.html(
        f"{STYLE}<div class='thidua-scroll' tabindex='0' data-thidua><table class='thidua-table' "
        f"aria-label='{escape(caption)}'><thead>{head}</thead><tbody>{body}</tbody></table></div>"
    )


def link(text: str, address: str, *, about: str) -> None:
    """A link of its own, small, told apart from others of the same words by what it is about."""
    st.html(
        f"<a data-thidua style='color: inherit; font-size: 0.875rem' href=\"{escape(address)}\" "
        f'aria-label="{escape(f"{text}: {about}")}">{escape(text)}</a>'
    )

"""Tables as real HTML: in the order the server gives, written as people write, readable by a screen reader.

On a telephone each row of a wide table is a small list of its own, every cell after its heading.
"""

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
@media (max-width: 640px) {
  .thidua-table.wide thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .thidua-table.wide tr { display: block; padding: .4rem 0; border-bottom: 1px solid rgba(128, 128, 128, .6); }
  .thidua-table.wide td { display: flex; justify-content: space-between; gap: 1rem; border: 0; padding: .1rem .2rem; }
  .thidua-table.wide td, .thidua-table.wide td.number { text-align: right; overflow-wrap: anywhere; }
  .thidua-table.wide td::before { content: attr(data-heading); text-align: left; opacity: .8; flex: 0 0 40%; }
  .thidua-table.wide td:first-child { font-weight: 600; }
  .thidua-table.wide td:empty { display: none; }
}
</style>
"""
MOST_COLUMNS = 3
"""As many columns as a telephone has room for."""

HEAD = -1


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    caption: str,
    numbers: Sequence[int] = (),
    links: Mapping[str, str] = MappingProxyType({}),
    cell_links: Mapping[tuple[int, int], str] = MappingProxyType({}),
    whole: Mapping[tuple[int, int], str] = MappingProxyType({}),
    on_paper: bool = False,
) -> None:
    """Show rows of written cells under their headings.

    numbers  the columns set to the right.
    links    addresses of cells by their text: a cell with exactly that text leads there.
    cell_links  addresses of single cells by row and column, for those whose text leads nowhere.
    whole    by row and column, all that a shortened cell stands for: told when pointed at, and by a screen reader.
    on_paper  shown on paper only, in place of what could not be read there.
    """

    def told(at: tuple[int, int]) -> str:
        return f' title="{escape(whole[at])}" aria-label="{escape(whole[at])}"' if whole.get(at) else ""

    def content(text: str, at: tuple[int, int]) -> str:
        written = escape(text)
        leads_to = links.get(text) or (cell_links.get(at) if text else None)
        return f'<a href="{escape(leads_to)}"{told(at)}>{written}</a>' if leads_to else written

    def heading(index: int, text: str) -> str:
        return f"<th scope=col{number(index)}>{content(text, (HEAD, index))}</th>"

    def cell(row: int, index: int, text: str) -> str:
        at = (row, index)
        said = "" if cell_links.get(at) else told(at)
        return f'<td{number(index)}{said} data-heading="{escape(headings[index])}">{content(text, at)}</td>'

    def number(index: int) -> str:
        return " class=number" if index in numbers else ""

    head = f"<tr>{''.join(heading(index, text) for index, text in enumerate(headings))}</tr>"
    body = "".join(
        f"<tr>{''.join(cell(at, index, text) for index, text in enumerate(row))}</tr>" for at, row in enumerate(rows)
    )
    look = "thidua-table wide" if len(headings) > MOST_COLUMNS else "thidua-table"
    place = "thidua-scroll thidua-printed" if on_paper else "thidua-scroll"
    st.html(
        f"{STYLE}<div class='{place}' tabindex='0' data-thidua><table class='{look}' "
        f"aria-label='{escape(caption)}'><thead>{head}</thead><tbody>{body}</tbody></table></div>"
    )


def link(text: str, address: str, *, about: str) -> None:
    """A link of its own, small, told apart from others of the same words by what it is about."""
    st.html(
        f"<a data-thidua style='color: inherit; font-size: 0.875rem' href=\"{escape(address)}\" "
        f'aria-label="{escape(f"{text}: {about}")}">{escape(text)}</a>'
    )

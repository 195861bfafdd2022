"""A sheet as received, as a table with its letters and row numbers, one cell marked."""

from html import escape

import streamlit as st

from thidua.ingest.excerpt import Excerpt
from thidua.ingest.workbook import address, column_letter
from thidua.text.language import translate as _

STYLE = """
<style>
.thidua-sheet { border-collapse: collapse; font-size: 0.85rem; }
.thidua-sheet th, .thidua-sheet td { border: 1px solid rgba(128, 128, 128, .4); padding: .2rem .45rem; }
.thidua-sheet td { text-align: left; min-width: 4rem; max-width: 18rem; overflow-wrap: anywhere; }
.thidua-sheet th { font-weight: 400; opacity: .75; text-align: center; }
.thidua-sheet tr.gap td { border: 0; text-align: center; }
.thidua-sheet td.asked { outline: 3px solid #b3261e; outline-offset: -2px; font-weight: 700; }
.thidua-sheet-scroll { overflow: auto; max-height: 60vh; }
</style>
"""


def sheet(shown: Excerpt, *, caption: str) -> None:
    """Show rows of a sheet; the cell in question is marked by colour, weight and a word for screen readers."""
    letters = "".join(f"<th scope=col>{column_letter(column)}</th>" for column in shown.columns)
    body = []
    before = -1
    for row, cells in shown.rows:
        if row != before + 1:
            body.append(f"<tr class=gap><td colspan={len(cells) + 1}>…</td></tr>")
        before = row
        body.append(f"<tr><th scope=row>{row + 1}</th>{_cells(shown, row, cells)}</tr>")
    st.html(
        f"{STYLE}<div class='thidua-sheet-scroll' tabindex='0' data-thidua><table class='thidua-sheet' "
        f"aria-label='{escape(caption, quote=True)}'><thead><tr><td></td>{letters}</tr></thead>"
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def _cells(shown: Excerpt, row: int, cells: tuple[str, ...]) -> str:
    written = []
    for column, text in zip(shown.columns, cells, strict=True):
        if (row, column) == shown.at:
            said = escape(_("Ô {cell}: {text}", cell=address(row, column), text=text), quote=True)
            written.append(f"<td class=asked aria-current=true aria-label='{said}'>{escape(text)}</td>")
        else:
            written.append(f"<td>{escape(text)}</td>")
    return "".join(written)

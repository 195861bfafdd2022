"""A sheet as it is in the file beside the table understood of it, by pages; each cell tells what became of it."""

from html import escape

import streamlit as st

from thidua.ingest.fates import CellRole, Fate
from thidua.ingest.pending import Pending
from thidua.ingest.table import text_of
from thidua.ingest.workbook import Sheet, address, column_letter, position
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.bringing.captions import of_file
from thidua.ui.bringing.reading import Reading
from thidua.ui.plain import plain
from thidua.ui.table import table

ROWS = 60
COLUMNS = 40
LONGEST = 60
KINDS: dict[CellRole, str] = {
    "title": "heading", "heading": "heading", "documentation": "heading", "ordinal": "data", "label": "data",
    "description": "data", "value": "data", "no_data": "data", "total": "total", "maximum": "total", "group": "total",
    "note": "note", "ignored": "ignored", "error": "error",
}  # fmt: skip
STYLE = """<style>
.thidua-sheet { border-collapse: collapse; font-size: .82rem; }
.thidua-sheet th { position: sticky; top: 0; font-weight: 600; padding: .1rem .4rem; }
.thidua-sheet th, .thidua-sheet td { border: 1px solid rgba(128, 128, 128, .35); text-align: left; }
.thidua-sheet td { padding: .15rem .4rem; min-width: 4rem; max-width: 16rem; overflow-wrap: anywhere; cursor: pointer; }
.thidua-sheet td:focus { outline: 3px solid #b3261e; outline-offset: -3px; }
.thidua-sheet .why { display: none; }
.thidua-sheet td:focus .why { display: block; position: fixed; left: 1rem; right: 1rem; bottom: 1rem; z-index: 999;
  padding: .8rem 1rem; border-radius: .5rem; background: #1d1d1f; color: #fff; font-size: 1rem; font-weight: 400;
  font-style: normal; text-decoration: none; max-width: none; }
.cell-heading { background: rgba(46, 104, 192, .18); font-weight: 600; border-bottom: 2px solid #2e68c0 !important; }
.cell-data { background: rgba(40, 140, 90, .14); }
.cell-total { background: repeating-linear-gradient(135deg, rgba(160, 120, 0, .22) 0 4px, transparent 4px 9px);
  font-style: italic; }
.cell-note { border-style: dotted !important; }
.cell-ignored { background: rgba(128, 128, 128, .16); text-decoration: line-through; }
.cell-error { background: rgba(200, 40, 40, .2); font-weight: 600; box-shadow: inset 0 0 0 2px #b3261e; }
.cell-error::before { content: "⚠ "; }
.cell-corrected::after { content: " ✎"; }
.thidua-legend { display: flex; flex-wrap: wrap; gap: .4rem; font-size: .85rem; margin-bottom: .4rem; }
.thidua-legend span { padding: .1rem .5rem; border: 1px solid rgba(128, 128, 128, .35); }
</style>"""


def sheet_beside_table(one: Pending, reading: Reading) -> None:
    """Choose a sheet and a page of it, and see both; a cell named in the box tells what became of it."""
    sheets = {sheet.name: sheet for sheet in reading.understanding.workbook.sheets if sheet.visible}
    sheets |= {read.table.sheet.name: read.table.sheet for read in reading.understanding.tables}
    with st.container(horizontal=True):
        name = _choice(_("Sheet"), list(sheets), key=f"sheet-{one.key}")
        sheet = sheets[name]
        first = _page(_("Trang (mỗi trang {count} dòng)", count=ROWS), len(sheet.rows), ROWS, _worst(reading, name),
                      key=f"rows-{one.key}-{name}")  # fmt: skip
        left = 0
        if sheet.width > COLUMNS:
            left = _page(_("Nhóm cột"), sheet.width, COLUMNS, 0, key=f"columns-{one.key}-{name}")
    fates = reading.fates(name)
    _explain(sheet, fates, one.key)
    as_is, as_read = st.columns(2)
    with as_is:
        st.markdown(_("Bảng tính trong tệp: bấm vào một ô để xem ô đó được hiểu thế nào"))
        corrected = {fix.cell for fix in one.said.corrections if fix.sheet == name}
        st.html(_grid(sheet, fates, corrected, first, left, caption=of_file(name, one.file_name)))
    with as_read:
        st.markdown(_("Bảng đã hiểu: những số liệu đọc từ các dòng này"))
        _understood(reading, name, first, one.file_name)


def role_words() -> dict[CellRole, str]:
    """What each fate of a cell is called on screen."""
    return {
        "title": _("tiêu đề bảng"),
        "heading": _("tiêu đề cột"),
        "documentation": _("chú giải cột"),
        "ordinal": _("số thứ tự"),
        "label": _("tên của dòng"),
        "description": _("mô tả của dòng"),
        "value": _("số liệu được nhập"),
        "no_data": _("không có số liệu"),
        "total": _("dòng tổng"),
        "maximum": _("điểm tối đa"),
        "group": _("tên nhóm"),
        "note": _("ghi chú"),
        "ignored": _("bỏ qua"),
        "error": _("lỗi"),
    }


def _legend() -> str:
    words = {
        "heading": _("Tiêu đề"),
        "data": _("Số liệu"),
        "total": _("Tổng, nhóm"),
        "note": _("Ghi chú"),
        "ignored": _("Bỏ qua"),
        "error": _("Lỗi"),
        "corrected": _("Đã sửa"),
    }
    return "".join(f'<span class="cell-{kind}">{escape(word)}</span>' for kind, word in words.items())


def _choice(label: str, options: list[str], *, key: str) -> str:
    return str(st.selectbox(label, options, key=key))


def _page(label: str, length: int, size: int, start: int, *, key: str) -> int:
    """The first row or column of the page chosen; the page is not asked where there is only one."""
    pages = max(1, -(-length // size))
    if pages == 1:
        return 0
    return (int(st.number_input(label, 1, pages, start // size + 1, key=key)) - 1) * size


def _worst(reading: Reading, sheet: str) -> int:
    """The zero-based row of the first finding of a sheet that is worth a look, 0 where there is none."""
    rows = [
        position(finding.cell)[0]
        for finding in reading.findings
        if finding.sheet == sheet and finding.severity != "info" and finding.cell and ":" not in finding.cell
    ]
    return min(rows, default=0)


def _explain(sheet: Sheet, fates: dict[str, Fate], key: str) -> None:
    cell = st.text_input(_("Ô cần xem (ví dụ C7)"), key=f"cell-{key}").strip().upper()
    if not cell:
        return
    try:
        text = text_of(sheet.cell(*position(cell)))
    except ValueError:
        st.warning(_("“{cell}” không phải là địa chỉ ô, ví dụ C7.", cell=plain(cell)))
        return
    fate = _fate(fates.get(cell))
    st.info(plain(_("Ô {cell} ghi “{text}”: {fate}", cell=cell, text=text, fate=fate)))


def _fate(fate: Fate | None) -> str:
    if fate is None:
        return _("ô trống")
    return f"{role_words()[fate.role]}. {fate.reason}" if fate.reason else role_words()[fate.role]


def _grid(sheet: Sheet, fates: dict[str, Fate], corrected: set[str], first: int, left: int, *, caption: str) -> str:
    right = min(sheet.width, left + COLUMNS)
    letters = "".join(f"<th scope=col>{column_letter(column)}</th>" for column in range(left, right))
    lines = []
    for row in range(first, min(len(sheet.rows), first + ROWS)):
        cells = sheet.rows[row][left:right]
        drawn = "".join(_cell(address(row, at), text_of(cell), fates, corrected) for at, cell in enumerate(cells, left))
        lines.append(f"<tr><th scope=row>{row + 1}</th>{drawn}</tr>")
    return (
        f"{STYLE}<div class='thidua-legend' data-thidua>{_legend()}</div>"
        f"<div class='thidua-scroll' tabindex='0' role='region' aria-label='{escape(caption)}' data-thidua>"
        f"<table class='thidua-sheet' aria-label='{escape(caption)}'>"
        f"<thead><tr><td></td>{letters}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def _cell(cell: str, text: str, fates: dict[str, Fate], corrected: set[str]) -> str:
    fate = fates.get(cell)
    if fate is None:
        return "<td></td>"
    kind = f"cell-{KINDS[fate.role]}" + (" cell-corrected" if cell in corrected else "")
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
    why = f'<span class="why">{escape(f"{cell} · {text} · {_fate(fate)}")}</span>'
    return f'<td tabindex="-1" class="{kind}">{escape(shown)}{why}</td>'


def _understood(reading: Reading, name: str, first: int, file_name: str) -> None:
    records = [
        (record, read.words(record.cell))
        for read in reading.understanding.tables
        if read.table.sheet.name == name
        for record in read.records
        if first <= position(record.cell)[0] < first + ROWS
    ]
    table(
        [_("Ô"), _("Đơn vị"), _("Nội dung"), _("Viết là"), _("Đọc là")],
        [
            (
                record.cell,
                record.unit or "",
                words,
                record.as_written,
                "" if record.value is None else number(record.value),
            )
            for record, words in records
        ],
        caption=of_file(_("Bảng đã hiểu"), file_name),
        numbers=[4],
    )

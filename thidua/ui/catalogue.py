"""The catalogues on the page: choose one, find rows, see what holds since when and by which text, and change it."""

import json
from collections.abc import Callable

import streamlit as st

from thidua.exhibits.catalogue_rows import CatalogueRow, Columns, columns_of, in_force_today, rows_of, validity
from thidua.text.format import moment, number
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _
from thidua.ui.catalogue_clusters import members, schemes
from thidua.ui.catalogue_form import add, change
from thidua.ui.catalogue_lineage import lineage
from thidua.ui.catalogue_units import units
from thidua.ui.plain import plain
from thidua.ui.session import caller, kept, person_name, rows
from thidua.ui.table import table

FIRST = "award"
OWN: dict[str, tuple[str, Callable[[], None]]] = {
    "units": (N_("Đơn vị và cách viết"), units),
    "lineage": (N_("Sắp xếp, sáp nhập, đổi tên đơn vị"), lineage),
    "members": (N_("Cụm, khối và thành viên"), members),
    "schemes": (N_("Bảng tiêu chí chấm điểm"), schemes),
}
"""What an office's organisation is made of, beside the shipped catalogues: its title and what shows it."""
MOST_ROWS = 300


def catalogue() -> None:
    """One catalogue: its rows, the forms that change it, and every change so far.

    Units, clusters and schemes are no rows of catalogues but of the office's own imports, and are typed as such.
    """
    listed = {row["catalogue"]: row for row in rows("catalogue/list").to_dicts()}
    chosen = _chosen(listed)
    if chosen in OWN:
        OWN[chosen][1]()
        return
    with st.container(horizontal=True, key="catalogue-choices"):
        text = st.text_input(_("Tìm"), key="tim-danh-muc", placeholder=_("Gõ tên, có dấu hoặc không dấu"))
        all_times = _("Mọi thời kỳ")
        period = st.selectbox(_("Thời gian áp dụng"), [_("Đang áp dụng"), all_times], key="ap-dung")
    only_open = st.toggle(_("Chỉ dòng chưa kiểm chứng"), key="chua-kiem-chung")
    columns = kept(columns_of, catalogue=chosen)
    every = kept(rows_of, catalogue=chosen)
    found = [
        row
        for row in every
        if columns.fits(row, text)
        and (period == all_times or in_force_today(row))
        and (not only_open or row.cells.get("verified") == "no")
    ]
    if said := st.session_state.pop("catalogue-said", None):
        st.success(plain(said))
    _summary(every, found)
    if every:
        _rows(columns, found, caption=str(listed[chosen][f"name_{current()}"]))
    else:
        st.info(_("Chưa có dòng nào."))
    if caller().may_write:
        add(chosen, columns)
        change(chosen, columns, every)
    _history(chosen, columns, every)


def _chosen(listed: dict[str, dict[str, object]]) -> str:
    names = [*OWN, *listed]
    words = {name: _(title) for name, (title, _part) in OWN.items()}
    return st.selectbox(
        _("Danh mục"),
        names,
        index=names.index(FIRST),
        key="danh-muc",
        format_func=lambda name: words.get(name) or str(listed[name][f"name_{current()}"]),
        filter_mode="contains",
        bind="query-params",
    )


def _summary(every: tuple[CatalogueRow, ...], found: list[CatalogueRow]) -> None:
    parts = [_("{found}/{all} dòng", found=number(len(found)), all=number(len(every)))]
    if unverified := sum(row.cells.get("verified") == "no" for row in found):
        parts.append(_("{count} dòng chưa kiểm chứng", count=number(unverified)))
    if changed := sum(row.origin != "shipped" for row in every):
        parts.append(_("{count} dòng khác bản kèm theo phần mềm", count=number(changed)))
    st.markdown(f"**{plain('; '.join(parts))}**")


def _rows(columns: Columns, found: list[CatalogueRow], *, caption: str) -> None:
    if not found:
        st.info(_("Không có dòng nào như vậy. Hãy tìm bằng từ khác hoặc chọn Mọi thời kỳ."))
        return
    has = columns.fields
    headings = [columns.heading(column) for column in columns.shown]
    extra = [_("Áp dụng")] if "valid_from" in has else []
    extra += [columns.heading("source")] if "source" in has else []
    extra += [_("Kiểm chứng")] if "verified" in has else []
    is_changed = any(row.origin != "shipped" for row in found)
    table(
        [*headings, *extra, *([_("Cơ quan đã sửa")] if is_changed else [])],
        [[*_cells(columns, row), *([_change(row)] if is_changed else [])] for row in found[:MOST_ROWS]],
        caption=caption,
        numbers=[index for index, column in enumerate(columns.shown) if has[column]["kind"] in ("number", "whole")],
    )
    if len(found) > MOST_ROWS:
        st.caption(_("… và {count} dòng nữa; hãy gõ vào ô Tìm.", count=number(len(found) - MOST_ROWS)))


def _cells(columns: Columns, row: CatalogueRow) -> list[str]:
    cells = [columns.written(column, row.cells.get(column)) for column in columns.shown]
    if "valid_from" in columns.fields:
        cells.append(validity(row))
    if "source" in columns.fields:
        cells.append(row.cells.get("source", ""))
    if "verified" in columns.fields:
        cells.append(_("đã kiểm chứng") if row.cells.get("verified") == "yes" else _("chưa kiểm chứng"))
    return cells


def _change(row: CatalogueRow) -> str:
    """What the office did to the row, who, when and why; empty where it is as shipped."""
    if row.origin == "shipped" or row.person is None or row.changed_at is None:
        return ""
    words = {"changed": _("sửa"), "added": _("thêm"), "removed": _("bỏ")}
    return f"{words[row.origin]}, {person_name(row.person)}, {moment(row.changed_at)}: {row.reason or ''}"


def _history(catalogue: str, columns: Columns, every: tuple[CatalogueRow, ...]) -> None:
    """Every change of the catalogue, newest first, with what it changed."""
    changes = rows("catalogue/history", catalogue=catalogue, key=None).to_dicts()
    if not changes:
        return
    words = {"changed": _("thêm hoặc sửa"), "removed": _("bỏ"), "restored": _("lấy lại như kèm theo phần mềm")}
    names = {row.key: columns.name(row) for row in every}
    with st.expander(_("Các lần sửa danh mục này ({count})", count=len(changes))):
        table(
            [_("Thời điểm"), _("Người sửa"), _("Việc"), _("Dòng"), _("Giá trị"), _("Lý do")],
            [
                (
                    moment(change["changed_at"]),
                    person_name(change["person"]),
                    words[change["act"]],
                    names.get(change["key"], change["key"]),
                    _stated(columns, change["content"]),
                    change["reason"] or "",
                )
                for change in changes
            ],
            caption=_("Các lần sửa"),
        )


def _stated(columns: Columns, content: str | None) -> str:
    """The shown values that a change stated."""
    if content is None:
        return ""
    cells = json.loads(content)
    shown = [column for column in columns.shown if not column.startswith("name_") and cells.get(column)]
    return "; ".join(f"{columns.heading(column)}: {columns.written(column, cells[column])}" for column in shown)

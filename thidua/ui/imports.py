"""The register of imports on the page: each with its receipt, and undo."""

import datetime

import polars as pl
import streamlit as st

from thidua.ingest.commit import undo
from thidua.ingest.effects import effects_of_undo
from thidua.text.format import day, moment, number
from thidua.text.language import translate as _
from thidua.ui.agreement import agreed
from thidua.ui.bringing.changes import show_effects
from thidua.ui.labels import told_apart
from thidua.ui.plain import plain
from thidua.ui.session import caller, kept, person_name, rows, store
from thidua.ui.table import table

MOST_ROWS = 200


def imports() -> None:
    """Every import that is or was in force, newest first, with undo for those in force."""
    register = rows("imports/list")
    if register.is_empty():
        st.info(_("Chưa có tệp nào được nhập. Hãy mở trang Nhập số liệu."))
        return
    table(
        [_("Tệp"), _("Văn bản"), _("Người nhập"), _("Thời điểm"), _("Sheet"), _("Số liệu"), _("Tình trạng")],
        [
            (
                _name(row),
                _document(row),
                person_name(row["person"]),
                moment(row["committed_at"]),
                number(row["sheets"]),
                number(row["figures"]),
                _state(row),
            )
            for row in register.iter_rows(named=True)
        ],
        caption=_("Các lần nhập"),
        numbers=[4, 5],
    )
    in_force = told_apart(
        {
            row["batch_id"]: " · ".join(
                (_name(row), moment(row["committed_at"]), _("{count} số liệu", count=number(row["figures"])))
            )
            for row in register.iter_rows(named=True)
            if row["undone_at"] is None
        }
    )
    if not caller().may_write:
        return
    with st.container(border=True, key="undo"):
        st.header(_("Hủy một lần nhập"), anchor=False)
        st.markdown(_("Số liệu của lần nhập được chọn thôi có hiệu lực; các lần nhập sau nó giữ nguyên."))
        chosen = st.selectbox(
            _("Lần nhập"),
            list(in_force),
            key="undo-batch",
            format_func=lambda batch: in_force[batch],
            placeholder=_("Chọn lần nhập"),
        )
        if chosen is not None:
            _ask_undo(chosen, in_force[chosen])
        if undone := st.session_state.pop("undone", None):
            name, corrections = undone
            st.success(_("Đã hủy lần nhập {name}.", name=plain(name)))
            if corrections:
                st.success(_("Số đính chính của lần nhập đó cũng đã hủy: {count}.", count=number(corrections)))


def _ask_undo(batch_id: str, name: str) -> None:
    """What undoing would change, and the button that does it; the corrections that would go with it are named first."""
    corrections = rows("imports/corrections", batch_id=batch_id)
    shown: list[object] = [batch_id, corrections.rows()]
    if corrections.height:
        cells = ", ".join(f"{sheet}!{cell}" for sheet, cell in corrections.select("sheet", "cell").iter_rows())
        st.warning(_("Các đính chính của lần nhập này cũng bị hủy theo, ở ô: {cells}.", cells=plain(cells)))
    if st.toggle(_("Xem trước những gì sẽ thay đổi"), key=f"undo-look-{batch_id}"):
        effects, figures = kept(effects_of_undo, batch_id=batch_id)
        shown += [effects, figures.rows()]
        show_effects(effects)
        _figures(figures)
    with st.popover(_("Hủy lần nhập này"), key="undo-ask"):
        st.markdown(_("Số liệu của lần nhập này sẽ không còn trên các trang."))
        if agreed(_("Xác nhận hủy"), *shown, key="undo-button"):
            st.session_state["undone"] = name, undo(store(), caller(), batch_id)
            st.rerun()


def _figures(figures: pl.DataFrame) -> None:
    """How many figures an undo takes away, changes, brings back and leaves, and those it does not leave as they are."""
    counts = dict(figures["change"].value_counts().iter_rows())
    words = {
        "gone": _("thôi có hiệu lực"),
        "changed": _("trở lại giá trị trước"),
        "returned": _("đã bỏ nay có lại"),
        "unchanged": _("không đổi"),
    }
    said = [f"{number(counts[change])} {word}" for change, word in words.items() if change in counts]
    st.markdown(_("**Sẽ thay đổi**: {changes}", changes=", ".join(said)))
    differing = figures.filter(pl.col("change") != "unchanged")
    if differing.is_empty():
        return
    table(
        [_("Sheet"), _("Ô"), _("Đơn vị"), _("Đang lưu"), _("Trở lại là")],
        [
            (
                row["sheet"],
                row["cell"],
                row["unit"] or "",
                row["as_written"] or "",
                _("không còn số liệu") if row["change"] == "gone" else row["returns"] or "",
            )
            for row in differing.head(MOST_ROWS).iter_rows(named=True)
        ],
        caption=_("Số liệu trước và sau khi hủy"),
    )
    if differing.height > MOST_ROWS:
        st.markdown(_("… và {count} dòng nữa", count=number(differing.height - MOST_ROWS)))


def _name(row: dict[str, object]) -> str:
    """The file of an import, and the cell where only that was corrected."""
    if row["kind"] != "correction":
        return str(row["file_name"])
    return _("{file} – đính chính ô {cell}", file=row["file_name"], cell=row["cell"])


def _document(row: dict[str, object]) -> str:
    """The document an import came with, in one line."""
    date = row["document_date"]
    parts = (
        row["document_number"],
        day(date) if isinstance(date, datetime.date) else None,
        row["document_signer"],
        _("thay thế {document}", document=row["replaces"]) if row["replaces"] else None,
    )
    return ", ".join(str(part) for part in parts if part)


def _state(row: dict[str, object]) -> str:
    if row["undone_at"] is not None:
        return _("Đã hủy")
    return _("Dữ liệu mẫu") if row["sample"] else _("Đang có hiệu lực")

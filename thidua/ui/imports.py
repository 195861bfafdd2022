"""The register of imports on the page: each with its receipt, and undo."""

import streamlit as st

from thidua.ingest.commit import undo
from thidua.text.format import moment, number
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import caller, person_name, rows, store
from thidua.ui.table import table


def imports() -> None:
    """Every import that is or was in force, newest first, with undo for those in force."""
    register = rows("imports/list")
    if register.is_empty():
        st.info(_("Chưa có tệp nào được nhập. Hãy mở trang Nhập số liệu."))
        return
    table(
        [_("Tệp"), _("Người nhập"), _("Thời điểm"), _("Sheet"), _("Số liệu"), _("Tình trạng")],
        [
            (
                row["file_name"],
                person_name(row["person"]),
                moment(row["committed_at"]),
                number(row["sheets"]),
                number(row["figures"]),
                _state(row),
            )
            for row in register.iter_rows(named=True)
        ],
        caption=_("Các lần nhập"),
        numbers=[3, 4],
    )
    in_force = {
        row["batch_id"]: f"{row['file_name']} · {moment(row['committed_at'])}"
        for row in register.iter_rows(named=True)
        if row["undone_at"] is None
    }
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
        with st.popover(_("Hủy lần nhập này"), disabled=chosen is None, key="undo-ask"):
            st.markdown(_("Số liệu của lần nhập này sẽ không còn trên các trang."))
            if st.button(_("Xác nhận hủy"), key="undo-button") and chosen:
                undo(store(), caller(), chosen)
                st.session_state["undone"] = in_force[chosen]
                st.rerun()
        if undone := st.session_state.pop("undone", None):
            st.success(_("Đã hủy lần nhập {name}.", name=plain(undone)))


def _state(row: dict[str, object]) -> str:
    if row["undone_at"] is not None:
        return _("Đã hủy")
    return _("Dữ liệu mẫu") if row["sample"] else _("Đang có hiệu lực")

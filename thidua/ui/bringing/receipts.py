"""What was stored since the page was opened: a receipt to print or keep for each file, until it is put away."""

from collections.abc import Mapping

import streamlit as st

from thidua.ingest.commit import Receipt
from thidua.ingest.workbook import file_hash
from thidua.text.format import moment, number
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import person_name, rows
from thidua.ui.table import table

SHOWN = "receipts"
KEY = 12


def already_stored(content: bytes) -> dict[str, object] | None:
    """The import in force of the very same file, None where there is none."""
    return next(iter(rows("ingest/same_file", file_hash=file_hash(content)).iter_rows(named=True)), None)


def show_already(file_name: str, stored: Mapping[str, object]) -> None:
    """Say on the page that a file was stored before."""
    sentence = _(
        "Tệp này đã được ghi nhận lúc {when}; nhập lại không thay đổi gì.",
        when=moment(stored["committed_at"]),  # type: ignore[arg-type]
    )
    _shown()[str(stored["batch_id"])] = (file_name, sentence, None)


def show_receipt(receipt: Receipt, notes: list[str]) -> None:
    """Show a receipt on the page from now on, with what a person should know besides."""
    sentence = _(
        "Đã ghi nhận: {new} số liệu mới, {changed} thay đổi, {unchanged} không đổi, {gone} bỏ.",
        new=number(receipt.new),
        changed=number(receipt.changed),
        unchanged=number(receipt.unchanged),
        gone=number(receipt.gone),
    )
    _shown()[receipt.batch_id] = (receipt.file_name, " ".join((sentence, *notes)), receipt)


def receipts() -> None:
    """Every receipt not yet put away, the newest first."""
    if _shown():
        st.header(_("Vừa ghi nhận"), anchor=False)
    for batch_id, (file_name, sentence, receipt) in reversed(list(_shown().items())):
        with st.container(border=True, key=f"file-{batch_id[-KEY:]}"):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.subheader(plain(file_name), anchor=False, width="stretch")
                if st.button(_("Cất đi"), key=f"put-away-{batch_id}"):
                    del _shown()[batch_id]
                    st.rerun()
            if receipt is None:
                st.info(plain(sentence))
                continue
            st.success(plain(sentence))
            _receipt(receipt)


def _receipt(receipt: Receipt) -> None:
    lines = [
        (_("Tệp"), receipt.file_name),
        (_("Mã băm SHA-256"), receipt.file_hash),
        (_("Người nhập"), person_name(receipt.person)),
        (_("Thời điểm"), moment(receipt.committed_at)),
        (_("Mã lần nhập"), receipt.batch_id),
        (_("Số liệu mới"), number(receipt.new)),
        (_("Thay đổi"), number(receipt.changed)),
        (_("Không đổi"), number(receipt.unchanged)),
        (_("Bỏ"), number(receipt.gone)),
        (_("Tên mới trong danh mục"), number(receipt.created)),
    ]
    table([_("Biên nhận"), _("Nội dung")], lines, caption=_("Biên nhận"))
    st.download_button(
        _("Tải biên nhận để in"),
        "\r\n".join((_("BIÊN NHẬN NHẬP SỐ LIỆU"), "", *(f"{name}: {value}" for name, value in lines), "")),
        file_name=f"bien-nhan-{receipt.batch_id[-KEY:]}.txt",
        mime="text/plain; charset=utf-8",
        on_click="ignore",
        key=f"print-{receipt.batch_id}",
    )


def _shown() -> dict[str, tuple[str, str, Receipt | None]]:
    shown: dict[str, tuple[str, str, Receipt | None]] = st.session_state.setdefault(SHOWN, {})
    return shown

"""What stands above every page: that sample data are shown, and that a damaged warehouse was mended lately."""

from datetime import UTC, datetime, timedelta

import streamlit as st

from thidua.ingest.commit import remove_samples
from thidua.office.warehouse import recovery_sentence
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import caller, rows, store

TOLD_FOR = timedelta(days=7)


def recovery_notice() -> None:
    """Say for a week that the warehouse was damaged and mended, and what has to be done again by hand."""
    since = datetime.now(UTC).replace(tzinfo=None) - TOLD_FOR
    for recovery in rows("doctor/recoveries").iter_rows(named=True):
        if recovery["happened_at"] < since:
            continue
        st.warning(plain(recovery_sentence(recovery)))
        for failure in recovery["failed"]:
            st.error(plain(_("Không làm lại được: {what}", what=failure)))


def sample_notice() -> None:
    """Say that sample data are shown, with the one click that removes them all."""
    if not rows("imports/samples").height:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="sample-notice"):
        st.warning(_("Đang dùng dữ liệu mẫu: số liệu của tỉnh Minh Họa là minh họa, không có thật."), width="stretch")
        if caller().may_write and st.button(_("Xóa dữ liệu mẫu"), key="remove-samples"):
            remove_samples(store(), caller())
            st.rerun()

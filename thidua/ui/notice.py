"""What stands above every page while sample data are in the store, and the way to be rid of them."""

import streamlit as st

from thidua.ingest.commit import remove_samples
from thidua.text.language import translate as _
from thidua.ui.session import caller, rows, store


def sample_notice() -> None:
    """Say that sample data are shown, with the one click that removes them all."""
    if not rows("imports/samples").height:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="sample-notice"):
        st.warning(_("Đang dùng dữ liệu mẫu: số liệu của tỉnh Minh Họa là minh họa, không có thật."), width="stretch")
        if st.button(_("Xóa dữ liệu mẫu"), key="remove-samples"):
            remove_samples(store(), caller())
            st.rerun()

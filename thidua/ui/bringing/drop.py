"""Where files are dropped, one, many or a whole folder: each is kept at once, so that nothing is lost with the tab."""

import streamlit as st

from thidua.ingest.pending import keep
from thidua.ingest.workbook import FILE_TYPES
from thidua.text.language import translate as _
from thidua.ui.bringing.receipts import already_stored, show_already
from thidua.ui.session import caller

LARGEST_MB = 50
TIMES = "files-taken"


def drop_files() -> None:
    """The place to drop files. Taken files leave it, and stand below as work under way."""
    folder = st.toggle(_("Chọn cả thư mục"), key="whole-folder")
    times = st.session_state.setdefault(TIMES, 0)
    files = st.file_uploader(
        _("Chọn thư mục") if folder else _("Chọn tệp"),
        type=list(FILE_TYPES),
        accept_multiple_files="directory" if folder else True,
        key=f"files-{'folder' if folder else 'single'}-{times}",
        max_upload_size=LARGEST_MB,
    )
    if not files:
        return
    for file in files:
        content = file.getvalue()
        if stored := already_stored(content):
            show_already(file.name, stored)
        else:
            keep(caller(), file.name, content)
    st.session_state[TIMES] = times + 1
    st.rerun()

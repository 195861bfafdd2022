"""Nhập số liệu: bring workbooks, see what was understood, confirm, take the receipt."""

import streamlit as st

from thidua.text.language import translate as _
from thidua.ui.bring import bring, chosen_files

st.markdown(_("Kéo thả tệp Excel, CSV, OpenDocument hoặc Word của cơ quan. Không cần mẫu, không cần gõ mã."))
for file in chosen_files():
    bring(file.name, file.getvalue())

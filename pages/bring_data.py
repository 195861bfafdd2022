"""Nhập số liệu: bring workbooks, see what was understood, answer, correct, see what changes, take the receipt."""

import streamlit as st

from thidua.text.language import translate as _
from thidua.ui.bringing.desk import desk

st.markdown(_("Kéo thả tệp Excel, CSV, OpenDocument hoặc Word của cơ quan. Không cần mẫu, không cần gõ mã."))
desk()

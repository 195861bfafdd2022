"""A page with every kind of widget Streamlit has words of its own in; the user's texts here are Vietnamese."""

import datetime
import time

import polars as pl
import streamlit as st

from thidua.ui.server import middleware, on_script_error, routes
from thidua.ui.words import declare

app = st.App(__file__, routes=routes(), middleware=middleware(), on_script_error=on_script_error)


def home() -> None:
    st.write("Trang đầu")


def inputs() -> None:
    st.selectbox("Đơn vị", ["Sở A", "Sở B"], index=None, key="one")
    st.selectbox("Năm", ["2023", "2024"], accept_new_options=True, index=None)
    st.multiselect("Cụm", ["Một", "Hai", "Ba"], default=["Một"])
    st.multiselect("Khối", ["Một", "Hai"], accept_new_options=True, max_selections=1)
    st.multiselect("Rỗng", [])
    st.text_input("Tên", help="Tên đầy đủ", max_chars=20)
    st.text_input("Mật khẩu", type="password")
    st.text_input("Bắt buộc", required=True)
    st.text_area("Ghi chú")
    st.number_input("Số", min_value=0, max_value=9, value=None)
    st.date_input("Ngày", datetime.date(2024, 3, 8), format="DD/MM/YYYY", max_value=datetime.date(2024, 3, 20))
    st.date_input("Từ ngày đến ngày", (datetime.date(2024, 3, 1), datetime.date(2024, 3, 8)), format="DD/MM/YYYY")
    st.time_input("Giờ", datetime.time(8, 0))
    st.datetime_input("Ngày giờ", datetime.datetime(2024, 3, 8, 8, 0))
    st.color_picker("Màu")
    st.slider("Thanh", 0, 10)
    st.toggle("Bật")
    st.pills("Nhãn", ["A1", "B1"])
    st.segmented_control("Mục", ["A2", "B2"])
    st.radio("Một trong hai", ["A3", "B3"])
    st.feedback("stars")
    st.file_uploader("Tệp", type=["xlsx", "csv"], max_upload_size=1, accept_multiple_files=True, key="files")
    st.file_uploader("Một tệp", key="file")


def outputs() -> None:
    frame = pl.DataFrame({"Đơn vị": ["Sở A", "Sở B"], "Điểm": [97.5, 96.0], "Năm": [2023, 2024]})
    st.dataframe(frame, key="table")
    st.data_editor(frame, num_rows="dynamic", key="grid")
    st.line_chart(frame, x="Năm", y="Điểm")
    st.plotly_chart({"data": [{"type": "bar", "x": ["Sở A"], "y": [1]}], "layout": {}}, key="plot")
    st.download_button("Tải về", "x", "x.txt")
    st.code("select 1")
    st.json({"khóa": 1})
    st.markdown("### Đề mục")
    st.html("<p data-thidua>Search</p>")
    with st.expander("Mở rộng"):
        st.write("Bên trong")
    with st.popover("Thêm nữa"):
        st.write("Bên trong")
    st.tabs(["Thẻ một", "Thẻ hai"])
    if st.button("Báo tin"):
        st.toast("Đã xong")
    if st.button("Chạy lâu"):
        time.sleep(4)
    with st.form("Mẫu"):
        st.text_input("Trong mẫu")
        st.form_submit_button("Gửi đi")
    st.chat_input("Nhắn tin", accept_file=True)
    if st.button("Gây lỗi"):
        raise RuntimeError("bí mật")


@st.dialog("Hộp thoại")
def box() -> None:
    st.write("Bên trong hộp")


def main() -> None:
    st.set_page_config(page_title="Thử", layout="wide")
    language = st.session_state.setdefault("language", "en" if st.query_params.get("lang") == "en" else "vi")
    declare(language)
    pages = [st.Page(page, title=title, url_path=path) for page, title, path in PAGES]
    chosen = st.navigation([st.Page(home, title="Đầu", url_path="dau"), *pages])
    with st.sidebar:
        st.button("English", on_click=st.session_state.update, kwargs={"language": "en"})
        st.button("Tiếng Việt", on_click=st.session_state.update, kwargs={"language": "vi"})
    if st.button("Mở hộp"):
        box()
    chosen.run()


PAGES = [(inputs, "Nhập", "nhap"), (outputs, "Xuất", "xuat")]

if __name__ == "__main__":
    main()

"""The pages, in the order of the menu, each under its address."""

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from thidua.text.language import message as N_
from thidua.text.language import translate as _


@dataclass(frozen=True)
class Entry:
    """One page: its file in pages/, its address, its title (marked by N_)."""

    file: str
    address: str
    title: str


MENU = (
    Entry("overview", "tong-quan", N_("Tổng quan")),
    Entry("ranking", "xep-hang", N_("Xếp hạng cụm, khối")),
    Entry("unit", "don-vi", N_("Kết quả của đơn vị")),
    Entry("targets", "chi-tieu", N_("Thực hiện chỉ tiêu")),
    Entry("ratings", "xep-loai", N_("Đánh giá, xếp loại")),
    Entry("awards", "khen-thuong", N_("Khen thưởng")),
    Entry("conference", "hoi-nghi", N_("Phục vụ hội nghị")),
    Entry("tasks", "viec-can-xu-ly", N_("Việc cần xử lý")),
    Entry("bring_data", "nhap-so-lieu", N_("Nhập số liệu")),
    Entry("enter", "nhap-tay", N_("Nhập tay")),
    Entry("sources", "nguon-so-lieu", N_("Nguồn số liệu")),
    Entry("catalogue", "danh-muc", N_("Danh mục")),
)


def pages() -> list[StreamlitPage]:
    """The menu for whoever is looking; the first page is the one that opens."""
    return [
        st.Page(f"pages/{entry.file}.py", title=_(entry.title), url_path=entry.address, default=entry is MENU[0])
        for entry in MENU
    ]

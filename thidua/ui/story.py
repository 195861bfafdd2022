"""A story on the page: its items in order, each with the office's own words, to be moved, dropped or added."""

from dataclasses import replace
from hashlib import sha256

import streamlit as st

from thidua.exhibits.catalogue import exhibits
from thidua.store import load_query
from thidua.stories import overlay
from thidua.stories.occasion import Occasion
from thidua.stories.photo import NotAPicture, data_url
from thidua.stories.story import Item, Kind, Story
from thidua.text.language import message as N_
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import caller, store

KINDS: dict[Kind, str] = {
    "title": N_("Trang bìa"),
    "agenda": N_("Chương trình"),
    "exhibit": N_("Biểu đồ, bảng số liệu"),
    "text": N_("Văn bản"),
    "shortcomings": N_("Tồn tại, hạn chế"),
    "photo": N_("Ảnh"),
    "table": N_("Bảng tự lập"),
    "pledge": N_("Nội dung giao ước thi đua"),
    "signing": N_("Ký giao ước thi đua"),
    "tasks": N_("Nhiệm vụ"),
    "petitions": N_("Kiến nghị, đề xuất"),
    "call_up": N_("Trao thưởng"),
}
OF_LINES = ("agenda", "text", "shortcomings", "pledge", "tasks", "petitions")
KNOWN = {"place", "cluster", "year"}
MOST_MEGABYTES = 20


def editor(occasion: Occasion, story: Story) -> None:
    """The items of a meeting; every change is kept at once and recorded."""
    for at, item in enumerate(story.items):
        with st.expander(f"{at + 1}\\. {plain(_name(item))}", key=f"item-{at}"):
            _item(occasion, story, at)
    with st.popover(_("Thêm mục"), key="add"):
        _add(occasion, story)
    if overlay.is_own(store(), caller(), occasion) and st.button(_("Trở lại chương trình có sẵn"), key="reset"):
        overlay.reset(store(), caller(), occasion)
        st.rerun()


def _name(item: Item) -> str:
    title = item.title or (_(exhibits()[item.question].title) if item.question in exhibits() else _(KINDS[item.kind]))
    return f"{title}: {item.headline}" if item.headline else title


def _item(occasion: Occasion, story: Story, at: int) -> None:
    """One item; its fields are named by what it holds, so that none keeps the text of another that stood there."""
    item = story.items[at]
    own = f"{at}-{sha256(repr((occasion, item)).encode()).hexdigest()[:12]}"
    with st.form(key=f"form-{own}", border=False):
        headline = st.text_input(
            _("Tiêu đề của cơ quan (để trống thì dùng câu tự động)"), item.headline, key=f"headline-{own}"
        )
        remark = st.text_input(_("Nhận xét của cơ quan"), item.remark, key=f"remark-{own}")
        as_table = item.as_table
        if item.kind == "exhibit":
            as_table = st.checkbox(_("Hiện bảng thay cho biểu đồ"), item.as_table, key=f"as-table-{own}")
        lines, headings, rows, photo = item.lines, item.headings, item.rows, item.photo
        if item.kind in OF_LINES:
            text = st.text_area(
                item.prompt or _("Mỗi ý một dòng"), "\n".join(item.lines), key=f"lines-{own}", height=180
            )
            lines = tuple(line.strip() for line in (text or "").splitlines() if line.strip())
        if item.kind == "table":
            text = st.text_area(
                _("Mỗi dòng một hàng, các ô cách nhau bằng dấu |; hàng đầu là tên cột"),
                "\n".join(" | ".join(row) for row in (item.headings, *item.rows) if row),
                key=f"rows-{own}",
            )
            headings, rows = _table(text or "")
        if item.kind == "photo":
            label = _("Chọn ảnh (.jpg, .png)")
            file = st.file_uploader(
                label, type=["jpg", "jpeg", "png"], key=f"photo-{own}", max_upload_size=MOST_MEGABYTES
            )
            try:
                photo = data_url(file.getvalue()) if file else item.photo
            except NotAPicture as error:
                st.error(str(error))
        if st.form_submit_button(_("Lưu")):
            changed = replace(
                item,
                headline=headline,
                remark=remark,
                as_table=as_table,
                lines=lines,
                headings=headings,
                rows=rows,
                photo=photo,
            )
            _keep(occasion, (*story.items[:at], changed, *story.items[at + 1 :]))
    with st.container(horizontal=True, key=f"move-{at}"):
        items = list(story.items)
        if st.button(_("Lên trên"), key=f"up-{at}", disabled=at == 0):
            items[at - 1 : at + 1] = [items[at], items[at - 1]]
            _keep(occasion, tuple(items))
        if st.button(_("Xuống dưới"), key=f"down-{at}", disabled=at == len(items) - 1):
            items[at : at + 2] = [items[at + 1], items[at]]
            _keep(occasion, tuple(items))
        if st.button(_("Bỏ mục này"), key=f"drop-{at}"):
            _keep(occasion, (*story.items[:at], *story.items[at + 1 :]))


def _add(occasion: Occasion, story: Story) -> None:
    kind: Kind = st.selectbox(_("Loại mục"), list(KINDS), key="add-kind", format_func=lambda one: _(KINDS[one]))
    item = Item(kind, title="" if kind in ("title", "exhibit") else _(KINDS[kind]))
    if kind == "exhibit":
        offered = [name for name in exhibits() if load_query(name).parameters <= KNOWN]
        chosen = st.selectbox(
            _("Nội dung"), offered, key="add-exhibit", format_func=lambda name: _(exhibits()[name].title)
        )
        item = replace(item, exhibit=chosen)
    if st.button(_("Thêm vào cuối"), key="add-button"):
        _keep(occasion, (*story.items, item))


def _keep(occasion: Occasion, items: tuple[Item, ...]) -> None:
    overlay.save(store(), caller(), occasion, items)
    st.rerun()


def _table(text: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Headings and rows of what was typed, every row as long as the longest."""
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in text.splitlines() if line.strip()]
    longest = max(map(len, rows), default=0)
    even = [(*row, *("",) * (longest - len(row))) for row in rows]
    return (even[0], tuple(even[1:])) if even else ((), ())

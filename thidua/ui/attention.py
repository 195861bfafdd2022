"""What needs attention: glad news, concerns, matters to decide, each one click from its page."""

import streamlit as st

from thidua.exhibits.attention import Kind, Matter
from thidua.exhibits.attention import attention as matters
from thidua.text.language import translate as _
from thidua.ui.session import kept


def attention(*, place: str | None, cluster: str | None, year: int) -> None:
    """Show at most three matters of each kind."""
    found = kept(matters, place=place, cluster=cluster, year=year)
    if not found:
        return
    titles: dict[Kind, str] = {
        "glad": _("Điểm sáng"),
        "concern": _("Cần quan tâm"),
        "decide": _("Cần quyết định"),
    }
    with st.container(border=True, key="attention"):
        st.header(_("Cần chú ý năm {year}", year=year), anchor=False)
        for column, (kind, title) in zip(st.columns(len(titles)), titles.items(), strict=True):
            with column:
                st.markdown(f"**{title}**")
                _list([matter for matter in found if matter.kind == kind])


def _list(found: list[Matter]) -> None:
    if not found:
        st.caption(_("Không có."))
    for number, matter in enumerate(found):
        with st.container(key=f"matter-{matter.kind}-{number}"):
            st.text(matter.sentence)
            if matter.page != "overview":
                st.page_link(f"pages/{matter.page}.py", label=_("Xem"))

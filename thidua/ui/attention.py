"""What needs attention: glad news, concerns, matters to decide, each one click from its page."""

import streamlit as st

from thidua.exhibits.attention import Kind, Matter
from thidua.exhibits.attention import attention as matters
from thidua.text.language import translate as _
from thidua.ui.sections import KEY as PART
from thidua.ui.session import kept

KEPT = ("lang", "dia-phuong", "cum-khoi", "nam")


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
            st.page_link(f"pages/{matter.page}.py", label=_("Xem"), query_params=_evidence(matter))


def _evidence(matter: Matter) -> dict[str, str]:
    """The choices on the way to what a matter is about: those of this page, its own cluster, its part of the page."""
    kept_choices = {key: value for key, value in st.query_params.to_dict().items() if key in KEPT}
    own = {"cum-khoi": matter.cluster, PART: _(matter.part)}
    return kept_choices | {key: value for key, value in own.items() if value}

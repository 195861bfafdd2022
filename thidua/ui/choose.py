"""The choices above a page: place, cluster, year, unit; each stands in the address of the page."""

from typing import TypeVar

import streamlit as st

from thidua.text.fold import fold
from thidua.text.language import translate as _
from thidua.ui.session import rows

T = TypeVar("T")
ALL = ""


def place_cluster_year(
    *, kind: str | None = None, one_cluster: bool = False
) -> tuple[str | None, str | None, int | None]:
    """The place, cluster and year of a page, side by side; the year is None for all years together.

    kind         only clusters and years with facts of this kind are offered: score, target, award.
    one_cluster  one cluster is always chosen, never all of them.
    """
    with st.container(horizontal=True, key="choices"):
        place_id = place()
        cluster_id = cluster(place_id, kind=kind, one=one_cluster)
        chosen = year(place_id, cluster_id, kind=kind)
    if place_id is None or (one_cluster and cluster_id is None):
        nothing_yet()
    return place_id, cluster_id, chosen


def place_cluster_unit() -> str | None:
    """The unit of a page, found by place, cluster and name."""
    with st.container(horizontal=True, key="choices"):
        place_id = place()
        cluster_id = cluster(place_id)
        chosen = unit(place_id, cluster_id)
    if chosen is None:
        nothing_yet()
    return chosen


def nothing_yet() -> None:
    """What a page says that has nothing to choose from."""
    st.info(_("Chưa có số liệu phù hợp. Hãy chọn địa phương, cụm, khối khác hoặc mở trang Nhập số liệu."))
    st.page_link("pages/bring_data.py", label=_("Nhập số liệu"))


def place() -> str | None:
    """The place chosen, at first the one with most figures: figures of two places are never added up."""
    found = rows("choices/places")
    names = dict(found.select("place_id", "place").iter_rows())
    return pick(_("Địa phương"), list(names), key="dia-phuong", names=names, first=found["figures"].arg_max() or 0)


def cluster(place_id: str | None, *, kind: str | None = None, one: bool = False) -> str | None:
    """The cluster chosen among those of the place; None is all of them."""
    found = rows("choices/clusters", place=place_id, kind=kind)
    everything = {} if one else {ALL: _("Tất cả cụm, khối")}
    names: dict[str, str] = everything | dict(found.select("cluster_id", "cluster").iter_rows())
    return pick(_("Cụm, khối"), list(names), key="cum-khoi", names=names) or None


def year(place_id: str | None, cluster_id: str | None, *, kind: str | None = None) -> int | None:
    """The year chosen, at first the newest; None is all years together."""
    years = rows("choices/years", place=place_id, cluster=cluster_id, kind=kind)["year"].to_list()
    names: dict[int, str] = {one: str(one) for one in years} | {0: _("Mọi năm")}
    return pick(_("Năm"), list(names), key="nam", names=names) or None


def meeting_year(place_id: str | None, cluster_id: str | None) -> int | None:
    """The year of a meeting: those with figures and the one after, for which a pledge is signed."""
    years = rows("choices/years", place=place_id, cluster=cluster_id, kind=None)["year"].to_list()
    offered = [*years, *([years[0] + 1] if years else [])]
    return pick(_("Năm"), offered, key="nam-hoi-nghi", names={year: str(year) for year in offered})


def unit(place_id: str | None, cluster_id: str | None) -> str | None:
    """The unit chosen, looked for by any spelling; None where there is none."""
    text = st.text_input(_("Tìm đơn vị"), key="tim", placeholder=_("Gõ tên, có dấu hoặc không dấu"))
    found = rows("choices/units", place=place_id, cluster=cluster_id, text=fold(text or ""))
    names = dict(found.select("unit_id", "unit").iter_rows())
    best_known = found["figures"].arg_max() or 0
    return pick(_("Đơn vị"), list(names), key="don-vi", names=names, first=best_known)


def pick(label: str, options: list[T], *, key: str, names: dict[T, str], first: int = 0) -> T | None:
    """One of several options, by name in the page's address; `first` is chosen until a person chooses.

    What was chosen on another page or for another place gives way where it is not offered here.
    """
    if key in st.session_state and options:
        chosen = st.session_state[key]
        st.session_state[key] = chosen if chosen in options else options[first]
    return st.selectbox(
        label,
        options,
        index=first,
        key=key,
        format_func=lambda option: names.get(option, ""),
        placeholder=_("Chưa có lựa chọn"),
        filter_mode="contains",
        bind="query-params",
    )

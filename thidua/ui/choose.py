"""The choices above a page: place, cluster, year, unit; each stands in the address of the page."""

from typing import TypeVar

import streamlit as st

from thidua.text.fold import fold
from thidua.text.language import translate as _
from thidua.ui.session import rows

T = TypeVar("T")


def place_cluster_year(*, scored: bool = False, all_years: bool = False) -> tuple[str | None, str | None, int | None]:
    """The place, cluster and year of a page, side by side.

    scored     only clusters that have scores, one of which is always chosen.
    all_years  the page may show every year together, and does at first.
    """
    with st.container(horizontal=True, key="choices"):
        place_id = place()
        cluster_id = cluster(place_id, scored=scored)
        chosen = year(place_id, cluster_id, with_all=all_years)
    if chosen is None and not all_years:
        _nothing_yet()
    return place_id, cluster_id, chosen


def place_cluster_unit() -> str | None:
    """The unit of a page, found by place, cluster and name."""
    with st.container(horizontal=True, key="choices"):
        place_id = place()
        cluster_id = cluster(place_id)
        chosen = unit(place_id, cluster_id)
    if chosen is None:
        _nothing_yet()
    return chosen


def _nothing_yet() -> None:
    """What a page says that has nothing to choose from."""
    st.info(_("Chưa có số liệu phù hợp. Hãy chọn địa phương, cụm, khối khác hoặc mở trang Nhập số liệu."))
    st.page_link("pages/bring_data.py", label=_("Nhập số liệu"))


def place() -> str | None:
    """The place chosen, None for all."""
    names = dict(rows("choices/places").select("place_id", "place").iter_rows())
    return _one(_("Địa phương"), [None, *names], key="dia-phuong", names={None: _("Tất cả địa phương"), **names})


def cluster(place_id: str | None, *, scored: bool = False) -> str | None:
    """The cluster chosen; with `scored` always one that has scores, else all of them at first."""
    found = rows("choices/clusters", place=place_id)
    if scored:
        found = found.filter("is_scored")
    several_places = found["place"].n_unique() > 1
    names: dict[str | None, str] = {
        row["cluster_id"]: f"{row['cluster']} ({row['place']})" if several_places else row["cluster"]
        for row in found.iter_rows(named=True)
    }
    everything: dict[str | None, str] = {} if scored else {None: _("Tất cả cụm, khối")}
    return _one(_("Cụm, khối"), [*everything, *names], key="cum-khoi", names=everything | names)


def year(place_id: str | None, cluster_id: str | None, *, with_all: bool = False) -> int | None:
    """The year chosen, the newest unless another is; None where there are no figures, or for all years together."""
    years: list[int | None] = rows("choices/years", place=place_id, cluster=cluster_id)["year"].to_list()
    names = {one: str(one) for one in years} | ({None: _("Mọi năm")} if with_all else {})
    return _one(_("Năm"), [None, *years] if with_all else years, key="nam", names=names)


def unit(place_id: str | None, cluster_id: str | None) -> str | None:
    """The unit chosen, looked for by any spelling; None where there is none."""
    text = st.text_input(_("Tìm đơn vị"), key="tim", placeholder=_("Gõ tên, có dấu hoặc không dấu"))
    found = rows("choices/units", place=place_id, cluster=cluster_id, text=fold(text or ""))
    names = {
        row["unit_id"]: f"{row['unit']} ({row['place']})" if row["place"] else row["unit"]
        for row in found.iter_rows(named=True)
    }
    best_known = found["figures"].arg_max() or 0
    return _one(_("Đơn vị"), list(names), key="don-vi", names=names, first=best_known)


def _one(label: str, options: list[T], *, key: str, names: dict[T, str], first: int = 0) -> T | None:
    """One of several options, by name in the page's address; `first` is chosen until a person chooses."""
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

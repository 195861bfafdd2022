"""The choices above a page: place, cluster, year, unit; each stands in the address of the page."""

from html import escape
from typing import TypeVar

import polars as pl
import streamlit as st

from thidua.exhibits.exhibit import show
from thidua.exhibits.lineage import VIEWS
from thidua.exhibits.ranking import cluster_year
from thidua.exhibits.units import points_over_years
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.text.search import found
from thidua.ui.address import state, stepped
from thidua.ui.labels import told_apart
from thidua.ui.office import default_place
from thidua.ui.plain import plain
from thidua.ui.session import kept, rows
from thidua.ui.trail import trail

T = TypeVar("T")
ALL = ""
MOST_COMPARED = 5
MOST_YEARS = 3
STANDS_IN = "stands-in"
"""What is shown, and what was chosen, of choices not offered where one is."""
NOT_OFFERED = "not-offered"
"""What the address asked for in vain when the page was opened, by the choice it was asked of."""
LONGEST_ASKED = 60


def place_cluster_year(
    *, kind: str | None = None, one_cluster: bool = False, one_year: bool = False
) -> tuple[str | None, str | None, int | None]:
    """The place, cluster and year of a page, side by side; the year is None for all years together.

    kind         only clusters and years with facts of this kind are offered: score, target, award.
    one_cluster  one cluster is always chosen, never all of them.
    one_year     one year is always chosen, never all of them.
    """
    with st.container(horizontal=True, key="choices"):
        place_id = place()
        cluster_id = cluster(place_id, kind=kind, one=one_cluster)
        chosen = year(place_id, cluster_id, kind=kind, one=one_year)
        _printed(place_id, cluster_id, chosen)
    if place_id is None or (one_cluster and cluster_id is None):
        nothing_yet()
    elif one_cluster:
        clusters = rows("choices/clusters", place=place_id, kind=kind)
        trail(clusters.filter(pl.col("cluster_id") == cluster_id)["cluster"][0])
    return place_id, cluster_id, chosen


def _printed(place_id: str | None, cluster_id: str | None, chosen: int | None) -> None:
    """What is chosen, in one line that stands on paper in place of the boxes."""
    named = [
        *rows("choices/places").filter(pl.col("place_id") == pl.lit(place_id))["place"],
        *rows("choices/clusters", place=place_id, kind=None).filter(pl.col("cluster_id") == pl.lit(cluster_id))[
            "cluster"
        ],
        _("Mọi năm") if chosen is None else str(chosen),
    ]
    st.html(f"<p data-thidua class=thidua-printed>{escape(' · '.join(named))}</p>")


def place_cluster_unit() -> tuple[str | None, str | None]:
    """The place and the unit of a page, found by place, cluster and name."""
    with st.container(horizontal=True, key="choices"):
        place_id = place()
        cluster_id = cluster(place_id)
        chosen = unit(place_id, cluster_id)
    if chosen is None:
        nothing_yet()
    else:
        own = kept(show, exhibit=points_over_years, unit=chosen).frame.filter(pl.col("relation") == "own")
        name = rows("choices/units", place=None, cluster=None, text="").filter(pl.col("unit_id") == chosen)["unit"][0]
        trail(*own["cluster"].drop_nulls().tail(1), name)
    return place_id, chosen


def nothing_yet() -> None:
    """What a page says that has nothing to choose from."""
    st.info(_("Chưa có số liệu phù hợp. Hãy chọn địa phương, cụm, khối khác hoặc mở trang Nhập số liệu."))
    st.page_link("pages/bring_data.py", label=_("Nhập số liệu"))


def place() -> str | None:
    """The place chosen, at first the office's own, else that with most figures: figures of two are never added up."""
    places = rows("choices/places")
    names = dict(places.select("place_id", "place").iter_rows())
    own = default_place(places["place"].to_list())
    first = own if own is not None else places["figures"].arg_max() or 0
    return pick(_("Địa phương"), list(names), key="dia-phuong", names=names, first=first)


def cluster(place_id: str | None, *, kind: str | None = None, one: bool = False) -> str | None:
    """The cluster chosen among those of the place; None is all of them."""
    offered = rows("choices/clusters", place=place_id, kind=kind)
    everything = {} if one else {ALL: _("Tất cả cụm, khối")}
    names: dict[str, str] = everything | dict(offered.select("cluster_id", "cluster").iter_rows())
    return pick(_("Cụm, khối"), list(names), key="cum-khoi", names=names) or None


def year(place_id: str | None, cluster_id: str | None, *, kind: str | None = None, one: bool = False) -> int | None:
    """The year chosen, at first the newest; None is all years together."""
    years = rows("choices/years", place=place_id, cluster=cluster_id, kind=kind)["year"].to_list()
    names: dict[int, str] = {each: str(each) for each in years} | ({} if one else {0: _("Mọi năm")})
    return pick(_("Năm"), list(names), key="nam", names=names) or None


def meeting_year(place_id: str | None, cluster_id: str | None) -> int | None:
    """The year of a meeting: those with figures and the one after, for which a pledge is signed."""
    years = rows("choices/years", place=place_id, cluster=cluster_id, kind=None)["year"].to_list()
    offered = [*years, *([years[0] + 1] if years else [])]
    return pick(_("Năm"), offered, key="nam-hoi-nghi", names={year: str(year) for year in offered})


def unit(place_id: str | None, cluster_id: str | None) -> str | None:
    """The unit chosen, looked for by any spelling or abbreviation as one types; None where there is none."""
    text = st.text_input(
        _("Tìm đơn vị"), key="tim", placeholder=_("Tên, có dấu hoặc không dấu, hoặc viết tắt"), live=True
    )
    offered = rows("choices/units", place=place_id, cluster=cluster_id, text="")
    names = dict(offered.select("unit_id", "unit").iter_rows())
    matching = found(text or "", dict(offered.select("unit_id", "spellings").iter_rows()))
    if text and not matching:
        st.caption(_("Không có đơn vị nào có tên như vậy; đang hiện tất cả."))
    options = matching or list(names)
    figures = dict(offered.select("unit_id", "figures").iter_rows())
    best_known = max(range(len(options)), key=lambda at: figures[options[at]], default=0)
    if text and st.session_state.get("don-vi") not in options:
        st.session_state["don-vi"] = options[0]
    return pick(_("Đơn vị"), options, key="don-vi", names=names, first=None if text else best_known)


def several(place_id: str | None, unit_id: str | None) -> tuple[str, ...]:
    """Units to be put side by side, those like the page's unit offered first; at first that and the one most like it.

    Where none of the place is like it, the best known of the place stands beside it.
    """
    offered = rows("choices/units", place=place_id, cluster=None, text="").filter(pl.col("figures") > 0)
    names = dict(offered.select("unit_id", "unit").iter_rows())
    alike = rows("choices/similar", unit=unit_id)["unit_id"]
    best_known = offered.sort("figures", descending=True, maintain_order=True)["unit_id"]
    first = [one for one in dict.fromkeys((unit_id, *alike, *best_known)) if one in names][:2]
    in_order = {one: names[one] for one in (unit_id, *alike, *names) if one in names}
    return _many(_("Các đơn vị so sánh"), in_order, key="so-sanh", first=first, most=MOST_COMPARED)


def clusters_and_years(place_id: str | None) -> dict[str, tuple[object, ...]]:
    """Clusters and years to be put side by side: at first as many of the place as fit, and its two newest years."""
    offered = rows("choices/clusters", place=place_id, kind="rating")
    clusters = dict(offered.select("cluster_id", "cluster").iter_rows())
    years = rows("choices/years", place=place_id, cluster=None, kind="rating")["year"].to_list()
    with st.container(horizontal=True):
        return {
            "clusters": _many(
                _("Các cụm, khối so sánh"),
                clusters,
                key="cac-cum",
                first=list(clusters)[:MOST_COMPARED],
                most=MOST_COMPARED,
            ),
            "years": _many(
                _("Các năm so sánh"),
                {year: str(year) for year in years},
                key="cac-nam",
                first=years[:2],
                most=MOST_YEARS,
            ),
        }


def _many(label: str, names: dict[T, str], *, key: str, first: list[T], most: int) -> tuple[T, ...]:
    """Several of the options, at most so many, by name in the page's address."""
    kept_before = [one for one in st.session_state.get(key, []) if one in names]
    if key in st.session_state and len(kept_before) < len(st.session_state[key]):
        st.session_state[key] = kept_before or first
    return tuple(
        st.multiselect(
            label,
            list(names),
            default=first,
            key=key,
            format_func=lambda option: names.get(option, ""),
            placeholder=_("Chưa có lựa chọn"),
            filter_mode="contains",
            max_selections=most,
            bind="query-params",
        )
    )


def member(cluster_id: str | None, year: int | None) -> str | None:
    """A unit of a cluster's ranking, at first the one ranked second: what parts it from the first is asked most."""
    ranked = kept(show, exhibit=cluster_year, cluster=cluster_id, year=year).frame.drop_nulls("rank")
    names = dict(ranked.sort("rank", maintain_order=True).select("unit_id", "unit").iter_rows())
    return pick(_("Đơn vị"), list(names), key="don-vi", names=names, first=min(1, max(len(names) - 1, 0)))


def subject(place_id: str | None, cluster_id: str | None) -> str | None:
    """Whose ratings are looked at: bodies, party cells, party members, staff; as far as there are ratings of them."""
    offered = rows("choices/subjects", place=place_id, cluster=cluster_id)
    names = dict(offered.select("subject_kind", f"subject_{current()}").iter_rows())
    return _segments(_("Đối tượng"), names, key="doi-tuong")


def view() -> str | None:
    """How figures are seen across reorganisations."""
    return _segments(_("Cách xem"), {name: _(words) for name, words in VIEWS.items()}, key="cach-xem")


def _segments(label: str, names: dict[str, str], *, key: str) -> str | None:
    """One of few options side by side, by name in the page's address; None where there are none."""
    options = list(names)
    if not options:
        return None
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)
    return st.segmented_control(
        label,
        options,
        default=options[0],
        required=True,
        key=key,
        format_func=lambda option: names.get(option, ""),
        bind="query-params",
    )


def pick(label: str, options: list[T], *, key: str, names: dict[T, str], first: int | None = 0) -> T | None:
    """One of several options, by name in the page's address; `first` is chosen until a person chooses.

    Without a `first` whatever is chosen stands in the address. What was chosen on another page or for another place
    gives way where it is not offered here, comes back where it is, and stands in the address of each page it holds for.
    """
    labels = told_apart({option: names.get(option, "") for option in options})
    asked = st.query_params.get(key)
    if options and asked and asked not in labels.values() and key not in st.session_state:
        st.session_state.setdefault(NOT_OFFERED, {})[key] = asked
    if key in st.session_state and options and not stepped():
        _carry_over(key, options, options[first or 0])
        if first is None or st.session_state[key] != options[first]:
            state(key, labels[st.session_state[key]])
    chosen = st.selectbox(
        label,
        options,
        index=first,
        key=key,
        format_func=lambda option: labels.get(option, ""),
        placeholder=_("Chưa có lựa chọn"),
        filter_mode="contains",
        bind="query-params",
    )
    if chosen is not None and first is not None:
        _say_what_is_not_offered(key, labels[chosen], labels[options[first]])
    return chosen


def _say_what_is_not_offered(key: str, shown: str, first: str) -> None:
    """Tell who opened a link to what is not there that something else is shown, until another is chosen."""
    asked = st.session_state.get(NOT_OFFERED, {}).get(key)
    if asked is None:
        return
    if shown == first:
        words = _("Không có “{asked}” theo đường dẫn; đang hiện {shown}.", asked=asked[:LONGEST_ASKED], shown=shown)
        st.caption(plain(words))
    else:
        del st.session_state[NOT_OFFERED][key]


def _carry_over(key: str, options: list[T], instead: T) -> None:
    """Keep what is chosen where it is offered; else show `instead`, and remember what it stands for."""
    chosen, stands_in = st.session_state[key], st.session_state.setdefault(STANDS_IN, {})
    shown, meant = stands_in.pop(key, (None, None))
    if chosen == shown:
        chosen = meant
    st.session_state[key] = chosen if chosen in options else instead
    if chosen not in options:
        stands_in[key] = (instead, chosen)

"""Figures typed by hand: a grid a form, checked and stored as an imported workbook is."""

import polars as pl
import streamlit as st

from thidua.ingest.entry import PLACE, TITLE, forms_to_type, has_own_columns, headings
from thidua.ingest.forms import Form
from thidua.text.clock import today
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.ui.draft import draft, start_of
from thidua.ui.session import rows
from thidua.ui.typed import entered, typed

EMPTY_ROWS = 8
FIRST = "awards_by_unit"


def enter() -> None:
    """Choose a form, say of whom and when it is, type the rows, look at what they mean, store them."""
    entered()
    st.markdown(
        _("Dành cho cơ quan có ít số liệu: gõ hoặc dán từ bảng tính. Kiểm tra và nhật ký như khi nhập một tệp.")
    )
    forms = {form.name: form for form in forms_to_type()}
    chosen = st.selectbox(
        _("Biểu"),
        list(forms),
        index=list(forms).index(FIRST),
        key="bieu",
        format_func=lambda name: forms[name].names[current()],
        filter_mode="contains",
        bind="query-params",
    )
    form = forms[chosen]
    lines, cluster = _lines(form)
    grid = _grid(form, cluster)
    filled = [row for row in grid.rows() if any(str(cell or "").strip() for cell in row)]
    if not filled:
        st.caption(_("Chưa có dòng nào."))
        return
    typed(form, lines, grid.columns, [[str(cell or "") for cell in row] for row in filled], key=form.name)


def _lines(form: Form) -> tuple[tuple[str, ...], str | None]:
    """What stands above the table: of which place and cluster, what it is, of which period."""
    places = rows("choices/places").sort("figures", descending=True)["place"].to_list()
    with st.container(horizontal=True):
        place = st.text_input(
            _("Địa bàn"),
            next(iter(places), ""),
            key=f"place-{form.name}",
            placeholder=_("Ví dụ: huyện Chiêm Hóa, tỉnh Tuyên Quang"),
        )
        known = rows("choices/clusters", place=None, kind=None)
        clusters = dict(known.select("cluster", "cluster_id").iter_rows())
        cluster = st.selectbox(
            _("Cụm, khối"),
            ["", *clusters],
            key=f"cluster-{form.name}",
            accept_new_options=True,
            format_func=lambda name: name or _("Không thuộc cụm, khối"),
        )
        title = st.text_input(
            _("Tên bảng, kỳ"),
            TITLE.format(form.names["vi"].upper(), today().year),
            key=f"title-{form.name}",
        )
    return (cluster or "", PLACE.format(place) if place else "", title), clusters.get(cluster or "")


def _grid(form: Form, cluster: str | None) -> pl.DataFrame:
    """The grid of a form; units of the cluster chosen stand in their rows already."""
    fixed = headings(form)
    own: list[str] = []
    if has_own_columns(form):
        given = st.text_input(_("Các cột tiêu chí, chỉ tiêu (cách nhau bằng dấu ;)"), key=f"columns-{form.name}")
        own = [part.strip() for part in given.split(";") if part.strip()]
    names = list(dict.fromkeys([*(heading for heading, _needed in fixed), *own]))
    units: list[str] = []
    if form.rows == "unit" and cluster is not None and form.table != "unit_lineage":
        units = rows("choices/units", place=None, cluster=cluster, text="")["unit"].to_list()
    first = [*units, *[""] * (EMPTY_ROWS if not units else 0)]
    start = pl.DataFrame({name: (first if at == 0 else [""] * len(first)) for at, name in enumerate(names)})
    needed = {heading for heading, is_needed in fixed if is_needed}
    key = draft(f"grid-{form.name}-{cluster}-{'|'.join(own)}")
    edited = st.data_editor(
        start_of(key, start),
        num_rows="dynamic",
        hide_index=True,
        key=key,
        column_config={name: st.column_config.TextColumn(f"{name} *" if name in needed else name) for name in names},
        alt=form.names[current()],
    )
    typed: pl.DataFrame = edited
    return typed.filter(pl.any_horizontal(pl.col(names[1:]).fill_null("") != "")) if units else typed

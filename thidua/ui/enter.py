"""Figures typed by hand: a grid a form, checked and stored as an imported workbook is; what is half typed is kept."""

from collections.abc import Sequence
from typing import TypeGuard

import polars as pl
import streamlit as st

from thidua.ingest.entry import PLACE, TITLE, forms_to_type, has_own_columns, headings
from thidua.ingest.forms import Form
from thidua.ingest.half_typed import Typing, typed_last
from thidua.ingest.pending import KEPT_FOR
from thidua.text.clock import today
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.ui.draft import draft, draft_stored, start_of
from thidua.ui.kept_typing import forget_typing, keep_typing, last_kept
from thidua.ui.session import caller, rows
from thidua.ui.typed import entered, reason_key, typed

EMPTY_ROWS = 8
FIRST = "awards_by_unit"
FORM, OPENS_WITH = "bieu", "enter-opens-with"


def enter() -> None:
    """Choose a form, say of whom and when it is, type the rows, look at what they mean, store them."""
    entered()
    st.markdown(
        _("Dành cho cơ quan có ít số liệu: gõ hoặc dán từ bảng tính. Kiểm tra và nhật ký như khi nhập một tệp.")
    )
    forms = {form.name: form for form in forms_to_type()}
    if FORM not in st.session_state:
        st.session_state[OPENS_WITH] = typed_last(caller(), list(forms)) or FIRST
    chosen = st.selectbox(
        _("Biểu"),
        list(forms),
        index=list(forms).index(st.session_state[OPENS_WITH]),
        key=FORM,
        format_func=lambda name: forms[name].names[current()],
        filter_mode="contains",
        bind="query-params",
    )
    form = forms[chosen]
    before = last_kept(form.name, fresh=_key(form, "place") not in st.session_state)
    lines, cluster = _lines(form, before)
    grid = _grid(form, cluster, before)
    filled = [row for row in grid.rows() if any(str(cell or "").strip() for cell in row)]
    if not filled:
        st.caption(_("Chưa có dòng nào."))
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(_("Bảng đang gõ được giữ trong {days} ngày; đóng trang cũng không mất.", days=KEPT_FOR.days),
                   width="content")  # fmt: skip
        st.button(_("Bỏ bảng đang gõ"), key=f"drop-{form.name}", type="tertiary", on_click=_let_go, args=(form,))
    typed(
        form,
        lines,
        grid.columns,
        [[str(cell or "") for cell in row] for row in filled],
        key=form.name,
        on_stored=lambda: forget_typing(form.name),
    )


def _let_go(form: Form) -> None:
    forget_typing(form.name)
    draft_stored()


def _key(form: Form, name: str) -> str:
    return f"{name}-{form.name}"


def _fields(form: Form) -> list[str]:
    """The keys of the fields beside the table."""
    return [*(_key(form, name) for name in ("place", "cluster", "title", "columns")), reason_key(form.name)]


def _begin_with(key: str, value: str) -> str:
    """The key of a field that holds that value until something else is typed, also after another page was open."""
    st.session_state.setdefault(key, value)
    return key


def _lines(form: Form, before: Typing | None) -> tuple[tuple[str, ...], str | None]:
    """What stands above the table: of which place and cluster, what it is, of which period."""
    places = rows("choices/places").sort("figures", descending=True)["place"].to_list()
    title_now = TITLE.format(form.names["vi"].upper(), today().year)
    _begin_with(reason_key(form.name), before.reason if before else "")
    with st.container(horizontal=True):
        place = st.text_input(
            _("Địa bàn"),
            key=_begin_with(_key(form, "place"), before.place if before else next(iter(places), "")),
            placeholder=_("Ví dụ: huyện Chiêm Hóa, tỉnh Tuyên Quang"),
        )
        known = rows("choices/clusters", place=None, kind=None)
        clusters = dict(known.select("cluster", "cluster_id").iter_rows())
        cluster = st.selectbox(
            _("Cụm, khối"),
            ["", *clusters],
            key=_begin_with(_key(form, "cluster"), before.cluster if before else ""),
            accept_new_options=True,
            format_func=lambda name: name or _("Không thuộc cụm, khối"),
        )
        title = st.text_input(
            _("Tên bảng, kỳ"), key=_begin_with(_key(form, "title"), before.title if before else title_now)
        )
    return (cluster or "", PLACE.format(place) if place else "", title), clusters.get(cluster or "")


def _grid(form: Form, cluster: str | None, before: Typing | None) -> pl.DataFrame:
    """The rows typed; units of the cluster chosen stand in their rows already, and what was typed before stands too."""
    fixed = headings(form)
    own: list[str] = []
    if has_own_columns(form):
        given = st.text_input(
            _("Các cột tiêu chí, chỉ tiêu (cách nhau bằng dấu ;)"),
            key=_begin_with(_key(form, "columns"), before.columns if before else ""),
        )
        own = [part.strip() for part in given.split(";") if part.strip()]
    names = list(dict.fromkeys([*(heading for heading, _needed in fixed), *own]))
    units: list[str] = []
    if form.rows == "unit" and cluster is not None and form.table != "unit_lineage":
        units = rows("choices/units", place=None, cluster=cluster, text="")["unit"].to_list()
    needed = {heading for heading, is_needed in fixed if is_needed}
    if _is_as_left(before, form, names):
        first = [list(row) for row in before.rows]
        first += [[""] * len(names) for _row in range(EMPTY_ROWS - len(first))]
    else:
        first = [[unit, *[""] * (len(names) - 1)] for unit in units or [""] * EMPTY_ROWS]
    key = draft(f"grid-{form.name}-{cluster}-{'|'.join(own)}")
    edited: pl.DataFrame = st.data_editor(
        start_of(key, pl.DataFrame(first, schema=dict.fromkeys(names, pl.String), orient="row")),
        num_rows="dynamic",
        hide_index=True,
        key=key,
        column_config={name: st.column_config.TextColumn(f"{name} *" if name in needed else name) for name in names},
        alt=form.names[current()],
    )
    # Names that stood there already are nothing typed.
    told = names[1:] if units else names
    filled = edited.filter(pl.any_horizontal(pl.col(told).fill_null("") != ""))
    if filled.height:
        keep_typing(form.name, _typing(form, edited), *_fields(form))
    elif _is_as_left(before, form, names):
        forget_typing(form.name)
    return filled


def _is_as_left(before: Typing | None, form: Form, names: Sequence[str]) -> TypeGuard[Typing]:
    """Whether what was typed before is the table now shown: of the same cluster, under the same headings."""
    return (
        before is not None
        and before.headings == tuple(names)
        and before.cluster == str(st.session_state[_key(form, "cluster")] or "")
    )


def _typing(form: Form, edited: pl.DataFrame) -> Typing:
    """What stands on the page now."""

    def stands(key: str) -> str:
        return str(st.session_state.get(key) or "")

    return Typing(
        place=stands(_key(form, "place")),
        cluster=stands(_key(form, "cluster")),
        title=stands(_key(form, "title")),
        columns=stands(_key(form, "columns")),
        reason=stands(reason_key(form.name)),
        headings=tuple(edited.columns),
        rows=tuple(tuple(str(cell or "") for cell in row) for row in edited.iter_rows()),
    )

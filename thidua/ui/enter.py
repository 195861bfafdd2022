"""Figures typed by hand: a grid a form, checked and stored as an imported workbook is."""

import polars as pl
import streamlit as st

from thidua.errors import ThiduaError
from thidua.ingest.commit import commit
from thidua.ingest.entry import FILE, PLACE, REASON, TITLE, forms_to_type, has_own_columns, headings, typed_workbook
from thidua.ingest.finding import Finding
from thidua.ingest.forms import Form
from thidua.ingest.stage import Staged, preview
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import vocabulary_of
from thidua.text.clock import now, today
from thidua.text.format import number
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import caller, rows, store
from thidua.ui.table import table

EMPTY_ROWS = 8
FIRST = "awards_by_unit"


def enter() -> None:
    """Choose a form, say of whom and when it is, type the rows, look at what they mean, store them."""
    if said := st.session_state.pop("entered", None):
        st.success(plain(said))
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
    reason = st.text_input(_("Lý do sửa (bắt buộc khi thay số liệu đã có)"), key=f"reason-{form.name}")
    filled = [row for row in grid.rows() if any(str(cell or "").strip() for cell in row)]
    if not filled:
        st.caption(_("Chưa có dòng nào."))
        return
    stated = (*lines, REASON.format(reason.strip()) if reason.strip() else "")
    content = typed_workbook(stated, grid.columns, [[str(cell or "") for cell in row] for row in filled])
    name = FILE.format(form.names["vi"])
    understanding = understand(f"{name}.xlsx", content, vocabulary=vocabulary_of(store(), caller()))
    _check_and_store(form, understanding, content, reason.strip())


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
    edited = st.data_editor(
        start,
        num_rows="dynamic",
        hide_index=True,
        key=f"grid-{form.name}-{cluster}-{'|'.join(own)}-{store().version()}",
        column_config={name: st.column_config.TextColumn(f"{name} *" if name in needed else name) for name in names},
        alt=form.names[current()],
    )
    typed: pl.DataFrame = edited
    return typed.filter(pl.any_horizontal(pl.col(names[1:]).fill_null("") != "")) if units else typed


def _check_and_store(form: Form, understanding: Understanding, content: bytes, reason: str) -> None:
    """Say what was understood, what it changes, and store it at a press."""
    read = {one.table.form.name for one in understanding.tables}
    if understanding.tables and read != {form.name}:
        st.error(_("Các cột đã gõ được hiểu là một biểu khác. Hãy điền đủ các cột có dấu *."))
        return
    st.markdown(_("**Đã hiểu**: {sentence}", sentence=plain(understanding.sentence())))
    _findings(understanding.findings)
    if understanding.errors:
        return
    staged = preview(store(), caller(), understanding)
    _findings(staged.findings)
    counts = dict(staged.facts["change"].value_counts().iter_rows())
    if counts.get("changed"):
        _changes(staged)
        if not reason:
            st.warning(_("Bảng này thay số liệu đã có: hãy ghi lý do sửa."))
    names = staged.new_names()
    confirmed = not names or st.checkbox(
        _("Tạo mới các tên chưa có: {names}", names=plain(", ".join(names))), key=f"new-{form.name}"
    )
    blocked = any(finding.severity == "error" for finding in staged.findings)
    is_ready = confirmed and not blocked and (bool(reason) or not counts.get("changed"))
    if st.button(_("Ghi nhận số liệu"), type="primary", disabled=not is_ready, key=f"store-{form.name}"):
        try:
            receipt = commit(store(), caller(), understanding, content=content, create_names=bool(names))
        except ThiduaError as refusal:
            st.error(plain(str(refusal)))
            return
        st.session_state["entered"] = _(
            "Đã ghi nhận lúc {when}: {new} số liệu mới, {changed} thay đổi, {unchanged} không đổi.",
            when=now().strftime("%H:%M"),
            new=number(receipt.new),
            changed=number(receipt.changed),
            unchanged=number(receipt.unchanged),
        )
        st.rerun()


def _findings(findings: tuple[Finding, ...]) -> None:
    if not findings:
        return
    table(
        [_("Ô"), _("Giá trị"), _("Vì sao"), _("Cách xử lý")],
        [(finding.cell, finding.value, finding.message, finding.remedy) for finding in findings],
        caption=_("Các điểm cần xem lại"),
    )


def _changes(staged: Staged) -> None:
    """What is stored now beside what was typed."""
    changed = staged.facts.filter(change="changed")
    table(
        [_("Đơn vị"), _("Đang lưu"), _("Sửa thành")],
        [(row["unit"] or "", row["before"] or "", row["as_written"] or "") for row in changed.iter_rows(named=True)],
        caption=_("Số liệu sẽ thay đổi"),
    )

"""The forms by which an office adds a row to a catalogue, changes or ends one, takes it out, or takes a change back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from thidua.errors import ThiduaError
from thidua.exhibits.catalogue_rows import CatalogueRow, Cells, Columns
from thidua.store import Writer
from thidua.store.catalogue import change_row, remove_row, restore_row, write_change
from thidua.text.fold import slug
from thidua.text.language import translate as _
from thidua.ui.agreement import moved
from thidua.ui.catalogue_effects import MOVING, rule_effects, show_rule_effects
from thidua.ui.draft import draft, draft_stored
from thidua.ui.plain import plain
from thidua.ui.session import caller, rows, store

OF_STORE: dict[str, tuple[str, dict[str, object]]] = {
    "cluster": ("catalogue/clusters", {}),
    "unit": ("catalogue/units", {"text": ""}),
}
"""Columns that name what the office's own imports brought, with the question that lists it."""
LOOKING = "?"
"""The reason of a change that is only rehearsed."""
CODED = "measure"
"""A column whose code is made of the row's name, as its key is."""


@dataclass(frozen=True)
class Look:
    """A row as it is stated in a form, to be looked at before it is stored.

    form      which form of the session it is stated in.
    only_new  a row of its key must not be there yet.
    """

    catalogue: str
    form: str
    row: Mapping[str, str]
    only_new: bool

    @property
    def key(self) -> str:
        """Where the session keeps what was shown of the form."""
        return f"looked-at-{self.form}"

    def write(self, writer: Writer) -> str:
        """State the row within a rehearsal."""
        return write_change(writer, self.catalogue, self.row, reason=LOOKING, only_new=self.only_new)


def add(catalogue: str, columns: Columns) -> None:
    """The form of a new row; a code nobody should have to think of is made of its name."""
    with st.expander(_("Thêm một dòng")), st.form(draft(f"add-{catalogue}"), border=False):
        made = _made_codes(columns)
        given = _inputs(catalogue, columns, {}, skipped=made, kept_as_is=())
        reason = _asked_reason(f"add-{catalogue}")
        with st.container(horizontal=True):
            stated = st.form_submit_button(_("Thêm dòng"), type="primary")
            looked = _asked_look(catalogue)
        given["name_en"] = given.get("name_en") or given.get("name_vi", "")
        given |= {code: slug(given.get("name_vi", "")) for code in made}
        row = {column: text for column, text in given.items() if column in columns.fields}
        look = Look(catalogue, f"add-{catalogue}", row, only_new=True)
        if looked:
            _look(look)
        if stated and _still_as_looked_at(look):
            _do(
                lambda: change_row(store(), caller(), catalogue, row, reason=reason, only_new=True),
                _("Đã thêm dòng vào danh mục."),
            )


def change(catalogue: str, columns: Columns, every: tuple[CatalogueRow, ...]) -> None:
    """Choose a row, state it anew, end it, take it out, or make it again as it was shipped."""
    with st.expander(_("Sửa, ghi ngày hết áp dụng, bỏ hoặc lấy lại một dòng")):
        by_key = {row.key: row for row in every}
        chosen = st.selectbox(
            _("Dòng"),
            list(by_key),
            index=None,
            key=f"row-{catalogue}",
            format_func=lambda key: columns.name(by_key[key]),
            placeholder=_("Chọn dòng"),
            filter_mode="contains",
        )
        if chosen:
            _change_one(catalogue, columns, by_key[chosen])


def _change_one(catalogue: str, columns: Columns, row: CatalogueRow) -> None:
    keys = tuple(name for name, field in columns.fields.items() if field["is_key"])
    stated_now = f"{catalogue}-{row.key}-{hash(tuple(row.cells.items())):x}"
    with st.form(draft(f"change-{stated_now}"), border=False):
        given = _inputs(stated_now, columns, row.cells, skipped=_made_codes(columns), kept_as_is=keys)
        given |= {key: row.cells.get(key, "") for key in keys}
        reason = _asked_reason(f"change-{catalogue}-{row.key}")
        with st.container(horizontal=True):
            stated = st.form_submit_button(_("Ghi thay đổi"), type="primary", disabled=row.origin == "removed")
            removed = st.form_submit_button(_("Bỏ dòng này"), disabled=row.origin == "removed")
            restored = st.form_submit_button(_("Lấy lại như kèm theo phần mềm"), disabled=row.origin == "shipped")
            looked = row.origin != "removed" and _asked_look(catalogue)
        look = Look(catalogue, f"change-{catalogue}", given, only_new=False)
        if looked:
            _look(look)
        if stated and _still_as_looked_at(look):
            _do(
                lambda: change_row(store(), caller(), catalogue, given, reason=reason),
                _("Đã ghi thay đổi. Các trang tính theo dòng mới ngay từ bây giờ."),
            )
        if removed:
            _do(lambda: remove_row(store(), caller(), catalogue, row.key, reason=reason), _("Đã bỏ dòng."))
        if restored:
            _do(
                lambda: restore_row(store(), caller(), catalogue, row.key, reason=reason),
                _("Dòng đã trở lại như kèm theo phần mềm; dòng do cơ quan thêm thì không còn."),
            )


def _do(work: Callable[[], object], said: str) -> None:
    """Do it and say so on the page as it then is; a refusal says why and leaves everything as it was."""
    try:
        work()
    except ThiduaError as refusal:
        st.error(plain(str(refusal)))
        return
    st.session_state["catalogue-said"] = said
    draft_stored()
    st.rerun()


def _asked_look(catalogue: str) -> bool:
    """Whether the effects are asked for, where figures are worked out by this catalogue."""
    return catalogue in MOVING and st.form_submit_button(_("Xem trước những gì sẽ thay đổi"))


def _look(look: Look) -> None:
    """Show what a row as stated would change, and keep what was shown, at which data version."""
    version = store().version()
    try:
        with st.spinner(_("Đang tính lại thứ hạng và tỷ lệ…")):
            found = rule_effects(look.catalogue, look.write)
    except ThiduaError as refusal:
        st.error(plain(str(refusal)))
        return
    st.session_state[look.key] = look.row, version, found
    show_rule_effects(found)


def _still_as_looked_at(look: Look) -> bool:
    """Whether stating a row does what was shown, where it was looked at; else it is shown again and said so."""
    row, version, shown = st.session_state.get(look.key, (None, None, None))
    if row != look.row or version == store().version():
        return True
    _look(look)
    _row, _version, now = st.session_state[look.key]
    if now != shown:
        st.warning(moved())
    return bool(now == shown)


def _asked_reason(key: str) -> str:
    return st.text_input(
        _("Lý do thay đổi *"), key=draft(f"reason-{key}"), placeholder=_("Ví dụ: số, ngày của văn bản")
    )


def _made_codes(columns: Columns) -> tuple[str, ...]:
    """The codes that are made of the name of a new row: its own key and its measure."""
    if "name_vi" not in columns.fields:
        return ()
    keys = [name for name, field in columns.fields.items() if field["is_key"] and name != "valid_from"]
    own = keys if len(keys) == 1 and not columns.fields[keys[0]]["names"] else []
    return tuple(name for name in (*own, CODED) if name in columns.fields)


def _inputs(
    key: str, columns: Columns, cells: Cells, *, skipped: tuple[str, ...], kept_as_is: tuple[str, ...]
) -> dict[str, str]:
    """An input for each column, holding what the row holds; what they hold now, by column."""
    return {
        column: _input(f"{key}-{column}", columns, column, cells.get(column, ""), disabled=column in kept_as_is)
        for column in columns.fields
        if column not in skipped
    }


def _input(key: str, columns: Columns, column: str, text: str, *, disabled: bool) -> str:
    field = columns.fields[column]
    label = columns.heading(column) + (" *" if field["required"] and column != "name_en" else "")
    typed = draft(key)
    options = columns.options(column)
    if field["kind"] == "choices":
        chosen = st.multiselect(
            label,
            options,
            default=[one for one in options if one in text.split("|")],
            key=typed,
            disabled=disabled,
            format_func=lambda one: columns.written(column, one),
        )
        return "|".join(chosen)
    if options:
        offered = ["", *options]
        return st.selectbox(
            label,
            offered,
            index=offered.index(text) if text in offered else 0,
            key=typed,
            disabled=disabled,
            format_func=lambda one: columns.written(column, one) or "–",
            filter_mode="contains",
        )
    if column in OF_STORE:
        known = rows(OF_STORE[column][0], **OF_STORE[column][1])[column].unique(maintain_order=True).to_list()
        offered = list(dict.fromkeys(["", *([text] if text else []), *known]))
        return st.selectbox(
            label,
            offered,
            index=offered.index(text),
            key=typed,
            disabled=disabled,
            format_func=lambda one: one or "–",
            filter_mode="contains",
        )
    hints = {
        "date": _("Ngày, tháng, năm, ví dụ 05/3/2026"),
        "list": _("Nhiều giá trị cách nhau bằng dấu |"),
        "number": _("Một con số, ví dụ 12,5"),
        "whole": _("Một số nguyên"),
    }
    shown = columns.written(column, text) if field["kind"] == "date" else text
    return st.text_input(
        label,
        shown.replace(".", ",") if field["kind"] == "number" else shown,
        key=typed,
        disabled=disabled,
        placeholder=hints.get(field["kind"], ""),
    )

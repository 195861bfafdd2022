"""Reorganised units on the page of catalogues: which went into which, and the form that states a further one."""

import datetime

import streamlit as st

from thidua.ingest.entry import PLACE, TITLE, headings
from thidua.ingest.forms import Form, all_forms
from thidua.ingest.outgoing.choices import LINEAGE_WORDS
from thidua.text.clock import today
from thidua.text.format import day, share
from thidua.text.language import translate as _
from thidua.ui import origin
from thidua.ui.session import caller, rows
from thidua.ui.table import table
from thidua.ui.typed import entered, typed

EARLIEST = datetime.date(1990, 1, 1)
LONGEST = 200


def lineage() -> None:
    """The reorganisations stored, each with the way to its source, and the form of a new one."""
    entered()
    stated = rows("catalogue/lineage").to_dicts()
    if stated:
        table(
            [
                _("Đơn vị cũ"),
                _("Hình thức"),
                _("Đơn vị mới"),
                _("Hiệu lực từ"),
                _("Tỷ lệ phân bổ"),
                _("Văn bản"),
                _("Tệp"),
            ],
            [_cells(one) for one in stated],
            caption=_("Sắp xếp đơn vị"),
            cell_links={(at, 2): origin.address_of([one["fact_id"]]) for at, one in enumerate(stated)},
        )
        st.caption(_("Bấm tên đơn vị mới để xem nguồn và đính chính; hủy cả lần nhập ở trang Nguồn số liệu."))
    else:
        st.info(_("Chưa có đơn vị nào được sắp xếp."))
    if caller().may_write:
        with st.expander(_("Ghi một lần sắp xếp, sáp nhập, chia tách, đổi tên"), key="lineage-form"):
            _form()


def _cells(one: dict[str, object]) -> list[str]:
    since = one["effective_on"]
    part = one["share"]
    return [
        str(one["before"]),
        str(one["word"] or ""),
        str(one["after"]),
        day(since) if isinstance(since, datetime.date) else str(one["year"] or ""),
        share(part) if isinstance(part, float) else "",
        str(one["decision"] or ""),
        str(one["file_name"] or ""),
    ]


def _form() -> None:
    units = {row["full_name"]: row for row in rows("catalogue/units", text="").iter_rows(named=True)}
    left, right = st.columns(2)
    with left:
        before = st.selectbox(
            _("Đơn vị cũ *"), list(units), index=None, key="lineage-before", placeholder=_("Chọn đơn vị"),
            filter_mode="contains",
        )  # fmt: skip
        word = st.selectbox(_("Hình thức *"), LINEAGE_WORDS, key="lineage-word")
        since = st.date_input(
            _("Hiệu lực từ ngày *"), today(), key="lineage-since", format="DD/MM/YYYY", min_value=EARLIEST
        )
    with right:
        place = units[before]["place"] if before else None
        known = dict.fromkeys(str(row["unit"]) for row in units.values() if row["place"] == place)
        after = st.selectbox(
            _("Đơn vị mới *"), list(known), index=None, key="lineage-after", accept_new_options=True,
            placeholder=_("Chọn, hoặc gõ tên mới"),
        )  # fmt: skip
        part = st.number_input(
            _("Tỷ lệ phân bổ (%), nếu chia tách"), 0, 100, value=None, key="lineage-share",
            placeholder=_("Để trống nếu không phân bổ"),
        )  # fmt: skip
        decision = st.text_input(_("Văn bản"), key="lineage-decision", max_chars=LONGEST)
    st.caption(_("Chia tách thành nhiều đơn vị: ghi lần lượt từng đơn vị mới."))
    if before and after and isinstance(since, datetime.date):
        form = _lineage_form()
        within = before.removeprefix(f"{units[before]['unit']}, ")
        cells = {
            "label": str(units[before]["unit"]),
            "word": word,
            "to_unit": after,
            "share": f"{part}%" if part is not None else "",
            "effective_on": day(since),
            "decision": decision,
        }
        names = [heading for heading, _needed in headings(form)]
        fields = [column.field for column in form.columns]
        lines = (PLACE.format(within) if within != before else "", TITLE.format(form.names["vi"].upper(), since.year))
        typed(form, lines, names, [[cells.get(field, "") for field in fields]], key="lineage")


def _lineage_form() -> Form:
    return next(form for form in all_forms() if form.name == "unit_lineage")

"""Blank workbooks to send to units: a form for a cluster and a period, with its units, lists and totals in place."""

import streamlit as st

from thidua.errors import ThiduaError
from thidua.ingest.forms import all_forms
from thidua.ingest.outgoing.template import Meant, template
from thidua.ingest.vocabulary import vocabulary_of
from thidua.text.clock import today
from thidua.text.dates import Period
from thidua.text.fold import slug
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import caller, kept, rows, store

FIRST = "ratings_by_unit"
FIRST_YEAR = 2000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def blank_forms() -> None:
    """Choose a form, a cluster and a period, and take the blank workbook away."""
    clusters = {str(row["cluster_id"]): row for row in rows("export/clusters").to_dicts()}
    if not clusters:
        return
    with st.expander(_("Tải biểu mẫu trống để gửi các đơn vị"), key="blank-forms", on_change="rerun") as fold:
        if not fold.open:
            return
        forms = {form.name: form for form in all_forms() if not form.place}
        with st.container(horizontal=True):
            form = st.selectbox(
                _("Biểu"), list(forms), index=list(forms).index(FIRST), key="blank-form",
                format_func=lambda name: forms[name].names[current()], filter_mode="contains",
            )  # fmt: skip
            cluster = st.selectbox(
                _("Cụm, khối"), list(clusters), key="blank-cluster",
                format_func=lambda one: f"{clusters[one]['cluster']} · {clusters[one]['place']}",
            )  # fmt: skip
            year = int(st.number_input(_("Năm"), FIRST_YEAR, today().year + 1, today().year, key="blank-year"))
            half = st.selectbox(
                _("Kỳ"), [False, True], key="blank-period",
                format_func=lambda half: _("6 tháng đầu năm") if half else _("Cả năm"),
            )  # fmt: skip
        row = clusters[cluster]
        places = ", ".join(str(row[part]) for part in ("place", "within", "beyond") if row[part])
        meant = Meant(cluster, str(row["cluster"]), str(row["place_id"]), places)
        period = Period("half", year, 1) if half else Period("year", year)
        try:
            content = template(store(), caller(), kept(vocabulary_of), forms[form], cluster=meant, period=period)
        except ThiduaError as refusal:
            st.info(plain(str(refusal)))
            return
        st.download_button(
            _("Tải biểu mẫu"),
            content,
            file_name=f"{slug(forms[form].names['vi'])}-{period.id}.xlsx",
            mime=XLSX,
            on_click="ignore",
            key="blank-download",
        )

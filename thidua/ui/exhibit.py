"""Shows an exhibit on a page: headline, chart, source, how it is computed, its table, its cells."""

from datetime import datetime

import streamlit as st

from thidua.charts.chart import Chart
from thidua.charts.render.plotly import CONFIG, figure
from thidua.exhibits.exhibit import Exhibit, Shown
from thidua.text.format import figure as written
from thidua.text.format import moment
from thidua.text.language import translate as _
from thidua.ui.session import rows, shown
from thidua.ui.table import table

FILES_NAMED = 2


def exhibit(what: Exhibit, **parameters: object) -> Shown:
    """Show an exhibit for the choice made; the answer is returned for whoever needs it."""
    answer = shown(what, **parameters)
    with st.container(border=True, key=f"exhibit-{what.name.replace('/', '-')}"):
        st.caption(answer.title)
        st.subheader(answer.headline, anchor=False)
        if answer.chart is not None:
            draw(answer.chart, alt=answer.headline, key=what.name)
        if not answer.empty:
            _source_line(answer)
            _details(answer)
    return answer


def draw(chart: Chart, *, alt: str, key: str) -> None:
    """The one way a chart reaches the browser."""
    dark = st.context.theme.type == "dark"
    st.plotly_chart(figure(chart, dark=dark), config=CONFIG, theme=None, alt=alt, key=f"chart-{key}")


def _source_line(answer: Shown) -> None:
    files = answer.sources["file_name"].unique(maintain_order=True).to_list()
    named = ", ".join(files[:FILES_NAMED])
    if len(files) > FILES_NAMED:
        named = _("{files} và {count} tệp khác", files=named, count=len(files) - FILES_NAMED)
    parts = [_("Nguồn: {files}", files=named)] if files else []
    newest = answer.sources["committed_at"].max()
    if isinstance(newest, datetime):
        parts.append(_("ghi nhận {when}", when=moment(newest)))
    if answer.illustrative:
        parts.append(_("SỐ LIỆU MINH HỌA"))
    st.caption(" · ".join(parts))


def _details(answer: Shown) -> None:
    name = answer.exhibit.name.replace("/", "-")
    with st.container(horizontal=True):
        with st.popover(_("Cách tính"), key=f"how-{name}"):
            st.markdown(f"**{answer.header.question}**")
            st.markdown(answer.header.method)
            st.caption(_("Một dòng: {grain}", grain=answer.header.grain))
        as_table = st.toggle(_("Xem bảng"), key=f"table-{name}")
        cells = st.toggle(_("Nguồn từng ô"), key=f"cells-{name}")
    if as_table:
        numbers = [
            index for index, column in enumerate(answer.exhibit.columns) if column.format not in ("text", "year")
        ]
        table(answer.headings, answer.rows, caption=answer.title, numbers=numbers)
    if cells:
        _cells(answer)


def _cells(answer: Shown) -> None:
    """Every cell the figures come from."""
    facts = answer.frame["facts"].explode().drop_nulls().unique().to_list()
    found = rows("provenance/cells", facts=facts)
    table(
        [_("Tệp"), _("Sheet"), _("Ô"), _("Đơn vị"), _("Viết là"), _("Giá trị"), _("Ghi chú")],
        [
            (
                row["file_name"],
                row["sheet"],
                row["cell"],
                row["unit"] or "",
                row["as_written"] or "",
                "" if row["value"] is None else written(row["value"], "count"),
                row["note"] or "",
            )
            for row in found.iter_rows(named=True)
        ],
        caption=_("Nguồn từng ô"),
        numbers=[5],
    )

"""Shows an exhibit on a page: headline, chart, source, how it is computed, its table, its cells."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from thidua.charts.chart import Chart
from thidua.charts.render.plotly import CONFIG, figure
from thidua.exhibits.exhibit import Exhibit, Shown, show
from thidua.publish.presentation import PPTX, presentation
from thidua.text.format import figure as written
from thidua.text.language import translate as _
from thidua.ui.drill import ask, go, goals
from thidua.ui.plain import plain
from thidua.ui.session import kept, rows
from thidua.ui.table import table


def exhibit(what: Exhibit, **parameters: object) -> Shown:
    """Show an exhibit for the choice made; the answer is returned for whoever needs it."""
    answer = kept(show, exhibit=what, **parameters)
    name = what.name.replace("/", "-")
    key = "-".join((name, *(str(value) for value in parameters.values())))
    with st.container(border=True, key=f"exhibit-{key}"):
        st.caption(answer.title)
        st.subheader(plain(answer.headline), anchor=False)
        if answer.chart is not None:
            drawn = f"chart-{key}"
            draw(answer.chart, alt=answer.headline, key=drawn, on_click=partial(ask, answer, drawn))
            go()
        if not answer.empty:
            st.caption(plain(answer.source_line))
            _details(answer, file_name=f"{name}.pptx", key=key)
    return answer


def draw(chart: Chart, *, alt: str, key: str, on_click: Callable[[], None]) -> None:
    """The one way a chart reaches the browser; a click on a mark calls `on_click` before the page runs again."""
    dark = st.context.theme.type == "dark"
    st.plotly_chart(
        figure(chart, dark=dark),
        config=CONFIG,
        theme=None,
        alt=alt,
        key=key,
        on_select=on_click,
        selection_mode="points",
    )


def _details(answer: Shown, *, file_name: str, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.popover(_("Cách tính"), key=f"how-{key}"):
            st.markdown(f"**{answer.header.question}**")
            st.markdown(answer.header.method)
            st.caption(_("Một dòng: {grain}", grain=answer.header.grain))
        as_table = st.toggle(_("Xem bảng"), value=answer.chart is None, key=f"table-{key}")
        cells = st.toggle(_("Nguồn từng ô"), key=f"cells-{key}")
        if answer.chart is not None:
            st.download_button(
                _("Tải về PowerPoint"),
                partial(presentation, [answer]),
                file_name=file_name,
                mime=PPTX,
                on_click="ignore",
                key=f"pptx-{key}",
            )
    if as_table:
        numbers = [
            index for index, column in enumerate(answer.exhibit.columns) if column.format not in ("text", "year")
        ]
        table(answer.headings, answer.rows, caption=answer.title, numbers=numbers, links=_links(answer))
    if cells:
        _cells(answer)


def _links(answer: Shown) -> dict[str, str]:
    """The names in the table that lead somewhere, with their addresses."""
    return {name: goal.address for name, goal in goals(answer).items() if goal.page is not None}


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
                _note(row),
            )
            for row in found.iter_rows(named=True)
        ],
        caption=_("Nguồn từng ô"),
        numbers=[5],
    )


def _note(row: dict[str, object]) -> str:
    """What is said beside a cell: its note in the file, and that a person corrected it."""
    before = row["corrected_from"]
    corrected = (
        _(
            "Sửa từ “{before}” thành “{after}”: {reason}",
            before=before,
            after=row["as_written"],
            reason=row["correction_reason"],
        )
        if before is not None
        else ""
    )
    return " · ".join(str(part) for part in (row["note"], corrected) if part)

"""Shows an exhibit on a page: headline, chart, source, how it is computed, its table, its cells."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import partial

import streamlit as st

from thidua.charts.chart import Chart
from thidua.charts.excerpt import FIRST, LAST, MOST, excerpt, length
from thidua.charts.render.listing import listing
from thidua.charts.render.plotly import CONFIG, figure, fits_matrix
from thidua.exhibits.exhibit import Exhibit, Shown, show
from thidua.text.format import figure as written
from thidua.text.language import translate as _
from thidua.ui import origin, paper
from thidua.ui.downloads import downloads
from thidua.ui.drill import ask, facts_of, go, goals
from thidua.ui.notes import note_form
from thidua.ui.opened import Part, buttons, is_open
from thidua.ui.plain import text
from thidua.ui.screen import chart_width
from thidua.ui.session import caller, kept, rows
from thidua.ui.table import table


@st.fragment
def exhibit(what: Exhibit, part: str = "", /, **parameters: object) -> None:
    """Show an exhibit for the choice made; what is opened within it repaints nothing else.

    part  tells apart the same exhibit where one page shows it twice.
    """
    answer = kept(show, exhibit=what, **parameters)
    name = what.name.replace("/", "-")
    key = f"{name}-{part}" if part else name
    with st.container(border=True, key=f"exhibit-{key}"):
        text(answer.title, heading=answer.headline)
        left_out = ""
        if answer.chart is not None:
            left_out = _chart(answer, answer.chart, key=key)
            go()
        if not answer.empty:
            text(left_out, answer.source_line, *answer.notes, after=buttons(key, without=_not_offered(answer)))
            _details(answer, parameters, name=name, key=key)
            origin.offer(what.name, facts_of(answer))


def _chart(answer: Shown, chart: Chart, *, key: str) -> str:
    """The chart; of one with very many rows the first and the last, all of them when asked for.

    Returns what tells that rows are left out.
    """
    drawn, left_out, count = f"chart-{key}", "", length(chart)
    if count > MOST and not is_open(key, "hien-du"):
        left_out = _(
            "Trên biểu đồ: {first} dòng đầu, {last} dòng cuối trong {count} dòng.", first=FIRST, last=LAST, count=count
        )
        chart = excerpt(chart)
    fits = draw(chart, alt=answer.headline, key=drawn, on_click=partial(ask, replace(answer, chart=chart), drawn))
    if not fits and not is_open(key, "bang"):
        table(answer.headings, answer.rows, caption=answer.title, numbers=_numbers(answer), on_paper=True)
    return left_out


def is_list(chart: Chart) -> bool:
    """Whether a chart is shown as a list: a matrix whose columns do not fit beside each other on this screen."""
    return chart.kind == "matrix" and not fits_matrix(chart, chart_width())


def draw(chart: Chart, *, alt: str, key: str, on_click: Callable[[], None]) -> bool:
    """The one way a chart reaches the browser; a click on a mark calls `on_click` before the page runs again.

    Returns whether it can be printed: what is too tall for a sheet is left out on paper.
    """
    dark = st.context.theme.type == "dark"
    width = chart_width()
    if is_list(chart):
        st.html(listing(chart, dark=dark))
        return True
    drawn = figure(chart, dark=dark, width=width)
    step = paper.fit(drawn.layout.height)
    with nullcontext() if step == paper.AS_IT_IS else st.container(key=paper.key_of(step, key)):
        st.plotly_chart(drawn, config=CONFIG, theme=None, alt=alt, key=key, on_select=on_click, selection_mode="points")
    return step is not None


def _not_offered(answer: Shown) -> tuple[Part, ...]:
    """All rows of a chart that leaves none out, the table where it stands by itself, notes where nobody may write."""
    without: dict[Part, bool] = {
        "hien-du": answer.chart is None or length(answer.chart) <= MOST,
        "bang": answer.chart is None,
        "ghi-chu": not caller().may_write,
    }
    return tuple(part for part, unwanted in without.items() if unwanted)


def _details(answer: Shown, parameters: dict[str, object], *, name: str, key: str) -> None:
    """What is opened, in the order of the buttons."""
    if is_open(key, "cach-tinh"):
        st.markdown(f"**{answer.header.question}**")
        st.markdown(answer.header.method)
        st.caption(_("Một dòng: {grain}", grain=answer.header.grain))
    if is_open(key, "bang") or answer.chart is None:
        _table(answer)
    if is_open(key, "tung-o"):
        _cells(answer)
    if is_open(key, "tai-ve"):
        pictured = answer.chart is not None and not is_list(answer.chart)
        with st.container(horizontal=True, key=f"take-{key}"):
            downloads(answer, file_name=name, key=key, pictured=pictured)
    if is_open(key, "ghi-chu") and caller().may_write:
        note_form(answer, parameters, key=key)


def _table(answer: Shown) -> None:
    """The figures of the chart, each leading to its cell, each name to its page."""
    numbers = _numbers(answer)
    table(
        answer.headings,
        answer.rows,
        caption=answer.title,
        numbers=numbers,
        links=_links(answer),
        cell_links=_origins(answer, numbers),
    )


def _numbers(answer: Shown) -> list[int]:
    """The columns of its table that hold figures."""
    return [index for index, column in enumerate(answer.exhibit.columns) if column.format not in ("text", "year")]


def _links(answer: Shown) -> dict[str, str]:
    """The names in the table that lead somewhere, with their addresses."""
    return {name: goal.address for name, goal in goals(answer).items() if goal.page is not None}


def _origins(answer: Shown, numbers: Sequence[int]) -> dict[tuple[int, int], str]:
    """Where each figure of the table opens its cell: the numbers of a row, or all of it where it has none."""
    columns = numbers or range(len(answer.headings))
    addresses = [origin.address_of(facts, answer.exhibit.name) if facts else "" for facts in facts_of(answer)]
    return {(row, column): address for row, address in enumerate(addresses) if address for column in columns}


def _cells(answer: Shown) -> None:
    """Every cell the figures come from."""
    facts = list({fact for of_row in facts_of(answer) for fact in of_row})
    found = rows("provenance/cells", facts=facts).to_dicts()
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
            for row in found
        ],
        caption=_("Nguồn từng ô"),
        numbers=[5],
        cell_links={(at, 2): origin.address_of([row["fact_id"]]) for at, row in enumerate(found)},
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

"""Going down: from a mark or a row of an exhibit to the unit, cluster, place or year that it is of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

import polars as pl
import streamlit as st

from thidua.exhibits.exhibit import Shown
from thidua.ui import origin
from thidua.ui.menu import MENU
from thidua.ui.plain import plain
from thidua.ui.session import rows

LEVELS = (
    (("unit", "subject"), "unit_id", "unit", "don-vi"),
    (("cluster",), "cluster_id", "ranking", "cum-khoi"),
    (("place",), "place_id", "overview", "dia-phuong"),
)
"""From below to above: the columns of a frame that hold names, that of their ids, the page, the choice to be made."""
YEAR = "nam"
GO_TO = "go-to"
KEPT = ("lang", "dia-phuong", YEAR)
MARK = 2
"""As many indices as the `customdata` of a mark holds: its series, its category."""


@dataclass(frozen=True)
class Goal:
    """Where a name leads: the file of a page in pages/ (None is the page one is on), and what is chosen there."""

    page: str | None
    choice: str
    value: str | int
    name: str

    @property
    def parameters(self) -> dict[str, str]:
        """The choices in the address: those kept from the page one is on, and this one."""
        kept = {key: value for key, value in st.query_params.to_dict().items() if key in KEPT}
        return kept | {self.choice: self.name}

    @property
    def address(self) -> str:
        """The address, relative to any page."""
        entry = next(entry for entry in MENU if entry.file == self.page)
        return f"{'./' if entry is MENU[0] else entry.address}?{urlencode(self.parameters)}"


def goals(answer: Shown) -> dict[str, Goal]:
    """Where the names in an exhibit's rows lead; a name of a unit before the same one of a cluster or place."""
    found: dict[str, Goal] = {}
    for columns, id_column, page, choice in LEVELS:
        for name, identity in _names(answer.frame, columns, id_column):
            found.setdefault(name, Goal(page, choice, identity, name))
    return found


def _names(frame: pl.DataFrame, columns: tuple[str, ...], id_column: str) -> Iterator[tuple[str, str]]:
    for column in columns:
        if column in frame.columns and id_column in frame.columns:
            yield from frame.select(column, id_column).drop_nulls().unique(maintain_order=True).iter_rows()


def goal_of(answer: Shown, customdata: object) -> Goal | None:
    """Where a mark of a chart leads: the unit, cluster or place that its series or category names, else its year."""
    if answer.chart is None or not isinstance(customdata, list) or len(customdata) != MARK:
        return None
    series, category = answer.chart.series[customdata[0]].name, answer.chart.categories[customdata[1]]
    known = goals(answer)
    if re.fullmatch(r"\d{4}", category) and "year" in answer.frame.columns and not _matching(series, known, "don-vi"):
        return Goal(None, YEAR, int(category), category)
    return _matching(series, known) or _matching(category, known)


def rows_of(answer: Shown, customdata: object) -> list[int]:
    """The rows of the table that a mark which leads nowhere is made of: those that its category and series name."""
    if answer.chart is None or not isinstance(customdata, list) or len(customdata) != MARK:
        return []
    series, category = answer.chart.series[customdata[0]].name, answer.chart.categories[customdata[1]]
    by_category = [at for at, row in enumerate(answer.rows) if category in row]
    by_both = [at for at in by_category if series in answer.rows[at]]
    return by_both or by_category or [at for at, row in enumerate(answer.rows) if series in row]


def facts_of(answer: Shown) -> list[list[str]]:
    """The ids of the facts that each row is made of; none where the rows tell of none."""
    return [facts or [] for facts in answer.frame["facts"].to_list()] if "facts" in answer.frame.columns else []


def _matching(text: str, known: dict[str, Goal], choice: str | None = None) -> Goal | None:
    """The goal of the longest name that a label begins with: `Ban Một (chưa có điểm)` is Ban Một."""
    names = [name for name in known if re.match(rf"{re.escape(name)}($| \(| – )", text)]
    goal = known[max(names, key=len)] if names else None
    return goal if choice is None or goal is None or goal.choice == choice else None


def ask(answer: Shown, key: str) -> None:
    """Choose what the mark just clicked on is of; `go` then goes there."""
    for point in st.session_state[key]["selection"]["points"]:
        goal = goal_of(answer, point.get("customdata"))
        if goal is None and (shown := rows_of(answer, point.get("customdata"))):
            facts = facts_of(answer)
            origin.ask(answer.exhibit.name, [facts[at] for at in shown if at < len(facts)])
        if goal is None or (goal.page is None and st.session_state.get(goal.choice, goal.value) == goal.value):
            continue
        if goal.choice == "don-vi":
            _open_cluster_to(goal.value)
        st.session_state[goal.choice] = goal.value
        st.session_state[GO_TO] = goal


def _open_cluster_to(unit: str | int) -> None:
    """Let go of the cluster chosen where the unit is not in it."""
    cluster = st.session_state.get("cum-khoi") or None
    if cluster and unit not in rows("choices/units", place=None, cluster=cluster, text="")["unit_id"]:
        st.session_state["cum-khoi"] = ""


def go() -> None:
    """Go where the last click asked for: to this page with its new year, or by a link that static/go.js follows."""
    goal = st.session_state.pop(GO_TO, None)
    if goal is None:
        return
    if goal.page is None:
        st.rerun()
    with st.container(key="go"):
        st.page_link(f"pages/{goal.page}.py", label=plain(goal.name), query_params=goal.parameters)

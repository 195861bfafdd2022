"""A chart is printed whole: as it is, smaller, or where it could not be read any more as its table."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.exhibits.conftest import World, members, scores
from thidua.paths import ROOT
from thidua.ui import paper


def ranking_in_full() -> None:
    import streamlit as st

    from thidua.exhibits.ranking import cluster_year
    from thidua.ui.exhibit import exhibit

    exhibit(cluster_year, cluster=st.session_state["cluster"], year=2024)


@pytest.mark.parametrize(
    ("height", "step"),
    [(300, 100), (654, 100), (655, 95), (688, 95), (689, 90), (872, 75), (934, 70), (935, None), (11440, None)],
)
def test_a_chart_is_made_no_smaller_than_a_sheet_of_a4_asks(height, step):
    """186 mm between the margins are 702,99 pixels at 96 an inch, 878,7 at a scale of 0,8.

    Without the 170 of its words and the 54 of the page's, 654 are left: 654/0,95 = 688,4; 654/0,75 = 872;
    654/0,7 = 934,3.
    """
    assert paper.SHEET == 878
    assert paper.fit(height) == step


def test_each_way_to_print_a_chart_has_its_rule_for_paper_only():
    on_screen, _media, printed = paper.STYLE.partition("@media print")
    assert "st-key-paper" not in on_screen
    assert dict(re.findall(r"\[class\*=st-key-paper-(\w+)-\] \{ zoom: (\d+)%; \}", printed)) == {
        str(step): str(step) for step in paper.STEPS
    }
    assert f"[class*=st-key-{paper.key_of(None, '')}] {{ display: none !important; }}" in printed


def test_charts_are_as_wide_as_a_sheet():
    """273 mm between the margins are 1.031,8 pixels at 96 an inch, 1.289,8 at a scale of 0,8."""
    script = (ROOT / "thidua" / "ui" / "static" / "picture.js").read_text(encoding="utf-8")
    (width,) = re.findall(r"const PAPER = (\d+);", script)
    assert 0.9 * 1289.8 < int(width) < 1289.8 - 2 * 16, "with the exhibit's own edges"


@pytest.mark.parametrize(("units", "tables"), [(9, 0), (40, 1)])
def test_on_paper_a_table_stands_for_what_is_too_tall(store, units, tables):
    """All 40 bars of a ranking, where they are asked for, are 1.560 pixels high; nine fit as they are."""
    world = World(store)
    names = [f"Ban số {at}" for at in range(units)]
    world.bring(
        A=members(2024, *names),
        B=scores("ĐIỂM CHÍNH THỨC NĂM 2024", *((one, 50, at, 50 + at, None) for at, one in enumerate(names))),
    )
    page = AppTest.from_function(ranking_in_full)
    page.session_state["cluster"] = world.cluster("Khối các ban")
    page.query_params["mo"] = "ranking-cluster_year.hien-du"
    page.run()
    assert not page.exception
    on_paper = [one.proto.body for one in page.get("html") if "thidua-printed" in one.proto.body]
    assert len(on_paper) == tables
    assert all(body.count("<tr>") == 1 + units for body in on_paper)

"""Undoing an import restores every answer there was before it."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exhibits.conftest import World
from thidua.ingest.commit import undo
from thidua.store import LOCAL_USER, Store, load_query, query_names

PLACE = ["Địa bàn: tỉnh Minh Họa"]
SELDOM_ASKED = ("schema/", "views/", "write/", "checks/", "imports/", "doctor/", "ingest/")
QUESTIONS = [name for name in query_names() if not name.startswith(SELDOM_ASKED)]


def scored(year, *rows):
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [
        ["Khối thi đua A"],
        PLACE,
        [f"ĐIỂM THẨM ĐỊNH NĂM {year}"],
        ["STT", "Tên đơn vị", "Tổng điểm", "Xếp hạng"],
        *numbered,
    ]


def answers(world, parameters, questions=QUESTIONS):
    """Every question's rows as texts, in no particular order."""
    found = {}
    for name in questions:
        asked = {key: parameters.get(key) for key in load_query(name).parameters}
        frame = world.rows(name, **asked)
        found[name] = sorted(map(repr, frame.select(pl.exclude("facts")).rows()))
    return found


@pytest.fixture
def two_years(fresh_world):
    fresh_world.bring(A=scored(2023, ("Ban Một", 90, 2), ("Ban Hai", 95, 1)))
    fresh_world.bring(A=scored(2024, ("Ban Một", 96, 1), ("Ban Hai", 94, 2)))
    return fresh_world


def test_every_answer_is_as_it_was(two_years):
    parameters = {
        "cluster": two_years.cluster("Khối thi đua A"),
        "unit": two_years.unit("Ban Một"),
        "year": 2024,
        "facts": [],
    }
    before = answers(two_years, parameters)
    two_years.bring(
        A=scored(2024, ("Ban Một", 80, 2), ("Ban Hai", 94, 1), ("Ban Ba", 70, 3)),
        B=[
            ["Khối thi đua A"],
            PLACE,
            ["KHEN THƯỞNG ĐƠN VỊ NĂM 2024"],
            ["STT", "Tên đơn vị", "Danh hiệu, hình thức khen thưởng"],
            [1, "Ban Ba", "Cờ thi đua của UBND tỉnh"],
        ],
    )
    assert answers(two_years, parameters)["ranking/cluster_year"] != before["ranking/cluster_year"]
    newest = two_years.rows("imports/list")["batch_id"][0]
    undo(two_years.store, LOCAL_USER, newest)
    for name, rows in answers(two_years, parameters).items():
        assert rows == before[name], name


OF_POINTS = ("ranking/cluster_year", "ranking/over_years", "ranking/spread", "scores/totals", "submissions/status")
UNITS = ("Ban Một", "Ban Hai", "Ban Ba")


@settings(max_examples=5)
@given(
    st.lists(
        st.tuples(st.integers(2022, 2024), st.lists(st.integers(50, 100), min_size=1, max_size=3)),
        min_size=1,
        max_size=4,
    )
)
def test_undoing_imports_one_by_one_goes_back_through_the_same_answers(tmp_path_factory, sheets):
    """Whatever years are brought, again or anew: each undo gives the answers there were before that import."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        world = World(Store.in_memory())
        world.bring(A=scored(2021, *((unit, 60, 1) for unit in UNITS)))
        asked = {"cluster": world.cluster("Khối thi đua A")}
        seen, brought = [answers(world, asked, OF_POINTS)], []
        for year, points in sheets:
            known = set(world.rows("imports/list")["batch_id"])
            world.bring(A=scored(year, *((unit, one, 1) for unit, one in zip(UNITS, points, strict=False))))
            made = set(world.rows("imports/list")["batch_id"]) - known
            if made:  # the same file again is no import
                brought += made
                seen.append(answers(world, asked, OF_POINTS))
        for batch in reversed(brought):
            seen.pop()
            undo(world.store, LOCAL_USER, batch)
            assert answers(world, asked, OF_POINTS) == seen[-1]
        assert len(seen) == 1
        world.store.close()

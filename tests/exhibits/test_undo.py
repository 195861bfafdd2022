"""Undoing an import restores every answer there was before it."""

import polars as pl
import pytest

from thidua.ingest.commit import undo
from thidua.store import LOCAL_USER, load_query, query_names

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


def answers(world, parameters):
    """Every question's rows as texts, in no particular order."""
    found = {}
    for name in QUESTIONS:
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

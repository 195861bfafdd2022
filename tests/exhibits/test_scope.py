"""Who may see nothing sees nothing, whatever they ask."""

import polars as pl
import pytest

from thidua.store import Caller, load_query, query_names

NOBODY = Caller("nobody")
REGISTRIES = ("catalogue/", "checks/", "doctor/")
"""What is about no fact: the rules as shipped and changed, and the state of the store itself."""

QUESTIONS = [name for name in query_names() if not name.startswith(("schema/", "views/", "write/", *REGISTRIES))]


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_empty_scope_sees_nothing(world, name):
    everything = world.rows("ingest/names")
    asked = {
        "facts": [],
        "keys": [],
        "scope_keys": [],
        "cluster": everything.filter(pl.col("kind") == "cluster")["id"][0],
        "unit": everything.filter(pl.col("kind") == "unit")["id"][0],
        "year": 2024,
    }
    parameters = {key: asked.get(key) for key in load_query(name).parameters}
    frame = world.rows(name, NOBODY, **parameters)
    for row in frame.iter_rows(named=True):
        seen = {"facts": row["facts"]} if "facts" in row else row
        assert not any(seen.values()), row

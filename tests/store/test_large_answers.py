"""An answer larger than what DuckDB keeps ready for its reader (1 MB) comes whole: it once waited for ever."""

import threading

import pytest

from tests.realdata.test_unit_registry import HEADINGS, bring
from thidua.store import LOCAL_USER, Store

COMMUNES = 6000
SECONDS = 60


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    made = Store.in_memory()
    old = "8,True,73,Huyện,{0}.0,False,Tỉnh Sông,Huyện Bến,Xã {0},Tỉnh Sông,Xã Mới {1},08,{1}"
    rows = "\n".join(old.format(10_000 + at, 30_000 + at // 3) for at in range(COMMUNES))
    bring(made, "xa.csv", f"{HEADINGS}\n{rows}\n")
    return made


def test_an_answer_of_more_than_a_megabyte_comes_whole(store):
    answers = []
    asking = threading.Thread(target=lambda: answers.append(store.rows("ingest/names", LOCAL_USER)), daemon=True)
    asking.start()
    asking.join(SECONDS)
    (names,) = answers
    assert names.estimated_size() > 1_000_000
    province_and_district = 3  # the country, the province, the district
    assert names.filter(kind="unit").height == COMMUNES + COMMUNES // 3 + province_and_district

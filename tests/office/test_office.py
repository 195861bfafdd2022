"""Who we are is said once, kept with who and why, and said again by a rebuild."""

import json

from thidua.office.replay import replay
from thidua.paths import warehouse
from thidua.store import LOCAL_USER, Store
from thidua.store.catalogue import change_row
from thidua.store.upkeep import rebuild

ROW = {"office": "office", "name_vi": "Ban A", "name_en": "Ban A", "level": "province_office", "place": "tỉnh Minh Họa"}


def said(store):
    found = store.rows("catalogue/rows", LOCAL_USER, catalogue="office")
    return [json.loads(content) for content in found["content"]]


def test_the_office_and_a_deadline_are_there_after_a_rebuild(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path / "local"))
    due = {
        "deadline_id": "a", "name_vi": "A", "name_en": "A", "figures": "rating", "year": "2026", "due_on": "15/12/2026"
    }  # fmt: skip
    with Store.open(warehouse()) as store:
        assert said(store) == []
        change_row(store, LOCAL_USER, "office", ROW, reason="Lần đầu sử dụng")
        change_row(store, LOCAL_USER, "report_deadline", due, reason="Kế hoạch số 1")
        assert rebuild(store, LOCAL_USER, replay).exact
        assert said(store) == [ROW]
        assert store.rows("catalogue/list", LOCAL_USER).filter(catalogue="report_deadline").height == 1

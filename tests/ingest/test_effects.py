"""What an import or its undoing would change is shown without changing anything."""

import pytest

from thidua.ingest.commit import commit
from thidua.ingest.effects import Rank, Share, effects_of_import, effects_of_undo
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER

HEAD = (["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"])


@pytest.fixture
def scores(make_workbook):
    def make(*points):
        rows = [[n, f"Ban {n}", value] for n, value in enumerate(points, 1)]
        return make_workbook(A=[*HEAD, ["BẢNG ĐIỂM THI ĐUA NĂM 2024"], [], ["STT", "Tên đơn vị", "Tổng điểm"], *rows])

    return make


def bring(store, content):
    return commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)


def test_ranks_before_and_after_are_worked_out_and_nothing_is_stored(store, scores):
    bring(store, scores(90, 80, 70))
    version = store.version()
    effects = effects_of_import(store, LOCAL_USER, understand("b.xlsx", scores(90, 95, 70)), replace=False)
    cluster = "KHỐI THI ĐUA CÁC CƠ QUAN"
    assert set(effects.ranks) == {
        Rank(cluster, 2024, "Ban 2", 2, 1, 80, 95),
        Rank(cluster, 2024, "Ban 1", 1, 2, 90, 90),
    }
    assert store.version() == version
    assert store.rows("imports/list", LOCAL_USER).height == 1


def test_shares_before_and_after_an_import_and_its_undoing(store, make_workbook, make_ratings):
    first = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV")))
    second = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTXSNV")))
    place = "huyện Suối Trong"
    new = effects_of_import(store, LOCAL_USER, understand("a.xlsx", first), replace=False)
    assert new.shares == (Share(place, 2024, None, (1, 2)),)
    bring(store, first)
    receipt = bring(store, second)
    effects, changes = effects_of_undo(store, LOCAL_USER, receipt.batch_id)
    assert effects.shares == (Share(place, 2024, (2, 2), (1, 2)),)
    assert changes.select("change", "unit", "as_written", "returns").rows() == [
        ("unchanged", "Ban Một", "HTXSNV", "HTXSNV"),
        ("changed", "Ban Hai", "HTXSNV", "HTTNV"),
    ]
    assert store.rows("imports/one", LOCAL_USER, batch_id=receipt.batch_id)["undone_at"].to_list() == [None]


def test_an_undo_tells_what_goes_what_changes_back_and_what_was_dropped(store, make_workbook, make_ratings):
    first = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"), ("Ban Ba", "HTNV")))
    second = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTNV"), ("Ban Tư", "HTTNV")))
    bring(store, first)
    read = understand("b.xlsx", second)
    receipt = commit(store, LOCAL_USER, read, content=second, create_names=True, replace=True)
    _effects, changes = effects_of_undo(store, LOCAL_USER, receipt.batch_id)
    assert sorted(changes.select("unit", "change", "as_written", "returns").rows()) == [
        ("Ban Ba", "returned", None, "HTNV"),
        ("Ban Hai", "changed", "HTNV", "HTTNV"),
        ("Ban Một", "unchanged", "HTXSNV", "HTXSNV"),
        ("Ban Tư", "gone", "HTTNV", None),
    ]
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Ba", "HTTNV"))))
    _effects, changes = effects_of_undo(store, LOCAL_USER, receipt.batch_id)
    assert "Ban Ba" not in changes["unit"], "a later import holds: undoing the earlier one brings nothing back"

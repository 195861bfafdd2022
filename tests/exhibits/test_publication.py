"""How far a cluster's ranking has come: draft until a table says otherwise, and the newest table counts."""

from collections.abc import Iterator
from datetime import date

import pytest

from thidua.exhibits.exhibit import show
from thidua.exhibits.ranking import cluster_year
from thidua.ingest.commit import commit, undo
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store

HEAD = "Địa bàn: tỉnh Minh Họa\nTÌNH TRẠNG CÔNG BỐ NĂM 2024\n"


@pytest.fixture
def store(tmp_path, monkeypatch) -> Iterator[Store]:
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    made = Store.in_memory()
    yield made
    made.close()


def bring(store, text):
    understood = understand("tep.csv", text.encode())
    assert understood.errors == ()
    return commit(store, LOCAL_USER, understood, content=text.encode(), create_names=True).batch_id


def states(store, year=2024, listed="ranking"):
    rows = store.rows("ranking/publication", LOCAL_USER, cluster=None, year=year, list=listed)
    return rows.select("cluster", "status", "is_published", "on_date").rows()


def stated(*rows):
    lines = [f'"{cluster}",{what},{status},{day}\n' for cluster, what, status, day in rows]
    return HEAD + '"Cụm, khối",Nội dung,Trạng thái,Ngày\n' + "".join(lines)


def test_what_is_not_published_is_marked_as_a_draft_for_the_meeting(store):
    bring(store, "Khối các ban\nĐịa bàn: tỉnh Minh Họa\nĐIỂM NĂM 2024\nSTT,Tên đơn vị,Tổng điểm\n1,Ban Một,90\n")
    cluster = store.rows("choices/clusters", LOCAL_USER, place=None, kind=None)["cluster_id"].item()
    assert show(cluster_year, store, LOCAL_USER, cluster=cluster, year=2024).marks == ("DỰ KIẾN – TÀI LIỆU HỌP",)
    bring(store, stated(("Khối các ban", "Xếp hạng", "Đã công bố", "20/12/2024")))
    assert show(cluster_year, store, LOCAL_USER, cluster=cluster, year=2024).marks == ()


def test_a_ranking_is_a_draft_until_it_is_said_to_be_more(store):
    bring(store, "Khối các ban\nĐịa bàn: tỉnh Minh Họa\nĐIỂM NĂM 2024\nSTT,Tên đơn vị,Tổng điểm\n1,Ban Một,90\n")
    assert states(store) == [("Khối các ban", "draft", False, None)]
    first = bring(store, stated(("Khối các ban", "Xếp hạng", "Trình Hội đồng", "05/12/2024")))
    assert states(store) == [("Khối các ban", "before_council", False, date(2024, 12, 5))]
    second = bring(store, stated(("Khối các ban", "Xếp hạng", "Đã công bố", "20/12/2024")))
    assert states(store) == [("Khối các ban", "published", True, date(2024, 12, 20))]
    assert states(store, year=2023) == [("Khối các ban", "draft", False, None)]
    assert states(store, listed="awards") == [("Khối các ban", "draft", False, None)]
    undo(store, LOCAL_USER, second)
    assert states(store) == [("Khối các ban", "before_council", False, date(2024, 12, 5))]
    undo(store, LOCAL_USER, first)
    assert states(store) == [("Khối các ban", "draft", False, None)]


def test_clusters_and_lists_of_one_table_are_told_apart(store):
    bring(
        store,
        stated(
            ("Khối các ban", "Xếp hạng", "Đã công bố", ""),
            ("Khối các ban", "Danh sách khen thưởng", "Dự kiến", ""),
            ("Cụm các huyện", "Xếp hạng", "Đã công bố", ""),
        ),
    )
    assert [(cluster, status) for cluster, status, *_ in states(store)] == [
        ("Cụm các huyện", "published"), ("Khối các ban", "published"),
    ]  # fmt: skip


def test_an_unknown_state_is_a_finding():
    understood = understand("tep.csv", stated(("Khối các ban", "Xếp hạng", "Hoãn", "")).encode())
    assert [finding.code for finding in understood.errors] == ["unknown_publication_status"]

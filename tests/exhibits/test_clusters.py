"""Clusters and years side by side: counts worked by hand, in the order chosen, nothing made up for what is missing."""

from thidua.exhibits.clusters import compare_clusters
from thidua.text.language import speaking


def ids(seeds, *names):
    found = dict(seeds.rows("choices/clusters", place=None, kind=None).select("cluster", "cluster_id").iter_rows())
    return tuple(found[name] for name in names)


CHIEM_HOA = "Khối các cơ quan Đảng, MTTQ, đoàn thể Huyện ủy"
NAM_DINH = "Khối thi đua các cơ quan Đảng thuộc Tỉnh ủy"


def test_clusters_stand_in_the_order_chosen_each_with_its_own_count(seeds):
    shown = seeds.show(compare_clusters, clusters=ids(seeds, NAM_DINH, CHIEM_HOA), years=(2013, 2017, 2018))
    told = {(row["cluster"], row["year"]): (row["excellent"], row["total"], row["awards"])
            for row in shown.frame.iter_rows(named=True)}  # fmt: skip
    assert told[CHIEM_HOA, 2013][:2] == (5, 12)
    assert shown.frame["cluster"].to_list() == sorted(shown.frame["cluster"], key=[NAM_DINH, CHIEM_HOA].index)
    assert "5/12 (41,7%)" in shown.headline
    assert shown.chart.categories == (CHIEM_HOA,), "what nobody has rated has no bar"
    assert all(row["facts"] for row in shown.frame.iter_rows(named=True))


def test_nothing_chosen_says_what_to_do_in_either_language(seeds):
    shown = seeds.show(compare_clusters, clusters=(), years=(2013,))
    assert shown.empty and shown.headline == "Chọn cụm, khối và năm có số liệu để đặt cạnh nhau."
    with speaking("en"):
        assert not seeds.show(compare_clusters, clusters=ids(seeds, CHIEM_HOA), years=()).rows

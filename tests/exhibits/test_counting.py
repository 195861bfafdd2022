"""Counts that must not count twice, nor leave anybody out."""

from thidua.exhibits.awards import ladder
from thidua.exhibits.ratings import excellent_share

PLACE = ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"]
ALL = {"place": None, "cluster": None, "year": None}


def rated(cluster, *classes):
    rows = [[number, f"{cluster} đơn vị {number}", name] for number, name in enumerate(classes, 1)]
    return [[cluster], PLACE, ["XẾP LOẠI NĂM 2024"], ["STT", "Tên đơn vị", "Xếp loại"], *rows]


def test_a_cluster_without_an_excellent_unit_stays_in_the_whole(fresh_world):
    fresh_world.bring(A=rated("Khối thi đua A", "HTXSNV", "HTTNV"), B=rated("Khối thi đua B", "HTTNV", "HTTNV", "HTNV"))
    (row,) = fresh_world.show(excellent_share, **ALL).frame.iter_rows(named=True)
    assert (row["excellent"], row["total"], row["share"]) == (1, 5, 0.2)


def test_none_excellent_is_zero_of_all_not_missing(fresh_world):
    fresh_world.bring(B=rated("Khối thi đua B", "HTTNV", "HTTNV", "HTNV"))
    (row,) = fresh_world.show(excellent_share, **ALL).frame.iter_rows(named=True)
    assert (row["excellent"], row["total"], row["share"]) == (0, 3, 0)


def test_a_summary_and_its_list_are_one(fresh_world):
    summary = [
        ["Khối thi đua A"],
        PLACE,
        ["KHEN THƯỞNG NĂM 2024"],
        ["STT", "Danh hiệu thi đua, hình thức khen thưởng", "Tập thể", "Cá nhân"],
        [1, "Cờ thi đua của UBND tỉnh", 2, None],
    ]
    named = [
        ["Khối thi đua A"],
        PLACE,
        ["KHEN THƯỞNG ĐƠN VỊ NĂM 2024"],
        ["STT", "Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Tình trạng"],
        [1, "Ban Một", "Cờ thi đua của UBND tỉnh", "Đã tặng"],
        [2, "Ban Hai", "Cờ thi đua của UBND tỉnh", "Đã tặng"],
    ]
    fresh_world.bring(A=summary, B=named)
    (row,) = fresh_world.show(ladder, **ALL).frame.iter_rows(named=True)
    assert (row["granted"], row["pending"]) == (2, 0)


def test_a_proposal_that_was_granted_is_no_longer_pending(fresh_world):
    def listed(status):
        return [
            ["Khối thi đua A"],
            PLACE,
            ["KHEN THƯỞNG ĐƠN VỊ NĂM 2024"],
            ["STT", "Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Tình trạng"],
            [1, "Ban Một", "Cờ thi đua của UBND tỉnh", status],
        ]

    fresh_world.bring(A=listed("Đang trình"))
    (row,) = fresh_world.show(ladder, **ALL).frame.iter_rows(named=True)
    assert (row["granted"], row["pending"]) == (0, 1)
    fresh_world.bring(A=listed("Đã tặng"))
    (row,) = fresh_world.show(ladder, **ALL).frame.iter_rows(named=True)
    assert (row["granted"], row["pending"]) == (1, 0)

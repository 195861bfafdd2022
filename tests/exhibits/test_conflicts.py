"""Ratings, ranks and awards side by side through the importer: planted conflicts are found, the clean twin has none."""

from collections.abc import Iterator

import pytest

from tests.exhibits.conftest import AWARD_HEADINGS, RATING_HEADINGS, World, members, scores, sheet
from thidua.exhibits.conflicts import cross_checks, side_by_side
from thidua.store import Store

CLEAN, PLANTED = "Khối không có điểm chưa khớp", "Khối có điểm chưa khớp"
HEADINGS = (*RATING_HEADINGS, "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ", "Xếp loại chi bộ, đảng bộ")
DISCIPLINE = ("Tên đơn vị", "Số cá nhân bị kỷ luật", "Khiển trách", "Cảnh cáo")


def block(cluster, prefix, classes, awards, disciplined):
    """The sheets of a cluster of three units in 2024: ranks are 1, 2 and 3 in this order."""
    names = [f"{prefix} {word}" for word in ("Một", "Hai", "Ba")]
    return {
        "A": scores(
            "ĐIỂM CHÍNH THỨC NĂM 2024",
            *((name, 60 - 5 * at, 35, 95 - 5 * at, at + 1) for at, name in enumerate(names)),
            cluster=cluster,
        ),
        "B": sheet(
            "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2024",
            HEADINGS,
            *((name, *row) for name, row in zip(names, classes, strict=True)),
            cluster=cluster,
        ),
        "C": sheet(
            "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG",
            AWARD_HEADINGS,
            *((names[at], award, 2024, None, None, status) for at, award, status in awards),
            cluster=cluster,
        ),
        "D": sheet(
            "SỐ CÁ NHÂN BỊ KỶ LUẬT NĂM 2024",
            DISCIPLINE,
            *((name, *row) for name, row in zip(names, disciplined, strict=True)),
            cluster=cluster,
        ),
        "E": members(2024, *names, cluster=cluster),
    }


@pytest.fixture(scope="module")
def compared(tmp_path_factory) -> Iterator[World]:
    """Two clusters alike but for what is planted in the second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        awards = [
            (0, "Cờ thi đua của UBND tỉnh", "Đề nghị"),
            (0, "Tập thể lao động xuất sắc", "Đã tặng"),
            (1, "Tập thể lao động tiên tiến", "Đề nghị"),
        ]
        made.bring(
            **block(
                CLEAN,
                "Ban",
                [
                    (20, 4, 16, "HTXSNV", 0, 0, "HTXSNV"),
                    (20, 3, 17, "HTTNV", 0, 0, "HTTNV"),
                    (20, 2, 17, "HTNV", 1, 0, "HTNV"),
                ],
                awards,
                [(0, 0, 0), (1, 1, 0), (1, 0, 1)],
            )
        )
        made.bring(
            **block(
                PLANTED,
                "Phòng",
                [
                    (20, 4, 15, "HTTNV", 0, 1, "HTNV"),
                    (20, 3, 17, "HTTNV", 0, 0, "HTTNV"),
                    (20, 2, 17, "HTXSNV", 1, 0, "HTNV"),
                ],
                awards,
                [(0, 0, 0), (1, 0, 1), (0, 0, 0)],
            )
        )
        yield made
        made.store.close()


def test_the_clean_cluster_has_no_conflict_and_lacks_nothing(compared):
    shown = compared.show(side_by_side, place=None, cluster=compared.cluster(CLEAN), year=2024)
    assert [row[-1] for row in shown.rows] == ["", "", ""]
    assert shown.headline == "Năm 2024, không có điểm chưa khớp trong số liệu đã có."


def test_the_five_columns_stand_side_by_side(compared):
    shown = compared.show(side_by_side, place=None, cluster=compared.cluster(CLEAN), year=2024)
    assert shown.rows[0][:6] == (
        "Ban Một", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ", "1/3", "Tập thể lao động xuất sắc",
        "Cờ thi đua cấp tỉnh",
    )  # fmt: skip
    assert shown.rows[1][4:6] == ("", "Tập thể lao động tiên tiến")
    assert shown.frame["facts"].list.len().min() > 4


def test_each_planted_conflict_is_found_with_its_article(compared):
    shown = compared.show(side_by_side, place=None, cluster=compared.cluster(PLANTED), year=2024)
    told = {row[0]: row[-1].split("; ") for row in shown.rows}
    assert [one.partition(" (")[0] for one in shown.frame["conflicts"][0]] == [
        "Tập thể lao động xuất sắc – đã có quyết định tặng, đơn vị xếp loại hoàn thành tốt nhiệm vụ",
        "Tập thể lao động xuất sắc – đã có quyết định tặng, có 01 cá nhân không hoàn thành nhiệm vụ",
        "Cờ thi đua cấp tỉnh – đang trình, chi bộ, đảng bộ xếp loại hoàn thành nhiệm vụ",
        "xếp thứ 1/3, đơn vị xếp loại hoàn thành tốt nhiệm vụ",
    ]
    assert told["Phòng Hai"] == [
        "Tập thể lao động tiên tiến – đang trình, có 01 cá nhân bị kỷ luật từ cảnh cáo trở lên "
        "(Điều 28 khoản 1 điểm c, Luật 06/2022/QH15, áp dụng từ 01/01/2024)"
    ]
    assert told["Phòng Ba"][0].startswith("xếp loại hoàn thành xuất sắc nhiệm vụ, chưa có danh hiệu")
    assert shown.headline == "Năm 2024, 06 điểm cần xem lại ở 3/3 đơn vị."


def test_what_is_not_loaded_is_named_not_judged(world):
    shown = world.show(side_by_side, place=None, cluster=None, year=2024)
    row = next(row for row in shown.rows if row[0] == "Ban Một")
    assert row[1] == "chưa có số liệu"
    assert row[-1] == "chưa đủ dữ liệu: thiếu xếp loại chi bộ, đảng bộ"


def test_persons_without_a_class_as_party_members_are_not_compared(compared):
    shown = compared.show(cross_checks, place=None, cluster=None, year=2024)
    assert shown.empty
    assert shown.headline.startswith("Chưa đủ dữ liệu: thiếu xếp loại đảng viên")

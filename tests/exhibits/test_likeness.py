"""Which units are alike by cluster and staff, worked out by hand; where staff is not known the cluster alone counts."""

import pytest

from tests.exhibits.conftest import GROUP, RATING_HEADINGS, World, members, scores, sheet
from thidua.exhibits.comparison import compare
from thidua.store import Store

STAFF = {"Ban Một": 20, "Ban Hai": 30, "Ban Ba": 41, "Ban Bốn": 10, "Ban Sáu": 40, "Ban Bảy": 9}
"""Of 20 the half is 10 and the double is 40; of Ban Năm the staff is not known."""


@pytest.fixture(scope="module")
def sized(tmp_path_factory):
    """One cluster of seven units with their staff, and with 20 each an agency and a district of another cluster."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        names = [*STAFF, "Ban Năm"]
        headings = ("Tên đơn vị", "Biên chế có mặt", "Nữ")
        made.bring(
            A=members(2024, *names),
            B=members(2024, "Phòng Đông", "huyện Tây", cluster=GROUP),
            C=scores("ĐIỂM CHÍNH THỨC NĂM 2024", *((one, 50, 30, 80, 1) for one in names)),
            D=scores(
                "ĐIỂM CHÍNH THỨC NĂM 2024", ("Phòng Đông", 50, 30, 80, 1), ("huyện Tây", 50, 20, 70, 2), cluster=GROUP
            ),
            E=sheet("SỐ LƯỢNG CÁN BỘ NĂM 2023", headings, ("Ban Một", 400, 1), ("Ban Ba", 30, 1)),
            F=sheet("SỐ LƯỢNG CÁN BỘ NĂM 2024", headings, *((one, count, 1) for one, count in STAFF.items())),
            G=sheet("SỐ LƯỢNG CÁN BỘ NĂM 2024", headings, ("Phòng Đông", 20, 1), ("huyện Tây", 20, 1), cluster=GROUP),
        )
        yield made
        made.store.close()


def test_the_most_alike_are_of_the_cluster_and_nearest_in_staff(sized):
    """30 is 1,5 times 20; 10 and 40 are as far from it; 41 and 9 are too far, though 41 was 30 the year before.

    The agency of the other cluster comes after all of the own one; the district is of another kind.
    """
    found = sized.rows("choices/similar", unit=sized.unit("Ban Một"))
    assert found["unit"].to_list() == ["Ban Hai", "Ban Bốn", "Ban Sáu", "Ban Năm", "Phòng Đông"]
    assert found["size"].to_list() == [1.5, 0.5, 2, None, 1]


def test_without_staff_only_cluster_and_kind_count(sized):
    found = sized.rows("choices/similar", unit=sized.unit("Ban Năm"))
    assert sorted(found["unit"][:-1]) == sorted(STAFF)
    assert found["unit"][-1] == "Phòng Đông"


def test_how_like_the_first_unit_stands_in_the_table(sized):
    chosen = ("Ban Một", "Ban Hai", "Ban Ba", "Ban Năm", "Phòng Đông", "huyện Tây")
    shown = sized.show(compare, units=tuple(sized.unit(one) for one in chosen), since=None)
    words = dict(shown.frame.select("unit", "alike_words").iter_rows())
    assert words == {
        "Ban Một": "",
        "Ban Hai": "cùng cụm, khối, cùng quy mô (30 so với 20 người)",
        "Ban Ba": "cùng cụm, khối, khác quy mô (41 so với 20 người)",
        "Ban Năm": "cùng cụm, khối; không xét quy mô vì chưa có đủ số người",
        "Phòng Đông": "khác cụm, khối, cùng loại đơn vị, cùng quy mô (20 so với 20 người)",
        "huyện Tây": "khác cụm, khối, cùng quy mô (20 so với 20 người)",
    }
    assert "một nửa đến gấp đôi" in shown.header.method


def test_the_staff_told_leads_to_its_cells(sized):
    both = (sized.unit("Ban Một"), sized.unit("Ban Hai"))
    told = sized.show(compare, units=both, since=None).frame.row(1, named=True)
    staff = sized.rows("provenance/cells", facts=told["facts"])
    assert told["unit"] == "Ban Hai"
    assert {30, 20} <= set(staff["value"].to_list())


def test_a_unit_with_figures_under_two_clusters_is_of_the_one_that_lists_it(fresh_world):
    rated = "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2024"
    fresh_world.bring(
        A=members(2024, "Phòng Đông", cluster=GROUP),
        B=members(2024, "Ban Hai", "Ban Một"),
        C=sheet(rated, RATING_HEADINGS, ("Ban Một", 15, 3, 12, "HTXSNV"), cluster=GROUP),
    )
    alike = fresh_world.rows("choices/similar", unit=fresh_world.unit("Ban Một"))
    assert alike.filter(same_cluster=True)["unit"].to_list() == ["Ban Hai"]

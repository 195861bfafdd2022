"""Classes against their caps through the importer: years with and without a cap, over it, within, what it takes."""

from collections.abc import Iterator

import pytest

from tests.exhibits.conftest import BLOCK, RATING_HEADINGS, TARGET_HEADINGS, World, members, sheet
from thidua.charts.render.plotly import figure
from thidua.exhibits.caps import distribution, over_cap, what_it_takes
from thidua.store import Store

ALL = {"place": None, "cluster": None, "year": None}
CLASSES = {"A": "HTXSNV", "B": "HTTNV", "C": "HTNV"}


def ratings(year, classes, staff=None):
    """A sheet of ratings by unit: a letter of CLASSES a unit, and its (assessed, excellent, good) staff where known."""
    rows = [
        (f"Ban {number}", *((staff or {}).get(number, (None, None, None))), CLASSES[letter])
        for number, letter in enumerate(classes, 1)
    ]
    return sheet(f"TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM {year}", RATING_HEADINGS, *rows)


def pledge(year, plan):
    row = ("Tỷ lệ cơ quan hoàn thành xuất sắc nhiệm vụ", "%", plan, "")
    return sheet(f"MỤC TIÊU THI ĐUA NĂM {year}", TARGET_HEADINGS[1:], row)


@pytest.fixture(scope="module")
def rated(tmp_path_factory) -> Iterator[World]:
    """Twelve units. 2017: 5 excellent, 7 good. 2026: the same, and staff within, over and far over their cap."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        made.bring(A=ratings(2017, "AAAAABBBBBBB"), B=pledge(2017, "từ 50% trở lên"))
        staff = {1: (24, 4, 20), 2: (25, 5, 20), 3: (27, 7, 20), 4: (30, 4, 20)}
        made.bring(A=ratings(2026, "AAAAABBBBBBB", staff), B=pledge(2026, "từ 50% trở lên"))
        made.bring(A=members(2027, *(f"Ban {number}" for number in range(1, 13))), B=pledge(2027, "trên 40%"))
        made.bring(A=ratings(2028, "ABBBBBBBBBBB"), B=pledge(2028, "từ 5% trở lên"))
        yield made
        made.store.close()


def test_a_year_before_the_cap_has_no_finding(rated):
    shown = rated.show(distribution, **ALL | {"year": 2017}, unit=None, subject_kind="agency")
    assert [row[:5] for row in shown.rows] == [
        ("2017", "Hoàn thành xuất sắc nhiệm vụ", "5", "12", "41,7%"),
        ("2017", "Hoàn thành tốt nhiệm vụ", "7", "12", "58,3%"),
    ]
    assert shown.rows[0][5] == "không có quy định tỷ lệ tối đa áp dụng"
    assert shown.chart.targets == ()


def test_chiem_hoa_2013_is_not_judged_by_later_caps(seeds):
    shown = seeds.show(over_cap, **ALL | {"year": 2013}, subject_kind=None)
    assert shown.frame.filter(body="Khối các cơ quan Đảng, MTTQ, đoàn thể Huyện ủy").height > 0
    assert shown.frame["over"].is_null().all()
    assert shown.chart is None


def test_of_twelve_five_are_excellent_where_one_is_allowed(rated):
    """20% of 7 rated good is 1,4: at most 1."""
    shown = rated.show(distribution, **ALL | {"year": 2026}, unit=None, subject_kind=None)
    assert shown.rows[0][5] == "được đề nghị tối đa 01, đã đề nghị 05, vượt 04"
    assert "chưa kiểm chứng" in shown.rows[0][6]
    assert shown.headline == (
        "Năm 2026, 5/12 cơ quan hoàn thành xuất sắc nhiệm vụ (41,7%); được đề nghị tối đa 01, đã đề nghị 05, vượt 04."
    )


def test_the_chart_has_a_bar_a_year_and_the_cap_where_there_is_one(rated):
    shown = rated.show(distribution, **ALL, unit=None, subject_kind="agency")
    assert shown.chart.categories == tuple(map(str, range(2017, 2029)))
    assert shown.chart.series[0].values[0] == 5
    assert shown.chart.targets[0].values == (*[None] * 9, 1, None, 2)
    figure(shown.chart)


def test_persons_are_held_to_the_cap_of_their_own_unit(rated):
    """20% of 20 is 4; Ban 4 has 30 rated of whom 4 and 20 are in the two classes printed: 4 of 4."""
    shown = rated.show(over_cap, **ALL | {"year": 2026}, subject_kind="person")
    assert [(row[1], row[6]) for row in shown.rows] == [
        ("Ban 3", "được đề nghị tối đa 04, đã đề nghị 07, vượt 03; mức ngoại lệ 25% cho phép đến 05"),
        ("Ban 2", "được đề nghị tối đa 04, đã đề nghị 05, vượt 01; mức ngoại lệ 25% cho phép đến 05"),
        ("Ban 1", "được đề nghị tối đa 04, đã đề nghị 04"),
        ("Ban 4", "được đề nghị tối đa 04, đã đề nghị 04"),
    ]
    assert shown.headline == (
        "Năm 2026, 2/4 nơi vượt tỷ lệ tối đa (50%); nhiều nhất là Ban 3: được đề nghị tối đa 04, đã đề nghị 07, "
        "vượt 03; mức ngoại lệ 25% cho phép đến 05."
    )
    assert len(shown.frame.filter(body="Ban 3")["facts"][0]) == 3
    figure(shown.chart)


def test_the_caps_of_several_units_are_summed_and_those_over_counted(rated):
    shown = rated.show(distribution, **ALL | {"year": 2026}, unit=None, subject_kind="person")
    assert shown.rows[0][2:6] == (
        "20",
        "106",
        "18,9%",
        "được đề nghị tối đa 16, đã đề nghị 20; 02 nơi vượt, tổng cộng vượt 04",
    )


def test_what_it_takes_is_a_whole_number_and_a_cap_below_it_is_told(rated):
    """Half of 12 is 6, one more than 5; with 6 excellent and 6 good at most 1 is allowed."""
    shown = rated.show(what_it_takes, **ALL | {"year": 2026})
    row = shown.frame.row(0, named=True)
    assert (row["needed"], row["of_units"], row["is_above_cap"]) == (1, 12, True)
    assert row["cap_text"].startswith("chỉ tiêu cần 06 đơn vị, cao hơn mức tối đa 01 đơn vị – 20% của")
    assert shown.headline == (
        f"Năm 2026, để đạt tỷ lệ hoàn thành xuất sắc đã đăng ký còn cần thêm: {BLOCK} 01 đơn vị; "
        "chỉ tiêu của 01 cụm, khối cao hơn mức tối đa của năm."
    )
    figure(shown.chart)


def test_what_it_takes_without_a_cap_and_within_one(rated):
    before = rated.show(what_it_takes, **ALL | {"year": 2017})
    assert before.rows[0][4:] == ("cần thêm 01 đơn vị", "không có quy định tỷ lệ tối đa áp dụng")
    within = rated.show(what_it_takes, **ALL | {"year": 2028})
    assert within.rows[0][4] == "đã đạt"
    assert within.rows[0][5].startswith("chỉ tiêu cần 01 đơn vị, trong mức tối đa 02 đơn vị")


def test_before_there_are_ratings_the_members_are_counted(rated):
    """More than 40% of 12 is 5."""
    shown = rated.show(what_it_takes, **ALL | {"year": 2027})
    assert shown.rows[0][4] == "chưa có xếp loại; cần 5/12 đơn vị"
    assert shown.headline == f"Năm 2027, {BLOCK}: chưa có xếp loại; cần 5/12 đơn vị."


@pytest.mark.parametrize("exhibit", [distribution, over_cap, what_it_takes], ids=lambda one: one.name)
def test_nothing_to_show_is_said_in_words(rated, exhibit):
    rest = {"distribution": {"unit": None, "subject_kind": None}, "over_cap": {"subject_kind": None}}
    shown = rated.show(exhibit, **ALL | {"year": 1999} | rest.get(exhibit.name.partition("/")[2], {}))
    assert shown.empty and shown.chart is None and shown.headline.startswith("Chưa có")

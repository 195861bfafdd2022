"""One unit over the years: points, ranks, ratings, awards and its reorganisation, worked by hand on a tiny world."""

import pytest

from thidua.charts.chart import Break
from thidua.exhibits.units import awards, half_years, points_over_years, predecessors, ratings_over_years
from thidua.store import Caller
from thidua.text.language import speaking


def shown(world, exhibit, unit):
    return world.show(exhibit, unit=world.unit(unit))


def test_points_and_ranks_of_whole_years_only(world):
    frame = world.rows("units/points_over_years", unit=world.unit("Ban Một"))
    assert frame.select("year", "points", "stage", "rank", "is_tied", "of_units", "self_points").rows() == [
        (2023, 90, "appraised_1", 2, True, 5, None),
        (2024, 93.5, "appraised_1", 1, True, 5, 95),
    ]


def test_points_are_told_against_the_year_before(world):
    answer = shown(world, points_over_years, "Ban Một")
    assert answer.headline == (
        "Năm 2024, Ban Một được 93,5 điểm (điểm thẩm định), đồng hạng 1/5; "
        "năm 2023 là 90 điểm (điểm thẩm định), đồng hạng 2/5."
    )
    assert answer.chart.series[0].labels == ("90 (=2/5)", "93,5 (=1/5)")
    assert answer.chart.measure == "Tổng điểm (thứ hạng/số đơn vị, = là đồng hạng) · điểm thẩm định"
    assert answer.chart.breaks == ()


def test_years_of_an_earlier_stage_are_named(world):
    assert shown(world, points_over_years, "Ban Sáu").chart.measure == (
        "Tổng điểm (thứ hạng/số đơn vị) · điểm thẩm định; 2024: điểm tự chấm – chưa thẩm định"
    )


@pytest.mark.parametrize(
    ("unit", "lines"),
    [
        ("Ban Mới", {"Ban Mới": (None, 91), "Ban Ba": (90.00000001, None), "Ban Bốn": (80, None)}),
        ("Ban Ba", {"Ban Ba": (90.00000001, None), "Ban Mới": (None, 91)}),
    ],
)
def test_a_merger_is_drawn_as_a_break_and_its_units_stand_apart(world, unit, lines):
    chart = shown(world, points_over_years, unit).chart
    assert {series.name: series.values for series in chart.series} == lines
    assert [series.tone for series in chart.series] == ["main"] + ["context"] * (len(lines) - 1)
    assert chart.breaks == (Break(before="2024", reason="01/3/2024: hợp nhất thành Ban Mới"),)


def test_a_unit_that_another_went_into_is_not_compared_with_the_year_before(world):
    assert shown(world, points_over_years, "Phòng Đông").headline == (
        "Năm 2024, Phòng Đông được 86 điểm, hạng 3/4; không so với năm 2023 vì đơn vị đã sắp xếp."
    )


def test_half_years_have_an_axis_of_their_own(world):
    answer = shown(world, half_years, "Ban Một")
    assert answer.frame.select("year", "points", "rank", "of_units").rows() == [(2024, 60.5, 2, 2)]
    assert answer.chart.categories == ("6 tháng 2024",)
    assert answer.chart.series[0].provisional == (True,)
    assert answer.headline == "6 tháng đầu năm 2024, Ban Một được 60,5 điểm (điểm thẩm định), hạng 2/2."
    assert shown(world, half_years, "Ban Mới").headline == "Đơn vị chưa có điểm sơ kết 6 tháng đầu năm."


def test_ratings_say_the_units_class_and_the_share_of_its_staff(world):
    answer = shown(world, ratings_over_years, "Ban Một")
    assert answer.frame.select("year", "class_id", "excellent", "total", "share").rows() == [
        (2023, "good", 2, 16, 0.125),
        (2024, "excellent", 3, 15, 0.2),
    ]
    assert answer.chart.series[0].labels == ("12,5% (2/16)", "20% (3/15)")
    assert answer.chart.categories == ("2023: HTTNV", "2024: HTXSNV")
    assert answer.headline == (
        "Năm 2024, Ban Một được xếp loại: Hoàn thành xuất sắc nhiệm vụ; "
        "có 3/15 cán bộ, công chức hoàn thành xuất sắc nhiệm vụ (20%)."
    )


def test_a_count_not_stated_is_no_zero(world):
    answer = shown(world, ratings_over_years, "Ban Hai")
    assert answer.frame.select("excellent", "total", "share").rows() == [(None, 20, None)]
    assert answer.chart is None
    assert answer.headline == "Năm 2023, Ban Hai được xếp loại: Hoàn thành xuất sắc nhiệm vụ."
    assert answer.rows == (("2023", "Hoàn thành xuất sắc nhiệm vụ", "chưa có số liệu", "20", "chưa có số liệu"),)


def test_awards_granted_and_proposed_stand_apart(world):
    answer = shown(world, awards, "Ban Một")
    assert answer.headline == (
        "Từ năm 2023 đến năm 2024, Ban Một được tặng 01 Cờ thi đua cấp tỉnh và "
        "01 Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh; đang trình: 01 Cờ thi đua của Chính phủ."
    )
    assert {series.name: (series.values, series.labels) for series in answer.chart.series} == {
        "Cờ thi đua của Chính phủ": ((None, None), ("", "…")),
        "Cờ thi đua cấp tỉnh": ((1, None), ("", "")),
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh": ((None, 1), ("", "")),
    }
    assert answer.rows[-1] == (
        "Năm 2023", "Cờ thi đua cấp tỉnh", "Đã có quyết định tặng", "Số 12/QĐ-UBND", "05/3/2024", "",
    )  # fmt: skip


@pytest.mark.parametrize("unit", ["Ban Ba", "Ban Bốn", "Ban Mới"])
def test_every_unit_of_a_merger_tells_the_whole_of_it(world, unit):
    sentence = "Ban Ba và Ban Bốn được hợp nhất thành Ban Mới từ ngày 01/3/2024 (Số 12-QĐ/TU)."
    answer = shown(world, predecessors, unit)
    assert answer.headline == sentence
    assert answer.rows == ((sentence,),)
    assert answer.chart is None


def test_the_word_for_a_change_is_the_documents(world):
    assert shown(world, predecessors, "Phòng Cũ").headline == (
        "Phòng Cũ được đổi tên thành Phòng Tên Mới từ ngày 01/01/2024 (Số 5/QĐ-UBND)."
    )
    assert shown(world, predecessors, "Phòng Đông").headline == (
        "Phòng Tây được sáp nhập vào Phòng Đông từ ngày 01/7/2024."
    )
    assert shown(world, predecessors, "Ban Một").headline == "Đơn vị không thuộc diện sắp xếp trong số liệu đã có."


@pytest.mark.parametrize("exhibit", [points_over_years, half_years, ratings_over_years, awards, predecessors])
def test_nothing_is_seen_without_scope_and_an_unknown_unit_is_no_error(world, exhibit):
    assert world.rows(exhibit.name, Caller("none"), unit=world.unit("Ban Một")).is_empty()
    other = Caller("other", scope=(world.cluster("Cụm các phòng"),))
    assert world.rows(exhibit.name, other, unit=world.unit("Ban Một")).is_empty()
    nothing = world.show(exhibit, unit="không có")
    assert nothing.empty and nothing.chart is None and nothing.headline.endswith(".")


def test_who_sees_one_unit_is_shown_its_printed_rank(world):
    only = Caller("unit", scope=(world.unit("Ban Hai"),))
    frame = world.rows("units/points_over_years", only, unit=world.unit("Ban Hai"))
    assert frame.select("year", "rank", "of_units").rows() == [(2023, 1, None), (2024, 2, None)]


def test_names_of_the_catalogue_follow_the_language(world):
    with speaking("en"):
        assert shown(world, ratings_over_years, "Ban Một").rows[0][1] == "Good completion of duties"
        assert shown(world, awards, "Ban Một").chart.series[0].name == "Emulation flag of the Government"

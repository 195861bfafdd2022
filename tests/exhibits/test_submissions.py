"""Which units have which figures; units side by side."""

from thidua.charts.render.plotly import figure
from thidua.exhibits.comparison import compare
from thidua.exhibits.submissions import status

ALL = {"place": None, "cluster": None, "year": None}


def test_who_has_no_figures_yet_is_told_without_blame(pledges):
    shown = pledges.show(status, **ALL)
    assert shown.headline == (
        "Năm 2024, 1/3 đơn vị đã có đủ các loại số liệu (33,3%); chưa có số liệu: Ban Ba (kết quả 6 tháng) và "
        "Ban Hai (kết quả 6 tháng)."
    )
    cells = {series.name: series.labels for series in shown.chart.series}
    assert cells["Ban Một"] == ("đã gửi", "cần bổ sung", "cần bổ sung", *("đã gửi",) * 3)
    assert cells["Ban Hai"][1] == "chưa gửi"
    figure(shown.chart)


def test_a_unit_without_awards_owes_none(world):
    shown = world.show(status, place=None, cluster=world.cluster("Khối các ban"), year=2024)
    assert "khen thưởng" not in shown.headline
    lacking = shown.frame.filter(shown.frame["n"] == 0).select("unit", "figures").rows()
    assert ("Ban Bảy", "score") in lacking
    assert ("Ban Một", "score") not in lacking


def test_units_stand_side_by_side_in_the_order_chosen(pledges):
    both = (pledges.unit("Ban Ba"), pledges.unit("Ban Một"))
    shown = pledges.show(compare, units=both, since=None)
    assert shown.headline == (
        "Năm 2024: Ban Ba – 95 điểm, hạng 1/3, Hoàn thành tốt nhiệm vụ; "
        "Ban Một – 90 điểm, hạng 2/3, Hoàn thành xuất sắc nhiệm vụ, 02 khen thưởng."
    )
    assert [series.labels for series in shown.chart.series] == [("70 (3/3)", "95 (1/3)"), ("90 (1/3)", "90 (2/3)")]
    assert pledges.show(compare, units=both, since=2024).frame["year"].to_list() == [2024, 2024]


def test_units_of_two_clusters_come_with_a_caution(world):
    shown = world.show(compare, units=(world.unit("Ban Một"), world.unit("Phòng Đông")), since=None)
    assert shown.headline.endswith("điểm và thứ hạng không so trực tiếp với nhau.")

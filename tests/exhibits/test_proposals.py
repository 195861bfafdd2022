"""Registered, proposed and granted stand apart; what waits is told with how long it has waited."""

from datetime import date

from tests.exhibits.conftest import sheet
from thidua.charts.render.plotly import figure
from thidua.exhibits.proposals import pending_by_age, pipeline

ALL = {"place": None, "cluster": None}


def test_steps_are_never_added_to_each_other(pledges):
    shown = pledges.show(pipeline, **ALL, year=2024)
    assert shown.headline == "Đang chờ kết quả: Cờ thi đua của Chính phủ (01 tập thể)."
    assert shown.chart.categories == ("Đăng ký", "Đang trình", "Đã có quyết định tặng")
    labels = {series.name: series.labels for series in shown.chart.series}
    assert labels["Cờ thi đua của Chính phủ – tập thể"] == ("", "1", "")
    assert labels["Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh – tập thể"] == ("", "", "2")
    figure(shown.chart)


def test_the_longest_waiting_comes_first_with_its_days(fresh_world):
    headings = ("Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Ngày trình", "Tình trạng")
    fresh_world.bring(
        A=sheet(
            "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
            headings,
            ("Ban Một", "Cờ thi đua của UBND tỉnh", 2024, "01/12/2024", "Đang trình"),
            ("Ban Hai", "Cờ thi đua của UBND tỉnh", 2024, "21/11/2024", "Đang trình"),
        )
    )
    shown = fresh_world.show(pending_by_age, **ALL, today=date(2024, 12, 31))
    assert shown.headline == "Có 02 đăng ký, đề nghị đang chờ, lâu nhất 40 ngày: Cờ thi đua cấp tỉnh – Ban Hai."
    assert shown.chart.series[0].labels == ("40 ngày", "30 ngày")


def test_without_a_day_of_submission_the_age_is_not_known(pledges):
    shown = pledges.show(pending_by_age, **ALL, today=None)
    assert shown.headline == "Có 01 đăng ký, đề nghị đang chờ; chưa rõ ngày trình."
    assert shown.chart is None
    assert shown.rows[0][-1].startswith("chưa rõ ngày trình, ít nhất ")

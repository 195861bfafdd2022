"""Targets unit by unit: verdicts and totals of the matrix, and one unit's plan beside last year's results."""

import pytest

from tests.exhibits.conftest import targets
from thidua.charts.render.plotly import figure
from thidua.exhibits.attainment import matrix, progress

ALL = {"place": None, "cluster": None, "year": None}


def test_the_matrix_counts_what_was_reached_of_what_has_a_result(pledges):
    shown = pledges.show(matrix, **ALL)
    assert shown.headline == (
        "Năm 2024, 1/9 chỉ tiêu vượt kế hoạch (11,1%), 4/9 chỉ tiêu đạt kế hoạch, 4/9 chỉ tiêu chưa đạt kế hoạch; "
        "01 chỉ tiêu chưa có số liệu. 1/3 đơn vị đạt và vượt mọi chỉ tiêu đã có kết quả (33,3%)."
    )
    everybody, *units = shown.chart.series
    assert everybody.labels == ("5/9", "1/2", "1/3", "1/1", "1/1", "1/2")
    assert {unit.name: unit.labels[0] for unit in units} == {"Ban Một": "3/3", "Ban Hai": "1/4", "Ban Ba": "1/2"}
    columns = dict(zip(shown.chart.categories, next(u for u in units if u.name == "Ban Một").verdicts, strict=True))
    assert columns["Số sáng kiến được công nhận"] == "no_data"
    assert columns["Số cuộc kiểm tra, giám sát"] == "exceeded"
    assert columns["Tỷ lệ hộ nghèo"] is None
    figure(shown.chart)


@pytest.fixture
def two_years(fresh_world):
    """2023: 9 of 10 (half 4), rate 3% (half 2%); 2024: half 5 of 12, rate half 3%; lower is better for the rate."""

    def year(number, half, whole, rate_half, rate):
        rows = {
            "Ban Một": [("Số cuộc kiểm tra", "cuộc", "12", half), ("Tỷ lệ hộ nghèo", "%", "không quá 5%", rate_half)]
        }
        fresh_world.bring(A=targets(f"KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA 6 THÁNG ĐẦU NĂM {number}", rows))
        rows = {"Ban Một": [("Số cuộc kiểm tra", "cuộc", "12", whole), ("Tỷ lệ hộ nghèo", "%", "không quá 5%", rate)]}
        fresh_world.bring(A=targets(f"KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM {number}", rows))

    year(2023, "4", "9", "2%", "3%")
    year(2024, "5", "13", "3%", "4")
    return fresh_world


def test_a_half_year_is_compared_with_last_years_half_only(two_years):
    shown = two_years.show(progress, unit=two_years.unit("Ban Một"), year=None)
    by_indicator = {row[0]: row[1:] for row in shown.rows}
    assert by_indicator["Số cuộc kiểm tra"] == ("4 cuộc", "9 cuộc", "12 cuộc", "5 cuộc", "13 cuộc", "Vượt kế hoạch")
    assert by_indicator["Tỷ lệ hộ nghèo"][:2] == ("2%", "3%")
    drawn = {series.name: series.labels for series in shown.chart.series}
    assert drawn["Tỷ lệ hộ nghèo (%)"] == ("2%", "3%", "không quá 5%", "3%", "4%"), "though written 4 in the file"
    assert shown.headline.startswith("Năm 2024, 1/2 chỉ tiêu vượt kế hoạch (50%), 1/2 chỉ tiêu đạt kế hoạch")
    assert shown.headline.endswith("6 tháng đầu năm, 1/2 chỉ tiêu tốt hơn cùng kỳ năm trước, 0 bằng cùng kỳ.")
    assert len(shown.frame.filter(shown.frame["indicator"] == "Số cuộc kiểm tra")["facts"][0]) >= 4
    figure(shown.chart)


def test_without_last_year_nothing_is_compared(pledges):
    shown = pledges.show(progress, unit=pledges.unit("Ban Một"), year=2024)
    assert "cùng kỳ" not in shown.headline
    assert [row[1:3] for row in shown.rows] == [("", "")] * 4

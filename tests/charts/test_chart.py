"""A chart that cannot be drawn honestly is refused when it is made."""

import math

import pytest

from thidua.charts.chart import Band, Break, Chart, Series, TargetLine

YEARS = ("2023", "2024")


def _chart(series=(), **more):
    return Chart("bars", YEARS, series, "Số lượng", **more)


class TestRefused:
    def test_series_of_another_length(self):
        with pytest.raises(ValueError, match="'Sở Y tế' has 3 values for 2 categories"):
            _chart((Series("Sở Y tế", (1, 2, 3)),))

    def test_target_of_another_length(self):
        with pytest.raises(ValueError, match="'Kế hoạch' has 1 values for 2 categories"):
            _chart(targets=(TargetLine("Kế hoạch", (1,)),))

    @pytest.mark.parametrize("marks", [{"labels": ("a",)}, {"provisional": (True,)}, {"verdicts": ("met",)}])
    def test_marks_of_another_length(self, marks):
        with pytest.raises(ValueError, match="has 1 marks for 2 categories"):
            _chart((Series("Sở Y tế", (1, 2), **marks),))

    @pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
    def test_value_that_is_not_finite(self, value):
        with pytest.raises(ValueError, match="not finite"):
            _chart((Series("Sở Y tế", (1, value)),))

    def test_band_upside_down(self):
        with pytest.raises(ValueError, match="'Khung' has its floor 3 above its ceiling 2"):
            _chart(bands=(Band("Khung", 3, 2),))

    def test_break_before_no_category(self):
        with pytest.raises(ValueError, match="'2025', which is no category"):
            _chart(breaks=(Break("2025", "Sáp nhập"),))


def test_missing_values_are_accepted_and_rows_are_series_then_targets():
    chart = _chart((Series("Sở Y tế", (None, 2)),), targets=(TargetLine("Kế hoạch", (None, 1)),))
    assert [row.name for row in chart.rows] == ["Sở Y tế", "Kế hoạch"]

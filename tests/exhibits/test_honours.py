"""Awards by unit over the years: streaks, the rotation of flags, shares of titles, who awards go to."""

import pytest

from tests.exhibits.conftest import AWARD_HEADINGS, LINEAGE_HEADINGS, sheet
from thidua.charts.render.plotly import figure
from thidua.exhibits.honours import over_years, rotation, title_shares
from thidua.exhibits.kinds import by_kind_and_movement, frontline_share, one_achievement_several_forms

ALL = {"place": None, "cluster": None, "year": None}
CERTIFICATE, FLAG = "Bằng khen của Chủ tịch UBND tỉnh", "Cờ thi đua của UBND tỉnh"


def granted(*rows):
    return sheet(
        "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG",
        AWARD_HEADINGS,
        *((unit, award, year, f"Số {at}/QĐ-UBND", None, "Đã tặng") for at, (unit, award, year) in enumerate(rows, 1)),
    )


@pytest.fixture
def streaks(fresh_world):
    """Ban Một 2022–2024 in a row; Ban Hai 2022 and 2024; Ban Mới, formed in 2023, 2023–2024; Ban Ba a title only."""
    fresh_world.bring(
        A=granted(
            ("Ban Một", CERTIFICATE, 2022), ("Ban Một", FLAG, 2023), ("Ban Một", CERTIFICATE, 2024),
            ("Ban Hai", CERTIFICATE, 2022), ("Ban Hai", CERTIFICATE, 2024),
            ("Ban Mới", CERTIFICATE, 2023), ("Ban Mới", CERTIFICATE, 2024),
            ("Ban Ba", "Tập thể lao động tiên tiến", 2024),
        ),
        B=sheet(
            "SẮP XẾP ĐƠN VỊ NĂM 2023",
            LINEAGE_HEADINGS,
            ("Ban Cũ", "Hợp nhất", "Ban Mới", "01/3/2023", "Số 9/QĐ-UBND"),
            ("Ban Xưa", "Hợp nhất", "Ban Mới", "01/3/2023", "Số 9/QĐ-UBND"),
        ),
    )  # fmt: skip
    return fresh_world


def test_a_streak_counts_years_of_the_province_or_above_in_a_row(streaks):
    shown = streaks.show(over_years, **ALL)
    assert shown.headline == (
        "Đến năm 2024, Ban Một được khen thưởng từ cấp tỉnh trở lên 03 năm liên tục, dài nhất trong 04 đơn vị được "
        "khen thưởng."
    )
    counts = dict(shown.frame.select("unit", "streak").iter_rows())
    assert counts == {"Ban Một": 3, "Ban Hai": 1, "Ban Mới": 2, "Ban Ba": 0}
    words = dict(shown.frame.select("unit", "streak_words").iter_rows())
    assert words["Ban Mới"] == "02 năm liên tục, trước đó chưa xác định"
    assert shown.chart.series[0].labels == ("Tỉnh", "Tỉnh", "Tỉnh")
    figure(shown.chart)


def test_flags_pass_through_units_and_who_has_had_none_is_told(streaks):
    shown = streaks.show(rotation, **ALL, years=3)
    assert shown.headline == (
        "Từ năm 2022 đến năm 2024, 1/4 đơn vị đã được tặng cờ thi đua (25%); đơn vị nào cũng đã được tặng cờ thi đua "
        "hoặc bằng khen từ cấp tỉnh trở lên."
    )
    first = {series.name: series.labels for series in shown.chart.series}
    assert first["Ban Một"] == ("BK", "Cờ", "BK")
    assert first["Ban Ba"] == ("", "", "")


def test_what_is_not_known_is_not_zero(pledges):
    shares = pledges.show(title_shares, place=None, cluster=None, year=2024)
    assert shares.empty and shares.headline == "Chưa có danh sách danh hiệu thi đua của năm."
    lines = pledges.show(frontline_share, place=None, cluster=None, year=2024)
    assert lines.headline == "Năm 2024, chưa đủ dữ liệu: 03 lượt khen thưởng chưa ghi chức vụ, loại tập thể."
    kinds = pledges.show(by_kind_and_movement, place=None, cluster=None, year=2024)
    assert kinds.headline == "Chưa ghi loại hình, phong trào thi đua của 03 lượt khen thưởng."
    figure(kinds.chart)


def test_several_forms_in_one_year_are_told_in_neutral_words(fresh_world):
    fresh_world.bring(A=granted(("Ban Một", CERTIFICATE, 2024), ("Ban Một", "Bằng khen của Thủ tướng Chính phủ", 2024)))
    shown = fresh_world.show(one_achievement_several_forms, **ALL)
    assert shown.headline.startswith("01 trường hợp được hai hình thức khen thưởng trong một năm thành tích")
    assert shown.chart is None

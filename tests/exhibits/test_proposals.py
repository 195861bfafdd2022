"""Registered, proposed and granted stand apart; what waits is told with how long it has waited."""

from datetime import date, datetime, timedelta

import pytest

from tests.exhibits.conftest import sheet
from thidua.charts.render.plotly import figure
from thidua.exhibits.proposals import pending_by_age, pipeline
from thidua.text import clock
from thidua.text.format import VIETNAM

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


@pytest.mark.parametrize(
    ("moment", "days"),
    [(datetime(2024, 12, 31, 23, 59, 59, tzinfo=VIETNAM), 30), (datetime(2025, 1, 1, tzinfo=VIETNAM), 31)],
)
def test_queries_count_to_the_day_in_vietnam_wherever_the_computer_is(fresh_world, monkeypatch, moment, days):
    """At midnight in Hà Nội it is still 17:00 of the day before in London."""
    fresh_world.bring(A=proposed(("Ban Một", FLAG, 2024, "01/12/2024", "Đang trình")))
    monkeypatch.setattr(clock, "now", lambda: moment)
    shown = fresh_world.show(pending_by_age, **ALL, today=None)
    assert shown.frame["days"].to_list() == [days]


def test_without_a_day_of_submission_the_age_is_not_known(pledges):
    shown = pledges.show(pending_by_age, **ALL, today=None)
    assert shown.headline == "Có 01 đăng ký, đề nghị đang chờ; chưa rõ ngày trình."
    assert shown.chart is None
    assert shown.rows[0][-1] == "chưa rõ ngày trình", "brought today, it is not said to wait 0 days"
    later = pledges.show(pending_by_age, **ALL, today=clock.today() + timedelta(days=3))
    assert later.rows[0][-1] == "chưa rõ ngày trình, ít nhất 3 ngày"


HEADINGS = ("Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Ngày trình", "Tình trạng")
FLAG, CERTIFICATE = "Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"


def proposed(*rows):
    return sheet("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", HEADINGS, *rows)


def test_those_that_wait_longest_are_counted_apart_from_all_that_wait(fresh_world):
    """Five of seven since 21/11/2024, 40 days before the end of December: three are named, two counted."""
    oldest = [(f"Ban {name}", FLAG, 2024, "21/11/2024", "Đang trình") for name in ("Ba", "Bốn", "Hai", "Một", "Năm")]
    newer = [(f"Ban {name}", FLAG, 2024, "01/12/2024", "Đang trình") for name in ("Sáu", "Tám")]
    fresh_world.bring(A=proposed(*oldest, *newer))
    shown = fresh_world.show(pending_by_age, **ALL, today=date(2024, 12, 31))
    assert shown.headline == (
        "Có 07 đăng ký, đề nghị đang chờ, lâu nhất 40 ngày (05 đề nghị: Cờ thi đua cấp tỉnh – Ban Ba; "
        "Cờ thi đua cấp tỉnh – Ban Bốn; Cờ thi đua cấp tỉnh – Ban Hai và 02 đề nghị khác)."
    )


def test_a_registration_of_a_year_that_is_over_no_longer_waits(fresh_world):
    fresh_world.bring(
        A=proposed(
            ("Ban Một", FLAG, 2023, "01/3/2023", "Đăng ký"),
            ("Ban Hai", FLAG, 2024, "01/3/2024", "Đăng ký"),
            ("Ban Ba", FLAG, 2023, "20/12/2023", "Đang trình"),
        )
    )

    def waiting(today):
        return fresh_world.rows("awards/pending_by_age", **ALL, today=today)["unit"].to_list()

    assert waiting(date(2023, 12, 31)) == ["Ban Một", "Ban Ba", "Ban Hai"]
    assert waiting(date(2024, 12, 31)) == ["Ban Ba", "Ban Hai"]
    assert waiting(date(2025, 1, 1)) == ["Ban Ba"]


def test_who_was_granted_a_higher_award_of_the_year_waits_for_no_lower_one(fresh_world):
    """Ban Một has the Government's flag of 2024: its province's flag of 2024 is settled, that of 2023 is not.

    A commendation is of another series, and a lower flag does not settle a higher one.
    """
    fresh_world.bring(
        A=proposed(
            ("Ban Một", FLAG, 2024, "01/12/2024", "Đang trình"),
            ("Ban Một", FLAG, 2023, "01/12/2023", "Đang trình"),
            ("Ban Một", CERTIFICATE, 2024, "02/12/2024", "Đang trình"),
            ("Ban Một", "Cờ thi đua của Chính phủ", 2024, "", "Đã tặng"),
            ("Ban Hai", FLAG, 2024, "", "Đã tặng"),
            ("Ban Hai", "Cờ thi đua của Chính phủ", 2024, "03/12/2024", "Đang trình"),
        )
    )
    frame = fresh_world.rows("awards/pending_by_age", **ALL, today=date(2024, 12, 31))
    assert frame.select("unit", "award_id", "year").rows() == [
        ("Ban Một", "flag_province", 2023),
        ("Ban Một", "certificate_province", 2024),
        ("Ban Hai", "flag_government", 2024),
    ]
    steps = fresh_world.rows("awards/pipeline", **ALL, year=2024)
    assert dict(steps.select("award_id", "waiting").iter_rows()) == {
        "flag_government": 1, "flag_province": 0, "certificate_province": 1,
    }  # fmt: skip
    on_ladder = fresh_world.rows("awards/ladder", **ALL, year=2024)
    assert dict(on_ladder.select("award_id", "pending").iter_rows()) == {
        "flag_government": 1, "flag_province": 0, "certificate_province": 1,
    }  # fmt: skip

"""Which units have which figures; units side by side."""

import polars as pl
import pytest

from thidua.charts.render.plotly import figure
from thidua.exhibits.comparison import compare
from thidua.exhibits.submissions import status

ALL = {"place": None, "cluster": None, "year": None}


def test_who_has_no_figures_yet_is_told_without_blame(pledges):
    """Ban Một has results of 1 of its 4 targets for the half-year and of 3 for the year: it is not complete either."""
    shown = pledges.show(status, **ALL)
    assert shown.headline == (
        "Năm 2024, 0/3 đơn vị đã có đủ số liệu (0%); chưa có số liệu: Ban Ba (kết quả 6 tháng) và "
        "Ban Hai (kết quả 6 tháng); cần bổ sung: Ban Một (kết quả 6 tháng, kết quả cả năm)."
    )
    cells = {series.name: series.labels for series in shown.chart.series}
    assert cells["Ban Một"] == ("đã gửi", "cần bổ sung", "cần bổ sung", *("đã gửi",) * 3)
    assert cells["Ban Hai"][1] == "chưa gửi"
    states = shown.frame.filter(unit="Ban Một")["state"].to_list()
    assert states[:3] == ["đã có 4 số liệu", "đã có 1 số liệu, cần bổ sung", "đã có 3 số liệu, cần bổ sung"]
    figure(shown.chart)


COMPLETE = [("a", "Ban Một", "target", 3), ("a", "Ban Một", "result", 3), ("a", "Ban Một", "award", 0)]
SHORT = [("b", "Ban Hai", "target", 3), ("b", "Ban Hai", "result", 2), ("b", "Ban Hai", "award", 1)]
MISSING = [("c", "Ban Ba", "target", 2), ("c", "Ban Ba", "result", 0), ("c", "Ban Ba", "award", 0)]
MORE = [("d", "Ban Tư", "target", 1), ("d", "Ban Tư", "result", 4), ("d", "Ban Tư", "award", 2)]


@pytest.mark.parametrize(
    ("rows", "headline"),
    [
        (COMPLETE + MORE, "Năm 2024, 2/2 đơn vị đã có đủ số liệu (100%)."),
        (COMPLETE + SHORT, "Năm 2024, 1/2 đơn vị đã có đủ số liệu (50%); cần bổ sung: Ban Hai (kết quả cả năm)."),
        (
            COMPLETE + SHORT + MISSING + MORE,
            "Năm 2024, 2/4 đơn vị đã có đủ số liệu (50%); chưa có số liệu: Ban Ba (kết quả cả năm); "
            "cần bổ sung: Ban Hai (kết quả cả năm).",
        ),
    ],
)
def test_the_headline_counts_as_complete_whom_the_matrix_asks_for_nothing(rows, headline):
    asked = pl.DataFrame(rows, schema=("unit_id", "unit", "figures", "n"), orient="row").with_columns(
        year=2024, due_on=pl.lit(None, pl.Date), newest=pl.lit(None, pl.Datetime), cluster=pl.lit("Khối")
    )
    prepared = status.prepare(asked)
    assert status.headline(prepared) == headline
    asks = {"cần bổ sung", "chưa gửi", "quá hạn"}
    clear = [series.name for series in status.chart(prepared).series if not asks & set(series.labels)]
    assert headline.startswith(f"Năm 2024, {len(clear)}/{asked['unit_id'].n_unique()} đơn vị")


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

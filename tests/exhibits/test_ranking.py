"""Ranking of a cluster: ties, movement, newcomers, mergers and stages, worked by hand on a tiny world."""

import polars as pl
import pytest

from tests.exhibits.conftest import scores
from thidua.charts.chart import Break
from thidua.exhibits.ranking import cluster_year, over_years
from thidua.exhibits.units import half_years
from thidua.rules.ranking import competition_ranks
from thidua.store import Caller

BLOCK, GROUP = "Khối các ban", "Cụm các phòng"


def of(world, cluster, year=None, who=None):
    options = {"who": who} if who else {}
    return world.rows("ranking/cluster_year", cluster=world.cluster(cluster), year=year, **options)


def column(frame, name):
    return dict(frame.select("unit", name).iter_rows())


def test_ties_share_a_rank_whatever_the_office_printed(world):
    frame = of(world, BLOCK)
    assert column(frame, "rank") == {
        "Ban Một": 1, "Ban Hai": 1, "Ban Mới": 3, "Ban Sáu": 4, "Ban Năm": 5, "Ban Bảy": None,
    }  # fmt: skip
    assert column(frame, "printed_rank")["Ban Hai"] == 2
    assert frame["of_units"].drop_nulls().unique().to_list() == [5]


def test_an_error_of_addition_breaks_no_tie(world):
    frame = of(world, BLOCK, 2023)
    assert column(frame, "rank") == {"Ban Hai": 1, "Ban Một": 2, "Ban Ba": 2, "Ban Bốn": 4, "Ban Sáu": 5}


def test_rows_stand_by_rank_and_ties_in_the_order_of_the_decision(world):
    assert of(world, BLOCK)["unit"].to_list() == ["Ban Một", "Ban Hai", "Ban Mới", "Ban Sáu", "Ban Năm", "Ban Bảy"]
    assert column(of(world, BLOCK), "ordinal")["Ban Mới"] == 3


def test_movement_is_last_years_rank_less_this_years(world):
    assert column(of(world, BLOCK), "movement") == {
        "Ban Một": 1, "Ban Hai": 0, "Ban Mới": None, "Ban Sáu": 1, "Ban Năm": None, "Ban Bảy": None,
    }  # fmt: skip


def test_newcomers_and_merged_units_are_new(world):
    assert column(of(world, BLOCK), "is_new") == {
        "Ban Một": False, "Ban Hai": False, "Ban Mới": True, "Ban Sáu": False, "Ban Năm": True, "Ban Bảy": True,
    }  # fmt: skip
    assert column(of(world, BLOCK), "word")["Ban Mới"] == "hợp nhất"


def test_a_unit_that_others_went_into_is_not_compared_and_a_renamed_one_is(world):
    frame = of(world, GROUP)
    assert column(frame, "last_rank") == {"Phòng Tên Mới": 3, "Phòng Nam": 4, "Phòng Đông": None, "Phòng Bắc": 2}
    assert column(frame, "movement") == {"Phòng Tên Mới": 2, "Phòng Nam": 2, "Phòng Đông": None, "Phòng Bắc": -2}
    assert column(frame, "is_new") == {
        "Phòng Tên Mới": False, "Phòng Nam": False, "Phòng Đông": True, "Phòng Bắc": False,
    }  # fmt: skip


def test_in_the_first_year_nobody_is_new(world):
    assert not of(world, BLOCK, 2023)["is_new"].any()
    assert of(world, BLOCK, 2023)["movement"].is_null().all()


def test_the_best_stage_is_used_and_named(world):
    assert column(of(world, BLOCK), "stage") == {
        "Ban Một": "appraised_1", "Ban Hai": "appraised_1", "Ban Mới": "appraised_1", "Ban Sáu": "self",
        "Ban Năm": "appraised_1", "Ban Bảy": None,
    }  # fmt: skip
    assert column(of(world, BLOCK), "self_points")["Ban Một"] == 95
    assert of(world, GROUP)["stage"].unique().to_list() == ["final"]


def test_what_does_not_apply_leaves_the_maximum_and_costs_no_points(world):
    assert column(of(world, BLOCK), "points")["Ban Năm"] == 58
    assert column(of(world, BLOCK), "max_points") == {
        "Ban Một": 100, "Ban Hai": 100, "Ban Mới": 100, "Ban Sáu": 100, "Ban Năm": 60, "Ban Bảy": 100,
    }  # fmt: skip


@pytest.mark.parametrize("cluster", [BLOCK, GROUP])
@pytest.mark.parametrize("year", [2023, 2024])
def test_the_query_agrees_with_the_rule(world, cluster, year):
    frame = of(world, cluster, year)
    assert frame["rank"].to_list() == competition_ranks(frame["points"].round(4).to_list())


def test_every_row_names_the_facts_it_is_made_of(world):
    frame = of(world, BLOCK)
    cells = {
        row["unit"]: world.rows("provenance/cells", facts=row["facts"])["as_written"].sort().to_list()
        for row in frame.iter_rows(named=True)
    }
    assert cells["Ban Hai"] == ["1", "2", "93.5", "94", "95", "Thành viên"]
    assert cells["Ban Mới"] == ["3", "91", "Ban Mới", "Ban Mới", "Thành viên"]
    assert not frame["illustrative"].any()


def test_nobody_sees_more_than_their_scope(world):
    assert of(world, BLOCK, who=Caller("none")).is_empty()
    one_cluster = Caller("cluster", scope=(world.cluster(BLOCK),))
    assert of(world, BLOCK, who=one_cluster).height == 6
    assert of(world, GROUP, who=one_cluster).is_empty()


def test_who_sees_one_unit_is_shown_its_printed_rank_not_the_first_of_one(world):
    row = of(world, BLOCK, who=Caller("unit", scope=(world.unit("Ban Mới"),))).row(0, named=True)
    assert (row["unit"], row["rank"], row["of_units"]) == ("Ban Mới", 3, None)


def test_the_headline_names_who_leads_and_what_to_know(world):
    assert world.show(cluster_year, cluster=world.cluster(BLOCK), year=2024).headline == (
        "Năm 2024, Ban Một và Ban Hai cùng dẫn đầu Khối các ban với 93,5 điểm (điểm thẩm định), "
        "hơn đơn vị xếp hạng 3 là 2,5 điểm. Có 01 đơn vị mới có điểm tự chấm – chưa thẩm định, thứ hạng là tạm tính. "
        "Có 01 đơn vị chưa có điểm. Thứ hạng ghi trong bảng điểm của 01 đơn vị khác thứ hạng tính theo tổng điểm."
    )
    assert world.show(cluster_year, cluster=world.cluster(BLOCK), year=2023).headline == (
        "Năm 2023, Ban Hai dẫn đầu Khối các ban với 95 điểm (điểm thẩm định), hơn các đơn vị đồng hạng 2 là 5 điểm."
    )
    assert world.show(cluster_year, cluster=world.cluster(GROUP), year=None).headline == (
        "Năm 2024, Phòng Tên Mới dẫn đầu Cụm các phòng với 88 điểm, hơn đơn vị thứ hai 1 điểm."
    )
    nothing = world.show(cluster_year, cluster="không có", year=None)
    assert nothing.headline == "Chưa có điểm thi đua cả năm của cụm, khối này."
    assert nothing.chart is None and nothing.empty


def test_a_year_with_members_only_says_that_there_are_no_points(world):
    frame = of(world, BLOCK).filter(pl.col("points").is_null())
    assert cluster_year.headline(frame) == "Năm 2024, Khối các ban có 01 đơn vị thành viên, chưa có điểm thi đua."
    assert cluster_year.chart(frame) is None


def test_the_chart_highlights_the_first_and_writes_rank_movement_and_stage(world):
    chart = world.show(cluster_year, cluster=world.cluster(BLOCK), year=2024).chart
    first, others = chart.series
    assert (first.tone, others.tone) == ("main", "context")
    assert first.values == (93.5, 93.5, None, None, None, None)
    assert first.labels[:2] == ("93,5 · đồng hạng 1 ▲1", "93,5 · đồng hạng 1 –")
    assert others.labels[2:] == (
        "91 · hạng 3 (mới)", "75 · hạng 4 ▲1 · điểm tự chấm – chưa thẩm định", "58 · hạng 5 (mới)", "",
    )  # fmt: skip
    assert chart.categories[-1] == "Ban Bảy (chưa có điểm)"
    assert chart.measure == "Tổng điểm (điểm thẩm định) · ▲ tăng, ▼ giảm, – giữ nguyên hạng so với năm 2023"


def test_the_table_writes_ties_and_changes_in_words(world):
    shown = world.show(cluster_year, cluster=world.cluster(GROUP), year=2024)
    change = shown.headings.index("Thay đổi")
    assert [row[change] for row in shown.rows] == [
        "tăng 2 bậc", "tăng 2 bậc", "mới (sáp nhập từ ngày 01/7/2024)", "giảm 2 bậc",
    ]  # fmt: skip
    block = world.show(cluster_year, cluster=world.cluster(BLOCK), year=2024)
    assert [row[0] for row in block.rows] == ["đồng hạng 1", "đồng hạng 1", "3", "4 (tạm tính)", "5", "chưa có số liệu"]
    assert [row[change] for row in block.rows] == [
        "tăng 1 bậc", "giữ nguyên", "mới (hợp nhất từ ngày 01/3/2024)", "tăng 1 bậc", "mới", "mới",
    ]  # fmt: skip


def test_ranks_over_years_leave_out_half_years_and_draw_the_merger(world):
    shown = world.show(over_years, cluster=world.cluster(BLOCK))
    assert shown.chart.categories == ("2023", "2024")
    assert shown.chart.breaks == (Break(before="2024", reason="01/3/2024: hợp nhất thành Ban Mới"),)
    lines = {series.name: (series.values, series.tone) for series in shown.chart.series}
    assert lines["Ban Hai"] == ((1, 1), "main")
    assert lines["Ban Mới"] == ((None, 3), "second")
    assert lines["Ban Ba"] == ((2, None), "context")
    assert [series.labels for series in shown.chart.series if series.name == "Ban Một"] == [("2=", "1=")]
    assert shown.headline == (
        "Từ năm 2023 đến năm 2024, Ban Hai dẫn đầu Khối các ban nhiều nhất: 02 năm; "
        "năm 2024 dẫn đầu là Ban Một và Ban Hai."
    )


def test_ranks_over_years_keep_to_the_scope(world):
    assert world.rows("ranking/over_years", Caller("none"), cluster=world.cluster(BLOCK)).is_empty()
    only = world.rows(
        "ranking/over_years", Caller("unit", scope=(world.unit("Ban Một"),)), cluster=world.cluster(BLOCK)
    )
    assert only.select("year", "rank", "of_units").rows() == [(2023, 2, None), (2024, 1, None)]


@pytest.mark.parametrize("period", ["NĂM 2024", "6 THÁNG ĐẦU NĂM 2024"])
def test_a_stage_that_scored_only_some_criteria_is_named_and_does_not_count(fresh_world, period):
    fresh_world.bring(
        A=scores(f"ĐIỂM THẨM ĐỊNH {period}", ("Ban Một", 50, 30, 80, None), ("Ban Hai", 40, 30, 70, None)),
        B=scores(f"ĐIỂM THẨM ĐỊNH SAU GIẢI TRÌNH {period}", ("Ban Hai", 59, None, None, None)),
    )
    if period.startswith("NĂM"):
        shown = fresh_world.show(cluster_year, cluster=fresh_world.cluster(BLOCK), year=2024)
        assert [(row[1], row[2]) for row in shown.rows] == [("Ban Một", "80"), ("Ban Hai", "70")]
        found = {row[1]: row[3] for row in shown.rows}
    else:
        units = {name: fresh_world.unit(name) for name in ("Ban Một", "Ban Hai")}
        shown = {name: fresh_world.show(half_years, unit=unit) for name, unit in units.items()}
        found = {name: one.rows[0][3] for name, one in shown.items()}
    assert found == {
        "Ban Một": "điểm thẩm định",
        "Ban Hai": "điểm thẩm định; điểm thẩm định sau giải trình chưa đủ tiêu chí",
    }

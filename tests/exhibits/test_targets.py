"""Targets: golden sentences, verdicts worked by hand, and half-years that never pass for years."""

from collections import Counter
from datetime import date

import pytest

from tests.exhibits.conftest import World, targets
from thidua.charts.render.plotly import figure
from thidua.exhibits.targets import by_indicator, by_unit, common, judged, reported
from thidua.store import Store
from thidua.text.language import speaking

ALL = {"place": None, "cluster": None, "year": None}
NEW_YEAR_EVE, NEW_YEAR = date(2024, 12, 31), date(2025, 1, 1)


def test_mu_cang_chai_is_38_of_38_met_or_better_of_which_27_exceeded(seeds):
    shown = seeds.show(reported, **ALL | {"year": 2022})
    assert shown.headline == (
        "Năm 2022, 27/38 chỉ tiêu vượt kế hoạch (71,1%), 11/38 chỉ tiêu đạt kế hoạch; không có chỉ tiêu chưa đạt."
    )
    row = shown.frame.row(0, named=True)
    assert (row["exceeded"], row["met"], row["missed"], row["met_or_better"], row["total"]) == (27, 11, 0, 38, 38)
    assert len(row["facts"]) == 2
    assert [(one.values, set(one.verdicts)) for one in shown.chart.series] == [((27,), {"exceeded"}), ((11,), {"met"})]


def test_chiem_hoa_has_no_figures_for_its_targets_of_2014(seeds):
    shown = seeds.show(by_unit, place=seeds.unit("huyện Chiêm Hóa"), cluster=None, year=2014)
    assert len(shown.rows) == 6
    assert {row[5] for row in shown.rows} == {"Chưa có số liệu"}
    assert {row[4] for row in shown.rows} == {"chưa có số liệu"}
    assert shown.headline == "Năm 2014: 06 chỉ tiêu chưa có số liệu."


def test_the_targets_of_a_cluster_stand_under_its_own_name(seeds):
    shown = seeds.show(by_unit, **ALL)
    assert {(row["place"], row["subject"]) for row in shown.frame.iter_rows(named=True)} == {
        ("huyện Chiêm Hóa", "Khối các cơ quan Đảng, MTTQ, đoàn thể Huyện ủy"),
        ("tỉnh Nam Định", "Khối thi đua các cơ quan Đảng thuộc Tỉnh ủy"),
    }


def test_half_years_stay_off_the_yearly_questions(seeds):
    for exhibit in (by_unit, by_indicator, reported):
        assert not {2019, 2021} & set(seeds.show(exhibit, **ALL).frame["year"])


VERDICTS = {
    ("Ban Một", "Số cuộc kiểm tra, giám sát"): "exceeded",
    ("Ban Một", "Tỷ lệ văn bản xử lý đúng hạn"): "met",
    ("Ban Một", "Cá nhân vi phạm bị xử lý kỷ luật"): "met",
    ("Ban Một", "Số sáng kiến được công nhận"): "no_data",
    ("Ban Hai", "Số cuộc kiểm tra, giám sát"): "missed",
    ("Ban Hai", "Tỷ lệ văn bản xử lý đúng hạn"): "missed",
    ("Ban Hai", "Cá nhân vi phạm bị xử lý kỷ luật"): "missed",
    ("Ban Hai", "Số sáng kiến được công nhận"): "met",
    ("Ban Ba", "Số cuộc kiểm tra, giám sát"): "missed",
    ("Ban Ba", "Tỷ lệ hộ nghèo"): "met",
}
OF_THE_BLOCK = ("Khối các ban", "Tỷ lệ cơ quan hoàn thành xuất sắc nhiệm vụ")


def test_each_target_of_a_year_has_the_verdict_worked_by_hand(pledges):
    frame = pledges.show(by_unit, **ALL).frame
    assert {(row["subject"], row["indicator"]): row["verdict"] for row in frame.iter_rows(named=True)} == VERDICTS


def test_the_table_shows_plan_and_result_as_written(pledges):
    rows = {row[1:3]: row[3:6] for row in pledges.show(by_unit, **ALL).rows}
    assert rows["Ban Một", "Số cuộc kiểm tra, giám sát"] == ("10 cuộc", "12 cuộc", "Vượt kế hoạch")
    assert rows["Ban Ba", "Tỷ lệ hộ nghèo"] == ("không quá 5%", "4,2%", "Đạt kế hoạch")


def test_what_a_whole_cluster_pledged_stands_apart_from_its_units(pledges):
    shown = pledges.show(common, **ALL)
    assert {row[1:3]: row[3:6] for row in shown.rows} == {OF_THE_BLOCK: ("trên 50%", "1/3", "Chưa đạt kế hoạch")}
    assert shown.headline == (
        "Chỉ tiêu chung của cụm, khối, địa phương: năm 2024, 1/1 chỉ tiêu chưa đạt kế hoạch (100%)."
    )
    assert OF_THE_BLOCK[0] not in pledges.show(by_unit, **ALL).chart.categories


def test_the_headline_counts_targets_with_a_result_and_tells_the_rest_apart(pledges):
    assert pledges.show(by_unit, **ALL).headline == (
        "Năm 2024, 1/9 chỉ tiêu vượt kế hoạch (11,1%), 4/9 chỉ tiêu đạt kế hoạch, 4/9 chỉ tiêu chưa đạt kế hoạch; "
        "01 chỉ tiêu chưa có số liệu."
    )


def test_the_chart_has_a_bar_a_unit_that_holds_all_its_targets(pledges):
    shown = pledges.show(by_unit, **ALL)
    totals = [sum(series.values[at] for series in shown.chart.series) for at in range(len(shown.chart.categories))]
    asked = Counter(subject for subject, _indicator in VERDICTS)
    assert dict(zip(shown.chart.categories, totals, strict=True)) == asked
    figure(shown.chart)


@pytest.mark.parametrize(("today", "expected"), [(NEW_YEAR_EVE, "behind"), (NEW_YEAR, "no_data")])
def test_a_half_years_result_stands_in_only_within_the_year(pledges, today, expected):
    rows = judged(pledges.rows("targets/by_unit", **ALL), today=today)
    row = rows.filter(subject="Ban Một", indicator="Số sáng kiến được công nhận").row(0, named=True)
    assert row["verdict"] == expected
    assert row["is_interim"] == (expected == "behind")
    assert len(row["facts"]) == (2 if expected == "behind" else 1)


def test_the_indicator_missed_by_most_units_comes_first(pledges):
    shown = pledges.show(by_indicator, **ALL)
    first = shown.frame.row(0, named=True)
    assert (first["indicator"], first["missed"], first["assessed"]) == ("Số cuộc kiểm tra, giám sát", 2, 3)
    assert len(first["facts"]) == 6
    assert shown.headline == (
        "Năm 2024, chỉ tiêu có nhiều đơn vị chưa đạt kế hoạch nhất là “Số cuộc kiểm tra, giám sát”: 2/3 (66,7%)."
    )
    waiting = dict(zip(shown.frame["indicator"], shown.frame["waiting"], strict=True))
    assert waiting["Số sáng kiến được công nhận"] == 1


@pytest.mark.parametrize("exhibit", [by_unit, by_indicator, common, reported], ids=lambda one: one.name)
def test_nothing_to_show_is_said_in_words(pledges, exhibit):
    shown = pledges.show(exhibit, **ALL | {"year": 1999})
    assert shown.empty and shown.chart is None and shown.headline.startswith("Chưa có")


def test_indicators_of_the_catalogue_have_their_english_name(pledges):
    with speaking("en"):
        assert "Persons disciplined" in set(pledges.show(by_unit, **ALL).frame["indicator"])


def test_not_assigned_is_neither_missing_nor_missed(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    made = World(Store.in_memory())
    rows = [("Số hội nghị", "hội nghị", "10", "KP"), ("Số văn bản", "văn bản", "KP", ""), ("Số cuộc", "cuộc", "10", "")]
    made.bring(A=targets("KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2023", {"Ban Một": rows}))
    verdicts = {row[2]: row[5] for row in made.show(by_unit, **ALL).rows}
    assert verdicts == {"Số hội nghị": "Không áp dụng", "Số văn bản": "Không áp dụng", "Số cuộc": "Chưa có số liệu"}
    made.store.close()

"""Pledges and outlook through the importer: golden answers worked by hand, half-years apart from years."""

from collections.abc import Iterator

import pytest

from tests.exhibits.conftest import BLOCK, LINEAGE_HEADINGS, TARGET_HEADINGS, World, scores, sheet, targets
from thidua.charts.render.plotly import figure
from thidua.exhibits.outlook import half_year_history, points
from thidua.exhibits.pledges import against_last_year, by_field, met_share
from thidua.store import Store
from thidua.text.language import speaking

ALL = {"place": None, "cluster": None, "year": None}
AHEAD = {"place": None, "cluster": None, "unit": None, "indicator": None, "year": 2024}
CHECKS, ON_TIME, DISCIPLINE = "Số cuộc kiểm tra, giám sát", "Tỷ lệ văn bản xử lý đúng hạn", "Số vụ việc để xảy ra"

HALVES = {2021: ("4", "80%", "0"), 2022: ("5", "90%", "0"), 2023: ("6", "90%", "1"), 2024: ("5", "90%", "0")}
WHOLES = {2021: ("8", "88%", "0"), 2022: ("12", "90%", "1"), 2023: ("9", "81%", "1"), 2024: ("", "", "")}
PLANS = ("10", "từ 85% trở lên", "Không có")
OTHERS = {2021: ("3", "6"), 2022: ("2", "5"), 2023: ("4", "6"), 2024: ("3", "")}


def results(title, year, measured, others):
    """Ban Một with three indicators; Ban Hai, and from 2023 Ban Mới that took its place, with the first of them."""
    names = ((CHECKS, "cuộc"), (ON_TIME, "%"), (DISCIPLINE, "vụ"))
    other = "Ban Mới" if year >= 2023 else "Ban Hai"
    return targets(
        title,
        {
            "Ban Một": [(*name, plan, cell) for name, plan, cell in zip(names, PLANS, measured, strict=True)],
            other: [(CHECKS, "cuộc", "06", others)],
        },
    )


@pytest.fixture(scope="module")
def ahead(tmp_path_factory) -> Iterator[World]:
    """Four years of half-years and years; Ban Hai is renamed Ban Mới in 2023; 2024 has its half only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        title = "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA"
        for year in HALVES:
            made.bring(A=results(f"{title} 6 THÁNG ĐẦU NĂM {year}", year, HALVES[year], OTHERS[year][0]))
            made.bring(A=results(f"{title} NĂM {year}", year, WHOLES[year], OTHERS[year][1]))
        made.bring(
            A=sheet(
                "DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2023",
                LINEAGE_HEADINGS,
                ("Ban Hai", "đổi tên", "Ban Mới", "01/01/2023", "Số 5/QĐ-UBND"),
            )
        )
        for year, half, whole in ((2021, 40, 80), (2022, 40, 88), (2023, 45, 90)):
            made.bring(A=scores(f"ĐIỂM THẨM ĐỊNH 6 THÁNG ĐẦU NĂM {year}", ("Ban Một", half - 10, 10, half, 1)))
            made.bring(A=scores(f"ĐIỂM CHÍNH THỨC NĂM {year}", ("Ban Một", whole - 30, 30, whole, 1)))
        made.bring(A=scores("ĐIỂM THẨM ĐỊNH 6 THÁNG ĐẦU NĂM 2024", ("Ban Một", 34, 10, 44, 1)))
        yield made
        made.store.close()


def ranges(shown):
    return {
        (row["unit"], row["indicator"]): (row["low"], row["high"], row["chance"])
        for row in shown.frame.iter_rows(named=True)
    }


def test_each_range_is_the_one_worked_by_hand(ahead):
    """Checks: 5 × 1,5…2,4, in whole numbers 7…12. On time: 90% × 0,9…1,1, at most 100%. Cases: 0 + 0…1.

    Ban Mới follows what it was before under another name: 3 × 1,5…2,5 is 4…8.
    """
    found = ranges(ahead.show(half_year_history, **AHEAD))
    assert found["Ban Một", CHECKS] == (7, 12, "open")
    assert found["Ban Một", ON_TIME] == (pytest.approx(0.81), pytest.approx(0.99), "open")
    assert found["Ban Một", DISCIPLINE] == (0, 1, "open")
    assert found["Ban Mới", CHECKS] == (4, 8, "open")
    assert len(found) == 4


def test_the_method_the_history_and_the_test_of_the_past_are_told(ahead):
    shown = ahead.show(half_year_history, **AHEAD)
    row = next(row for row in shown.rows if row[:2] == ("Ban Một", CHECKS))
    assert row[2:] == (
        "10 cuộc", "5 cuộc", "từ 7 đến 12 cuộc", "Chưa chắc chắn",
        "theo 03 năm 2021–2023 của đơn vị; tỷ số cả năm/6 tháng", "1/3 (33,3%)", "",
    )  # fmt: skip
    assert len(shown.frame.filter(unit="Ban Một", indicator=CHECKS)["facts"][0]) == 2 + 3 * 3
    assert shown.headline.startswith(
        "Đến 6 tháng năm 2024, không có chỉ tiêu nào có nguy cơ không hoàn thành, 4/4 chỉ tiêu chưa chắc chắn (100%). "
    )


def test_under_three_years_there_are_not_enough_data(ahead):
    shown = ahead.show(half_year_history, **AHEAD | {"year": 2022})
    assert set(shown.frame["chance"]) == {"unknown"}
    assert "chưa đủ dữ liệu" in shown.frame["basis_text"][0]
    assert shown.headline == "Đến 6 tháng năm 2022, chưa đủ dữ liệu để dự báo chỉ tiêu nào."


def test_one_target_is_drawn_on_years_only_with_its_range_as_a_band(ahead):
    asked = AHEAD | {"unit": ahead.unit("Ban Một"), "indicator": "so_cuoc_kiem_tra_giam_sat"}
    shown = ahead.show(half_year_history, **asked)
    assert shown.chart.categories == ("2021", "2022", "2023", "2024")
    assert shown.chart.series[0].values == (8, 12, 9, None)
    assert (shown.chart.bands[0].low, shown.chart.bands[0].high) == (7, 12)
    assert shown.chart.targets[0].values == (None, None, None, 10)
    assert "cả năm dự báo từ 7 đến 12 cuộc" in shown.headline
    figure(shown.chart)


def test_points_of_the_year_from_those_of_mid_year(ahead):
    """Ratios 2, 2,2 and 2 times 44 are 88 to 96,8."""
    shown = ahead.show(points, cluster=ahead.cluster(BLOCK), year=2024)
    row = shown.frame.row(0, named=True)
    assert (row["low"], row["high"], row["tested"]) == (88, pytest.approx(97), 3)
    figure(shown.chart)


def test_targets_met_by_unit_and_cluster_are_summed_and_divided_then(ahead):
    shown = ahead.show(met_share, **ALL | {"year": 2023})
    assert [row[1:5] for row in shown.rows] == [
        (BLOCK, "Cả cụm, khối", "1", "4"),
        (BLOCK, "Ban Một", "0", "3"),
        (BLOCK, "Ban Mới", "1", "1"),
    ]
    assert shown.headline == (
        "Năm 2023, 1/4 chỉ tiêu đạt và vượt kế hoạch (25%); 1/2 đơn vị đạt và vượt tất cả chỉ tiêu đã có kết quả."
    )


def test_a_pledge_against_last_years_result_of_the_same_unit_under_its_former_name(ahead):
    shown = ahead.show(against_last_year, **ALL | {"year": 2023})
    told = {row[1:3]: row[3:] for row in shown.rows}
    assert told["Ban Một", CHECKS] == ("10 cuộc", "12 cuộc", "Thấp hơn kết quả năm trước")
    assert told["Ban Một", ON_TIME] == ("từ 85% trở lên", "90%", "Thấp hơn kết quả năm trước")
    assert told["Ban Một", DISCIPLINE][1:] == ("1 vụ", "Phấn đấu cao hơn năm trước (càng thấp càng tốt)")
    assert told["Ban Mới", CHECKS] == ("06 cuộc", "5 cuộc", "Cao hơn kết quả năm trước")
    assert shown.headline == ("Năm 2023, 2/4 chỉ tiêu đăng ký cao hơn kết quả năm 2022 (50%), 0 bằng, 02 thấp hơn.")


def test_what_cannot_be_compared_says_why(ahead):
    shown = ahead.show(against_last_year, **ALL | {"year": 2021})
    assert {row[-1] for row in shown.rows} == {"chưa có kết quả năm trước"}
    assert shown.chart is None


@pytest.fixture(scope="module")
def fields(tmp_path_factory) -> Iterator[World]:
    """One unit's targets under fields; an estimate of the year stands beside what was done later."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        headings = [*TARGET_HEADINGS[:4], "Ước thực hiện"]
        body = (
            ["I", "Ban Một"],
            ["1", CHECKS, "cuộc", "10", "9"],
            ["2", "Số hội nghị", "hội nghị", "4", "4"],
        )
        heads = [[BLOCK], ["Địa bàn: tỉnh Minh Họa"], ["CHỈ TIÊU THI ĐUA NĂM 2023"], []]
        made.bring(A=[*heads, headings, *body])
        yield made
        made.store.close()


def test_the_better_result_replaces_the_estimate(fields):
    def assessed():
        return fields.show(by_field, **ALL).frame.row(0, named=True)

    before = assessed()
    assert (before["reached"], before["assessed"]) == (1, 2)
    fields.bring(A=targets("KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2023", {"Ban Một": [(CHECKS, "cuộc", "10", "11")]}))
    after = assessed()
    assert (after["reached"], after["exceeded"], after["assessed"]) == (2, 1, 2)


@pytest.mark.parametrize("exhibit", [by_field, met_share, against_last_year], ids=lambda one: one.name)
def test_nothing_to_show_is_said_in_words(ahead, exhibit):
    shown = ahead.show(exhibit, **ALL | {"year": 1999})
    assert shown.empty and shown.chart is None and shown.headline.startswith("Chưa có")


def test_a_reader_of_english_finds_no_vietnamese_heading(ahead):
    with speaking("en"):
        assert ahead.show(half_year_history, **AHEAD).header.question.startswith("By mid-year")

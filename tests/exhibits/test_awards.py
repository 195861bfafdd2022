"""Awards: golden sentences; proposals, half-years, persons and awards without a year stay apart."""

import polars as pl
import pytest

from tests.exhibits.conftest import AWARD_HEADINGS, sheet
from thidua.charts.render.plotly import figure
from thidua.exhibits.awards import (
    COUNTED,
    PERIOD_KINDS,
    TIMES_COUNTED,
    by_year,
    counted_recipients,
    ladder,
    of_units,
    recipients,
)
from thidua.text.dates import Period
from thidua.text.language import speaking, translate

H1_2021 = Period("half", 2021, 1)
ALL = {"place": None, "cluster": None, "year": None}


def of(seeds, place, year):
    return seeds.show(ladder, place=seeds.unit(place), cluster=None, year=year)


def test_nam_dinh_2017_is_the_golden_sentence(seeds):
    shown = of(seeds, "tỉnh Nam Định", 2017)
    assert shown.headline == (
        "Năm 2017 có 01 đơn vị được Chính phủ tặng Cờ thi đua, 03 đơn vị được tặng Cờ thi đua của Ủy ban nhân dân "
        "tỉnh, 07 đơn vị được tặng Bằng khen."
    )
    assert shown.frame["award_id"].to_list() == ["flag_government", "flag_province", "certificate_province"]
    assert [series.name for series in shown.chart.series] == ["Đã có quyết định tặng"]


def test_the_two_proposals_are_never_added_to_grants(seeds):
    frame = seeds.rows("awards/ladder", **ALL)
    assert frame["pending"].sum() == 2
    proposed = frame.filter(pl.col("pending") > 0)
    assert set(proposed["award_id"]) == {"certificate_province", "certificate_prime_minister"}
    assert proposed["granted"].sum() == 0
    granted = 1 + 3 + 7 + 28 + 31 + 8 + 22 + 30 + 34 + 127 + 6 + 16 + 6 + 1 + 1
    assert frame["granted"].sum() == granted


def test_chiem_hoa_tells_its_proposal_apart(seeds):
    shown = of(seeds, "huyện Chiêm Hóa", 2013)
    assert shown.headline == (
        "Năm 2013 có 28 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở, 31 cá nhân đạt danh hiệu Lao động tiên tiến, "
        "08 tập thể và 22 cá nhân được tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện. "
        "Đang trình: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (01 cá nhân)."
    )
    assert [(series.name, series.tone) for series in shown.chart.series] == [
        ("Đã có quyết định tặng", "granted"),
        ("Đang trình", "pending"),
    ]
    assert shown.chart.kind == "bars"


def test_a_half_year_says_so_and_never_stands_beside_years(seeds):
    shown = of(seeds, "tỉnh Hà Giang", 2021)
    assert shown.headline.startswith("6 tháng đầu năm 2021 có 06 tập thể và 16 cá nhân được tặng Bằng khen")
    assert shown.chart.measure.endswith("6 tháng đầu năm 2021")
    everything = seeds.show(ladder, **ALL)
    assert not any("6 tháng" in name for name in everything.chart.categories)
    assert 2021 not in seeds.show(by_year, **ALL).frame["year"]


def test_awards_without_a_year_appear_only_among_all_years(seeds):
    place = seeds.unit("tỉnh Bắc Kạn")
    shown = seeds.show(ladder, place=place, cluster=None, year=None)
    assert shown.headline == (
        "Có 01 đơn vị được tặng Cờ thi đua của Ủy ban nhân dân tỉnh, 01 đơn vị được tặng Bằng khen (chưa rõ năm)."
    )
    assert {row[2] for row in shown.rows} == {"Chưa rõ năm"}
    assert seeds.show(ladder, place=place, cluster=None, year=2019).empty


def test_no_unit_is_named_that_the_documents_do_not_name(seeds):
    frame = seeds.show(of_units, place=None, cluster=None, year=None).frame
    assert sorted(frame["unit"]) == ["huyện Bạch Thông", "huyện Chợ Đồn"]
    assert frame["year"].is_null().all()


def test_by_year_counts_times_granted_by_level(seeds, pledges):
    row = seeds.show(by_year, **ALL | {"year": 2017}).frame.row(0, named=True)
    assert (row["year"], row["government"], row["province"], row["granted"]) == (2017, 1, 10, 11)
    shown = pledges.show(by_year, **ALL)
    assert (
        shown.headline == "Năm 2024 có 03 lượt tập thể được khen thưởng cấp tỉnh trở lên (năm 2023: 01 lượt tập thể)."
    )
    assert [series.values for series in shown.chart.series] == [(0, 0), (1, 3)]


def test_years_without_a_figure_are_left_open(seeds):
    shown = seeds.show(by_year, **ALL)
    assert shown.chart.categories == ("2017",)


GRANTED = (
    ("Ban Một", "Cờ thi đua của Chính phủ"),
    ("Ban Hai", "Cờ thi đua của UBND tỉnh"),
    ("Ban Ba", "Cờ thi đua của UBND tỉnh"),
    ("Ban Hai", "Bằng khen của Chủ tịch UBND tỉnh"),
    ("Ban Một", "Tập thể Lao động xuất sắc"),
    ("Ban Ba", "Tập thể Lao động tiên tiến"),
    ("Ban Hai", "Tập thể Lao động tiên tiến"),
    ("Ban Ba", "Giấy khen của Chủ tịch UBND huyện"),
)
FOUR_HIGHEST = (
    "Năm 2024 có 01 đơn vị được Chính phủ tặng Cờ thi đua, 02 đơn vị được tặng Cờ thi đua của Ủy ban nhân dân tỉnh, "
    "01 đơn vị được tặng Bằng khen, 01 đơn vị đạt danh hiệu Tập thể lao động xuất sắc"
)


@pytest.mark.parametrize(
    ("granted", "headline"),
    [
        (GRANTED[:5], FOUR_HIGHEST + "."),
        (
            GRANTED,
            FOUR_HIGHEST + "; ngoài ra 03 lượt đơn vị đạt danh hiệu, được tặng hình thức khác.",
        ),
    ],
    ids=["four forms are all named", "two advanced collectives and one district certificate are beyond them"],
)
def test_what_one_sentence_cannot_name_is_counted_after_the_four_highest(fresh_world, granted, headline):
    rows = [(unit, award, 2024, f"Số {at}/QĐ", "05/3/2025", "Đã tặng") for at, (unit, award) in enumerate(granted, 1)]
    fresh_world.bring(A=sheet("DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG", AWARD_HEADINGS, *rows))
    assert fresh_world.show(ladder, **ALL | {"year": 2024}).headline == headline


def test_each_unit_counts_once_with_its_highest_award(pledges):
    shown = pledges.show(of_units, place=None, cluster=None, year=2024)
    assert [(row["unit"], row["highest"], row["awards"]) for row in shown.frame.iter_rows(named=True)] == [
        ("Ban Một", "flag_province", 2),
        ("Ban Hai", "certificate_province", 1),
    ]
    assert shown.headline == "Năm 2024 có 02 đơn vị được khen thưởng, cao nhất là Cờ thi đua cấp tỉnh: Ban Một."
    assert shown.chart.series[0].values == (1, 1)


def test_over_years_a_unit_may_count_again_and_the_sentence_says_so(pledges):
    assert pledges.show(ladder, **ALL).headline == (
        "Từ năm 2023 đến năm 2024 có 01 lượt đơn vị được tặng Cờ thi đua của Ủy ban nhân dân tỉnh, "
        "03 lượt đơn vị được tặng Bằng khen. Đang trình: Cờ thi đua của Chính phủ (01 đơn vị)."
    )


@pytest.mark.parametrize(
    ("exhibit", "asked"),
    [(ladder, ALL), (by_year, ALL), (of_units, ALL)],
    ids=lambda one: getattr(one, "name", ""),
)
def test_every_row_names_its_facts_and_every_chart_can_be_drawn(seeds, exhibit, asked):
    shown = seeds.show(exhibit, **asked)
    assert shown.frame["facts"].list.len().min() > 0
    assert shown.sources.height > 0
    figure(shown.chart)


def test_every_word_is_in_the_language_chosen(seeds):
    with speaking("en"):
        frame = seeds.show(ladder, **ALL).frame
        assert frame["recipient"].to_list() == [recipients(kind) for kind in frame["recipient_kind"]]
        assert set(frame["period"]) == {
            translate(PERIOD_KINDS["year"]),
            translate(PERIOD_KINDS["undated"]),
            H1_2021.label(),
        }
        frame = seeds.show(by_year, **ALL).frame
        assert frame["recipient"].to_list() == [recipients(kind) for kind in frame["recipient_kind"]]


@pytest.mark.parametrize(
    ("count", "kind", "words", "vietnamese", "english"),
    [
        (0, "person", COUNTED, "0 cá nhân", "0 individuals"),
        (1, "person", COUNTED, "01 cá nhân", "1 individual"),
        (2, "household", COUNTED, "02 hộ gia đình", "2 households"),
        (1, "unit", TIMES_COUNTED, "01 lượt đơn vị", "1 unit, repeats counted,"),
        (12, "collective", TIMES_COUNTED, "12 lượt tập thể", "12 collectives, repeats counted,"),
    ],
)
def test_recipients_are_counted_in_both_languages(count, kind, words, vietnamese, english):
    assert counted_recipients(count, kind, words) == vietnamese
    with speaking("en"):
        assert counted_recipients(count, kind, words) == english


def test_nothing_to_show_is_said_in_words(pledges):
    shown = pledges.show(ladder, **ALL | {"year": 1999})
    assert (shown.headline, shown.chart) == ("Chưa có số liệu khen thưởng.", None)

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.text.dates import Period, read_date, read_period, without_dates
from thidua.text.format import day


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("04/3", date(2014, 3, 4)),
        ("ngày 04/3", date(2014, 3, 4)),
        ("29 tháng 6", date(2014, 6, 29)),
        ("27-3-2018", date(2018, 3, 27)),
        ("27.3.2018", date(2018, 3, 27)),
        ("21/02/2023", date(2023, 2, 21)),
        ("21/02/23", date(2023, 2, 21)),
        ("2021-06-29 00:00:00", date(2021, 6, 29)),
        ("ngày 29 tháng 6 năm 2021", date(2021, 6, 29)),
        ("Hà Giang, NGÀY 29 THÁNG 6 NĂM 2021", date(2021, 6, 29)),
        (datetime(2021, 6, 29, 8, 30), date(2021, 6, 29)),
        (date(2021, 6, 29), date(2021, 6, 29)),
        (44376, date(2021, 6, 29)),
        (44376.5, date(2021, 6, 29)),
        ("44376", date(2021, 6, 29)),
        ("31/02/2020", None),
        ("27/38", None),
        (2013, None),
        (True, None),
        ("Đạt", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_as_offices_write_them(written, expected):
    assert read_date(written, year=2014) == expected


def test_a_day_without_any_year_is_no_date():
    assert read_date("04/3") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NĂM 2013", "2013"),
        ("2013", "2013"),
        ("Kế hoạch 2022", "2022"),
        ("Tổng kết phong trào thi đua năm 2013, phương hướng năm 2014", "2013"),
        ("6 tháng đầu năm 2021", "2021-H1"),
        ("6 tháng đầu năm 2021", "2021-H1"),
        ("sơ kết 06 THÁNG ĐẦU NĂM; nhiệm vụ 6 tháng cuối năm 2019", "2019-H1"),
        ("6 thang cuoi nam 2019", "2019-H2"),
        ("6 tháng/2021", "2021-H1"),
        ("Quý III/2022", "2022-Q3"),
        ("Quý 3 năm 2022", "2022-Q3"),
        ("QUÝ IV - 2022", "2022-Q4"),
        ("tháng 5/2022", "2022-05"),
        ("Tháng 11 năm 2022", "2022-11"),
        ("05/2022", "2022-05"),
        ("9 tháng năm 2021", "2021-9M"),
        ("9 tháng đầu năm 2021", "2021-9M"),
        ("giai đoạn 2016-2020", "2016..2020"),
        ("từ năm 2016 đến năm 2020", "2016..2020"),
        ("3 năm (2019 – 2021)", "2019..2021"),
        ("nhiệm kỳ 2015-2020", "2015..2020-term"),
        ("2021-2026", "2021..2026-term"),
        ("năm học 2022-2023", "2022..2023-school"),
        ("NAM HOC 2022 - 2023", "2022..2023-school"),
        ("Từ ngày 01/01/2021 đến ngày 30/6/2021", "2021-H1"),
        ("Báo cáo năm 2021 (từ 01/7/2021 đến hết ngày 30/9/2021)", "2021-Q3"),
        ("Hà Nội, ngày 05 tháng 01 năm 2022. Báo cáo năm 2021", "2021"),
        ("ngày 04/3/2014", None),
        ("ngày 29 tháng 6 năm 2021", None),
        ("05-CT/TW", None),
        ("Số: 12/BC-2019", None),
        ("Nghị định 98/2023/NĐ-CP", None),
        ("giai đoạn 2011-2020", None),
        ("06 tháng đầu năm", None),
        ("27/38 chỉ tiêu", None),
        ("", None),
    ],
)
def test_periods_as_offices_name_them(text, code):
    period = read_period(text)
    assert (period and period.id) == code


def test_a_period_without_a_year_takes_the_one_given():
    assert read_period("06 tháng đầu năm", year=2021) == Period("half", 2021, 1)


@pytest.mark.parametrize(
    ("code", "starts", "ends", "label"),
    [
        ("2013", date(2013, 1, 1), date(2013, 12, 31), "Năm 2013"),
        ("2021-H1", date(2021, 1, 1), date(2021, 6, 30), "6 tháng đầu năm 2021"),
        ("2019-H2", date(2019, 7, 1), date(2019, 12, 31), "6 tháng cuối năm 2019"),
        ("2022-Q3", date(2022, 7, 1), date(2022, 9, 30), "Quý III năm 2022"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "Tháng 02 năm 2024"),
        ("2021-9M", date(2021, 1, 1), date(2021, 9, 30), "9 tháng đầu năm 2021"),
        ("2019..2021", date(2019, 1, 1), date(2021, 12, 31), "Giai đoạn 2019-2021"),
        ("2016..2020", date(2016, 1, 1), date(2020, 12, 31), "Giai đoạn 2016-2020"),
        ("2015..2020-term", date(2015, 1, 1), date(2020, 12, 31), "Nhiệm kỳ 2015-2020"),
        ("2022..2023-school", date(2022, 9, 1), date(2023, 8, 31), "Năm học 2022-2023"),
    ],
)
def test_a_period_knows_its_code_days_and_name(code, starts, ends, label):
    period = Period.parse(code)
    assert (period.id, period.starts, period.ends) == (code, starts, ends)
    assert period.label() == label


@pytest.mark.parametrize("code", ["", "2021-H3", "2021-13", "2016..2021", "2022..2024-school", "năm 2013", "2021-Q5"])
def test_what_is_no_code_is_refused(code):
    with pytest.raises(ValueError, match="is no period"):
        Period.parse(code)


years = st.integers(1945, 2094)
periods = st.one_of(
    st.builds(Period, st.sampled_from(["year", "nine_months", "three_years", "five_years", "school_year"]), years),
    st.builds(Period, st.just("half"), years, st.integers(1, 2)),
    st.builds(Period, st.just("quarter"), years, st.integers(1, 4)),
    st.builds(Period, st.just("month"), years, st.integers(1, 12)),
    years.map(lambda year: Period("term", year, year + 5)),
)


@given(periods)
def test_codes_and_names_read_back(period):
    assert Period.parse(period.id) == period
    assert read_period(period.label()) == period
    assert period.starts < period.ends


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_written_days_read_back(value):
    assert read_date(day(value)) == value


def test_figures_alone_are_left():
    text = "Năm 2022 đạt 27/38 chỉ tiêu theo Quyết định số 12/QĐ-UBND ngày 04/3/2014"
    left = without_dates(text)
    assert len(left) == len(text)
    assert left.replace(";", "").split() == ["đạt", "27/38", "chỉ", "tiêu", "theo", "Quyết", "định"]

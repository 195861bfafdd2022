from datetime import date, datetime

import pytest

from thidua.text.evidence import Evidence, ratios_of, weigh


@pytest.mark.parametrize(
    ("cells", "evidence"),
    [
        ([5.0, 7, None, "", "Đạt"], Evidence()),
        (["05", "27/38", "11/38"], Evidence(ratio="27/38")),
        (["8 / 8 chi bộ", datetime(2026, 8, 8)], Evidence(ratio="8 / 8 chi bộ")),
        (["27/3/2018", "04/2026"], Evidence(ratio="04/2026")),
        (["1.486", "41,6"], Evidence(style="vi", example="41,6")),
        (["1.486", "1.486.000"], Evidence(style="vi", example="1.486.000")),
        (["97.25", "1.486"], Evidence(style="en", example="97.25")),
        (["97.25", "41,6"], Evidence()),
        (["1.486", "12"], Evidence()),
    ],
)
def test_what_a_column_shows(cells, evidence):
    assert weigh(cells) == evidence


@pytest.mark.parametrize(
    ("found", "ratios"),
    [
        (date(2026, 8, 8), ((8, 8),)),
        (date(2026, 12, 5), ((5, 12),)),
        (date(1938, 11, 1), ((11, 38),)),
        (date(2026, 8, 1), ((1, 8), (8, 26))),
        (date(2005, 8, 1), ((1, 8),)),  # 8/05 is no part of a whole
    ],
)
def test_which_ratios_a_date_may_have_been(found, ratios):
    assert ratios_of(found) == ratios

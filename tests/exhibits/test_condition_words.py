"""The conditions of a standard in words, against the words of the unit's own targets."""

import pytest

from thidua.exhibits.condition_words import held, missed
from thidua.rules.conditions import Condition
from thidua.text.language import speaking


def test_targets_counted_as_exceeded_are_told_beside_their_sum():
    """Three of six exceeded, three met at 100% or zero: the unit's page says 3/6 exceeded, the standard counts 6/6."""
    all_six = Condition("targets", holds=True, have=6, need=6, of=6, short=0, counted=3)
    assert held(all_six) == (
        "6/6 chỉ tiêu vượt (trong số vượt có 03 chỉ tiêu đạt kế hoạch được tính là vượt: mức 100%, bằng 0 hoặc vượt "
        "điều kiện)"
    )
    one_short = Condition("targets", holds=False, have=5, need=6, of=6, short=1, counted=1)
    assert missed(one_short).startswith("01 chỉ tiêu chưa vượt (đã vượt 5/6) (trong số vượt có 01 chỉ tiêu")
    assert held(Condition("targets", holds=True, have=6, need=6, of=6, short=0)) == "6/6 chỉ tiêu vượt"


@pytest.mark.parametrize(
    ("kind", "what", "told"),
    [
        ("rating_years", "excellent", "{} năm liên tục hoàn thành xuất sắc nhiệm vụ"),
        ("title_years", "title_emulation_fighter_grassroots", "{} năm liên tục CSTĐCS"),
        ("excellent_years", "", "{} năm hoàn thành xuất sắc nhiệm vụ"),
        ("initiatives", "grassroots", "{} sáng kiến cấp cơ sở"),
        ("fighters", "", "{} cá nhân đạt Chiến sĩ thi đua cơ sở"),
    ],
)
def test_counts_below_ten_have_two_digits_in_running_text(kind, what, told):
    for have, written in ((2, "02"), (9, "09"), (10, "10"), (1486, "1.486")):
        assert held(Condition(kind, what=what, holds=True, have=have, need=2)) == told.format(written)


def test_a_count_of_a_whole_and_a_rank_are_written_without_a_zero_before():
    short = Condition("rating_years", what="excellent", holds=False, have=2, need=5, short=3)
    assert missed(short) == "thiếu 03 năm liên tục hoàn thành xuất sắc nhiệm vụ (đã có 2/5)"
    assert missed(Condition("cluster_rank", holds=False, have=3)) == "xếp thứ 3 trong cụm, khối"


def test_in_english_no_count_has_a_zero_before():
    with speaking("en"):
        told = held(Condition("fighters", holds=True, have=2))
    assert "02" not in told and "2" in told

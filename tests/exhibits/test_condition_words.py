"""The conditions of a standard in words, against the words of the unit's own targets."""

from thidua.exhibits.condition_words import held, missed
from thidua.rules.conditions import Condition


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

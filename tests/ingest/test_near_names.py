"""Which names of a catalogue are offered for a text that is none of them: those that share most of its words."""

import pytest

from thidua.ingest.likeness import nearest
from thidua.ingest.vocabulary import SHIPPED

STRANGE = (
    "PCI có trọng số (Điểm tối đa =100)",
    "% DN phải chờ hơn một tháng mới hoàn tất các thủ tục cần thiết để đăng ký kinh doanh (sau khi đã có Luật DN)",
    "Tỉnh giải quyết tốt vấn đề của DN trong khuôn khổ pháp luật",
    "Thông tin thị trường (Xúc tiến thương mại)",
    "Có ưu đãi DNNN",
    "Tổng thu ngân sách trên địa bàn",
    "Tổng chi cân đối NSĐP",
    "Thu nhập bình quân đầu người",
    "Tỷ lệ hộ nghèo",
    "Vùng",
    "Nhóm",
    "Số vụ",
)
"""Headings of the provinces' workbooks, of which the catalogue of emulation has nothing."""
MEANT = {
    "Tỷ lệ các cơ quan vững mạnh": "Tỷ lệ cơ quan đạt vững mạnh",
    "Tỷ lệ CB hoàn thành tốt nhiệm vụ trở lên": "Tỷ lệ cán bộ hoàn thành tốt nhiệm vụ trở lên",
    "Cá nhân bị kỷ luật": "Cá nhân vi phạm bị xử lý kỷ luật",
    "Tỷ lệ % cơ quan hoàn thành xuất sắc nhiệm vụ trong năm": "Tỷ lệ cơ quan hoàn thành xuất sắc nhiệm vụ",
}
AWARDS = {
    "Lao động tiên tiến suất sắc": "Lao động tiên tiến",
    "Gia đình văn hóa tiêu biểu": "Gia đình văn hóa",
    "HC Lao động hạng 3": "Huân chương Lao động hạng Ba",
    "Bằng khen của Chủ tịch tỉnh": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
}


@pytest.mark.parametrize("heading", STRANGE)
def test_a_heading_that_shares_a_word_with_an_indicator_is_offered_none(heading: str) -> None:
    assert SHIPPED.near("indicator", heading) == ()


@pytest.mark.parametrize(
    ("kind", "text", "meant"),
    [
        *(("indicator", *one) for one in MEANT.items()),
        *(("award", *one) for one in AWARDS.items()),
        ("rating_class", "HTXS nhiêm vụ", "Hoàn thành xuất sắc nhiệm vụ"),
    ],
)
def test_a_name_that_shares_most_of_its_words_is_offered_first(kind: str, text: str, meant: str) -> None:
    assert SHIPPED.near(kind, text)[0].answer == meant


def test_a_word_within_a_long_name_is_little_and_a_word_added_to_a_name_is_little_less() -> None:
    known = ["hoan thanh xuat sac nhiem vu cua khoi", "giay khen"]
    assert nearest("vu", known, least=70) == []
    ((name, score),) = nearest("giay khen cua so", known, least=70)
    assert name == "giay khen"
    assert score == pytest.approx((100 + 72) / 2)  # all of its words; 2 × 9 of the 9 + 16 letters

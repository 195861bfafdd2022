"""Figures beside Vietnamese words have the Vietnamese decimal mark, in every table and headline."""

import re

import pytest

from thidua.exhibits.catalogue import exhibits
from thidua.store import load_query

YEAR = 2024
ENGLISH_DECIMAL = re.compile(r"(?<![\d.])\d+\.(?:\d{1,2}|\d{4,})(?![\d.])|\d\.\d+ ?%")
"""A point before one, two, or four and more digits, or within a percentage; `15.100` is thousands."""


@pytest.mark.parametrize("name", sorted(exhibits()))
def test_no_table_or_headline_has_a_decimal_point(name, illustrated):
    asked = dict.fromkeys(load_query(name).parameters) | {"year": YEAR}
    asked = {key: value for key, value in asked.items() if key in load_query(name).parameters}
    if "cluster" in asked:
        asked["cluster"] = illustrated.cluster("Khối thi đua các cơ quan Đảng, MTTQ và đoàn thể tỉnh")
    if "unit" in asked:
        asked["unit"] = illustrated.unit("Ban Nội chính Tỉnh ủy")
    shown = illustrated.show(exhibits()[name], **asked)
    texts = [shown.headline, *(text for row in shown.rows for text in row)]
    assert [text for text in texts if ENGLISH_DECIMAL.search(text)] == []


def test_a_typed_share_stands_with_its_comma_in_the_table(fresh_world):
    headings = ("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện")
    title = "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2024"
    fresh_world.bring(
        A=[
            ["Khối các ban"], ["Địa bàn: tỉnh Minh Họa"], [title], [], headings, ["I", "Ban Một"],
            [1, "Tỷ lệ văn bản xử lý đúng hạn", "%", 95, 91.5], [2, "Thu ngân sách", "triệu đồng", "15.100", "15.484"],
        ]
    )  # fmt: skip
    shown = fresh_world.show(exhibits()["targets/by_unit"], place=None, cluster=None, year=2024)
    assert [row[3:5] for row in shown.rows] == [
        ("15.100 triệu đồng", "15.484 triệu đồng"), ("95%", "91,5%"),
    ]  # fmt: skip

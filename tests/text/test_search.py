"""Units are found as people type them: parts of words, without accents, by initials."""

import pytest

from thidua.text.fold import fold
from thidua.text.search import found

NAMES = {
    "gddt": ["Sở Giáo dục và Đào tạo"],
    "gtvt": ["Sở Giao thông vận tải"],
    "ubkt": ["Ủy ban Kiểm tra Tỉnh ủy", "UBKT Tỉnh ủy"],
    "hue": ["Ủy ban nhân dân huyện Mù Cang Chải", "huyện Mù Cang Chải"],
    "noi": ["Sở Nội vụ"],
}
SPELLINGS = {key: [fold(name) for name in names] for key, names in NAMES.items()}


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("so gddt", ["gddt"]),
        ("Sở GD&ĐT", ["gddt"]),
        ("gdđt", ["gddt"]),
        ("SỞ GIÁO DỤC", ["gddt"]),
        ("giao", ["gddt", "gtvt"]),
        ("so gtvt", ["gtvt"]),
        ("ubkt", ["ubkt"]),
        ("ubnd huyen mu", ["hue"]),
        ("UBND huyện Mù Cang Chải", ["hue"]),
        ("noi vu", ["noi"]),
        ("so vu noi", []),
        ("zzz", []),
        ("", list(NAMES)),
    ],
)
def test_a_unit_is_found_by_any_spelling(typed, keys):
    assert found(typed, SPELLINGS) == keys


def test_the_closest_name_comes_first():
    names = {"long": ["ban moi cua tinh"], "own": ["ban moi"], "within": ["trung tam ban moi"]}
    assert found("Ban Mới", names) == ["own", "long", "within"]
    assert found("x", {"none": []}) == []

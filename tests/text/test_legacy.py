import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.text.garbled import whole
from thidua.text.legacy import decode, font_encoding, judge, shows_capitals, weigh
from thidua.text.syllables import is_syllable

TCVN3 = {
    "§¬n vÞ": "Đơn vị",
    "Tæng céng": "Tổng cộng",
    "ChØ tiªu": "Chỉ tiêu",
    "thi ®ua": "thi đua",
    "hép møt tÕt": "hộp mứt tết",
    "Gi¸o dôc vµ §µo t¹o": "Giáo dục và Đào tạo",
    "Tr\u00adêng ChÝnh trÞ": "Trường Chính trị",
    "TØNH TUY£N QUANG": "TỈNH TUYÊN QUANG",
    "H§ND": "HĐND",
    "« t« con": "ô tô con",
    "Ng« QuyÒn": "Ngô Quyền",
}
VNI = {
    "Ñôn vò": "Đơn vị",
    "Toång coäng": "Tổng cộng",
    "Chæ tieâu": "Chỉ tiêu",
    "thi ñua": "thi đua",
    "ÑVT : ñoàng": "ĐVT : đồng",
    "Uûy ban nhaân daân huyeän": "Ủy ban nhân dân huyện",
    "THAØNH PHOÁ HOÀ CHÍ MINH": "THÀNH PHỐ HỒ CHÍ MINH",
    "Tröôøng Ñöùc Myõ, kyø II": "Trường Đức Mỹ, kỳ II",
    "Ñaéc Laéc": "Đắc Lắc",
}
CLEAN = [
    ["Hà Nam", "Nam Hà", "Long Biên"],
    ["chân tay", "trêu", "công tâm", "bê tông"],  # letters that TCVN3 has too
    ["Công an tỉnh", "Sở Nội vụ"],
    ["céng"],  # one word that could be either: nothing tells
    ["café", "Müller", "façade", "naïve"],
    ["§ 5", "© 2024", "10 m²", "«Công»", "± 5 µm", "–"],
    ["HÀ NỘI", "ĐĂK LĂK", "Krông Ana"],
    [""],
]


@pytest.mark.parametrize(("written", "meant"), TCVN3.items())
def test_tcvn3_becomes_unicode(written, meant):
    assert decode(written, "tcvn3") == meant


@pytest.mark.parametrize(("written", "meant"), VNI.items())
def test_vni_becomes_unicode(written, meant):
    assert decode(written, "vni") == meant


def test_a_font_of_capitals_shows_capitals():
    assert decode("ñy ban nh©n d©n", "tcvn3", capitals=True) == "ỦY BAN NHÂN DÂN"
    assert shows_capitals(".VnTimeH")
    assert not shows_capitals(".VnTime")


def test_only_legacy_words_of_a_text_that_is_unicode_already_are_changed():
    assert decode("Ủy ban nh©n d©n QuËn 9", "tcvn3") == "Ủy ban nhân dân Quận 9"


def test_a_column_is_judged_as_a_whole():
    assert judge(weigh(TCVN3)) == "tcvn3"
    assert judge(weigh(VNI)) == "vni"
    assert judge(weigh(["céng", "Tæng céng"])) == "tcvn3"


@pytest.mark.parametrize("texts", CLEAN)
def test_unicode_is_left_alone_whatever_its_font_may_be_called(texts):
    for form in ("NFC", "NFD"):
        words = weigh(unicodedata.normalize(form, text) for text in texts)
        assert judge(words) is None
        if texts != ["céng"]:
            assert judge(words, font=font_encoding("VNI-Times")) is None


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VnArialH", "tcvn3"),
        ("VNI-Times", "vni"),
        ("VNI Helve", "vni"),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_a_font_name_tells_its_encoding(font, encoding):
    assert font_encoding(font) == encoding


def test_a_font_decides_where_words_could_be_either():
    words = weigh(["vò", "chôi"])
    assert (judge(words), judge(words, font="vni")) == (None, None)
    words = weigh(["vò", "sôû"])
    assert judge(words, font="vni") == "vni"


@pytest.mark.parametrize(
    "word", ["Trường", "PHẦN", "Đắk", "khuyến", "nghiêng", "quốc", "giếng", "xoong", "Ủy", "uỷ", "ý", "Huỳnh"]
)
def test_vietnamese_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Tr\u00adêng", "trƯờng", "PHÇn", "chàc", "tång1", "Müller", "ắc2", "kốom", ""])
def test_words_that_no_vietnamese_writes(word):
    assert not is_syllable(word)


PAGES = ["cp1252", "latin-1", "cp1258", "mac-roman"]
NAMES = ["Sở Nội vụ", "Hà Nội", "Ủy ban nhân dân tỉnh Tuyên Quang", "“Khối – Cụm”", "Trường Chính trị"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", NAMES)
def test_utf_8_read_as_another_code_page_is_made_whole(name, page):
    try:
        garbled = name.encode().decode(page)
    except UnicodeDecodeError:
        pytest.skip("that code page has no such byte")
    assert whole(garbled) == name


def test_twice_garbled_is_made_whole():
    once = "Sở Nội vụ".encode().decode("latin-1")
    assert whole(once.encode().decode("latin-1")) == "Sở Nội vụ"


@pytest.mark.parametrize("text", ["Sở Nội vụ", "HÃ  Ná»™i", "Ã", "50 €", "Tæng céng", "¸§µ", "S?"])
def test_what_is_whole_or_lost_stays_as_it_is(text):
    assert whole(text) is None


@given(st.text(max_size=30))
def test_no_text_raises(text):
    whole(text)
    judge(weigh([text]))
    for encoding in ("tcvn3", "vni"):
        decode(text, encoding)

import unicodedata

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.text.fold import fold, plain, slug, sort_key, tidy

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
words = st.text(LETTERS + LETTERS.upper() + " -.,/()&1234567890fjwz", max_size=12).map(tidy)


@pytest.mark.parametrize(
    "written",
    ["Sở  Y\u00a0tế", " Sở Y tế", "Sở\u200b Y tế\ufeff", unicodedata.normalize("NFD", "Sở Y tế"), "Sở\nY tế "],
)
def test_tidy_keeps_the_letters_and_drops_what_cannot_be_seen(written):
    assert tidy(written) == "Sở Y tế"


def test_tidy_writes_the_vietnamese_d():
    assert tidy("\u00d0ảng ủy") == "\u0110ảng ủy"


@pytest.mark.parametrize(
    "equal",
    [
        ("Chiêm Hóa", "Chiêm Hoá", "CHIÊM HÓA", "chiem hoa", " Chiêm  Hoá "),
        ("Huyện ủy Chiêm Hóa", "Huyện uỷ Chiêm Hoá"),
        ("Ủy ban Kiểm tra Tỉnh ủy", "Uỷ ban Kiểm tra Tỉnh uỷ"),
        ("hòa", "hoà"),
        ("Thủy", "Thuỷ"),
        ("khỏe", "khoẻ"),
        ("Thúy", "Thuý"),
        ("chiến sĩ thi đua", "Chiến sỹ thi đua"),
        ("kỷ luật", "kỉ luật"),
        ("Cơ quan - Doanh nghiệp", "Cơ quan – Doanh nghiệp", "Cơ quan — Doanh nghiệp", "Cơ quan & Doanh nghiệp"),
        ("Đảng ủy", "\u00d0ảng uỷ", unicodedata.normalize("NFD", "đảng ủy")),
    ],
)
def test_spellings_of_one_name_are_equal(equal):
    assert len({fold(name) for name in equal}) == 1


@pytest.mark.parametrize(
    "different",
    [
        ("Trường Chính trị", "Trường Chính trị Trường Chinh"),
        ("Đảng ủy Khối Các cơ quan tỉnh", "Đảng ủy Khối Doanh nghiệp tỉnh"),
        ("Sở Y tế", "Sở I tế"),
        ("kỳ quý", "kì quí"),
    ],
)
def test_different_names_stay_different(different):
    assert len({fold(name) for name in different}) == len(different)


def test_only_the_known_pairs_of_i_and_y_are_one():
    assert fold("sỹ kỷ tỷ lý") == "si ki ty ly"


def test_slug():
    assert slug("Lao động tiên tiến (LĐTT)") == "lao_dong_tien_tien_ldtt"


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(text):
    assert tidy(tidy(text)) == tidy(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=20))
def test_plain_keeps_places(text):
    assert len(plain(text)) == len(tidy(text))


NAMES = ["An", "Ánh", "Ăn", "Ân", "Bình", "Dũng", "Đức"]
MORE = ["Hà", "hạ", "Hạ", "hả", "Hả", "hã", "há", "Hoà", "Hòa", "Hoá", "Hóa", "hoa", "Đà", "Dạ", "Ê", "E", "Ơn", "Ôn"]
MORE += ["On", "Ươm", "Um", "Yên", "Ích", "Ninh", "Nghĩa", "Nga", "Ngà", "Chi", "Chị", "Cẩm", "Ban-A"]


def in_duckdb_order(names):
    query = "SELECT x FROM unnest($names) t(x) ORDER BY x COLLATE vi"
    return [row[0] for row in duckdb.execute(query, {"names": names}).fetchall()]


def test_names_sort_as_in_a_vietnamese_dictionary():
    assert sorted(reversed(NAMES), key=sort_key) == NAMES


def test_names_sort_as_duckdb_sorts_them():
    units = ["Ban Tổ chức", "Ban Tuyên giáo", "Bàn", "Bản Ế", "Ban Dân vận", "Khối 2", "Khối 10", "Khối (A)", "Khối A"]
    names = [*NAMES, *MORE, *units]
    assert sorted(names, key=sort_key) == in_duckdb_order(names)


@settings(max_examples=200, deadline=None)
@given(st.lists(words, max_size=6))
def test_any_text_sorts_as_duckdb_sorts_it(names):
    order = duckdb.execute("SELECT icu_sort_key(x, 'vi') FROM unnest($n::VARCHAR[]) t(x)", {"n": names}).fetchall()
    keys = dict(zip(names, (row[0] for row in order), strict=True))
    assert [keys[name] for name in sorted(names, key=sort_key)] == sorted(keys[name] for name in names)

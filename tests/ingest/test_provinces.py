import pytest

from thidua.ingest.provinces import province


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("Tỉnh Hà Giang", 2024, "ha_giang"),
        ("tỉnh Tuyên Quang", 2024, "tuyen_quang"),
        ("tỉnh Tuyên Quang", 2025, "tuyen_quang_2025"),
        ("Tuyên Quang", None, "tuyen_quang_2025"),
        ("BẮC CẠN", 2015, "bac_kan"),
        ("TP. Hồ Chí Minh", 2015, "ho_chi_minh"),
        ("Hanoi", 2015, "ha_noi"),
        ("TT- Huế", 2015, "thua_thien_hue"),
        ("Thừa Thiên Huế", 2024, "thua_thien_hue"),
        ("Hà Tây", 2006, "ha_tay"),
        ("Bà Rịa – Vũng Tàu", 2006, "ba_ria_vung_tau"),
    ],
)
def test_a_spelling_names_the_province_of_the_year(text, year, found):
    assert province(text, year=year)["province_id"] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bắc",
        "Quảng",
        "tỉnh Minh Họa",
        "Chợ Mới",
        "thành phố Thái Nguyên",
        "tỉnh Hà Nội",
        "Khối thi đua tỉnh Hà Giang",
    ],
)
def test_what_names_no_province_names_none(text):
    assert province(text) is None

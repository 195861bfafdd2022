"""Names to units: of the year and the place spoken of; two that differ in substance are never one; doubt is asked."""

import pytest

from thidua.ingest.commit import NotReady, commit
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER

CLUSTER = "KHỐI THI ĐUA CÁC CƠ QUAN"


@pytest.fixture
def file(make_workbook, make_ratings):
    """A file of ratings of units in a place and a year."""

    def made(place: str, year: int, *units: str) -> bytes:
        _cluster, _place, *rows = make_ratings(year, *((unit, "Hoàn thành tốt nhiệm vụ") for unit in units))
        return make_workbook(Sheet1=[[CLUSTER], [place], *rows])

    return made


@pytest.fixture
def bring(store):
    def brought(content: bytes):
        return commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)

    return brought


@pytest.fixture
def look(store):
    """What a file would be: new names, and the code, severity, cell and message of each doubt."""

    def looked(content: bytes):
        staged = preview(store, LOCAL_USER, understand("a.xlsx", content))
        return staged.new_names(), [(one.code, one.severity, one.cell, one.message) for one in staged.findings]

    return looked


def units(store):
    names = store.rows("ingest/names", LOCAL_USER)
    return sorted(names.filter(names["kind"] == "unit")["name"].unique())


def test_one_committee_of_a_province_is_not_the_two_of_another(file, bring, look):
    one = "Đảng uỷ Khối các cơ quan - Doanh nghiệp tỉnh"
    two = ("Đảng ủy Khối Các cơ quan tỉnh", "Đảng ủy Khối Doanh nghiệp tỉnh")
    bring(file("Địa bàn: tỉnh Hà Giang", 2021, one))
    bring(file("Địa bàn: tỉnh Nam Định", 2018, *two))
    assert look(file("Địa bàn: tỉnh Hà Giang", 2022, "ĐẢNG ỦY KHỐI CÁC CƠ QUAN – DOANH NGHIỆP TỈNH")) == ([], [])
    assert look(file("Địa bàn: tỉnh Nam Định", 2019, *two)) == ([], [])
    names, _doubts = look(file("Địa bàn: tỉnh Hà Giang", 2022, *two))
    assert names == list(two)
    names, _doubts = look(file("Địa bàn: tỉnh Nam Định", 2019, one))
    assert names == [one]


@pytest.mark.parametrize(
    "written", ["UBKT Tỉnh ủy", "Uỷ ban Kiểm tra Tỉnh uỷ", "ỦY BAN KIỂM TRA TỈNH ỦY", "Uy ban kiem tra Tinh uy"]
)
def test_spellings_of_one_unit_are_one(file, bring, look, written):
    bring(file("Địa bàn: tỉnh Hà Giang", 2021, "Ủy ban Kiểm tra Tỉnh ủy"))
    assert look(file("Địa bàn: tỉnh Hà Giang", 2022, written)) == ([], [])


def test_spellings_of_one_province_are_one(file, bring, look):
    bring(file("Địa bàn: tỉnh Bắc Kạn", 2019, "Sở Nội vụ"))
    assert look(file("Địa bàn: tỉnh Bắc Cạn", 2018, "Sở Nội vụ")) == ([], [])
    assert "thành phố Bắc Kạn" in look(file("Địa bàn: thành phố Bắc Kạn", 2018, "Sở Nội vụ"))[0]


def test_a_district_of_a_known_name_without_its_province_is_asked_about(file, bring, look, store):
    bring(file("Địa bàn: huyện Chợ Mới, tỉnh An Giang", 2019, "Phòng Nội vụ"))
    content = file("ỦY BAN NHÂN DÂN HUYỆN CHỢ MỚI", 2020, "Phòng Nội vụ")
    ((code, severity, _cell, message),) = look(content)[1]
    assert (code, severity) == ("unclear_place", "error")
    assert "huyện Chợ Mới, tỉnh An Giang" in message
    with pytest.raises(NotReady):
        bring(content)
    bring(file("Địa bàn: huyện Chợ Mới, tỉnh Bắc Kạn", 2020, "Phòng Nội vụ"))
    assert units(store).count("huyện Chợ Mới") == 1  # one name …
    names = store.rows("ingest/names", LOCAL_USER)
    assert names.filter(names["name"] == "huyện Chợ Mới")["id"].n_unique() == 2  # … of two districts


def test_a_district_known_without_its_province_is_not_made_twice_by_a_file_that_names_it(file, bring, look, store):
    bring(file("ỦY BAN NHÂN DÂN HUYỆN CHỢ MỚI", 2020, "Phòng Nội vụ"))
    content = file("Địa bàn: huyện Chợ Mới, tỉnh Bắc Kạn", 2021, "Phòng Nội vụ")
    names, doubts = look(content)
    assert "huyện Chợ Mới" not in names and "Phòng Nội vụ" not in names
    assert [doubt[0] for doubt in doubts] == ["place_completed"]
    bring(content)
    assert look(content)[1] == []
    assert "huyện Chợ Mới" in look(file("Địa bàn: huyện Chợ Mới, tỉnh An Giang", 2021, "Phòng Nội vụ"))[0]


def test_a_file_that_names_the_province_once_means_it_everywhere(file, bring, look, make_workbook, make_ratings):
    bring(file("Địa bàn: huyện Chợ Mới, tỉnh An Giang", 2019, "Phòng Nội vụ"))
    rows = make_ratings(2020, ("Phòng Nội vụ", "Hoàn thành tốt nhiệm vụ"))[2:]
    rows_of_2021 = make_ratings(2021, ("Phòng Nội vụ", "Hoàn thành tốt nhiệm vụ"))[2:]
    content = make_workbook(
        Sheet1=[[CLUSTER], ["ỦY BAN NHÂN DÂN HUYỆN CHỢ MỚI"], *rows],
        Sheet2=[[CLUSTER], ["Địa bàn: huyện Chợ Mới, tỉnh An Giang"], *rows_of_2021],
    )
    assert look(content) == ([], [])


def test_a_new_name_much_like_a_known_one_is_shown_beside_it(file, bring, look):
    bring(file("Địa bàn: tỉnh Hà Giang", 2021, "Sở Lao động - Thương binh và Xã hội", "Chi cục Thuế khu vực 1"))
    names, doubts = look(
        file(
            "Địa bàn: tỉnh Hà Giang",
            2022,
            "Sở Lao động, Thương binh Xã hội",
            "Chi cục Thuế khu vực 2",
            "Thanh tra tỉnh",
        )
    )
    assert len(names) == 3
    ((code, severity, cell, message),) = doubts
    assert (code, severity, cell) == ("similar_unit", "question", "B6")
    assert "Sở Lao động - Thương binh và Xã hội" in message


def test_figures_of_a_unit_after_its_end_name_the_successor(file, bring, look, make_workbook):
    bring(file("Địa bàn: tỉnh Bắc Giang", 2023, "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy"))
    bring(
        make_workbook(
            Sheet1=[
                ["SẮP XẾP ĐƠN VỊ NĂM 2025"],
                ["Địa bàn: tỉnh Bắc Giang"],
                ["STT", "Đơn vị cũ", "Hình thức", "Đơn vị mới", "Hiệu lực từ ngày"],
                [1, "Ban Tuyên giáo Tỉnh ủy", "hợp nhất", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "01/3/2025"],
                [2, "Ban Dân vận Tỉnh ủy", "hợp nhất", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "01/3/2025"],
            ]
        )
    )
    assert look(file("Địa bàn: tỉnh Bắc Giang", 2025, "Ban Dân vận Tỉnh ủy")) == ([], [])
    names, doubts = look(file("Địa bàn: tỉnh Bắc Giang", 2026, "Ban Dân vận Tỉnh ủy"))
    ((code, severity, cell, message),) = doubts
    assert (names, code, severity, cell) == ([], "ended_unit", "question", "B6")
    assert "hợp nhất năm 2025" in message and "Ban Tuyên giáo và Dân vận Tỉnh ủy" in message


def test_a_person_named_cong_is_no_total(make_workbook):
    rows = [["STT", "Họ và tên", "Đơn vị", "Xếp loại"], [1, "Công Thị Minh Họa", "Sở A", "Hoàn thành tốt nhiệm vụ"]]
    head = [["KẾT QUẢ XẾP LOẠI CÁ NHÂN NĂM 2025"], ["Địa bàn: tỉnh Minh Họa"]]
    (table,) = understand("a.xlsx", make_workbook(Sheet1=[*head, *rows])).tables
    assert [record.attributes["person"] for record in table.records] == ["Công Thị Minh Họa"]

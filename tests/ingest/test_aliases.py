"""A spelling confirmed once is used by later imports, listed with who confirmed it, and can be forgotten."""

import pytest

from thidua.errors import ThiduaError
from thidua.ingest.aliases import forget, remember, remembered
from thidua.ingest.commit import commit
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER


@pytest.fixture
def file(make_workbook, make_ratings):
    def made(place: str, year: int, unit: str) -> bytes:
        _cluster, _place, *rows = make_ratings(year, (unit, "Hoàn thành tốt nhiệm vụ"))
        return make_workbook(Sheet1=[["KHỐI THI ĐUA CÁC CƠ QUAN"], [place], *rows])

    return made


@pytest.fixture
def known(store, file):
    """Two districts of one name, each with its office, and Phòng Y tế in one."""
    for place, unit in (
        ("Địa bàn: huyện Chợ Mới, tỉnh An Giang", "Phòng Nội vụ"),
        ("Địa bàn: huyện Chợ Mới, tỉnh Bắc Kạn", "Phòng Nội vụ"),
        ("Địa bàn: huyện Chợ Mới, tỉnh An Giang", "Phòng Y tế"),
    ):
        content = file(place, 2019 if unit == "Phòng Nội vụ" else 2020, unit)
        commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    return store


def new_names(store, content):
    return preview(store, LOCAL_USER, understand("a.xlsx", content)).new_names()


def spellings(store):
    return [(row["alias"], row["unit"], row["confirmed_by"]) for row in remembered(store, LOCAL_USER).to_dicts()]


def test_what_was_confirmed_is_used_listed_and_forgotten(known, file):
    in_an_giang = file("Địa bàn: huyện Chợ Mới, tỉnh An Giang", 2021, "Phòng NV")
    in_bac_kan = file("Địa bàn: huyện Chợ Mới, tỉnh Bắc Kạn", 2021, "Phòng NV")
    assert new_names(known, in_an_giang) == ["Phòng NV"]
    remember(known, LOCAL_USER, "Phòng NV", "Phòng Nội vụ, huyện Chợ Mới, tỉnh An Giang")
    assert new_names(known, in_an_giang) == []
    assert new_names(known, in_bac_kan) == ["Phòng NV"]
    assert spellings(known) == [("Phòng NV", "Phòng Nội vụ", LOCAL_USER.name)]
    forget(known, LOCAL_USER, "PHÒNG NV", "Phòng Nội vụ, huyện Chợ Mới, tỉnh An Giang")
    assert spellings(known) == []
    assert new_names(known, in_an_giang) == ["Phòng NV"]
    remember(known, LOCAL_USER, "Phòng NV", "Phòng Nội vụ, huyện Chợ Mới, tỉnh An Giang")
    assert new_names(known, in_an_giang) == []


def test_a_district_confirmed_once_is_meant_wherever_its_province_is_not_written(known, file):
    content = file("ỦY BAN NHÂN DÂN HUYỆN CHỢ MỚI", 2021, "Phòng Y tế")
    understood = understand("a.xlsx", content)
    assert [doubt.code for doubt in preview(known, LOCAL_USER, understood).findings] == ["unclear_place"]
    remember(known, LOCAL_USER, "huyện Chợ Mới", "huyện Chợ Mới, tỉnh An Giang")
    staged = preview(known, LOCAL_USER, understood)
    assert (staged.new_names(), staged.findings) == ([], ())


@pytest.mark.parametrize(
    ("alias", "unit", "reason"),
    [
        ("Phòng NV", "Phòng Nội vụ", "2 đơn vị"),
        ("Phòng NV", "Phòng Giáo dục", "Không có đơn vị"),
        ("Phòng Y tế", "Phòng Nội vụ, huyện Chợ Mới, tỉnh An Giang", "đang là tên"),
        (" ", "Phòng Y tế", "cách viết"),
    ],
)
def test_what_is_not_clear_is_not_remembered(known, alias, unit, reason):
    with pytest.raises(ThiduaError, match=reason):
        remember(known, LOCAL_USER, alias, unit)
    assert spellings(known) == []


def test_what_is_not_remembered_cannot_be_forgotten(known):
    with pytest.raises(ThiduaError, match="không phải là cách viết đã nhớ"):
        forget(known, LOCAL_USER, "PYT", "Phòng Y tế")


def test_remembering_is_no_import_and_stands_in_the_audit(known):
    imports = known.rows("imports/list", LOCAL_USER).height
    remember(known, LOCAL_USER, "PYT", "Phòng Y tế")
    assert known.rows("imports/list", LOCAL_USER).height == imports
    assert "remember alias" in known.rows("imports/audit", LOCAL_USER)["act"].to_list()

"""A register of old and new communes brings units with codes, kinds, places and what went into what."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from thidua.ingest.commit import Receipt, commit, undo
from thidua.ingest.places import read_place
from thidua.ingest.said import Said
from thidua.ingest.understand import understand
from thidua.paths import ROOT
from thidua.store import LOCAL_USER, Store

UNITS = ROOT.parent / "shared" / "realdata" / "units"
HEADINGS = (
    "provinceCode,isMergedProvince,districtCode,districtType,wardCode,isDividedWard,province,district,ward,newProvince,"
    "newWard,newProvinceCode,newWardCode"
)
SMALL = f"""{HEADINGS}
2,True,26,Huyện,700.0,False,Tỉnh Núi,Huyện Chợ Mới,Xã Một,Tỉnh Sông,Xã Một,08,00700
2,True,26,Huyện,703.0,False,Tỉnh Núi,Huyện Chợ Mới,Xã Hai,Tỉnh Sông,Xã Mới,08,00706
8,True,73,Huyện,706.0,False,Tỉnh Sông,Huyện Bến,Xã Ba,Tỉnh Sông,Xã Mới,08,00706
8,True,73,Huyện,709.0,True,Tỉnh Sông,Huyện Bến,Xã Bốn,Tỉnh Sông,Xã Mới,08,00706
8,True,73,Huyện,709.0,True,Tỉnh Sông,Huyện Bến,Xã Bốn,Tỉnh Sông,Xã Bốn,08,00709
4,False,47,Huyện,801.0,False,Tỉnh Biển,Huyện Chợ Mới,Xã Một,Tỉnh Biển,Xã Một,04,00801
89,True,893,Huyện,901.0,False,Tỉnh Đồng,Huyện Tám,Xã Tám,Tỉnh Đồng,Xã Chín,91,00901
91,True,894,Huyện,904.0,False,Tỉnh Rừng,Huyện Chín,Xã Chín,Tỉnh Đồng,Xã Chín,91,00901
4,False,318,Huyện,,False,Tỉnh Biển,Huyện Đảo,,Tỉnh Biển,Đặc khu Đảo,04,00999
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    made = Store.in_memory()
    yield made
    made.close()


def bring(store: Store, name: str, text: str | bytes, **given) -> Receipt:
    content = text if isinstance(text, bytes) else text.encode()
    understood = understand(name, content, **given)
    assert understood.errors == ()
    return commit(store, LOCAL_USER, understood, content=content, create_names=True)


def asked(store: Store, question: str) -> list[tuple]:
    with store._connection.cursor() as cursor:
        cursor.execute("set variable caller_scope = ['*']")
        return cursor.execute(question).fetchall()


def units(store: Store) -> set[tuple]:
    return set(
        asked(
            store,
            "select unit.code, unit.name, unit.kind, place.name from unit "
            "left join unit as place on place.unit_id = unit.place_id where unit.kind <> 'country'",
        )
    )


def changes(store: Store) -> set[tuple]:
    return set(
        asked(
            store,
            "select old.name, old.code, new.name, new.code, change_kind, word, unit_change.year from unit_change "
            "join unit as old on old.unit_id = from_unit_id join unit as new on new.unit_id = to_unit_id",
        )
    )


def test_units_have_codes_kinds_and_places(store):
    bring(store, "sap-xep-2025.csv", SMALL)
    found = units(store)
    assert ("02", "Tỉnh Núi", "province", "Việt Nam") in found
    assert ("026", "Huyện Chợ Mới", "district", "Tỉnh Núi") in found
    assert ("047", "Huyện Chợ Mới", "district", "Tỉnh Biển") in found
    assert ("00700", "Xã Một", "commune", "Huyện Chợ Mới") in found
    assert ("00700", "Xã Một", "commune", "Tỉnh Sông") in found
    assert ("00999", "Đặc khu Đảo", "commune", "Tỉnh Biển") in found
    provinces = asked(store, "select code, count(*) from unit where kind = 'province' group by code order by code")
    assert provinces == [("02", 1), ("04", 1), ("08", 2), ("89", 1), ("91", 2)]


def test_what_went_into_what(store):
    bring(store, "sap-xep-2025.csv", SMALL)
    found = changes(store)
    assert len(found) == 9 + 4
    assert ("Xã Một", "00700", "Xã Một", "00700", "rename", "giữ nguyên", 2025) in found
    assert ("Xã Hai", "00703", "Xã Mới", "00706", "merge", "sắp xếp", 2025) in found
    assert ("Xã Bốn", "00709", "Xã Mới", "00706", "split", "sắp xếp", 2025) in found
    assert ("Xã Bốn", "00709", "Xã Bốn", "00709", "split", "sắp xếp", 2025) in found
    assert ("Huyện Đảo", "318", "Đặc khu Đảo", "00999", "rename", "giữ nguyên", 2025) in found
    assert {row[:5] for row in found if row[0].startswith("Tỉnh")} == {
        ("Tỉnh Núi", "02", "Tỉnh Sông", "08", "merge"),
        ("Tỉnh Sông", "08", "Tỉnh Sông", "08", "merge"),
        ("Tỉnh Đồng", "89", "Tỉnh Đồng", "91", "merge"),
        ("Tỉnh Rừng", "91", "Tỉnh Đồng", "91", "merge"),
    }


def test_a_corrected_register_finds_the_same_units(store):
    bring(store, "sap-xep-2025.csv", SMALL)
    again = bring(store, "sap-xep-2025.csv", SMALL + "\n")
    assert (again.created, again.new, again.unchanged) == (0, 0, 13)


def test_undone_it_is_as_if_it_had_never_come(store):
    receipt = bring(store, "sap-xep-2025.csv", SMALL)
    undo(store, LOCAL_USER, receipt.batch_id)
    assert units(store) == set() and changes(store) == set()


def test_a_name_means_the_unit_of_that_name_in_that_year(store):
    bring(store, "sap-xep-2025.csv", SMALL)
    table = "STT,Tên đơn vị,Tổng điểm\n1,tỉnh đồng,{points}\n"
    for year in (2024, 2025):
        receipt = bring(
            store,
            f"diem-{year}.csv",
            table.format(points=year - 1950),
            said=Said(place=read_place("Việt Nam"), cluster="Cụm các tỉnh"),
        )
        assert receipt.created == (year == 2024)
    found = asked(store, "select period_id, unit.code from score join unit using (unit_id) order by 1")
    assert found == [("2024", "89"), ("2025", "91")]


def test_a_province_known_before_its_code_is_the_same_unit(store):
    ratings = "Địa bàn: tỉnh Núi\nXẾP LOẠI NĂM 2023\nSTT,Tên đơn vị,Xếp loại\n1,Ban Một,HTXSNV\n"
    bring(store, "xep-loai.csv", ratings)
    bring(store, "sap-xep-2025.csv", SMALL)
    assert asked(store, "select code from unit where name ilike 'tỉnh núi'") == [("02",)]


def test_codes_and_other_spellings_name_a_unit(store):
    bring(store, "sap-xep-2025.csv", SMALL)
    receipt = bring(store, "ma.csv", "Mã trong bảng,Tên đơn vị\nP07,Dong\nP08,Tinh Bien\n")
    assert receipt.created == 0
    said = Said(place=read_place("Việt Nam"), cluster="Cụm")
    bring(store, "2024.csv", "Province,SC11,SC12\nP07,1.25,\nP08,2.5,1\n", said=said)
    found = asked(store, "select distinct unit.code from score join unit using (unit_id) order by 1")
    assert found == [("04",), ("89",)]


def test_a_list_of_units_with_the_codes_of_those_above(store):
    bring(store, "danh-muc.csv", "ma,ten,magoc,truocsapnhap\n01,Thủ Đô Hoa,0,giữ nguyên\n00004,Phường Đào,01,x\n")
    assert units(store) == {
        ("01", "Thủ Đô Hoa", "province", "Việt Nam"), ("00004", "Phường Đào", "commune", "Thủ Đô Hoa"),
    }  # fmt: skip


def test_a_code_of_nothing_above_is_an_error_at_its_cell():
    listed = understand("a.csv", "ma,ten,magoc\n01,Thủ Đô Hoa,0\n00004,Phường Đào,1\n00005,Phường Mận,01\n".encode())
    assert [(one.code, one.cell, one.value) for one in listed.errors] == [("unknown_parent_code", "C3", "1")]


def test_a_share_goes_with_its_row_and_nonsense_is_a_finding(store):
    head = "Địa bàn: tỉnh Núi\nSẮP XẾP NĂM 2025\nSTT,Đơn vị cũ,Hình thức,Đơn vị mới,Tỷ lệ phân bổ\n"
    bring(store, "chia.csv", head + '1,Ban Một,chia tách,Ban Hai,60%\n2,Ban Một,chia tách,Ban Ba,"40%"\n')
    assert asked(store, "select share, change_kind from unit_change order by 1") == [(0.4, "split"), (0.6, "split")]
    wrong = understand("sai.csv", (head + "1,Ban Một,chia tách,Ban Hai,nhiều\n").encode())
    assert [finding.code for finding in wrong.errors] == ["unreadable_share"]


@pytest.mark.skipif(not UNITS.is_dir(), reason=f"the real registers are not at {UNITS}")
def test_the_whole_country(store):
    file = UNITS / "old_to_new_communes_2025.csv"
    receipt = bring(store, file.name, file.read_bytes())
    rows = pl.read_csv(file, infer_schema=False)
    communes = rows["newWardCode"].n_unique()
    wards = rows["wardCode"].drop_nulls().n_unique()
    districts = rows["districtCode"].n_unique()
    merged = rows.filter(pl.col("isMergedProvince") == "True")["newProvinceCode"].n_unique()
    old_of_merged = rows.filter(pl.col("isMergedProvince") == "True")["provinceCode"].n_unique()
    assert receipt.created == 1 + 63 + merged + districts + wards + communes
    assert receipt.new == rows.height + old_of_merged == 10_602 + 52
    split = asked(store, "select count(distinct from_unit_id) from unit_change where change_kind = 'split'")
    assert split == [(rows.filter(pl.col("isDividedWard") == "True")["wardCode"].n_unique(),)]
    listed = UNITS / "lineage_34_provinces_3321_communes.csv"
    again = bring(store, listed.name, listed.read_bytes())
    misspelled = 7  # "Xã la Chim" for "Xã Ia Chim" and the like: another name, so a person must say
    assert again.created == misspelled

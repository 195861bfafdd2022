"""What an office changes in the catalogues: seen at once, audited, refused where wrong, never the shipped file."""

import json
import shutil
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.paths import SAMPLES
from thidua.rules.caps import cap, quotas
from thidua.store import LOCAL_USER, Caller, Store, schema
from thidua.store import catalogue as kept
from thidua.store.catalogue import BadRow, UnknownCatalogue, UnknownRow
from thidua.store.errors import NotAllowed

change_row = partial(kept.change_row, reason="Thử nghiệm")
remove_row = partial(kept.remove_row, reason="Thử nghiệm")
restore_row = partial(kept.restore_row, reason="Thử nghiệm")
KEY = "person_excellent|2026-01-01"
OWN = {
    "quota_id": "party_cell_excellent_own",
    "name_vi": "Tỷ lệ riêng của tỉnh",
    "name_en": "The province's own share",
    "subject_kind": "party_cell",
    "class_id": "excellent",
    "percentage": "12,5",
    "denominator": "total",
    "rounding": "nearest",
    "scope": "unit",
    "valid_from": "01/10/2026",
    "source": "Quyết định của tỉnh",
}


@pytest.fixture
def store() -> Store:
    return Store.in_memory()


def row(store: Store, key: str, catalogue: str = "quota") -> dict[str, object]:
    found = [r for r in store.rows("catalogue/rows", LOCAL_USER, catalogue=catalogue).to_dicts() if r["key"] == key]
    assert len(found) == 1
    return found[0]


def percentages(store: Store, on: str = "2026-12-31") -> dict[str, float]:
    return dict(store.rows("catalogue/quotas", LOCAL_USER, on=on).select("quota_id", "percentage").iter_rows())


def over(store: Store, *, excellent: int, good: int) -> int:
    """By how many excellent staff of one agency in 2026 pass the cap."""
    rows = [json.loads(r["content"]) for r in store.rows("catalogue/rows", LOCAL_USER, catalogue="quota").to_dicts()]
    found = quotas(rows, on=date(2026, 12, 31), subject_kind="person", class_id="excellent")
    (quota,) = [one for one in found if one.scope == "unit"]
    return cap(quota, {"good": good, "good_plus": good + excellent}, scope="unit").over(excellent)


def test_rows_are_as_shipped_until_the_office_changes_them(store: Store) -> None:
    rows = store.rows("catalogue/rows", LOCAL_USER, catalogue=None)
    assert set(rows["origin"]) == {"shipped"} and rows["person"].null_count() == rows.height
    assert store.rows("catalogue/list", LOCAL_USER)["changed"].sum() == 0


def test_changing_a_quota_changes_the_finding_at_once(store: Store) -> None:
    assert over(store, excellent=5, good=20) == 1  # 20% of 20 is 4
    assert change_row(store, LOCAL_USER, "quota", {"quota_id": "person_excellent", "valid_from": "2026-01-01",
                                                   "denominator": "good_plus"}) == KEY  # fmt: skip
    assert over(store, excellent=5, good=20) == 0  # 20% of 25 is 5
    restore_row(store, LOCAL_USER, "quota", KEY)
    assert over(store, excellent=5, good=20) == 1


def test_columns_not_given_stay_as_they_are(store: Store) -> None:
    shipped = json.loads(str(row(store, KEY)["content"]))
    change_row(store, LOCAL_USER, "quota", {"quota_id": "person_excellent", "valid_from": "2026-01-01",
                                            "percentage": "15"})  # fmt: skip
    changed = row(store, KEY)
    assert (changed["origin"], changed["person"]) == ("changed", "local")
    assert json.loads(str(changed["shipped"])) == shipped
    assert json.loads(str(changed["content"])) == shipped | {"percentage": "15"}
    assert percentages(store)["person_excellent"] == 15.0


def test_an_office_adds_and_takes_back_a_row_of_its_own(store: Store) -> None:
    key = change_row(store, LOCAL_USER, "quota", OWN)
    assert key == "party_cell_excellent_own|2026-10-01"
    assert row(store, key)["origin"] == "added"
    assert percentages(store)["party_cell_excellent_own"] == 12.5
    assert "party_cell_excellent_own" not in percentages(store, on="2026-09-30")
    remove_row(store, LOCAL_USER, "quota", key)
    assert "party_cell_excellent_own" not in percentages(store)
    for act in (remove_row, restore_row):
        with pytest.raises(UnknownRow):
            act(store, LOCAL_USER, "quota", key)
    change_row(store, LOCAL_USER, "quota", OWN)
    restore_row(store, LOCAL_USER, "quota", key)
    assert key not in set(store.rows("catalogue/rows", LOCAL_USER, catalogue="quota")["key"])


def test_a_removed_row_is_gone_from_answers_and_can_be_restored(store: Store) -> None:
    remove_row(store, LOCAL_USER, "quota", KEY)
    assert "person_excellent" not in percentages(store)
    assert row(store, KEY)["origin"] == "removed"
    restore_row(store, LOCAL_USER, "quota", KEY)
    assert percentages(store)["person_excellent"] == 20.0
    assert row(store, KEY)["origin"] == "shipped"
    acts = store.rows("catalogue/history", LOCAL_USER, catalogue="quota", key=KEY)["act"].to_list()
    assert acts == ["restored", "removed"]


def test_a_new_award_is_one_row_of_the_award_types(store: Store) -> None:
    added = {
        "award_id": "title_own",
        "kind": "title",
        "measure": "title_own",
        "name_vi": "Công dân ưu tú",
        "name_en": "Citizen of merit",
        "recipient_kinds": "person",
        "level": "province",
        "ladder": "495",
        "source": "Quyết định của tỉnh",
    }
    change_row(store, LOCAL_USER, "award", added)
    change_row(store, LOCAL_USER, "award", added | {"ladder": "496"})
    awards = store.rows("catalogue/awards", LOCAL_USER, on=None)
    assert awards.filter(awards["award_id"] == "title_own")["ladder"].to_list() == [496]


def test_what_figures_name_is_not_lost(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    content = (SAMPLES / "bac-kan-2019-6-thang.xlsx").read_bytes()
    commit(store, LOCAL_USER, understand("bac-kan.xlsx", content), content=content, create_names=True)
    remove_row(store, LOCAL_USER, "award", "flag_province|2004-07-01")
    with pytest.raises(BadRow, match="Còn 1 số liệu"):
        remove_row(store, LOCAL_USER, "award", "flag_province|2025-07-01")


def test_the_audit_says_what_was_before_and_after(store: Store) -> None:
    change_row(store, LOCAL_USER, "base_salary", {"valid_from": "2026-07-01", "amount_vnd": "2600000"})
    last = store.rows("imports/audit", LOCAL_USER).to_dicts()[-1]
    detail = json.loads(last["detail"])
    assert last["act"] == "change catalogue" and detail["key"] == "2026-07-01"
    assert detail["reason"] == "Thử nghiệm"
    assert store.rows("catalogue/history", LOCAL_USER, catalogue=None, key=None)["reason"].to_list() == ["Thử nghiệm"]
    assert (detail["before"]["amount_vnd"], detail["after"]["amount_vnd"]) == ("2530000", "2600000")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"percentage": "hai mươi"}, "hai mươi"),
        ({"valid_from": "31/02/2026"}, "31/02/2026"),
        ({"valid_to": "2026-09-30"}, "sớm hơn"),
        ({"quota_id": ""}, "Mã tỷ lệ"),
        ({"source": ""}, "Căn cứ"),
        ({"rounding": "up"}, "up"),
        ({"colour": "red"}, "Danh mục này không có cột colour. Các cột: quota_id, "),
        ({"percentage": "hai mươi"}, "ví dụ 12,5"),
        ({"valid_from": "31/02/2026"}, "ví dụ 05/3/2026"),
        ({"denominator": "all"}, "good, good_plus, total"),
        ({"award_id": "flag_of_nobody"}, "flag_of_nobody.*không có trong danh mục award"),
        ({"quota_id": "person_excellent"}, "trùng"),
    ],
)
def test_bad_rows_are_refused_and_leave_nothing(store: Store, change: dict[str, str], told: str) -> None:
    before = store.version()
    with pytest.raises(BadRow, match=told):
        change_row(store, LOCAL_USER, "quota", OWN | change)
    assert store.version() == before
    assert store.rows("catalogue/history", LOCAL_USER, catalogue=None, key=None).is_empty()


@pytest.mark.parametrize(
    "act",
    [lambda store: kept.change_row(store, LOCAL_USER, "quota", OWN, reason=" "),
     lambda store: kept.remove_row(store, LOCAL_USER, "quota", KEY, reason=""),
     lambda store: kept.restore_row(store, LOCAL_USER, "quota", KEY, reason="")],
)  # fmt: skip
def test_nothing_changes_without_a_reason(store: Store, act) -> None:
    before = store.version()
    with pytest.raises(BadRow, match="lý do"):
        act(store)
    assert store.version() == before


def test_a_row_that_is_there_is_not_added_again(store: Store) -> None:
    change_row(store, LOCAL_USER, "quota", OWN, only_new=True)
    with pytest.raises(BadRow, match="đã có dòng party_cell_excellent_own"):
        change_row(store, LOCAL_USER, "quota", OWN, only_new=True)


@pytest.mark.parametrize("name", ["nothing", "catalogue", "catalogue_field"])
def test_there_is_no_such_catalogue_to_change(store: Store, name: str) -> None:
    with pytest.raises(UnknownCatalogue, match=name):
        change_row(store, LOCAL_USER, name, {"key": "x"})


def test_what_was_never_changed_cannot_be_restored(store: Store) -> None:
    with pytest.raises(UnknownRow, match="person_excellent"):
        restore_row(store, LOCAL_USER, "quota", KEY)


def test_a_row_comes_back_only_where_no_other_took_its_time(store: Store) -> None:
    remove_row(store, LOCAL_USER, "quota", KEY)
    change_row(store, LOCAL_USER, "quota", OWN | {"quota_id": "person_excellent"})
    with pytest.raises(BadRow, match="trùng"):
        restore_row(store, LOCAL_USER, "quota", KEY)


def test_who_may_only_look_changes_nothing(store: Store) -> None:
    reader = Caller("reader", scope=("*",))
    for act in (lambda: change_row(store, reader, "quota", OWN), lambda: remove_row(store, reader, "quota", KEY)):
        with pytest.raises(NotAllowed):
            act()


def test_changes_outlive_a_new_version_of_the_shipped_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "warehouse.duckdb"
    with Store.open(path) as store:
        change_row(store, LOCAL_USER, "quota", OWN)
        change_row(store, LOCAL_USER, "quota", {"quota_id": "person_excellent", "valid_from": "2026-01-01",
                                                "percentage": "15"})  # fmt: skip
    newer = tmp_path / "catalogue"
    shutil.copytree(schema.CATALOGUE, newer)
    text = (newer / "quota.csv").read_text(encoding="utf-8")
    (newer / "quota.csv").write_text(text.replace(",20,good,", ",30,good,"), encoding="utf-8")
    (newer / "abbreviation.csv").unlink()
    monkeypatch.setattr(schema, "CATALOGUE", newer)
    with Store.open(path) as store:
        found = percentages(store)
        assert (found["party_cell_excellent_own"], found["person_excellent"]) == (12.5, 15.0)
        assert found["party_member_excellent"] == 30.0


def test_an_award_has_one_row_among_the_types_and_several_among_the_dated(store: Store) -> None:
    types = store.rows("catalogue/awards", LOCAL_USER, on="2026-12-31")
    assert types["award_id"].is_unique().all()
    then = store.rows("catalogue/awards", LOCAL_USER, on="2022-12-31")
    key = "title_emulation_fighter_grassroots"
    authority = {frame.filter(frame["award_id"] == key)["authority"].item() for frame in (then, types)}
    assert len(authority) == 2


@pytest.mark.parametrize(
    ("award_id", "on", "person", "collective"),
    [
        ("title_emulation_fighter_grassroots", "2025-12-31", 2_340_000, None),
        ("title_emulation_fighter_grassroots", "2026-12-31", 2_530_000, None),
        ("order_labour_1", "2026-06-30", 9 * 2_340_000, 18 * 2_340_000),
        ("title_emulation_fighter_grassroots", "2022-12-31", None, None),
    ],
)
def test_a_prize_is_the_multiplier_times_the_base_of_its_day(
    store: Store, award_id: str, on: str, person: int | None, collective: int | None
) -> None:
    awards = store.rows("catalogue/awards", LOCAL_USER, on=on)
    found = awards.filter(awards["award_id"] == award_id).to_dicts()[0]
    assert (found["prize_vnd"], found["collective_prize_vnd"]) == (person, collective)


@pytest.mark.parametrize(("on", "count"), [("2013-01-01", 63), ("2025-07-01", 34), (None, 34)])
def test_provinces_of_a_day_lead_to_the_34_of_today(store: Store, on: str | None, count: int) -> None:
    provinces = store.rows("catalogue/provinces", LOCAL_USER, on=on)
    assert provinces.height == count and provinces["now_id"].n_unique() == 34


def test_the_regulation_of_a_day_with_its_points(store: Store) -> None:
    found = store.rows("catalogue/rating_scales", LOCAL_USER, on="2025-12-31")
    party = found.filter(found["regulation_id"] == "party_2025").select("class_id", "points_from").rows()
    assert party == [("excellent", 90.0), ("good", 70.0), ("completed", 50.0), ("failed", None)]


@pytest.mark.parametrize(("typed", "kept"), [("12,5", 12.5), ("12.5", 12.5), ("20", 20.0), ("0,5", 0.5)])
def test_a_number_is_read_as_offices_write_it(store: Store, typed: str, kept: float) -> None:
    change_row(store, LOCAL_USER, "quota", OWN | {"percentage": typed})
    assert percentages(store)[OWN["quota_id"]] == kept


@pytest.mark.parametrize("typed", ["1.500", "1,500", "12%", "trên 12", "12-15", "1 - 2", "hai"])
def test_a_number_that_is_none_or_can_be_read_two_ways_is_refused(store: Store, typed: str) -> None:
    with pytest.raises(BadRow, match="Hãy ghi một con số"):
        change_row(store, LOCAL_USER, "quota", OWN | {"percentage": typed})
    assert OWN["quota_id"] not in percentages(store)

"""Units, clusters and members as the catalogues list them, a list typed in their place, and what caps become."""

from functools import partial

import pytest

from tests.exhibits.conftest import members
from tests.exhibits.test_caps import ratings
from thidua.exhibits.caps import caps_by_body
from thidua.ingest.aliases import remember
from thidua.ingest.commit import commit
from thidua.ingest.effects import effects_of_rule
from thidua.ingest.entry import PLACE, TITLE, typed_workbook
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER
from thidua.store.catalogue import write_change
from thidua.text.fold import fold

HEADINGS = ("Tên đơn vị", "Vai trò")
EVERYTHING = dict.fromkeys(("place", "cluster", "subject_kind", "year"))
QUOTA = {"quota_id": "agency_excellent", "percentage": "50", "name_vi": "Thử", "name_en": "Trial"}


@pytest.fixture
def world(fresh_world):
    fresh_world.bring(A=members(2025, "Ban Một", "Ban Hai", "Ban Ba"))
    return fresh_world


def asked(world, name, **parameters):
    return world.store.rows(name, LOCAL_USER, **parameters)


def typed_list(world, year, *rows):
    """A typed list of members of the one cluster, staged against what is stored."""
    (cluster,) = asked(world, "catalogue/clusters").to_dicts()
    lines = (cluster["cluster"], PLACE.format(cluster["full_place"]), TITLE.format("DANH SÁCH THÀNH VIÊN", year))
    content = typed_workbook(lines, HEADINGS, rows)
    understanding = understand("Nhập tay.xlsx", content)
    assert understanding.errors == ()
    return understanding, content, preview(world.store, LOCAL_USER, understanding)


def listed(world, year):
    (cluster,) = asked(world, "catalogue/clusters").to_dicts()
    found = asked(world, "catalogue/members", cluster=cluster["cluster_id"], year=year)
    return found.select("year", "ordinal", "unit", "role").rows()


def test_a_year_without_a_list_shows_that_of_the_year_before(world):
    assert [(year, unit) for year, _ordinal, unit, _role in listed(world, 2026)] == [
        (2025, "Ban Một"), (2025, "Ban Hai"), (2025, "Ban Ba"),
    ]  # fmt: skip
    assert listed(world, 2024) == []


def test_a_typed_list_changes_order_and_lead_and_takes_out_who_is_not_in_it(world):
    rows = (["Ban Hai", "Trưởng khối"], ["Ban Một", "Thành viên"], ["Ban Bốn", "Thành viên"])
    understanding, content, staged = typed_list(world, 2025, *rows)
    assert staged.gone.select("unit").rows() == [("Ban Ba",)]
    assert staged.new_names() == ["Ban Bốn"]
    commit(world.store, LOCAL_USER, understanding, content=content, create_names=True, replace=True)
    assert listed(world, 2025) == [
        (2025, 1, "Ban Hai", "lead"), (2025, 2, "Ban Một", "member"), (2025, 3, "Ban Bốn", "member"),
    ]  # fmt: skip
    (cluster,) = asked(world, "catalogue/clusters").to_dicts()
    assert (cluster["members"], cluster["lead"], cluster["year"]) == (3, "Ban Hai", 2025)


def test_units_are_found_by_every_spelling(world):
    (unit,) = asked(world, "catalogue/units", text=fold("Ban Hai")).to_dicts()
    assert unit["full_name"].startswith("Ban Hai, ") and unit["role"] in ("lead", "deputy", "member")
    remember(world.store, LOCAL_USER, "B. Nhì", unit["unit_id"])
    (again,) = asked(world, "catalogue/units", text=fold("B. Nhì")).to_dicts()
    assert (again["unit"], again["spellings"]) == ("Ban Hai", ["B. Nhì"])


def test_a_quota_is_tried_and_nothing_stays(fresh_world):
    """Of 12 agencies 5 are excellent and 7 good: a fifth of the good allows one, half of them three."""
    fresh_world.bring(A=ratings(2026, "AAAAABBBBBBB"))
    store = fresh_world.store
    (row,) = (
        one for one in asked(fresh_world, "catalogue/rows", catalogue="quota").to_dicts()
        if one["key"].startswith("agency_excellent|")
    )  # fmt: skip
    changed = QUOTA | {"valid_from": row["key"].partition("|")[2]}

    def change(writer):
        write_change(writer, "quota", changed, reason="Thử")

    def capped(writer):
        change(writer)
        return list(caps_by_body(writer.rows("ratings/over_cap", **EVERYTHING)).values())

    version = store.version()
    before = list(caps_by_body(asked(fresh_world, "ratings/over_cap", **EVERYTHING)).values())
    after = store.rehearse(LOCAL_USER, capped)
    assert [len(before), len(after)] == [1, 1]
    assert before[0].startswith("được đề nghị tối đa 01, đã đề nghị 05, vượt 04")
    assert after[0].startswith("được đề nghị tối đa 03, đã đề nghị 05, vượt 02")
    earlier = partial(asked, fresh_world)
    assert effects_of_rule(store, LOCAL_USER, change, ranks=True, shares=True, earlier=earlier).ranks == ()
    assert store.version() == version
    assert asked(fresh_world, "catalogue/history", catalogue="quota", key=None).is_empty()

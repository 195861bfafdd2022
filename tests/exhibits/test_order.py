"""What is shown comes in the same order every time: units as decided, persons by given name."""

import ast
import re

import pytest

from tests.exhibits.conftest import BLOCK, World, members, scores
from thidua.exhibits.catalogue import exhibits
from thidua.exhibits.lineage import yearly_points
from thidua.paths import ROOT
from thidua.store import Store

TITLE = "Lao động tiên tiến"
PERSON_HEADINGS = (
    "STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Danh hiệu, hình thức khen thưởng", "Số quyết định", "Ngày quyết định",
)  # fmt: skip
PACKAGES = ("exhibits", "charts", "rules", "publish", "stories", "ui")


def _steps(tree):
    """Each call of group_by, and of join between frames: str.join has neither `on` nor `how`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            named = {keyword.arg for keyword in node.keywords}
            if node.func.attr == "group_by" or (node.func.attr == "join" and named & {"on", "how", "left_on"}):
                yield node, named


@pytest.mark.parametrize("package", PACKAGES)
def test_every_step_keeps_the_order_of_rows(package):
    at_random = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "thidua" / package).rglob("*.py"))
        for node, named in _steps(ast.parse(path.read_text(encoding="utf-8")))
        if "maintain_order" not in named
    ]
    assert at_random == []


@pytest.fixture(scope="module")
def disordered(tmp_path_factory):
    """Two units whose order in the decision is not A–Z, and their persons."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        made.bring(A=members(2024, "Phòng Y tế", "Ban An ninh"))
        persons = [
            [1, "Nguyễn Văn Anh", "", "Ban An ninh", TITLE, "Số 1/QĐ", "05/3/2025"],
            [2, "Đỗ Thị Yến", "01/02/1980", "Phòng Y tế", TITLE, "Số 1/QĐ", "05/3/2025"],
            [3, "Vũ Văn Bình", "", "Phòng Y tế", TITLE, "Số 1/QĐ", "05/3/2025"],
            [4, "Đỗ Thị Yến", "03/5/1985", "Phòng Y tế", TITLE, "Số 1/QĐ", "05/3/2025"],
            [5, "Trần Văn Đức", "", "Phòng Y tế", TITLE, "Số 1/QĐ", "05/3/2025"],
        ]
        title = ["DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG DANH HIỆU THI ĐUA NĂM 2024"]
        place = ["Địa bàn: tỉnh Minh Họa"]
        made.bring(A=[[BLOCK], place, title, [], PERSON_HEADINGS, *persons])
        yield made
        made.store.close()


BY_UNIT = [
    "Vũ Văn Bình", "Trần Văn Đức", "Đỗ Thị Yến (01/02/1980)", "Đỗ Thị Yến (03/5/1985)", "Nguyễn Văn Anh",
]  # fmt: skip
"""Phòng Y tế before Ban An ninh, as decided; Bình, Đức, Yến by given name (Đ after D, before Y)."""


def test_persons_stand_by_given_name_within_the_units_of_the_decision(disordered):
    asked = {"place": None, "cluster": None, "year": 2024}
    handed = disordered.rows("awards/handing_over", **asked)
    assert handed["recipient"].to_list() == BY_UNIT
    told = disordered.rows("eligibility/near_miss", **asked).filter(subject_kind="person")
    assert told["subject"].unique(maintain_order=True).to_list() == BY_UNIT


def test_those_called_up_for_one_award_stand_by_given_name_whatever_their_unit(disordered):
    called = disordered.rows("meetings/call_up", place=None, cluster=None, year=2024)
    assert called["recipient"].to_list() == [BY_UNIT[-1], *BY_UNIT[:-1]]


def test_units_stand_as_in_the_decision(disordered):
    shares = disordered.rows("awards/title_shares", place=None, cluster=None, year=2024)
    assert shares["unit"].to_list() == ["Phòng Y tế", "Ban An ninh"]
    rotation = disordered.rows("awards/rotation", place=None, cluster=None, year=2024, years=None)
    assert rotation["unit"].to_list() == ["Phòng Y tế", "Ban An ninh"]


NOT_BY_ORDINAL = {
    "ratings/excellent_share": "whole places, which no decision orders",
    "targets/reported": "one row a place, cluster or unit as its report says",
    "units/points_over_years": "one unit and those it came of",
}
"""Exhibits that list units otherwise, and why."""


@pytest.mark.parametrize("name", sorted(exhibits()))
def test_the_order_stated_has_the_decision_before_the_names(name):
    query = (ROOT / "queries" / f"{name}.sql").read_text(encoding="utf-8")
    order = query.rpartition("order by")[2]
    if re.search(r"\b(unit\.name|unit) collate vi", order) and name not in NOT_BY_ORDINAL:
        assert re.search(r"ordinal.*unit", order, re.DOTALL)
    if re.search(r"\b(recipient|person|person_today\.name) collate vi", order):
        assert "given_name" in order or "split_part" in order


@pytest.fixture(scope="module")
def reordered(tmp_path_factory):
    """Two units whose decisions of 2022 and 2024 name them in opposite order; 2021 and 2023 have none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        made.bring(A=members(2022, "Ban An ninh", "Phòng Y tế"), B=members(2024, "Phòng Y tế", "Ban An ninh"))
        place, classes = ["Địa bàn: tỉnh Minh Họa"], ("STT", "Họ và tên", "Đơn vị", "Xếp loại")
        people = (("Trần Văn Đức", "Ban An ninh"), ("Vũ Văn Bình", "Phòng Y tế"))
        for year in (2021, 2022, 2023, 2024):
            granted = [
                [at, name, "", unit, TITLE, f"Số {year}/QĐ", f"05/3/{year + 1}"]
                for at, (name, unit) in enumerate(people, 1)
            ]
            rated = [[at, name, unit, "HTTNV"] for at, (name, unit) in enumerate(people, 1)]
            titles = f"DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG DANH HIỆU THI ĐUA NĂM {year}"
            ratings = f"KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ, CÔNG CHỨC NĂM {year}"
            made.bring(
                A=[[BLOCK], place, [titles], [], PERSON_HEADINGS, *granted],
                B=[[BLOCK], place, [ratings], [], classes, *rated],
                C=scores(f"ĐIỂM CHÍNH THỨC NĂM {year}", *((unit, 50, 30, 80, 1) for _name, unit in people)),
            )
        yield made
        made.store.close()


SECURITY_FIRST, HEALTH_FIRST = ["Ban An ninh", "Phòng Y tế"], ["Phòng Y tế", "Ban An ninh"]


@pytest.mark.parametrize(
    ("year", "order"),
    [(2021, SECURITY_FIRST), (2022, SECURITY_FIRST), (2023, SECURITY_FIRST), (2024, HEALTH_FIRST)],
    ids=["before any decision", "by its own", "by the newest before", "by the newest"],
)
def test_lists_of_a_past_year_stand_in_the_order_of_that_years_decision(reordered, year, order):
    asked = {"place": None, "cluster": None, "year": year}
    for query in ("awards/title_shares", "awards/handing_over", "ratings/cross_checks", "eligibility/near_miss"):
        units = reordered.rows(query, **asked).drop_nulls("unit")["unit"].unique(maintain_order=True).to_list()
        assert units == order, query
    assert reordered.rows("awards/rotation", **asked, years=None)["unit"].to_list() == order


@pytest.mark.parametrize(("year", "order"), [(2021, SECURITY_FIRST), (2023, SECURITY_FIRST), (2024, HEALTH_FIRST)])
def test_a_cluster_without_a_list_of_the_year_keeps_the_order_of_its_nearest_list(reordered, year, order):
    """Both units have the same points, so that nothing but the list says who stands first."""
    asked = {"cluster": reordered.cluster(BLOCK), "year": year}
    for query in ("ranking/cluster_year", "ranking/robustness", "scores/totals", "scores/by_criterion"):
        units = reordered.rows(query, **asked)["unit"].unique(maintain_order=True).to_list()
        assert units == order, query
    ranks = reordered.rows("ranking/over_years", cluster=asked["cluster"])
    assert ranks.filter(year=year)["unit"].to_list() == order


def test_units_across_reorganisations_stand_in_the_order_of_the_newest_decision(reordered):
    shown = reordered.show(yearly_points, cluster=reordered.cluster(BLOCK), view="as_reported", on=None)
    assert shown.frame.filter(year=2022)["unit"].to_list() == HEALTH_FIRST


def test_lists_across_years_stand_in_the_order_of_the_newest_decision(reordered):
    handed = reordered.rows("awards/handing_over", place=None, cluster=None, year=None)
    assert handed.filter(year=2022)["unit"].to_list() == HEALTH_FIRST

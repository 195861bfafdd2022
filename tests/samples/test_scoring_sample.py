"""The sample of schools, by hand: the formula, KP, a tie parted by a decision, why, and how robust the ranks are."""

import pytest

from thidua.exhibits.exhibit import show
from thidua.exhibits.ranking import cluster_year
from thidua.exhibits.robustness import robustness
from thidua.exhibits.scores import by_formula
from thidua.exhibits.why import why
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER, Store

FIRST, SECOND, THIRD, LAST = "Trường Cây Bàng", "Trường Hoa Phượng", "Trường Sao Mai", "Trường Mây Trắng"


@pytest.fixture(scope="module")
def schools(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        store = Store.in_memory()
        content = (SAMPLES / "minh-hoa-2025-cham-diem.xlsx").read_bytes()
        understood = understand("minh-hoa-2025-cham-diem.xlsx", content)
        assert understood.findings == ()
        commit(store, LOCAL_USER, understood, content=content, create_names=True, sample=True)
        yield store


@pytest.fixture
def cluster(schools):
    return schools.rows("choices/clusters", LOCAL_USER, place=None, kind=None)["cluster_id"].item()


def shown(exhibit, store, **parameters):
    return show(exhibit, store, LOCAL_USER, **parameters)


def test_points_by_the_relative_formula_are_those_given(schools, cluster):
    """Prizes of 40, planned 20: half the points at the plan, all for the most above it, 15/20 of the half for 15."""
    frame = shown(by_formula, schools, cluster=cluster, year=2025).frame
    found = {(row["unit"], row["criterion"]): (row["by_formula"], row["points"]) for row in frame.to_dicts()}
    prizes, initiatives = "Số giải học sinh giỏi", "Số sáng kiến được công nhận"
    assert found == {
        (FIRST, prizes): (40, 40), (SECOND, prizes): (30, 30), (THIRD, prizes): (20, 20), (LAST, prizes): (15, 15),
        (FIRST, initiatives): (15, 15), (SECOND, initiatives): (20, 20), (THIRD, initiatives): (10, 10),
    }  # fmt: skip


def test_the_tie_at_90_points_is_parted_by_the_decision_and_kp_leaves_the_maximum(schools, cluster):
    frame = shown(cluster_year, schools, cluster=cluster, year=2025).frame
    assert frame.select("unit", "rank", "points", "max_points").rows() == [
        (FIRST, 1, 90, 100), (SECOND, 2, 90, 100), (THIRD, 3, 66, 100), (LAST, 4, 54, 80),
    ]  # fmt: skip
    assert "theo Biên bản họp khối ngày 12/01/2026" in frame["rank_words"][0]


def test_why_the_third_is_behind_the_second_by_24_points(schools, cluster):
    third = schools.rows("choices/units", LOCAL_USER, place=None, cluster=cluster, text="sao mai")["unit_id"].item()
    answer = shown(why, schools, cluster=cluster, unit=third, year=2025)
    assert answer.headline.startswith(f"{THIRD} (hạng 3) kém {SECOND} (hạng 2) 24 điểm")
    assert "“Số giải học sinh giỏi” (-10 điểm)" in answer.headline
    assert not answer.empty


def test_the_tied_may_change_places_when_weights_shift_and_the_third_never_passes_them(schools, cluster):
    """The third is behind the second in every criterion: no weights lift it. The first two differ in two criteria."""
    rows = {row["unit"]: row for row in shown(robustness, schools, cluster=cluster, year=2025).frame.to_dicts()}
    assert [rows[name]["range_words"] for name in (FIRST, SECOND)] == ["1–2", "1–2"]
    assert rows[THIRD]["best"] == 3 and rows[LAST]["best"] >= 3

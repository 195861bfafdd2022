"""Every act that the product writes can be repeated, with the ids that later acts name."""

import ast

import pytest

from tests.exhibits.conftest import members, scores
from thidua.ingest.aliases import forget, remember, remembered
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.office.replay import REPEATED, replay
from thidua.paths import ROOT, uploads, warehouse
from thidua.store import LOCAL_USER, Store
from thidua.store.upkeep import SUCCESSIONS, rebuild
from thidua.stories.occasion import find
from thidua.stories.overlay import is_own, reset, save
from thidua.stories.seal import load, seal
from thidua.stories.story import shipped

UNIT = "Ban Một, tỉnh Minh Họa"


def acts_written():
    """The act of each call `….write(who, "act", …)` in the product."""
    for path in sorted((ROOT / "thidua").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr="write"), args=[_who, ast.Constant(value=act), _work]):
                    yield act


def test_every_act_the_product_writes_can_be_repeated():
    written = set(acts_written())
    assert {"import", "undo", "seal", "story", "remember alias", "change catalogue"} <= written
    assert written - {*REPEATED, *SUCCESSIONS} == set()
    assert set(REPEATED) == written, "what nobody writes need not be repeated"


@pytest.fixture
def office(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path / "local"))
    with Store.open(warehouse()) as opened:
        yield opened


def bring(store, make_workbook, year):
    units = {"Ban Một": (58, 37), "Ban Hai": (50, 35)}
    points = [(unit, *pair, sum(pair), rank) for rank, (unit, pair) in enumerate(units.items(), 1)]
    content = make_workbook(A=members(year, *units), B=scores(f"ĐIỂM CHÍNH THỨC NĂM {year}", *points))
    understanding = understand(f"diem-{year}.xlsx", content)
    assert understanding.errors == ()
    commit(store, LOCAL_USER, understanding, content=content, create_names=True)


def names(store):
    return store.rows("ingest/names", LOCAL_USER).sort("kind", "id", "folded")


def meeting(store):
    return find(store, LOCAL_USER, shipped("tong_ket_cum"), cluster="khoi cac ban", year=2024)


@pytest.fixture
def busy(office, make_workbook):
    """An office that imported, remembered and forgot spellings, saved and took back a story, and sealed its figures."""
    bring(office, make_workbook, 2023)
    bring(office, make_workbook, 2024)
    remember(office, LOCAL_USER, "B1", UNIT)
    remember(office, LOCAL_USER, "Ban số Một", UNIT)
    forget(office, LOCAL_USER, "B1", UNIT)
    occasion = meeting(office)
    save(office, LOCAL_USER, occasion, shipped("tong_ket_cum").items[:4])
    seal(office, LOCAL_USER, occasion)
    reset(office, LOCAL_USER, occasion)
    return office


def test_a_rebuilt_office_knows_the_same_ids_spellings_stories_and_seals(busy):
    before = names(busy), remembered(busy, LOCAL_USER), busy.rows("stories/seals", LOCAL_USER, **all_seals())
    sealed = load(busy, LOCAL_USER, before[2]["hash"][0])
    result = rebuild(busy, LOCAL_USER, replay)
    assert (result.exact, result.failed) == (True, [])
    after = names(busy), remembered(busy, LOCAL_USER), busy.rows("stories/seals", LOCAL_USER, **all_seals())
    for one, other in zip(before, after, strict=True):
        assert one.drop("seal_id", strict=False).equals(other.drop("seal_id", strict=False))
    assert load(busy, LOCAL_USER, sealed.code) == sealed
    assert not is_own(busy, LOCAL_USER, sealed.occasion)
    assert meeting(busy) == sealed.occasion


def all_seals():
    return {"place": None, "cluster": None, "year": None, "story": None}


@pytest.mark.parametrize("suffix", ["seal", "story"])
def test_a_seal_or_story_that_was_changed_beside_the_warehouse_is_not_repeated(busy, suffix):
    (file,) = uploads().glob(f"*.{suffix}")
    file.write_text(file.read_text(encoding="utf-8").replace("Một", "Hai") + " ", encoding="utf-8")
    acts = busy.acts()
    (failed,) = rebuild(busy, LOCAL_USER, replay).failed
    assert suffix in failed and "bị thay đổi" in failed
    assert busy.acts() == acts

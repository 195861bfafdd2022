"""Recorded acts can be done again to the letter, and a damaged warehouse comes back by itself."""

from pathlib import Path

import pytest

from thidua.ingest.commit import commit, undo
from thidua.ingest.places import read_place
from thidua.ingest.said import Said
from thidua.ingest.understand import understand
from thidua.office.replay import replay
from thidua.office.warehouse import open_warehouse, recovery_sentence
from thidua.paths import uploads, warehouse
from thidua.store import LOCAL_USER, Caller, Store
from thidua.store.errors import OutsideScope, StoreDamaged
from thidua.store.notes import write_note
from thidua.store.upkeep import rebuild
from thidua.stories.occasion import Occasion
from thidua.stories.overlay import reset
from thidua.stories.seal import seal
from thidua.text.dates import Period
from thidua.text.fold import fold


@pytest.fixture
def office(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path / "local"))


def bring(store, content, name="xep-loai.xlsx", who=LOCAL_USER, *, replace=False, **said):
    understanding = understand(name, content, said=Said(**said))
    return commit(store, who, understanding, content=content, create_names=True, replace=replace)


def figures(store):
    """Every figure in force, without the ids that a machine gave."""
    cells = store.rows("ingest/current", LOCAL_USER, scope_keys=scope_keys(store))
    return sorted(cells.select("kind", "cell", "as_written", "period_id", "file_name").rows())


def scope_keys(store):
    with store._connection.cursor() as cursor:
        return [key for (key,) in cursor.execute("select distinct scope_key from stored.source").fetchall()]


def several_acts(store, make_workbook, make_ratings):
    """Imports of which one is replaced, one undone and one brought with words of a person."""
    bring(store, make_workbook(A=make_ratings(2020, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    bring(store, make_workbook(A=make_ratings(2020, ("Ban Một", "HTTNV"))), replace=True)
    undone = bring(store, make_workbook(A=make_ratings(2021, ("Ban Một", "HTXSNV"))))
    undo(store, LOCAL_USER, undone.batch_id)
    bare = [["XẾP LOẠI"], [], ["STT", "Tên đơn vị", "Xếp loại"], [1, "Ban Ba", "HTTNV"]]
    place = read_place("huyện Suối Trong, tỉnh Minh Họa")
    bring(store, make_workbook(A=bare), period=Period("year", 2019), place=place, cluster="Cụm số 1")


def fact_ids(store: Store) -> list[str]:
    """The ids of all facts of imports in force, import after import."""
    batches = store.rows("imports/list", LOCAL_USER)["batch_id"].sort()
    return [
        fact for batch in batches for fact in store.rows("imports/facts", LOCAL_USER, batch_id=batch)["fact_id"].sort()
    ]


def test_what_a_person_said_is_read_back():
    for said in (Said(), Said(Period.parse("2021-H1"), read_place("xã A, huyện B, tỉnh C"), "Cụm số 1")):
        assert Said.from_json(said.as_json()) == said


def test_a_rebuilt_warehouse_is_the_same_to_the_last_line_of_the_audit(office, make_workbook, make_ratings):
    with Store.open(warehouse()) as store:
        several_acts(store, make_workbook, make_ratings)
        before, acts, ids = figures(store), store.acts(), fact_ids(store)
        result = rebuild(store, LOCAL_USER, replay)
        assert (result.exact, result.failed, result.acts) == (True, [], len(acts))
        assert figures(store) == before != []
        assert fact_ids(store) == ids
        assert len(ids) == len(set(ids))
        assert store.acts()[:-1] == acts
        assert store.acts()[-1].act == "rebuild"


def test_without_a_file_nothing_is_rebuilt_and_the_file_is_named(office, make_workbook, make_ratings):
    with Store.open(warehouse()) as store:
        several_acts(store, make_workbook, make_ratings)
        acts = store.acts()
        next(uploads().iterdir()).unlink()
        result = rebuild(store, LOCAL_USER, replay)
        assert "xep-loai.xlsx" in result.failed[0]
        assert store.acts() == acts


def test_a_kept_file_that_was_changed_is_not_imported(office, make_workbook, make_ratings):
    with Store.open(warehouse()) as store:
        bring(store, make_workbook(A=make_ratings(2020, ("Ban Một", "HTXSNV"))))
        next(uploads().iterdir()).write_bytes(make_workbook(A=make_ratings(2020, ("Ban Một", "HTTNV"))))
        assert "bị thay đổi" in rebuild(store, LOCAL_USER, replay).failed[0]


def test_an_act_nobody_knows_is_not_passed_over(office):
    with Store.open(warehouse()) as store:
        store.write(LOCAL_USER, "something new", lambda writer: writer.detail.update(x=1))
        assert "something new" in rebuild(store, LOCAL_USER, replay).failed[0]


def spoil(file: Path) -> bytes:
    """Make a file no database, and return what it has become."""
    file.write_bytes(b"\0" * 40_000)
    return file.read_bytes()


def test_a_damaged_warehouse_comes_back_with_what_came_after_the_backup(office, make_workbook, make_ratings):
    with open_warehouse() as store:
        several_acts(store, make_workbook, make_ratings)
        before, acts = figures(store), store.acts()
    spoiled = spoil(warehouse())
    with open_warehouse() as store:
        assert figures(store) == before
        assert store.acts()[:-1] == acts
        (recovery,) = store.rows("doctor/recoveries", LOCAL_USER).rows(named=True)
    assert (recovery["acts"], recovery["failed"]) == (len(acts) - 1, [])
    assert (warehouse().parent / "damaged" / recovery["aside"] / warehouse().name).read_bytes() == spoiled
    assert recovery["backup"] in recovery_sentence(recovery)
    with open_warehouse() as store:
        assert store.rows("doctor/recoveries", LOCAL_USER).height == 1


@pytest.mark.parametrize("lost", ["damaged", "gone", "backup damaged too"])
def test_without_a_good_backup_all_comes_from_the_files_kept(office, make_workbook, make_ratings, lost):
    with open_warehouse() as store:
        several_acts(store, make_workbook, make_ratings)
        before, acts = figures(store), store.acts()
    for backup in (warehouse().parent / "backups").iterdir():
        spoil(backup) if lost == "backup damaged too" else backup.unlink()
    warehouse().unlink() if lost == "gone" else spoil(warehouse())
    with open_warehouse() as store:
        assert figures(store) == before
        assert store.acts()[:-1] == acts


def test_what_cannot_be_done_again_is_told(office, make_workbook, make_ratings):
    with open_warehouse() as store:
        several_acts(store, make_workbook, make_ratings)
    newest = max(uploads().iterdir(), key=lambda file: file.stat().st_mtime_ns)
    newest.unlink()
    spoil(warehouse())
    with open_warehouse() as store:
        (failed,) = store.rows("doctor/recoveries", LOCAL_USER)["failed"]
    assert len(failed) == 1 and "không còn tệp" in failed[0]


def test_a_file_that_never_was_a_warehouse_is_left_alone(office):
    warehouse().parent.mkdir()
    spoiled = spoil(warehouse())
    with pytest.raises(StoreDamaged):
        open_warehouse()
    assert warehouse().read_bytes() == spoiled


def scoped(store, *names):
    """A caller in charge of what bears these names."""
    known = store.rows("ingest/names", LOCAL_USER)
    ids = known.filter(known["folded"].is_in([fold(name) for name in names]))["id"].to_list()
    assert len(ids) == len(names)
    return Caller("cán bộ", tuple(ids), may_write=True)


def test_figures_outside_the_scope_are_not_stored_and_not_taken_back(store, make_workbook, make_ratings):
    first = bring(store, make_workbook(A=make_ratings(2020, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    acts = store.acts()
    one = scoped(store, "Ban Một")
    with pytest.raises(OutsideScope, match="cán bộ"):
        bring(store, make_workbook(A=make_ratings(2021, ("Ban Hai", "HTTNV"))), who=one)
    with pytest.raises(OutsideScope):
        undo(store, one, first.batch_id)
    assert store.acts() == acts


def test_figures_of_ones_own_cluster_are_stored_and_taken_back(store, make_workbook, make_ratings):
    bring(store, make_workbook(A=make_ratings(2020, ("Ban Một", "HTXSNV"))))
    cluster = scoped(store, "Khối thi đua các cơ quan")
    receipt = bring(store, make_workbook(A=make_ratings(2021, ("Ban Một", "HTTNV"))), who=cluster)
    assert receipt.new == 1
    undo(store, cluster, receipt.batch_id)
    assert [act.act for act in store.acts()] == ["import", "import", "undo"]


def test_notes_and_meetings_outside_the_scope_are_refused_and_those_within_are_kept(store, make_workbook, make_ratings):
    bring(store, make_workbook(A=make_ratings(2020, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    names = store.rows("ingest/names", LOCAL_USER)
    ids = {name: names.filter(folded=fold(name))["id"][0] for name in ("Ban Một", "Ban Hai", "huyện Suối Trong")}
    one = scoped(store, "Ban Một")
    place = scoped(store, "huyện Suối Trong")

    def note(who, **about):
        everywhere = {"place": None, "cluster": None, "unit": None}
        write_note(store, who, exhibit="units/points_over_years", year=2020, text="Lời", **everywhere | about)

    note(one, unit=ids["Ban Một"])
    note(place, unit=ids["Ban Hai"])
    note(place, place=ids["huyện Suối Trong"])
    acts = store.acts()
    for refused in ({"unit": ids["Ban Hai"]}, {"place": ids["huyện Suối Trong"]}, {}):
        with pytest.raises(OutsideScope):
            note(one, **refused)
    meeting = Occasion("tong_ket_dia_phuong", ids["huyện Suối Trong"], "huyện Suối Trong", None, "", 2020)
    for work in (lambda who: reset(store, who, meeting), lambda who: seal(store, who, meeting)):
        with pytest.raises(OutsideScope):
            work(one)
    assert store.acts() == acts
    reset(store, place, meeting)
    assert [act.act for act in store.acts()][len(acts) :] == ["story"]


def test_who_is_in_charge_of_nothing_stores_nothing(store, make_workbook, make_ratings):
    with pytest.raises(OutsideScope):
        bring(store, make_workbook(A=make_ratings(2020, ("Ban Một", "HTXSNV"))), who=Caller("x", (), may_write=True))
    assert store.acts() == []

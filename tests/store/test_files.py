"""The warehouse on disk: written only by appending, replaced whole, copied with proof, its acts kept beside it."""

import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import polars as pl
import pytest

from thidua.store import LOCAL_USER, Caller, Store
from thidua.store.acts import kept_acts
from thidua.store.backup import KEPT, backups, delete_oldest
from thidua.store.database import fingerprints, refusal
from thidua.store.errors import NotAllowed, NoWarehouse, StoreBusy, StoreDamaged, StoreUnopened
from thidua.store.files import Files
from thidua.store.upkeep import restore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "warehouse.duckdb"


def note(store: Store, text: str) -> None:
    """One small write."""
    frame = pl.DataFrame({"name": [text], "value": ["x"]})
    store.write(LOCAL_USER, "test", lambda writer: writer.append("setting", frame))


def acts(store: Store) -> list[str]:
    return [act.act for act in store.acts()]


def test_writes_never_touch_the_database_file(path: Path) -> None:
    with Store.open(path) as store:
        store.fold()
    before = path.read_bytes()
    for number in range(3):
        with Store.open(path) as store:
            note(store, str(number))
    assert path.read_bytes() == before
    assert Files(path).log.stat().st_size > 0
    with Store.open(path) as store:
        assert acts(store) == ["test"] * 3


def test_a_large_write_only_adds_to_the_database_file(path: Path) -> None:
    """Rows of whole row groups go to new blocks of the file, of which only the log tells: they need no folding."""
    many = pl.select(name=pl.int_range(300_000).cast(pl.String), value=pl.lit("x"))
    with Store.open(path) as store:
        store.fold()
    for _time in range(2):
        before = path.read_bytes()
        with Store.open(path) as store:
            store.write(LOCAL_USER, "large", lambda writer: writer.append("setting", many))
        after = path.read_bytes()
        assert after[: len(before)] == before
        assert len(after) > len(before)
        assert Files(path).log.stat().st_size < len(after)
    with Store.open(path) as store:
        assert acts(store) == ["large"] * 2
    assert fingerprints(path)["stored.setting"][0] >= 600_000


def test_opening_an_unchanged_warehouse_writes_nothing(path: Path) -> None:
    Store.open(path).close()
    length = Files(path).log.stat().st_size
    Store.open(path).close()
    assert Files(path).log.stat().st_size == length


def test_folding_keeps_everything_while_others_read(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "kept")
        version, stop, seen = store.version(), threading.Event(), []

        def read() -> None:
            while not stop.is_set():
                seen.append(store.rows("imports/audit", LOCAL_USER).height)

        reader = threading.Thread(target=read)
        reader.start()
        for _time in range(3):
            store.fold()
        stop.set()
        reader.join()
        assert set(seen) == {1}
        assert store.version() == version
        assert not Files(path).log.exists()


def test_a_succession_broken_off_is_finished_at_the_next_start(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "old")
        successor = store.backup(path.with_name("copy.duckdb"))
        note(store, "lost with the old")
    (path.parent / "next").mkdir()
    successor.rename(path.parent / "next" / path.name)
    path.with_name("acts.jsonl").unlink()
    with Store.open(path) as store:
        assert acts(store) == ["test"]
    assert not (path.parent / "next").exists()


def test_a_building_left_by_a_kill_is_no_successor(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "here")
    (path.parent / "building").mkdir()
    (path.parent / "building" / path.name).write_bytes(b"half")
    with Store.open(path) as store:
        assert acts(store) == ["test"]
        store.fold()
        assert acts(store) == ["test"]


def test_where_building_fails_all_stays(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "here")
        with pytest.raises(RuntimeError), store.succession():
            raise RuntimeError
        note(store, "again")
        assert acts(store) == ["test", "test"]


def test_two_stores_in_one_process_are_one_too_many(path: Path) -> None:
    with Store.open(path), pytest.raises(StoreBusy):
        Store.open(path)


def test_a_restored_backup_says_what_it_said_and_the_version_goes_on(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "first")
        backup = store.backup(path.with_name("copy.duckdb"))
        note(store, "second")
        version = store.version()
        kept = restore(store, LOCAL_USER, backup)
        assert acts(store) == ["test", "restore"]
        assert store.version() > version
        assert store.rows("doctor/cut_audit", LOCAL_USER).is_empty()
    with Store.open(kept) as before:
        assert acts(before) == ["test", "test"]


def test_what_is_no_backup_is_not_restored(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.duckdb"
    duckdb.connect(other).close()
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"no database" * 1000)
    with Store.open(path) as store:
        note(store, "here")
        with pytest.raises(NoWarehouse):
            restore(store, LOCAL_USER, other)
        with pytest.raises(StoreDamaged):
            restore(store, LOCAL_USER, broken)
        with pytest.raises(NotAllowed):
            restore(store, Caller("viewer", ("*",)), store.backup(tmp_path / "copy.duckdb"))
        assert acts(store) == ["test"]


def test_the_first_write_of_a_day_makes_a_backup_and_ten_are_kept(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "first")
        assert len(backups(Files(path).backups)) == 1
        note(store, "second")
        assert len(backups(Files(path).backups)) == 1
    for day in range(10, 25):
        (Files(path).backups / f"warehouse-203101{day}-000000-v1.duckdb").touch()
    delete_oldest(Files(path).backups)
    names = [file.name for file in backups(Files(path).backups)]
    assert len(names) == KEPT and names[-1].startswith("warehouse-20310115")


def test_the_first_write_of_a_day_folds_a_shorter_log_in(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = {"LONG_LOG": 10 * 1024**2, "LONG_LOG_OF_A_DAY": 1024}
    for name, length in lengths.items():
        monkeypatch.setattr(f"thidua.store.store.{name}", length)
    with Store.open(path) as store:
        note(store, "first of the day")
        assert not Files(path).log.exists()
        note(store, "second")
        assert Files(path).log.exists()
        assert acts(store) == ["test"] * 2


def test_a_backup_that_fails_does_not_fail_the_write(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    Files(path).backups.write_text("no folder")
    with Store.open(path) as store:
        note(store, "stored")
        assert acts(store) == ["test"]
    assert "sao lưu" in caplog.text


def test_acts_beside_the_warehouse_follow_the_audit(path: Path) -> None:
    with Store.open(path) as store:
        note(store, "một")
        note(store, "hai")
        stored = store.acts()
    file = Files(path).acts
    assert kept_acts(file) == stored
    file.write_bytes(file.read_bytes()[:-20])
    assert kept_acts(file) == stored[:1]
    Store.open(path).close()
    assert kept_acts(file) == stored


def test_the_reason_decides_whether_a_file_is_damaged(path: Path) -> None:
    assert isinstance(refusal(path, duckdb.IOException("Corrupt database file: computed checksum")), StoreDamaged)
    for reason in ("Cannot open file: Permission denied", "No space left on device"):
        error = refusal(path, duckdb.IOException(reason))
        assert isinstance(error, StoreUnopened) and not isinstance(error, StoreDamaged)
    assert not isinstance(refusal(path, duckdb.BinderException("a view is wrong")), StoreDamaged)


DIES = """
import os, sys
from pathlib import Path
import polars as pl
from thidua.store import LOCAL_USER, Store
from thidua.store.files import Files
moment, path = sys.argv[1], Path(sys.argv[2])
die = lambda *_args: os._exit(9)
store = Store.open(path)
frame = pl.DataFrame({"name": ["new"], "value": ["x"]})
def work(writer):
    writer.append("setting", frame)
    if moment == "before the commit": die()
if moment == "before the acts": import thidua.store.store as module; module.add_act = die
if moment == "after the copy": Files.log_is_long = lambda *_most: True; Files.succeed = die
if moment == "in the succession":
    Files.log_is_long = lambda *_most: True
    Files.finish_succession = die
if moment == "between the two files":
    Files.log_is_long = lambda *_most: True
    unlink = Path.unlink
    def unlink_and_die(file, missing_ok=False):
        unlink(file, missing_ok)
        if file == store.files.log: die()
    Path.unlink = unlink_and_die
store.write(LOCAL_USER, "test", work)
die()
"""


@pytest.mark.parametrize(
    ("moment", "stored"),
    [
        ("before the commit", 1),
        ("before the acts", 2),
        ("after the copy", 2),
        ("in the succession", 2),
        ("between the two files", 2),
        ("after it all", 2),
    ],
)
def test_a_process_that_dies_leaves_all_or_none(path: Path, moment: str, stored: int) -> None:
    with Store.open(path) as store:
        note(store, "before")
    died = subprocess.run([sys.executable, "-c", DIES, moment, str(path)], check=False, capture_output=True, text=True)
    assert died.returncode == 9, died.stderr
    with Store.open(path) as store:
        assert acts(store) == ["test"] * stored
        assert store.rows("doctor/cut_audit", LOCAL_USER).is_empty()
        assert kept_acts(Files(path).acts) == store.acts()
    assert not (path.parent / "damaged").exists()


def test_a_log_cut_anywhere_leaves_all_or_none(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        note(store, "before")
        start = Files(path).log.stat().st_size
        note(store, "after")
    whole = Files(path).log.read_bytes()
    database = path.read_bytes()
    found = []
    for number in range(8):
        end = start + (len(whole) - start) * number // 7
        cut = tmp_path / str(number) / path.name
        cut.parent.mkdir()
        cut.write_bytes(database)
        Files(cut).log.write_bytes(whole[:end])
        with Store.open(cut) as store:
            found.append(len(acts(store)))
    assert found == [1] * 7 + [2]

"""The warehouse: rows for a caller, writes that are all or nothing, a version, an audit."""

import hashlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import polars as pl
import pytest

from thidua.store import LOCAL_USER, Caller, CheckFailed, MissingQuery, Store, StoreBusy, Writer, WrongParameters
from thidua.store.asking import read as answer
from thidua.store.errors import NotAllowed, NotAQuestion, QueryFailed, StoreDamaged, WriteConflict
from thidua.store.store import ROWS_AT_ONCE


@pytest.fixture
def store() -> Store:
    return Store.in_memory()


def test_a_query_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(MissingQuery, match=r"queries/nothing/here\.sql"):
        store.rows("nothing/here", LOCAL_USER)


def test_a_query_outside_the_folder_is_not_read(store: Store) -> None:
    with pytest.raises(MissingQuery):
        store.rows("../data/secret", LOCAL_USER)


def test_missing_and_surplus_parameters_are_named_with_the_file(store: Store) -> None:
    with pytest.raises(WrongParameters, match=r"queries/choices/years\.sql.*cluster.*extra"):
        store.rows("choices/years", LOCAL_USER, place=None, extra=1)


def test_a_write_raises_the_version_and_is_in_the_audit(store: Store) -> None:
    before = store.version()

    def work(writer: Writer) -> int:
        writer.detail = {"why": "thử"}
        return writer.version

    assert store.write(LOCAL_USER, "test", work) == before + 1 == store.version()
    audit = store.rows("imports/audit", LOCAL_USER)
    assert audit.select("act", "person", "detail").row(-1) == ("test", "local", '{"why": "thử"}')


def test_the_audit_is_chained(store: Store) -> None:
    for number in range(3):
        store.write(LOCAL_USER, f"act {number}", lambda writer: None)
    previous = ""
    for row in store.rows("imports/audit", LOCAL_USER).iter_rows(named=True):
        text = "\n".join((previous, row["happened_at"].isoformat(), row["person"], row["act"], row["detail"]))
        assert row["previous_hash"] == previous
        assert row["hash"] == hashlib.sha256(text.encode()).hexdigest()
        previous = row["hash"]


def test_a_write_that_fails_leaves_nothing(store: Store) -> None:
    before = store.version()

    def work(writer: Writer) -> None:
        writer.append("setting", pl.DataFrame({"name": ["x"], "value": ["y"]}))
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        store.write(LOCAL_USER, "test", work)
    assert store.version() == before
    assert store.rows("imports/audit", LOCAL_USER).is_empty()


def test_more_rows_than_are_given_to_the_database_at_once_are_all_stored_in_order(store: Store) -> None:
    names = [f"x{number}" for number in range(ROWS_AT_ONCE + 2)]
    rows = pl.DataFrame({"name": names, "value": names})
    store.write(LOCAL_USER, "test", lambda writer: writer.append("setting", rows))
    stored = store._connection.execute("select name from stored.setting where name = value").fetchall()
    assert [name for (name,) in stored] == names


def test_a_write_that_breaks_a_check_is_refused(store: Store) -> None:
    fact = pl.DataFrame({"fact_id": ["1"], "kind": ["rating"], "batch_id": ["b"], "tombstone": [False]})
    with pytest.raises(CheckFailed, match=r"queries/checks/"):
        store.write(LOCAL_USER, "test", lambda writer: writer.append("fact", fact))
    assert store.rows("imports/audit", LOCAL_USER).is_empty()


def test_who_may_only_look_changes_nothing(store: Store) -> None:
    with pytest.raises(NotAllowed):
        store.write(Caller("viewer", ("*",)), "test", lambda writer: None)


def test_a_database_of_another_process_is_busy_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    with Store.open(path):
        code = (
            "import sys; from pathlib import Path; from thidua.store import Store, StoreBusy\n"
            "try: Store.open(Path(sys.argv[1]))\n"
            "except StoreBusy: sys.exit(7)\n"
        )
        assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 7
    with Store.open(path) as again:
        assert again.version() >= 1


def test_a_file_that_is_no_warehouse_says_so(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    path.write_bytes(b"this is no database at all" * 100)
    with pytest.raises(StoreDamaged):
        Store.open(path)


def test_writers_of_two_threads_wait_for_each_other(store: Store) -> None:
    before = store.version()
    threads = [threading.Thread(target=lambda: store.write(LOCAL_USER, "test", lambda writer: None)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.version() == before + 8
    assert store.rows("imports/audit", LOCAL_USER).height == 8


def test_opening_again_applies_no_migration_twice(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    with Store.open(path) as first:
        version = first.version()
    with Store.open(path) as second:
        assert second.version() == version


def test_busy_is_its_own_error() -> None:
    assert not issubclass(StoreBusy, StoreDamaged)


@pytest.mark.parametrize("name", ["write/undo_batch", "write/undo_samples", "schema/001_imports", "views/010_facts"])
def test_what_changes_something_is_no_question(store: Store, name: str) -> None:
    with pytest.raises(NotAQuestion, match=name):
        store.rows(name, LOCAL_USER)


def test_a_warehouse_with_a_broken_block_is_damaged_not_busy(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    with Store.open(path) as store:
        store.fold()
    content = bytearray(path.read_bytes())
    for place in range(20_000, len(content), 4096):
        content[place] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        Store.open(path)


QUESTION = ("choices/years", LOCAL_USER)
EVERYWHERE = {"place": None, "cluster": None, "kind": None}


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """One entry for each coming question: whether DuckDB gives up for good on it."""
    to_come: list[bool] = []

    def read(cursor: duckdb.DuckDBPyConnection, *asked: object) -> pl.DataFrame:
        if to_come and to_come.pop(0):
            raise duckdb.FatalException("database has been invalidated")
        return answer(cursor, *asked)

    monkeypatch.setattr("thidua.store.store.read", read)
    return to_come


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "warehouse.duckdb") as store:
        yield store


def test_a_database_that_gave_up_is_opened_anew_and_asked_again(kept: Store, failing: list[bool]) -> None:
    asked = kept.rows(*QUESTION, **EVERYWHERE)
    broken = kept._connection
    failing.append(True)
    assert kept.rows(*QUESTION, **EVERYWHERE).equals(asked)
    with pytest.raises(duckdb.ConnectionException):
        broken.execute("select 1")


def test_a_question_that_breaks_the_database_twice_is_refused_and_the_next_is_answered(
    kept: Store, failing: list[bool]
) -> None:
    failing += [True, True]
    with pytest.raises(QueryFailed, match="choices/years"):
        kept.rows(*QUESTION, **EVERYWHERE)
    assert kept.rows(*QUESTION, **EVERYWHERE).is_empty()


def test_whoever_asks_first_opens_what_is_broken(kept: Store) -> None:
    asks: list[Callable[[], object]] = [
        kept.version,
        kept.acts,
        lambda: kept.rows(*QUESTION, **EVERYWHERE),
        lambda: kept.rehearse(LOCAL_USER, lambda writer: writer.version),
    ]
    for ask in asks:
        expected = ask()
        kept._connection.close()
        assert str(ask()) == str(expected)


def test_a_write_that_breaks_the_database_stores_nothing_and_the_next_one_works(
    kept: Store, failing: list[bool]
) -> None:
    before = kept.version()
    failing.append(True)
    with pytest.raises(duckdb.Error):
        kept.write(LOCAL_USER, "note", lambda writer: None)
    assert kept.version() == before
    kept.write(LOCAL_USER, "note", lambda writer: None)
    assert kept.version() == before + 1


def test_a_database_that_cannot_be_opened_just_now_is_opened_by_the_next_question(
    kept: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(files: object) -> None:
        raise StoreDamaged(Path("warehouse.duckdb"), "held")

    kept._connection.close()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("thidua.store.store._opened", held)
        with pytest.raises(StoreDamaged):
            kept.acts()
    assert kept.acts() == []


def test_a_closed_warehouse_stays_closed(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "warehouse.duckdb")
    store.close()
    with pytest.raises(duckdb.ConnectionException):
        store.acts()


def test_a_question_within_a_rehearsal_waits_for_nobody_who_waits_for_it(kept: Store) -> None:
    inside, closing = threading.Event(), threading.Event()

    def work(writer: Writer) -> int:
        inside.set()
        closing.wait(timeout=30)
        time.sleep(0.2)  # until whoever folds waits at the gate
        return kept.rows(*QUESTION, **EVERYWHERE).height

    def fold() -> None:
        inside.wait(timeout=30)
        closing.set()
        kept.fold()

    folding = threading.Thread(target=fold, daemon=True)
    folding.start()
    answers: list[int] = []
    rehearsing = threading.Thread(target=lambda: answers.append(kept.rehearse(LOCAL_USER, work)), daemon=True)
    rehearsing.start()
    for thread in (rehearsing, folding):
        thread.join(timeout=30)
        assert not thread.is_alive()
    assert answers == [0]


def test_a_database_that_gives_up_within_a_rehearsal_is_opened_by_who_rehearses(
    kept: Store, failing: list[bool]
) -> None:
    failing.append(True)
    assert kept.rehearse(LOCAL_USER, lambda writer: kept.rows(*QUESTION, **EVERYWHERE).height) == 0


def test_a_write_that_meets_others_again_and_again_says_so(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua.store.store.PAUSE", 0)
    left = [True] * 4

    def work(writer: Writer) -> str:
        if left:
            left.pop()
            raise duckdb.TransactionException("Conflict on update!")
        return "done"

    assert kept.write(LOCAL_USER, "note", work) == "done"
    left += [True] * 5
    with pytest.raises(WriteConflict):
        kept.write(LOCAL_USER, "note", work)
    left += [True] * 5
    with pytest.raises(WriteConflict):
        kept.rehearse(LOCAL_USER, work)

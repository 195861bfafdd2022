"""The warehouse: rows by query name for a caller, and writes that are all or nothing."""

import hashlib
import json
import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self, TypeVar

import duckdb
import polars as pl

from thidua.store.acts import Act, add_act, keep_acts, kept_acts, newest_act, stored_acts
from thidua.store.asking import GIVEN_UP, Given, frame_of, read
from thidua.store.backup import backup_name, delete_oldest, is_due, write_backup
from thidua.store.caller import Caller
from thidua.store.database import connect, copy, refusal
from thidua.store.errors import (
    CheckFailed,
    NotAllowed,
    OutsideScope,
    QueryFailed,
    StoreDamaged,
    StoreUnopened,
    WriteConflict,
)
from thidua.store.files import LONG_LOG, LONG_LOG_OF_A_DAY, Files
from thidua.store.gate import Gate
from thidua.store.query import load_query, query_names
from thidua.store.schema import migrate
from thidua.text.language import translate as _

log = logging.getLogger(__name__)

T = TypeVar("T")
ATTEMPTS = 5
PAUSE = 0.05
"""Seconds that a write which met another one waits before it is done again, doubled each time."""
ROWS_AT_ONCE = 122_880
"""Rows given to the database at once, which copies them meanwhile: a row group of DuckDB."""


class Writer:
    """What may be done inside one write: read what is there, append rows, run a query of queries/write/."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, who: Caller, version: int, now: datetime) -> None:
        self._cursor = cursor
        self.who = who
        self.version = version
        """The data version this write will have once it is committed."""
        self.now = now
        """When the write began, in UTC."""
        self.detail: dict[str, object] = {}
        """What the audit is to say of this write."""

    def rows(self, name: str, **parameters: object) -> pl.DataFrame:
        """The rows of a query, this write's own changes included."""
        return read(self._cursor, name, self.who, parameters)

    def run(self, name: str, **parameters: object) -> None:
        """Run a statement of queries/write/."""
        query = load_query(f"write/{name}")
        self._cursor.execute(query.sql, parameters)

    def append(self, table: str, frame: pl.DataFrame) -> None:
        """Append rows to a table of schema `stored`; columns go by name, those not given stay empty.

        DuckDB finds `incoming` as a name of Python's: what is registered instead it holds until the transaction ends.
        """
        for incoming in map(Given, frame.iter_slices(ROWS_AT_ONCE) if frame.height else ()):  # noqa: B007
            self._cursor.execute(f'insert into stored."{table}" by name select * from incoming')

    def new_ids(self, count: int) -> pl.Series:
        """As many new UUIDv7 ids, ascending."""
        ids = frame_of(self._cursor, "select uuidv7()::varchar as id from range($count)", {"count": count})
        return ids["id"].sort()

    def record(self, act: str) -> None:
        """Add a row with `detail` to the audit, chained to the row before by its hash."""
        previous = self._cursor.execute("select head from stored.data_version").fetchall()[0][0]
        text = json.dumps(self.detail, ensure_ascii=False, sort_keys=True, default=str)
        chained = "\n".join((previous, self.now.isoformat(), self.who.name, act, text))
        digest = hashlib.sha256(chained.encode()).hexdigest()
        row = {
            "audit_id": self.new_ids(1),
            "happened_at": [self.now],
            "person": [self.who.name],
            "act": [act],
            "detail": [text],
            "data_version": [self.version],
            "previous_hash": [previous],
            "hash": [digest],
        }
        self.append("audit", pl.DataFrame(row))
        self._cursor.execute("update stored.data_version set acts = acts + 1, head = $head", {"head": digest})


class Store:
    """One open warehouse. Use `Store.open`; close it when done (or use it in a `with`)."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, files: Files | None = None) -> None:
        self._use(connection)
        self._writing = threading.RLock()
        self._writers = 0
        self._is_closed = False
        self._gate = Gate()
        self.files = files
        """Its files on disk; None where it is in memory only."""
        self.clock: Callable[[], datetime] = _utc_now
        """Tells the time of a write; what happened once is done again with the time it had."""

    def _use(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._version = _version(connection)

    @classmethod
    def open(cls, path: Path, recover: Callable[[Files, StoreDamaged], None] | None = None) -> Self:
        """Open (or make) the warehouse at a path and bring it to the newest schema.

        recover  puts a sound warehouse in the place of a damaged one, or raises.
        Raises StoreBusy where another process holds it, StoreDamaged where it is not a warehouse, StoreUnopened where
        the system refuses it.
        """
        files = Files(path)
        files.hold()
        try:
            files.finish_succession()
            try:
                return cls(_opened(files), files)
            except StoreDamaged as damage:
                if recover is None:
                    raise
                recover(files, damage)
                return cls(_opened(files), files)
        except BaseException:
            files.let_go()
            raise

    @classmethod
    def in_memory(cls) -> Self:
        """An empty warehouse that is gone when closed."""
        connection = duckdb.connect(":memory:")
        migrate(connection)
        return cls(connection)

    def close(self) -> None:
        """Let go of the warehouse, once whoever writes has finished."""
        with self._writing:
            self._is_closed = True
            self._connection.close()
            if self.files is not None:
                self.files.let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def rows(self, name: str, who: Caller, **parameters: object) -> pl.DataFrame:
        """The rows of queries/<name>.sql as the caller may see them.

        Values are bound by name; a frame stands in place of the view of its name. Raises MissingQuery, WrongParameters
        (naming file and parameter) or QueryFailed. Where the database gives up for good, it is opened anew and asked
        again, once.
        """
        try:
            return self._answered(lambda cursor: read(cursor, name, who, parameters))
        except GIVEN_UP as error:
            if self._gate.passed:
                raise
            raise QueryFailed(name, str(error)) from error

    def version(self) -> int:
        """The data version; every write raises it, so caches are keyed on it. Nobody but this store writes."""
        return self._version

    def write(self, who: Caller, act: str, work: Callable[[Writer], T], *, after_version: int = 0) -> T:
        """Do `work` in one transaction that raises the data version and is recorded in the audit.

        Writers wait for each other; where another server wrote in between, the whole work is done again. All checks
        of queries/checks/ run before the commit. Raises NotAllowed where the caller may only look, OutsideScope where
        something written is not the caller's, CheckFailed where a check finds rows: then nothing was stored.

        after_version  the data version becomes larger than this one, too.
        """
        if not who.may_write:
            raise NotAllowed(who.name)
        with self._writing:
            self._writers += 1
            try:
                result = _undisturbed(lambda: self._attempt(who, act, work, after_version))
                self._look_after()
                return result
            except GIVEN_UP:
                self._reopen(self._connection)
                raise
            finally:
                self._writers -= 1

    def rehearse(self, who: Caller, work: Callable[[Writer], T]) -> T:
        """What `work` returns when done in a transaction that is then taken back: nothing is stored or recorded.

        Nobody waits for it, and it sees what others have stored before it began.
        """

        def tried(cursor: duckdb.DuckDBPyConnection) -> T:
            cursor.begin()
            try:
                return work(Writer(cursor, who, _version(cursor) + 1, self.clock()))
            finally:
                cursor.rollback()

        return _undisturbed(lambda: self._answered(tried))

    @property
    def writing(self) -> bool:
        """Whether somebody is writing now, so that whoever writes next must wait."""
        return self._writers > 0

    def backup(self, target: Path | None = None) -> Path:
        """Write a verified copy of the warehouse and return it; without a target into `backups/`, under its usual name.

        Raises StoreDamaged where the copy does not hold what the warehouse holds.
        """
        with self._writing:
            if target is None:
                assert self.files is not None, "a warehouse in memory has no folder for backups"
                target = self.files.backups / backup_name(self.version())
            write_backup(self._connection, target)
            return target

    @contextmanager
    def succession(self) -> Iterator[Path]:
        """Gives the path at which to build a warehouse that takes this one's place when the block ends.

        Meanwhile nobody writes, and everybody reads on. Where the block raises, all stays as it is.
        """
        assert self.files is not None, "a warehouse in memory has no successor"
        with self._writing:
            yield self.files.start_building() / self.files.database.name
            with self._gate.closed():
                self._connection.close()
                try:
                    self.files.succeed()
                finally:
                    self._use(_opened(self.files))

    def acts(self) -> list[Act]:
        """Every act of the audit, in order."""
        return self._answered(stored_acts)

    def fold(self) -> None:
        """Fold the log into a new database file that takes the place of the old."""
        with self.succession() as path:
            copy(self._connection, path)

    def _answered(self, work: Callable[[duckdb.DuckDBPyConnection], T]) -> T:
        """What `work` makes of a cursor; where DuckDB gives up, the warehouse is opened anew and asked again, once.

        Within other work, such as a rehearsal, that is left to whoever began it.
        """
        if self._gate.passed:
            with self._gate.passing(), self._connection.cursor() as cursor:
                return work(cursor)
        asked = self._connection
        try:
            with self._gate.passing():
                asked = self._connection
                with asked.cursor() as cursor:
                    return work(cursor)
        except GIVEN_UP as error:
            log.error(_("Kho số liệu ngừng đáp ứng, sẽ được mở lại: %s"), error)
            self._reopen(asked)
        with self._gate.passing(), self._connection.cursor() as cursor:
            return work(cursor)

    def _reopen(self, broken: duckdb.DuckDBPyConnection) -> None:
        """Open the warehouse anew where this is its connection still."""
        with self._writing:
            if self.files is None or self._is_closed or self._connection is not broken:
                return
            with self._gate.closed():
                self._connection.close()
                self._use(_opened(self.files))

    def _attempt(self, who: Caller, act: str, work: Callable[[Writer], T], after_version: int) -> T:
        with self._connection.cursor() as cursor:
            cursor.begin()
            try:
                cursor.execute(
                    "update stored.data_version set version = greatest(version, $after) + 1", {"after": after_version}
                )
                writer = Writer(cursor, who, _version(cursor), self.clock())
                result = work(writer)
                writer.record(act)
                for check in query_names("checks"):
                    offending = read(cursor, check, Caller(who.name, ("*",)), {})
                    if offending.height:
                        raise CheckFailed(check, offending.height)
                outside = read(cursor, "scope/written_outside", who, {"version": writer.version})
                if outside.height:
                    raise OutsideScope(who.name, outside.height)
                cursor.commit()
            except BaseException:
                cursor.rollback()
                raise
            self._version = writer.version
            if self.files is not None:
                add_act(self.files.acts, newest_act(cursor))
            return result

    def _look_after(self) -> None:
        """Make the day's backup, and fold in a long log, a shorter one once a day.

        What was written is safe without: a failure is only logged.
        """
        if self.files is None:
            return
        try:
            is_new_day = is_due(self.files.backups)
            if self.files.log_is_long(LONG_LOG_OF_A_DAY if is_new_day else LONG_LOG):
                self.fold()
            if is_new_day:
                self.backup()
                delete_oldest(self.files.backups)
        except (OSError, duckdb.Error, StoreUnopened) as error:
            log.error(_("Không sao lưu được kho số liệu: %s"), error)


def _opened(files: Files) -> duckdb.DuckDBPyConnection:
    """Connect to the warehouse, bring it to the newest schema, and its acts beside it up to date."""
    if not files.database.exists() and kept_acts(files.acts):
        raise StoreDamaged(files.database, _("tệp không còn"))
    connection = connect(files.database)
    try:
        migrate(connection)
        keep_acts(files.acts, stored_acts(connection))
    except duckdb.Error as error:
        connection.close()
        raise refusal(files.database, error) from error
    return connection


def _version(cursor: duckdb.DuckDBPyConnection) -> int:
    rows: Sequence[tuple[int]] = cursor.execute("select version from stored.data_version").fetchall()
    return rows[0][0]


def _undisturbed(work: Callable[[], T]) -> T:
    """What `work` returns, done again after a pause where another write came between; raises WriteConflict at last."""
    for attempt in range(1, ATTEMPTS):
        try:
            return work()
        except duckdb.TransactionException:
            time.sleep(PAUSE * 2**attempt)
    try:
        return work()
    except duckdb.TransactionException as error:
        raise WriteConflict from error


def _utc_now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)

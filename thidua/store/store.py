"""The warehouse: rows by query name for a caller, and writes that are all or nothing."""

import hashlib
import json
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Self, TypeVar

import duckdb
import polars as pl

from thidua.store.caller import Caller
from thidua.store.errors import (
    CheckFailed,
    NotAllowed,
    NotAQuestion,
    QueryFailed,
    StoreBusy,
    StoreDamaged,
    WrongParameters,
)
from thidua.store.query import load_query, query_names
from thidua.store.schema import migrate

T = TypeVar("T")
ATTEMPTS = 5


def _read(cursor: duckdb.DuckDBPyConnection, name: str, who: Caller, parameters: dict[str, object]) -> pl.DataFrame:
    query = load_query(name)
    if not query.is_question:
        raise NotAQuestion(name)
    frames = {key: value for key, value in parameters.items() if isinstance(value, pl.DataFrame)}
    values = {key: value for key, value in parameters.items() if key not in frames}
    if set(values) != query.parameters:
        missing, surplus = query.parameters - set(values), set(values) - query.parameters
        raise WrongParameters(name, missing=missing, surplus=surplus)
    try:
        cursor.execute("set variable caller_scope = $scope", {"scope": list(who.scope)})
        for view, frame in frames.items():
            cursor.register(view, frame)
        return cursor.sql(query.sql, params=values).pl()
    except duckdb.Error as error:
        if isinstance(error, duckdb.TransactionException):
            raise
        raise QueryFailed(name, str(error)) from error
    finally:
        for view in frames:
            cursor.unregister(view)


class Writer:
    """What may be done inside one write: read what is there, append rows, run a query of queries/write/."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, who: Caller, version: int) -> None:
        self._cursor = cursor
        self.who = who
        self.version = version
        """The data version this write will have once it is committed."""
        self.now = datetime.now(UTC).replace(tzinfo=None)
        """When the write began, in UTC."""
        self.detail: dict[str, object] = {}
        """What the audit is to say of this write."""

    def rows(self, name: str, **parameters: object) -> pl.DataFrame:
        """The rows of a query, this write's own changes included."""
        return _read(self._cursor, name, self.who, parameters)

    def run(self, name: str, **parameters: object) -> None:
        """Run a statement of queries/write/."""
        query = load_query(f"write/{name}")
        self._cursor.execute(query.sql, parameters)

    def append(self, table: str, frame: pl.DataFrame) -> None:
        """Append rows to a table of schema `stored`; columns go by name, those not given stay empty."""
        if frame.is_empty():
            return
        self._cursor.register("incoming", frame)
        self._cursor.execute(f'insert into stored."{table}" by name select * from incoming')
        self._cursor.unregister("incoming")

    def new_ids(self, count: int) -> pl.Series:
        """As many new UUIDv7 ids, ascending."""
        ids = self._cursor.sql("select uuidv7()::varchar as id from range($count)", params={"count": count}).pl()
        return ids["id"].sort()

    def record(self, act: str) -> None:
        """Add a row with `detail` to the audit, chained to the row before by its hash."""
        last = self._cursor.execute(
            "select hash from stored.audit order by data_version desc, audit_id desc limit 1"
        ).fetchall()
        previous = last[0][0] if last else ""
        text = json.dumps(self.detail, ensure_ascii=False, sort_keys=True, default=str)
        chained = "\n".join((previous, self.now.isoformat(), self.who.name, act, text))
        row = {
            "audit_id": self.new_ids(1),
            "happened_at": [self.now],
            "person": [self.who.name],
            "act": [act],
            "detail": [text],
            "data_version": [self.version],
            "previous_hash": [previous],
            "hash": [hashlib.sha256(chained.encode()).hexdigest()],
        }
        self.append("audit", pl.DataFrame(row))


class Store:
    """One open warehouse. Use `Store.open`; close it when done (or use it in a `with`)."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._writing = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open (or make) the warehouse at a path and bring it to the newest schema.

        Raises StoreBusy where another process holds it, StoreDamaged where it is not a warehouse.
        """
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            connection = duckdb.connect(path, config={"autoinstall_known_extensions": "false"})
        except duckdb.IOException as error:
            if "set lock" in str(error) or "being used by another process" in str(error):
                raise StoreBusy(path) from error
            raise StoreDamaged(path, str(error).splitlines()[0]) from error
        try:
            migrate(connection)
        except duckdb.Error as error:
            connection.close()
            raise StoreDamaged(path, str(error).splitlines()[0]) from error
        return cls(connection)

    @classmethod
    def in_memory(cls) -> Self:
        """An empty warehouse that is gone when closed."""
        connection = duckdb.connect(":memory:")
        migrate(connection)
        return cls(connection)

    def close(self) -> None:
        """Let go of the warehouse."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def rows(self, name: str, who: Caller, **parameters: object) -> pl.DataFrame:
        """The rows of queries/<name>.sql as the caller may see them.

        Values are bound by name; a frame stands in place of the view of its name. Raises MissingQuery, WrongParameters
        (naming file and parameter) or QueryFailed.
        """
        with self._connection.cursor() as cursor:
            return _read(cursor, name, who, parameters)

    def version(self) -> int:
        """The data version; every write raises it, so caches are keyed on it."""
        with self._connection.cursor() as cursor:
            rows: Sequence[tuple[int]] = cursor.execute("select version from stored.data_version").fetchall()
        return rows[0][0]

    def write(self, who: Caller, act: str, work: Callable[[Writer], T]) -> T:
        """Do `work` in one transaction that raises the data version and is recorded in the audit.

        Writers wait for each other; where another server wrote in between, the whole work is done again. All checks
        of queries/checks/ run before the commit. Raises NotAllowed where the caller may only look, CheckFailed where
        a check finds rows: then nothing was stored.
        """
        if not who.may_write:
            raise NotAllowed(who.name)
        with self._writing:
            for attempt in range(ATTEMPTS):
                try:
                    return self._attempt(who, act, work)
                except duckdb.TransactionException:
                    if attempt == ATTEMPTS - 1:
                        raise
        raise AssertionError("unreachable")

    def _attempt(self, who: Caller, act: str, work: Callable[[Writer], T]) -> T:
        with self._connection.cursor() as cursor:
            cursor.begin()
            try:
                cursor.execute("update stored.data_version set version = version + 1")
                version = cursor.execute("select version from stored.data_version").fetchall()[0][0]
                writer = Writer(cursor, who, version)
                result = work(writer)
                writer.record(act)
                for check in query_names("checks"):
                    offending = _read(cursor, check, Caller(who.name, ("*",)), {})
                    if offending.height:
                        raise CheckFailed(check, offending.height)
                cursor.commit()
            except BaseException:
                cursor.rollback()
                raise
            return result

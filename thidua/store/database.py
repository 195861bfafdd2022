"""Opens database files so that a kill cannot spoil them, and copies one whole into a new file."""

from pathlib import Path

import duckdb

from thidua.store.errors import StoreBusy, StoreDamaged, StoreUnopened

NOT_ITS_FAULT = ("Permission denied", "No space left", "Read-only file system", "newer version", "Too many open files")
"""What the system or a younger DuckDB says of a file that is sound."""


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """Open (or make) a database that is written only by appending to its log.

    Raises StoreBusy where another process holds it, StoreDamaged where its content is at fault, else StoreUnopened.
    """
    try:
        connection = duckdb.connect(
            path, config={"autoinstall_known_extensions": "false", "checkpoint_threshold": "1TB"}
        )
        connection.execute("pragma disable_checkpoint_on_shutdown")
    except duckdb.Error as error:
        raise refusal(path, error) from error
    return connection


def refusal(path: Path, error: duckdb.Error) -> StoreBusy | StoreUnopened:
    """What an error of the database at opening a file says of the file."""
    text = str(error).splitlines()[0]
    if "set lock" in str(error) or "being used by another process" in str(error):
        return StoreBusy(path)
    at_fault = isinstance(
        error, duckdb.IOException | duckdb.InternalException | duckdb.FatalException | duckdb.SerializationException
    )
    if at_fault and not any(reason in str(error) for reason in NOT_ITS_FAULT):
        return StoreDamaged(path, text)
    return StoreUnopened(path, text)


def copy(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write everything of an open database into a new file without a log, and read the file back.

    Raises StoreDamaged where what is read back differs.
    """
    with connection.cursor() as cursor:
        source = cursor.execute("select current_database()").fetchall()[0][0]
        cursor.execute(f"attach '{str(target).replace(chr(39), chr(39) * 2)}' as successor")
        try:
            cursor.execute(f'copy from database "{source}" to successor')
            cursor.execute("checkpoint successor")
        finally:
            cursor.execute("detach successor")
        expected = _fingerprints(cursor)
    if fingerprints(target) != expected:
        raise StoreDamaged(target, "checksum")


def fingerprints(path: Path) -> dict[str, tuple[int, int]]:
    """Count of rows and checksum of every table of a database file, all of it read from disk.

    Raises StoreDamaged where it cannot be read.
    """
    try:
        with duckdb.connect(path, read_only=True) as connection:
            return _fingerprints(connection)
    except duckdb.Error as error:
        raise refusal(path, error) from error


def _fingerprints(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    tables = connection.execute(
        "select schema_name, table_name from duckdb_tables() where database_name = current_database() order by all"
    ).fetchall()
    for schema, table in tables:
        rows = connection.execute(f'select count(*), bit_xor(hash(t)) from "{schema}"."{table}" t').fetchall()
        found[f"{schema}.{table}"] = rows[0]
    return found

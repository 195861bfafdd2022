"""Copies of the warehouse that were read back before they counted: made, listed, and the oldest let go."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb

from thidua.store.database import copy, fingerprints
from thidua.store.errors import NoWarehouse, StoreUnopened

EVERY = timedelta(days=1)
KEPT = 10
PATTERN = "warehouse-*.duckdb"


def backup_name(version: int) -> str:
    """The name of a backup made now of that data version; names sort as the times do (UTC)."""
    return f"warehouse-{datetime.now(UTC):%Y%m%d-%H%M%S}-v{version}.duckdb"


def write_backup(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write a verified copy; it bears its name only once it is whole. Raises StoreDamaged where it does not hold."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        for file in (part, part.with_name(f"{part.name}.wal")):
            file.unlink(missing_ok=True)
        copy(connection, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def backups(folder: Path) -> list[Path]:
    """The backups of a folder, the newest first."""
    return sorted(folder.glob(PATTERN), reverse=True)


def is_due(folder: Path) -> bool:
    """Whether the newest backup is older than a day, or there is none."""
    newest = next(iter(backups(folder)), None)
    return newest is None or made_at(newest) < datetime.now(UTC) - EVERY


def made_at(backup: Path) -> datetime:
    """When a backup was made."""
    return datetime.fromtimestamp(backup.stat().st_mtime, UTC)


def delete_oldest(folder: Path) -> None:
    """Keep the ten newest backups."""
    for old in backups(folder)[KEPT:]:
        old.unlink()


def good_backups(folder: Path) -> Iterator[Path]:
    """The backups that can be read from end to end, the newest first."""
    for file in backups(folder):
        try:
            check_backup(file)
        except StoreUnopened:
            continue
        yield file


def check_backup(file: Path) -> None:
    """Read a backup from end to end. Raises StoreUnopened where that fails, NoWarehouse where it is something else."""
    if not {"stored.audit", "stored.data_version"} <= set(fingerprints(file)):
        raise NoWarehouse(file)

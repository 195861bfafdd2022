"""The warehouse's files: who holds them, and how a new warehouse takes the place of the old whole or not at all."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from thidua.store.errors import StoreBusy

LONG_LOG = 64 * 1024**2
"""Bytes of log that are folded in at once: DuckDB replays them in 0.7 s at each opening."""
LONG_LOG_OF_A_DAY = 4 * 1024**2
"""Bytes of log that are folded in when the day's backup is made: a few openings take as long to replay them."""


class Files:
    """The files of one warehouse, all in the folder of the database file.

    The database file is never rewritten in place: DuckDB overwrites blocks still in use when it checkpoints, and a
    process killed within such a write leaves a file that cannot be opened. Changes go to the log beside it, which only
    grows; now and then a whole new file is built in `building/`, moved to `next/`, and takes its place from there.
    """

    def __init__(self, database: Path) -> None:
        self.database = database
        self.folder = database.parent
        self.log = database.with_name(database.name + ".wal")
        self.acts = self.folder / "acts.jsonl"
        """The audit once more, outside the database: what was done since a backup is known even without it."""
        self.backups = self.folder / "backups"
        self.damaged = self.folder / "damaged"
        self._building = self.folder / "building"
        self._next = self.folder / "next"
        lock = self.folder / "warehouse.lock"
        self._lock = FileLock(lock, timeout=0, thread_local=False, fallback_to_soft=False, preserve_lock_file=True)

    def hold(self) -> None:
        """Take the warehouse for this process until `let_go`. Raises StoreBusy where another holds it."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise StoreBusy(self.database) from error

    def let_go(self) -> None:
        """Leave the warehouse to whoever asks next."""
        self._lock.release()

    def start_building(self) -> Path:
        """An empty folder in which a successor may be built under the warehouse's own names."""
        shutil.rmtree(self._building, ignore_errors=True)
        self._building.mkdir(mode=0o700)
        return self._building

    def succeed(self) -> None:
        """Let what was built take the place of the old: from the one renaming on, it is done even if the power fails.

        The warehouse must be closed, and what was built complete.
        """
        for file in self._building.iterdir():
            if file.name not in (self.database.name, self.acts.name):
                file.unlink() if file.is_file() else shutil.rmtree(file)
        self._building.replace(self._next)
        sync_folder(self.folder)
        self.finish_succession()

    def finish_succession(self) -> None:
        """Do what is left of a succession, such as one that a kill broke off."""
        if not self._next.is_dir():
            return
        if (self._next / self.database.name).exists():
            self.log.unlink(missing_ok=True)
            (self._next / self.database.name).replace(self.database)
        if (self._next / self.acts.name).exists():
            (self._next / self.acts.name).replace(self.acts)
        sync_folder(self.folder)
        self._next.rmdir()

    def set_aside(self) -> Path:
        """Copy the files as they are into a new folder of `damaged/`, where nothing deletes them; returns it."""
        folder = self.damaged / datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        folder.mkdir(mode=0o700, parents=True)
        for file in (self.database, self.log, self.acts):
            if file.exists():
                shutil.copy2(file, folder / file.name)
        return folder

    def log_is_long(self, most: int = LONG_LOG) -> bool:
        """Whether the log is worth folding in: over so many bytes and over a quarter of the database."""
        return size(self.log) > max(most, size(self.database) // 4)


def size(file: Path) -> int:
    """Bytes of a file; 0 where there is none."""
    return file.stat().st_size if file.exists() else 0


def sync_folder(folder: Path) -> None:
    """Make renamings in a folder last through a power cut, where the system lets folders be opened for that."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

"""Puts another warehouse in the place of this one: from a backup, done anew, or after damage; whole or not at all."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua.store.acts import Act, kept_acts
from thidua.store.backup import check_backup, good_backups
from thidua.store.caller import LOCAL_USER, Caller
from thidua.store.errors import StoreDamaged
from thidua.store.files import Files
from thidua.store.store import Store, Writer

Replay = Callable[[Store, Sequence[Act]], list[str]]
"""Does acts again in a store, in order, and returns what could not be done, one sentence each."""

SUCCESSIONS = ("restore", "rebuild", "recover")
"""Acts that only say where a warehouse came from."""


@dataclass(frozen=True)
class Rebuilt:
    """What came of doing every act again.

    exact   every line of the audit came out as it was, to the last letter.
    failed  what could not be done again; then the warehouse stayed as it was.
    """

    acts: int
    exact: bool
    failed: list[str]


def restore(store: Store, who: Caller, backup: Path) -> Path:
    """Put a backup, with its log if it has one, in the place of the warehouse; returns a backup of what was there.

    Raises StoreUnopened where the file is damaged or no warehouse, NotAllowed where the caller may not write; then all
    stays as it is.
    """
    check_backup(backup)
    version = store.version()
    with store.succession() as path:
        for source, target in ((backup, path), (Files(backup).log, Files(path).log)):
            if source.exists():
                shutil.copy2(source, target)
        with Store.open(path) as successor:
            _record(successor, who, "restore", {"backup": backup.name}, after_version=version)
            successor.fold()
        return store.backup()


def rebuild(store: Store, who: Caller, replay: Replay) -> Rebuilt:
    """Build the warehouse anew from its audit and the files kept, and put it in the place of this one if all was done.

    A backup of the warehouse as it was is made before. Raises NotAllowed where the caller may not write.
    """
    acts = store.acts()
    version = store.version()
    failed: list[str] = []
    try:
        with store.succession() as path:
            with Store.open(path) as successor:
                failed = replay(successor, acts)
                if failed:
                    raise _NotDone
                exact = [act.hash for act in successor.acts()] == [act.hash for act in acts]
                _record(successor, who, "rebuild", {"acts": len(acts), "exact": exact}, after_version=version)
                successor.fold()
            store.backup()
    except _NotDone:
        return Rebuilt(len(acts), exact=False, failed=failed)
    return Rebuilt(len(acts), exact=exact, failed=[])


def recovering(replay: Replay) -> Callable[[Files, StoreDamaged], None]:
    """How a damaged warehouse is mended at opening, given how acts are done again."""

    def recover(files: Files, damage: StoreDamaged) -> None:
        """Set the damaged files aside, take the newest good backup, do again what came after it, and record that.

        Raises the damage itself where there is neither a backup nor any act to do again.
        """
        acts = kept_acts(files.acts)
        backup = next(good_backups(files.backups), None)
        if backup is None and not acts:
            raise damage
        aside = files.set_aside()
        path = files.start_building() / files.database.name
        if backup is not None:
            shutil.copy2(backup, path)
        with Store.open(path) as successor:
            missing = _after(successor.acts(), acts)
            failed = replay(successor, missing)
            detail: dict[str, object] = {
                "reason": damage.reason,
                "aside": aside.name,
                "backup": backup.name if backup else None,
                "acts": len(missing),
                "failed": failed,
            }
            _record(successor, LOCAL_USER, "recover", detail)
            successor.fold()
        files.succeed()

    return recover


class _NotDone(Exception):
    """Some act could not be done again."""


def _record(store: Store, who: Caller, act: str, detail: dict[str, object], *, after_version: int = 0) -> None:
    def work(writer: Writer) -> None:
        writer.detail = detail

    store.write(who, act, work, after_version=after_version)


def _after(stored: list[Act], acts: list[Act]) -> list[Act]:
    """The acts that came after those stored; where the two have parted, those that happened later."""
    if not stored:
        return acts
    hashes = [act.hash for act in acts]
    if stored[-1].hash in hashes:
        return acts[hashes.index(stored[-1].hash) + 1 :]
    return [act for act in acts if act.moment > stored[-1].moment]

"""The audit once more, in a file beside the database: one line of JSON an act, appended when it is stored."""

import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import duckdb


@dataclass(frozen=True)
class Act:
    """One row of the audit.

    happened_at  UTC, as ISO 8601.
    detail       JSON, as the audit has it.
    """

    happened_at: str
    person: str
    act: str
    detail: str
    previous_hash: str
    hash: str

    @property
    def moment(self) -> datetime:
        """When it happened, in UTC without saying so, as the store keeps it."""
        return datetime.fromisoformat(self.happened_at)


COLUMNS = "happened_at, person, act, detail, previous_hash, hash"


def stored_acts(connection: duckdb.DuckDBPyConnection) -> list[Act]:
    """Every act of the audit, in order."""
    rows = connection.execute(f"select {COLUMNS} from stored.audit order by data_version, audit_id").fetchall()
    return [_act(row) for row in rows]


def newest_act(connection: duckdb.DuckDBPyConnection) -> Act:
    """The last act of the audit."""
    rows = connection.execute(
        f"select {COLUMNS} from stored.audit order by data_version desc, audit_id desc limit 1"
    ).fetchall()
    return _act(rows[0])


def _act(row: tuple[datetime, str, str, str, str, str]) -> Act:
    happened_at, *rest = row
    return Act(happened_at.isoformat(), *rest)


def kept_acts(file: Path) -> list[Act]:
    """The acts of the file, up to a line that a kill cut short."""
    if not file.exists():
        return []
    acts = []
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            acts.append(Act(**json.loads(line)))
        except (ValueError, TypeError):
            break
    return acts


def keep_acts(file: Path, stored: list[Act]) -> None:
    """Bring the file up to the audit. One that says otherwise than the audit is left as it is, for `doctor` to tell."""
    kept = kept_acts(file)
    if [act.hash for act in kept] != [act.hash for act in stored[: len(kept)]]:
        return
    whole = "".join(_line(act) for act in kept).encode()
    with file.open("r+b" if file.exists() else "w+b") as open_file:
        open_file.truncate(len(whole))
        open_file.seek(0, os.SEEK_END)
        open_file.write("".join(_line(act) for act in stored[len(kept) :]).encode())
        open_file.flush()
        os.fsync(open_file.fileno())


def add_act(file: Path, act: Act) -> None:
    """Append an act."""
    with file.open("ab") as open_file:
        open_file.write(_line(act).encode())
        open_file.flush()
        os.fsync(open_file.fileno())


def _line(act: Act) -> str:
    return json.dumps(asdict(act), ensure_ascii=False) + "\n"

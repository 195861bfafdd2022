"""One trial: a copy of a warehouse, a command killed at one moment, and whether what is left is sound and whole."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from thidua.command.console import Console
from thidua.command.main import run
from thidua.ingest.pending import pending
from thidua.ingest.workbook import file_hash
from thidua.office.warehouse import open_warehouse
from thidua.store import LOCAL_USER

OPERATIONS = "write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir"
FILES = ("warehouse.duckdb", "warehouse.duckdb.wal", "acts.jsonl")
FOLDERS = ("", "building", "next", "backups", "uploads")


Operation = tuple[str, int]
"""A system call and its number among those of its name."""


@dataclass(frozen=True)
class Scene:
    """What is done to which warehouse.

    base    the folder of the warehouse before.
    argv    the command, preceded by `fold` or `plain`.
    """

    name: str
    base: Path
    argv: tuple[str, ...]


@dataclass
class Outcome:
    """What came of one kill: where it was, whether it came in time, and what is wrong, if anything."""

    moment: str
    killed: bool
    state: str = ""
    faults: list[str] = field(default_factory=list)


def environment(folder: Path) -> dict[str, str]:
    """The child's environment: its own warehouse, no bytecode written between its file operations."""
    return os.environ | {"THIDUA_LOCAL": str(folder), "THIDUA_LANGUAGE": "en", "PYTHONDONTWRITEBYTECODE": "1"}


def command(scene: Scene) -> list[str]:
    """The child's command line."""
    return [sys.executable, "-m", "faults.child", *scene.argv]


def run_killed_after(scene: Scene, folder: Path, seconds: float) -> bool:
    """Run the command and kill it after some time; False where it had ended before."""
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(command(scene), env=environment(folder), stdout=quiet, stderr=quiet)
    try:
        child.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        return True


def run_killed_at(scene: Scene, folder: Path, operation: Operation) -> bool:
    """Run the command under strace and kill it as it begins an operation on the warehouse's files."""
    name, number = operation
    done = strace(scene, folder, "-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={number}")
    return done != 0


def operations(scene: Scene, folder: Path) -> list[Operation]:
    """The operations of the command on the warehouse's files when it is left alone: each call, its how manieth."""
    strace(scene, folder, "-e", f"trace={OPERATIONS}")
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for line in log_of(folder).read_text(errors="replace").splitlines():
        if match := re.match(r"(\d+) +(\w+)\(", line):
            seen[match[1], match[2]] += 1
            found.append((match[2], seen[match[1], match[2]]))
    return found


def strace(scene: Scene, folder: Path, *options: str) -> int:
    """Run the command under strace, which looks at the warehouse's files only; returns its exit code."""
    traced = ["strace", "-f", "-qq", "-o", str(log_of(folder)), *watched(folder), *options, *command(scene)]
    return subprocess.run(traced, env=environment(folder), capture_output=True, check=False, timeout=120).returncode


def log_of(folder: Path) -> Path:
    """Where strace writes."""
    return folder.with_name("strace.txt")


def watched(folder: Path) -> list[str]:
    """The paths whose operations count, as strace's options."""
    names = [folder / place / name for place in FOLDERS for name in ("", *FILES)]
    return [option for name in names for option in ("-P", str(name))]


def state(folder: Path) -> str:
    """What the warehouse of a folder says, in a form that two runs of the same work share: ids and times left out."""
    os.environ["THIDUA_LOCAL"] = str(folder)
    with open_warehouse() as store:
        imports_of = store.rows("imports/list", LOCAL_USER)
        imports = imports_of.select("file_name", "sheets", "figures", "undone_at")
        listed = sorted((name, sheets, figures, gone is None) for name, sheets, figures, gone in imports.iter_rows())
        tally = store.rows("imports/tally", LOCAL_USER).row(0)
        current = sorted(
            (row["as_written"] or "", row["cell"])
            for batch in imports_of["batch_id"]
            for row in store.rows("imports/facts", LOCAL_USER, batch_id=batch).iter_rows(named=True)
        )
        acts = [
            (row["act"], json.loads(row["detail"]).get("file_name"))
            for row in store.rows("imports/audit", LOCAL_USER).iter_rows(named=True)
            if row["act"] != "recover"
        ]
    return json.dumps([listed, tally, current, acts], ensure_ascii=False)


def under_way(folder: Path) -> list[tuple[str, str, str]]:
    """The files under way in a folder: name, hash of what is really there, what was said of it."""
    os.environ["THIDUA_LOCAL"] = str(folder)
    return [
        (one.file_name, file_hash(one.content()), json.dumps(one.said.as_json(), ensure_ascii=False))
        for one in pending(LOCAL_USER)
    ]


def judge(scene: Scene, folder: Path, outcome: Outcome, before: str, after: str) -> Outcome:
    """Open what is left, as the next start would, let the doctor look, and hold it against before and after."""
    found = state(folder)
    said = io.StringIO()
    console = Console(out=said, err=io.StringIO(), folder=folder, store=open_warehouse)
    if run(["doctor"], console):
        outcome.faults.append("doctor: " + "; ".join(line for line in said.getvalue().splitlines() if "✗" in line))
    outcome.state = {before: "none", after: "all"}.get(found, "neither")
    if under_way(folder) != under_way(scene.base) and outcome.state != "all":
        outcome.faults.append("work under way is lost although it was not stored")
    os.environ["THIDUA_LOCAL"] = str(folder)
    if outcome.state == "neither":
        outcome.faults.append(f"neither before nor after: {found}")
    if (folder / "damaged").exists() and not (scene.base / "damaged").exists() and "recover" not in scene.name:
        outcome.faults.append("the warehouse had to be recovered")
    if not outcome.killed and outcome.state == "none":
        outcome.faults.append("the command ended well, and nothing is stored")
    return outcome


def fresh_copy(scene: Scene, folder: Path) -> Path:
    """The warehouse before, once more."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(scene.base, folder)
    return folder

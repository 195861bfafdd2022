"""`make faults`: kills every kind of work on the warehouse at many moments and tells what is left of each."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from faults.trial import (
    Outcome,
    Scene,
    command,
    environment,
    fresh_copy,
    judge,
    operations,
    run_killed_after,
    run_killed_at,
    state,
)
from thidua.ingest.document import Document
from thidua.ingest.pending import keep, say
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER

BEFORE = ("chiem-hoa-2013-2014.xlsx", "mu-cang-chai-2022.xlsx")
BROUGHT = "nam-dinh-2017-2018.xlsx"
SOONER = 0.9
TORN = ("import", "import on the page", "correction", "undo")
"""Scenes that only append to the log of the warehouse."""


def thidua(folder: Path, *argv: str) -> str:
    """Run a command of the product to its end and return its data."""
    whole = [sys.executable, "-m", "thidua", *argv]
    return subprocess.run(whole, env=environment(folder), capture_output=True, text=True, check=True).stdout


def scenes(folder: Path) -> Iterator[Scene]:
    """Each kind of work that a kill may meet, on a warehouse of two imports."""
    base = folder / "base"
    thidua(base, "import", *(str(SAMPLES / name) for name in BEFORE), "--yes")
    shutil.rmtree(base / "backups")
    kept = folder / "kept"
    shutil.copytree(base, kept)
    thidua(kept, "backup")
    batch = thidua(kept, "query", "imports/list", "--format", "csv").splitlines()[1].split(",")[0]
    bring = ("import", str(SAMPLES / BROUGHT), "--yes")
    damaged = folder / "damaged"
    shutil.copytree(kept, damaged)
    thidua(damaged, "import", str(SAMPLES / BROUGHT), "--yes")
    (damaged / "warehouse.duckdb").write_bytes(b"\0" * 40_000)
    staged = folder / "staged"
    shutil.copytree(kept, staged)
    os.environ["THIDUA_LOCAL"] = str(staged)
    begun = keep(LOCAL_USER, BROUGHT, (SAMPLES / BROUGHT).read_bytes())
    say(begun, replace(begun.said, document=Document(number="12/BC-BTĐKT", signer="Trưởng ban")))
    newer = folder / "newer"
    shutil.copytree(kept, newer)
    thidua(newer, "import", str(SAMPLES / BROUGHT), "--yes")
    (backup,) = (kept / "backups").iterdir()
    yield Scene("import", kept, ("plain", *bring))
    yield Scene("import on the page", staged, ("page", "store"))
    yield Scene("correction", kept, ("page", "correct"))
    yield Scene("undo", kept, ("plain", "undo", batch))
    yield Scene("import, fold", kept, ("fold", *bring))
    yield Scene("undo, fold", kept, ("fold", "undo", batch))
    yield Scene("import, first backup", base, ("plain", *bring))
    yield Scene("backup", base, ("plain", "backup"))
    yield Scene("restore", newer, ("plain", "restore", str(backup)))
    yield Scene("recover", damaged, ("plain", "doctor"))
    yield Scene("rebuild", kept, ("plain", "rebuild"))


def torn_logs(scene: Scene, folder: Path, before: str, after: str, cuts: int) -> Iterator[Outcome]:
    """The log cut off within what the command wrote, as a kill within one write leaves it."""
    whole = fresh_copy(scene, folder.with_name("whole"))
    subprocess.run(command(scene), env=environment(whole), capture_output=True, check=True)
    log = whole / "warehouse.duckdb.wal"
    start = (scene.base / log.name).stat().st_size
    length = log.stat().st_size
    for cut in range(cuts):
        end = start + (length - start) * cut // cuts
        fresh_copy(scene, folder)
        with log.open("rb") as file:
            (folder / log.name).write_bytes(file.read(end))
        yield judge(scene, folder, Outcome(f"log cut at {end}", killed=True), before, after)


def trials(scene: Scene, folder: Path, moments: int, *, at_operations: bool) -> Iterator[Outcome]:
    """As many kills of a scene: at its file operations, at most half of them, and spread over the clock.

    Where the log is only appended to, it is cut off within what was written, too.
    """
    before_folder = fresh_copy(scene, folder.with_name("before"))
    before = state(before_folder)
    whole = fresh_copy(scene, folder.with_name("whole"))
    started = time.monotonic()
    subprocess.run(command(scene), env=environment(whole), capture_output=True, check=True)
    seconds = time.monotonic() - started
    after = state(whole)
    found = operations(scene, fresh_copy(scene, folder)) if at_operations else []
    most = max(moments // 2, 2)
    steps = sorted({(len(found) - 1) * step // (most - 1) for step in range(most)}) if found else []
    for step in steps:
        fresh_copy(scene, folder)
        killed = run_killed_at(scene, folder, found[step])
        moment = "{} of {}: {} {}".format(step + 1, len(found), *found[step])
        yield judge(scene, folder, Outcome(moment, killed), before, after)
    done, clock = 0, moments - len(steps)
    while done < clock:
        after_seconds = seconds * (0.4 + 0.65 * done / clock)
        fresh_copy(scene, folder)
        killed = run_killed_after(scene, folder, after_seconds)
        yield judge(scene, folder, Outcome(f"{after_seconds:.3f} s", killed), before, after)
        done += killed
        # A computer that is less busy than at first ends sooner: the same moment once more, earlier.
        seconds *= 1 if killed else SOONER
    if scene.name in TORN:
        yield from torn_logs(scene, folder, before, after, moments // 4)


def main() -> int:
    """Run every scene and print a line for each; 1 where a kill left anything but all or none."""
    parser = argparse.ArgumentParser(prog="python -m faults", description=__doc__)
    parser.add_argument("--moments", type=int, default=100, help="kills in each scene")
    parser.add_argument("--scenes", nargs="*", default=[], help="only these scenes, by name")
    options = parser.parse_args()
    at_operations = shutil.which("strace") is not None
    if not at_operations:
        print("strace is missing, so nothing is killed at file operations; install the package `strace`.")  # noqa: T201
    wrong = trial_count = 0
    with tempfile.TemporaryDirectory() as temporary:
        for scene in scenes(Path(temporary)):
            if options.scenes and scene.name not in options.scenes:
                continue
            states: Counter[str] = Counter()
            for outcome in trials(scene, Path(temporary) / "trial", options.moments, at_operations=at_operations):
                states["ended before" if not outcome.killed else outcome.state] += 1
                trial_count += 1
                for fault in outcome.faults:
                    wrong += 1
                    print(f"  {scene.name}, {outcome.moment}: {fault}", flush=True)  # noqa: T201
            counts = ", ".join(f"{state} {count}" for state, count in sorted(states.items()))
            print(f"{scene.name:22} {counts}", flush=True)  # noqa: T201
    print(f"{trial_count} trials, {wrong} faults")  # noqa: T201
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())

"""Imports of large workbooks against the bare reading of the same file: seconds and memory, in child processes."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import NamedTuple

import psutil

from bench.large_workbooks import monthly_results, small_workbook
from thidua.ingest.samples import load_samples
from thidua.paths import ROOT
from thidua.store import LOCAL_USER, Store


class Run(NamedTuple):
    """What one child process took: seconds, most memory in MB, and the rows or figures it got."""

    seconds: float
    memory: float
    count: int


BARE = """
import sys, polars, fastexcel
book = fastexcel.read_excel(sys.argv[1])
rows = sum(book.load_sheet(name, header_row=None, dtypes="string").to_polars().height for name in book.sheet_names)
"""
OURS = """
import os, sys
from pathlib import Path
import thidua.__main__
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store
path = Path(sys.argv[1])
with Store.open(Path(os.environ["THIDUA_LOCAL"]) / "warehouse.duckdb") as store:
    content = path.read_bytes()
    rows = commit(store, LOCAL_USER, understand(path.name, content), content=content, create_names=True).new
"""


def large_imports() -> None:
    """Print medians of alternating runs: a workbook of thirty rows, of one month and of ten."""
    sizes = {
        "A workbook of 30 rows": (small_workbook(), 5),
        "One month of 3,321 communes, 103,000 rows": (monthly_results(1), 3),
        "Ten months, 1,030,000 rows": (monthly_results(10), 3),
    }
    with tempfile.TemporaryDirectory() as folder:
        warehouse = _warehouse(Path(folder))
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        for program in (BARE, OURS):  # whoever starts a program for the first time waits for its bytecode
            _run_beside(program, small_workbook(), warehouse)
        for title, (path, rounds) in sizes.items():
            _report(title, path, rounds, warehouse)


def _warehouse(folder: Path) -> Path:
    """A folder with a warehouse in use: made, written to, and backed up for the day."""
    made = folder / "made"
    os.environ["THIDUA_LOCAL"] = str(made)
    with Store.open(made / "warehouse.duckdb") as store:
        load_samples(store, LOCAL_USER, progress=lambda name: None)
    return made


def _report(title: str, path: Path, rounds: int, warehouse: Path) -> None:
    programs = {"bare reading by fastexcel": BARE, "check and commit": OURS}
    runs: dict[str, list[Run]] = {name: [] for name in programs}
    for _round in range(rounds):
        for name, program in programs.items():
            runs[name].append(_run_beside(program, path, warehouse))
    base = runs["bare reading by fastexcel"]
    seconds, memory = (median(run.seconds for run in base), median(run.memory for run in base))
    print(title)  # noqa: T201
    for name, measured in runs.items():
        took, held = (median(run.seconds for run in measured), median(run.memory for run in measured))
        print(  # noqa: T201
            f"  {name:<28}{took:8.2f} s {took / seconds:6.2f} ×{held:8.0f} MB {held / memory:6.2f} ×"
            f"{measured[0].count:>12,}"
        )


def _run_beside(program: str, path: Path, warehouse: Path) -> Run:
    """Run a program on a copy of a warehouse."""
    with tempfile.TemporaryDirectory() as folder:
        return _run(program, path, Path(shutil.copytree(warehouse, Path(folder) / "local")))


def _run(program: str, path: Path, local: Path) -> Run:
    """Run a program in a process of its own and watch it and the processes it starts."""
    begun = perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", program + "print(rows)", str(path)],
        cwd=ROOT,
        env=os.environ | {"THIDUA_LOCAL": str(local)},
        stdout=subprocess.PIPE,
        text=True,
    )
    watched = psutil.Process(child.pid)
    most = 0
    while child.poll() is None:
        most = max(most, _memory(watched))
        sleep(0.02)
    seconds = perf_counter() - begun
    assert child.stdout is not None
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, program)
    return Run(seconds, most / 1024**2, int(child.stdout.read().splitlines()[-1]))


def _memory(process: psutil.Process) -> int:
    """The bytes a process and those it started hold now; what ends meanwhile holds nothing."""
    held = 0
    with suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                held += one.memory_info().rss
    return held

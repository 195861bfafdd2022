"""Imports of large workbooks against the bare reading of the same file: seconds, CPU and memory of whole processes."""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
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
    """What one process and its own took: seconds, those of the processor, most memory in MB; and the figures it got."""

    seconds: float
    worked: float
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
    receipt = commit(store, LOCAL_USER, understand(path.name, content), content=content, create_names=True)
    rows = receipt.new + receipt.unchanged
"""


def large_imports() -> None:
    """Print medians of alternating runs: workbooks of thirty rows, a month and ten; and of a month stored before."""
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
            work = {"bare reading by fastexcel": (BARE, path, warehouse), "check and commit": (OURS, path, warehouse)}
            _report(title, work, rounds)
        month, again = monthly_results(1), _same_figures(monthly_results(1), Path(folder))
        holding = shutil.copytree(warehouse, Path(folder) / "holding")
        _run(OURS, month, holding)
        work = {"first import": (OURS, month, warehouse), "the same figures again": (OURS, again, holding)}
        _report("One month, stored before by another file", work, 3)


def _warehouse(folder: Path) -> Path:
    """A folder with a warehouse in use: made, written to, and backed up for the day."""
    made = folder / "made"
    os.environ["THIDUA_LOCAL"] = str(made)
    with Store.open(made / "warehouse.duckdb") as store:
        load_samples(store, LOCAL_USER, progress=lambda name: None)
    return made


def _same_figures(path: Path, folder: Path) -> Path:
    """Another file of the very same figures: a packed file may end with a comment."""
    again = Path(shutil.copy(path, folder / f"again-{path.name}"))
    with zipfile.ZipFile(again, "a") as archive:
        archive.comment = b"again"
    return again


def _report(title: str, work: Mapping[str, tuple[str, Path, Path]], rounds: int) -> None:
    """Run programs on their file and their warehouse in turn, and print each beside the first."""
    runs: dict[str, list[Run]] = {name: [] for name in work}
    for _round in range(rounds):
        for name, (program, path, warehouse) in work.items():
            runs[name].append(_run_beside(program, path, warehouse))
    medians = {
        name: [
            median(values) for values in zip(*((run.seconds, run.worked, run.memory) for run in measured), strict=True)
        ]
        for name, measured in runs.items()
    }
    base = next(iter(medians.values()))
    print(title)  # noqa: T201
    for name, found in medians.items():
        told = zip(found, base, (" s", " s CPU", " MB"), strict=True)
        shown = "".join(f"{value:9.2f}{unit} {value / first:5.2f} ×" for value, first, unit in told)
        print(f"  {name:<28}{shown}{runs[name][0].count:>12,}")  # noqa: T201


def _run_beside(program: str, path: Path, warehouse: Path) -> Run:
    """Run a program on a copy of a warehouse."""
    with tempfile.TemporaryDirectory() as folder:
        return _run(program, path, Path(shutil.copytree(warehouse, Path(folder) / "local")))


def _run(program: str, path: Path, local: Path) -> Run:
    """Run a program in a process of its own and watch it and the processes it starts."""
    begun, before = perf_counter(), os.times()
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
    after = os.times()
    worked = sum(after[2:4]) - sum(before[2:4])  # of the processes that have ended
    return Run(seconds, worked, most / 1024**2, int(child.stdout.read().splitlines()[-1]))


def _memory(process: psutil.Process) -> int:
    """The bytes a process and those it started hold now; what ends meanwhile holds nothing."""
    held = 0
    with suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                held += one.memory_info().rss
    return held

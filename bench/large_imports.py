"""Imports of large workbooks against the bare reading of the same file: seconds and most memory, in child processes."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from bench.large_workbooks import monthly_results, small_workbook
from thidua.paths import ROOT

BARE = """
import sys, polars, fastexcel
book = fastexcel.read_excel(sys.argv[1])
rows = sum(book.load_sheet(name, header_row=None, dtypes="string").to_polars().height for name in book.sheet_names)
"""
OURS = """
import os, sys, tempfile
from pathlib import Path
path = Path(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    os.environ["THIDUA_LOCAL"] = folder
    from thidua.ingest.commit import commit
    from thidua.ingest.understand import understand
    from thidua.store import LOCAL_USER, Store
    with Store.open(Path(folder) / "warehouse.duckdb") as store:
        content = path.read_bytes()
        receipt = commit(store, LOCAL_USER, understand(path.name, content), content=content, create_names=True)
        rows = receipt.new
"""
MEASURED = """
import json, resource, time
print(json.dumps([time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, rows]))
"""
START = "import time; started = time.perf_counter()\n"


def large_imports(sizes: dict[str, tuple[Path, int]] | None = None) -> None:
    """Print medians of alternating runs: a workbook of thirty rows, of one month and of ten."""
    for title, (path, rounds) in (sizes or _sizes()).items():
        runs: dict[str, list[tuple[float, float, int]]] = {"bare reading by fastexcel": [], "check and commit": []}
        for _round in range(rounds):
            for name, program in zip(runs, (BARE, OURS), strict=True):
                runs[name].append(_run(program, path))
        print(title)  # noqa: T201
        base_seconds, base_memory = _medians(runs["bare reading by fastexcel"])
        for name, measured in runs.items():
            seconds, memory = _medians(measured)
            print(  # noqa: T201
                f"  {name:<28} {seconds:8.2f} s {seconds / base_seconds:6.2f} × {memory:8.0f} MB "
                f"{memory / base_memory:6.2f} ×   {measured[0][2]:>9,} {'rows' if program is BARE else 'facts or rows'}"
            )


def _sizes() -> dict[str, tuple[Path, int]]:
    return {
        "30 rows": (small_workbook(), 5),
        "103,000 rows, 299,000 figures": (monthly_results(1), 3),
        "1,030,000 rows, 2,989,000 figures": (monthly_results(10), 3),
    }


def _medians(runs: list[tuple[float, float, int]]) -> tuple[float, float]:
    return median(run[0] for run in runs), median(run[1] for run in runs)


def _run(program: str, path: Path) -> tuple[float, float, int]:
    done = subprocess.run(
        [sys.executable, "-c", START + program + MEASURED, str(path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, memory, rows = json.loads(done.stdout)
    return seconds, memory, rows

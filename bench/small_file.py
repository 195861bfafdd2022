"""What `check` of a small workbook takes against a process that imports Polars and reads the same file."""

import subprocess
import sys
from pathlib import Path

from bench.alternating import medians, report
from thidua.paths import ROOT

BARE = (
    "import sys, polars, python_calamine\n"
    "book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])\n"
    "for name in book.sheet_names: book.get_sheet_by_name(name).to_python()"
)


def small_file(path: Path) -> None:
    """Print the medians of whole processes, run in turn."""

    def run(*arguments: str) -> None:
        subprocess.run([sys.executable, *arguments, str(path)], cwd=ROOT, capture_output=True, check=False, timeout=120)

    work = {
        "import polars, read by calamine": lambda: run("-c", BARE),
        "python -m thidua check": lambda: run("-m", "thidua", "check"),
    }
    report(f"A process for {path.name}", medians(work, rounds=7), base="import polars, read by calamine")

"""`make corpus`: what is understood of every real file and every workbook of the repository, as docs/corpus.md."""

import datetime
import string
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from thidua.ingest.places import read_place
from thidua.ingest.reading import process
from thidua.ingest.record import Record
from thidua.ingest.said import Said
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.workbook import FILE_TYPES, Unreadable
from thidua.paths import ROOT, SAMPLES

REAL = ROOT.parent / "shared" / "realdata"
NASTY = REAL / "nasty" / "calamine"
PAGE = ROOT / "docs" / "corpus.md"
FOLDERS = ("pci", "budget", "papi", "units", "legacy_fonts")
NO_TABLES = {".md", ".txt"}
ANSWERS = ".expected."
"""In the names of files that say what is to be read of others."""
COUNTRY = Said(place=read_place("Việt Nam"))
"""What is said of the real files, most of which name no place: figures of the country's provinces."""
SEVERITIES = ("error", "question", "warning", "info")
HEAD = (
    "| file | sheets | tables | forms | confidence | rows | values | errors | questions | warnings | info | seconds |",
    "|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|",
)
NASTY_HEAD = ("| file | outcome | values | errors | seconds | MB |", "|---|---|--:|--:|--:|--:|")


@dataclass(frozen=True)
class Outcome:
    """What came of a file: what was understood or the code of the refusal, seconds, the reader's largest memory."""

    name: str
    understood: Understanding | None
    refusal: str
    seconds: float
    bytes_held: int = 0

    def counts(self) -> tuple[str, ...]:
        """The columns of the table that are the same on every computer."""
        if self.understood is None:
            return (self.name, "", "", f"refused: {self.refusal}", *("" for _ in range(7)))
        book = self.understood
        tables = book.tables
        forms = Counter(one.table.form.name for one in tables)
        found = Counter(finding.severity for finding in book.findings)
        sure = [one.table.confidence for one in tables]
        return (
            self.name,
            str(len(book.workbook.sheets)),
            str(len(tables)),
            ", ".join(f"{form} × {count}" if count > 1 else form for form, count in sorted(forms.items())),
            _range(sure),
            str(sum(len({_row(record) for record in one.records if record.table != "criterion"}) for one in tables)),
            str(book.count),
            *(str(found[severity]) for severity in SEVERITIES),
        )

    def line(self) -> str:
        """The file's line of the table."""
        return f"| {' | '.join((*self.counts(), f'{self.seconds:.1f}'))} |"

    def nasty_line(self) -> str:
        """The file's line of the table of broken files."""
        told = f"refused: {self.refusal}" if self.understood is None else _understood(self.understood)
        count, errors = (self.understood.count, len(self.understood.errors)) if self.understood else ("", "")
        megabytes = self.bytes_held / 1e6
        return f"| {self.name} | {told} | {count} | {errors} | {self.seconds:.1f} | {megabytes:.0f} |"


def _row(record: Record) -> str:
    return record.cell.lstrip(string.ascii_uppercase)


def _range(sure: list[float]) -> str:
    if not sure:
        return ""
    return f"{min(sure):.2f}" if min(sure) == max(sure) else f"{min(sure):.2f}–{max(sure):.2f}"


def _understood(book: Understanding) -> str:
    if not book.tables:
        return "read, no table"
    return ", ".join(sorted({one.table.form.name for one in book.tables}))


def outcome(path: Path, name: str, said: Said) -> Outcome:
    """Read and understand one file."""
    start = time.perf_counter()
    try:
        understood = understand(path.name, path.read_bytes(), said=said)
    except Unreadable as refusal:
        return Outcome(name, None, refusal.code, time.perf_counter() - start)
    return Outcome(name, understood, "", time.perf_counter() - start)


def committed() -> list[Path]:
    """Every workbook in the repository."""
    endings = {f".{ending}" for ending in FILE_TYPES if ending not in ("txt", "html", "xml")}
    in_tests = (path for path in (ROOT / "tests").rglob("*") if path.suffix in endings and ANSWERS not in path.name)
    return [*sorted(SAMPLES.glob("*.xlsx")), *sorted(in_tests)]


def committed_outcomes() -> Iterator[Outcome]:
    """What comes of every workbook in the repository."""
    for path in committed():
        yield outcome(path, str(path.relative_to(ROOT)), Said())


def real_outcomes() -> Iterator[Outcome]:
    """What comes of every real file, but for the broken ones."""
    for folder in FOLDERS:
        for path in sorted((REAL / folder).iterdir()):
            if path.is_file() and path.suffix not in NO_TABLES and "LICENSE" not in path.name:
                yield outcome(path, f"{folder}/{path.name}", COUNTRY)


@contextmanager
def largest_memory() -> Iterator[list[int]]:
    """Follows the most bytes that any reading process has held, as the system itself keeps count of them."""
    held = [0]
    over = threading.Event()

    def follow() -> None:
        while not over.wait(0.005):
            for child in psutil.Process().children():
                try:
                    status = Path(f"/proc/{child.pid}/status").read_text()
                except OSError:
                    continue
                line = next((line for line in status.splitlines() if line.startswith("VmHWM")), "")
                held[0] = max(held[0], int(line.split()[1]) * 1024 if line else 0)

    thread = threading.Thread(target=follow, daemon=True)
    thread.start()
    try:
        yield held
    finally:
        over.set()
        thread.join()


def nasty_outcomes() -> Iterator[Outcome]:
    """What comes of every broken file, each in a reading process of its own."""
    for path in sorted(NASTY.iterdir()):
        process._end_idle()
        with largest_memory() as held:
            found = outcome(path, path.name, Said())
        yield Outcome(found.name, found.understood, found.refusal, found.seconds, held[0])


INTRODUCTION = """# What is understood of which file

Made by `make corpus` on {day}; nothing here is typed by hand. Each line is one file as `check` understands it: how many
sheets it has, how many tables were found, of which forms, how sure that is (least and most), how many rows and values
were understood, and how many findings there are of each severity. A *question* is what a person is asked before the
file is stored. Seconds depend on the computer and are those of that day.
"""
IN_REPOSITORY = "## Workbooks of the repository"
REAL_TITLE = """## Real files

Files that offices, ministries and researchers published, and nobody here wrote. They are **not in this repository**:
they lie in `../shared/realdata` beside it, and its README names their sources and licences. Most name no place, so that
the place is given as “Việt Nam”, as a person would on the page.
"""
NASTY_TITLE = """## Broken, locked, huge and odd files

The test files of the library calamine, likewise beside the repository: what comes of each, and the most memory that its
reading process held. A refusal is one clear message, whose code stands here (docs/check-json.md). The slowest took
{seconds:.1f} s, the largest {megabytes:.0f} MB.
"""


def page() -> str:
    """The whole of docs/corpus.md."""
    parts = [INTRODUCTION.format(day=datetime.date.today().isoformat()), IN_REPOSITORY + "\n"]
    parts.append("\n".join((*HEAD, *(one.line() for one in _told(committed_outcomes())))) + "\n")
    parts.append(REAL_TITLE)
    parts.append("\n".join((*HEAD, *(one.line() for one in _told(real_outcomes())))) + "\n")
    nasty = list(_told(nasty_outcomes()))
    slowest, largest = max(one.seconds for one in nasty), max(one.bytes_held for one in nasty) / 1e6
    parts.append(NASTY_TITLE.format(seconds=slowest, megabytes=largest))
    parts.append("\n".join((*NASTY_HEAD, *(one.nasty_line() for one in nasty))) + "\n")
    return "\n".join(parts)


def _told(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    for one in outcomes:
        print(one.line(), flush=True)  # noqa: T201
        yield one


def main() -> int:
    """Print a line a file and write the page; 1 where the real files are not there, for then nothing is written."""
    if not REAL.is_dir():
        print(f"The real files are not at {REAL}: docs/corpus.md stays as it is.")  # noqa: T201
        return 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

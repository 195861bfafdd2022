"""`make bench`: an import against a bare reading, a question against its exhibit, a page against plain Streamlit."""

import io
import os
import tempfile
from pathlib import Path

import python_calamine

from bench.alternating import medians, report
from bench.decks import decks
from bench.first_chart import first_chart
from bench.large_imports import large_imports
from bench.pages import pages
from bench.small_file import small_file
from thidua.exhibits.exhibit import show
from thidua.exhibits.ratings import excellent_share
from thidua.ingest.commit import commit, undo
from thidua.ingest.samples import load_samples
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER, Store

LARGEST = SAMPLES / "minh-hoa-2024-tong-ket.xlsx"
SMALL = SAMPLES / "minh-hoa-2025-cham-diem.xlsx"


def bare_reading(content: bytes) -> None:
    """Every sheet of a workbook as rows of values, and nothing else."""
    with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def imports(store: Store) -> None:
    """Reading, understanding, preview and commit of the largest sample."""
    content = LARGEST.read_bytes()

    def whole() -> None:
        receipt = commit(store, LOCAL_USER, understand(LARGEST.name, content), content=content, create_names=True)
        undo(store, LOCAL_USER, receipt.batch_id)

    work = {
        "bare reading by calamine": lambda: bare_reading(content),
        "understand": lambda: understand(LARGEST.name, content),
        "understand, preview": lambda: preview(store, LOCAL_USER, understand(LARGEST.name, content)),
        "understand, commit, undo": whole,
    }
    report(f"Import of {LARGEST.name}", medians(work, rounds=5), base="bare reading by calamine")


def questions(store: Store) -> None:
    """A query alone, and the exhibit made of it."""
    everywhere = {"place": None, "cluster": None, "year": None}
    work = {
        "query": lambda: store.rows(excellent_share.name, LOCAL_USER, **everywhere),
        "exhibit": lambda: show(excellent_share, store, LOCAL_USER, **everywhere),
    }
    report("One question on the samples", medians(work, rounds=20), base="query")


def main() -> None:
    """Run every measurement."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["THIDUA_LOCAL"] = folder
        with Store.open(Path(folder) / "warehouse.duckdb") as store:
            load_samples(store, LOCAL_USER, progress=lambda name: None)
            imports(store)
            questions(store)
            decks(store)
    large_imports()
    small_file(SMALL)
    first_chart()
    pages()


main()

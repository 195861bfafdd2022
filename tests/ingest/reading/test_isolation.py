"""Whatever happens to the reading process, the importer says what to do and goes on."""

import os
import subprocess
import sys
import threading
import time
import zipfile

import psutil
import pytest

from tests.ingest.reading import making
from thidua.ingest.reading import process
from thidua.ingest.reading.limits import MOST_MEMORY
from thidua.ingest.reading.refused import Refused
from thidua.ingest.understand import understand
from thidua.ingest.workbook import Unreadable, read_workbook
from thidua.paths import ROOT

NASTY = ROOT.parent / "shared" / "realdata" / "nasty" / "calamine"
HUGE_ROWS = (
    '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="16384" '
    'office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>'
)


def bomb() -> bytes:
    """Many zeros in a small archive that calls itself a workbook."""
    return making.zipped(xl__workbook_dot_xml="<workbook/>", xl__worksheets__sheet1_dot_xml=bytes(64 * 1024**2))


@pytest.fixture(scope="module")
def peak():
    """Follows the largest memory that any reading process takes while the tests of this file run."""
    largest = [0]
    over = threading.Event()

    def follow() -> None:
        while not over.wait(0.01):
            for child in psutil.Process().children():
                try:
                    largest[0] = max(largest[0], child.memory_info().rss)
                except psutil.Error:
                    continue

    thread = threading.Thread(target=follow, daemon=True)
    thread.start()
    yield largest
    over.set()
    thread.join()
    assert largest[0] < 1.3 * MOST_MEMORY


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("bom.xlsx", bomb, "too_large"),
        ("cut.xlsx", lambda: making.xlsx()[:-200], "not_a_workbook"),
        ("two-cells.xlsx", lambda: making.xlsx_of(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        ), "parser_failed"),
        ("rows.ods", lambda: making.ods(HUGE_ROWS), "not_a_workbook"),
        ("leer.docx", lambda: making.docx("x"), "nothing_understood"),
        ("no.docx", lambda: making.zipped(word__document_dot_xml="<x"), "not_a_workbook"),
        ("spans.xls", lambda: b"<table><tr>" + b"<td colspan=999999999 rowspan=999999999>x</td>" * 3, "too_large"),
        ("entities.xls", lambda: _entities(), "not_a_workbook"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_nasty_file_is_refused_in_time_and_memory(peak, name, content, code) -> None:
    started = time.monotonic()
    with pytest.raises(Unreadable) as refusal:
        read_workbook(name, content())
    assert refusal.value.code == code
    assert refusal.value.remedy.startswith("Hãy") or code == "nothing_understood"
    assert time.monotonic() - started < 20


def _entities() -> bytes:
    """XML whose entities would fill all memory."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    page = making.spreadsheetml([["&a11;"]])
    return page.replace("?><?mso", f'?><!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{levels}]><?mso').encode()


def test_a_declared_range_of_a_billion_cells_alone_does_no_harm(peak) -> None:
    content = making.xlsx_of('<row r="1"><c r="A1"><v>1</v></c></row>', dimension="A1:XFD1048576")
    assert list(read_workbook("wide.xlsx", content).sheets[0].rows) == [(1.0,)]


@pytest.mark.skipif(not NASTY.exists(), reason="the broken workbooks beside the checkout are not here")
def test_no_broken_workbook_does_harm(peak) -> None:
    for path in sorted(NASTY.iterdir()):
        started = time.monotonic()
        try:
            found = understand(path.name, path.read_bytes())
        except Unreadable as refusal:
            assert refusal.remedy.startswith("Hãy"), path.name
        else:
            assert found.errors or found.count, path.name
        assert time.monotonic() - started < 20, path.name


def test_an_endless_loop_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MOST_WORK", -1.0)
    with pytest.raises(Refused) as refusal:
        list(process.ask("sheets", "a.xlsx", making.xlsx(), ""))
    assert refusal.value.code == "too_slow"


def test_a_process_that_does_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "LONGEST_READING", 0.2)
    worker = process._Worker()
    suspended = psutil.Process(worker.process.pid)
    suspended.suspend()
    with pytest.raises(Refused) as refusal:
        list(worker.ask(("sheets", "a.xlsx", making.xlsx(), "")))
    assert refusal.value.code == "too_slow"
    worker.end()
    assert not suspended.is_running()


def test_a_reading_process_that_is_killed_is_one_refusal_and_the_next_file_is_read() -> None:
    worker = process._Worker()
    worker.process.kill()
    with pytest.raises(Refused) as refusal:
        list(worker.ask(("sheets", "a.xlsx", making.xlsx(), "")))
    assert refusal.value.code == "parser_failed"
    worker.end()
    assert read_workbook("a.xlsx", making.xlsx()).sheets


def test_one_process_serves_file_after_file() -> None:
    read_workbook("a.xlsx", making.xlsx())
    first = process._idle[0].process.pid
    read_workbook("b.csv", b"a,b\n1,2\n")
    assert process._idle[0].process.pid == first != os.getpid()


def test_the_reading_process_imports_little() -> None:
    code = "import sys, thidua.ingest.reading.worker; print([m for m in ('polars', 'streamlit', 'babel', 'lxml', 'duckdb') if m in sys.modules])"  # noqa: E501
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert said.stdout.strip() == "[]"


def test_what_comes_from_the_reading_process_can_only_be_plain_values() -> None:
    import io
    import pickle

    from thidua.ingest.reading.pipe import receive, send

    pipe = io.BytesIO()
    send(pipe, ("sheet", zipfile.ZipFile))
    pipe.seek(0)
    with pytest.raises(pickle.UnpicklingError):
        receive(pipe)

"""`make fuzz`: brings thousands of mutated workbooks and tells which of them the importer does not take as it must."""

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache

import polars as pl
import psutil

from faults.mutations import mutant
from thidua.errors import ThiduaError
from thidua.ingest import workbook
from thidua.ingest.commit import commit, undo
from thidua.ingest.keys import NO_FACTS
from thidua.ingest.places import read_place
from thidua.ingest.reading.read import answer
from thidua.ingest.said import Said
from thidua.ingest.table import is_blank
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.workbook import Unreadable
from thidua.store import LOCAL_USER, Store, load_query, query_names
from thidua.text.dates import Period

LONGEST = 20.0
"""Seconds of the processor that one file may take here; the reading process has a limit of its own."""
MOST_MEMORY = int(1.3 * 1024**3)
"""Bytes that this process may hold; the reading process has a limit of its own."""
STORE_FILES = 40
"""Files brought into one store before the next begins anew."""
STORED_HERE = 3
"""Of so many mutants that the tests understand, one is stored, asked about and taken back."""
QUESTIONS_ASKED = 2
TOLD_EVERY = 500
SAID = Said(period=Period("year", 2024), place=read_place("tỉnh Minh Họa"))
"""What a person would say of a file that lost its title: so that more of the mutants are stored."""


@dataclass
class Trial:
    """One mutant: what was done to it, what came of it, and what is wrong, if anything.

    held  the bytes that this process held afterwards.
    """

    seed: int
    done: str
    outcome: str = ""
    seconds: float = 0.0
    held: int = 0
    faults: list[str] = field(default_factory=list)


@cache
def questions() -> tuple[tuple[str, frozenset[str]], ...]:
    """Every question of queries/ with its parameters."""
    found = (load_query(name) for name in query_names() if not name.startswith(("schema/", "views/", "write/")))
    return tuple((query.name, frozenset(query.parameters)) for query in found if query.is_question)


@contextmanager
def reading_here() -> Iterator[None]:
    """Files are read within this process: quicker, for files that cannot harm it."""
    apart = workbook.ask
    workbook.ask = lambda *request: answer(request)
    try:
        yield
    finally:
        workbook.ask = apart


def trial(seed: int, store: Store, *, here: bool) -> Trial:
    """Bring one mutant.

    here  whether a mutant that is a sound file is read within this process, and only one of a few is stored.
    """
    name, content, done = mutant(seed)
    found = Trial(seed, done)
    start = time.process_time()
    try:
        if here and "[" in done:
            with reading_here():
                understood = understand(name, content, said=SAID)
        else:
            understood = understand(name, content, said=SAID)
    except Unreadable as refusal:
        found.outcome = f"refused: {refusal.code}"
        if not refusal.message or not refusal.remedy:
            found.faults.append("the refusal says nothing")
    except Exception:
        found.outcome = "crashed"
        found.faults.append(traceback.format_exc(limit=-4))
    else:
        try:
            found.faults += _unaccounted(understood)
            is_brought = not here or seed % STORED_HERE == 0
            chance = random.Random(seed)
            found.outcome = _bring(understood, content, store, found.faults, chance) if is_brought else "understood"
        except Exception:
            found.outcome = "crashed"
            found.faults.append(traceback.format_exc(limit=-4))
    found.seconds = time.process_time() - start
    if found.seconds > LONGEST:
        found.faults.append(f"took {found.seconds:.1f} s")
    found.held = psutil.Process().memory_info().rss
    if found.held > MOST_MEMORY:
        found.faults.append(f"{found.held} bytes are held")
    return found


def _unaccounted(understood: Understanding) -> Iterator[str]:
    """Every filled cell must have become something; every finding must say what and where."""
    for sheet in understood.workbook.sheets:
        told = understood.fates(sheet.name)
        filled = sum(not is_blank(cell) for row in sheet.filled_rows() for cell in sheet.rows[row])
        if len(told) != filled:
            yield f"{sheet.name}: {len(told)} of {filled} filled cells are accounted for"
        if any(fate.role == "ignored" and not fate.reason for fate in told.values()):
            yield f"{sheet.name}: a cell is ignored without a reason"
    for finding in understood.findings:
        if not finding.message or not finding.code:
            yield f"a finding without a message: {finding}"
    values = (record for one in understood.tables for record in one.records)
    if any(record.value is not None and not abs(record.value) < float("inf") for record in values):
        yield "a value is no number"
    if not understood.tables and not understood.errors:
        yield "nothing was understood and nothing said"


def _bring(understood: Understanding, content: bytes, store: Store, faults: list[str], chance: random.Random) -> str:
    """Store the file, all or nothing, ask some questions, and take it back."""
    before = _figures(store)
    try:
        receipt = commit(store, LOCAL_USER, understood, content=content, create_names=True)
    except ThiduaError as refusal:
        if _figures(store) != before:
            faults.append("a refused file left figures")
        if not str(refusal):
            faults.append("the refusal to store says nothing")
        return "not stored"
    if receipt.already:
        return "already stored"
    stated = receipt.new + receipt.changed + receipt.unchanged
    statements = (one for table in understood.tables for one in table.facts.statements)
    if not stated and any(one.table not in NO_FACTS for one in statements):
        faults.append("stored, and no figure of it")
    faults += _unanswered(store, chance)
    undo(store, LOCAL_USER, receipt.batch_id)
    if _figures(store) != before:
        faults.append("taken back, and figures are left")
    return "stored"


def _figures(store: Store) -> int:
    return int(store.rows("imports/tally", LOCAL_USER)["figures"][0])


def _unanswered(store: Store, chance: random.Random) -> Iterator[str]:
    """Some questions must still be answered."""
    for name, parameters in chance.sample(questions(), k=QUESTIONS_ASKED):
        values = {parameter: 2024 if parameter == "year" else None for parameter in parameters}
        frame = store.rows(name, LOCAL_USER, **values)
        if not isinstance(frame, pl.DataFrame):
            yield f"{name}: no answer"


def trials(seeds: range, *, here: bool) -> Iterator[Trial]:
    """Bring the mutants of these seeds."""
    store = Store.in_memory()
    for number, seed in enumerate(seeds, 1):
        yield trial(seed, store, here=here)
        if number % STORE_FILES == 0:
            store.close()
            store = Store.in_memory()
    store.close()


def main() -> int:
    """Bring the mutants and print what came of them; 1 where one was not taken as it must."""
    parser = argparse.ArgumentParser(prog="python -m faults.fuzz", description=__doc__)
    parser.add_argument("--files", type=int, default=10_000, help="how many mutated workbooks")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first")
    options = parser.parse_args()
    outcomes: Counter[str] = Counter()
    brought, wrong, slowest, most = 0, 0, 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["THIDUA_LOCAL"] = folder
        for found in trials(range(options.first, options.first + options.files), here=False):
            outcomes[found.outcome] += 1
            brought, slowest, most = brought + 1, max(slowest, found.seconds), max(most, found.held)
            for fault in found.faults:
                wrong += 1
                print(f"seed {found.seed}, {found.done}: {fault}", flush=True)  # noqa: T201
            if brought % TOLD_EVERY == 0:
                print(_told(brought, wrong, slowest, most), flush=True)  # noqa: T201
    for outcome, count in outcomes.most_common():
        print(f"{outcome:34} {count:6}")  # noqa: T201
    print(_told(brought, wrong, slowest, most))  # noqa: T201
    return int(wrong > 0)


def _told(brought: int, wrong: int, slowest: float, most: int) -> str:
    return (
        f"{brought} mutated workbooks, {wrong} faults, the slowest took {slowest:.1f} s of the processor, "
        f"at most {most / 1e6:.0f} MB were held"
    )


if __name__ == "__main__":
    sys.exit(main())

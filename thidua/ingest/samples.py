"""The sample workbooks, imported as any office's workbook is, but marked so that all can be taken back at once."""

from collections.abc import Callable

from thidua.ingest.commit import Receipt, commit
from thidua.ingest.understand import understand
from thidua.ingest.vocabulary import vocabulary_of
from thidua.ingest.workbook import file_hash
from thidua.paths import SAMPLES
from thidua.store import Caller, Store


def load_samples(store: Store, who: Caller, *, progress: Callable[[str], None]) -> list[Receipt]:
    """Import the sample workbooks that are not in force, in the order of their names; returns their receipts.

    progress  is told the name of each file before it is read.
    """
    vocabulary = vocabulary_of(store, who)
    receipts = []
    for path in sorted(SAMPLES.glob("*.xlsx")):
        content = path.read_bytes()
        if store.rows("ingest/same_file", who, file_hash=file_hash(content)).height:
            continue
        progress(path.name)
        understanding = understand(path.name, content, vocabulary=vocabulary)
        receipts.append(commit(store, who, understanding, content=content, create_names=True, sample=True))
    return receipts


def has_samples(store: Store, who: Caller) -> bool:
    """Whether sample data are in force."""
    return bool(store.rows("imports/tally", who)["samples_in_force"].item())


def wants_samples(store: Store, who: Caller) -> bool:
    """Whether an app shows the samples: no data of one's own were ever imported and no sample was ever taken back.

    A start that was broken off halfway through them still wants the rest.
    """
    tally = store.rows("imports/tally", who).row(0, named=True)
    return not (tally["own_imports"] or tally["samples_undone"] or tally["samples_removed"])

"""The process that is killed: a command of the product, or what a page does at the press of its button.

plain COMMAND …   the command
fold COMMAND …    the command, with the log of the warehouse long enough to be folded in
page store        the file under way is stored, and is then no longer under way
page correct      the first figure of the newest import is corrected
"""

import sys

from thidua.command.main import main
from thidua.ingest.amend import amend, amended, preview_amendment, stored_cell
from thidua.ingest.commit import commit
from thidua.ingest.pending import drop, pending
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.ingest.vocabulary import vocabulary_of
from thidua.office.warehouse import open_warehouse
from thidua.store import LOCAL_USER
from thidua.store.files import Files

CORRECTED = "1"
REASON = "Gõ nhầm"


def store_pending() -> None:
    """What the page does when a file under way is agreed to."""
    with open_warehouse() as store:
        for one in pending(LOCAL_USER):
            vocabulary = vocabulary_of(store, LOCAL_USER)
            content = one.content()
            understanding = understand(one.file_name, content, vocabulary=vocabulary, said=one.said)
            agreed = preview(store, LOCAL_USER, understanding).overwritten(replace=False)
            commit(store, LOCAL_USER, understanding, content=content, create_names=True, agreed=agreed)
            drop(one)


def correct_figure() -> None:
    """What the dialog of a figure's source does when a correction is agreed to."""
    with open_warehouse() as store:
        newest = store.rows("imports/list", LOCAL_USER)["batch_id"][0]
        fact = store.rows("imports/facts", LOCAL_USER, batch_id=newest)["fact_id"][0]
        at = stored_cell(store, LOCAL_USER, fact)
        understanding = amended(store, LOCAL_USER, at, CORRECTED, REASON)
        agreed = preview_amendment(store, LOCAL_USER, at, understanding).overwritten(replace=True)
        amend(store, LOCAL_USER, at, understanding, agreed=agreed)


PAGE = {"store": store_pending, "correct": correct_figure}

if __name__ == "__main__":
    how, *argv = sys.argv[1:]
    if how == "page":
        PAGE[argv[0]]()
        sys.exit(0)
    if how == "fold":
        Files.log_is_long = lambda *_most: True  # type: ignore[method-assign]
    sys.exit(main(argv))

"""The part of a kept file around a cell is what the file holds there."""

import pytest

from thidua.ingest.commit import commit, undo
from thidua.ingest.excerpt import _sheets, excerpt
from thidua.ingest.understand import understand
from thidua.ingest.workbook import address, position
from thidua.paths import uploads
from thidua.store import LOCAL_USER
from thidua.store.kept import NotKept


@pytest.fixture
def brought(store, make_workbook, make_ratings):
    """A sheet of 40 units, brought and not yet read again; its name and hash."""
    _sheets.cache_clear()
    rows = [(f"Ban <b>{number}</b>", "HTXSNV" if number % 2 else "HTTNV") for number in range(40)]
    content = make_workbook(A=make_ratings(2020, *rows))
    receipt = commit(store, LOCAL_USER, understand("xep.xlsx", content), content=content, create_names=True)
    return receipt


@pytest.mark.parametrize(("written", "cell"), [("A1", (0, 0)), ("F12", (11, 5)), ("AA3", (2, 26))])
def test_an_address_is_read_as_it_is_written(written, cell):
    assert position(written) == cell
    assert address(*cell) == written


@pytest.mark.parametrize("written", ["", "12", "A0", "a1", "A1:B2", "ABCD1"])
def test_what_is_no_address_is_refused(written):
    with pytest.raises(ValueError, match="no address"):
        position(written)


def test_the_heading_rows_and_those_around_the_cell_are_shown(store, brought):
    (cell,) = store.rows("provenance/cells", LOCAL_USER, facts=facts(store))["cell"].sort()[-1:]
    shown = excerpt(brought.file_name, brought.file_hash, "A", cell)
    rows = dict(shown.rows)
    row, column = shown.at
    assert address(row, column) == cell
    assert rows[row][shown.columns.index(column)] in ("HTXSNV", "HTTNV")
    assert 0 in rows and row - 3 in rows
    assert len(rows) < 40


def test_a_cell_or_sheet_that_the_file_does_not_have_is_not_shown(brought):
    for sheet, cell in (("B", "A1"), ("A", "A9999"), ("A", "ZZ1"), ("A", "x")):
        assert excerpt(brought.file_name, brought.file_hash, sheet, cell) is None


def test_a_kept_file_that_was_changed_is_not_shown(brought):
    (file,) = uploads().iterdir()
    file.write_bytes(b"else")
    with pytest.raises(NotKept, match="bị thay đổi"):
        excerpt(brought.file_name, brought.file_hash, "A", "A1")


def facts(store):
    with store._connection.cursor() as cursor:
        return [fact for (fact,) in cursor.execute("select fact_id from stored.fact").fetchall()]


def test_the_history_of_a_figure_tells_corrections_undone_imports_and_what_is_in_force(
    store, make_workbook, make_ratings
):
    receipts = []
    for written in ("HTXSNV", "HTTNV", "HTNV"):
        content = make_workbook(A=make_ratings(2020, ("Ban Một", written)))
        receipts.append(
            commit(store, LOCAL_USER, understand(f"{written}.xlsx", content), content=content, create_names=True)
        )
    undo(store, LOCAL_USER, receipts[-1].batch_id)
    (first, *_rest) = facts(store)
    history = store.rows("provenance/history", LOCAL_USER, fact=first).to_dicts()
    assert [(one["as_written"], one["in_force"], one["undone_at"] is None, one["is_asked"]) for one in history] == [
        ("HTNV", False, False, False),
        ("HTTNV", True, True, False),
        ("HTXSNV", False, True, True),
    ]

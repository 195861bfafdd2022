"""A cell that a person corrects is read as corrected, tells so, and is kept with the import, also when replayed."""

import datetime
import json

import pytest

from thidua.ingest.commit import Moved, commit
from thidua.ingest.correction import Correction
from thidua.ingest.document import Document
from thidua.ingest.said import Said
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.ingest.workbook import address, position
from thidua.office.replay import replay
from thidua.store import LOCAL_USER, Store

FIX = Correction("A", "C6", "HTXSNVV", "HTTNV", "Nhầm khi gõ.")


@pytest.fixture
def content(make_workbook, make_ratings):
    return make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNVV"), ("Ban Hai", "HTXSNV")))


def test_a_corrected_cell_is_read_as_corrected(content):
    assert [one.code for one in understand("a.xlsx", content).errors] == ["unknown_rating_class"]
    understanding = understand("a.xlsx", content, said=Said(corrections=(FIX,)))
    assert understanding.errors == ()
    assert [record.as_written for record in understanding.tables[0].records] == ["HTTNV", "HTXSNV"]
    (told,) = [one for one in understanding.findings if one.code == "corrected"]
    assert (told.sheet, told.cell, told.value) == ("A", "C6", "HTTNV")
    assert told.message == "Sửa từ “HTXSNVV” thành “HTTNV”: Nhầm khi gõ."


@pytest.mark.parametrize(
    "fix", [Correction("A", "C6", "khác", "HTTNV", "x"), Correction("A", "ZZ999", "HTXSNVV", "HTTNV", "x")]
)
def test_a_correction_of_another_version_is_left_out_and_told(content, fix):
    understanding = understand("a.xlsx", content, said=Said(corrections=(fix,)))
    assert {"correction_left", "unknown_rating_class"} <= {one.code for one in understanding.findings}


def test_provenance_and_a_rebuilt_store_tell_of_the_correction(store, content):
    said = Said(corrections=(FIX,), document=Document("12/BC", datetime.date(2025, 1, 5), "Nguyễn Văn A", "bản 1"))
    commit(store, LOCAL_USER, understand("a.xlsx", content, said=said), content=content, create_names=True)
    again = Store.in_memory()
    assert replay(again, store.acts()) == []
    for one in (store, again):
        (batch,) = one.rows("imports/list", LOCAL_USER).iter_rows(named=True)
        facts = one.rows("imports/facts", LOCAL_USER, batch_id=batch["batch_id"])
        assert facts.select("cell", "as_written").rows() == [("C6", "HTTNV"), ("C7", "HTXSNV")]
        keys = facts.select("business_key")
        ids = one.rows("ingest/current", LOCAL_USER, scope_keys=[], incoming_key=keys)["fact_id"].to_list()
        shown = one.rows("provenance/cells", LOCAL_USER, facts=ids)
        assert shown.select("cell", "corrected_from", "correction_reason").rows() == [
            ("C6", "HTXSNVV", "Nhầm khi gõ."),
            ("C7", None, None),
        ]
        assert (batch["document_number"], batch["document_date"], batch["document_signer"], batch["replaces"]) == (
            "12/BC", datetime.date(2025, 1, 5), "Nguyễn Văn A", "bản 1",
        )  # fmt: skip


def test_what_was_said_comes_back_from_the_audit():
    said = Said(corrections=(FIX,), document=Document("1", datetime.date(2025, 2, 3), "B", ""))
    assert Said.from_json(json.loads(json.dumps(said.as_json()))) == said


def test_an_import_that_would_overwrite_what_nobody_was_shown_is_not_made(store, make_workbook, make_ratings):
    first = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV")))
    second = make_workbook(A=make_ratings(2024, ("Ban Một", "HTTNV")))
    understanding = understand("b.xlsx", second)
    agreed = preview(store, LOCAL_USER, understanding).overwritten(replace=False)
    commit(store, LOCAL_USER, understand("a.xlsx", first), content=first, create_names=True)
    with pytest.raises(Moved):
        commit(store, LOCAL_USER, understanding, content=second, create_names=True, agreed=agreed)
    agreed = preview(store, LOCAL_USER, understanding).overwritten(replace=False)
    assert [json.loads(before)[2] for _key, before in agreed] == ["HTXSNV"]
    assert commit(store, LOCAL_USER, understanding, content=second, agreed=agreed).changed == 1


@pytest.mark.parametrize(("cell", "at"), [("A1", (0, 0)), ("F12", (11, 5)), ("AA3", (2, 26)), ("KN7", (6, 299))])
def test_an_address_is_a_position(cell, at):
    assert position(cell) == at
    assert address(*at) == cell


def test_a_corrected_figure_is_a_number_and_nobody_is_told_to_store_it_as_one(make_workbook):
    """The text “nhiều” becomes 36 among typed numbers; a text "41" that the file itself holds is told as before."""
    head = [["SỐ LIỆU BIÊN CHẾ NĂM 2025"], ["Địa bàn: tỉnh Minh Họa"], ["STT", "Tên đơn vị", "Biên chế"]]
    rows = [[number, f"Sở {name}", 30 + number] for number, name in enumerate("ABCDEFGHIJ", 1)]
    content = make_workbook(A=[*head, *rows, [11, "Sở K", "nhiều"], [12, "Sở L", "41"]])
    fix = Correction("A", "C14", "nhiều", "36", "Theo quyết định giao biên chế.")
    understanding = understand("a.xlsx", content, said=Said(corrections=(fix,)))
    assert {record.cell: record.value for record in understanding.tables[0].records}["C14"] == 36
    assert [one.cell for one in understanding.findings if one.code == "text_number"] == ["C15"]

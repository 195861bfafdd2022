"""A cell of a stored file is corrected by itself: other imports stay, it can be taken back, and it is done again."""

import json

import pytest

from tests.ingest.reading import making
from thidua.ingest.amend import NotCorrectable, add_amendment, amend, amended, preview_amendment, stored_cell
from thidua.ingest.commit import NotReady, commit, undo, undo_again
from thidua.ingest.correction import Correction
from thidua.ingest.effects import effects_of, effects_of_undo
from thidua.ingest.excerpt import excerpt
from thidua.ingest.understand import understand
from thidua.ingest.workbook import file_hash, opened
from thidua.office.replay import replay
from thidua.store import LOCAL_USER, Store

NAME = "diem.xlsx"


@pytest.fixture
def points(make_workbook):
    """A score sheet of three units; their total points stand in C6 to C8."""
    head = [["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"], ["BẢNG ĐIỂM NĂM 2024"], []]
    rows = [["STT", "Tên đơn vị", "Tổng điểm"], [1, "Ban Một", 90], [2, "Ban Hai", 80], [3, "Ban Ba", 70]]
    return make_workbook(A=[*head, *rows])


def bring(store, content, name=NAME, password=""):
    understanding = understand(name, content, password=password)
    without = opened(name, content, password)
    return commit(store, LOCAL_USER, understanding, content=content, opened=without, create_names=True)


def written(store):
    """Every figure in force by its cell, with how it is written."""
    keys = [row["business_key"] for row in all_facts(store)]
    return sorted((row["cell"], row["as_written"]) for row in all_facts(store) if row["business_key"] in keys)


def all_facts(store):
    with store._connection.cursor() as cursor:
        cursor.execute("set variable caller_scope = ['*']")
        return cursor.sql("select * from visible_fact").pl().to_dicts()


def fact_at(store, cell):
    return next(row["fact_id"] for row in all_facts(store) if row["cell"] == cell)


def correct(store, cell, after, reason="Gõ nhầm"):
    at = stored_cell(store, LOCAL_USER, fact_at(store, cell))
    understanding = amended(store, LOCAL_USER, at, after, reason)
    staged = preview_amendment(store, LOCAL_USER, at, understanding)
    return amend(store, LOCAL_USER, at, understanding, agreed=staged.overwritten(replace=True))


def test_only_the_cell_changes_and_undoing_brings_it_back(store, points):
    bring(store, points)
    receipt = correct(store, "C7", "95,5")
    assert (receipt.new, receipt.changed, receipt.unchanged, receipt.gone) == (0, 1, 0, 0)
    assert written(store) == [("C6", "90"), ("C7", "95,5"), ("C8", "70")]
    listed = store.rows("imports/list", LOCAL_USER)
    assert listed.select("kind", "cell", "figures").rows() == [("correction", "C7", 1), ("import", None, 3)]
    history = store.rows("provenance/history", LOCAL_USER, fact=fact_at(store, "C7"))
    assert history.select("as_written", "corrected_from", "correction_reason", "in_force").rows() == [
        ("95,5", "80", "Gõ nhầm", True), ("80", None, None, False),
    ]  # fmt: skip
    undo(store, LOCAL_USER, receipt.batch_id)
    assert written(store) == [("C6", "90"), ("C7", "80"), ("C8", "70")]


def test_a_second_correction_starts_from_the_first_and_what_came_between_stays(store, points, make_workbook):
    bring(store, points)
    correct(store, "C7", "95")
    correct(store, "C6", "91")
    at = stored_cell(store, LOCAL_USER, fact_at(store, "C7"))
    assert (at.before, at.now) == ("80", "95")
    correct(store, "C7", "96", "Công văn 12")
    assert written(store) == [("C6", "91"), ("C7", "96"), ("C8", "70")]


def test_a_total_is_held_against_its_parts_as_they_were_corrected_before(store, make_workbook):
    head = [["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"], ["XẾP LOẠI NĂM 2024"], []]
    columns = ["STT", "Tên đơn vị", "Tổng số được đánh giá", "HTXSNV", "HTTNV", "HTNV"]
    bring(store, make_workbook(A=[*head, columns, [1, "Ban Một", 100, 20, 70, 10]]))

    def told(after):
        at = stored_cell(store, LOCAL_USER, fact_at(store, "C6"))
        understanding = amended(store, LOCAL_USER, at, after, "Cộng lại")
        findings = preview_amendment(store, LOCAL_USER, at, understanding).findings
        return [one.code for one in findings if one.severity == "warning"]

    assert told("110") == ["row_total_mismatch"]
    part = correct(store, "E6", "80")
    assert told("110") == []
    assert told("120") == ["row_total_mismatch"]
    correct(store, "C6", "110")
    assert stored_cell(store, LOCAL_USER, fact_at(store, "F6")).said.corrections == (
        Correction("A", "E6", "70", "80", "Gõ nhầm"), Correction("A", "C6", "100", "110", "Gõ nhầm")
    )  # fmt: skip
    undo(store, LOCAL_USER, part.batch_id)
    assert [one.cell for one in stored_cell(store, LOCAL_USER, fact_at(store, "C6")).said.corrections] == ["C6"]


def test_a_cell_made_empty_is_gone(store, points):
    bring(store, points)
    assert correct(store, "C8", "").gone == 1
    assert written(store) == [("C6", "90"), ("C7", "80")]


def test_a_file_of_the_same_name_keeps_the_figure_of_its_same_cell(store, points, make_workbook):
    bring(store, points)
    head = [["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"], ["BẢNG ĐIỂM NĂM 2024"], []]
    bring(store, make_workbook(A=[*head, ["STT", "Tên đơn vị", "Tổng điểm"], [1, "Ban Tư", 60], [2, "Ban Năm", 50]]))
    others = [("C6", "60"), ("C7", "50")]
    mine = next(row["fact_id"] for row in all_facts(store) if row["as_written"] == "80")
    at = stored_cell(store, LOCAL_USER, mine)
    understanding = amended(store, LOCAL_USER, at, "85", "Gõ nhầm")
    staged = preview_amendment(store, LOCAL_USER, at, understanding)
    ((key, content),) = staged.overwritten(replace=True)
    assert key == staged.facts["business_key"].item() and json.loads(content)[2] == "80"
    assert amend(store, LOCAL_USER, at, understanding, agreed=staged.overwritten(replace=True)).gone == 0
    assert written(store) == sorted([("C6", "90"), ("C7", "85"), ("C8", "70"), *others])


@pytest.mark.parametrize(
    ("after", "reason", "refusal"),
    [("95", " ", NotCorrectable), ("80", "Gõ nhầm", NotCorrectable), ("chín mươi mốt rưỡi x", "Gõ nhầm", NotReady)],
)
def test_what_is_no_correction_is_refused_and_changes_nothing(store, points, after, reason, refusal):
    bring(store, points)
    with pytest.raises(refusal):
        correct(store, "C7", after, reason)
    assert written(store) == [("C6", "90"), ("C7", "80"), ("C8", "70")]
    assert store.rows("imports/list", LOCAL_USER).height == 1


def test_a_figure_of_an_undone_import_cannot_be_corrected(store, points):
    receipt = bring(store, points)
    fact = fact_at(store, "C7")
    undo(store, LOCAL_USER, receipt.batch_id)
    with pytest.raises(NotCorrectable):
        stored_cell(store, LOCAL_USER, fact)


def test_the_effects_on_ranks_are_told_before(store, points):
    bring(store, points)
    at = stored_cell(store, LOCAL_USER, fact_at(store, "C7"))
    understanding = amended(store, LOCAL_USER, at, "95", "Gõ nhầm")
    found = effects_of(store, LOCAL_USER, lambda writer: add_amendment(writer, at, understanding).batch_id)
    assert {(one.unit, one.before, one.after) for one in found.ranks} == {("Ban Hai", 2, 1), ("Ban Một", 1, 2)}
    assert written(store) == [("C6", "90"), ("C7", "80"), ("C8", "70")]


def test_the_same_file_is_still_known_and_can_be_brought_again_once_undone(store, points):
    first = bring(store, points)
    correct(store, "C7", "95")
    assert bring(store, points).batch_id == first.batch_id
    undo(store, LOCAL_USER, first.batch_id)
    assert not bring(store, points).already


def in_force(store):
    """Of each import in the register, newest first: its kind, and whether it is in force."""
    listed = store.rows("imports/list", LOCAL_USER)
    return [(row["kind"], row["undone_at"] is None) for row in listed.iter_rows(named=True)]


def test_undoing_an_import_takes_its_corrections_with_it_and_no_others(store, points, make_workbook):
    first = bring(store, points)
    correct(store, "C7", "95")
    correct(store, "C6", "91")
    correct(store, "C8", "")
    other = make_workbook(A=[["KHỐI B"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"], ["BẢNG ĐIỂM NĂM 2024"], [],
                             ["STT", "Tên đơn vị", "Tổng điểm"], [1, "Ban Tư", 60]])  # fmt: skip
    bring(store, other)
    mine = next(row["fact_id"] for row in all_facts(store) if row["as_written"] == "60")
    at = stored_cell(store, LOCAL_USER, mine)
    understanding = amended(store, LOCAL_USER, at, "65", "Gõ nhầm")
    agreed = preview_amendment(store, LOCAL_USER, at, understanding).overwritten(replace=True)
    amend(store, LOCAL_USER, at, understanding, agreed=agreed)
    effects, figures = effects_of_undo(store, LOCAL_USER, first.batch_id)
    assert figures.select("cell", "as_written", "returns").rows() == [("C7", "95", None), ("C6", "91", None)]
    assert {(one.unit, one.before, one.after) for one in effects.ranks} == {("Ban Hai", 1, None), ("Ban Một", 2, None)}
    named = store.rows("imports/corrections", LOCAL_USER, batch_id=first.batch_id)
    assert named.select("sheet", "cell").rows() == [("A", "C7"), ("A", "C6"), ("A", "C8")]
    assert undo(store, LOCAL_USER, first.batch_id) == 3
    assert written(store) == [("C6", "65")]
    assert in_force(store) == [("correction", True), ("import", True), *[("correction", False)] * 3, ("import", False)]
    again = Store.in_memory()
    assert replay(again, store.acts()) == []
    assert written(again) == [("C6", "65")] and in_force(again) == in_force(store)
    assert [act.detail for act in again.acts()] == [act.detail for act in store.acts()]


def test_a_correction_is_undone_alone_and_those_of_an_earlier_import_of_the_file_stay_undone(store, points):
    first = bring(store, points)
    lone = correct(store, "C7", "95")
    assert store.rows("imports/corrections", LOCAL_USER, batch_id=lone.batch_id).is_empty()
    assert undo(store, LOCAL_USER, lone.batch_id) == 0
    correct(store, "C6", "91")
    assert undo(store, LOCAL_USER, first.batch_id) == 1
    second = bring(store, points)
    assert written(store) == [("C6", "90"), ("C7", "80"), ("C8", "70")]
    assert store.rows("imports/corrections", LOCAL_USER, batch_id=second.batch_id).is_empty()


def test_an_undo_recorded_without_corrections_is_done_again_without(store, points):
    first = bring(store, points)
    correct(store, "C7", "95")
    undo_again(store, LOCAL_USER, {"batch_id": first.batch_id})
    assert in_force(store) == [("correction", True), ("import", False)]
    assert json.loads(store.acts()[-1].detail) == {"batch_id": first.batch_id}


def test_a_file_with_a_password_is_shown_corrected_and_rebuilt_without_it(store, points):
    locked = making.locked(points, "bí mật")
    bring(store, locked, password="bí mật")
    assert store.rows("imports/list", LOCAL_USER)["file_hash"].to_list() == [file_hash(locked)]
    history = store.rows("provenance/history", LOCAL_USER, fact=fact_at(store, "C7")).row(0, named=True)
    assert excerpt(NAME, history["opened_hash"], "A", "C7").at == (6, 2)
    correct(store, "C7", "95")
    again = Store.in_memory()
    assert replay(again, store.acts()) == []
    assert written(again) == written(store) == [("C6", "90"), ("C7", "95"), ("C8", "70")]
    imports = [one.rows("imports/list", LOCAL_USER).drop("data_version") for one in (store, again)]
    assert imports[0].rows() == imports[1].rows()

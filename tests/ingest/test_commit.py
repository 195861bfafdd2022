"""An import is all or nothing, newest wins, the same file changes nothing, and any import can be taken back."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import polars as pl
import pytest

from thidua.errors import ThiduaError
from thidua.ingest.commit import NotReady, Receipt, Unconfirmed, commit, remove_samples, undo
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.paths import uploads
from thidua.store import LOCAL_USER, Caller, Store
from thidua.store.errors import NotAllowed, OutsideScope

Make = Callable[..., bytes]


def bring(store: Store, content: bytes, name: str = "tep.xlsx", **options: bool) -> Receipt:
    options.setdefault("create_names", True)
    return commit(store, LOCAL_USER, understand(name, content), content=content, **options)


def classes(store: Store, who: Caller = LOCAL_USER) -> dict[str, str]:
    """Unit → its class, as the store has it now."""
    cells = store.rows("ingest/current", who, scope_keys=scope_keys(store))
    facts = store.rows("provenance/cells", who, facts=cells["fact_id"].to_list())
    return dict(facts.sort("unit").select("unit", "as_written").iter_rows())


def scope_keys(store: Store) -> list[str]:
    place = store.rows("ingest/names", LOCAL_USER).filter(pl.col("kind") == "cluster")["id"]
    return [f"ratings_by_unit|{cluster}|{year}|" for cluster in place for year in range(2020, 2026)]


def test_new_names_wait_for_a_person(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    content = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV")))
    with pytest.raises(Unconfirmed) as refusal:
        bring(store, content, create_names=False)
    assert refusal.value.names == ["tỉnh Minh Họa", "huyện Suối Trong", "Ban Một", "KHỐI THI ĐUA CÁC CƠ QUAN"]
    assert store.rows("imports/list", LOCAL_USER).is_empty()
    assert store.rows("ingest/names", LOCAL_USER).is_empty()


def test_a_receipt_counts_what_was_stored(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    receipt = bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    assert (receipt.new, receipt.changed, receipt.unchanged, receipt.gone, receipt.created) == (2, 0, 0, 0, 5)
    assert classes(store) == {"Ban Hai": "HTTNV", "Ban Một": "HTXSNV"}


def test_the_same_file_twice_changes_nothing(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    content = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV")))
    first = bring(store, content)
    second = bring(store, content, name="ten-khac.xlsx")
    assert second.already and second.batch_id == first.batch_id
    assert store.rows("imports/list", LOCAL_USER).height == 1


def test_a_correction_replaces_and_its_undo_restores(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    corrected = make_workbook(A=make_ratings(2024, ("Ban Một", "HTTNV"), ("Ban Hai", "HTTNV")))
    staged = preview(store, LOCAL_USER, understand("sua.xlsx", corrected))
    assert staged.facts.select("unit", "change", "before").rows() == [
        ("Ban Một", "changed", "HTXSNV"),
        ("Ban Hai", "unchanged", "HTTNV"),
    ]
    receipt = bring(store, corrected)
    assert (receipt.new, receipt.changed, receipt.unchanged) == (0, 1, 1)
    assert classes(store)["Ban Một"] == "HTTNV"
    undo(store, LOCAL_USER, receipt.batch_id)
    assert classes(store)["Ban Một"] == "HTXSNV"


def test_undoing_the_first_keeps_what_came_after(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    first = bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTTNV"))))
    undo(store, LOCAL_USER, first.batch_id)
    assert classes(store) == {"Ban Một": "HTTNV"}
    names = store.rows("choices/units", LOCAL_USER, place=None, cluster=None, text="ban")
    assert names["unit"].to_list() == ["Ban Một"]


def test_one_late_unit_does_not_remove_the_others(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"))))
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Hai", "HTTNV"))))
    assert classes(store) == {"Ban Hai": "HTTNV", "Ban Một": "HTXSNV"}


def test_a_replacing_file_removes_what_it_lacks_in_its_scope_only(
    store: Store, make_workbook: Make, make_ratings: Callable
) -> None:
    bring(store, make_workbook(A=make_ratings(2023, ("Ban Một", "HTNV"))))
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    receipt = bring(store, make_workbook(A=make_ratings(2024, ("Ban Hai", "HTTNV"))), replace=True)
    assert receipt.gone == 1
    years = store.rows("choices/years", LOCAL_USER, place=None, cluster=None, kind=None)
    assert dict(years.iter_rows()) == {2024: 1, 2023: 1}
    undo(store, LOCAL_USER, receipt.batch_id)
    years = store.rows("choices/years", LOCAL_USER, place=None, cluster=None, kind=None)
    assert dict(years.iter_rows()) == {2024: 2, 2023: 1}


def test_a_tombstone_can_be_stated_again(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    both = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV")))
    bring(store, both)
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Hai", "HTTNV"))), replace=True)
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTNV"))))
    assert classes(store)["Ban Một"] == "HTNV"


def test_a_file_with_errors_stores_nothing(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    content = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "Rất tốt")))
    with pytest.raises(NotReady) as refusal:
        bring(store, content)
    (finding,) = refusal.value.findings
    assert (finding.code, finding.sheet, finding.cell, finding.value) == ("unknown_rating_class", "A", "C7", "Rất tốt")
    assert finding.remedy
    assert store.rows("imports/list", LOCAL_USER).is_empty()


def test_undo_of_what_is_not_in_force_says_so(store: Store) -> None:
    with pytest.raises(ThiduaError, match="abc"):
        undo(store, LOCAL_USER, "abc")


def test_who_may_not_write_cannot_import(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    content = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV")))
    with pytest.raises(NotAllowed):
        commit(store, Caller("viewer", ("*",)), understand("a.xlsx", content), content=content, create_names=True)


def test_scope_decides_what_is_seen(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"))))
    names = store.rows("ingest/names", LOCAL_USER)
    one = names.filter(pl.col("folded") == "ban mot")["id"].item()
    everywhere = {"place": None, "cluster": None, "text": "ban"}
    assert store.rows("choices/units", Caller("nobody"), **everywhere).is_empty()
    assert store.rows("choices/units", Caller("one", (one,)), **everywhere)["unit"].to_list() == ["Ban Một"]
    assert store.rows("choices/units", LOCAL_USER, **everywhere).height == 2


def test_samples_go_all_at_once_and_own_data_stay(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV"))), sample=True)
    bring(store, make_workbook(A=make_ratings(2024, ("Ban Hai", "HTTNV"))))
    remove_samples(store, LOCAL_USER)
    assert classes(store) == {"Ban Hai": "HTTNV"}
    assert store.rows("imports/list", LOCAL_USER).height == 1


def test_the_file_is_kept_as_received(
    store: Store, make_workbook: Make, make_ratings: Callable, tmp_path: Path
) -> None:
    content = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV")))
    receipt = bring(store, content)
    assert (tmp_path / "uploads" / f"{receipt.file_hash}.xlsx").read_bytes() == content


def test_names_with_markup_formulas_and_200_letters_are_names(
    store: Store, make_workbook: Make, make_ratings: Callable
) -> None:
    names = ["<b>Ban</b> & Văn phòng", "=cmd|' /C calc'!A0", "Ban " + "dài " * 49, "'; drop table stored.fact; --"]
    bring(store, make_workbook(A=make_ratings(2024, *((name, "HTTNV") for name in names))))
    assert set(classes(store)) == {name.strip() for name in names}


def test_two_people_with_the_same_file_store_it_once(store: Store, make_workbook: Make, make_ratings: Callable) -> None:
    content = make_workbook(A=make_ratings(2024, *((f"Ban số {number}", "HTTNV") for number in range(300))))
    with ThreadPoolExecutor(2) as people:
        receipts = list(people.map(lambda _person: bring(store, content), range(2)))
    assert sorted(receipt.already for receipt in receipts) == [False, True]
    assert store.rows("imports/list", LOCAL_USER)["figures"].to_list() == [300]


def test_a_refused_file_leaves_no_copy_behind_but_those_kept_before(
    store: Store, make_workbook: Make, make_ratings: Callable
) -> None:
    content, other = (make_workbook(A=make_ratings(year, ("Ban Một", "HTXSNV"))) for year in (2024, 2025))
    before = set(uploads().glob("*"))
    with pytest.raises(Unconfirmed):
        commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, opened=b"without password")
    assert set(uploads().glob("*")) == before
    commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, opened=b"opened", create_names=True)
    stored = set(uploads().glob("*"))
    assert {path.read_bytes() for path in stored - before} == {content, b"opened"}
    with pytest.raises(Unconfirmed):
        commit(store, LOCAL_USER, understand("b.xlsx", make_workbook(A=make_ratings(2024, ("Ban Hai", "HTXSNV")))),
               content=other, opened=content)  # fmt: skip
    assert set(uploads().glob("*")) == stored


def test_what_a_check_at_the_end_refuses_leaves_no_copy_either(
    store: Store, make_workbook: Make, make_ratings: Callable
) -> None:
    bring = make_workbook(A=make_ratings(2024, ("Ban Một", "HTXSNV")))
    nobody = Caller("cán bộ", (), may_write=True)
    with pytest.raises(OutsideScope):
        commit(store, nobody, understand("a.xlsx", bring), content=bring, opened=b"opened", create_names=True)
    assert set(uploads().glob("*")) == set()
    commit(store, LOCAL_USER, understand("a.xlsx", bring), content=bring, opened=b"opened", create_names=True)
    kept = set(uploads().glob("*"))
    assert len(kept) == 2
    other = make_workbook(A=make_ratings(2025, ("Ban Một", "HTXSNV")))
    with pytest.raises(OutsideScope):
        commit(store, nobody, understand("b.xlsx", other), content=other, opened=b"opened", create_names=True)
    assert set(uploads().glob("*")) == kept

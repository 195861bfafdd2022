"""What a person types is kept for a week, each form by itself, and is no file under way."""

import os
import time
from dataclasses import replace

import pytest

from thidua.ingest.half_typed import NOTE, Typing, forget, keep, typed_before, typed_last
from thidua.ingest.pending import KEPT_FOR, pending
from thidua.paths import staged
from thidua.store import LOCAL_USER

TYPED = Typing("huyện A", "", "BẢNG NĂM 2024", "", "", ("Tên đơn vị", "Xếp loại"), (("Ban Một", "HTNV"), ("", "")))
OTHER = Typing("", "Khối", "", "Điểm; Hạng", "Nhầm", ("Tên đơn vị",), (("Ban Hai",),))


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))


def test_each_form_is_kept_and_forgotten_by_itself():
    assert typed_before(LOCAL_USER, "a") is None and typed_last(LOCAL_USER, ["a", "b"]) is None
    assert keep(LOCAL_USER, "a", TYPED, last=None)
    assert keep(LOCAL_USER, "b", OTHER, last=None)
    (note,) = staged().glob(f"*/typing-a/{NOTE}")
    later = time.time() + 60
    os.utime(note, (later, later))
    assert (typed_before(LOCAL_USER, "a"), typed_before(LOCAL_USER, "b")) == (TYPED, OTHER)
    assert typed_last(LOCAL_USER, ["b", "a"]) == "a"
    assert list(pending(LOCAL_USER)) == []
    forget(LOCAL_USER, "a", last=TYPED)
    assert typed_before(LOCAL_USER, "a") is None and typed_before(LOCAL_USER, "b") == OTHER


def test_what_nobody_touched_for_a_week_is_gone():
    assert keep(LOCAL_USER, "a", TYPED, last=None)
    (folder,) = staged().glob("*/typing-a")
    old = time.time() - KEPT_FOR.total_seconds() - 60
    for one in (folder / NOTE, folder):
        os.utime(one, (old, old))
    assert typed_before(LOCAL_USER, "a") is None
    assert list(pending(LOCAL_USER)) == []
    assert not folder.exists()


def test_two_windows_never_write_over_each_other_unsaid():
    first, second = replace(TYPED, place="huyện Một"), replace(TYPED, place="huyện Hai")
    assert keep(LOCAL_USER, "a", first, last=None)
    assert not keep(LOCAL_USER, "a", second, last=None)
    assert typed_before(LOCAL_USER, "a") == first
    assert keep(LOCAL_USER, "a", first, last=None)  # what stands there already
    assert keep(LOCAL_USER, "a", second, last=first)
    forget(LOCAL_USER, "a", last=first)
    assert typed_before(LOCAL_USER, "a") == second
    forget(LOCAL_USER, "a", last=second)
    assert not keep(LOCAL_USER, "a", first, last=second)  # stored or let go in the other window meanwhile
    assert typed_before(LOCAL_USER, "a") is None

"""Work under way is kept for a week, a person's own, apart from what is stored."""

import os
import time

import pytest

from thidua.ingest.pending import drop, keep, pending, say
from thidua.ingest.said import Said
from thidua.store import LOCAL_USER, Caller
from thidua.text.dates import Period

OTHER = Caller("chị/Hoa", ("*",), may_write=True)


@pytest.fixture(autouse=True)
def local(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    return tmp_path


def names(who=LOCAL_USER):
    return [one.file_name for one in pending(who)]


def test_a_file_and_what_was_said_of_it_come_back():
    one = say(keep(LOCAL_USER, "a.xlsx", b"1"), Said(Period("year", 2024)))
    (again,) = pending(LOCAL_USER)
    assert (again, again.content()) == (one, b"1")
    assert keep(LOCAL_USER, "ten-khac.xlsx", b"1") == one
    drop(again)
    assert names() == []


def test_each_person_sees_their_own():
    keep(LOCAL_USER, "a.xlsx", b"1")
    keep(OTHER, "b.xlsx", b"1")
    assert (names(), names(OTHER)) == (["a.xlsx"], ["b.xlsx"])


def test_a_newer_version_goes_on_where_the_older_stopped():
    say(keep(LOCAL_USER, "a.xlsx", b"1"), Said(Period("year", 2024)))
    newer = keep(LOCAL_USER, "a-co-chu-thich (1).xlsx", b"2")
    assert newer.said == Said(Period("year", 2024))
    assert names() == ["a-co-chu-thich (1).xlsx"]


def test_what_nobody_touched_for_a_week_is_deleted():
    old, new = keep(LOCAL_USER, "a.xlsx", b"1"), keep(LOCAL_USER, "b.xlsx", b"2")
    for one, days in ((old, 7.01), (new, 6.99)):
        at = time.time() - days * 86400
        os.utime(one.folder / "said.json", (at, at))
    assert names() == ["b.xlsx"]
    assert not old.folder.exists()


def test_files_of_one_name_in_several_folders_are_several_files(local):
    first = keep(LOCAL_USER, "Nhiều năm/2021/bao-cao.xlsx", b"a")
    second = keep(LOCAL_USER, "Nhiều năm/2022/bao-cao.xlsx", b"b")
    assert [one.key for one in pending(LOCAL_USER)] == [first.key, second.key]
    keep(LOCAL_USER, "Nhiều năm/2022/bao-cao.xlsx", b"c")
    keep(LOCAL_USER, "bao-cao-co-chu-thich.xlsx", b"d")
    assert sorted(one.content() for one in pending(LOCAL_USER)) == [b"a", b"c", b"d"]


def test_a_file_that_comes_back_from_a_folder_by_itself_goes_on(local):
    keep(LOCAL_USER, "Nhiều năm/2021/bao-cao.xlsx", b"a")
    keep(LOCAL_USER, "bao-cao-co-chu-thich.xlsx", b"b")
    assert [one.content() for one in pending(LOCAL_USER)] == [b"b"]

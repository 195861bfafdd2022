"""Whoever waits for a file calls its reading off: the reading process is killed, and the next file is read."""

import threading
import time

import psutil
import pytest

from tests.ingest.conftest import ratings, workbook
from tests.ingest.reading import making
from thidua.ingest.layout import find_tables
from thidua.ingest.question import Answers
from thidua.ingest.reading import process
from thidua.ingest.reading.waiting import waiting
from thidua.ingest.vocabulary import SHIPPED
from thidua.ingest.workbook import read_workbook

ENOUGH = 20.0


class CalledOff(BaseException):
    """As the end of a run is told: no error, so that nothing on the way may catch it."""


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children()}


@pytest.fixture
def endless(monkeypatch):
    """A reading process that takes a file and never answers: a request of no file at all stops its other end."""
    process._end_idle()
    monkeypatch.setattr(process._Worker, "_tell", lambda *_one: None)


@pytest.mark.usefixtures("endless")
def test_a_file_that_is_being_parsed_is_broken_off_and_its_process_is_gone() -> None:
    before, heard = children(), []

    def call_off() -> None:
        heard.append(children() - before)
        if len(heard) == 10:
            raise CalledOff

    started = time.monotonic()
    with pytest.raises(CalledOff), waiting(call_off):
        read_workbook("lau.xlsx", making.xlsx())
    assert time.monotonic() - started < ENOUGH
    (parsing,) = heard[-1]
    assert not psutil.pid_exists(parsing)
    assert children() == before


def test_the_next_file_is_read_after_one_was_broken_off() -> None:
    def call_off() -> None:
        raise CalledOff

    with pytest.raises(CalledOff), waiting(call_off):
        read_workbook("a.xlsx", making.xlsx())
    assert read_workbook("a.xlsx", making.xlsx()).sheets


def test_a_large_table_is_broken_off_while_its_rows_are_understood() -> None:
    """4.000 rows in one sheet, parsed already: they are gone through part by part, and after the second it is over."""
    content = workbook(A=ratings(2024, *((f"Ban {number}", "HTNV") for number in range(4000))))
    (sheet,) = read_workbook("a.xlsx", content).sheets
    heard: list[str] = []

    def call_off() -> None:
        heard.append("")
        if len(heard) == 2:
            raise CalledOff

    with pytest.raises(CalledOff), waiting(call_off):
        list(find_tables(sheet, SHIPPED, Answers()))


def test_each_is_heard_for_the_file_they_wait_for() -> None:
    mine: list[str] = []
    other = threading.Thread(target=read_workbook, args=("a.xlsx", making.xlsx()))
    with waiting(lambda: mine.append(threading.current_thread().name)):
        other.start()
        other.join()
        assert mine == []
        read_workbook("a.xlsx", making.xlsx())
    assert set(mine) == {threading.current_thread().name}
    count = len(mine)
    read_workbook("a.xlsx", making.xlsx())
    assert len(mine) == count

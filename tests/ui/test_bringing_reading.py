"""What is understood of files under way is held once a file, without passwords, and let go with the file."""

import pytest
import streamlit as st

from thidua.ingest.pending import keep, pending
from thidua.store import LOCAL_USER
from thidua.ui.bringing import reading
from thidua.ui.bringing.storing import let_go, password_key

FILE = """ỦY BAN NHÂN DÂN TỈNH MINH HỌA
KHỐI THI ĐUA CÁC CƠ QUAN
KẾT QUẢ XẾP LOẠI NĂM {year}
STT,Tên đơn vị,Xếp loại
1,Ban Thi đua - Khen thưởng,Hoàn thành tốt nhiệm vụ
"""
SECRET = "mat-khau-cua-toi"


pytestmark = pytest.mark.usefixtures("store")


def begun(year: int = 2025):
    return keep(LOCAL_USER, f"xep-loai-{year}.csv", FILE.format(year=year).encode())


def test_a_file_is_understood_once_for_each_answer_and_only_the_newest_is_held():
    one = begun()
    first = reading.read(one)
    assert reading.read(one) is first
    assert reading.read(one, SECRET) is not first
    assert len(reading._held) == 1


def test_no_password_is_held():
    reading.read(begun(), SECRET)
    (held,) = reading._held.values()
    assert SECRET not in repr(held.answered) and SECRET.encode() not in held.answered


def test_a_file_let_go_leaves_nothing_in_memory_nor_its_password_in_the_session():
    one = begun()
    reading.read(one, SECRET)
    st.session_state[password_key(one)] = SECRET
    let_go(one)
    assert not reading._held and not reading.is_read(one) and password_key(one) not in st.session_state
    assert not list(pending(LOCAL_USER))


def test_what_was_looked_at_longest_ago_is_forgotten_first_when_too_much_is_held(monkeypatch):
    files = [begun(year) for year in (2023, 2024, 2025)]
    size = len(FILE.format(year=2023).encode())
    monkeypatch.setattr(reading, "MOST_HELD", 2 * size)
    for one in (files[0], files[1], files[0], files[2]):
        reading.read(one)
    assert [key[1] for key in reading._held] == [files[0].file_hash, files[2].file_hash]

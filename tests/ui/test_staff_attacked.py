"""The staff's pages under what an office does to them: wrong files, no data, hostile names, two people, a new year."""

from datetime import datetime

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.ingest.conftest import ratings, workbook
from thidua.ingest.commit import commit
from thidua.ingest.pending import drop, keep, pending, say
from thidua.ingest.understand import understand
from thidua.ingest.workbook import Unreadable
from thidua.paths import ROOT
from thidua.store import LOCAL_USER
from thidua.store.catalogue import change_row
from thidua.text import clock
from thidua.text.format import VIETNAM

SECONDS = 120
STAFF = ("bring_data", "enter", "sources", "tasks", "catalogue")
LISTS = ("units", "lineage", "members", "schemes")
HOSTILE = ("<b>Ban</b> <script>alert(1)</script>", "=cmd|'/c calc'!A1", "[x](javascript:alert(1)) **đậm**", "Ế" * 200)
STORE = "Ghi nhận số liệu"
WRONG = {
    "trống.xlsx": b"",
    "ảnh.xlsx": b"\x89PNG\r\n\x1a\n" + b"\0" * 200,
    "cụt.xlsx": workbook(A=ratings(2024, ("Ban Một", "HTXSNV")))[:900],
    "trống.csv": b"",
    "lời.csv": "Kính gửi các cơ quan\n".encode(),
    "không bảng.xlsx": workbook(A=[["Chỉ có một dòng chữ"]]),
    "không dòng.xlsx": workbook(A=ratings(2024)),
    "nhị phân.docx": bytes(range(256)) * 8,
}


@pytest.fixture
def store(store, monkeypatch):
    monkeypatch.setattr(st, "page_link", lambda *_address, **_named: None)
    return store


def page(name: str) -> AppTest:
    opened = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=SECONDS).run()
    assert not opened.exception, name
    return opened


def every_list() -> str:
    """All pages of staff and lists of the organisation, opened without a fault; what they show, as HTML."""
    shown = [one.proto.body for name in STAFF for one in page(name).get("html")]
    for part in LISTS:
        listed = page("catalogue").selectbox(key="danh-muc").select(part).run()
        assert not listed.exception, part
        shown += [one.proto.body for one in listed.get("html")]
    return "".join(shown)


def bring(store, *rows, year=2025):
    content = workbook(A=ratings(year, *rows))
    return commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)


def press(opened: AppTest, label: str) -> AppTest:
    button, *_more = [one for one in opened.button if one.label == label]
    opened = button.click().run()
    assert not opened.exception
    return opened


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_told_why_and_never_stored_and_the_next_one_is_read(store, name):
    keep(LOCAL_USER, name, WRONG[name])
    keep(LOCAL_USER, "đúng.xlsx", workbook(A=ratings(2024, ("Ban Một", "HTXSNV"))))
    opened = page("bring_data")
    assert opened.error and all("Traceback" not in one.value for one in opened.error)
    allowed = [one for one in opened.checkbox if one.label.startswith("Tạo mới")]
    for one in allowed:
        one.check()
    press(opened.run(), STORE)
    assert store.rows("imports/list", LOCAL_USER)["file_name"].to_list() == ["đúng.xlsx"]
    assert [one.file_name for one in pending(LOCAL_USER)] == [name]


def test_pages_of_nothing_say_what_to_do(store):
    every_list()


def test_one_unit_is_enough_for_every_page(store):
    bring(store, ("Ban Một", "HTXSNV"))
    assert "Ban Một" in every_list()


def test_hostile_names_are_text_wherever_they_are_shown(store):
    bring(store, *((name, "HTTNV") for name in HOSTILE))
    shown = every_list()
    assert "<script>" not in shown and "<b>Ban" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown and "Ế" * 200 in shown


def test_two_people_with_the_same_file_and_with_others_are_all_served(store):
    keep(LOCAL_USER, "a.xlsx", workbook(A=ratings(2024, ("Ban Một", "HTXSNV"))))
    bring(store, ("Ban Một", "HTTNV"), ("Ban Hai", "HTTNV"), year=2020)
    one, other = page("bring_data"), page("bring_data")
    press(one, STORE)
    press(other, STORE)
    listed = store.rows("imports/list", LOCAL_USER)
    assert listed["file_name"].to_list().count("a.xlsx") == 2 and listed.height == 2
    assert not list(pending(LOCAL_USER))
    assert [one.value for one in other.info if "cửa sổ khác" in one.value]


def test_two_people_with_different_files_are_both_served(store):
    bring(store, ("Ban Một", "HTTNV"), ("Ban Hai", "HTTNV"), year=2020)
    for year in (2023, 2024):
        keep(LOCAL_USER, f"{year}.xlsx", workbook(A=ratings(year, ("Ban Một", "HTXSNV"))))
    one, other = page("bring_data"), page("bring_data")
    first, *_more = [button for button in one.button if button.label == STORE]
    *_before, last = [button for button in other.button if button.label == STORE]
    assert not first.click().run().exception and not last.click().run().exception
    assert store.rows("imports/list", LOCAL_USER).height == 3 and not list(pending(LOCAL_USER))


def test_what_is_said_of_a_file_that_another_window_stored_is_let_go(store):
    one = keep(LOCAL_USER, "a.xlsx", workbook(A=ratings(2024, ("Ban Một", "HTXSNV"))))
    drop(one)
    say(one, one.said)
    assert not list(pending(LOCAL_USER))
    with pytest.raises(Unreadable, match="cửa sổ khác"):
        one.content()


def test_what_was_answered_is_there_after_the_tab_was_closed(store):
    without_a_year = [row for row in ratings(2024, ("Ban Một", "HTXSNV")) if "NĂM" not in str(row)]
    keep(LOCAL_USER, "không năm.xlsx", workbook(A=without_a_year))
    first = page("bring_data")
    (year,) = [one for one in first.selectbox if one.label == "Số liệu của năm nào?"]
    year.select("2024").run()
    second = page("bring_data")
    assert not [one for one in second.selectbox if one.label == "Số liệu của năm nào?"]
    assert any("Kỳ\\: Năm 2024" in one.value for one in second.markdown)


def test_a_deadline_of_the_last_day_is_overdue_after_midnight_in_vietnam(store, monkeypatch):
    bring(store, ("Ban Một", "HTXSNV"), year=2026)
    due = {"deadline_id": "a", "name_vi": "Chỉ tiêu", "name_en": "Targets", "figures": "target", "year": "2026"}
    change_row(store, LOCAL_USER, "report_deadline", due | {"due_on": "31/12/2026"}, reason="Kế hoạch")
    for moment, said in (
        (datetime(2026, 12, 31, 23, 59, 59, tzinfo=VIETNAM), "chưa gửi, hạn 31/12"),
        (datetime(2027, 1, 1, 0, 0, 1, tzinfo=VIETNAM), "quá hạn 1 ngày"),
    ):
        monkeypatch.setattr(clock, "now", lambda moment=moment: moment)
        shown = "".join(one.proto.body for one in page("tasks").get("html"))
        assert said in shown, moment
        assert page("enter").text_input(key="title-awards_by_unit").value.endswith(f"NĂM {moment.year}")

"""A correction on screen: what was shown is what is stored, and showing it again does not read the file again."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.ingest.conftest import ratings, workbook
from thidua.ingest import amend
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store
from thidua.ui import correct, session

SECONDS = 60
STORE = "Ghi nhận đính chính"


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path / "local"))
    with Store.open(tmp_path / "warehouse.duckdb") as opened:
        monkeypatch.setattr(session, "_open_store", lambda: opened)
        session._kept.cache_clear()
        correct._look.cache_clear()
        yield opened
    session._kept.cache_clear()
    correct._look.cache_clear()


def form() -> None:
    import streamlit as st

    from thidua.ui.correct import correct

    correct(st.session_state["figure"])


def figure(store):
    """The class of the one unit, as it is stored now: its id, and how it is written."""
    cluster = store.rows("ingest/names", LOCAL_USER).filter(kind="cluster")["id"].item()
    (row,) = store.rows("ingest/current", LOCAL_USER, scope_keys=[f"ratings_by_unit|{cluster}|2024|"]).to_dicts()
    return row["fact_id"], row["as_written"]


@pytest.fixture
def page(store):
    content = workbook(A=ratings(2024, ("Ban Một", "HTXSNV")))
    commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    fact, _written = figure(store)
    opened = AppTest.from_function(form, default_timeout=SECONDS)
    opened.session_state["figure"] = fact
    opened.session_state[f"correct-{fact}"] = True
    opened.run()
    assert not opened.exception
    return say(opened, "HTTNV", "Gõ nhầm").run()


def say(page, after, reason):
    page.text_input[0].set_value(after)
    page.text_input[1].set_value(reason)
    return page


def button(page):
    return next(one for one in page.button if one.label == STORE)


@pytest.mark.parametrize("unseen", [("HTNV", "Gõ nhầm"), ("HTTNV", "Công văn 12")])
def test_a_value_or_reason_typed_after_the_preview_is_shown_and_not_stored(page, store, unseen):
    button(page).click()
    say(page, *unseen).run()
    assert not page.exception
    assert figure(store)[1] == "HTXSNV"
    button(page).click().run()
    assert figure(store)[1] == unseen[0]
    assert store.rows("provenance/history", LOCAL_USER, fact=figure(store)[0])["correction_reason"][0] == unseen[1]


def test_what_is_shown_is_stored_and_the_file_is_understood_once(page, store, monkeypatch):
    def again(*_arguments, **_named):
        raise AssertionError("the file was understood again")

    monkeypatch.setattr(amend, "understand", again)
    page.run()
    assert not page.exception and button(page)
    button(page).click().run()
    assert figure(store)[1] == "HTTNV"


def test_a_figure_stored_by_another_since_the_preview_is_not_overwritten_unseen(page, store):
    fact, _written = figure(store)
    at = amend.stored_cell(store, LOCAL_USER, fact)
    understanding = amend.amended(store, LOCAL_USER, at, "HTNV", "Người khác sửa")
    staged = amend.preview_amendment(store, LOCAL_USER, at, understanding)
    amend.amend(store, LOCAL_USER, at, understanding, agreed=staged.overwritten(replace=True))
    button(page).click().run()
    assert not page.exception
    assert figure(store)[1] == "HTNV"


def register() -> None:
    from thidua.ui.imports import imports

    imports()


def test_the_register_names_the_corrections_that_an_undo_takes_and_then_tells_how_many_it_took(page, store):
    button(page).click().run()
    listed = AppTest.from_function(register, default_timeout=SECONDS).run()
    first = store.rows("imports/list", LOCAL_USER).filter(kind="import")["batch_id"].item()
    listed.selectbox[0].set_value(first).run()
    assert [one.value for one in listed.warning] == ["Các đính chính của lần nhập này cũng bị hủy theo, ở ô: A\\!C6."]
    listed.button(key="undo-button").click().run()
    assert not listed.exception
    told, of_corrections = (one.value for one in listed.success)
    assert told.startswith("Đã hủy lần nhập a")
    assert of_corrections == "Số đính chính của lần nhập đó cũng đã hủy: 1."
    assert store.rows("imports/list", LOCAL_USER)["undone_at"].null_count() == 0
